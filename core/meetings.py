"""Talks: plan, prepare, record, recent."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from peewee import JOIN

from core import clock, contacts, lessons, promises, tidy
from core.changes import Topic
from core.contacts import Stage
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import post
from core.promises import PromiseDraft
from core.store.database import writing
from core.store.tables import (
    ContactRow,
    MeetingRow,
    OrganizationRow,
    PickedQuestionRow,
    ResearchRow,
)
from core.words import _

LONGEST = 30  # minutes; RULES 4.1: never plan beyond
ASKED = 20  # minutes asked for by default (R4)


class Where(StrEnum):
    """How two people meet."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A conversation to plan."""

    contact_id: int
    starts_at: datetime
    minutes: int = ASKED
    way: Where = Where.IN_PERSON
    place: str = ""
    they_ring: bool = False
    link: str = ""


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conversation, planned or held."""

    id: int
    contact_id: int
    name: str
    role: str
    organization: str
    starts_at: datetime
    minutes: int
    way: Where
    place: str
    they_ring: bool
    link: str
    state: str  # planned or held
    held_minutes: int | None
    notes: str
    feeling: str
    no_names_why: str
    ask_again_on: date | None

    @property
    def is_held(self) -> bool:
        """Say whether the conversation took place."""
        return self.state == "held"

    @property
    def where(self) -> str:
        """Return the place, or how the two will talk."""
        if self.way is Where.PHONE:
            return _("Phone, {name} rings").format(name=self.first) if self.they_ring else _("Phone")
        if self.way is Where.VIDEO:
            return _("Video")
        return self.organization or self.place

    @property
    def first(self) -> str:
        """Return the other person's first name."""
        return self.name.split(" ")[0]

    @property
    def ends_at(self) -> datetime:
        """Return when the time asked for is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


@dataclass(frozen=True, slots=True)
class PickedQuestion:
    """A question chosen for one meeting."""

    text: str
    topic: str = ""
    minutes: int = 3
    is_asked: bool = False
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Research:
    """Something to read beforehand."""

    title: str
    note: str = ""
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Debrief:
    """What is written down after a conversation."""

    feeling: str = ""
    held_minutes: int | None = None
    lessons: tuple[LessonDraft, ...] = ()
    promises: tuple[PromiseDraft, ...] = ()
    no_names_why: str = ""
    ask_again_on: date | None = None


@dataclass(frozen=True, slots=True)
class Recorded:
    """The ids of what a debrief stored, for the next time it is saved."""

    lessons: list[int] = field(default_factory=list)
    promises: list[int] = field(default_factory=list)


def find(meeting_id: int) -> Meeting:
    """Return one conversation; raises Problem when it is gone."""
    found = _read(MeetingRow.id == meeting_id)
    if not found:
        raise Problem(_("That meeting is no longer in your book."))
    return found[0]


def everything() -> list[Meeting]:
    """Return every conversation, the soonest first."""
    return _read(ContactRow.set_aside_on.is_null())


def coming(limit: int = 3) -> list[Meeting]:
    """Return the next conversations, today's included."""
    start = datetime.combine(clock.today(), datetime.min.time())
    is_coming = (MeetingRow.state == "planned") & (MeetingRow.starts_at >= start)
    return _read(is_coming & ContactRow.set_aside_on.is_null())[:limit]


def of_person(contact_id: int) -> list[Meeting]:
    """Return the conversations with one person, the oldest first."""
    return _read(MeetingRow.contact == contact_id)


def plan(draft: MeetingDraft) -> int:
    """Put a conversation in the book and return its id; an open request counts as answered yes.

    Raises Problem for a length that no request should ask for.
    """
    if not 0 < draft.minutes <= LONGEST:
        raise Problem(_("Ask for 20 minutes, and never for more than 30."), field="minutes")
    person = contacts.find(draft.contact_id)
    with writing(Topic.MEETINGS, said=_("Planned the meeting with {name}").format(name=person.name)):
        row = MeetingRow.create(
            contact=draft.contact_id,
            starts_at=draft.starts_at,
            minutes=draft.minutes,
            way=Where(draft.way).value,
            place=tidy.note(draft.place).strip(),
            they_ring=draft.they_ring,
            link=tidy.line(draft.link),
            state="planned",
        )
        contacts.reach(draft.contact_id, Stage.SCHEDULED)
        post.answered_with_yes(draft.contact_id)
    new_id: int = row.id
    return new_id


