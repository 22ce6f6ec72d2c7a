"""Reading people from the book."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from peewee import JOIN

from core import tidy
from core.contacts.records import Address, Circle, Contact, Stage, Step, Way
from core.errors import Problem
from core.store.tables import (
    ContactFieldRow,
    ContactRow,
    ContactStepRow,
    ContactWayRow,
    OrganizationRow,
)
from core.words import _

_COLUMNS = (
    ContactRow.id,
    ContactRow.given,
    ContactRow.family,
    ContactRow.name,
    ContactRow.greeting,
    ContactRow.say_it,
    ContactRow.role,
    ContactRow.organization,
    OrganizationRow.name,
    ContactRow.street,
    ContactRow.city,
    ContactRow.region,
    ContactRow.postcode,
    ContactRow.country,
    ContactRow.circle,
    ContactRow.how_known,
    ContactRow.stage,
    ContactRow.standing,
    ContactRow.good_to_know,
    ContactRow.do_not_contact,
    ContactRow.bounced,
    ContactRow.is_placeholder,
    ContactRow.set_aside_on,
    ContactRow.added_on,
    ContactRow.wakes_on,
    ContactRow.hello_days,
)


def find(contact_id: int) -> Contact:
    """Return one person; raises Problem when they are gone."""
    found = _read(ContactRow.id == contact_id)
    if not found:
        raise Problem(_("That person is no longer in your book."))
    return found[0]


def find_all(contact_ids: Iterable[int]) -> dict[int, Contact]:
    """Return the people with these ids, by id; those who are gone are left out."""
    return {one.id: one for one in _read(ContactRow.id.in_(list(contact_ids)))}


def everyone() -> list[Contact]:
    """Return everybody who is not set aside, by name."""
    return _read(ContactRow.set_aside_on.is_null())


def aside() -> list[Contact]:
    """Return the people set aside, by name."""
    return _read(ContactRow.set_aside_on.is_null(False))


def count() -> int:
    """Count the people who are not set aside."""
    number: int = ContactRow.select().where(ContactRow.set_aside_on.is_null()).count()
    return number


def named_like(words: str, limit: int = 50) -> list[Contact]:
    """Return people whose name holds the words, whatever their case and accents."""
    return _read(ContactRow.sort_key.contains(tidy.folded(words)), limit)


def named(name: str) -> list[Contact]:
    """Return the people of exactly this name, whatever its case and accents, those set aside too."""
    return _read(ContactRow.sort_key == tidy.folded(tidy.line(name)))


def known_names() -> set[str]:
    """Return the folded name of everybody in the book."""
    rows = ContactRow.select(ContactRow.sort_key).order_by(ContactRow.id)
    return {key for (key,) in rows.tuples()}


def known_keys() -> set[str]:
    """Return the source keys (such as LinkedIn addresses) of everybody in the book."""
    rows = ContactRow.select(ContactRow.source_key).where(ContactRow.source_key != "").order_by(ContactRow.id)
    return {key for (keys,) in rows.tuples() for key in keys.split("\n")}  # of a merged person, several


def steps(contact_id: int) -> list[Step]:
    """Return the stages a person went through, in order."""
    rows = ContactStepRow.select(ContactStepRow.stage, ContactStepRow.reached_on)
    found = rows.where(ContactStepRow.contact == contact_id).order_by(ContactStepRow.id)
    return [Step(Stage(stage), reached_on) for stage, reached_on in found.tuples()]


def _read(condition: Any, limit: int | None = None) -> list[Contact]:
    query = ContactRow.select(*_COLUMNS).join(OrganizationRow, JOIN.LEFT_OUTER).where(condition)
    rows = list(query.order_by(ContactRow.sort_key, ContactRow.id).limit(limit).tuples())
    ids = [row[0] for row in rows]
    ways, fields = _ways(ids), _fields(ids)
    return [_contact(row, fields[row[0]], ways[row[0]]) for row in rows]


def _contact(row: Any, fields: list[str], ways: list[Way]) -> Contact:
    values = [
        *row[:8],
        row[8] or "",
        tuple(fields),
        tuple(ways),
        Address(*row[9:14]),
        Circle(row[14]),
        row[15],
        Stage(row[16]),
        *row[17:],
    ]
    return Contact(*values)


def _some(ids: list[int], column: Any) -> Any:
    """Limit a side table to a few people; for many, reading it whole is quicker than naming them."""
    return column.in_(ids) if len(ids) < 500 else column.is_null(False)


def _ways(ids: list[int]) -> dict[int, list[Way]]:
    found: dict[int, list[Way]] = defaultdict(list)
    row = ContactWayRow
    query = row.select(row.contact, row.kind, row.value, row.label).where(_some(ids, row.contact))
    for contact_id, kind, value, label in query.order_by(row.contact, row.position, row.id).tuples():
        found[contact_id].append(Way(kind, value, label))
    return found


def _fields(ids: list[int]) -> dict[int, list[str]]:
    found: dict[int, list[str]] = defaultdict(list)
    row = ContactFieldRow
    query = row.select(row.contact, row.field).where(_some(ids, row.contact))
    for contact_id, field in query.order_by(row.contact, row.position, row.id).tuples():
        found[contact_id].append(field)
    return found
