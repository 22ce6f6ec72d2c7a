"""Many rows at once: one statement for all of them, one inverse for Undo, one pass to make them findable."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from core.store import undo
from core.store.database import book
from core.store.tables import Table

FINDING = """
    select name, sql from sqlite_master
    where type = 'trigger' and tbl_name = ? and name like '%\\_insert\\_found\\_as\\_%' escape '\\'
    order by name"""


@contextmanager
def adding(*tables: type[Table]) -> Iterator[None]:
    """Set the triggers of each row aside for a block that adds to these tables and does nothing else.

    Meant to be used inside a writing() block. What belongs to a row may be added before the row itself, but
    not to a row that was there before.
    """
    names = [_name(table) for table in tables]
    book.execute_sql("pragma defer_foreign_keys = on")
    with undo.adding(book.connection(), names), _finding_later(names):
        yield


def insert(table: type[Table], rows: Iterable[dict[str, Any]]) -> None:
    """Insert rows by the names of their fields; what a row leaves out has its default."""
    fields = table._meta.sorted_fields  # noqa: SLF001 - the way peewee is asked
    usual = {field.name: field.default for field in fields}
    columns = ", ".join(field.column_name for field in fields)
    values = ", ".join(f":{name}" for name in usual)
    sql = f'insert into "{_name(table)}" ({columns}) values ({values})'
    book.execute_many(sql, (usual | row for row in rows))


def last_id(table: type[Table]) -> int:
    """Return the id given last in a table, also when its row is gone."""
    return undo.last_id(book.connection(), _name(table))


@contextmanager
def _finding_later(names: Iterable[str]) -> Iterator[None]:
    """Make what is new findable after the block; when that fails, all of it is rolled back."""
    before = {name: undo.last_id(book.connection(), name) for name in names}
    triggers = {name: book.execute_sql(FINDING, (name,)).fetchall() for name in names}
    for trigger, _sql in (one for found in triggers.values() for one in found):
        book.execute_sql(f"drop trigger {trigger}")
    yield
    for name, found in triggers.items():
        for trigger, sql in found:
            book.execute_sql(sql)
            if trigger.endswith(f"_as_{name}"):
                new = f"select id, words from {name}_words where id > ?"
                book.execute_sql(f"insert into search_{name} (rowid, words) {new}", (before[name],))


def _name(table: type[Table]) -> str:
    name: str = table._meta.table_name  # noqa: SLF001 - the way peewee is asked
    return name
