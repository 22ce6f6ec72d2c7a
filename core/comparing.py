"""Two fields side by side, and whom to ask where nothing is known yet."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core import contacts, lessons, meetings, preferences, questions
from core.changes import Topic
from core.lessons import Lesson
from core.meetings import Meeting, PickedQuestion, proposing
from core.questions import Question
from core.store.database import writing
from core.words import _

MEETINGS = 50  # coming ones looked through for somebody to ask


@dataclass(frozen=True, slots=True)
class Side:
    """What is known of one field: its notes by topic, those with a star first, and from how many talks."""

    field: str
    notes: int
    talks: int
    by_topic: Mapping[str, tuple[Lesson, ...]]


@dataclass(frozen=True, slots=True)
class Chance:
    """A meeting where a topic can be asked about; no question when it is in the list already."""

    meeting: Meeting
    question: PickedQuestion | None = None


def fields() -> list[str]:
    """Return the fields to compare: those with most notes first, then those the user is learning about."""
    counts = Counter(one.field for one in lessons.everything() if one.field)
    noted = sorted(counts, key=lambda field: (-counts[field], field))
    return list(dict.fromkeys([*noted, *preferences.load().learning]))


def side(field: str) -> Side:
    """Return what is known of a field."""
    notes = [one for one in lessons.everything() if one.field == field]
    notes.sort(key=lambda one: not one.is_starred)
    topics = dict.fromkeys(one.topic for one in notes)
    by_topic = {topic: tuple(one for one in notes if one.topic == topic) for topic in topics}
    return Side(field, len(notes), len({one.meeting_id for one in notes if one.meeting_id}), by_topic)


def chances(field: str, topics: Iterable[str]) -> dict[str, Chance]:
    """Return the next meeting with somebody of a field for each topic that can be asked about there."""
    bank = questions.bank()
    coming = [one for one in meetings.coming(MEETINGS) if not one.is_practice]
    fitting = [one for one in coming if field in contacts.find(one.contact_id).fields]
    found: dict[str, Chance] = {}
    for meeting in fitting:
        picked, heard = meetings.questions(meeting.id), meetings.heard(meeting.contact_id)
        for topic in topics:
            chance = _chance(meeting, [one for one in bank if one.feeds == topic], picked, heard, topic)
            if chance and topic not in found:
                found[topic] = chance
    return found


def ask(meeting_id: int, question: PickedQuestion) -> None:
    """Put a question into the list of a meeting, before the one that is always last.

    Raises Problem when the meeting is gone.
    """
    name = meetings.find(meeting_id).first
    chosen = [*meetings.questions(meeting_id), question]
    with writing(Topic.MEETINGS, said=_("Question added for {name}").format(name=name)):
        meetings.pick(meeting_id, proposing.with_last(chosen, questions.bank()))


def _chance(
    meeting: Meeting, bank: Sequence[Question], picked: Sequence[PickedQuestion], heard: set[str], topic: str
) -> Chance | None:
    """Return what a meeting offers for a topic whose questions are these."""
    known = {one.text for one in bank}
    if any(one.topic == topic or one.text in known for one in picked):
        return Chance(meeting)
    fresh = next((one for one in bank if one.text not in heard), None)
    return Chance(meeting, proposing.picked(fresh)) if fresh else None
