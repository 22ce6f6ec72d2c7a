"""Meetings: planned, prepared, held and written down; what was typed stays as it was typed."""

from datetime import date, datetime, timedelta

import pytest

from core import book as open_book
from core import clock, contacts, followups, history, lessons, meetings, promises, referrals, scheduling
from core.contacts import Stage, Step
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import post
from core.letters.kinds import Answer, LetterState
from core.meetings import Debrief, MeetingDraft, PickedQuestion, Research, Where
from core.promises import PromiseDraft
from tests.builders import NOW, TODAY, UGLY, dump, held_meeting, meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")


def test_a_planned_meeting_knows_whom_when_and_where() -> None:
    dana = person("Dana Whitlock", role="Manager", organization="Common Table")
    planned = MeetingDraft(
        dana, datetime(2026, 11, 20, 15), 30, Where.VIDEO, " 18 Row\nLarchford ", True, "link"
    )
    found = meetings.find(scheduling.plan(planned))
    assert (found.contact_id, found.name, found.first) == (dana, "Dana Whitlock", "Dana")
    assert (found.role, found.organization) == ("Manager", "Common Table")
    assert (found.starts_at, found.minutes, found.way) == (planned.starts_at, 30, Where.VIDEO)
    assert (found.place, found.they_ring, found.link) == ("18 Row\nLarchford", True, "link")
    assert (found.ends_at, found.is_held) == (datetime(2026, 11, 20, 15, 30), False)


@pytest.mark.parametrize(
    ("way", "they_ring", "organization", "where"),
    [
        (Where.IN_PERSON, False, "Common Table", "Common Table"),
        (Where.IN_PERSON, False, "", "Café"),
        (Where.PHONE, False, "Common Table", "Phone"),
        (Where.PHONE, True, "", "Phone, Dana rings"),
        (Where.VIDEO, False, "", "Video"),
    ],
)
def test_a_meeting_says_where(way: Where, they_ring: bool, organization: str, where: str) -> None:
    dana = person("Dana Whitlock", organization=organization)
    talk = meeting(dana, way=way, they_ring=they_ring, place="Café")
    assert meetings.find(talk).where == where


@pytest.mark.parametrize("minutes", [0, -5, 31, 90])
def test_nobody_is_asked_for_no_time_or_more_than_half_an_hour(minutes: int) -> None:
    dana = person("Dana")
    before = dump()
    with pytest.raises(Problem, match="never for more than 30") as problem:
        meeting(dana, minutes=minutes)
    assert problem.value.field == "minutes" and dump() == before


def test_planning_answers_the_open_request_and_moves_the_person_on() -> None:
    dana, bo = person("Dana"), person("Bo")
    asked, other = sent(dana), sent(bo)
    meeting(dana)
    assert (post.find(asked).state, post.find(asked).answer) == (LetterState.ANSWERED, Answer.YES)
    assert post.find(asked).answered_on == TODAY and post.find(other).state is LetterState.SENT
    assert contacts.find(dana).stage is Stage.SCHEDULED
    assert open_book.step_back() == "Planned the meeting with Dana"
    assert post.find(asked).state is LetterState.SENT and contacts.find(dana).stage is Stage.ASKED


def test_a_meeting_with_somebody_who_is_gone_is_not_planned() -> None:
    with pytest.raises(Problem, match="That person"):
        meeting(99)


def test_what_comes_is_the_next_three_of_today_and_later() -> None:
    ann, aside = person("Ann"), person("Bo")
    held_meeting(ann, days=0)
    meeting(ann, days=-1)
    meeting(aside, days=1)
    contacts.set_aside(aside)
    later = [meeting(ann, days=number) for number in (5, 0, 2, 9)]
    clock.fix(NOW + timedelta(hours=9))
    assert [one.id for one in meetings.coming()] == [later[1], later[2], later[0]]
    assert len(meetings.coming(limit=9)) == 4
    assert len(meetings.everything()) == 6 and len(meetings.of_person(aside)) == 1


def test_what_is_typed_during_a_meeting_is_kept_silently() -> None:
    talk = meeting(person("Dana"))
    taken = open_book.steps_taken()
    meetings.amend(talk, notes="One\n\ttwo \0", way=Where.PHONE, minutes=25)
    found = meetings.find(talk)
    assert (found.notes, found.way, found.minutes) == ("One\n\ttwo ", Where.PHONE, 25)
    assert open_book.steps_taken() == taken
    meetings.amend(talk, said="Moved the meeting", starts_at=datetime(2026, 11, 30, 8))
    assert open_book.step_back() == "Moved the meeting"
    assert meetings.find(talk).starts_at == NOW + timedelta(days=1)


def test_a_removed_meeting_takes_what_it_taught_and_gives_it_back() -> None:
    dana = person("Dana")
    talk = held_meeting(
        dana, "Elena", lessons=(LessonDraft("Work", "One"),), promises=(PromiseDraft("Send it"),)
    )
    meetings.pick(talk, [PickedQuestion("How?")])
    meetings.put_research(talk, [Research("Report")])
    before = dump()
    meetings.remove(talk)
    assert meetings.of_person(dana) == lessons.everything() == promises.still_open() == []
    assert [one.meeting_id for one in referrals.named_by(dana)] == [None]
    assert meetings.questions(talk) == meetings.research(talk) == []
    assert open_book.step_back() == "Removed the meeting with Dana"
    assert dump() == before


