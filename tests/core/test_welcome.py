"""Welcome: what is kept as it is typed, and what is usual in a country."""

from collections.abc import Iterator

import pytest

from core import book as open_books
from core import preferences, welcome
from core.letters import stationery
from core.preferences import Preferences


@pytest.fixture(autouse=True)
def book() -> Iterator[None]:
    open_books.open_file(":memory:")
    yield
    open_books.close()


@pytest.mark.parametrize(
    ("territory", "paper", "card", "holidays"),
    [
        ("US", "Letter", "A2", "US"),
        ("CA", "Letter", "A2", "CA"),
        ("GB", "A4", "A6", "GB"),
        ("DE", "A4", "A6", "DE"),
        ("", "A4", "A6", ""),
        ("ZZ", "A4", "A6", ""),
    ],
)
def test_paper_cards_and_holidays_fit_the_country(
    territory: str, paper: str, card: str, holidays: str
) -> None:
    found = welcome.usual(territory)
    assert found == {"paper": paper, "card": card, "holiday_country": holidays}
    assert found["paper"] in stationery.SHEETS and found["card"] in stationery.CARDS


def test_the_first_words_kept_bring_what_is_usual_and_later_ones_do_not() -> None:
    welcome.keep("US", does="I bake")
    kept = preferences.load()
    assert (kept.does, kept.paper, kept.card, kept.holiday_country) == ("I bake", "Letter", "A2", "US")
    preferences.change(paper="A4")
    welcome.keep("US", name="Marta")
    assert preferences.load().paper == "A4"


def test_what_is_kept_in_the_welcome_is_no_step_to_undo() -> None:
    welcome.keep("US", name="Marta")
    welcome.finish()
    assert open_books.next_back() == ""


def test_the_welcome_is_open_until_it_is_finished() -> None:
    assert Preferences().needs_welcome
    welcome.keep("", name="Marta")
    assert preferences.load().welcome == welcome.ABOUT
    assert preferences.load().needs_welcome
    welcome.finish()
    assert not preferences.load().needs_welcome


def test_a_book_with_a_name_from_before_needs_no_welcome() -> None:
    assert not Preferences(name="Marta Ellison").needs_welcome
