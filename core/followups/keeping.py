"""The rules that keep people close: promises on their day, a hello now and then (pure)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core import days
from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Person
from core.letters.kinds import Kind
from core.words import _

CLOSE = (Stage.THANKED, Stage.IN_TOUCH)


def promises(facts: Facts, now: datetime) -> Iterator[Act]:
    """Keep each promise of the user's on its day (RULES 4.3; DESIGN section 2)."""
    for promise in facts.promises:
        person = facts.people.get(promise.contact_id)
        if person and promise.due_on:
            yield act_for(
                person,
                ActKind.PROMISE,
                f"promise-{promise.id}",
                promise.due_on,
                before=_("Keep your promise to "),
                reason=_("{promise} You said {day}.").format(
                    promise=wording.promised(promise), day=days.day(promise.due_on, today=now.date())
                ),
                action=_("Mark as kept"),
                short=_("Keep your promise"),
                also=wording.promised(promise),
                promise_id=promise.id,
            )


def hellos(facts: Facts, now: datetime) -> Iterator[Act]:
    """Say hello an interval after the last real contact (RULES 4.1, interval rule).

    Real contact is a conversation or an answered letter; a hello of yours starts a new interval.
    """
    for person in facts.people.values():
        if person.stage not in CLOSE or not person.may_write or not person.is_reachable:
            continue
        last = _last_contact(facts, person)
        if last is None or _is_meeting(facts, person, now):
            continue
        interval = timedelta(days=max(1, person.hello_days or facts.rhythm.hello_days))
        start = max([last, *_hellos(facts, person)])
        rounds = max(1, (now.date() - start) // interval)
        promise = next(iter(facts.promises_of.get(person.id, ())), None)
        yield act_for(
            person,
            ActKind.HELLO,
            f"contact-{person.id}-{start + rounds * interval}",  # one that was skipped comes round again
            start + interval,
            before=_("Say hello to "),
            reason=wording.silence((now.date() - last).days, promise),
            action=_("Say hello"),
            short=_("Say hello"),
        )


def _last_contact(facts: Facts, person: Person) -> date | None:
    held = [talk.day for talk in facts.talks_of.get(person.id, ()) if talk.is_held]
    answered = [one.contact_on for one in facts.letters_of.get(person.id, ())]
    return max([*held, *(day for day in answered if day)], default=None)


def _hellos(facts: Facts, person: Person) -> list[date]:
    return [one.day for one in facts.letters_of.get(person.id, ()) if one.kind is Kind.HELLO]


def _is_meeting(facts: Facts, person: Person, now: datetime) -> bool:
    """Say whether the two will talk soon anyway."""
    return any(not talk.is_held and talk.ends_at > now for talk in facts.talks_of.get(person.id, ()))
