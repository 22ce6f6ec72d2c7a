"""A first pick from the question bank for one conversation, and the topic a note belongs to (pure)."""

import re
from collections.abc import Iterable, Sequence

from core import tidy
from core.meetings import PickedQuestion
from core.questions import Question
from core.words import _

OPENING = "Opening"
TOPICS = 4  # questions on different topics, between the opening and the last one
WORD = re.compile(r"\w{3,}")
LONG_WORD = re.compile(r"\w{5,}")


def picked(question: Question) -> PickedQuestion:
    """Return a question of the bank as one picked for a conversation."""
    return PickedQuestion(question.text, question.topic, question.minutes, is_pinned=question.is_pinned)


def last(bank: Iterable[Question]) -> PickedQuestion:
    """Return the question that closes every conversation."""
    own = PickedQuestion(
        _("Who else should I talk to? I’d be glad of two names."), _("Always last"), 2, is_pinned=True
    )
    return next((picked(one) for one in bank if one.is_pinned), own)


def with_last(chosen: Sequence[PickedQuestion], bank: Iterable[Question]) -> list[PickedQuestion]:
    """Return the picked questions with the one that is always last."""
    if any(one.is_pinned for one in chosen):
        return list(chosen)
    return [*chosen, last(bank)]


def suggest(bank: Sequence[Question], topics: Sequence[str], minutes: int, turn: int) -> list[PickedQuestion]:
    """Return an opening, questions on up to four topics and the last one, fitting into the minutes.

    `turn` makes two conversations differ: topics and questions go round with it.
    """
    end = last(bank)
    openings = [one for one in bank if one.topic == OPENING]
    found = [picked(openings[turn % len(openings)])] if openings else []
    room = minutes - end.minutes - sum(one.minutes for one in found)
    for step in range(len(topics)):
        topic = topics[(turn * TOPICS + step) % len(topics)]
        fitting = [one for one in bank if _suits(one, topic) and one.minutes <= room]
        if fitting and len(found) <= TOPICS:
            chosen = picked(fitting[turn % len(fitting)])
            room -= chosen.minutes
            found.append(chosen)
    return [*found, end]


def guess_topic(note: str, bank: Iterable[Question], topics: Sequence[str]) -> str:
    """Return the topic whose questions share most words with a note; the first when none does."""
    words = set(WORD.findall(tidy.folded(note)))
    scores = dict.fromkeys(topics, 0)
    for topic in topics:
        scores[topic] += 3 * len(words & set(WORD.findall(tidy.folded(topic))))
    for one in bank:
        if one.feeds in scores:
            scores[one.feeds] += len(words & set(LONG_WORD.findall(tidy.folded(one.text))))
    return max(scores, key=lambda topic: scores[topic], default="")


def _suits(question: Question, topic: str) -> bool:
    return question.feeds == question.topic == topic and not question.is_meeting_only
