"""The page to take to a conversation, and documents in plain pieces."""

import pytest

from core import brief, contacts, meetings, referrals
from core.contacts import Way
from core.documents import Document, Piece, Style
from core.errors import Problem
from core.meetings import PickedQuestion, Where
from core.referrals import Name
from tests.builders import UGLY, held_meeting, meeting, person

pytestmark = pytest.mark.usefixtures("book")


def test_the_page_holds_facts_questions_names_and_the_reminder() -> None:
    noor = person("Noor Haddad")
    first = held_meeting(noor)
    (priya,) = referrals.refer_names(noor, [Name("Priya Raman", "Director")], first)
    contacts.amend(priya, organization="Northfold Kitchens", good_to_know="Side door")
    talk = meeting(priya, place="6 Mill Lane")
    meetings.pick(talk, [PickedQuestion("What is an ordinary Tuesday?"), PickedQuestion("Which course?")])
    found = brief.brief(talk)
    assert found.title == "Conversation with Priya Raman"
    assert found.plain().splitlines() == [
        "Priya Raman",
        "Director, Northfold Kitchens",
        "Wednesday 18 November, 09:40 to 10:00",
        "6 Mill Lane",
        "Noor Haddad introduced you",
        "Side door",
        "Your questions, in order",
        "1. What is an ordinary Tuesday?",
        "2. Which course?",
        "Who else should I talk to? I’d be glad of two names.",
        "A name, what they do, and whether you may say who sent you",
        "You are there to learn. If a job comes up, say thank you and ask to talk about it another day.",
    ]
    assert [one.room for one in found.pieces if one.room] == [3, 3, 2]


@pytest.mark.parametrize(
    ("way", "they_ring", "link", "said"),
    [
        (Where.PHONE, True, "", "Claire rings you"),
        (Where.PHONE, False, "", "You ring Claire, 555 0123"),
        (Where.VIDEO, False, "", "Video. The link is still to come."),
        (Where.VIDEO, False, "https://talk.example/7", "https://talk.example/7"),
        (Where.IN_PERSON, False, "", "The place is still to be settled."),
    ],
)
def test_where_to_go_is_said(way: Where, they_ring: bool, link: str, said: str) -> None:
    claire = person("Claire Delorme", ways=(Way("phone", "555 0123"),))
    talk = meetings.find(meeting(claire, way=way, they_ring=they_ring, link=link))
    assert brief.where(talk, contacts.find(claire)) == said


def test_a_meeting_that_is_gone_has_no_page() -> None:
    with pytest.raises(Problem, match="no longer"):
        brief.brief(99)


def test_markdown_says_what_was_typed_and_nothing_else() -> None:
    pieces = (
        Piece(Style.TITLE, "A *title*\nof two"),
        Piece(Style.HEADING, "Questions"),
        Piece(Style.TEXT, "[link](x) <b>", bold="1. "),
        Piece(Style.ITEM, "- not a list\n# not a heading"),
        Piece(Style.QUIET, "1. not a number"),
    )
    assert Document("x", pieces).markdown() == (
        "# A \\*title\\* of two\n\n## Questions\n\n**\\1.** \\[link\\](x) \\<b\\>\n\n"
        "- \\- not a list  \n  \\# not a heading\n\n\\1. not a number\n"
    )


@pytest.mark.parametrize("ugly", UGLY)
def test_any_words_become_a_document(ugly: str) -> None:
    made = Document("x", (Piece(Style.TEXT, ugly), Piece(Style.ITEM, ugly)))
    assert ugly in made.plain() and made.markdown()
