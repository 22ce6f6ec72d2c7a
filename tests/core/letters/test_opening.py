"""How a letter will begin: the real template, filled with the little that is typed so far."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import book as open_books
from core import contacts
from core.contacts import ContactDraft
from core.errors import Problem
from core.letters import facts
from core.letters.opening import context, opening
from core.store.tables import TemplateRow


@pytest.fixture(autouse=True, scope="module")
def book() -> Iterator[None]:
    open_books.open_file(":memory:")
    yield
    open_books.close()


@pytest.fixture
def own_book() -> Iterator[None]:
    open_books.open_file(":memory:")
    yield
    open_books.open_file(":memory:")


def test_it_begins_with_what_you_do_and_want_to_learn() -> None:
    does = "I have run shops and shop teams for twelve years."
    assert opening(does, "Food access") == (
        "I have run shops and shop teams for twelve years, "
        "and I am finding out how food access works from the inside."
    )


def test_with_nothing_typed_it_is_a_whole_sentence() -> None:
    words = opening("", "")
    assert words.startswith("I am finding out") and words.endswith(".")


@given(st.text(), st.text())
def test_whatever_is_typed_it_is_one_line_and_never_a_template(does: str, field: str) -> None:
    words = opening(does, field)
    assert words and "\n" not in words
    assert "49" not in opening("{{ 7*7 }}", "{% if x %}")


def test_a_template_finds_all_it_may_ask_for() -> None:
    real = facts.context(contacts.add(ContactDraft(name="Dana Whitlock")))
    ours = context("", "")
    assert set(ours) == set(real)
    for key, value in real.items():
        assert not isinstance(value, dict) or set(ours[key]) == set(value)


@pytest.mark.usefixtures("own_book")
def test_a_broken_template_is_a_problem_and_none_says_nothing() -> None:
    TemplateRow.update(body="{% if").execute()
    with pytest.raises(Problem):
        opening("I bake", "")
    TemplateRow.delete().execute()
    assert opening("I bake", "") == ""


@pytest.mark.usefixtures("own_book")
def test_a_template_of_greetings_alone_has_no_beginning() -> None:
    TemplateRow.update(body="Hello,\n\nDear all,").execute()
    assert opening("I bake", "") == ""
