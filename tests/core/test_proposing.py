"""The questions proposed for a conversation: gaps first, nothing twice, the names question at the end."""

from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as some

from core import lessons, meetings, questions
from core.lessons import LessonDraft
from core.meetings import PickedQuestion
from core.meetings.proposing import MOST, last, proposed
from core.questions import Question, topic_of
from tests.builders import UGLY, held_meeting, meeting, person

pytestmark = pytest.mark.usefixtures("book")
HEADINGS = [f"Topic {number}" for number in range(10)]
EXTRA = ["Opening", "Insights", "Advice"]
BANK = [
    Question(
        f"{topic}, number {number}?", topic, topic, 2 + number % 3, is_meeting_only=False, is_pinned=False
    )
    for topic in (*HEADINGS, *EXTRA)
    for number in range(6)
]
NAMES = Question("Who else?", "Always last", "", 2, is_meeting_only=False, is_pinned=True)
counts = some.fixed_dictionaries({heading: some.integers(0, 9) for heading in HEADINGS})
heard = some.sets(some.sampled_from([one.text for one in BANK]))


def topics_left_out(found: list[PickedQuestion], heard: set[str], room: int) -> list[str]:
    """Return the headings nobody asks about although one of their questions is new and would fit."""
    taken = {one.topic for one in found}
    fresh = [one for one in BANK if one.text not in heard and one.minutes <= room]
    return [topic for topic in HEADINGS if topic not in taken and any(one.topic == topic for one in fresh)]


@given(minutes=some.integers(2, 30), known=counts, heard=heard, turn=some.integers(0, 50))
def test_what_is_proposed_fits_repeats_nothing_and_ends_with_the_names(
    minutes: int, known: Mapping[str, int], heard: set[str], turn: int
) -> None:
    found = proposed([*BANK, NAMES], minutes, known=known, asked=heard, turn=turn)
    texts = [one.text for one in found]
    assert sum(one.minutes for one in found) <= minutes
    assert len(set(texts)) == len(texts) <= MOST and not set(texts) & heard
    assert found[-1].is_pinned and found[-1].text == "Who else?"
    assert len({one.topic for one in found}) == len(found)


@given(minutes=some.integers(15, 30), known=counts, heard=heard, turn=some.integers(0, 50))
def test_no_topic_is_asked_while_an_emptier_one_waits(
    minutes: int, known: Mapping[str, int], heard: set[str], turn: int
) -> None:
    found = proposed([*BANK, NAMES], minutes, known=known, asked=heard, turn=turn)
    asked = [known[one.topic] for one in found if one.topic in known]
    assert asked == sorted(asked)
    left = topics_left_out(found, heard, minutes - sum(one.minutes for one in found))
    if len(found) < MOST:
        assert not left
    else:
        assert all(known[topic] >= max(asked, default=0) for topic in left)


def test_twenty_minutes_hold_six_to_eight_questions_of_the_bank() -> None:
    known = lessons.known()
    for turn in range(40):
        assert 6 <= len(proposed(questions.bank(), 20, known=known, turn=turn)) <= 8
    assert proposed(questions.bank(), 20, known=known, turn=1) != proposed(
        questions.bank(), 20, known=known, turn=2
    )


def test_pay_waits_for_a_second_talk() -> None:
    bank = questions.bank()
    pay = {one.text for one in bank if one.is_meeting_only}
    known = dict.fromkeys(lessons.topics(), 3) | {"Pay": 0}
    assert not pay & {one.text for one in proposed(bank, 20, known=known)}
    assert pay & {one.text for one in proposed(bank, 20, known=known, asked={"What do you enjoy?"})}


def test_an_empty_bank_still_asks_for_two_names() -> None:
    assert proposed([], 20, known={}) == [last([])]


def test_what_a_person_heard_before_and_what_is_known_in_a_field_are_told_apart() -> None:
    ann, bo = person("Ann", fields=("Baking",)), person("Bo", fields=("Schools",))
    first = meeting(ann)
    meetings.pick(first, [PickedQuestion("Why bread?", is_asked=True), PickedQuestion("Why not cake?")])
    assert meetings.heard(ann) == {"Why bread?"} and not meetings.heard(bo)
    held_meeting(ann, lessons=(LessonDraft("Pay", "By the hour"), LessonDraft("Pay", "Nights are more")))
    held_meeting(bo, lessons=(LessonDraft("Pay", "Fixed"),))
    baking = lessons.known("Baking")
    assert (lessons.known()["Pay"], baking["Pay"], baking["Culture"]) == (3, 2, 0)
    assert list(lessons.known()) == lessons.topics()


def test_a_note_goes_under_the_topic_that_shares_its_words() -> None:
    bank, topics = questions.bank(), lessons.topics()
    assert topic_of("Only one certificate is respected", bank, topics) == "Training"
    assert topic_of("PAY is fixed", bank, topics) == "Pay"
    assert topic_of("", bank, []) == ""
    assert all(topic_of(note, bank, topics) in topics for note in UGLY)
