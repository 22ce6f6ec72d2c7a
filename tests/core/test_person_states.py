"""What a person page changes of somebody: waking them up, a new address after a letter came back."""

from datetime import date

import pytest

from core import book as open_books
from core import contacts
from core.contacts import ContactDraft, Stage, Way
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft

ADDRESS = Way("email", "ann@bakery.example")


pytestmark = pytest.mark.usefixtures("book")


def asked(answer: Answer, until: date | None = None) -> int:
    """Put somebody in the book who was asked and gave this answer."""
    ann = contacts.add(ContactDraft(name="Ann Baker", ways=(ADDRESS,)))
    letter_id = post.start(LetterDraft(ann, Kind.REQUEST))
    post.mark_sent(letter_id)
    post.answer(letter_id, answer, until=until)
    return ann


def test_who_wakes_up_is_where_they_were_and_keeps_the_days() -> None:
    ann = asked(Answer.LATER, date(2027, 3, 3))
    before = contacts.steps(ann)
    contacts.wake(ann)
    person = contacts.find(ann)
    assert (person.stage, person.wakes_on) == (Stage.ASKED, None)
    assert contacts.steps(ann) == before
    assert open_books.step_back() == "Woke Ann Baker up"
    assert contacts.find(ann).stage is Stage.RESTING


def test_who_rested_from_the_start_is_still_to_ask() -> None:
    ann = contacts.add(ContactDraft(name="Ann Baker"), Stage.RESTING)
    contacts.wake(ann)
    assert contacts.find(ann).stage is Stage.TO_ASK


@pytest.mark.parametrize(
    ("ways", "bounced"),
    [
        ((ADDRESS,), True),
        ((), True),
        ((ADDRESS, Way("phone", " ")), True),
        ((Way("email", "ann@oven.example"),), False),
        ((ADDRESS, Way("phone", "555-0101")), False),
    ],
)
def test_only_a_new_way_makes_good_a_letter_that_came_back(ways: tuple[Way, ...], bounced: bool) -> None:
    ann = asked(Answer.BOUNCED)
    contacts.replace(ann, ContactDraft(name="Ann Baker", ways=ways))
    assert contacts.find(ann).bounced is bounced


def test_the_fields_of_work_can_be_changed_alone() -> None:
    ann = contacts.add(ContactDraft(name="Ann Baker", role="Baker", fields=("Food",)))
    contacts.amend(ann, fields=(" Housing ", "Food", "Food", ""))
    assert contacts.find(ann).fields == ("Housing", "Food")
    contacts.amend(ann, fields=(), role="Miller")
    assert (contacts.find(ann).fields, contacts.find(ann).role) == ((), "Miller")
    assert open_books.step_back() == "Changed Ann Baker"
    assert (contacts.find(ann).fields, contacts.find(ann).role) == (("Housing", "Food"), "Baker")
