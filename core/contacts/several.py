"""Writing about several people at once, each time as one step that can be undone."""

from collections.abc import Iterable
from typing import Any

from peewee import chunked

from core import clock
from core.changes import Topic
from core.contacts.records import Stage
from core.store.database import writing
from core.store.tables import ContactRow, ContactStepRow
from core.words import ngettext

AT_ONCE = 500  # ids named in one statement


def rest_all(contact_ids: Iterable[int]) -> None:
    """Move several people to Resting; those who rest already stay as they are."""
    ids = _those(contact_ids, ContactRow.stage != Stage.RESTING.value)
    said = ngettext("Moved {count} person to Resting", "Moved {count} people to Resting", len(ids))
    with writing(Topic.CONTACTS, said=said.format(count=len(ids))):
        _update(ids, stage=Stage.RESTING.value, wakes_on=None)
        step = {"stage": Stage.RESTING.value, "reached_on": clock.today()}
        for some in chunked(ids, AT_ONCE):
            ContactStepRow.insert_many([{"contact": one} | step for one in some]).execute()


def set_aside_all(contact_ids: Iterable[int]) -> None:
    """Hide several people everywhere but in Settings; never expires."""
    ids = _those(contact_ids, ContactRow.set_aside_on.is_null())
    said = ngettext("Set {count} person aside", "Set {count} people aside", len(ids))
    with writing(Topic.CONTACTS, said=said.format(count=len(ids))):
        _update(ids, set_aside_on=clock.today())


def _those(contact_ids: Iterable[int], condition: Any) -> list[int]:
    """Return which of these people a condition is true of."""
    wanted = set(contact_ids)
    rows = ContactRow.select(ContactRow.id).where(condition).order_by(ContactRow.id)
    return [one for (one,) in rows.tuples() if one in wanted]


def _update(ids: Iterable[int], **columns: Any) -> None:
    for some in chunked(ids, AT_ONCE):
        ContactRow.update(columns).where(ContactRow.id.in_(some)).execute()
