"""Words the user changed, put back by the template when they ask, and the phrases that come from fields."""

from collections.abc import Iterator

import pytest

from core import book as open_book
from core import preferences
from core.errors import Problem
from core.letters import drafting, post
from core.letters.kinds import Kind
from core.store.tables import TemplateRow
from tests.builders import person


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(name="Marta Ellison", does="I have run shops for twelve years.")


def begun(**fields: str) -> int:
    letter_id = drafting.begin(person("Elena Markovic"), Kind.REQUEST)
    drafting.fill(letter_id, fields)
    return letter_id


def test_own_words_give_way_when_asked_and_come_back_with_undo() -> None:
    letter_id = begun(learn="How it began")
    post.amend(letter_id, body="My own words.", subject="Mine")
    letter = drafting.write_anew(letter_id)
    assert "how it began" in letter.body and letter.subject.startswith("Twenty minutes")
    assert drafting.is_untouched(letter)
    assert open_book.step_back() == "Wrote the letter to Elena Markovic anew"
    letter = post.find(letter_id)
    assert (letter.subject, letter.body) == ("Mine", "My own words.")
    assert not drafting.is_untouched(letter)


def test_another_template_can_write_it() -> None:
    letter_id = begun()
    letter = drafting.write_anew(letter_id, "request-formal")
    assert letter.template == "request-formal" and letter.body.endswith("Marta Ellison")
    drafting.fill(letter_id, {"learn": "how it began"})
    assert "I would be grateful to hear how it began" in post.find(letter_id).body


def test_a_broken_template_leaves_the_words_alone() -> None:
    letter_id = begun()
    post.amend(letter_id, body="My own words.")
    TemplateRow.update(body="{{ nobody }}").where(TemplateRow.kind == "request").execute()
    with pytest.raises(Problem, match="Line 1 of the template"):
        drafting.write_anew(letter_id)
    assert post.find(letter_id).body == "My own words."


def test_the_phrases_of_the_fields_are_as_the_letter_says_them() -> None:
    letter = post.find(begun(why="took it further.", learn="How it began", minutes="20-30", ways="phone"))
    assert drafting.from_fields(letter) == [
        "I have run shops for twelve years",
        "took it further",
        "How it began",
        "20 to 30 minutes",
        "ring you whenever it suits you",
    ]
