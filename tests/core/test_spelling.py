"""Spelling: what looks misspelt, what may have been meant, and words the user taught."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as open_book
from core import preferences, spelling


@pytest.fixture(autouse=True)
def empty(book: Iterator[None]) -> Iterator[None]:
    yield
    spelling._dictionaries.cache_clear()
    spelling._is_right.cache_clear()


def marked(text: str, *names: str) -> list[str]:
    return [text[start:end] for start, end in spelling.mistakes(text, {*names, *spelling.learned()})]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Could you spare twenty minuts?", ["minuts"]),
        ("Recieve my thanks. Hapy to ring.", ["Recieve", "Hapy"]),
        ("I’d love to heer it\nteh end", ["heer", "teh"]),
        ("👩‍🚀 writting 🙂", ["writting"]),
    ],
)
def test_what_no_dictionary_knows_is_marked(text: str, words: list[str]) -> None:
    assert marked(text) == words


@pytest.mark.parametrize(
    "text",
    [
        "The colour of the color, organised and organized programmes",
        "I don’t think it’s far, isn't it?",
        "I met Whitlok and Okafor at NGOX.",
        "marta.ellisn@exampel.com, www.exampel.com, https://exampel.example/abc, room b2c",
        "שלום мир 你好 555-0134",
        "x" * 300,
        "",
    ],
)
def test_right_words_names_addresses_and_other_alphabets_are_left_alone(text: str) -> None:
    assert marked(text) == []


def test_names_of_the_book_are_right_anywhere() -> None:
    assert marked("Okafor told me.") == ["Okafor"]
    assert marked("Okafor told me. Okafor’s view.", "okafor") == []


def test_it_says_what_may_have_been_meant() -> None:
    assert spelling.suggestions("recieve")[0] == "receive"
    assert len(spelling.suggestions("teh")) <= spelling.MOST


def test_a_word_learned_is_never_marked_again_and_undo_forgets_it() -> None:
    spelling.learn("Teh")
    assert marked("teh Teh end") == []
    assert preferences.load().learned_words == ("teh",)
    assert open_book.step_back() == "Learned “Teh”"
    assert marked("teh") == ["teh"]


def test_it_is_off_when_the_user_wants_it_off() -> None:
    assert spelling.is_offered()
    preferences.change(spelling=False)
    assert not spelling.is_offered()


def test_a_computer_that_cannot_read_dictionaries_marks_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "hunspell", None)
    spelling._dictionaries.cache_clear()
    assert not spelling.is_offered() and spelling.suggestions("teh") == []


def test_dictionaries_that_are_not_there_are_done_without(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(spelling, "resource", lambda *parts: tmp_path.joinpath(*parts))
    spelling._dictionaries.cache_clear()
    assert not spelling.is_offered()


@settings(max_examples=50)
@given(st.text())
def test_no_text_breaks_it(text: str) -> None:
    assert all(0 <= start < end <= len(text) for start, end in spelling.mistakes(text))
