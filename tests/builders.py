"""What many tests put in the book, by the book's own commands, and how they look at all of it."""

from datetime import datetime, timedelta
from typing import Any

from core import clock, contacts, meetings, referrals, scheduling
from core.contacts import ContactDraft, Stage
from core.letters import post
from core.letters.kinds import Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft
from core.referrals import Name
from core.store.database import book
from core.store.undo import ordinary_tables

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()
UGLY = [
    "👩‍🚀 Zoë 🙂",
    "שלום עולם",
    "{{ 7 * 7 }} {name} {0} %s",
    '"O\'Hara"; drop table contact; --',
    "<b>Zoë</b> & <script>",
    "100 % _ \\ *",
    "x" * 300,
    "two\nlines\r\nand a\ttab",
    "nul \0 inside",
    "half \ud800 a character",
    "e\u0301" * 40,
]


def person(name: str = "Ann Baker", stage: Stage = Stage.TO_ASK, **more: Any) -> int:
    """Put somebody in the book."""
    return contacts.add(ContactDraft(name=name, **more), stage)


def draft(contact_id: int, kind: Kind = Kind.REQUEST, **more: Any) -> int:
    """Begin a letter."""
    return post.start(LetterDraft(contact_id, kind, **more))


def sent(contact_id: int, kind: Kind = Kind.REQUEST, **more: Any) -> int:
    """Write and send a letter."""
    letter_id = draft(contact_id, kind, **more)
    post.hand_over(letter_id)
    post.mark_sent(letter_id)
    return letter_id


def meeting(contact_id: int, days: int = 1, **more: Any) -> int:
    """Plan a conversation so many days from now."""
    return scheduling.plan(MeetingDraft(contact_id, clock.now() + timedelta(days=days), **more))


def held_meeting(contact_id: int, *names: str, days: int = -1, **written: Any) -> int:
    """Meet somebody, write down what they said and the names they gave."""
    meeting_id = meeting(contact_id, days)
    meetings.record(meeting_id, Debrief(**written))
    referrals.refer_names(contact_id, [Name(name) for name in names], meeting_id)
    return meeting_id


def dump() -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table that holds what the user typed."""
    connection = book.connection()
    return {
        table: connection.execute(f'select * from "{table}" order by id').fetchall()
        for table in ordinary_tables(connection)
    }
