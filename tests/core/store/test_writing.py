"""Writing: everything in a block is stored or nothing is, and it is said once."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from threading import Thread

import pytest
from peewee import InterfaceError

from core import book as open_book
from core import contacts, organizations
from core.changes import NOTHING, Topic, announce, listen
from core.contacts import ContactDraft
from core.contacts.commands import insert
from core.errors import Problem, StorageTrouble
from core.store.database import book, writing
from tests.builders import UGLY, dump, person

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def heard() -> Iterator[list[Topic]]:
    """Everything that is said, in order."""
    said: list[Topic] = []
    stop = listen(said.append)
    yield said
    stop()


@pytest.fixture
def on_disk(tmp_path: Path, book: None) -> Path:
    """A book in a file."""
    path = tmp_path / "Acquaint.acquaint"
    open_book.open_file(path)
    return path


def test_what_is_written_is_there_and_is_said_once(heard: list[Topic]) -> None:
    ann = person("Ann Baker")
    assert contacts.find(ann).name == "Ann Baker"
    assert heard == [Topic.CONTACTS | Topic.ORGANIZATIONS]


def test_a_failed_write_leaves_nothing_and_says_nothing(heard: list[Topic]) -> None:
    before = dump()
    with pytest.raises(ZeroDivisionError), writing(Topic.CONTACTS, said="Added"):
        organizations.named("Bakery")
        insert(ContactDraft(name="Ann Baker"), contacts.Stage.TO_ASK)
        raise ZeroDivisionError
    assert dump() == before
    assert (heard, open_book.next_back(), book.in_transaction()) == ([], "", False)


def test_one_nameless_person_among_many_stores_nobody(heard: list[Topic]) -> None:
    before = dump()
    with pytest.raises(Problem, match="name first"):
        contacts.add_all([ContactDraft(name="Ann"), ContactDraft(role="Cook")])
    assert (dump(), heard) == (before, [])


def test_blocks_inside_a_block_speak_once_after_all_is_stored(heard: list[Topic]) -> None:
    stored: list[int] = []
    stop = listen(lambda _topics: stored.append(0 if book.in_transaction() else contacts.count()))
    with writing(Topic.LETTERS, said="All of it"):
        person("Ann")
        with writing(Topic.MEETINGS), writing(Topic.LESSONS, said="Inside"):
            person("Bo")
        assert heard == []
    stop()
    assert heard == [Topic.LETTERS | Topic.CONTACTS | Topic.ORGANIZATIONS | Topic.MEETINGS | Topic.LESSONS]
    assert stored == [2]
    assert (open_book.step_back(), contacts.count(), open_book.next_back()) == ("All of it", 0, "")


def test_an_inner_block_that_fails_is_taken_back_alone(heard: list[Topic]) -> None:
    with writing(Topic.LETTERS, said="Both"):
        person("Ann")
        with pytest.raises(Problem), writing(Topic.MEETINGS):
            person("Bo")
            raise Problem("No.")
        person("Cy")
    assert [one.name for one in contacts.everyone()] == ["Ann", "Cy"]
    assert heard == [Topic.LETTERS | Topic.CONTACTS | Topic.ORGANIZATIONS]
    open_book.step_back()
    assert contacts.count() == 0


def test_an_outer_block_that_fails_takes_the_inner_ones_with_it(heard: list[Topic]) -> None:
    with pytest.raises(Problem), writing(Topic.LETTERS):
        person("Ann")
        raise Problem("No.")
    assert (contacts.count(), heard) == (0, [])
    person("Bo")
    assert heard == [Topic.CONTACTS | Topic.ORGANIZATIONS]


def test_a_block_that_changes_nothing_makes_no_step() -> None:
    ann = person("Ann")
    taken = open_book.steps_taken()
    contacts.amend(ann, name="Ann", role="")
    assert contacts.add_all([]) == []
    assert (open_book.steps_taken(), open_book.next_back()) == (taken, "Added Ann")


def test_who_hears_of_a_change_may_write_and_may_stop_listening() -> None:
    heard: list[Topic] = []

    def once(topics: Topic) -> None:
        stop()
        stop()
        heard.append(topics)
        organizations.amend(1, website="bakery.example")

    stop = listen(once)
    person("Ann", organization="Bakery")
    assert heard == [Topic.CONTACTS | Topic.ORGANIZATIONS]
    assert organizations.find(1).website == "bakery.example"


def test_nothing_changed_is_not_said(heard: list[Topic]) -> None:
    announce(NOTHING)
    assert heard == []


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_kept_as_words(text: str) -> None:
    ann = person(f"A {text}", good_to_know=text)
    found = contacts.find(ann)
    assert found.name.startswith("A ") and "\n" not in found.name and "\0" not in found.name
    assert contacts.named_like(found.name) == [found]
    assert len(found.name) <= 300
    before = dump()
    open_book.step_back()
    open_book.step_forward()
    assert dump() == before


def test_a_full_disk_is_told_and_the_book_is_as_it_was(on_disk: Path, heard: list[Topic]) -> None:
    person("Ann")
    before, said = dump(), list(heard)
    pages = book.execute_sql("pragma page_count").fetchone()[0]
    book.execute_sql(f"pragma max_page_count = {pages}")
    with pytest.raises(StorageTrouble) as trouble:
        person("Bo", good_to_know="words " * 10_000)
    assert trouble.value.sentence == "The disk is full."
    assert trouble.value.place == str(on_disk) and "SQLITE_FULL" in trouble.value.details
    assert (dump(), heard, open_book.next_back()) == (before, said, "Added Ann")
    book.execute_sql("pragma max_page_count = 1000000")
    assert contacts.find(person("Bo")).name == "Bo"


def test_a_book_another_program_holds_is_told_and_the_step_stays(on_disk: Path) -> None:
    person("Ann")
    book.execute_sql("pragma busy_timeout = 0")
    other = sqlite3.connect(on_disk, isolation_level=None)
    other.execute("begin exclusive")
    with pytest.raises(StorageTrouble, match="another window"):
        person("Bo")
    with pytest.raises(StorageTrouble, match="another window"):
        open_book.step_back()
    other.close()
    assert (open_book.next_back(), contacts.count()) == ("Added Ann", 1)
    assert (open_book.step_back(), contacts.count()) == ("Added Ann", 0)


def test_a_disk_that_fails_at_the_last_moment_leaves_nothing(on_disk: Path, heard: list[Topic]) -> None:
    book.execute_sql("pragma busy_timeout = 0")
    other = sqlite3.connect(on_disk, isolation_level=None)
    with pytest.raises(StorageTrouble), writing(Topic.CONTACTS, said="Added"):
        insert(ContactDraft(name="Ann"), contacts.Stage.TO_ASK)
        other.execute("begin")  # a reader: the block may write but not finish
        other.execute("select count(*) from contact").fetchone()
    other.close()
    assert (contacts.count(), heard, open_book.next_back()) == (0, [], "")


def test_another_thread_is_kept_from_the_book() -> None:
    met: list[type[BaseException]] = []

    def read() -> None:
        try:
            contacts.everyone()
        except InterfaceError as error:
            met.append(type(error))

    thread = Thread(target=read)
    thread.start()
    thread.join()
    assert met == [InterfaceError]
