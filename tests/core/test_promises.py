"""Promises: who owes what by when, and what was kept."""

from datetime import date, timedelta

import pytest

from core import book as open_book
from core import meetings, promises
from core.meetings import Debrief
from core.promises import PromiseDraft
from tests.builders import TODAY, UGLY, held_meeting, person

pytestmark = pytest.mark.usefixtures("book")


def texts(found: list[promises.Promise]) -> list[str]:
    return [one.text for one in found]


def test_a_promise_without_words_is_none() -> None:
    talk = held_meeting(person("Dana"), promises=(PromiseDraft(" \0 "), PromiseDraft("Send the guide")))
    assert texts(promises.of_meeting(talk)) == ["Send the guide"]


def test_promises_stand_by_their_day_and_those_without_one_last() -> None:
    dana = person("Dana")
    days = (("Later", TODAY + timedelta(days=9)), ("Some day", None), ("Soon", TODAY))
    talk = held_meeting(dana, promises=tuple(PromiseDraft(text, day) for text, day in days))
    assert texts(promises.still_open()) == texts(promises.of_person(dana)) == ["Soon", "Later", "Some day"]
    assert texts(promises.of_meeting(talk)) == ["Later", "Some day", "Soon"]


def test_a_kept_promise_is_no_longer_open_until_it_is_undone() -> None:
    dana = person("Dana")
    held_meeting(dana, promises=(PromiseDraft("Send it"), PromiseDraft("Lend it", is_mine=False)))
    first, second = promises.of_person(dana)
    promises.keep(first.id)
    promises.keep(second.id, date(2026, 11, 16))
    assert promises.still_open() == []
    assert [one.done_on for one in promises.of_person(dana)] == [TODAY, date(2026, 11, 16)]
    assert open_book.step_back() == "Promise kept"
    assert texts(promises.still_open()) == ["Lend it"]


def test_saving_again_changes_what_stays_and_drops_what_is_gone() -> None:
    talk = held_meeting(person("Dana"), promises=(PromiseDraft("Send it"), PromiseDraft("Lend it")))
    first, _second = promises.of_meeting(talk)
    drafts = (PromiseDraft("Send both", TODAY, id=first.id), PromiseDraft("Call"))
    recorded = meetings.record(talk, Debrief(promises=drafts))
    assert recorded.promises == [one.id for one in promises.of_meeting(talk)]
    assert [(one.id == first.id, one.text, one.due_on) for one in promises.of_meeting(talk)] == [
        (True, "Send both", TODAY),
        (False, "Call", None),
    ]


@pytest.mark.parametrize("text", UGLY)
def test_an_ugly_promise_is_kept_on_one_line(text: str) -> None:
    [one] = promises.of_meeting(held_meeting(person("Dana"), promises=(PromiseDraft(text),)))
    assert one.text and "\n" not in one.text and "\0" not in one.text
