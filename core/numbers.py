"""Honest small numbers: conversations this week, names for each, who has yet to answer."""

from dataclasses import dataclass
from datetime import timedelta

from core import clock, preferences
from core.store.database import book

DAYS = 7  # of a week
WEEK = """
    select state = 'held', count(*) from meeting join contact on contact.id = contact_id
    where set_aside_on is null and not is_practice and starts_at >= ? and starts_at < ? group by 1"""
NAMES = """
    select (select count(*) from referral where meeting_id = meeting.id)
    from meeting join contact on contact.id = contact_id
    where set_aside_on is null and not is_practice and state = 'held'
    order by starts_at desc, meeting.id desc limit ?"""
WAITING = """
    select count(*) from contact
    where stage = 'asked' and set_aside_on is null and 'answered' is not
        (select state from letter
         where contact_id = contact.id and kind in ('request', 'reminder') and sent_on is not null
         order by sent_on desc, id desc limit 1)"""


@dataclass(frozen=True, slots=True)
class Week:
    """Conversations of this week, Monday to Sunday."""

    held: int
    planned: int
    goal: int


def this_week() -> Week:
    """Return the conversations held and planned this week, and how many the user wants."""
    monday = clock.today() - timedelta(days=clock.today().weekday())
    days = (monday.isoformat(), (monday + timedelta(days=DAYS)).isoformat())
    counts = dict(book.execute_sql(WEEK, days).fetchall())
    return Week(counts.get(1, 0), counts.get(0, 0), preferences.load().conversations_goal)


def names_per_conversation(last: int = 6) -> tuple[float, tuple[int, ...]]:
    """Return the average of names for each of the last conversations, and their counts, the oldest first."""
    newest_first = book.execute_sql(NAMES, (last,)).fetchall()
    counts = tuple(count for (count,) in reversed(newest_first))
    return (sum(counts) / len(counts) if counts else 0.0), counts


def waiting() -> int:
    """Count the people who were asked and have not answered."""
    number: int = book.execute_sql(WAITING).fetchone()[0]
    return number
