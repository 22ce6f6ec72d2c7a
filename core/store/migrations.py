"""How a book came to have its present shape: numbered steps of plain SQL, run once each."""

import sqlite3
from collections.abc import Callable

from core.errors import Problem
from core.store.first_tables import FIRST
from core.words import _

APPLICATION_ID = 0x41635174  # says in the file's header that this is a book of Acquaint


def _first(connection: sqlite3.Connection) -> None:
    connection.execute(f"pragma application_id = {APPLICATION_ID}")
    for statement in FIRST.split(";"):
        connection.execute(statement)


# What can be found: each kind of thing as one text, kept up to date by the book itself

SEARCHED = {
    "contact": """
        select contact.id, contact.name || ' ' || contact.sort_key || ' ' || contact.greeting || ' ' ||
            contact.role || ' ' || coalesce(organization.name, '') || ' ' || contact.how_known || ' ' ||
            contact.good_to_know || ' ' || contact.street || ' ' || contact.city || ' ' ||
            coalesce((select group_concat(field, ' ') from contact_field
                where contact_id = contact.id), '') || ' ' ||
            coalesce((select group_concat(value, ' ') from contact_way
                where contact_id = contact.id), '') as words
        from contact left join organization on organization.id = contact.organization_id""",
    "letter": """
        select letter.id, contact.name || ' ' || letter.subject || ' ' || letter.body || ' ' ||
            letter.sent_text as words
        from letter join contact on contact.id = letter.contact_id""",
    "meeting": """
        select meeting.id, contact.name || ' ' || meeting.place || ' ' || meeting.notes || ' ' ||
            coalesce((select group_concat(title || ' ' || note, ' ') from research
                where meeting_id = meeting.id), '') || ' ' ||
            coalesce((select group_concat(text, ' ') from picked_question
                where meeting_id = meeting.id), '') as words
        from meeting join contact on contact.id = meeting.contact_id""",
    "lesson": """
        select lesson.id, contact.name || ' ' || lesson.topic || ' ' || lesson.field || ' ' ||
            lesson.text as words
        from lesson join contact on contact.id = lesson.contact_id""",
}
OWN = {  # the columns of its own that a searched table is found by
    "contact": "name, sort_key, greeting, role, organization_id, how_known, good_to_know, street, city",
    "letter": "contact_id, subject, body, sent_text",
    "meeting": "contact_id, place, notes",
    "lesson": "contact_id, topic, field, text",
}
PARTS = {  # a table whose rows belong to a searched one: the columns found, and whose
    "contact_field": ("field", "contact"),
    "contact_way": ("value", "contact"),
    "research": ("title, note", "meeting"),
    "picked_question": ("text", "meeting"),
}


def _search(connection: sqlite3.Connection) -> None:
    for kind, words in SEARCHED.items():
        connection.execute(
            f"create virtual table search_{kind} using fts5 "
            "(words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')"
        )
        connection.execute(f"create view {kind}_words as {words}")
        connection.execute(f"insert into search_{kind} (rowid, words) select id, words from {kind}_words")
        _follow(connection, kind, "insert", kind, _put(kind, "id = new.id"))
        _follow(connection, kind, f"update of {OWN[kind]}", kind, _renew(kind, "id = new.id"))
        _follow(connection, kind, "delete", kind, f"delete from search_{kind} where rowid = old.id;")
    for part, (columns, kind) in PARTS.items():
        for event, row in (("insert", "new"), (f"update of {columns}", "new"), ("delete", "old")):
            _follow(connection, part, event, kind, _renew(kind, f"id = {row}.{kind}_id"))
    theirs = "id in (select id from contact where organization_id = new.id)"
    for event in ("insert", "update of name"):  # undo may bring a row back before what it belongs to
        _follow(connection, "organization", event, "contact", _renew("contact", theirs))
    for kind in ("letter", "meeting", "lesson"):
        whose = f"id in (select id from {kind} where contact_id = new.id)"
        for event in ("insert", "update of name"):
            _follow(connection, "contact", event, kind, _renew(kind, whose))


