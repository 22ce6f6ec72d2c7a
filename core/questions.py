"""The question bank, and the topic that a note belongs to."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core import tidy
from core.store.tables import QuestionRow

WORD = re.compile(r"\w{3,}")
LONG_WORD = re.compile(r"\w{5,}")
TELLING = 3  # a word of the topic's own name tells as much as so many words of its questions


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


def topic_of(note: str, bank: Iterable[Question], topics: Sequence[str]) -> str:
    """Return the topic whose questions share most words with a note; the first when none does."""
    words = set(WORD.findall(tidy.folded(note)))
    scores = {topic: TELLING * len(words & set(WORD.findall(tidy.folded(topic)))) for topic in topics}
    for one in bank:
        if one.feeds in scores:
            scores[one.feeds] += len(words & set(LONG_WORD.findall(tidy.folded(one.text))))
    return max(scores, key=lambda topic: scores[topic], default="")
