"""One step back per writing() block: SQLite's own triggers record the inverse of every change."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter

from core.changes import Topic

DEEPEST = 50  # steps kept, for this session only
AT_ONCE = 500  # rows in one statement
LOG = """
    create temp table undo_log (
        id integer primary key, verb text not null, statement text not null, value text)"""  # value: of a row
RECORD = "insert into undo_log (verb, statement, value) values"


@dataclass(frozen=True, slots=True)
class Step:
    """What one writing() block did: its name, and the statements that take it back."""

    said: str
    topics: Topic
    joins: str
    inverse: tuple[str, ...]


@dataclass(slots=True)
class Steps:
    """The steps done and undone in this session, the newest last."""

    done: list[Step] = field(default_factory=list)
    undone: list[Step] = field(default_factory=list)
    taken_so_far: int = 0  # counts new steps, so that a window can tell that there is one

    @staticmethod
    def taken(connection: sqlite3.Connection) -> tuple[str, ...]:
        """Return what the triggers recorded since last asked, and clear the record."""
        rows = connection.execute("select verb, statement, value from temp.undo_log order by id").fetchall()
        connection.execute("delete from temp.undo_log")
        return tuple(one for verb, run in groupby(rows, key=itemgetter(0)) for one in _joined(verb, run))

    def add(self, step: Step) -> None:
        """Keep a step; one that goes on with the newest is joined to it."""
        newest = self.done[-1] if self.done else None
        if newest and step.joins and (newest.said, newest.joins) == (step.said, step.joins):
            topics = newest.topics | step.topics
            self.done[-1] = Step(step.said, topics, step.joins, newest.inverse + step.inverse)
        else:
            self.done.append(step)
            self.taken_so_far += 1
        del self.done[:-DEEPEST]
        self.undone.clear()

    def forget(self) -> None:
        """Drop every step."""
        self.done.clear()
        self.undone.clear()


def watch(connection: sqlite3.Connection) -> None:
    """Put the three recording triggers on every ordinary table, for this connection only."""
    connection.execute(LOG)
    for table in ordinary_tables(connection):
        columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
        for trigger in _triggers(table, columns):
            connection.execute(trigger)


@contextmanager
def adding(connection: sqlite3.Connection, tables: Iterable[str]) -> Iterator[None]:
    """Record a block that only adds rows to these tables as one inverse for each table.

    When the block fails, its transaction is rolled back, and with it what was done to the triggers.
    """
    before = {table: last_id(connection, table) for table in tables}
    for table in before:
        connection.execute(f"drop trigger temp.undo_{table}_insert")
    yield
    for table, last in before.items():
        connection.execute(_on_insert(table))
        newest = last_id(connection, table)
        if newest > last:
            inverse = f'delete from "{table}" where id > {last} and id <= {newest}'
            connection.execute(f"{RECORD} ('delete', ?, null)", (inverse,))


def last_id(connection: sqlite3.Connection, table: str) -> int:
    """Return the id given last in a table, also when its row is gone."""
    sql = "select coalesce(max(seq), 0) from sqlite_sequence where name = ?"
    found: int = connection.execute(sql, (table,)).fetchone()[0]
    return found


def ordinary_tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that hold what the user typed."""
    listing = (
        "select name from main.sqlite_master where type = 'table' and name not like 'sqlite_%' order by name"
    )
    virtual = "select name from main.sqlite_master where sql like 'create virtual table%'"
    search = [row[0] for row in connection.execute(virtual)]
    names = [row[0] for row in connection.execute(listing)]
    return [name for name in names if not any(name.startswith(one) for one in search)]


def _triggers(table: str, columns: list[str]) -> tuple[str, str, str]:
    """Return the triggers of one table; an update's inverse sets only the columns that changed, if any.

    An id never changes; set to itself it ends the list.
    """
    is_changed = " or ".join(f'old."{name}" is not new."{name}"' for name in columns)
    changed = " || ".join(
        f"""case when old."{name}" is not new."{name}"
            then '"{name}"=' || quote(old."{name}") || ',' else '' end"""
        for name in columns
    )
    names = ", ".join(f'"{name}"' for name in columns)
    values = " || ',' || ".join(f'quote(old."{name}")' for name in columns)
    head = f"create temp trigger undo_{table}"
    return (
        _on_insert(table),
        f"""{head}_update after update on main."{table}" when {is_changed} begin
            {RECORD} ('update', 'update "{table}" set ' || {changed} || 'id=id where id in (values ',
                '(' || new.id || ')'); end""",
        f"""{head}_delete after delete on main."{table}" begin
            {RECORD} ('insert', 'insert into "{table}" ({names}) select * from (values ',
                '(' || {values} || ')'); end""",
    )


def _on_insert(table: str) -> str:
    return f"""create temp trigger undo_{table}_insert after insert on main."{table}" begin
        {RECORD} ('delete', 'delete from "{table}" where id in (values ', '(' || new.id || ')'); end"""


def _joined(verb: str, run: Iterable[tuple[str, str, str | None]]) -> Iterator[str]:
    """Join the rows of each table that go or come; of those that change, the neighbours that change alike.

    Backwards, as statements are replayed, a person goes before and comes after what belongs to them, as the
    names of the tables are ordered: so people are made findable once, not again with each part.
    """
    if verb == "update":
        for statement, alike in groupby(run, key=itemgetter(1)):
            yield from _at_once(statement, [value or "" for _verb, _statement, value in alike])
        return
    values: dict[str, list[str]] = {}
    for _verb, statement, value in run:
        if value is None:
            yield statement
        else:
            values.setdefault(statement, []).append(value)
    for statement in sorted(values, reverse=verb == "delete"):
        yield from _at_once(statement, values[statement])


def _at_once(statement: str, rows: list[str]) -> Iterator[str]:
    for start in range(0, len(rows), AT_ONCE):
        yield f"{statement}{', '.join(rows[start : start + AT_ONCE])})"
