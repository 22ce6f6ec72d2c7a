"""Lessons: what people taught, by topic, and what was noted by hand."""

import pytest

from core import book as open_book
from core import clock, lessons, meetings
from core.errors import Problem
from core.lessons import LessonDraft
from core.meetings import Debrief
from tests.builders import NOW, TODAY, UGLY, held_meeting, person

pytestmark = pytest.mark.usefixtures("book")


def test_the_topics_of_a_new_book_stand_in_their_order() -> None:
    found = lessons.topics()
    assert len(found) == len(set(found)) > 5 and "Warnings" in found


def test_a_lesson_knows_who_taught_it_when_and_in_which_field() -> None:
    dana = person("Dana", fields=("Food access", "Schools"))
    talk = held_meeting(dana, lessons=(LessonDraft("Warnings", " Never promise\na start date "),))
    [one] = lessons.of_meeting(talk)
    assert (one.contact_id, one.name, one.meeting_id, one.topic) == (dana, "Dana", talk, "Warnings")
    assert (one.field, one.text, one.learned_on) == ("Food access", "Never promise\na start date", TODAY)
    assert lessons.find(one.id) == one


def test_the_newest_lesson_stands_first_and_a_persons_oldest_first() -> None:
    dana = person("Dana")
    first = lessons.add(dana, "Work", "One", "Food")
    clock.fix(NOW.replace(day=18))
    second = lessons.add(dana, "Work", "Two")
    assert [one.id for one in lessons.everything()] == [second, first]
    assert [one.id for one in lessons.from_person(dana)] == [first, second]
    assert open_book.next_back() == "Note added" and lessons.find(first).field == "Food"


def test_a_note_on_somebody_who_is_gone_says_so() -> None:
    with pytest.raises(Problem, match="That person"):
        lessons.add(99, "Work", "One")


def test_a_star_is_put_on_and_taken_off() -> None:
    one = lessons.add(person("Dana"), "Work", "One")
    lessons.star(one, is_starred=True)
    assert lessons.find(one).is_starred and open_book.next_back() == "Starred"
    lessons.star(one, is_starred=False)
    assert not lessons.find(one).is_starred and open_book.next_back() == "Star removed"


def test_saving_again_what_was_learned_changes_it_and_doubles_nothing() -> None:
    talk = held_meeting(person("Dana"), lessons=(LessonDraft("Warnings", "Never promise"),))
    [first] = lessons.of_meeting(talk)
    lessons.star(first.id, is_starred=True)
    meetings.record(talk, Debrief(lessons=(LessonDraft("Culture", "Never promise a day", first.id),)))
    [again] = lessons.of_meeting(talk)
    assert (again.id, again.topic, again.text) == (first.id, "Culture", "Never promise a day")
    assert again.is_starred


def test_a_lesson_whose_words_are_taken_away_is_gone() -> None:
    talk = held_meeting(person("Dana"), lessons=(LessonDraft("Work", "One"), LessonDraft("Work", " \0\n")))
    [one] = lessons.of_meeting(talk)
    meetings.record(talk, Debrief(lessons=(LessonDraft("Work", "", one.id),)))
    assert lessons.of_meeting(talk) == []


def test_words_are_changed_and_never_emptied() -> None:
    one = lessons.add(person("Dana"), "Work", "One")
    lessons.reword(one, " Two\n")
    assert lessons.find(one).text == "Two" and open_book.next_back() == "Note changed"
    lessons.reword(one, " \n")
    assert lessons.find(one).text == "Two"
    assert open_book.step_back() == "Note changed" and lessons.find(one).text == "One"


def test_a_topic_is_added_at_the_end_once() -> None:
    assert lessons.add_topic("  Night shifts ") == "Night shifts" == lessons.topics()[-1]
    with pytest.raises(Problem, match="of this name"):
        lessons.add_topic("NIGHT SHIFTS")
    with pytest.raises(Problem, match="Write the topic"):
        lessons.add_topic(" \n")
    assert open_book.step_back() == "Topic added" and "Night shifts" not in lessons.topics()


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_kept_as_words(text: str) -> None:
    one = lessons.find(lessons.add(person("Dana"), text, text, text))
    assert one.text and one.topic and one.field == one.topic
