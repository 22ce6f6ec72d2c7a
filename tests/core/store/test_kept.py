"""What is kept in memory: read once, never another than what the book says."""

import pytest
from hypothesis import given, settings

from core import book as open_book
from core import changes, contacts
from core.changes import Topic
from core.contacts import Stage
from core.followups import reading
from core.store.database import writing
from core.store.kept import kept
from core.store.tables import ContactRow
from tests.builders import person
from tests.core.store.test_undo import SILENT, SPOKEN, do, does, start_again

pytestmark = pytest.mark.usefixtures("book")


@kept(Topic.CONTACTS)
def names() -> list[str]:
    return [one.name for one in contacts.everyone()]


def assert_true() -> None:
    """Compare what is kept with what the book says."""
    known = reading.facts()
    changes.doubt()
    assert reading.facts() == known


def test_what_did_not_change_is_not_read_again() -> None:
    person("Ann")
    first = names()
    assert names() is first
    with writing(Topic.LESSONS):
        pass
    assert names() is first


def test_what_is_read_again_and_found_the_same_stays_the_same_thing() -> None:
    ann = person("Ann", stage=Stage.ASKED)
    first, facts = names(), reading.facts()
    contacts.amend(ann, good_to_know="Mornings are best")
    assert names() is first and reading.facts() is facts
    contacts.set_stage(ann, Stage.MET)
    assert names() is first and reading.facts() is not facts


def test_what_changed_is_read_again() -> None:
    person("Ann")
    assert names() == ["Ann"]
    bo = person("Bo")
    assert names() == ["Ann", "Bo"]
    contacts.set_aside(bo)
    assert names() == ["Ann"]
    open_book.step_back()
    assert names() == ["Ann", "Bo"]


def test_what_is_half_done_is_not_kept() -> None:
    person("Ann")
    names()
    with pytest.raises(ZeroDivisionError), writing(Topic.CONTACTS):
        ContactRow.update(name="Bo").execute()
        assert names() == ["Bo"]
        raise ZeroDivisionError
    assert names() == ["Ann"]


def test_another_book_is_read_anew() -> None:
    person("Ann")
    assert names() == ["Ann"]
    open_book.open_file(":memory:")
    assert names() == []


@settings(max_examples=40)
@given(does(SPOKEN | SILENT))
def test_whatever_is_done_what_is_kept_is_true(done: list[tuple[str, int, int, str]]) -> None:
    start_again()
    for one in done:
        reading.facts()
        do(SPOKEN | SILENT, [one])
        assert_true()
    while open_book.step_back():
        assert_true()
    while open_book.step_forward():
        assert_true()
