"""The question bank."""

from dataclasses import dataclass

from core.store.tables import QuestionRow


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the bank; `feeds` is the heading of Learned it fills."""

    text: str
    topic: str
    feeds: str
    minutes: int
    is_meeting_only: bool
    is_pinned: bool


def bank() -> list[Question]:
    """Return every question, in the order of the bank."""
    row = QuestionRow
    columns = (row.text, row.topic, row.feeds, row.minutes, row.is_meeting_only, row.is_pinned)
    return [Question(*one) for one in row.select(*columns).order_by(row.id).tuples()]