def amend(meeting_id: int, *, said: str | None = None, joins: str = "", **columns: Any) -> None:
    """Change single facts of a conversation, such as amend(3, notes="..."); silent unless `said`."""
    tidied = {key: tidy.note(value) if isinstance(value, str) else value for key, value in columns.items()}
    with writing(Topic.MEETINGS, said=said, joins=joins):
        MeetingRow.update(tidied).where(MeetingRow.id == meeting_id).execute()


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
            held_minutes=debrief.held_minutes or meeting.held_minutes or meeting.minutes,
            no_names_why=tidy.line(debrief.no_names_why),
            ask_again_on=debrief.ask_again_on,
        ).where(MeetingRow.id == meeting_id).execute()
        if not meeting.is_held:
            contacts.reach(meeting.contact_id, Stage.MET, min(meeting.starts_at.date(), clock.today()))
        fields = contacts.find(meeting.contact_id).fields
        return Recorded(
            lessons.put(meeting.contact_id, meeting_id, debrief.lessons, fields[0] if fields else ""),
            promises.put(meeting.contact_id, meeting_id, debrief.promises),
        )


def questions(meeting_id: int) -> list[PickedQuestion]:
    """Return the questions picked for a meeting, in order, the pinned one last."""
    row = PickedQuestionRow
    columns = (row.text, row.topic, row.minutes, row.is_asked, row.is_pinned)
    query = row.select(*columns).where(row.meeting == meeting_id)
    return [PickedQuestion(*one) for one in query.order_by(row.is_pinned, row.position, row.id).tuples()]


def pick(meeting_id: int, picked: Iterable[PickedQuestion]) -> None:
    """Make these the questions of a meeting, in this order; empty ones are left out."""
    with writing(Topic.MEETINGS, said=_("Questions changed"), joins=f"questions-{meeting_id}"):
        PickedQuestionRow.delete().where(PickedQuestionRow.meeting == meeting_id).execute()
        for position, one in enumerate(one for one in picked if tidy.line(one.text)):
            PickedQuestionRow.create(
                meeting=meeting_id,
                text=tidy.line(one.text),
                topic=tidy.line(one.topic),
                minutes=one.minutes,
                is_asked=one.is_asked,
                is_pinned=one.is_pinned,
                position=position,
            )


def research(meeting_id: int) -> list[Research]:
    """Return what there is to read before a meeting, in order."""
    row = ResearchRow
    query = row.select(row.title, row.note, row.is_read).where(row.meeting == meeting_id)
    return [Research(*one) for one in query.order_by(row.position, row.id).tuples()]


def put_research(meeting_id: int, items: Iterable[Research]) -> None:
    """Make these the things to read before a meeting; empty ones are left out."""
    with writing(Topic.MEETINGS, said=_("Reading changed"), joins=f"research-{meeting_id}"):
        ResearchRow.delete().where(ResearchRow.meeting == meeting_id).execute()
        for position, one in enumerate(one for one in items if tidy.line(one.title)):
            ResearchRow.create(
                meeting=meeting_id,
                title=tidy.line(one.title),
                note=tidy.note(one.note),
                is_read=one.is_read,
                position=position,
            )


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
        )
        .join(ContactRow)
        .join(OrganizationRow, JOIN.LEFT_OUTER)
        .where(condition)
        .order_by(row.starts_at, row.id)
    )
    return [_meeting(one) for one in query.tuples()]


def _meeting(row: Any) -> Meeting:
    values = [*row[:4], row[4] or "", *row[5:7], Where(row[7]), *row[8:]]
    return Meeting(*values)
