"""Many people at once: the same in the book as one by one, one step back, and all of it or nothing."""

import sqlite3

import pytest

from core import book as open_book
from core import contacts, organizations, search
from core.changes import Topic
from core.contacts import Address, Circle, ContactDraft, Way
from core.errors import Problem
from core.store import bulk
from core.store.database import book, writing
from core.store.tables import ContactRow
from tests.builders import UGLY, dump, person

pytestmark = pytest.mark.usefixtures("book")

MANY = 1_201  # more than two statements' worth
EVERY_TRIGGER = """
    select name, sql from sqlite_master where type = 'trigger'
    union select name, sql from temp.sqlite_master where type = 'trigger' order by name"""


def crowd(count: int = MANY) -> list[ContactDraft]:
    """Return people of all kinds, several of them at one place of work."""
    return [
        ContactDraft(
            name=f"Person {number}",
            role="Baker",
            organization=f"Bakery {number % 7}" if number % 3 else "",
            fields=("Bread", "Bread", UGLY[number % len(UGLY)]),
            ways=(Way("email", f"p{number}@mail.example", "Work"), Way("link", "")),
            address=Address("1 Mill Lane", "Anytown"),
            circle=Circle.ALUMNI,
            good_to_know="Likes rye",
            source="A file",
            source_key=f"key {number}",
        )
        for number in range(count)
    ]


def triggers() -> list[tuple[str, str]]:
    return list(book.execute_sql(EVERY_TRIGGER).fetchall())


def found() -> list[tuple[int, str]]:
    """Return by which words each person is found."""
    return list(book.execute_sql("select rowid, words from search_contact order by rowid").fetchall())


def test_many_at_once_are_kept_as_one_by_one() -> None:
    drafts = crowd(30)
    for draft in drafts:
        contacts.add(draft)
    one_by_one, words = dump(), found()
    open_book.open_file(":memory:")
    assert contacts.add_all(drafts) == list(range(1, 31))
    many = dump()
    assert {table: len(rows) for table, rows in many.items()} == {
        table: len(rows) for table, rows in one_by_one.items()
    }
    assert many == one_by_one
    assert found() == words


def test_many_are_one_step_back_and_one_forward() -> None:
    person("Ann Baker", organization="Bakery 1")
    before, words = dump(), found()
    contacts.add_all(crowd())
    after, more_words = dump(), found()
    assert open_book.next_back() == f"Added {MANY} people"
    for _ in range(2):
        open_book.step_back()
        assert (dump(), found()) == (before, words)
        open_book.step_forward()
        assert (dump(), found()) == (after, more_words)


def test_what_happened_to_one_of_many_goes_with_them() -> None:
    before = dump()
    ids = contacts.add_all(crowd(5))
    contacts.amend(ids[2], role="Miller", organization="Mill")
    contacts.add_way(ids[3], Way("phone", "555 0100"))
    after = dump()
    for _ in range(3):
        open_book.step_back()
    assert dump() == before
    for _ in range(3):
        open_book.step_forward()
    assert dump() == after


def test_many_are_found_by_all_that_is_known_of_them() -> None:
    ids = contacts.add_all(crowd(20))
    assert [one.id for one in search.find("p17 rye anytown bread baker bakery").people] == [ids[17]]


def test_an_organization_is_made_once_and_an_old_one_is_used() -> None:
    person("Ann", organization="bakery É")
    contacts.add_all(
        ContactDraft(name="Bo", organization=name) for name in ("Bakery E", " BAKERY  é", "", "Mill")
    )
    assert [one.name for one in organizations.everything()] == ["bakery É", "Mill"]


def test_the_triggers_stand_as_before_after_many() -> None:
    before = triggers()
    contacts.add_all(crowd(3))
    assert triggers() == before


def test_many_that_fail_leave_nothing_and_the_triggers_as_before() -> None:
    before, watched = dump(), triggers()
    with pytest.raises(Problem, match="Write a name first"):
        contacts.add_all([*crowd(3), ContactDraft()])
    with pytest.raises(sqlite3.IntegrityError), writing(Topic.CONTACTS), bulk.adding(ContactRow):
        bulk.insert(ContactRow, [{"name": "Ann"}])
    assert (dump(), triggers()) == (before, watched)
