"""Reading talks from the book."""

from datetime import datetime, timedelta
from typing import Any

from peewee import JOIN

from core import clock
from core.errors import Problem
from core.meetings.records import OFF, Meeting, Where
from core.store.database import book
from core.store.tables import ContactRow, MeetingRow, OrganizationRow
from core.words import _

A_DAY = timedelta(days=1)  # longer than any conversation
HELD = """
    select contact_id, count(*) from meeting
    where state = 'held' and not is_practice group by contact_id order by contact_id"""


def find(meeting_id: int) -> Meeting:
    """Return one conversation; raises Problem when it is gone."""
    found = _read(MeetingRow.id == meeting_id)
    if not found:
        raise Problem(_("That meeting is no longer in your book."))
    return found[0]


def everything() -> list[Meeting]:
    """Return every conversation that was held or is to come, the soonest first."""
    return _read(ContactRow.set_aside_on.is_null() & (MeetingRow.state != OFF))


def coming(limit: int = 3) -> list[Meeting]:
    """Return the next conversations, today's included."""
    start = datetime.combine(clock.today(), datetime.min.time())
    is_coming = (MeetingRow.state == "planned") & (MeetingRow.starts_at >= start)
    return _read(is_coming & ContactRow.set_aside_on.is_null())[:limit]


def clashing(starts_at: datetime, minutes: int, but: int | None = None) -> list[Meeting]:
    """Return the planned conversations that overlap with a time; `but` one by its id."""
    ends_at = starts_at + timedelta(minutes=minutes)
    same_day = (MeetingRow.starts_at >= starts_at - A_DAY) & (MeetingRow.starts_at < ends_at)
    found = _read(same_day & (MeetingRow.state == "planned") & ContactRow.set_aside_on.is_null())
    return [one for one in found if one.id != but and one.ends_at > starts_at]


def of_person(contact_id: int) -> list[Meeting]:
    """Return the conversations with one person, the oldest first."""
    return _read((MeetingRow.contact == contact_id) & (MeetingRow.state != OFF))


def fallen_through(contact_id: int) -> list[Meeting]:
    """Return the conversations with one person that did not take place, the oldest first."""
    return _read((MeetingRow.contact == contact_id) & (MeetingRow.state == OFF))


def held_counts() -> dict[int, int]:
    """Return how many conversations took place with each person, by their id."""
    return dict(book.execute_sql(HELD).fetchall())


def _read(condition: Any) -> list[Meeting]:
    row = MeetingRow
    query = (
        row.select(
            row.id,
            row.contact,
            ContactRow.name,
            ContactRow.role,
            OrganizationRow.name,
            row.starts_at,
            row.minutes,
            row.way,
            row.place,
            row.they_ring,
            row.link,
            row.state,
            row.held_minutes,
            row.notes,
            row.feeling,
            row.no_names_why,
            row.ask_again_on,
            row.uid,
            row.sequence,
            row.note_minutes,
            row.energy,
            row.liveable,
            row.is_practice,
            row.timer_started_at.is_null(False),
        )
        .join(ContactRow)
        .join(OrganizationRow, JOIN.LEFT_OUTER)
        .where(condition)
        .order_by(row.starts_at, row.id)
    )
    return [_meeting(one) for one in query.tuples()]


def _meeting(row: Any) -> Meeting:
    values = [*row[:4], row[4] or "", *row[5:7], Where(row[7]), *row[8:-1], bool(row[-1])]
    return Meeting(*values)
