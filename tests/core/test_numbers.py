"""The small numbers beside Today."""

from datetime import datetime, timedelta

import pytest

from core import contacts, example, meetings, numbers, preferences, scheduling
from core.contacts import Circle, ContactDraft, Stage
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday


pytestmark = pytest.mark.usefixtures("book")


def add(name: str = "Ann Baker", circle: Circle = Circle.FRIEND) -> int:
    """Put somebody in the book."""
    return contacts.add(ContactDraft(name=name, circle=circle))


def test_the_example_shows_the_designed_numbers() -> None:
    example.tell()
    assert numbers.this_week() == numbers.Week(held=1, planned=2, goal=3)
    assert numbers.names_per_conversation() == (1.0, (1, 2, 0, 0, 1, 2))
    assert numbers.waiting() == 4


def test_an_empty_book_has_no_numbers() -> None:
    assert numbers.this_week() == numbers.Week(0, 0, preferences.load().conversations_goal)
    assert numbers.names_per_conversation() == (0.0, ())
    assert numbers.waiting() == 0


def test_a_week_goes_from_monday_to_sunday() -> None:
    ann = add()
    for number in (-2, -1, 0, 5, 6):
        meeting_id = scheduling.plan(MeetingDraft(ann, NOW + timedelta(days=number)))
        if number < 0:
            meetings.record(meeting_id, Debrief())
    week = numbers.this_week()
    assert (week.held, week.planned) == (1, 2)


def test_those_who_answered_no_longer_wait() -> None:
    ann, bo, cy = add(), add("Bo Carter"), add("Cy Dunn")
    letters = {}
    for one in (ann, bo):
        letters[one] = post.start(LetterDraft(one, Kind.REQUEST))
        post.mark_sent(letters[one])
    contacts.set_stage(cy, Stage.ASKED)  # by hand, without a letter
    assert numbers.waiting() == 3
    post.answer(letters[ann], Answer.YES_BY_EMAIL)
    assert numbers.waiting() == 2
    again = post.start(LetterDraft(ann, Kind.REQUEST))
    post.mark_sent(again)
    assert numbers.waiting() == 3
    contacts.set_aside(bo)
    assert numbers.waiting() == 2
