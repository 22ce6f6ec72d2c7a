"""Backups: one a day, the newest kept, each true, and the way back."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from core import backup, book, clock, contacts
from core.errors import Problem
from core.store import database
from tests.builders import NOW, UGLY, meeting, person


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    clock.fix(NOW)
    book.open_file(tmp_path / "Zoë's [book].acquaint", tmp_path / "backups")
    yield tmp_path / "backups"
    book.close()
    clock.fix(None)


def test_one_is_made_each_day_and_the_oldest_go(folder: Path) -> None:
    assert backup.backups() == []
    for day in range(20):
        clock.fix(NOW + timedelta(days=day))
        backup.make_daily()
        backup.make_daily()
    found = backup.backups()
    assert len(found) == backup.KEPT == len(list(folder.iterdir()))
    assert found[0].made_at == NOW + timedelta(days=19)


def test_a_clock_set_back_does_not_throw_away_what_was_just_made(folder: Path) -> None:
    for day in (*range(1, 15), 0):
        clock.fix(NOW + timedelta(days=day))
        backup.make_daily()
    assert backup.backups()[-1].made_at == NOW


def test_what_a_copy_broken_off_left_behind_is_swept(folder: Path) -> None:
    folder.mkdir()
    torn = folder / "Zoë's [book]-daily-20261116-094000.part"
    torn.write_bytes(b"half")
    backup.make_daily()
    assert not torn.exists() and len(backup.backups()) == 1


def test_files_of_others_are_not_taken_for_backups(folder: Path) -> None:
    backup.make_daily()
    for name in ("Zoë's [book]-daily-soon.acquaint", "Other-daily-20261117-094000.acquaint", "notes.txt"):
        (folder / name).write_text("not ours")
    assert len(backup.backups()) == 1


def test_going_back_brings_what_was_there_and_keeps_what_is(folder: Path) -> None:
    for name in UGLY[:4]:
        person(name)
    backup.make_daily()
    [made] = backup.backups()
    then = [one.name for one in contacts.everyone()]
    clock.fix(NOW + timedelta(hours=1))
    person("Ben Cole")
    backup.go_back(made)
    assert [one.name for one in contacts.everyone()] == then
    assert book.next_back() == ""
    kept = backup.backups()[0]
    assert backup.look(kept) == backup.Content(5, 0, 0) and backup.look(made) == backup.Content(4, 0, 0)
    person("Cleo Dunn")
    assert book.next_back()
    backup.go_back(kept)
    assert "Ben Cole" in [one.name for one in contacts.everyone()]


@pytest.mark.parametrize("damage", [b"", b"not a book at all" * 99])
def test_a_backup_that_cannot_be_opened_changes_nothing(folder: Path, damage: bytes) -> None:
    person()
    backup.make_daily()
    [made] = backup.backups()
    made.path.write_bytes(damage)
    with pytest.raises(Problem, match=r"could not be opened\. What you have now is untouched"):
        backup.go_back(made)
    assert contacts.count() == 1 and len(backup.backups()) == 1


def test_a_backup_damaged_inside_is_told(folder: Path) -> None:
    for number in range(300):
        person(f"Person {number}")
    backup.make_daily()
    [made] = backup.backups()
    content = bytearray(made.path.read_bytes())
    content[8192:-4096] = bytes(len(content) - 12288)
    made.path.write_bytes(content)
    with pytest.raises(Problem, match="could not be opened"):
        backup.look(made)


def test_a_backup_whose_rows_break_its_own_rules_is_told(folder: Path) -> None:
    meeting(person("Ann"))
    backup.make_daily()
    [made] = backup.backups()
    with closing(sqlite3.connect(made.path)) as copy:
        copy.execute("pragma writable_schema = on")
        strict = "replace(sql, 'ask_again_on text', 'ask_again_on text not null')"
        copy.execute(f"update sqlite_master set sql = {strict} where name = 'meeting'")
        copy.commit()
    with pytest.raises(Problem, match="could not be opened"):
        backup.look(made)


def test_a_folder_that_refuses_is_said_and_the_book_goes_on(folder: Path) -> None:
    folder.write_text("a file where the folder should be")
    with pytest.raises(Problem, match="A backup could not be made"):
        backup.make_daily()
    assert person()


def test_a_folder_that_cannot_be_listed_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()

    def refuse(_folder: Path) -> Iterator[Path]:
        raise PermissionError("not yours")

    monkeypatch.setattr(Path, "iterdir", refuse)
    with pytest.raises(Problem, match="A backup could not be made"):
        backup.make_daily()


@pytest.mark.usefixtures("book")
def test_a_book_in_memory_has_none(tmp_path: Path) -> None:
    backup.make_daily()
    assert backup.backups() == [] and not backup.are_kept()
    database.copy_to(tmp_path / "copy.acquaint")
    with pytest.raises(Problem, match="no backups"):
        backup.go_back(backup.Backup(tmp_path / "copy.acquaint", NOW))