def _follow(connection: sqlite3.Connection, table: str, event: str, kind: str, what: str) -> None:
    """Keep what is found of a kind true when a row of `table` changes."""
    name = f"{table}_{event.partition(' ')[0]}_found_as_{kind}"
    connection.execute(f"create trigger {name} after {event} on {table} begin {what} end")


def _put(kind: str, which: str) -> str:
    return f"insert into search_{kind} (rowid, words) select id, words from {kind}_words where {which};"


def _renew(kind: str, which: str) -> str:
    gone = f"delete from search_{kind} where rowid in (select id from {kind} where {which});"
    return gone + _put(kind, which)


def _calendar(connection: sqlite3.Connection) -> None:
    """Give every meeting what a calendar knows it by."""
    connection.execute("alter table meeting add column uid text not null default ''")
    connection.execute("alter table meeting add column sequence integer not null default 0")
    connection.execute("update meeting set uid = lower(hex(randomblob(16)))")


def _timers(connection: sqlite3.Connection) -> None:
    """Keep the time of a conversation and of its notes, so that a restart goes on where it was."""
    for column in (
        "timer_minutes integer",
        "timer_started_at text",
        "timer_paused_at text",
        "timer_rested integer not null default 0",
        "note_minutes text not null default ''",
    ):
        connection.execute(f"alter table meeting add column {column}")


def _occasions(connection: sqlite3.Connection) -> None:
    connection.execute("alter table template add column occasion text not null default ''")
    connection.execute("alter table template add column language text not null default 'en'")


def _after_talks(connection: sqlite3.Connection) -> None:
    """Keep what a conversation did to the user, and whether it was only for practice."""
    for column in ("energy text not null default ''", "liveable text not null default ''"):
        connection.execute(f"alter table meeting add column {column}")
    connection.execute("alter table meeting add column is_practice integer not null default 0")


def _wordings(connection: sqlite3.Connection) -> None:
    """Keep the words a letter once had."""
    connection.execute("""
        create table letter_wording (
            id integer primary key autoincrement,
            letter_id integer not null references letter (id) on delete cascade,
            channel text not null, subject text not null, body text not null, template text not null,
            digest text not null, kept_at text not null)""")
    connection.execute("create index letter_wording_letter on letter_wording (letter_id)")


def _apart(connection: sqlite3.Connection) -> None:
    """Remember which entries are two people, however alike."""
    theirs = "integer not null references contact (id) on delete cascade"
    connection.execute(f"create table apart (id integer primary key, one_id {theirs}, other_id {theirs})")
    connection.execute("create unique index apart_pair on apart (one_id, other_id)")
    for side in ("one", "other"):
        connection.execute(f"create index apart_{side} on apart ({side}_id)")


STEPS: tuple[Callable[[sqlite3.Connection], None], ...] = (
    _first,
    _search,
    _calendar,
    _timers,
    _occasions,
    _after_talks,
    _wordings,
    _apart,
)


def pending(connection: sqlite3.Connection) -> int:
    """Count the steps this book still needs; raises Problem when it comes from a newer Acquaint."""
    version: int = connection.execute("pragma user_version").fetchone()[0]
    if version > len(STEPS):
        raise Problem(
            _(
                "This book was made by a newer Acquaint. Nothing was changed. "
                "Install the newest Acquaint, then open the book again."
            ),
            details=f"book version {version}, program version {len(STEPS)}",
        )
    return len(STEPS) - version


def run(connection: sqlite3.Connection) -> None:
    """Bring the book to the present shape, each step and its number in one commit."""
    connection.execute("pragma foreign_keys = off")
    for number in range(len(STEPS) - pending(connection) + 1, len(STEPS) + 1):
        connection.execute("begin immediate")
        try:
            STEPS[number - 1](connection)
            connection.execute(f"pragma user_version = {number}")
            if connection.execute("pragma foreign_key_check").fetchone():
                raise sqlite3.IntegrityError("foreign keys do not hold after a migration")
            connection.execute("commit")
        except BaseException:
            connection.execute("rollback")
            raise
    connection.execute("pragma foreign_keys = on")
