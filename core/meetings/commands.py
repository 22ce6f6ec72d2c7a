"""Writing talks into the book; core/scheduling.py plans them."""

from typing import Any

from core import clock, contacts, lessons, promises, tidy
from core.changes import Topic
from core.contacts import Stage
from core.errors import Problem
from core.meetings.queries import find
from core.meetings.records import LONGEST, OFF, Debrief, MeetingDraft, Recorded, Where, uid
from core.meetings.stopwatch import stopwatch
from core.store.database import writing
from core.store.tables import MeetingRow
from core.words import _

ON_A_CALENDAR = {"starts_at", "minutes", "way", "place", "link"}  # what the other person's calendar shows


def insert(draft: MeetingDraft) -> int:
    """Write a planned conversation inside a writing() block and return its id.

    Raises Problem for a length that no request should ask for.
    """
    if not 0 < draft.minutes <= LONGEST:
        raise Problem(_("Ask for 20 minutes, and never for more than 30."), field="minutes")
    row = MeetingRow.create(
        contact=draft.contact_id,
        starts_at=draft.starts_at,
        minutes=draft.minutes,
        way=Where(draft.way).value,
        place=tidy.note(draft.place).strip(),
        they_ring=draft.they_ring,
        link=tidy.line(draft.link),
        is_practice=draft.is_practice,
        state="planned",
        uid=uid(draft.contact_id, draft.starts_at),
    )
    new_id: int = row.id
    return new_id


def amend(meeting_id: int, *, said: str | None = None, joins: str = "", **columns: Any) -> None:
    """Change single facts of a conversation, such as amend(3, notes="..."); silent unless `said`."""
    tidied: dict[str, Any] = {
        key: tidy.note(value) if isinstance(value, str) else value for key, value in columns.items()
    }
    if ON_A_CALENDAR & tidied.keys():
        tidied["sequence"] = MeetingRow.sequence + 1
    with writing(Topic.MEETINGS, said=said, joins=joins):
        MeetingRow.update(tidied).where(MeetingRow.id == meeting_id).execute()


def call_off(meeting_id: int) -> None:
    """Say that a conversation falls through: no clock runs for it any more, and calendars are told.

    Raises Problem when the meeting is gone.
    """
    meeting = find(meeting_id)
    with writing(
        Topic.MEETINGS | Topic.CONTACTS, said=_("No meeting with {name} then").format(name=meeting.name)
    ):
        MeetingRow.update(state=OFF, sequence=MeetingRow.sequence + 1).where(
            MeetingRow.id == meeting_id
        ).execute()
        if contacts.find(meeting.contact_id).stage is Stage.SCHEDULED:
            contacts.set_stage(meeting.contact_id, Stage.ASKED)


def remove(meeting_id: int) -> None:
    """Take a conversation out of the book; what it taught goes with it, and undo brings both back."""
    meeting = find(meeting_id)
    with writing(~Topic(0), said=_("Removed the meeting with {name}").format(name=meeting.name)):
        MeetingRow.delete_by_id(meeting_id)


def record(meeting_id: int, debrief: Debrief) -> Recorded:
    """Store what was written after a conversation: the meeting is held, the person is Met.

    Returns the ids of the lessons and promises in order. Saving again replaces; nothing doubles.
    """
    meeting = find(meeting_id)
    said = None if meeting.is_held else _("Met {name}").format(name=meeting.name)
    topics = Topic.MEETINGS | Topic.LESSONS | Topic.PROMISES | Topic.CONTACTS
    with writing(topics, said=said):
        MeetingRow.update(
            state="held",
            feeling=tidy.line(debrief.feeling),
            energy=tidy.line(debrief.energy),
            liveable=tidy.line(debrief.liveable),
            held_minutes=debrief.held_minutes
            or meeting.held_minutes
            or _talked(meeting_id)
            or meeting.minutes,
            no_names_why=tidy.line(debrief.no_names_why),
            ask_again_on=debrief.ask_again_on,
        ).where(MeetingRow.id == meeting_id).execute()
        if not meeting.is_held and not meeting.is_practice:
            contacts.reach(meeting.contact_id, Stage.MET, min(meeting.starts_at.date(), clock.today()))
        fields = contacts.find(meeting.contact_id).fields
        return Recorded(
            lessons.put(meeting.contact_id, meeting_id, debrief.lessons, fields[0] if fields else ""),
            promises.put(meeting.contact_id, meeting_id, debrief.promises),
        )


def _talked(meeting_id: int) -> int | None:
    """Return the minutes that were talked, if the time was stopped at the end."""
    watch = stopwatch(meeting_id)
    return watch.talked(clock.now()) if watch.paused_at else None
