"""What was learned, by topic and field (on screen: Learned)."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from core import clock, contacts, tidy
from core.changes import Topic
from core.errors import Problem
from core.store.database import writing
from core.store.tables import ContactRow, LessonRow, TopicRow
from core.words import _


@dataclass(frozen=True, slots=True)
class LessonDraft:
    """A lesson as typed; `id` is None until it is stored."""

    topic: str
    text: str
    id: int | None = None


@dataclass(frozen=True, slots=True)
class Lesson:
    """Something a person taught."""

    id: int
    contact_id: int
    name: str
    meeting_id: int | None
    topic: str
    field: str
    text: str
    is_starred: bool
    learned_on: date


def topics() -> list[str]:
    """Return the headings of Learned, in order."""
    rows = TopicRow.select(TopicRow.name).order_by(TopicRow.position, TopicRow.id)
    return [name for (name,) in rows.tuples()]


def find(lesson_id: int) -> Lesson:
    """Return one lesson; raises Problem when it is gone."""
    found = _read(LessonRow.id == lesson_id)
    if not found:
        raise Problem(_("That note is no longer in your book."))
    return found[0]


def everything() -> list[Lesson]:
    """Return every lesson, the newest first."""
    return _read(LessonRow.id.is_null(False), LessonRow.learned_on.desc(), LessonRow.id)


def from_person(contact_id: int) -> list[Lesson]:
    """Return what one person taught, the oldest first."""
    return _read(LessonRow.contact == contact_id, LessonRow.learned_on, LessonRow.id)


def of_meeting(meeting_id: int) -> list[Lesson]:
    """Return what one conversation taught, in the order it was written."""
    return _read(LessonRow.meeting == meeting_id, LessonRow.id)


def known(field: str = "") -> dict[str, int]:
    """Count the notes under each heading of Learned, in its order; of one field, or of all."""
    rows = LessonRow.select(LessonRow.topic).where((LessonRow.field == field) | (field == ""))
    counts = Counter(topic for (topic,) in rows.tuples())
    return {topic: counts[topic] for topic in topics()}


def star(lesson_id: int, is_starred: bool) -> None:
    """Mark a lesson as one that matters, or not."""
    with writing(Topic.LESSONS, said=_("Starred") if is_starred else _("Star removed")):
        LessonRow.update(is_starred=is_starred).where(LessonRow.id == lesson_id).execute()


def reword(lesson_id: int, text: str) -> None:
    """Change the words of a lesson; without any, it keeps those it has."""
    words = tidy.note(text).strip()
    if words and words != find(lesson_id).text:
        with writing(Topic.LESSONS, said=_("Note changed"), joins=f"lesson-{lesson_id}"):
            LessonRow.update(text=words).where(LessonRow.id == lesson_id).execute()


def add_topic(name: str) -> str:
    """Put one more heading at the end of Learned and return it; raises Problem for one that is there."""
    topic = tidy.line(name)
    if not topic:
        raise Problem(_("Write the topic first. One or two words will do."))
    if tidy.folded(topic) in map(tidy.folded, topics()):
        raise Problem(_("There is a topic of this name. Choose it in the list."))
    with writing(Topic.LESSONS, said=_("Topic added")):
        TopicRow.create(name=topic, position=len(topics()))
    return topic


def add(contact_id: int, topic: str, text: str, field: str = "") -> int:
    """Write one lesson down outside a conversation and return its id; raises Problem when they are gone."""
    contacts.find(contact_id)
    with writing(Topic.LESSONS, said=_("Note added")):
        return _insert(contact_id, None, LessonDraft(topic, text), field)


def put(contact_id: int, meeting_id: int, drafts: Iterable[LessonDraft], field: str) -> list[int]:
    """Make the lessons of one conversation these; empty texts are left out. Returns their ids.

    Meant to be called inside a writing() block; stars and ids of lessons that stay are kept.
    """
    kept = []
    for draft in drafts:
        if not tidy.note(draft.text).strip():
            continue
        if draft.id is None:
            kept.append(_insert(contact_id, meeting_id, draft, field))
        else:
            changed = {"topic": tidy.line(draft.topic), "text": tidy.note(draft.text).strip()}
            LessonRow.update(changed).where(LessonRow.id == draft.id).execute()
            kept.append(draft.id)
    LessonRow.delete().where(LessonRow.meeting == meeting_id, LessonRow.id.not_in(kept)).execute()
    return kept


def _insert(contact_id: int, meeting_id: int | None, draft: LessonDraft, field: str) -> int:
    row = LessonRow.create(
        contact=contact_id,
        meeting=meeting_id,
        topic=tidy.line(draft.topic),
        field=tidy.line(field),
        text=tidy.note(draft.text).strip(),
        learned_on=clock.today(),
    )
    new_id: int = row.id
    return new_id


def _read(condition: Any, *order: Any) -> list[Lesson]:
    row = LessonRow
    columns = (
        row.id,
        row.contact,
        ContactRow.name,
        row.meeting,
        row.topic,
        row.field,
        row.text,
        row.is_starred,
        row.learned_on,
    )
    return [
        Lesson(*one)
        for one in row.select(*columns).join(ContactRow).where(condition).order_by(*order).tuples()
    ]
