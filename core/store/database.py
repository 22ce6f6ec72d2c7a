"""The open book: one SQLite file, read plainly and written in blocks that store all or nothing."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout
from peewee import IntegrityError, SqliteDatabase

from core import clock
from core.changes import EVERYTHING, NOTHING, Topic, announce, doubt
from core.errors import BookInUse, Problem
from core.store import migrations, trouble
from core.store.undo import Step, Steps, watch
from core.words import _

PRAGMAS = {
    "journal_mode": "delete",
    "synchronous": "full",
    "fullfsync": 1,
    "foreign_keys": 1,
    "cache_size": -65536,
    "busy_timeout": 2000,
    "temp_store": "memory",
    "secure_delete": 1,
}
LOOKING = {"foreign_keys": 1, "temp_store": "memory"}  # the pragmas of a book that is only looked at


class _Cursor(sqlite3.Cursor):
    """Cursor that tells the disk's errors in the user's words also when they come between two rows."""

    def fetchone(self) -> Any:
        try:
            return super().fetchone()
        except sqlite3.Error:
            with trouble.telling(book.place):
                raise

    def fetchall(self) -> list[Any]:
        with trouble.telling(book.place):
            return super().fetchall()


class _Book(SqliteDatabase):
    """SqliteDatabase whose disk errors are told in the user's words."""

    place = ""  # the file, or ":memory:"
    backups: Path | None = None  # where its backups are kept; None for a book that has none

    def cursor(self, named_cursor: Any = None) -> Any:
        plain = super().cursor(named_cursor)  # raises in a foreign thread, and when the book is closed
        return plain.connection.cursor(_Cursor)

    def execute_sql(self, sql: str, params: Any = None) -> Any:
        with trouble.telling(self.place):
            return super().execute_sql(sql, params)

    def execute_many(self, sql: str, rows: Iterable[Any]) -> None:
        """Run one statement for every row, which is many times quicker than one after the other."""
        with trouble.telling(self.place):
            self.connection().executemany(sql, rows)

    def begin(self, lock_type: str | None = None) -> None:
        with trouble.telling(self.place):
            super().begin(lock_type)

    def commit(self) -> None:
        with trouble.telling(self.place):
            super().commit()


book = _Book(None, autoconnect=False)
_steps = Steps()
_lock: FileLock | None = None
_topics = NOTHING


def open_book(path: Path | str, backups: Path | None = None, *, look_only: bool = False) -> None:
    """Open the book at `path` (":memory:" for none on disk), making it when it is not there.

    Raises BookInUse when another Acquaint holds it, Problem when it comes from a newer one,
    StorageTrouble when the disk or the file fails us; the file is then as it was.
    """
    close_book()
    doubt()
    place = book.place = str(path)
    book.backups = None if look_only or place == ":memory:" else backups
    with trouble.telling(place):
        _hold(place, look_only)
        try:
            _connect(place, look_only)
            _migrate(place, backups, look_only)
            watch(book.connection())
        except BaseException:
            close_book()
            raise


def _hold(place: str, look_only: bool) -> None:
    """Take the lock beside the file; the system frees it when the program is killed."""
    global _lock
    if place == ":memory:" or look_only:
        return
    Path(place).parent.stat()  # the folder of a stick that is gone is not made anew
    try:
        lock = FileLock(f"{place}.lock", timeout=0)
        lock.acquire()
    except Timeout as error:
        raise BookInUse(
            _(
                "Your people are open in another window. Nothing was changed. "
                "Close the other window, then try again."
            )
        ) from error
    _lock = lock


def _connect(place: str, look_only: bool) -> None:
    if look_only:
        book.init(f"{Path(place).absolute().as_uri()}?mode=ro", pragmas=LOOKING, uri=True)
    else:
        book.init(place, pragmas=PRAGMAS)
    book.connect()


def _migrate(place: str, backups: Path | None, look_only: bool) -> None:
    connection = book.connection()
    is_new = not connection.execute("select count(*) from sqlite_master").fetchone()[0]
    if not is_new and connection.execute("pragma application_id").fetchone()[0] != migrations.APPLICATION_ID:
        raise trouble.named("SQLITE_NOTADB", place, "another application's database")
    if not migrations.pending(connection):
        return
    if look_only:
        raise Problem(_("This book was made by an older Acquaint. Open it once with writing allowed."))
    if backups and not is_new:
        backups.mkdir(parents=True, exist_ok=True)
        copy_to(backups / f"{Path(place).stem}-before-update-{clock.now():%Y%m%d-%H%M%S}.acquaint")
    migrations.run(connection)


