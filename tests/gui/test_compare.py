"""Compare: two fields side by side, and a click that puts a question into the next meeting's list."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import days, lessons, meetings
from gui import look
from gui.changes import Changes
from gui.learned.cells import Said
from gui.learned.page import COMPARE, JOURNAL, LearnedPage
from tests.builders import UGLY, meeting, person

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[LearnedPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = LearnedPage(changes)
    qtbot.addWidget(made)
    made.resize(900, 600)
    yield made
    changes.stop()


def compare(page: LearnedPage, qtbot: QtBot) -> None:
    page.show()
    qtbot.mouseClick(page.forms.buttons()[1], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: all(one.isVisible() for one in page.compare.cells.values()))


def said(page: LearnedPage, topic: str, place: int) -> list[str]:
    cell = page.compare.cells[topic, place]
    return [one.accessibleName() for one in cell.findChildren(Said) if not one.isHidden()]


@pytest.fixture
def dana() -> int:
    dana = person("Dana Whitlock", fields=("Food",))
    for number in range(5):
        lessons.add(dana, "Culture", f"Note {number}", "Food")
    lessons.add(dana, "Pay", "By the hour", "Schools")
    return dana


def test_two_fields_stand_side_by_side_with_who_said_it(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    compare(page, qtbot)
    assert page.header.line.words() == "Two fields side by side, by topic."
    assert said(page, "Culture", 0) == ["Note 0 Dana", "Note 1 Dana", "Note 2 Dana"]
    assert said(page, "Pay", 1) == ["By the hour Dana"]
    assert page.compare.heads[0].line.text() == "5 notes, 0 conversations"
    qtbot.mouseClick(page.compare.cells["Culture", 0].more, Qt.MouseButton.LeftButton)
    assert page.forms.key() == JOURNAL and page.title.words() == "Culture"
    assert len(page.notes._rows) == 5


def test_one_click_asks_in_the_next_meeting_and_undo_takes_it_back(
    page: LearnedPage, qtbot: QtBot, dana: int
) -> None:
    soon = meeting(dana, 3)
    compare(page, qtbot)
    cell = page.compare.cells["Pay", 0]
    assert cell.nothing.isVisible() and cell.ask.words() == "Ask Dana on Friday"
    cell.ask.setFocus()
    qtbot.keyClick(cell.ask, Qt.Key.Key_Return)
    assert meetings.questions(soon)[0].topic == "Pay"
    assert cell.ask.words() == "In the list for Dana on Friday" and page.focusWidget() is cell.ask
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        qtbot.keyClick(cell.ask, Qt.Key.Key_Return)
    assert chosen.args == [soon]
    open_book.step_back()
    assert cell.ask.words() == "Ask Dana on Friday" and meetings.questions(soon) == []


def test_with_nobody_to_ask_a_gap_is_only_named(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    compare(page, qtbot)
    cell = page.compare.cells["Pay", 0]
    assert cell.nothing.isVisible() and not cell.ask.isVisible()


def test_a_field_that_stands_in_the_other_column_changes_places(
    page: LearnedPage, qtbot: QtBot, dana: int
) -> None:
    compare(page, qtbot)
    first, second = page.compare.heads
    qtbot.keyClick(first.field, Qt.Key.Key_S)
    assert (first.field.key(), second.field.key()) == ("Schools", "Food")
    lessons.add(dana, "Pay", "A third", "Housing")
    qtbot.keyClick(second.field, Qt.Key.Key_H)
    assert (first.field.key(), second.field.key()) == ("Schools", "Housing")
    page.arrive()
    assert page.focusWidget() is first.field


def test_one_field_alone_says_what_is_needed(page: LearnedPage, qtbot: QtBot) -> None:
    lessons.add(person("Dana"), "Pay", "By the hour", "Food")
    compare(page, qtbot)
    assert page.compare.nothing.isVisible() and not page.compare.heads[0].isVisible()
    page.add_note()
    assert page.forms.key() == JOURNAL != COMPARE


@pytest.mark.parametrize("text", UGLY)
def test_ugly_notes_are_shown_as_typed(page: LearnedPage, qtbot: QtBot, text: str) -> None:
    note = lessons.find(lessons.add(person("Dana"), text, text, text))
    lessons.add(person("Bo"), text, text, "Food")
    compare(page, qtbot)
    assert note.text in "".join(said(page, note.topic, 0) + said(page, note.topic, 1))


def test_a_day_stands_in_a_sentence() -> None:
    assert [days.on_day(date(2026, 11, number)) for number in (17, 18, 20, 28)] == [
        "today",
        "tomorrow",
        "on Friday",
        "on 28 Nov",
    ]
