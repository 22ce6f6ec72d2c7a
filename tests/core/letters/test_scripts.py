"""A script for the phone as a page to have beside it."""

import pytest

from core.documents import Style
from core.letters import post
from core.letters.scripts import script
from tests.builders import UGLY, draft, person

pytestmark = pytest.mark.usefixtures("book")


def test_the_parts_of_a_script_are_headings_and_every_word_stands() -> None:
    body = "When Elena answers:\nHello Elena.\n\n Is this a good moment? \nWhy you call:\nYour talk."
    made = script(post.find(draft(person("Elena"), body=body)), "Ask Elena")
    assert made.title == "Ask Elena"
    assert [(one.style, one.text) for one in made.pieces] == [
        (Style.TITLE, "Ask Elena"),
        (Style.HEADING, "When Elena answers"),
        (Style.TEXT, "Hello Elena."),
        (Style.TEXT, "Is this a good moment?"),
        (Style.HEADING, "Why you call"),
        (Style.TEXT, "Your talk."),
    ]


@pytest.mark.parametrize("ugly", UGLY)
def test_any_words_can_be_printed(ugly: str) -> None:
    letter = post.find(draft(person("Elena"), body=ugly))
    assert script(letter, ugly).plain().split() == [*ugly.split(), *letter.body.split()]
