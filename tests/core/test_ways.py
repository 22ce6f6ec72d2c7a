"""One more way to reach somebody: the newest is tried first, and what came back is forgotten."""

from collections.abc import Iterator

import pytest

from core import book as open_book
from core import contacts
from core.contacts import Way
from core.letters import post
from core.letters.kinds import Answer
from tests.builders import person, sent

OLD, NEW = Way("email", "ann@old.example"), Way("email", "ann@new.example", "work")


@pytest.fixture(autouse=True)
def a_book(book: Iterator[None]) -> None:
    """Every test writes in an empty book."""


def test_a_new_address_is_the_first_and_the_old_one_stays() -> None:
    ann = person(ways=(OLD, Way("phone", "555-0101")))
    contacts.add_way(ann, NEW)
    assert contacts.find(ann).reach("email") == "ann@new.example"
    assert contacts.find(ann).ways == (NEW, OLD, Way("phone", "555-0101"))
    assert open_book.step_back() == "Changed Ann Baker"
    assert contacts.find(ann).reach("email") == "ann@old.example"


def test_a_known_address_only_moves_to_the_front() -> None:
    ann = person(ways=(OLD, NEW))
    contacts.add_way(ann, Way("email", " ann@new.example "))
    assert [way.value for way in contacts.find(ann).ways] == ["ann@new.example", "ann@old.example"]


def test_the_first_way_of_somebody_without_any_is_kept() -> None:
    ann = person()
    contacts.add_way(ann, NEW)
    assert contacts.find(ann).ways == (NEW,)


def test_with_a_new_address_a_letter_that_came_back_counts_no_more() -> None:
    ann = person(ways=(OLD,))
    post.answer(sent(ann), Answer.BOUNCED)
    contacts.add_way(ann, Way("phone", "555-0101"))
    assert contacts.find(ann).bounced
    contacts.add_way(ann, NEW)
    assert not contacts.find(ann).bounced
