"""The open book as the window sees it: opening, closing, copying, and one step back."""

from pathlib import Path

from core import seeds
from core.paths import Paths
from core.store import database

copy_to = database.copy_to
step_back = database.step_back
step_forward = database.step_forward
steps_taken = database.steps_taken
next_back = database.next_back
next_forward = database.next_forward
close = database.close_book


def open_at(paths: Paths, *, look_only: bool = False) -> None:
    """Open the book in its usual folder, planting the seeds in a new one.

    Raises BookInUse, Problem or StorageTrouble as `core.store.database.open_book` says.
    """
    open_file(paths.book, paths.backups, look_only=look_only)


def open_file(path: Path | str, backups: Path | None = None, *, look_only: bool = False) -> None:
    """Open one book file (":memory:" for one that is never kept), planting the seeds in a new one."""
    database.open_book(path, backups, look_only=look_only)
    if not look_only:
        seeds.plant()


def place() -> str:
    """Return the file the open book lives in."""
    return database.book.place
