"""Two fields side by side: what is known of each, and the next meeting where a gap can be asked about."""

import pytest

from core import book as open_book
from core import comparing, lessons, meetings, preferences, questions
from core.comparing import Chance
from core.errors import Problem
from core.lessons import LessonDraft
from core.meetings import PickedQuestion
from tests.builders import UGLY, held_meeting, meeting, person

pytestmark = pytest.mark.usefixtures("book")


def test_a_field_is_known_by_its_notes_and_talks_with_the_stars_first() -> None:
    dana = person("Dana", fields=("Food",))
    held_meeting(dana, lessons=(LessonDraft("Pay", "By the hour"), LessonDraft("Culture", "Loud")))
    starred = lessons.add(dana, "Pay", "Ask early", "Food")
    lessons.add(dana, "Pay", "Elsewhere", "Schools")
    lessons.star(starred, is_starred=True)
    food = comparing.side("Food")
    assert (food.notes, food.talks) == (3, 1)
    assert [one.text for one in food.by_topic["Pay"]] == ["Ask early", "By the hour"]
    assert comparing.side("Nowhere").notes == 0


def test_fields_with_most_notes_come_first_then_those_one_wants_to_learn_about() -> None:
    dana = person("Dana")
    for field in ("Schools", "Food", "Food", ""):
        lessons.add(dana, "Pay", "A note", field)
    preferences.change(learning=("Housing", "Food"))
    assert comparing.fields() == ["Food", "Schools", "Housing"]


def test_a_gap_is_asked_about_in_the_next_meeting_with_somebody_of_the_field() -> None:
    bo, ann = person("Bo Lund", fields=("Food",)), person("Ann Baker", fields=("Schools", "Food"))
    meeting(bo, 9)
    meeting(person("Cy", fields=("Housing",)), 1)
    meeting(person("Di", fields=("Food",)), 2, is_practice=True)
    soonest = meeting(ann, 3)
    chance = comparing.chances("Food", ["Pay", "Nothing in the bank"])
    assert set(chance) == {"Pay"} and chance["Pay"].meeting.id == soonest
    question = chance["Pay"].question
    assert question and question.text in {one.text for one in questions.bank() if one.feeds == "Pay"}


def test_a_question_goes_before_the_last_one_and_can_be_taken_back() -> None:
    soon = meeting(person("Ann Baker", fields=("Food",)))
    meetings.pick(soon, [PickedQuestion("Mine?")])
    question = comparing.chances("Food", ["Pay"])["Pay"].question
    assert question
    comparing.ask(soon, question)
    mine, asked, last = meetings.questions(soon)
    assert (mine.text, asked, last.is_pinned) == ("Mine?", question, True)
    assert comparing.chances("Food", ["Pay"]) == {"Pay": Chance(meetings.find(soon))}
    assert open_book.step_back() == "Question added for Ann"
    assert [one.text for one in meetings.questions(soon)] == ["Mine?"]


def test_what_somebody_was_asked_before_is_not_asked_again() -> None:
    ann = person("Ann", fields=("Food",))
    every = [PickedQuestion(one.text, is_asked=True) for one in questions.bank() if one.feeds == "Pay"]
    meetings.pick(held_meeting(ann), every)
    meeting(ann)
    assert comparing.chances("Food", ["Pay"]) == {}


def test_a_meeting_that_is_gone_says_so() -> None:
    with pytest.raises(Problem, match="no longer in your book"):
        comparing.ask(99, PickedQuestion("Why?"))


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_compared_as_words(text: str) -> None:
    one = lessons.find(lessons.add(person("Dana"), text, text, text))
    assert comparing.side(one.field).by_topic == {one.topic: (one,)}
