"""Words of a field in a letter the user changed: they follow the field until they are typed over."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import preferences
from core.letters import attached, drafting, post
from core.letters.kinds import Kind
from tests.builders import UGLY, person, sent


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(name="Marta Ellison", does="I have run shops for twelve years.")


def begun(**fields: str) -> int:
    letter_id = drafting.begin(person("Elena Markovic"), Kind.REQUEST)
    drafting.fill(letter_id, fields)
    return letter_id


def test_a_templates_words_follow_as_a_whole() -> None:
    letter_id = begun(learn="How it began")
    assert "what stays" in attached.fill(letter_id, {"learn": "what stays"}).body


def test_in_a_changed_letter_the_words_not_typed_over_follow_their_field() -> None:
    letter_id = begun(learn="How it began", why="took it further")
    body = post.find(letter_id).body.replace("took it further", "went my own way") + "\n\nP.S. Mine"
    post.amend(letter_id, body=body)
    letter = attached.fill(letter_id, {"learn": "What stays"})
    assert "what stays" in letter.body and "how it began" not in letter.body.lower()
    letter = attached.fill(letter_id, {"why": "grew it"})
    assert "went my own way" in letter.body and "grew it" not in letter.body
    assert letter.body.endswith("P.S. Mine") and letter.fields["why"] == "grew it"


def test_a_sentence_keeps_its_capital() -> None:
    letter_id = begun(learn="how it began")
    post.amend(letter_id, body="How it began is what I ask.")
    assert attached.fill(letter_id, {"learn": "what stays"}).body == "What stays is what I ask."


def test_an_emptied_field_leaves_the_words_and_a_sent_letter_stays() -> None:
    letter_id = begun(learn="how it began")
    post.amend(letter_id, body="Mine: how it began.")
    assert attached.fill(letter_id, {"learn": ""}).body == "Mine: how it began."
    gone = sent(person("Bo"), body="Words")
    assert attached.fill(gone, {"learn": "what stays"}).body == "Words"


@settings(max_examples=30)
@given(st.one_of(st.sampled_from(UGLY), st.text(max_size=30)), st.sampled_from(UGLY))
def test_no_words_break_it(old: str, new: str) -> None:
    letter_id = begun(learn=old)
    post.amend(letter_id, body=f"Mine. {post.find(letter_id).body}")
    assert attached.fill(letter_id, {"learn": new}).body.startswith("Mine.")
