"""Settings, Templates: blanks as pills, how it will read, and what can be done with a template."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core import book, clock, contacts, preferences, referrals
from core.contacts import ContactDraft
from core.letters import post, templates
from core.letters.kinds import Kind
from core.referrals import Permission
from gui import look
from gui.changes import Changes
from gui.letters.news import NewsAsked
from gui.settings.page import SettingsPage
from gui.settings.pills import PillEditor
from gui.settings.template_name import TemplateName
from gui.settings.templates import Templates

KEY = "request-warm"


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def elena() -> Iterator[int]:
    clock.fix(datetime(2026, 11, 17, 9, 40))
    book.open_file(":memory:")
    preferences.change(name="Marta Ellison", does="I run shops.", phone="555-0134")
    dana = contacts.add(ContactDraft(name="Dana Whitlock", organization="Common Table"))
    elena = contacts.add(ContactDraft(name="Elena Markovic", fields=("Food access",)))
    referrals.refer(elena, dana, permission=Permission.MAY_NAME)
    yield elena
    book.close()
    clock.fix(None)


@pytest.fixture
def page(qtbot: QtBot, elena: int) -> Iterator[SettingsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    page = SettingsPage(changes)
    qtbot.addWidget(page)
    page.resize(1064, 800)
    page.show()
    qtbot.waitExposed(page)
    page.show_section("templates")
    yield page
    changes.stop()


@pytest.fixture
def section(page: SettingsPage) -> Templates:
    return page.templates


def choose(section: Templates, key: str) -> None:
    section.choice.list.setCurrentIndex(section.choice.list.findData(key))
    section.choice.list.activated.emit(section.choice.list.currentIndex())


def asked(section: Templates) -> TemplateName:
    return next(one for one in section.findChildren(TemplateName) if one.isVisible())


def test_a_template_stands_beside_how_it_will_read(section: Templates) -> None:
    assert section.words.letter.source() == templates.find(KEY).body.strip("\n")
    assert "{{" not in section.words.letter.toPlainText()
    assert section.preview.subject.text() == "Twenty minutes about food access?"
    assert section.preview.letter.text().startswith("Dear Elena,\n\nDana Whitlock at Common Table suggested")
    assert section.preview.person.words() == "Elena Markovic"
    assert not section.original.isEnabled()
    assert "[greeting]," in section.words.letter.accessibleDescription()


def test_typing_is_kept_and_the_preview_follows(section: Templates, qtbot: QtBot) -> None:
    letter = section.words.letter
    letter.setFocus()
    letter.moveCursor(QTextCursor.MoveOperation.End)
    qtbot.keyClicks(letter, " Bye")
    letter.settle()
    assert templates.find(KEY).body.endswith("{{ me.contact_line }} Bye")
    assert section.preview.letter.text().endswith("555-0134 Bye")
    assert section.original.isEnabled()
    section.original.click()
    assert not section.original.isEnabled() and "Bye" not in letter.toPlainText()
    book.step_back()
    assert letter.toPlainText().endswith(" Bye")


def test_a_blank_goes_in_where_the_caret_is_and_goes_as_one_letter(section: Templates, qtbot: QtBot) -> None:
    subject = section.words.subject
    subject.setFocus()
    subject.selectAll()
    qtbot.keyClicks(subject, "For ")
    action = next(one for one in section.words.insert.menu().actions() if one.text() == "first name")
    action.trigger()
    assert subject.source() == "For {{ person.first }}"
    assert section.preview.subject.text() == "Twenty minutes about food access?"
    subject.settle()
    assert section.preview.subject.text() == "For Elena"
    qtbot.keyClick(subject, Qt.Key.Key_Return)
    qtbot.keyClick(subject, Qt.Key.Key_Backspace)
    assert subject.source() == "For "
    subject.undo()
    assert subject.source() == "For {{ person.first }}"


def test_a_broken_template_names_its_line_and_can_be_put_back(section: Templates, qtbot: QtBot) -> None:
    letter = section.words.letter
    letter.setFocus()
    letter.selectAll()
    qtbot.keyClicks(letter, "One.")
    qtbot.keyClick(letter, Qt.Key.Key_Return)
    qtbot.keyClicks(letter, "{{{{ me.")
    letter.settle()
    note = section.words._letter._note
    assert note.text().startswith("Line 2 of the template “Request, introduced")
    assert letter.hasFocus() and section.preview.letter.text() == ""
    assert templates.find(KEY).body == "One.\n{{{{ me."
    section.original.click()
    assert section.preview.letter.text().startswith("Dear Elena")


def test_pills_travel_with_the_words_they_are_copied_with(qtbot: QtBot, elena: int) -> None:
    editor = PillEditor("Letter")
    qtbot.addWidget(editor)
    source = "Dear {{ person.first }},\n{% if why %}You {{ why }}.{% endif %} 🥕"
    editor.show_source(source)
    editor.selectAll()
    data = editor.createMimeDataFromSelection()
    assert data.text() == editor.source() == source
    cursor = editor.textCursor()
    cursor.setPosition(5)
    cursor.setPosition(7, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    assert editor.createMimeDataFromSelection().text() == "{{ person.first }},"
    line = PillEditor("Subject", one_line=True)
    qtbot.addWidget(line)
    pasted = QMimeData()
    pasted.setText("two\nlines {{ topic }}\ufffc")
    assert line.canInsertFromMimeData(pasted)
    line.insertFromMimeData(pasted)
    assert line.source() == "two lines {{ topic }}"
    assert line.toPlainText().count("\ufffc") == 2


def test_pills_are_painted_in_every_look(section: Templates) -> None:
    before = section.words.letter.grab().toImage()
    templates.change(KEY, subject="", body="{{ " + "x" * 300 + " }} {{ hello }}")
    assert section.words.letter.grab().toImage() != before


def test_a_template_of_ones_own_can_be_added_renamed_and_deleted(section: Templates, qtbot: QtBot) -> None:
    section.choice.copy_wanted.emit()
    dialog = asked(section)
    dialog.line.clear()
    dialog.save.click()
    assert dialog.isVisible()
    dialog.line.setText("For teachers & 🥕")
    dialog.save.click()
    assert section.choice.list.currentText() == "For teachers & 🥕"
    assert not section.original.isVisible()
    assert section.choice.rename.isVisible() and section.choice.delete.isVisible()
    section.choice.name_wanted.emit()
    asked(section).line.setText("For cooks")
    asked(section).save.click()
    assert section.choice.list.currentText() == "For cooks"
    german = next(one for one in section.choice.languages.actions() if one.data() == "de")
    german.trigger()
    assert section.preview.letter.text().startswith("Guten Tag Elena,") and german.isChecked()
    section.choice.delete_wanted.emit()
    assert section.choice.key() == KEY and section.original.isVisible()
    assert not section.choice.delete.isVisible()
    book.step_back()
    assert section.choice.list.findText("For cooks") > 0


def test_a_template_is_saved_as_a_file_and_brought_in_again(section: Templates, tmp_path: Path) -> None:
    target = tmp_path / "mine.acquaint-template"
    section.ask_where = lambda _parent, _name: ""
    section.choice.save_wanted.emit()
    assert not target.exists()
    section.ask_where = lambda _parent, _name: str(target)
    section.ask_which = lambda _parent: str(target)
    section.choice.save_wanted.emit()
    section.choice.open_wanted.emit()
    assert templates.find(section.choice.key()).is_own
    assert section.choice.list.currentText() == templates.find(KEY).name


def test_a_file_that_is_no_template_is_told_kindly(
    section: Templates, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.problems.ask", lambda dialog: said.append(dialog.windowTitle()))
    stranger = tmp_path / "other.txt"
    stranger.write_bytes(b"\xff\xfe\x00 nothing")
    section.ask_which = lambda _parent: str(stranger)
    section.choice.open_wanted.emit()
    assert said and "holds no template" in said[0]


def test_another_person_can_be_looked_at(section: Templates, elena: int) -> None:
    ana = contacts.add(ContactDraft(name="Ana " + "N" * 300))
    section.preview.person_wanted.emit(ana)
    assert section.preview.letter.text().startswith("Dear Ana,")
    contacts.set_aside(ana)
    assert section.preview.person.words() == "Elena Markovic"


def test_a_note_has_no_subject_and_an_empty_book_has_nobody(section: Templates, elena: int) -> None:
    choose(section, "request_linkedin-warm")
    assert section.words.subject.isHidden() or not section.words.subject.isVisible()
    assert "Dana Whitlock suggested I write" in section.preview.letter.text()


def test_what_linkedin_allows_can_be_changed(section: Templates) -> None:
    allowed = section.invitations
    assert (allowed.note.value(), allowed.month.value()) == (200, 5)
    allowed.account.chosen.emit("premium")
    assert allowed.note.value() == 300
    allowed.note.changed.emit(280)
    allowed.month.changed.emit(8)
    chosen = preferences.load()
    assert (chosen.linkedin_premium, chosen.note_characters, chosen.notes_a_month) == (True, 280, 8)
    assert "24 Nov" in allowed._note.help.text() and allowed._month.help.text() == "0 sent this month."


def test_the_columns_stand_one_under_the_other_where_there_is_no_room(
    page: SettingsPage, qtbot: QtBot
) -> None:
    section = page.templates
    words, preview = section.words, section.preview
    page.resize(700, 640)
    qtbot.waitUntil(lambda: preview.geometry().top() > words.geometry().bottom())
    page.resize(1064, 800)
    qtbot.waitUntil(lambda: preview.geometry().left() > words.geometry().right())


def test_good_news_begins_a_letter_to_each_helper(qtbot: QtBot, elena: int) -> None:
    dialog = NewsAsked()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.begin.click()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.line, "In January I start at the food bank.")
    with qtbot.waitSignal(dialog.begun) as begun:
        dialog.begin.click()
    assert isinstance(dialog, QDialog) and not dialog.isVisible()
    letter = post.find(begun.args[0])
    assert (letter.name, letter.kind) == ("Dana Whitlock", Kind.GOOD_NEWS)


def test_other_colours_and_another_size_keep_nothing_that_nobody_typed(
    section: Templates, qtbot: QtBot, qapp: QApplication
) -> None:
    before = book.steps_taken()
    for theme, size in (("dark", 1.3), ("light", 1.0)):
        look.wear(qapp, theme, size)
        section.words.letter.settle()
    assert book.steps_taken() == before and not templates.is_changed(templates.find(KEY))
