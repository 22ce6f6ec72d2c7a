"""Writing people into the book."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from core import clock, organizations, tidy
from core.changes import Topic
from core.contacts.queries import find, known_keys
from core.contacts.records import Address, Circle, Contact, ContactDraft, Stage
from core.errors import Problem
from core.store.database import writing
from core.store.tables import (
    ContactFieldRow,
    ContactRow,
    ContactStepRow,
    ContactWayRow,
    LessonRow,
    LetterRow,
    MeetingRow,
    PromiseRow,
    ReferralRow,
)
from core.words import _, ngettext

LONG_TEXTS = frozenset({"good_to_know", "street"})
PEOPLE = Topic.CONTACTS | Topic.ORGANIZATIONS


def add(draft: ContactDraft, stage: Stage = Stage.TO_ASK) -> int:
    """Put one person in the book and return their id; raises Problem without a name."""
    name = draft.checked_name()
    with writing(PEOPLE, said=_("Added {name}").format(name=name)):
        return insert(draft, stage)


def add_all(drafts: Iterable[ContactDraft]) -> list[int]:
    """Put many people in the book in one step, leaving out those whose source is already in it.

    Returns the new ids in the drafts' order. Raises Problem when one has no name; nothing is stored then.
    """
    known = known_keys()
    fresh = []
    for draft in drafts:
        draft.checked_name()
        if not draft.source_key or draft.source_key not in known:
            known.add(draft.source_key)
            fresh.append(draft)
    said = ngettext("Added {count} person", "Added {count} people", len(fresh)).format(count=len(fresh))
    with writing(PEOPLE, said=said):
        return [insert(draft, Stage.TO_ASK) for draft in fresh]


def replace(contact_id: int, draft: ContactDraft) -> None:
    """Write everything an editor shows of a person; raises Problem without a name."""
    name = draft.checked_name()
    with writing(PEOPLE, said=_("Changed {name}").format(name=name)):
        ContactRow.update(_columns(draft)).where(ContactRow.id == contact_id).execute()
        _put_lists(contact_id, draft)


def amend(contact_id: int, *, joins: str = "", said: str | None = None, **columns: Any) -> None:
    """Change single facts of a person, such as amend(7, good_to_know="Mornings are best").

    `joins` names one visit to one field, so that its changes undo together.
    """
    name = find(contact_id).name
    with writing(PEOPLE, said=said or _("Changed {name}").format(name=name), joins=joins):
        tidied = {key: _tidied(key, value) for key, value in columns.items()}
        if "name" in tidied:
            tidied["sort_key"] = tidy.folded(tidied["name"])
        ContactRow.update(tidied).where(ContactRow.id == contact_id).execute()


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


def merge(kept_id: int, gone_id: int) -> None:
    """Make two entries of one person one: every value kept, everything that hung on the other moved.

    Raises Problem when both are the same entry.
    """
    if kept_id == gone_id:
        raise Problem(_("These are the same entry already."))
    kept, gone = find(kept_id), find(gone_id)
    with writing(~Topic(0), said=_("Merged {name}").format(name=kept.name)):
        for table in (LessonRow, LetterRow, MeetingRow, PromiseRow):
            table.update(contact=kept_id).where(table.contact == gone_id).execute()
        LetterRow.update(about=kept_id).where(LetterRow.about == gone_id).execute()
        _move_referrals(kept_id, gone_id)
        columns = {
            key: getattr(gone, key)
            for key in ("greeting", "say_it", "role", "organization_id", "how_known")
            if not getattr(kept, key)
        }
        notes = [one.good_to_know for one in (kept, gone) if one.good_to_know]
        columns |= {"good_to_know": "\n".join(dict.fromkeys(notes)), **_better(kept, gone)}
        organization = columns.pop("organization_id", kept.organization_id)
        ContactRow.update(columns | {"organization": organization}).where(ContactRow.id == kept_id).execute()
        both = ContactDraft(fields=kept.fields + gone.fields, ways=kept.ways + gone.ways)
        _put_lists(kept_id, both)
        ContactRow.delete_by_id(gone_id)


def _better(kept: Contact, gone: Contact) -> dict[str, Any]:
    """Return the facts in which the other entry is further on than the one kept."""
    facts: dict[str, Any] = {}
    if not kept.address.lines:
        facts |= _address(gone.address)
    if Stage.RESTING not in (kept.stage, gone.stage) and gone.stage.rank > kept.stage.rank:
        facts["stage"] = gone.stage.value
    if gone.added_on < kept.added_on:
        facts["added_on"] = gone.added_on
    return facts | {"do_not_contact": kept.do_not_contact or gone.do_not_contact}


def _move_referrals(kept_id: int, gone_id: int) -> None:
    """Hang the introductions of one entry on the other, dropping pairs that stand there already."""
    row = ReferralRow
    row.delete().where(row.contact.in_([kept_id, gone_id]), row.introducer.in_([kept_id, gone_id])).execute()
    for mine, other in ((row.contact, row.introducer), (row.introducer, row.contact)):
        twice = [one for (one,) in row.select(other).where(mine == kept_id).order_by(row.id).tuples()]
        row.delete().where(mine == gone_id, other.in_(twice)).execute()
        row.update({mine: kept_id}).where(mine == gone_id).execute()


def insert(draft: ContactDraft, stage: Stage) -> int:
    """Write one checked draft inside a writing() block and return the new id."""
    row = ContactRow.create(
        **_columns(draft),
        source=tidy.line(draft.source),
        source_key=tidy.line(draft.source_key),
        stage=stage.value,
        added_on=clock.today(),
    )
    ContactStepRow.create(contact=row.id, stage=stage.value, reached_on=clock.today())
    _put_lists(row.id, draft)
    new_id: int = row.id
    return new_id


def _enter(person: Contact, stage: Stage, on: date) -> None:
    ContactRow.update(stage=stage.value).where(ContactRow.id == person.id).execute()
    ContactStepRow.create(contact=person.id, stage=stage.value, reached_on=on)


def _columns(draft: ContactDraft) -> dict[str, Any]:
    name = draft.shown_name
    return {
        "given": tidy.line(draft.given),
        "family": tidy.line(draft.family),
        "name": name,
        "sort_key": tidy.folded(name),
        "greeting": tidy.line(draft.greeting),
        "say_it": tidy.line(draft.say_it),
        "role": tidy.line(draft.role),
        "organization": organizations.named(draft.organization),
        "circle": Circle(draft.circle).value,
        "how_known": tidy.line(draft.how_known),
        "good_to_know": tidy.note(draft.good_to_know),
        "is_placeholder": draft.is_placeholder,
        **_address(draft.address),
    }


def _address(address: Address) -> dict[str, str]:
    return {key: _tidied(key, getattr(address, key)) for key in Address.__dataclass_fields__}


def _put_lists(contact_id: int, draft: ContactDraft) -> None:
    """Write the ways and fields of a person, once each and in their order."""
    ContactWayRow.delete().where(ContactWayRow.contact == contact_id).execute()
    ContactFieldRow.delete().where(ContactFieldRow.contact == contact_id).execute()
    ways = {(way.kind, tidy.line(way.value)): tidy.line(way.label) for way in reversed(draft.ways)}
    for position, ((kind, value), label) in enumerate(reversed(ways.items())):
        if value:
            ContactWayRow.create(contact=contact_id, kind=kind, value=value, label=label, position=position)
    fields = dict.fromkeys(tidy.line(field) for field in draft.fields)
    for position, field in enumerate(field for field in fields if field):
        ContactFieldRow.create(contact=contact_id, field=field, position=position)


def _tidied(key: str, value: Any) -> Any:
    """Return a value as its column keeps it."""
    if key == "organization":
        return organizations.named(value)
    if not isinstance(value, str):
        return value
    return tidy.note(value) if key in LONG_TEXTS else tidy.line(value)