def test_a_meeting_written_down_is_held_and_the_person_met() -> None:
    dana = person("Dana", fields=("Food",))
    talk = meeting(dana, days=-2)
    written = Debrief(
        "good", 35, (LessonDraft("Work", "One"),), (PromiseDraft("Send it"),), "Too early", date(2027, 1, 4)
    )
    recorded = meetings.record(talk, written)
    found = meetings.find(talk)
    assert (found.is_held, found.feeling, found.held_minutes) == (True, "good", 35)
    assert (found.no_names_why, found.ask_again_on) == ("Too early", date(2027, 1, 4))
    assert recorded.lessons == [one.id for one in lessons.of_meeting(talk)]
    assert recorded.promises == [one.id for one in promises.of_meeting(talk)]
    assert contacts.steps(dana)[-1] == Step(Stage.MET, TODAY - timedelta(days=2))
    assert open_book.next_back() == "Met Dana"


def test_writing_it_down_again_is_silent_and_forgets_no_minutes() -> None:
    talk = held_meeting(person("Dana"), held_minutes=35)
    contacts.set_stage(meetings.find(talk).contact_id, Stage.THANKED)
    taken = open_book.steps_taken()
    meetings.record(talk, Debrief(feeling="good"))
    found = meetings.find(talk)
    assert (found.feeling, found.held_minutes) == ("good", 35)
    assert contacts.find(found.contact_id).stage is Stage.THANKED
    assert open_book.steps_taken() == taken


def test_a_meeting_held_before_its_hour_was_met_today() -> None:
    dana = person("Dana")
    held_meeting(dana, days=3)
    assert contacts.steps(dana)[-1] == Step(Stage.MET, TODAY)
    assert meetings.of_person(dana)[0].held_minutes == meetings.ASKED


def test_questions_stand_in_their_order_the_pinned_one_last() -> None:
    talk = meeting(person("Dana"))
    picked = [
        PickedQuestion("Who else?", "Always last", 2, is_pinned=True),
        PickedQuestion(" \0 "),
        PickedQuestion(" How\ndid you begin? ", "Beginnings", 4, is_asked=True),
        PickedQuestion("What next?"),
    ]
    meetings.pick(talk, picked)
    assert [(one.text, one.minutes, one.is_asked) for one in meetings.questions(talk)] == [
        ("How did you begin?", 4, True),
        ("What next?", 3, False),
        ("Who else?", 2, False),
    ]
    meetings.pick(talk, picked[:1])
    assert open_book.step_back() == "Questions changed"
    assert meetings.questions(talk) == []


def test_ticks_in_the_talk_itself_are_no_steps() -> None:
    talk = meeting(person("Dana"))
    taken = open_book.steps_taken()
    meetings.pick(talk, [PickedQuestion("How?", is_asked=True)], quietly=True)
    assert open_book.steps_taken() == taken and meetings.questions(talk)[0].is_asked


def test_reading_stands_in_its_order() -> None:
    talk = meeting(person("Dana"))
    pages = [Research("Report", "Page 4\nand 5", is_read=True), Research(" \n "), Research("Their page")]
    meetings.put_research(talk, pages)
    assert meetings.research(talk) == [pages[0], pages[2]]
    assert open_book.step_back() == "Reading changed"
    assert meetings.research(talk) == []


def test_a_meeting_that_is_gone_says_so() -> None:
    for use in (
        meetings.find,
        meetings.remove,
        lambda gone: meetings.record(gone, Debrief()),
        lambda gone: meetings.pick(gone, [PickedQuestion("How?")]),
        lambda gone: meetings.put_research(gone, [Research("Report")]),
    ):
        with pytest.raises(Problem, match="That meeting"):
            use(99)


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_kept_as_words(text: str) -> None:
    talk = meeting(person(text), place=text)
    meetings.record(talk, Debrief(feeling=text, no_names_why=text))
    meetings.amend(talk, notes=text)
    meetings.pick(talk, [PickedQuestion(text, text)])
    meetings.put_research(talk, [Research(text, text)])
    found = meetings.find(talk)
    assert found.feeling == found.no_names_why == meetings.questions(talk)[0].text
    assert found.notes.strip() == found.place and found.notes == meetings.research(talk)[0].note


def test_a_meeting_that_falls_through_is_nowhere_but_in_the_history() -> None:
    dana = person("Dana")
    talk = meeting(dana)
    meetings.call_off(talk)
    assert meetings.find(talk).is_off and not meetings.find(talk).is_held
    assert not meetings.everything() and not meetings.coming() and not meetings.of_person(dana)
    assert contacts.find(dana).stage is Stage.ASKED
    assert not [act for act in followups.ahead() if act.meeting_id == talk]
    assert "The meeting fell through" in [one.title for one in history.of_person(dana)]
    assert open_book.step_back() == "No meeting with Dana then"
    assert contacts.find(dana).stage is Stage.SCHEDULED and meetings.coming()[0].id == talk


def test_a_stage_reached_since_stays_when_an_old_meeting_is_called_off() -> None:
    dana = person("Dana")
    talk = meeting(dana)
    contacts.set_stage(dana, Stage.MET)
    meetings.call_off(talk)
    assert contacts.find(dana).stage is Stage.MET
