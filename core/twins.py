"""Who stands twice in the book: pairs that may be one person, and those the user has told apart."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

from core import contacts
from core.changes import Topic
from core.contacts import Contact, ContactDraft
from core.exchange import duplicates
from core.exchange.duplicates import Action
from core.store.database import writing
from core.store.tables import ApartRow
from core.words import _

Ids = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Twins:
    """Two entries that may be one person, the smaller id first, and what says so."""

    ids: Ids
    is_sure: bool
    why: str


def people() -> tuple[tuple[int, ContactDraft], ...]:
    """Return everybody as they are compared, with their ids."""
    return tuple((person.id, _draft(person)) for person in contacts.everyone())


def told_apart() -> frozenset[Ids]:
    """Return the pairs the user has said are two people."""
    rows = ApartRow.select(ApartRow.one, ApartRow.other).tuples()
    return frozenset((min(pair), max(pair)) for pair in rows)


def find(known: Sequence[tuple[int, ContactDraft]], apart: Container[Ids]) -> list[Twins]:
    """Return who may be twice, the surest first; takes a while in a big book, and touches it not."""
    ids, drafts = [one for one, _draft in known], [draft for _one, draft in known]
    found = []
    for one, other, verdict in duplicates.pairs(drafts):
        pair = (min(ids[one], ids[other]), max(ids[one], ids[other]))
        if pair not in apart:
            found.append(Twins(pair, verdict.action is Action.SAME, verdict.why))
    return sorted(found, key=lambda twins: not twins.is_sure)


def tell_apart(one_id: int, other_id: int) -> None:
    """Remember that two entries are two people."""
    one, other = contacts.find(one_id), contacts.find(other_id)
    said = _("{name} and {other} are two people").format(name=one.name, other=other.name)
    with writing(Topic.CONTACTS, said=said):
        ApartRow.create(one=min(one.id, other.id), other=max(one.id, other.id))


def _draft(person: Contact) -> ContactDraft:
    return ContactDraft(
        given=person.given,
        family=person.family,
        name=person.name,
        role=person.role,
        organization=person.organization,
        ways=person.ways,
        address=person.address,
    )
