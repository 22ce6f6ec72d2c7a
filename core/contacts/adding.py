"""Putting many people in the book at once."""

from collections.abc import Iterable

from core import clock, organizations, tidy
from core.contacts.commands import PEOPLE, columns_of, columns_of_new, field_rows, way_rows
from core.contacts.queries import known_keys
from core.contacts.records import ContactDraft, Stage
from core.store import bulk
from core.store.database import writing
from core.store.tables import ContactFieldRow, ContactRow, ContactStepRow, ContactWayRow
from core.words import ngettext


def add_all(drafts: Iterable[ContactDraft]) -> list[int]:
    """Put many people in the book in one step, leaving out those whose source is already in it.

    Returns the new ids in the drafts' order. Raises Problem when one has no name; nothing is stored then.
    """
    fresh = _fresh(drafts)
    said = ngettext("Added {count} person", "Added {count} people", len(fresh)).format(count=len(fresh))
    with writing(PEOPLE, said=said):
        places = organizations.named_all(draft.organization for draft in fresh)
        with bulk.adding(ContactFieldRow, ContactWayRow, ContactStepRow, ContactRow):
            return _insert(fresh, places)


def _fresh(drafts: Iterable[ContactDraft]) -> list[ContactDraft]:
    """Return the drafts from sources that are new; raises Problem for one without a name."""
    known, fresh = known_keys(), []
    for draft in drafts:
        draft.checked_name()
        if not draft.source_key or draft.source_key not in known:
            known.add(draft.source_key)
            fresh.append(draft)
    return fresh


def _insert(drafts: list[ContactDraft], places: dict[str, int]) -> list[int]:
    """Insert people after all that belongs to them: so each is made findable only once."""
    first = bulk.last_id(ContactRow) + 1
    ids = list(range(first, first + len(drafts)))
    pairs = list(zip(ids, drafts, strict=True))
    bulk.insert(
        ContactFieldRow, ({"contact": one} | row for one, it in pairs for row in field_rows(it.fields))
    )
    bulk.insert(ContactWayRow, ({"contact": one} | row for one, it in pairs for row in way_rows(it.ways)))
    step = {"stage": Stage.TO_ASK.value, "reached_on": clock.today()}
    bulk.insert(ContactStepRow, ({"contact": one} | step for one in ids))
    bulk.insert(
        ContactRow,
        (
            columns_of(draft)
            | columns_of_new(draft, Stage.TO_ASK)
            | {"id": one, "organization": places.get(tidy.folded(tidy.line(draft.organization)))}
            for one, draft in pairs
        ),
    )
    return ids
