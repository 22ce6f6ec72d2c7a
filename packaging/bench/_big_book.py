"""A book of 20,000 invented people and 60,000 events, written with SQL alone; the same one every time.

Three new letters a day for five years, the most Acquaint lets anybody write, are some four thousand people:
so many were named, asked and mostly met, twice. The others were brought in and never asked.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from core import book
from core.paths import Paths

PEOPLE, EVENTS = 20_000, 60_000
NEVER_ASKED = 16_000
PLACES_OF_WORK = 2_500
YEARS = 1_800  # days
STAGES = ("asked", "resting", "thanked", "thanked", "in_touch", "in_touch", "in_touch", "in_touch")
GIVEN = ("Ada", "Bo", "Cleo", "Dov", "Elif", "Finn", "Gala", "Hugo", "Ines", "Jonah", "Kira", "Levi", "Mona")
FIRST = ("Amber", "Birch", "Copper", "Drift", "Elder", "Fern", "Grove", "Hazel", "Iron", "Juniper", "Kettle")
LAST = ("brook", "field", "gate", "hill", "leaf", "moor", "nook", "park", "ridge", "stone", "vale", "wick")
ROLES = ("Baker", "Archivist", "Gardener", "Teacher", "Surveyor", "Buyer", "Editor", "Nurse", "Planner")
FIELDS = ("Food access", "City planning", "Archives", "Public health", "Small workshops", "Libraries")
BODY = "I am finding out how people come to work in this field. Would you have twenty minutes for me?\n\n" * 5
NOTES = "Showed me round and told me how the year goes. " * 4
Row = dict[str, Any]


def make(folder: Path) -> Paths:
    """Make the book where `--data` will look for it."""
    paths = Paths.under(folder)
    paths.make()
    book.open_at(paths)
    book.close()
    everybody, active = range(1, PEOPLE + 1), range(NEVER_ASKED + 1, PEOPLE + 1)
    happened = [one for number in active for one in _events(number)]
    happened += [("lesson", _lesson(PEOPLE, 0, "Begin early.")) for _ in range(EVENTS - len(happened))]
    with closing(sqlite3.connect(paths.book)) as connection, connection:
        connection.execute("pragma synchronous = off")
        _put(connection, "preference", _profile())
        _put(connection, "organization", map(_place_of_work, range(1, PLACES_OF_WORK + 1)))
        # what belongs to a person goes before them, so that they are made findable once, with all of it
        _put(connection, "contact_field", map(_field, everybody))
        _put(connection, "contact_way", map(_way, everybody))
        _put(connection, "contact_step", map(_step, everybody))
        _put(connection, "contact", map(_person, everybody))
        for table in ("meeting", "referral", "letter", "lesson", "promise"):
            _put(connection, table, [row for kind, row in happened if kind == table])
    return paths


def _put(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Insert rows; a column nobody names gets nothing, "" or 0."""
    columns = connection.execute(f"pragma table_info({table})").fetchall()[1:]
    empty = {"TEXT": "", "INTEGER": 0}
    usual = {name: empty[kind] if is_needed else None for _, name, kind, is_needed, *_ in columns}
    names, marks = ", ".join(usual), ", ".join(f":{name}" for name in usual)
    sql = f"insert into {table} ({names}) values ({marks})"  # noqa: S608 - our own tables
    connection.executemany(sql, (usual | row for row in rows))


def _profile() -> Iterator[Row]:
    for key, value in {"name": "Morgan Brightwater", "learning": FIELDS[:2]}.items():
        yield {"key": key, "value": json.dumps(value)}


def _place_of_work(number: int) -> Row:
    name = f"{FIRST[number % 11]} {LAST[number // 11 % 12].capitalize()} {number}"
    return {"name": name, "sort_key": name.casefold()}


def _field(number: int) -> Row:
    return {"contact_id": number, "field": FIELDS[number % 6]}


def _way(number: int) -> Row:
    return {
        "contact_id": number,
        "kind": "email",
        "value": f"{_given(number).casefold()}{number}@mail.example",
    }


def _given(number: int) -> str:
    return GIVEN[number % 13]


def _person(number: int) -> Row:
    family = f"{FIRST[number // 13 % 11]}{LAST[number // 143 % 12]} {number}"
    return {
        "given": _given(number),
        "family": family,
        "name": f"{_given(number)} {family}",
        "sort_key": f"{_given(number)} {family}".casefold(),
        "role": ROLES[number % 9],
        "organization_id": number % PLACES_OF_WORK + 1,
        "circle": "introduced" if number > NEVER_ASKED else "online",
        "stage": _stage(number),
        "standing": "unknown",
        "added_on": _day(number),
    }


def _stage(number: int) -> str:
    return STAGES[number % 8] if number > NEVER_ASKED else "to_ask"


@cache
def _day(number: int, later: int = 0) -> str:
    """Return a day after things began with a person: these ten days for who waits, else in five years."""
    ago = number % 10 if _stage(number) == "asked" else 60 + number * 7 % YEARS
    return (date.today() - timedelta(days=ago - later)).isoformat()


def _step(number: int) -> Row:
    return {"contact_id": number, "stage": _stage(number), "reached_on": _day(number)}


def _events(number: int) -> Iterator[tuple[str, Row]]:
    """Yield what happened with one person: the table, and the row."""
    stage, introducer = _stage(number), NEVER_ASKED + (number - NEVER_ASKED) // 2  # chains of twelve
    named = {"contact_id": number, "introducer_id": introducer, "named_on": _day(number)}
    told = {} if stage == "asked" else {"acknowledged_on": _day(number, 1), "told_on": _day(number, 9)}
    yield "referral", {**named, **told, "permission": "may_name"}
    yield "letter", _letter(introducer, "acknowledge", "sent", 1) | {"about_id": number}
    yield "letter", _letter(number, "request", "sent" if stage in ("asked", "resting") else "answered")
    if stage == "resting":
        yield "letter", _letter(number, "reminder", "answered", 2)
    elif stage != "asked":
        for later in (7, 40) if stage == "in_touch" else (7,):
            yield from _conversation(number, introducer, later)


def _conversation(number: int, introducer: int, later: int) -> Iterator[tuple[str, Row]]:
    meeting = {"contact_id": number, "starts_at": f"{_day(number, later)} 10:00:00", "minutes": 20}
    yield "meeting", {**meeting, "way": "phone", "state": "held", "notes": NOTES}
    for kind in ("thank_email", "card", "hello"):
        yield "letter", _letter(number, kind, "answered" if kind == "hello" else "sent", later + 1)
    yield "letter", _letter(introducer, "tell_introducer", "sent", later + 2) | {"about_id": number}
    for words in ("Ask who opens the shop.", "Trade papers list the small firms.", "Spring is the time."):
        yield "lesson", _lesson(number, later, words)
    promise = {"contact_id": number, "text": "Send the guide", "is_mine": 1}
    yield "promise", {**promise, "done_on": _day(number, later + 3)}


def _letter(number: int, kind: str, state: str, later: int = 0) -> Row:
    day = _day(number, later)
    answered = {"answer": "yes", "answered_on": _day(number, later + 1)} if state == "answered" else {}
    times = {"started_at": f"{day} 09:00:00", "changed_at": f"{day} 09:00:00", "sent_on": day}
    words = {"channel": "email", "subject": "Twenty minutes of your time?", "body": BODY, "fields": "{}"}
    return {"contact_id": number, "kind": kind, "state": state, **words, **times, **answered}


def _lesson(number: int, later: int, words: str) -> Row:
    learned = {"topic": "The work itself", "text": words, "learned_on": _day(number, later)}
    return {"contact_id": number, **learned}
