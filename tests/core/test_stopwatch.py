"""The time of a conversation, and the notes taken in it."""

from datetime import timedelta

import pytest

from core import clock, lessons, meetings, questions
from core.errors import Problem
from core.meetings import Debrief, Stopwatch
from core.meetings.notes import Mark, marked, read, sort_out
from tests.builders import NOW, UGLY, meeting, person

pytestmark = pytest.mark.usefixtures("book")


def test_a_stopwatch_that_never_ran_took_no_time() -> None:
    assert Stopwatch(20).talked(NOW) is None
    watch = Stopwatch(20)
    watch.pause(NOW)
    watch.go(NOW)
    assert watch.talked(NOW) == 1
    assert watch.talked(NOW + timedelta(minutes=18)) == 18


def test_the_time_is_kept_and_begins_only_once() -> None:
    talk = meeting(person("Dana"), days=0)
    assert meetings.stopwatch(talk) == Stopwatch(20)
    meetings.begin(talk)
    clock.fix(NOW + timedelta(minutes=4))
    meetings.begin(talk)
    watch = meetings.stopwatch(talk)
    assert watch == Stopwatch(20, NOW)
    watch.pause(clock.now())
    watch.minutes += 5
    meetings.keep_time(talk, watch)
    assert meetings.stopwatch(talk) == Stopwatch(25, NOW, NOW + timedelta(minutes=4))
    watch.go(NOW + timedelta(minutes=6))
    meetings.keep_time(talk, watch)
    assert meetings.stopwatch(talk).rested == timedelta(minutes=2)


def test_a_new_length_counts_until_the_time_has_begun() -> None:
    talk = meeting(person("Dana"), days=0)
    meetings.amend(talk, minutes=30)
    assert meetings.stopwatch(talk).minutes == 30
    meetings.begin(talk)
    meetings.amend(talk, minutes=15)
    assert meetings.stopwatch(talk).minutes == 30


def test_what_was_talked_counts_when_the_time_was_stopped() -> None:
    stopped, forgotten = meeting(person("Dana"), days=0), meeting(person("Bo"), days=0)
    for one in (stopped, forgotten):
        meetings.begin(one)
    clock.fix(NOW + timedelta(minutes=33))
    meetings.end(stopped)
    clock.fix(NOW + timedelta(days=1))
    for one in (stopped, forgotten):
        meetings.record(one, Debrief())
    assert [meetings.find(one).held_minutes for one in (stopped, forgotten)] == [33, 20]


def test_the_talk_under_way_is_the_one_begun_and_not_written_down() -> None:
    assert meetings.under_way() == 0
    first, second = meeting(person("Dana"), days=0), meeting(person("Bo"), days=0)
    meetings.begin(first)
    clock.fix(NOW + timedelta(minutes=10))
    meetings.begin(second)
    assert meetings.under_way() == second
    meetings.record(second, Debrief())
    assert meetings.under_way() == first
    clock.fix(NOW + timedelta(minutes=81))
    assert meetings.under_way() == 0


def test_a_meeting_that_is_gone_has_no_time() -> None:
    with pytest.raises(Problem, match="no longer"):
        meetings.begin(99)


@pytest.mark.parametrize("kind", Mark)
@pytest.mark.parametrize("line", ["", "words", *UGLY])
def test_a_mark_is_read_back_and_taken_away(kind: Mark, line: str) -> None:
    plain = line.strip()
    assert read(marked(line, kind)) == (kind, plain)
    assert marked(marked(line, kind), kind) == plain
    other = Mark.NAME if kind is Mark.PROMISE else Mark.PROMISE
    assert marked(marked(line, kind), other) == f"{other.label}: {plain}"


def test_notes_are_sorted_by_their_marks() -> None:
    notes = (
        "PAY is fixed\n\n warning: Never promise a date \nResource: The almanac\nInsight: Pay is low"
        "\nName: Anouk, cook\nPromise: Send the sheet\nName:\nat 10:30 we left"
    )
    found = sort_out(notes, questions.bank(), lessons.topics())
    assert [(one.topic, one.text) for one in found.lessons][:4] == [
        ("Pay", "PAY is fixed"),
        ("Warnings", "Never promise a date"),
        ("Training", "The almanac"),
        ("Pay", "Pay is low"),
    ]
    assert found.lessons[4].text == "at 10:30 we left"
    assert (found.names, found.promises) == (("Anouk, cook",), ("Send the sheet",))
    assert sort_out("Warning: x", (), ("Mine",)).lessons[0].topic == "Mine"