def close_book() -> None:
    """Close the book and free its lock; forgets the steps that could be undone."""
    global _lock
    if not book.is_closed():
        book.close()
    _steps.forget()
    if _lock:
        _lock.release()
        _lock = None


def copy_to(target: Path) -> None:
    """Copy the open book to a new file with SQLite's backup API and check the copy.

    Raises StorageTrouble when the disk refuses or the copy does not hold.
    """
    with trouble.telling(str(target)), closing(sqlite3.connect(target)) as copy:
        book.connection().backup(copy)
        if copy.execute("pragma quick_check").fetchone()[0] != "ok":
            raise trouble.named("SQLITE_CORRUPT", str(target))


def looking_at(path: Path) -> sqlite3.Connection:
    """Open another book only to read it; raises StorageTrouble when it is damaged, Problem when newer."""
    with trouble.telling(str(path)):
        other = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            if other.execute("pragma application_id").fetchone()[0] != migrations.APPLICATION_ID:
                raise trouble.named("SQLITE_NOTADB", str(path))
            if other.execute("pragma quick_check").fetchone()[0] != "ok":
                raise trouble.named("SQLITE_CORRUPT", str(path))
            migrations.pending(other)
        except BaseException:
            other.close()
            raise
        return other


def replace_with(source: Path) -> None:
    """Put the content of another book in the place of the open one's, all or nothing, and forget the steps.

    Raises StorageTrouble when the disk refuses; the book is then as it was.
    """
    place = book.place
    with closing(looking_at(source)) as other, trouble.telling(place):
        book.close()
        try:
            with closing(sqlite3.connect(place)) as mine:
                other.backup(mine)
        finally:
            _connect(place, look_only=False)
            _migrate(place, book.backups, look_only=False)
            watch(book.connection())
    clear_steps()


@contextmanager
def writing(topics: Topic, said: str | None = None, joins: str = "") -> Iterator[None]:
    """Store everything done in the block or nothing, then say once which kinds of things changed.

    `said` names the step for Undo ("Card in the post"); without it there is no step. Steps in a row
    with the same `said` and the same `joins` (one field during one visit) become one.
    """
    global _topics
    if book.in_transaction():
        with book.atomic():
            yield
        _topics |= topics
        return
    _topics = topics
    with book.atomic("IMMEDIATE"):
        yield
        inverse = Steps.taken(book.connection())
    if said is not None and inverse:
        _steps.add(Step(said, _topics, joins, inverse))
    announce(_topics)


def step_back() -> str:
    """Undo the newest step and return what it was called; "" when there is none."""
    return _replay(_steps.done, _steps.undone)


def step_forward() -> str:
    """Do the step last undone once more and return what it was called; "" when there is none."""
    return _replay(_steps.undone, _steps.done)


def steps_taken() -> int:
    """Count the steps taken since the program started; joined ones count once."""
    return _steps.taken_so_far


def next_back() -> str:
    """Return what step_back would undo; "" when there is nothing."""
    return _steps.done[-1].said if _steps.done else ""


def next_forward() -> str:
    """Return what step_forward would do again; "" when there is nothing."""
    return _steps.undone[-1].said if _steps.undone else ""


def _replay(source: list[Step], target: list[Step]) -> str:
    if not source:
        return ""
    step = source.pop()
    try:
        with book.atomic("IMMEDIATE"):
            book.execute_sql("pragma defer_foreign_keys = on")
            for statement in reversed(step.inverse):
                book.execute_sql(statement)
            inverse = Steps.taken(book.connection())
    except IntegrityError as error:
        raise Problem(
            _("This can no longer be undone, because something it needs has gone since.")
        ) from error
    except BaseException:
        source.append(step)
        raise
    doubt()  # rows of other kinds may have gone or come with those of the step
    target.append(Step(step.said, step.topics, "", inverse))
    announce(step.topics)
    return step.said


def clear_steps() -> None:
    """Forget every step, as forgetting a person completely and restoring a backup ask."""
    _steps.forget()
    announce(EVERYTHING)
