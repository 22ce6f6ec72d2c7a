"""Dated promises, in both directions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from core import clock, tidy
from core.changes import Topic
from core.store.database import writing
from core.store.tables import ContactRow, PromiseRow
from core.words import _


@dataclass(frozen=True, slots=True)
class PromiseDraft:
    """A promise as typed; `id` is None until it is stored."""

    text: str
    due_on: date | None = None
    is_mine: bool = True
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Promise:
    """What one of the two said they would do."""

    id: int
    contact_id: int
    name: str
    meeting_id: int | None
    text: str
    is_mine: bool
    due_on: date | None
    done_on: date | None


def still_open() -> list[Promise]:
    """Return the promises not yet kept, the soonest first, undated ones last."""
    return _read(PromiseRow.done_on.is_null())


def of_meeting(meeting_id: int) -> list[Promise]:
    """Return what was promised in one conversation, in order."""
    return sorted(_read(PromiseRow.meeting == meeting_id), key=lambda one: one.id)


def of_person(contact_id: int) -> list[Promise]:
    """Return every promise between you and one person, the soonest first."""
    return _read(PromiseRow.contact == contact_id)


def keep(promise_id: int, on: date | None = None) -> None:
    """Record that a promise was kept."""
    with writing(Topic.PROMISES, said=_("Promise kept")):
        PromiseRow.update(done_on=on or clock.today()).where(PromiseRow.id == promise_id).execute()


def add(contact_id: int, text: str, due_on: date | None = None) -> int:
    """Keep a promise of the user's to somebody and return its id."""
    with writing(Topic.PROMISES, said=_("Promise noted")):
        row = PromiseRow.create(contact=contact_id, text=tidy.line(text), due_on=due_on, is_mine=True)
    new_id: int = row.id
    return new_id


def put(contact_id: int, meeting_id: int, drafts: Iterable[PromiseDraft]) -> list[int]:
    """Make the promises of one conversation these; empty texts are left out. Returns their ids.

    Meant to be called inside a writing() block.
    """
    kept = []
    for draft in drafts:
        columns = {"text": tidy.line(draft.text), "due_on": draft.due_on, "is_mine": draft.is_mine}
        if not columns["text"]:
            continue
        if draft.id is None:
            kept.append(PromiseRow.create(contact=contact_id, meeting=meeting_id, **columns).id)
        else:
            PromiseRow.update(columns).where(PromiseRow.id == draft.id).execute()
            kept.append(draft.id)
    PromiseRow.delete().where(PromiseRow.meeting == meeting_id, PromiseRow.id.not_in(kept)).execute()
    return kept


def _read(condition: Any) -> list[Promise]:
    row = PromiseRow
    columns = (
        row.id,
        row.contact,
        ContactRow.name,
        row.meeting,
        row.text,
        row.is_mine,
        row.due_on,
        row.done_on,
    )
    query = row.select(*columns).join(ContactRow).where(condition)
    return [Promise(*one) for one in query.order_by(row.due_on.asc(nulls="LAST"), row.id).tuples()]
