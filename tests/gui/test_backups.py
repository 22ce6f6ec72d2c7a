"""Your data: the last backup is named, and going back asks first."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from core import backup, book, clock, contacts
from gui import opening
from gui.problems import GentleDialog
from gui.settings import data_backups
from gui.settings.data_backups import GoBack
from tests.builders import NOW, person


@pytest.fixture
def button(tmp_path: Path, qtbot: QtBot) -> Iterator[GoBack]:
    clock.fix(NOW)
    book.open_file(tmp_path / "a.acquaint", tmp_path / "backups")
    made = GoBack()
    qtbot.addWidget(made)
    made.show()
    yield made
    book.close()
    clock.fix(None)


def answer(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(GentleDialog, "exec", lambda dialog: setattr(dialog, "chosen", words))


def test_going_back_asks_first(button: GoBack, monkeypatch: pytest.MonkeyPatch) -> None:
    assert data_backups.last_words() == "One is made each day and 14 are kept."
    opening.back_up(button)
    assert data_backups.last_words() == "Last backup today at 09:40. One is made each day and 14 are kept."
    person()
    button.click()
    [choice] = button.choices.actions()
    button.choices.hide()
    assert choice.text() == "Today at 09:40: 0 people, 0 conversations, 0 letters"
    answer(monkeypatch, "Close")
    choice.trigger()
    assert contacts.count() == 1
    answer(monkeypatch, "Go back")
    choice.trigger()
    assert contacts.count() == 0


def test_a_broken_backup_leads_to_one_that_is_fine(button: GoBack, monkeypatch: pytest.MonkeyPatch) -> None:
    backup.make_daily()
    [fine] = backup.backups()
    broken = backup.Backup(fine.path.with_name("a-daily-20261116-080000.acquaint"), NOW)
    broken.path.write_bytes(b"torn")
    person()
    answers = iter(["Use that one", "Go back"])
    monkeypatch.setattr(GentleDialog, "exec", lambda dialog: setattr(dialog, "chosen", next(answers)))
    button.choose(broken)
    assert contacts.count() == 0
