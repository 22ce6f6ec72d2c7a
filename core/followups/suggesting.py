"""Whom to ask while nothing is due: the best first, and why them."""

from collections import Counter
from datetime import date, timedelta
from typing import Any

from core import clock, contacts, days, preferences
from core.contacts import Circle, Contact, Stage
from core.followups import begun, limits, pausing, reading, rules, wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Naming, Person
from core.letters.kinds import Kind
from core.referrals.records import Permission
from core.store.tables import ContactFieldRow, ContactRow
from core.words import _, mark

FRESH = timedelta(days=14)  # a name given this recently is still warm
STEP = 3  # people asked on one rung of the ladder before the next (PRODUCT, idea 14)
LADDER = (
    (Circle.FAMILY, Circle.FRIEND),
    (
        Circle.COLLEAGUE,
        Circle.ALUMNI,
        Circle.ASSOCIATION,
        Circle.NEIGHBOUR,
        Circle.VOLUNTEERING,
        Circle.INTRODUCED,
    ),
    (Circle.EVENT, Circle.ONLINE, Circle.COLD),
)
RUNGS = {circle: rung for rung, circles in enumerate(LADDER) for circle in circles}
REASONS = {
    Circle.FAMILY: mark("Family: kind people to begin with."),
    Circle.FRIEND: mark("A friend: somebody kind to begin with."),
    Circle.COLLEAGUE: mark("You worked together. A short letter will do."),
    Circle.ALUMNI: mark("You learned at the same place. That opens doors."),
    Circle.ASSOCIATION: mark("You belong to the same group. That opens doors."),
    Circle.NEIGHBOUR: mark("A neighbour: close by and easy to meet."),
    Circle.VOLUNTEERING: mark("You have given time side by side."),
    Circle.EVENT: mark("You met at an event."),
    Circle.ONLINE: mark("You know each other online."),
    Circle.INTRODUCED: mark("Somebody you know named them."),
    Circle.COLD: mark("On your list, not asked yet."),
}


def suggested(limit: int = 3) -> tuple[Act, ...]:
    """Return whom to ask next, best first.

    Whose letter was handed over comes first, then whose is begun, then fresh names; then, for the first
    letters, those on the ladder's rung (RULES 4.5, first people); then names of strong introducers, and
    people in the fields one learns about. On a quiet day nobody, but for the very first letter.
    """
    facts, now = reading.facts(), clock.now()
    is_paused = bool(pausing.why(facts, now.date()))
    if is_paused or (facts.letters and rules.no_letters_because(facts, now)):
        return ()
    limit = min(limit, limits.letters_left(facts, now.date()))
    known, fields = _to_ask(facts), _in_fields_learned()
    strength = Counter(one.introducer_id for one in facts.namings)
    stands_on = sum(one.stage is not Stage.TO_ASK for one in facts.people.values()) // STEP

    def order(contact_id: int) -> tuple[Any, ...]:
        naming, (circle, added_on) = _naming(facts, contact_id), known[contact_id]
        is_fresh = naming is not None and clock.today() - naming.named_on <= FRESH
        led_to = strength[naming.introducer_id] if naming else 0
        place = naming.id if naming else 0
        is_other = contact_id not in fields
        key = contact_id, Kind.REQUEST, None
        unsent = facts.begun[key] is None if key in facts.begun else 2  # handed over, a draft, nothing yet
        rung = _steps_away(circle, stands_on)
        return unsent, not is_fresh, *rung, -led_to, is_other, -added_on.toordinal(), place

    best = sorted(known, key=order)[:limit]
    people = contacts.find_all(best)
    return tuple(_act(people[one], facts) for one in best)


def first_request(person: Contact) -> Act:
    """Return the first letter to somebody as something to do, begun or not."""
    return _act(person, reading.facts())


def _steps_away(circle: Circle, stands_on: int) -> tuple[int, int]:
    """Return how far a circle is from the rung one stands on, the kinder first; on top all are the same."""
    rung, top = RUNGS[circle], len(LADDER) - 1
    return (abs(rung - stands_on), rung) if stands_on < top else (0, 0)


def _to_ask(facts: Facts) -> dict[int, tuple[Circle, date]]:
    """Return those who may be asked and were not put off or skipped: their circle, the day they came."""
    row = ContactRow
    may_be_asked = ~row.do_not_contact & ~row.bounced & ~row.is_placeholder & row.set_aside_on.is_null()
    query = row.select(row.id, row.circle, row.added_on).where(row.stage == Stage.TO_ASK.value, may_be_asked)
    return {
        one: (Circle(circle), added_on)
        for one, circle, added_on in query.order_by(row.sort_key, row.id).tuples()
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
    act = act_for(
        Person(person.id, person.name, person.first),
        ActKind.ASK,
        f"contact-{person.id}",
        clock.today(),
        before=_("Ask "),
        reason=_why(person, facts),
        action=_("Ask {name}").format(name=person.first),
        short=_("Ask"),
        writes=Kind.REQUEST,
    )
    return begun.gone_on(act, facts, clock.today())


def _why(person: Contact, facts: Facts) -> str:
    """Return the best reason there is: the introducer's words, a note of one's own, where they come from."""
    naming = _naming(facts, person.id)
    said = wording.ask(naming, facts.people[naming.introducer_id].first, person.first) if naming else ""
    if naming and (naming.words or naming.permission is Permission.ASK_FIRST):
        return said
    return person.good_to_know.split("\n")[0] or said or _of_circle(person)


def _of_circle(person: Contact) -> str:
    """Return what they do, and what makes people of their circle good to ask."""
    work = ", ".join(part for part in (person.role, person.organization) if part)
    reason = _(REASONS[person.circle])
    return f"{days.capital(work)}. {reason}" if work else reason
