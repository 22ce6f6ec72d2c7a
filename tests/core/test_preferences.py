"""What the user told about themselves: kept as it is, with a default for everything."""

from dataclasses import asdict, fields, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import book as open_book
from core import preferences
from core.changes import Topic, listen
from core.preferences import Preferences
from core.store.database import writing
from core.store.tables import PreferenceRow
from tests.builders import UGLY

pytestmark = pytest.mark.usefixtures("book")
DEFAULTS = asdict(Preferences())
VALUES: dict[type, st.SearchStrategy[Any]] = {
    str: st.text("aé🙂 '\"{}", max_size=9).map(str.strip),
    int: st.integers(0, 400),
    bool: st.booleans(),
    float: st.sampled_from([0.9, 1.0, 1.15, 1.3]),
    tuple: st.lists(st.integers(0, 6), unique=True).map(tuple),
}


def test_a_new_book_has_every_default() -> None:
    assert preferences.load() == Preferences()


@given(st.fixed_dictionaries({}, optional={key: VALUES[type(value)] for key, value in DEFAULTS.items()}))
def test_what_is_saved_is_what_is_loaded(values: dict[str, Any]) -> None:
    wanted = replace(preferences.load(), **values)
    preferences.save(wanted)
    assert preferences.load() == wanted


def test_only_what_differs_is_stored_and_said() -> None:
    heard: list[Topic] = []
    stop = listen(heard.append)
    preferences.save(Preferences())
    preferences.change(text_size=1.0)
    assert (heard, open_book.next_back(), PreferenceRow.select().count()) == ([], "", 0)
    preferences.change(text_size=1.15)
    stop()
    assert (heard, open_book.next_back()) == ([Topic.PREFERENCES], "Settings changed")
    assert [row.key for row in PreferenceRow.select()] == ["text_size"]
    open_book.step_back()
    assert preferences.load() == Preferences()


def test_one_visit_to_a_field_is_one_step_by_its_own_name() -> None:
    for name in ("M", "Marta"):
        preferences.save(replace(preferences.load(), name=name), said="Name changed", joins="visit")
    assert open_book.step_back() == "Name changed"
    assert preferences.load().name == ""


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_kept_as_words(text: str) -> None:
    preferences.change(name=text, learning=(text,))
    found = preferences.load()
    assert "\0" not in found.name and "\ud800" not in found.name
    assert len(found.learning) == 1 and "\n" not in found.learning[0]


def test_what_a_newer_book_knows_is_left_alone() -> None:
    with writing(Topic.PREFERENCES):
        PreferenceRow.create(key="from_the_future", value="[1]")
    preferences.change(name="Marta")
    assert preferences.load() == Preferences(name="Marta")
    assert PreferenceRow.get(PreferenceRow.key == "from_the_future").value == "[1]"


def test_a_letter_closes_with_what_is_known_of_the_user() -> None:
    told = Preferences(name="Marta Kowalska", phone="555-0100", email="marta@kowalska.example")
    assert (told.first, told.contact_line) == ("Marta", "555-0100, marta@kowalska.example")
    assert (Preferences().first, Preferences(phone="555-0100").contact_line) == ("", "555-0100")


def test_ones_own_address_is_kept_by_its_parts() -> None:
    preferences.change(street="41 Mill Lane", city="Larchford", postcode="LF1 2AB")
    assert preferences.load().address.lines == ("41 Mill Lane", "Larchford LF1 2AB")


def test_every_preference_is_plain_enough_to_be_kept() -> None:
    assert {type(getattr(Preferences(), one.name)) for one in fields(Preferences)} <= set(VALUES)


def test_how_something_was_left_is_kept_without_a_step() -> None:
    steps = open_book.steps_taken()
    preferences.note(map_zoom=0.8, map_open=(3, 1))
    preferences.note(map_zoom=0.8)
    assert (preferences.load().map_zoom, preferences.load().map_open) == (0.8, (3, 1))
    assert steps == open_book.steps_taken()
