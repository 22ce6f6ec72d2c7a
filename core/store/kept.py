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

    What it returns is shared by all who ask: nobody may change it.
    """

    def decorate(read: Callable[[], Found]) -> Callable[[], Found]:
        found: dict[tuple[int, int], Found] = {}

        @wraps(read)
        def reading() -> Found:
            if book.in_transaction():  # what is half done is nobody's to keep
                return read()
            elsewhere = book.execute_sql("pragma data_version").fetchone()[0]  # a window that only looks on
            version = changes.version(topics), elsewhere
            if version not in found:
                found.clear()
                found[version] = read()
            return found[version]

        return reading

    return decorate
