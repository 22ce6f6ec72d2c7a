"""Several people at once: resting, set aside, written to; each is one step."""

import pytest

from core import book as open_book
from core import contacts
from core.contacts import ContactDraft, Stage
from core.letters import post, several
from core.letters.kinds import Answer, Kind
from tests.builders import TODAY, draft, dump, held_meeting, meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")


def test_several_rest_in_one_step() -> None:
    ann, bo, cy = person("Ann", Stage.ASKED), person("Bo", Stage.MET), person("Cy", Stage.RESTING)
    before, steps = dump(), open_book.steps_taken()
    contacts.rest_all([ann, bo, cy, 99])
    assert {contacts.find(one).stage for one in (ann, bo, cy)} == {Stage.RESTING}
    assert [len(contacts.steps(one)) for one in (ann, bo, cy)] == [2, 2, 1]
    assert contacts.steps(ann)[-1].reached_on == TODAY
    assert open_book.steps_taken() == steps + 1
    assert open_book.step_back() == "Moved 2 people to Resting"
    assert dump() == before
    contacts.wake(ann)
    assert contacts.find(ann).stage is Stage.ASKED


def test_several_are_set_aside_in_one_step() -> None:
    ann, bo = person("Ann"), person("Bo")
    contacts.set_aside_all([bo])
    assert [one.id for one in contacts.everyone()] == [ann]
    assert open_book.next_back() == "Set 1 person aside"
    contacts.set_aside_all([ann, bo])
    assert contacts.everyone() == [] and open_book.step_back() == "Set 1 person aside"
    assert [one.id for one in contacts.everyone()] == [ann]


def test_nobody_is_no_step() -> None:
    steps = open_book.steps_taken()
    contacts.rest_all([])
    contacts.set_aside_all([7])
    assert several.begin_each([]) == [] and open_book.steps_taken() == steps


def test_thousands_rest_at_once() -> None:
    ids = contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(1200))
    contacts.rest_all(ids)
    assert {one.stage for one in contacts.everyone()} == {Stage.RESTING}
    open_book.step_back()
    assert {one.stage for one in contacts.everyone()} == {Stage.TO_ASK}


def test_each_gets_the_letter_that_fits_in_one_step() -> None:
    to_ask, asked, said_yes, planned = (person(name) for name in ("Ann", "Bo", "Cy", "Di"))
    met, thanked, by_hand = person("Ed"), person("Flo"), person("Gus", Stage.MET)
    resting, rested = person("Hal", Stage.RESTING), person("Ida")
    sent(asked)
    post.answer(sent(said_yes), Answer.YES)
    meeting(planned)
    for one in (met, thanked, rested):
        held_meeting(one)
    for one in (thanked, rested):
        sent(one, Kind.CARD)
    contacts.set_stage(rested, Stage.RESTING)
    every = [to_ask, asked, said_yes, planned, met, thanked, by_hand, resting, rested]
    before, steps = dump(), open_book.steps_taken()
    letters = [post.find(one) for one in several.begin_each(every)]
    assert [one.contact_id for one in letters] == every
    assert [one.kind for one in letters] == [
        Kind.REQUEST,
        Kind.REMINDER,
        Kind.REPLY_YES,
        Kind.REPLY_YES,
        Kind.CARD,
        Kind.HELLO,
        Kind.THANK_EMAIL,
        Kind.REQUEST,
        Kind.HELLO,
    ]
    assert all(one.is_draft for one in letters) and letters[0].body
    assert open_book.steps_taken() == steps + 1
    assert open_book.step_back() == "Began 9 letters"
    assert dump() == before


def test_a_draft_is_found_again_and_who_refuses_is_left_out() -> None:
    ann, bo = person("Ann"), person("Bo")
    letter_id = draft(ann)
    contacts.amend(bo, do_not_contact=True)
    assert several.may_write([bo, ann]) == [ann]
    assert several.begin_each([bo, 99, ann]) == [letter_id]
    assert post.of_person(bo) == []
