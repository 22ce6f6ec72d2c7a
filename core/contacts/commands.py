"""Writing people into the book."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from peewee import fn

from core import clock, organizations, tidy
from core.changes import Topic
from core.contacts.queries import find, steps
from core.contacts.records import Address, Circle, Contact, ContactDraft, Stage, Way
from core.store.database import writing
from core.store.tables import (
    ContactFieldRow,
    ContactRow,
    ContactStepRow,
    ContactWayRow,
)
from core.words import _

LONG_TEXTS = frozenset({"good_to_know", "street"})
PEOPLE = Topic.CONTACTS | Topic.ORGANIZATIONS


def add(draft: ContactDraft, stage: Stage = Stage.TO_ASK) -> int:
    """Put one person in the book and return their id; raises Problem without a name."""
    name = draft.checked_name()
    with writing(PEOPLE, said=_("Added {name}").format(name=name)):
        return insert(draft, stage)


def replace(contact_id: int, draft: ContactDraft) -> None:
    """Write everything an editor shows of a person; raises Problem without a name.

    With a new way to reach them, a letter that came back no longer counts.
    """
    name = draft.checked_name()
    known = {way.value for way in find(contact_id).ways}
    is_new_way = any(tidy.line(way.value) not in known for way in draft.ways if way.value.strip())
    with writing(PEOPLE, said=_("Changed {name}").format(name=name)):
        columns = columns_of(draft) | ({"bounced": False} if is_new_way else {})
        columns["organization"] = organizations.named(draft.organization)
        ContactRow.update(columns).where(ContactRow.id == contact_id).execute()
        put_lists(contact_id, draft)


def amend(contact_id: int, *, joins: str = "", said: str | None = None, **columns: Any) -> None:
    """Change single facts of a person, such as amend(7, good_to_know="Mornings are best", fields=("Food",)).

    `joins` names one visit to one field, so that its changes undo together. Raises Problem for an empty name.
    """
    name, fields = find(contact_id).name, columns.pop("fields", None)
    with writing(PEOPLE, said=said or _("Changed {name}").format(name=name), joins=joins):
        tidied = {key: _tidied(key, value) for key, value in columns.items()}
        if fields is not None:
            _put_fields(contact_id, fields)
        if "name" in tidied:
            tidied["sort_key"] = tidy.folded(ContactDraft(name=tidied["name"]).checked_name())
        if tidied:
            ContactRow.update(tidied).where(ContactRow.id == contact_id).execute()


def add_way(contact_id: int, way: Way) -> None:
    """Keep a way to reach a person, the first of its kind; a letter that came back counts no more."""
    person, value = find(contact_id), tidy.line(way.value)
    row = ContactWayRow
    same = (row.contact == contact_id) & (row.kind == way.kind)
    with writing(Topic.CONTACTS, said=_("Changed {name}").format(name=person.name)):
        row.delete().where(same & (row.value == value)).execute()
        first = row.select(fn.MIN(row.position)).where(row.contact == contact_id).scalar() or 0
        row.create(
            contact=contact_id,
            kind=way.kind,
            value=value,
            label=tidy.line(way.label),
            position=first - 1,
        )
        if way.kind == "email" and person.bounced:
            ContactRow.update(bounced=False).where(ContactRow.id == contact_id).execute()


def set_stage(contact_id: int, stage: Stage, on: date | None = None) -> None:
    """Set a stage by hand, forwards or backwards, with the day it was reached."""
    person = find(contact_id)
    said = _("{name} is now: {stage}").format(name=person.name, stage=stage.label)
    with writing(Topic.CONTACTS, said=said):
        _enter(person, stage, on or clock.today())


def reach(contact_id: int, stage: Stage, on: date | None = None) -> None:
    """Move a person on to a stage because of an event; never backwards, resting people wake.

    Meant to be called inside a writing() block that names the event.
    """
    person = find(contact_id)
    if person.stage is Stage.RESTING or stage.rank > person.stage.rank:
        with writing(Topic.CONTACTS):
            _enter(person, stage, on or clock.today())


def wake(contact_id: int) -> None:
    """Take a resting person up again at the stage they had before; the day they reached it stays."""
    before = [step.stage for step in steps(contact_id) if step.stage is not Stage.RESTING]
    stage = before[-1] if before else Stage.TO_ASK
    with writing(Topic.CONTACTS, said=_("Woke {name} up").format(name=find(contact_id).name)):
        ContactRow.update(stage=stage.value, wakes_on=None).where(ContactRow.id == contact_id).execute()


def set_aside(contact_id: int) -> None:
    """Hide a person everywhere but in Settings; never expires."""
    said = _("Set {name} aside").format(name=find(contact_id).name)
    with writing(Topic.CONTACTS, said=said):
        ContactRow.update(set_aside_on=clock.today()).where(ContactRow.id == contact_id).execute()


def bring_back(contact_id: int) -> None:
    """Show a person again who was set aside."""
    said = _("Brought {name} back").format(name=find(contact_id).name)
    with writing(Topic.CONTACTS, said=said):
        ContactRow.update(set_aside_on=None).where(ContactRow.id == contact_id).execute()


def insert(draft: ContactDraft, stage: Stage) -> int:
    """Write one checked draft inside a writing() block and return the new id."""
    row = ContactRow.create(
        **columns_of(draft),
        **columns_of_new(draft, stage),
        organization=organizations.named(draft.organization),
    )
    ContactStepRow.create(contact=row.id, stage=stage.value, reached_on=clock.today())
    put_lists(row.id, draft)
    new_id: int = row.id
    return new_id


def _enter(person: Contact, stage: Stage, on: date) -> None:
    ContactRow.update(stage=stage.value, wakes_on=None).where(ContactRow.id == person.id).execute()
    ContactStepRow.create(contact=person.id, stage=stage.value, reached_on=on)


def columns_of(draft: ContactDraft) -> dict[str, Any]:
    """Return what a draft says of a person as their columns keep it, but for the organization."""
    name = draft.shown_name
    return {
        "given": tidy.line(draft.given),
        "family": tidy.line(draft.family),
        "name": name,
        "sort_key": tidy.folded(name),
        "greeting": tidy.line(draft.greeting),
        "say_it": tidy.line(draft.say_it),
        "role": tidy.line(draft.role),
        "circle": Circle(draft.circle).value,
        "how_known": tidy.line(draft.how_known),
        "good_to_know": tidy.note(draft.good_to_know),
        "is_placeholder": draft.is_placeholder,
        **address_columns(draft.address),
    }


def columns_of_new(draft: ContactDraft, stage: Stage) -> dict[str, Any]:
    """Return what is written once, when a person comes into the book."""
    return {
        "source": tidy.line(draft.source),
        "source_key": tidy.line(draft.source_key),
        "stage": stage.value,
        "added_on": clock.today(),
    }


def address_columns(address: Address) -> dict[str, str]:
    """Return the parts of an address as their columns keep them."""
    return {key: _tidied(key, getattr(address, key)) for key in Address.__dataclass_fields__}


def put_lists(contact_id: int, draft: ContactDraft) -> None:
    """Write the ways and fields of a person, once each and in their order."""
    ContactWayRow.delete().where(ContactWayRow.contact == contact_id).execute()
    for row in way_rows(draft.ways):
        ContactWayRow.create(contact=contact_id, **row)
    _put_fields(contact_id, draft.fields)


def _put_fields(contact_id: int, fields: Iterable[str]) -> None:
    ContactFieldRow.delete().where(ContactFieldRow.contact == contact_id).execute()
    for row in field_rows(fields):
        ContactFieldRow.create(contact=contact_id, **row)


def way_rows(ways: Iterable[Way]) -> list[dict[str, Any]]:
    """Return the ways to reach a person as their rows keep them, once each and in their order."""
    found: dict[tuple[str, str], str] = {}
    for way in ways:
        found.setdefault((way.kind, tidy.line(way.value)), tidy.line(way.label))
    return [
        {"kind": kind, "value": value, "label": label, "position": position}
        for position, ((kind, value), label) in enumerate(found.items())
        if value
    ]


def field_rows(fields: Iterable[str]) -> list[dict[str, Any]]:
    """Return the fields a person knows as their rows keep them, once each and in their order."""
    found = dict.fromkeys(tidy.line(field) for field in fields)
    return [{"field": field, "position": position} for position, field in enumerate(filter(None, found))]


def _tidied(key: str, value: Any) -> Any:
    """Return a value as its column keeps it."""
    if key == "organization":
        return organizations.named(value)
    if not isinstance(value, str):
        return value
    return tidy.note(value) if key in LONG_TEXTS else tidy.line(value)
