"""Honest small numbers: conversations this week, names for each, who has yet to answer."""

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta

from peewee import fn

from core import clock, meetings, preferences
from core.contacts.records import Circle, Stage
from core.letters.kinds import Kind, LetterState
from core.store.tables import ContactRow, LetterRow, ReferralRow

DAYS = 7  # of a week
NOT_KNOWN = (Circle.INTRODUCED.value, Circle.COLD.value)


@dataclass(frozen=True, slots=True)
class Week:
    """Conversations of this week, Monday to Sunday."""

    held: int
    planned: int
    goal: int


def this_week() -> Week:
    """Return the conversations held and planned this week, and how many the user wants."""
    monday = clock.today() - timedelta(days=clock.today().weekday())
    now = [one for one in meetings.everything() if 0 <= (one.starts_at.date() - monday).days < DAYS]
    held = sum(one.is_held for one in now)
    return Week(held, len(now) - held, preferences.load().conversations_goal)


def names_per_conversation(last: int = 6) -> tuple[float, tuple[int, ...]]:
    """Return the average of names for each of the last conversations, and their counts, the oldest first."""
    held = [one.id for one in meetings.everything() if one.is_held][-last:]
    row = ReferralRow
    query = row.select(row.meeting, fn.COUNT(row.id)).where(row.meeting.in_(held)).group_by(row.meeting)
    named: Counter[int] = Counter(dict(query.tuples()))
    counts = tuple(named[one] for one in held)
    return (sum(counts) / len(counts) if counts else 0.0), counts


def waiting() -> int:
    """Count the people who were asked and have not answered."""
    row = LetterRow
    asked = (ContactRow.stage == Stage.ASKED.value) & ContactRow.set_aside_on.is_null()
    kinds = row.kind.in_((Kind.REQUEST.value, Kind.REMINDER.value))
    query = row.select(row.contact, row.state).join(ContactRow, on=row.contact == ContactRow.id)
    newest_last = query.where(asked, kinds, row.sent_on.is_null(False)).order_by(row.sent_on, row.id)
    states: dict[int, str] = dict(newest_last.tuples())
    number: int = ContactRow.select().where(asked).count()
    return number - sum(state == LetterState.ANSWERED.value for state in states.values())


def known_at_start() -> int:
    """Count the people the user knew already: nobody named them, and they belong to a circle."""
    row = ContactRow
    named = row.id.in_(ReferralRow.select(ReferralRow.contact))
    number: int = row.select().where(row.set_aside_on.is_null(), ~named, row.circle.not_in(NOT_KNOWN)).count()
    return number
