"""Which questions to take to one conversation: the topics nothing is known about first (pure)."""

from collections.abc import Collection, Mapping, Sequence

from core.meetings.records import PickedQuestion
from core.questions import Question
from core.words import _

OPENING, INSIGHTS, ADVICE = "Opening", "Insights", "Advice"  # as the bank calls them
FROM_GAPS = 5  # topics with gaps; then one question for insights and one for advice (QUESTIONS)
MOST = 8  # questions for twenty minutes (QUESTIONS: six to eight)


def picked(question: Question) -> PickedQuestion:
    """Return a question of the bank as one picked for a conversation."""
    return PickedQuestion(question.text, question.topic, question.minutes, is_pinned=question.is_pinned)


def last(bank: Sequence[Question]) -> PickedQuestion:
    """Return the question that closes every conversation: the one for two names."""
    own = PickedQuestion(
        _("Who else should I talk to? I’d be glad of two names."), _("Always last"), 2, is_pinned=True
    )
    return next((picked(one) for one in bank if one.is_pinned), own)


def with_last(chosen: Sequence[PickedQuestion], bank: Sequence[Question]) -> list[PickedQuestion]:
    """Return the picked questions with the one that is always last."""
    if any(one.is_pinned for one in chosen):
        return list(chosen)
    return [*chosen, last(bank)]


def proposed(
    bank: Sequence[Question],
    minutes: int,
    *,
    known: Mapping[str, int],
    asked: Collection[str] = (),
    turn: int = 0,
) -> list[PickedQuestion]:
    """Return up to eight questions that fit the minutes: an opening, the gaps, insights, advice, two names.

    `known` counts the notes under each heading of Learned, in its order: those with the fewest come first,
    one question each. `asked` are the questions this person has heard; who has heard none is not asked about
    pay yet. `turn` makes conversations differ.
    """
    fresh = [
        one
        for one in bank
        if not one.is_pinned and one.text not in asked and (asked or not one.is_meeting_only)
    ]
    end = last(bank)
    found: list[Question] = []
    room = minutes - end.minutes
    for topic in _topics(known, turn):
        fitting = [one for one in fresh if one.topic == topic and one.minutes <= room]
        if fitting and len(found) < MOST - 1:
            found.append(fitting[turn % len(fitting)])
            room -= found[-1].minutes
    return [*map(picked, found), end]


def _topics(known: Mapping[str, int], turn: int) -> list[str]:
    """Return the topics to ask about, the emptiest heading of Learned first; equal ones take turns."""
    headings = list(known)
    first = turn * FROM_GAPS % len(headings) if headings else 0
    gaps = sorted(headings[first:] + headings[:first], key=lambda heading: known[heading])
    return [OPENING, *gaps[:FROM_GAPS], INSIGHTS, ADVICE, *gaps[FROM_GAPS:]]
