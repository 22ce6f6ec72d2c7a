"""Reading and writing introductions."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from peewee import JOIN

from core import clock, contacts, tidy
from core.changes import Topic
from core.contacts import Circle, ContactDraft
from core.errors import Problem
from core.referrals import chains
from core.referrals.records import Name, Permission, Referral
from core.store.database import writing
from core.store.tables import ContactRow, OrganizationRow, ReferralRow
from core.words import _

_Introducer = ContactRow.alias()


def introducers(contact_id: int) -> list[Referral]:
    """Return who named this person, the first introducer first."""
    return _read(ReferralRow.contact == contact_id)


def named_by(introducer_id: int) -> list[Referral]:
    """Return whom this person named, in the order they were named."""
    return _read(ReferralRow.introducer == introducer_id)


def in_meeting(meeting_id: int) -> list[Referral]:
    """Return the names given in one conversation, in order."""
    return _read(ReferralRow.meeting == meeting_id)


def everything() -> list[Referral]:
    """Return every introduction, the oldest first."""
    return _read(ReferralRow.id.is_null(False))


def pairs() -> list[chains.Pair]:
    """Return (person, introducer) for the whole book, in the order they were named."""
    rows = ReferralRow.select(ReferralRow.contact, ReferralRow.introducer)
    return list(rows.order_by(ReferralRow.named_on, ReferralRow.id).tuples())


def chain_to(contact_id: int) -> list[int]:
    """Return the ids that lead to a person: someone you knew yourself first, the person last."""
    return chains.path(pairs(), contact_id)


def refer(
    contact_id: int,
    introducer_id: int,
    *,
    named_on: date | None = None,
    meeting_id: int | None = None,
    words: str = "",
    permission: Permission = Permission.NOT_GIVEN,
) -> int:
    """Record that `introducer_id` named `contact_id` and return the id; raises Problem for a loop.

    A pair already recorded is found again, not doubled.
    """
    if chains.would_loop(pairs(), contact_id, introducer_id):
        raise Problem(_("That would make a circle: one of them already led to the other."))
    same = (ReferralRow.contact == contact_id) & (ReferralRow.introducer == introducer_id)
    known: int | None = ReferralRow.select(ReferralRow.id).where(same).scalar()
    if known:
        return known
    person, introducer = contacts.find(contact_id), contacts.find(introducer_id)
    said = _("{introducer} introduced {name}").format(introducer=introducer.name, name=person.name)
    with writing(Topic.REFERRALS | Topic.CONTACTS, said=said):
        row = ReferralRow.create(
            contact=contact_id,
            introducer=introducer_id,
            meeting=meeting_id,
            named_on=named_on or clock.today(),
            words=tidy.note(words),
            permission=Permission(permission).value,
        )
    new_id: int = row.id
    return new_id


def refer_new(draft: ContactDraft, introducer_id: int) -> int:
    """Put somebody in the book, born with their introducer, in one step; raises Problem without a name."""
    name = draft.checked_name()
    with writing(Topic.REFERRALS | Topic.CONTACTS, said=_("Added {name}").format(name=name)):
        person_id = contacts.add(draft)
        refer(person_id, introducer_id)
    return person_id


def refer_names(introducer_id: int, names: Iterable[Name], meeting_id: int | None = None) -> list[int]:
    """Put given names in the book, each born with its introducer; return the people's ids.

    A name already given by this introducer is found again, not doubled.
    """
    introducer = contacts.find(introducer_id)
    known = {tidy.folded(one.name): one.contact_id for one in named_by(introducer_id)}
    found: list[int] = []
    with writing(Topic.REFERRALS | Topic.CONTACTS, said=_("Names from {name}").format(name=introducer.name)):
        for name in names:
            key = tidy.folded(tidy.line(name.name))
            person_id = known.get(key)
            if person_id is None:
                person_id = known[key] = contacts.add(_draft(name, introducer.fields))
                refer(
                    person_id,
                    introducer_id,
                    meeting_id=meeting_id,
                    words=name.words,
                    permission=name.permission,
                )
            found.append(person_id)
    return found


def relink(referral_id: int, introducer_id: int) -> None:
    """Say that somebody else made an introduction; raises Problem for a loop."""
    found, introducer = _one(referral_id), contacts.find(introducer_id)
    others = [pair for pair in pairs() if pair != (found.contact_id, found.introducer_id)]
    if chains.would_loop(others, found.contact_id, introducer.id):
        raise Problem(_("That would make a circle: one of them already led to the other."))
    if (found.contact_id, introducer.id) in others:
        raise Problem(_("That introduction is already in your book."))
    with writing(Topic.REFERRALS, said=_("Changed who introduced {name}").format(name=found.name)):
        ReferralRow.update(introducer=introducer.id).where(ReferralRow.id == referral_id).execute()


def hang(contact_id: int, introducer_id: int) -> None:
    """Say who introduced somebody, in the place of the first introducer so far; raises Problem for a loop."""
    known = introducers(contact_id)
    if known and known[0].introducer_id != introducer_id:
        relink(known[0].id, introducer_id)
    else:
        refer(contact_id, introducer_id)


def permit(referral_id: int, permission: Permission) -> None:
    """Record what the introducer said about using their name."""
    _change(referral_id, _("Permission from {introducer}"), permission=Permission(permission).value)


def acknowledge(referral_id: int, on: date | None = None) -> None:
    """Record that the introducer was thanked for the introduction."""
    _change(referral_id, _("Thanked {introducer} for the introduction"), acknowledged_on=on or clock.today())


def mark_told(referral_id: int, on: date | None = None) -> None:
    """Record that the introducer heard how it went."""
    _change(referral_id, _("Told {introducer} how it went"), told_on=on or clock.today())


def _change(referral_id: int, said: str, **columns: Any) -> None:
    found = _one(referral_id)
    with writing(Topic.REFERRALS, said=said.format(introducer=found.introducer)):
        ReferralRow.update(columns).where(ReferralRow.id == referral_id).execute()


def _one(referral_id: int) -> Referral:
    found = _read(ReferralRow.id == referral_id)
    if not found:
        raise Problem(_("That introduction is no longer in your book."))
    return found[0]


def _draft(name: Name, fields: tuple[str, ...]) -> ContactDraft:
    """Return the person behind a given name: "Regional lead, Breakfast First" is role and place."""
    role, _comma, organization = name.what.partition(",")
    return ContactDraft(
        name=name.name,
        role=role,
        organization=organization,
        fields=fields,
        circle=Circle.INTRODUCED,
        is_placeholder=name.is_placeholder,
    )


def _read(condition: Any) -> list[Referral]:
    row = ReferralRow
    query = (
        row.select(
            row.id,
            row.contact,
            ContactRow.name,
            OrganizationRow.name,
            row.introducer,
            _Introducer.name,
            row.meeting,
            row.named_on,
            row.words,
            row.permission,
            row.acknowledged_on,
            row.told_on,
        )
        .join(ContactRow, on=row.contact == ContactRow.id)
        .join(OrganizationRow, JOIN.LEFT_OUTER)
        .switch(row)
        .join(_Introducer, on=row.introducer == _Introducer.id)
        .where(condition)
        .order_by(row.named_on, row.id)
    )
    return [_referral(one) for one in query.tuples()]


def _referral(row: Any) -> Referral:
    values = [*row[:3], row[3] or "", *row[4:9], Permission(row[9]), *row[10:]]
    return Referral(*values)
