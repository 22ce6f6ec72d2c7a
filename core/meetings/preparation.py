"""Before a talk: the questions picked for it, and what there is to read."""

from collections.abc import Iterable

from core import tidy
from core.changes import Topic
from core.meetings.queries import find
from core.meetings.records import PickedQuestion, Research
from core.store.database import writing
from core.store.tables import MeetingRow, PickedQuestionRow, ResearchRow
from core.words import _


def questions(meeting_id: int) -> list[PickedQuestion]:
    """Return the questions picked for a meeting, in order, the pinned one last."""
    row = PickedQuestionRow
    columns = (row.text, row.topic, row.minutes, row.is_asked, row.is_pinned)
    query = row.select(*columns).where(row.meeting == meeting_id)
    return [PickedQuestion(*one) for one in query.order_by(row.is_pinned, row.position, row.id).tuples()]


def heard(contact_id: int) -> set[str]:
    """Return every question one person was asked already."""
    row = PickedQuestionRow
    asked = row.select(row.text).join(MeetingRow).where(MeetingRow.contact == contact_id, row.is_asked)
    return {text for (text,) in asked.tuples()}


def pick(meeting_id: int, picked: Iterable[PickedQuestion], *, quietly: bool = False) -> None:
    """Make these the questions of a meeting, in this order; empty ones are left out.

    `quietly` is for ticks in the talk itself: no step to undo. Raises Problem when the meeting is gone.
    """
    find(meeting_id)
    said = None if quietly else _("Questions changed")
    with writing(Topic.MEETINGS, said=said, joins=f"questions-{meeting_id}"):
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
    """Make these the things to read before a meeting; empty ones are left out.

    Raises Problem when the meeting is gone.
    """
    find(meeting_id)
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
