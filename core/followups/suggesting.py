"""Whom to ask while nothing is due: the best first, and why them."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from core import clock, contacts, preferences
from core.contacts import Contact, Stage
from core.followups import reading, wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Naming, Person
from core.referrals.records import Permission
from core.store.tables import ContactFieldRow, ContactRow
from core.words import _

FRESH = timedelta(days=14)  # a name given this recently is still warm


def suggested(limit: int = 3) -> tuple[Act, ...]:
    """Return whom to ask next, best first: fresh names, strong introducers, fields one learns about."""
    facts = reading.facts()
    known, fields = _to_ask(facts), _in_fields_learned()
    strength = Counter(one.introducer_id for one in facts.namings)

    def order(contact_id: int) -> tuple[Any, ...]:
        naming = _naming(facts, contact_id)
        is_fresh = naming is not None and clock.today() - naming.named_on <= FRESH
        led_to = strength[naming.introducer_id] if naming else 0
        place = naming.id if naming else 0
        return not is_fresh, -led_to, contact_id not in fields, -known[contact_id].toordinal(), place

    best = sorted(known, key=order)[:limit]
    people = contacts.find_all(best)
    return tuple(_act(people[one], facts) for one in best)


def _to_ask(facts: Facts) -> dict[int, date]:
    """Return those who may be asked and were not put off or skipped, with the day they were added."""
    row = ContactRow
    may_be_asked = ~row.do_not_contact & ~row.bounced & ~row.is_placeholder & row.set_aside_on.is_null()
    query = row.select(row.id, row.added_on).where(row.stage == Stage.TO_ASK.value, may_be_asked)
    return {
        one: added_on
        for one, added_on in query.order_by(row.sort_key, row.id).tuples()
        if not _is_put_off(facts, _key(one))
    }


def _is_put_off(facts: Facts, key: str) -> bool:
    until = facts.postponed.get(key, date.min)
    return until is None or until > clock.today()


def _in_fields_learned() -> set[int]:
    row = ContactFieldRow
    query = row.select(row.contact).where(row.field.in_(preferences.load().learning))
    return {one for (one,) in query.order_by(row.id).tuples()}


def _naming(facts: Facts, contact_id: int) -> Naming | None:
    """Return the last naming of a person by somebody who is not set aside."""
    namings = facts.namings_of.get(contact_id, ())
    return next((one for one in reversed(namings) if one.introducer_id in facts.people), None)


def _key(contact_id: int) -> str:
    """Return the key of the act: the same one that a new name has once its day has come."""
    return f"{ActKind.ASK}:contact-{contact_id}"


def _act(person: Contact, facts: Facts) -> Act:
    return act_for(
        Person(person.id, person.name, person.first),
        ActKind.ASK,
        f"contact-{person.id}",
        clock.today(),
        before=_("Ask "),
        reason=_why(person, facts),
        action=_("Ask {name}").format(name=person.first),
        short=_("Ask"),
    )


def _why(person: Contact, facts: Facts) -> str:
    """Return the best reason there is: the introducer's words, a note of one's own, what they do."""
    naming = _naming(facts, person.id)
    said = wording.ask(naming, facts.people[naming.introducer_id].first, person.first) if naming else ""
    if naming and (naming.words or naming.permission is Permission.ASK_FIRST):
        return said
    work = ", ".join(part for part in (person.role, person.organization) if part)
    return person.good_to_know.split("\n")[0] or said or work or person.circle.label
