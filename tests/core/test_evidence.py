"""What was learned, taken away: the journal with the stars first, and evidence in which nobody is named."""

import csv
import io

import pytest
from python_calamine import CalamineWorkbook

from core import contacts, evidence, lessons, meetings, spreadsheet
from core.documents import Document, Style
from core.lessons import LessonDraft
from core.meetings import PickedQuestion, Research
from tests.builders import UGLY, held_meeting, meeting, person

pytestmark = pytest.mark.usefixtures("book")


def lines(document: Document, heading: str) -> list[str]:
    """Return what stands under one heading."""
    texts: dict[str, list[str]] = {}
    under = ""
    for one in document.pieces:
        if one.style is Style.HEADING:
            under = one.text
        else:
            texts.setdefault(under, []).append(f"{one.bold}{one.text}")
    return texts.get(heading, [])


def test_the_journal_goes_by_topic_with_the_stars_first() -> None:
    dana = person("Dana Whitlock")
    lessons.add(dana, "Pay", "By the hour", "Food")
    starred = lessons.add(dana, "Pay", "Ask early")
    lessons.add(dana, "", "Homeless")
    lessons.star(starred, is_starred=True)
    found = evidence.journal()
    assert lines(found, "Pay") == [
        "★ Ask early (Dana Whitlock, 17 Nov)",
        "By the hour (Dana Whitlock, Food, 17 Nov)",
    ]
    assert lines(found, "Without a topic") == ["Homeless (Dana Whitlock, 17 Nov)"]
    assert [row[2] for row in evidence.table()[1:]] == ["Ask early", "By the hour", "Homeless"]


def test_the_evidence_tells_what_was_done_and_names_nobody() -> None:
    dana = person("Dana Whitlock", fields=("Food",))
    talk = held_meeting(
        dana, lessons=(LessonDraft("Pay", "Pay is by the hour"), LessonDraft("Culture", "dana knows"))
    )
    for one in lessons.of_meeting(talk):
        lessons.star(one.id, is_starred=True)
    meetings.pick(
        talk,
        [
            PickedQuestion("Why bread?", is_asked=True),
            PickedQuestion("Why not?"),
            PickedQuestion("What would Whitlock say, Dana Whitlock?", is_asked=True),
        ],
    )
    read = [
        Research("On bread", "two chapters", is_read=True),
        Research("A map", is_read=True),
        Research("Unread"),
    ]
    meetings.put_research(talk, read)
    meeting(person("Bo"), 3)
    found = evidence.continuous_learning()
    assert lines(found, "Conversations held") == ["1 conversation, 16 Nov to 16 Nov", "Food: 1"]
    assert lines(found, "Questions pursued") == ["Why bread?"]
    assert lines(found, "What changed my mind") == ["Pay is by the hour"]
    assert lines(found, "Reading done on advice") == ["On bread: two chapters", "A map"]
    assert lines(found, "Next")[0] == "1 conversation is planned"
    assert "To find out more about: Training" in lines(found, "Next")
    assert "dana" not in found.plain().lower()


def test_somebody_set_aside_is_not_named_either() -> None:
    dana = person("Dana Whitlock")
    lessons.star(lessons.add(person("Bo"), "Pay", "Dana said so"), is_starred=True)
    lessons.add(dana, "Pay", "Hm")
    contacts.set_aside(dana)
    assert "Dana" not in evidence.continuous_learning().plain()


def test_an_empty_book_gives_a_page_that_only_says_what_is_next() -> None:
    found = evidence.continuous_learning()
    assert {one.text for one in found.pieces if one.style is Style.HEADING} == {"Next"}
    assert evidence.journal().pieces[0].text == "What I learned" and len(evidence.table()) == 1


@pytest.mark.parametrize("text", [*UGLY, "=1+1", "+1", "-1", "@sum", '=HYPERLINK("x")', "x" * 40_000])
def test_cells_hold_words_and_never_formulas(text: str) -> None:
    one = lessons.find(lessons.add(person("Dana"), "Pay", text))
    rows = evidence.table()
    read = list(csv.reader(io.StringIO(spreadsheet.as_csv(rows).decode("utf-8-sig"), newline="")))
    assert read[0] == rows[0] and read[1][2].removeprefix("'") == one.text
    assert not read[1][2].startswith(("=", "+", "-", "@"))
    book = CalamineWorkbook.from_filelike(io.BytesIO(spreadsheet.as_xlsx("Learned", rows)))
    assert book.get_sheet_by_name("Learned").to_python()[1][2] == one.text[: spreadsheet.LONGEST]
