"""What is read from the book once, and kept in memory until something of its kinds changes."""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

from core import changes
from core.changes import Topic
from core.store.database import book

Found = TypeVar("Found")


def kept(topics: Topic) -> Callable[[Callable[[], Found]], Callable[[], Found]]:
    """Let a function read the book once, and again when something of these kinds has changed.

    What it returns is shared by all who ask: nobody may change it. It stays the same thing as long as it is
    equal, so that what is worked out from it can be kept as well.
    """

    def decorate(read: Callable[[], Found]) -> Callable[[], Found]:
        version: tuple[int, int] | None = None
        found: Found | None = None

        @wraps(read)
        def reading() -> Found:
            nonlocal version, found
            if book.in_transaction():  # what is half done is nobody's to keep
                return read()
            elsewhere = book.execute_sql("pragma data_version").fetchone()[0]  # a window that only looks on
            present = changes.version(topics), elsewhere
            if version != present or found is None:
                read_now = read()
                version, found = present, found if read_now == found else read_now
            return found

        return reading

    return decorate
