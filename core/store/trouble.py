"""The disk's faults in the user's words: made here and nowhere else."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from peewee import PeeweeException

from core.errors import StorageTrouble
from core.words import _, mark

# sqlite's error name: what could not be done, why, and what to do next (DESIGN section 8)
WORDS = {
    "SQLITE_FULL": (
        mark("Your last words are not saved yet"),
        mark("The disk is full."),
        mark("Make some room and Acquaint saves by itself."),
    ),
    "SQLITE_BUSY": (
        mark("Your people are open in another window"),
        mark("Nothing was changed."),
        mark("Close the other window, then try again."),
    ),
    "SQLITE_IOERR": (
        mark("Your last words are not saved yet"),
        mark("The disk did not answer."),
        mark("Check that the disk or stick is still there. Acquaint tries again by itself."),
    ),
    "SQLITE_READONLY": (
        mark("This book can only be read"),
        mark("Its file or folder does not allow writing. Nothing was changed."),
        mark("Move the book to a folder of your own, then open it there."),
    ),
    "SQLITE_CANTOPEN": (
        mark("Your book could not be opened"),
        mark("Its file or folder cannot be reached. Nothing was changed."),
        mark("Check that the folder is still there, then try again."),
    ),
    "SQLITE_CORRUPT": (
        mark("Your book is damaged"),
        mark("Part of the file cannot be read. Nothing was changed."),
        mark("Go back to a backup. The damaged file is kept."),
    ),
    "SQLITE_NOTADB": (
        mark("This file is not a book of Acquaint"),
        mark("It was made by another program, or it is damaged. Nothing was changed."),
        mark("Choose another file, or go back to a backup."),
    ),
}


def _cause(error: BaseException) -> sqlite3.Error | None:
    """Return sqlite's own error behind peewee's."""
    candidates = (error, *error.args, error.__cause__, error.__context__)
    return next((one for one in candidates if isinstance(one, sqlite3.Error)), None)


def named(name: str, place: str, details: str = "") -> StorageTrouble:
    """Return the trouble for one of sqlite's error names, such as SQLITE_FULL."""
    title, sentence, advice = (_(words) for words in WORDS[name])
    return StorageTrouble(title, sentence, advice, place, details or name)


@contextmanager
def telling(place: str) -> Iterator[None]:
    """Turn the disk's errors inside the block into StorageTrouble; let our own bugs through."""
    try:
        yield
    except OSError as error:
        raise named("SQLITE_CANTOPEN", place, str(error)) from error
    except (PeeweeException, sqlite3.Error) as error:
        cause = _cause(error)
        full_name = getattr(cause, "sqlite_errorname", None) or ""
        for name in WORDS:
            if full_name.startswith(name):
                raise named(name, place, f"{full_name}: {cause}") from error
        raise
