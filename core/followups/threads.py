"""A request and the reminders after it: what waits for an answer, and what came back (pure)."""

from collections.abc import Iterator
from datetime import date, timedelta

from core.contacts.records import Stage
from core.followups.facts import Facts, Person, Sent, Thread
from core.letters.kinds import Kind

ONE = timedelta(days=1)


def waiting(facts: Facts) -> Iterator[tuple[Person, Thread]]:
    """Name everybody who was asked and from whom nothing at all has come back."""
    for person in at(facts, Stage.ASKED):
        found = facts.threads.get(person.id)
        if found and is_waiting(facts, found):
            yield person, found


def is_waiting(facts: Facts, one: Thread) -> bool:
    """Say whether nothing at all has come back since a request."""
    since, contact_id = one.request.day, one.request.contact_id
    if one.answered:
        return False
    later = [letter.answered_on for letter in facts.letters_of[contact_id] if letter.answered_on]
    return all(day < since for day in later) and not met_since(facts, contact_id, since)


def has_next(facts: Facts, one: Thread) -> bool:
    """Say whether another reminder may follow the last one."""
    return wait(facts, one) is not None


def wait(facts: Facts, one: Thread) -> int | None:
    """Return the working days until the next reminder; None when the last one was sent (RULES 4.1)."""
    reminders, rhythm = len(one.reminders), facts.rhythm
    if reminders < rhythm.follow_ups:
        return rhythm.follow_up_days
    is_last = rhythm.follow_ups > 0 and reminders == rhythm.follow_ups
    return rhythm.second_way_days if is_last and one.request.contact_id in facts.namings_of else None


def after(facts: Facts, letter: Sent, working_days: int) -> date:
    """Return the day so many working days after a letter, but not while they are away (RULES 4.1)."""
    counted = facts.calendar.add(facts.calendar.day_zero(letter.sent_at), working_days)
    return max(counted, back(facts, letter))


def back(facts: Facts, letter: Sent) -> date:
    """Return the first day to write to somebody who is away (RULES 4.1, out of office)."""
    if letter.wait_until is None:
        return letter.day
    return facts.calendar.add(letter.wait_until + ONE, facts.rhythm.return_days)


def at(facts: Facts, *stages: Stage) -> list[Person]:
    """Return the people at these stages."""
    return [person for person in facts.people.values() if person.stage in stages]


def can_write(person: Person | None) -> bool:
    """Say whether a letter to somebody is wanted, and would arrive."""
    return person is not None and person.may_write and person.is_reachable


def met_since(facts: Facts, contact_id: int, since: date) -> bool:
    """Say whether a conversation was held or planned since a day."""
    return any(talk.day >= since for talk in facts.talks_of.get(contact_id, ()))


def wrote_since(facts: Facts, contact_id: int, since: date, *kinds: Kind) -> bool:
    """Say whether a letter of one of these kinds went out since a day."""
    letters = facts.letters_of.get(contact_id, ())
    return any(one.day >= since and one.kind in kinds for one in letters)
