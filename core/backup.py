"""Backups of the open book: one a day and one before what cannot be undone, the newest kept."""

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from core import clock
from core.errors import Problem, StorageTrouble
from core.store import database
from core.words import _

KEPT = 14  # DESIGN section 12: one is made each day and 14 are kept
DAILY, BEFORE_GOING_BACK = "daily", "before-going-back"
ENDING = ".acquaint"
STAMP, STAMP_LENGTH = "%Y%m%d-%H%M%S", 15
COUNTS = (
    "select count(*) from contact",
    "select count(*) from meeting",
    "select count(*) from letter",
)


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup: its file, and when it was made."""

    path: Path
    made_at: datetime


@dataclass(frozen=True, slots=True)
class Content:
    """How much is in a backup."""

    people: int
    conversations: int
    letters: int


def are_kept() -> bool:
    """Say whether the open book has backups: not in memory, nor when it is only looked at."""
    return database.book.backups is not None


def backups() -> list[Backup]:
    """Return the backups of the open book, the newest first; raises OSError when the disk refuses."""
    folder = database.book.backups
    if folder is None or not folder.is_dir():
        return []
    begins = f"{Path(database.book.place).stem}-"
    found = []
    for path in folder.iterdir():
        if path.suffix == ENDING and path.name.startswith(begins):
            with suppress(ValueError):
                found.append(Backup(path, datetime.strptime(path.stem[-STAMP_LENGTH:], STAMP)))
    return sorted(found, key=lambda one: (one.made_at, one.path.name), reverse=True)


def make_daily() -> None:
    """Make today's backup when there is none yet; raises Problem when the disk refuses."""
    is_made = any(one.made_at.date() == clock.today() and f"-{DAILY}-" in one.path.name for one in _found())
    if are_kept() and not is_made:
        _make(DAILY)


def look(backup: Backup) -> Content:
    """Return what is in a backup, without touching the book; raises Problem when it cannot be opened."""
    try:
        with closing(database.looking_at(backup.path)) as file:
            counts = [file.execute(question).fetchone()[0] for question in COUNTS]
    except (sqlite3.Error, StorageTrouble) as error:
        words = _("This backup could not be opened. What you have now is untouched.")
        raise Problem(words, details=str(error)) from error
    return Content(*counts)


def go_back(backup: Backup) -> None:
    """Put a backup in the place of the book, which is kept as a backup first; there is no undo.

    Raises Problem when the backup cannot be opened or the book cannot be kept; nothing is changed then.
    """
    look(backup)
    _make(BEFORE_GOING_BACK, backup.path)
    database.replace_with(backup.path)


def _found() -> list[Backup]:
    try:
        return backups()
    except OSError as error:
        raise _refused(error) from error


def _make(kind: str, *spared: Path) -> None:
    """Copy the book under a name of its own once the copy is checked, then let the oldest go."""
    folder = database.book.backups
    if folder is None:
        raise Problem(_("This book has no backups."))
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path = _free(folder, kind)
        part = path.with_suffix(".part")
        _sweep(folder)
        database.copy_to(part)
        part.replace(path)
        for old in backups()[KEPT:]:
            if old.path not in (path, *spared):
                old.path.unlink(missing_ok=True)
    except (OSError, StorageTrouble) as error:
        with suppress(OSError):
            _sweep(folder)
        raise _refused(error) from error


def _sweep(folder: Path) -> None:
    """Remove what a copy that was broken off left behind."""
    for torn in folder.glob("*.part*"):
        torn.unlink()


def _free(folder: Path, kind: str) -> Path:
    """Return a name no backup has yet: two in one second must not take each other's place."""
    moment = clock.now()
    while True:
        path = folder / f"{Path(database.book.place).stem}-{kind}-{moment:{STAMP}}{ENDING}"
        if not path.exists():
            return path
        moment += timedelta(seconds=1)


def _refused(error: Exception) -> Problem:
    words = _(
        "A backup could not be made. What you have now is untouched. "
        "Check that the disk is not full and that “{folder}” allows writing."
    )
    return Problem(words.format(folder=database.book.backups), details=str(error))
