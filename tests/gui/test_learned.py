"""Learned: the journal, its filters, the star, a note added by hand."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, lessons
from core.contacts import ContactDraft
from core.lessons import LessonDraft
from gui import look
from gui.changes import Changes
from gui.learned.editor import NoteEditor
from gui.learned.notes import NoteRow
from gui.learned.page import LearnedPage
from gui.learned.topic import TopicEditor
from gui.widgets.buttons import Button
from gui.widgets.person_picker import PersonPicker
from tests.builders import held_meeting

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


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


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def rows(page: LearnedPage) -> list[NoteRow]:
    return page.notes._rows


def texts(page: LearnedPage) -> list[str]:
    return [one._words.text() for one in rows(page)]


def chip(page: LearnedPage, words: str) -> Button:
    return next(one for one in page.chips.findChildren(Button) if one.text() == words)


@pytest.fixture
def dana() -> int:
    dana = contacts.add(ContactDraft(name="Dana Whitlock", fields=("Food access",)))
    lessons.add(dana, "Pay", "Ask what is paid in the first year.", "Food access")
    lessons.add(dana, "Warnings", "Never promise a start date.", "Food access")
    lessons.add(dana, "Warnings", "Learn both languages.", "Housing")
    return dana


def test_with_nobody_in_the_book_nothing_dead_is_offered(page: LearnedPage) -> None:
    page.show()
    page.arrive()
    assert page.empty.isVisible() and not page.empty.button.isVisible()


def test_the_first_note_is_written_from_the_empty_page(page: LearnedPage, qtbot: QtBot) -> None:
    contacts.add(ContactDraft(name="Dana Whitlock"))
    page.show()
    click(qtbot, page.empty.button)
    editor = page.findChild(NoteEditor)
    assert isinstance(editor, NoteEditor)
    click(qtbot, editor.who)
    picker = editor.findChild(PersonPicker)
    assert isinstance(picker, PersonPicker)
    qtbot.keyClicks(picker.search, "whit")
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    qtbot.keyClicks(editor.words, "Bread first.")
    click(qtbot, editor.save)
    assert texts(page) == ["Bread first."]
    assert page.header.line.words() == "1 note, in your own words."


def test_a_note_needs_a_person_and_words_and_keeps_what_was_typed(qtbot: QtBot, dana: int) -> None:
    editor = NoteEditor("Warnings")
    qtbot.addWidget(editor)
    editor.show()
    qtbot.keyClicks(editor.words, "Half a thought")
    click(qtbot, editor.save)
    assert editor.isVisible() and "whose words" in editor._who._note.text()
    assert editor.words.toPlainText() == "Half a thought"
    editor.choose_person(dana)
    editor.words.clear()
    click(qtbot, editor.save)
    assert editor._words._note.text() == "Write a line first."
    qtbot.keyClicks(editor.words, "Whole")
    with qtbot.waitSignal(editor.saved):
        click(qtbot, editor.save)
    newest = lessons.from_person(dana)[-1]
    assert (newest.text, newest.topic, newest.field) == ("Whole", "Warnings", "Food access")


def test_fields_and_topics_choose_what_is_shown(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    assert page.header.line.words() == "3 notes, in your own words."
    assert len(texts(page)) == 3
    click(qtbot, page.topics._buttons["Warnings"])
    assert page.title.words() == "Warnings"
    assert texts(page) == ["Never promise a start date.", "Learn both languages."]
    click(qtbot, chip(page, "Housing 1"))
    assert texts(page) == ["Learn both languages."]
    click(qtbot, page.topics._buttons["Pay"])
    assert texts(page) == [] and page._nothing.isVisible()
    click(qtbot, chip(page, "All fields"))
    click(qtbot, page.topics._buttons[None])
    assert len(texts(page)) == 3


def test_a_star_is_kept_and_stays_where_it_is(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    first = rows(page)[0]
    first.star.setFocus()
    qtbot.keyClick(first.star, Qt.Key.Key_Space)
    assert lessons.everything()[0].is_starred
    assert rows(page)[0] is first and first.star.isChecked()
    click(qtbot, first.star)
    assert not lessons.everything()[0].is_starred
    assert open_book.step_back() == "Star removed"
    assert first.star.isChecked()


def test_a_name_leads_to_the_person(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, rows(page)[0].name)
    assert chosen.args == [dana]


def test_words_are_shown_as_typed(page: LearnedPage, qtbot: QtBot) -> None:
    person = contacts.add(ContactDraft(name=HOSTILE))
    lessons.add(person, "Pay & more", HOSTILE, HOSTILE)
    page.show()
    assert texts(page) == [HOSTILE]
    assert rows(page)[0].name.words() == HOSTILE
    click(qtbot, page.topics._buttons["Pay & more"])
    assert page.title.words() == "Pay & more"


def test_two_hundred_notes_are_shown_until_more_are_asked_for(page: LearnedPage, qtbot: QtBot) -> None:
    person = contacts.add(ContactDraft(name="Dana Whitlock"))
    for number in range(203):
        lessons.add(person, "Pay", f"Note {number}")
    page.show()
    assert len(page.notes._rows) == 200
    click(qtbot, page.notes.more)
    assert len(page.notes._rows) == 203 and not page.notes.more.isVisible()


def test_the_picker_finds_by_any_part_and_leaves_out_people_set_aside(qtbot: QtBot) -> None:
    zoe = contacts.add(ContactDraft(name="Zoë Quinn", organization="Common Table"))
    contacts.set_aside(contacts.add(ContactDraft(name="Zoë Hidden")))
    contacts.add(ContactDraft(name="Bo Lund"))
    picker = PersonPicker()
    qtbot.addWidget(picker)
    picker.show()
    qtbot.keyClicks(picker.search, "zoe")
    assert [picker.list.model().index(row, 0).data() for row in range(picker.list.model().rowCount())] == [
        "Zoë Quinn, Common Table"
    ]
    qtbot.keyClicks(picker.search, "xx")
    assert not picker.list.isVisible() and "zoexx" in picker._nobody.text()
    qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert picker.isVisible()
    picker.search.clear()
    qtbot.keyClicks(picker.search, "o")
    qtbot.keyClick(picker.search, Qt.Key.Key_Down)
    with qtbot.waitSignal(picker.chosen) as chosen:
        qtbot.keyClick(picker.search, Qt.Key.Key_Return)
    assert chosen.args == [zoe]


def test_words_are_changed_in_place_and_kept_as_they_are_typed(
    page: LearnedPage, qtbot: QtBot, dana: int
) -> None:
    page.show()
    first = rows(page)[0]
    first.edit.setFocus()
    qtbot.keyClick(first.edit, Qt.Key.Key_Return)
    assert (
        page.focusWidget() is first.editor
        and first.editor.toPlainText() == "Ask what is paid in the first year."
    )
    qtbot.keyClicks(first.editor, " Kindly.")
    qtbot.waitUntil(lambda: lessons.everything()[0].text.endswith("Kindly."))
    assert page.focusWidget() is first.editor
    qtbot.keyClicks(first.editor, " Soon.")
    qtbot.keyClick(first.editor, Qt.Key.Key_Escape)
    assert texts(page)[0] == "Ask what is paid in the first year. Kindly. Soon."
    assert not first.editor.isVisible() and page.focusWidget() is first.edit
    assert open_book.step_back() == "Note changed"
    assert texts(page)[0] == "Ask what is paid in the first year."


def test_leaving_the_words_keeps_them_and_emptying_them_changes_nothing(
    page: LearnedPage, qtbot: QtBot, dana: int
) -> None:
    page.show()
    first = rows(page)[0]
    click(qtbot, first.edit)
    first.editor.selectAll()
    qtbot.keyClick(first.editor, Qt.Key.Key_Backspace)
    click(qtbot, page.topics._buttons["Warnings"])
    click(qtbot, page.topics._buttons[None])
    assert texts(page)[0] == "Ask what is paid in the first year."


def test_a_note_leads_back_to_its_conversation(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    talk = held_meeting(dana, lessons=(LessonDraft("Pay", "Said in the talk"),))
    page.show()
    row = next(one for one in rows(page) if one.meeting.isVisible())
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        click(qtbot, row.meeting)
    assert chosen.args == [talk]
    assert sum(one.meeting.isVisible() for one in rows(page)) == 1


def test_a_search_finds_words_and_names_without_case(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    qtbot.keyClicks(page.finder, "PROMISE whit")
    assert texts(page) == ["Never promise a start date."]
    qtbot.keyClicks(page.finder, "xyz")
    assert texts(page) == [] and page._nothing.text() == "No note here has these words."
    qtbot.keyClick(page.finder, Qt.Key.Key_Escape)
    assert len(texts(page)) == 3


def test_a_topic_is_added_and_one_that_is_there_is_named(page: LearnedPage, qtbot: QtBot, dana: int) -> None:
    page.show()
    click(qtbot, page.topics.add)
    editor = page.findChild(TopicEditor)
    assert isinstance(editor, TopicEditor)
    qtbot.keyClicks(editor.line, "pay")
    click(qtbot, editor.save)
    assert editor.isVisible() and "of this name" in editor._field._note.text()
    qtbot.keyClicks(editor.line, " at night")
    qtbot.keyClick(editor.line, Qt.Key.Key_Return)
    assert not editor.isVisible() and page.title.words() == "pay at night"
    assert lessons.topics()[-1] == "pay at night"
