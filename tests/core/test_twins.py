"""Who stands twice in the book, who only seems to, and who was told apart."""

import pytest

from core import book as open_book
from core import contacts, twins
from core.contacts import ContactDraft, Way

pytestmark = pytest.mark.usefixtures("book")


def add(given: str, family: str, *values: str, organization: str = "") -> int:
    ways = tuple(Way("email", value) for value in values)
    return contacts.add(ContactDraft(given=given, family=family, ways=ways, organization=organization))


def found() -> list[tuple[int, int]]:
    return [one.ids for one in twins.find(twins.people(), twins.told_apart())]


def test_the_sure_ones_come_first_with_their_reason() -> None:
    ines, other = add("Ines", "Costa"), add("Ines", "Costa", organization="Acme")
    bob, robert = add("Bob", "Sol", "b@sol.example"), add("Robert", "Sol", "b@sol.example")
    first, second = twins.find(twins.people(), twins.told_apart())
    assert (first.ids, first.is_sure) == ((bob, robert), True)
    assert first.why == "The same name and the same email address."
    assert (second.ids, second.is_sure) == ((ines, other), False)


def test_who_was_told_apart_is_never_shown_again_until_undone() -> None:
    bob, robert = add("Bob", "Sol", "b@sol.example"), add("Robert", "Sol", "b@sol.example")
    twins.tell_apart(robert, bob)
    assert not found()
    assert open_book.step_back() == "Robert Sol and Bob Sol are two people"
    assert found() == [(bob, robert)]


def test_who_is_made_one_stays_told_apart_from_others_and_one_step_undoes_it() -> None:
    bob, robert = add("Bob", "Sol", "b@sol.example"), add("Robert", "Sol", "b@sol.example")
    rob = add("Rob", "Sol", "b@sol.example")
    twins.tell_apart(bob, robert)
    twins.tell_apart(rob, robert)
    contacts.merge(rob, bob)
    assert twins.told_apart() == {(robert, rob)}
    assert not found()
    open_book.step_back()
    assert twins.told_apart() == {(bob, robert), (robert, rob)}
    assert found() == [(bob, rob)]
