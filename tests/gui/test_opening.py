"""Opening the book: a second start wakes the first window, and trouble gets a sentence and a way on."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from filelock import FileLock
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from core import book, contacts
from core.paths import Paths
from gui import opening
from gui.problems import GentleDialog
from tests.builders import person


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    yield
    book.close()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "Marta.acquaint"
    book.open_file(file)
    person("Ann Baker")
    book.close()
    return file


@pytest.fixture
def held(path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A book that another program holds, which does not answer."""
    monkeypatch.setattr(opening, "PATIENCE", 20)
    with FileLock(f"{path}.lock"):
        yield path


def answer(*words: str) -> list[str]:
    """Press these buttons in the dialogs that come, one after the other; returns the titles seen."""
    waiting, seen = list(words), []

    def press() -> None:
        shown = [one for one in QApplication.topLevelWidgets() if isinstance(one, GentleDialog)]
        for dialog in shown:
            if dialog.isVisible() and waiting:
                seen.append(dialog.windowTitle())
                wanted = waiting.pop(0)
                next(one for one in dialog.findChildren(QPushButton) if one.text() == wanted).click()
        if waiting:
            QTimer.singleShot(10, press)

    QTimer.singleShot(0, press)
    return seen


def test_a_book_opens_without_a_word(qtbot: QtBot, path: Path) -> None:
    assert opening.open_kindly(path, path.parent / "backups")
    assert [one.name for one in contacts.everyone()] == ["Ann Baker"]


def test_a_window_asked_by_a_second_start_comes_forward(qtbot: QtBot, path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    opening.come_forward_when_asked(window, path)
    window.showMinimized()
    opening.raise_note(path).touch()
    qtbot.waitUntil(lambda: not opening.raise_note(path).exists())
    assert not window.isMinimized()


def test_a_second_start_leaves_when_the_first_window_answers(qtbot: QtBot, path: Path) -> None:
    note = opening.raise_note(path)

    def answers(stop: threading.Event) -> None:
        while not stop.wait(0.01):
            if note.exists():
                note.unlink()
                return

    stop = threading.Event()
    first_window = threading.Thread(target=answers, args=(stop,))
    with FileLock(f"{path}.lock"):
        first_window.start()
        assert not opening.open_kindly(path, path.parent / "backups")
    stop.set()
    first_window.join()


def test_a_held_book_can_be_looked_at(qtbot: QtBot, held: Path) -> None:
    seen = answer("Look only")
    assert opening.open_kindly(held, held.parent / "backups")
    assert seen == ["Your people are open in another window"]
    assert [one.name for one in contacts.everyone()] == ["Ann Baker"]


def test_trying_again_opens_a_book_that_has_become_free(
    qtbot: QtBot, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(opening, "PATIENCE", 20)
    lock = FileLock(f"{path}.lock")
    lock.acquire()
    seen = answer("Try again")
    QTimer.singleShot(5, lock.release)
    assert opening.open_kindly(path, path.parent / "backups")
    assert len(seen) == 1 and contacts.count() == 1


@pytest.mark.parametrize("content", [b"no book " * 600])
def test_what_is_no_book_is_said_and_nothing_opens(qtbot: QtBot, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    seen = answer("Try again", "Close")
    assert not opening.open_kindly(path, path.parent / "backups")
    assert len(seen) == 2 and path.read_bytes() == content


def test_a_book_from_the_future_is_refused_kindly(qtbot: QtBot, path: Path) -> None:
    book.open_file(path)
    from core.store.database import book as database

    database.execute_sql("pragma user_version = 999")
    book.close()
    seen = answer("Close")
    assert not opening.open_kindly(path, path.parent / "backups")
    assert seen == ["Your book could not be opened"]


def test_folders_are_made_and_a_disk_that_refuses_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    assert opening.make_folders(Paths.under(tmp_path / "new"))
    assert (tmp_path / "new" / "backups").is_dir()
    (tmp_path / "file").write_text("in the way")
    seen = answer("Close")
    assert not opening.make_folders(Paths.under(tmp_path / "file"))
    assert seen == ["Your book has no place"]
