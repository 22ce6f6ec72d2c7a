"""One step back per writing() block: SQLite's own triggers record the inverse of every change."""

import sqlite3
from dataclasses import dataclass, field

from core.changes import Topic

DEEPEST = 50  # steps kept, for this session only


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
        rows = connection.execute("select statement from temp.undo_log order by id").fetchall()
        connection.execute("delete from temp.undo_log")
        return tuple(row[0] for row in rows)

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
    connection.execute("create temp table undo_log (id integer primary key, statement text not null)")
    for table in ordinary_tables(connection):
        columns = [row[1] for row in connection.execute(f'pragma table_info("{table}")')]
        for trigger in _triggers(table, columns):
            connection.execute(trigger)


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
    """Return the triggers of one table; an update's inverse sets only the columns that changed, if any."""
    is_changed = " or ".join(f'old."{name}" is not new."{name}"' for name in columns)
    changed = " || ".join(
        f"""case when old."{name}" is not new."{name}"
            then '"{name}"=' || quote(old."{name}") || ',' else '' end"""
        for name in columns
    )
    names = ", ".join(f'"{name}"' for name in columns)
    values = " || ',' || ".join(f'quote(old."{name}")' for name in columns)
    record = "insert into undo_log (statement) values"
    head = f"create temp trigger undo_{table}"
    return (
        f"""{head}_insert after insert on main."{table}" begin
            {record} ('delete from "{table}" where id=' || new.id); end""",
        f"""{head}_update after update on main."{table}" when {is_changed} begin
            {record} ('update "{table}" set ' || {changed}
                || 'id=' || old.id || ' where id=' || new.id); end""",
        f"""{head}_delete after delete on main."{table}" begin
            {record} ('insert into "{table}" ({names}) values (' || {values} || ')'); end""",
    )
