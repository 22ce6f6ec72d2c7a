"""Find anything: by any word, by its beginning, whatever case and accents; true after every change."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from core import book, clock, contacts, lessons, meetings, organizations, scheduling, search
from core.contacts import Circle, ContactDraft, Way
from core.errors import Problem
from core.letters import post
from core.letters.kinds import Kind
from core.letters.post import LetterDraft
from core.meetings import MeetingDraft
from core.store.migrations import SEARCHED

NOW = datetime(2026, 11, 17, 9, 40)


@pytest.fixture(autouse=True)
def open_book() -> Iterator[None]:
    clock.fix(NOW)
    book.open_file(":memory:")
    yield
    book.close()
    clock.fix(None)


def person(name: str, **more: object) -> int:
    return contacts.add(ContactDraft(name=name, circle=Circle.FRIEND, **more))  # type: ignore[arg-type]


def names(words: str) -> list[str]:
    return [one.name for one in search.find(words).people]


def test_a_person_is_found_by_the_beginning_of_any_word_in_any_order() -> None:
    person("Elena Markovic", role="Regional lead", organization="Breakfast First")
    person("Ann Baker")
    assert names("mark") == names("first mar") == names("breakf") == ["Elena Markovic"]
    assert names("arkovic") == []


@pytest.mark.parametrize("words", ["jose nunez", "JOSÉ NÚÑEZ", "josé n", "strauss", "weisse"])
def test_case_and_accents_do_not_matter(words: str) -> None:
    person("José Núñez Strauß Weiße")
    assert names(words) == ["José Núñez Strauß Weiße"]


@pytest.mark.parametrize(
    "words", ["", "   ", "%", '"', "'; drop table contact; --", "*", "(", "NEAR(", "-", "😀"]
)
def test_signs_alone_find_nothing_and_break_nothing(words: str) -> None:
    person("Ann Baker")
    assert search.find(words).is_empty


def test_quotes_around_a_word_do_not_hide_it() -> None:
    person("Ann Baker")
    assert names('"ann"') == names("ann*") == ["Ann Baker"]


def test_people_whose_name_begins_with_the_words_come_first() -> None:
    person("Zoe Dane")
    person("Amy", organization="Zoe and Sons")
    assert names("zoe") == ["Zoe Dane", "Amy"]


def test_letters_meetings_and_lessons_are_found_by_their_words_and_by_the_name() -> None:
    dana = person("Dana Whitlock")
    letter = post.start(LetterDraft(dana, Kind.REQUEST, subject="School menus", body="How do you cost them?"))
    meeting = scheduling.plan(MeetingDraft(dana, NOW, place="18 Weaver Row"))
    meetings.put_research(meeting, [meetings.Research("Annual report", "the kitchen page")])
    lesson = lessons.add(dana, "Warnings", "Never promise a start date")
    assert [one.id for one in search.find("cost").letters] == [letter]
    assert [one.id for one in search.find("weaver").meetings] == [meeting]
    assert [one.id for one in search.find("kitchen").meetings] == [meeting]
    assert [one.id for one in search.find("promise").lessons] == [lesson]
    found = search.find("whitlock")
    assert (len(found.people), len(found.letters), len(found.meetings), len(found.lessons)) == (1, 1, 1, 1)


def test_people_set_aside_are_not_found_nor_what_belongs_to_them() -> None:
    dana = person("Dana Whitlock")
    lessons.add(dana, "Warnings", "Never promise a start date")
    contacts.set_aside(dana)
    assert search.find("dana").is_empty and search.find("promise").is_empty


def test_an_address_and_a_field_of_work_are_found_too() -> None:
    person("Dana", fields=("Food access",), ways=(Way("email", "dana@commontable.example"),))
    assert names("food") == names("commontable") == ["Dana"]


def is_true() -> bool:
    """Whether every kind is found by exactly the words it has now."""
    connection = search.book.connection()
    return all(
        connection.execute(f"select rowid, words from search_{kind} order by 1").fetchall()
        == connection.execute(f"select id, words from {kind}_words order by 1").fetchall()
        for kind in SEARCHED
    )


def test_what_is_found_stays_true_after_every_change_its_undo_and_its_redo() -> None:
    dana, other = (
        person("Dana Whitlock", organization="Common Table"),
        person("D. Whitlock", fields=("Food",)),
    )
    meeting = scheduling.plan(MeetingDraft(dana, NOW))
    post.start(LetterDraft(other, Kind.REQUEST, subject="Menus"))
    lessons.add(other, "Warnings", "Never promise")
    contacts.amend(dana, name="Dana Whitlock-Okafor")
    organization = contacts.find(dana).organization_id
    assert organization
    organizations.amend(organization, name="Uncommon Table")
    meetings.put_research(meeting, [meetings.Research("Report")])
    contacts.merge(dana, other)
    meetings.remove(meeting)
    assert is_true() and names("uncommon food") == ["Dana Whitlock-Okafor"]
    while book.step_back():
        assert is_true()
    assert names("d") == []
    while book.step_forward():
        assert is_true()
    assert names("uncommon food") == ["Dana Whitlock-Okafor"]


def test_a_lesson_that_is_gone_says_so() -> None:
    with pytest.raises(Problem):
        lessons.find(7)


def test_an_organization_is_found_by_its_name() -> None:
    person("Dana Whitlock", organization="Common Table")
    found = search.find("common")
    assert [one.name for one in found.organizations] == ["Common Table"] and not found.is_empty
    assert search.find("").organizations == search.find("%").organizations == ()


def test_there_are_never_more_people_than_fit() -> None:
    added = [person(f"Ann Baker{letter}") for letter in "ABCDEFGH"]
    person("Bo Annan")
    assert [one.id for one in search.find("ann").people] == added[:6]
