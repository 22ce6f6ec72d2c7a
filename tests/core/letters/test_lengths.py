"""How long a letter may be: words, characters on LinkedIn, seconds aloud."""

from collections.abc import Iterator

import pytest

from core import preferences
from core.letters import post
from core.letters.kinds import Kind
from core.letters.lengths import Line, length
from tests.builders import draft, person


@pytest.fixture(autouse=True)
def empty(book: Iterator[None]) -> None:
    pass


def of(text: str, kind: Kind = Kind.REQUEST, channel: str = "email") -> Line:
    return length(post.find(draft(person(), kind, channel=channel)), text)


def words(count: int) -> str:
    return " ".join(["word"] * count)


@pytest.mark.parametrize(
    ("kind", "count", "title", "found"),
    [
        (Kind.REQUEST, 75, "Short enough", "75 words. Easy to read on a phone."),
        (Kind.REQUEST, 100, "Short enough", "100 words. Under 100 is kind."),
        (Kind.REQUEST, 101, "A little long", "101 words. Under 100 is kind."),
        (Kind.REQUEST, 126, "Much too long", "126 words. Few people finish a letter this long. Aim for 75."),
        (Kind.TELL_INTRODUCER, 60, "Short enough", "60 words. Easy to read on a phone."),
    ],
)
def test_the_words_are_counted_for_the_kind_of_letter(kind: Kind, count: int, title: str, found: str) -> None:
    said = of(words(count), kind)
    assert (said.title, said.found, said.is_well) == (title, found, title == "Short enough")


def test_a_letter_without_words_says_nothing() -> None:
    assert of(" \n… ") == Line("Says something", "There are no words yet.", is_well=False)


def test_a_note_fits_the_users_account() -> None:
    assert of("x" * 200, channel="linkedin").found == "200 of 200 characters"
    assert of("x" * 201, channel="linkedin") == Line(
        "Does not fit an invitation", "201 of 200 characters", is_well=False
    )
    preferences.change(linkedin_premium=True)
    assert of("x" * 201, channel="linkedin").is_well


def test_what_is_spoken_is_measured_aloud_without_its_headings() -> None:
    script = f"When Ann answers:\n{words(75)}\n\nWhy you’re calling:\n{words(50)}"
    assert of(script, channel="phone") == Line("Short enough", "About 50 seconds aloud", weighs=False)
    assert of(words(170), channel="phone").title == "A little long"
    assert of(words(75), channel="voicemail") == Line("Short enough", "About 30 seconds aloud", weighs=False)
    assert of(words(90), channel="voicemail").title == "A little long"
    assert of(words(120), channel="voicemail").title == "Much too long"
    assert of("Hi", channel="phone").found == "About 5 seconds aloud"
