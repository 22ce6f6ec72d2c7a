"""Importing people: a file is read elsewhere, people are ticked, one step adds them."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, meetings
from core.contacts import Circle, ContactDraft, Way
from core.errors import Problem
from gui import look, tasks
from gui.contacts.importing import ImportSheet
from gui.contacts.skipped import SkippedLines
from gui.problems import GentleDialog
from gui.widgets.person_picker import PersonPicker

SAMPLES = Path(__file__).parents[1] / "samples"
LINKEDIN = SAMPLES / "connections.csv"
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    made = QWidget()
    made.resize(960, 640)
    made.show()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def sheet(owner: QWidget) -> ImportSheet:
    made = ImportSheet(owner)
    made.open()
    return made


class Presser(QObject):
    """Presses a button in the next dialogs that say why something did not work."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words
        self.said: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, GentleDialog) and event.type() is QEvent.Type.Show:
            labels = [label.text() for label in watched.findChildren(QWidget) if hasattr(label, "wordWrap")]
            self.said.append(" ".join([watched.windowTitle(), *labels]))
            button = next(one for one in watched.findChildren(QPushButton) if one.text() == self._words)
            QTimer.singleShot(0, button.click)
        return False


@pytest.fixture
def presses(qapp: QApplication) -> Iterator[Callable[[str], Presser]]:
    made: list[Presser] = []

    def press(words: str) -> Presser:
        made.append(Presser(words))
        qapp.installEventFilter(made[-1])
        return made[-1]

    yield press
    for one in made:
        qapp.removeEventFilter(one)


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def choose(sheet: ImportSheet, qtbot: QtBot, path: Path) -> None:
    """Choose a file and wait until its people are shown."""
    sheet.ask_which = lambda _parent: str(path)
    click(qtbot, sheet.sources.choose)
    qtbot.waitUntil(sheet.picks.isVisible)


def shown(sheet: ImportSheet) -> list[str]:
    rows = sheet.picks.rows
    return [rows.record(row).draft.shown_name for row in range(rows.rowCount())]


def press_row(sheet: ImportSheet, qtbot: QtBot, name: str) -> None:
    index = sheet.picks.rows.index(shown(sheet).index(name), 0)
    sheet.picks.list.scrollTo(index)
    qtbot.mouseClick(sheet.picks.list.viewport(), LEFT, pos=sheet.picks.list.visualRect(index).center())


def names() -> list[str]:
    return [one.name for one in contacts.everyone()]


def test_nobody_is_ticked_to_begin_with(sheet: ImportSheet, qtbot: QtBot, qtmodeltester: ModelTester) -> None:
    choose(sheet, qtbot, LINKEDIN)
    assert len(shown(sheet)) == 14 and not sheet.picks.drafts()
    assert sheet.picks.add.text() == "Add people" and not sheet.picks.add.isEnabled()
    assert sheet.picks._line.words() == "14 people in “connections.csv”"
    qtmodeltester.check(sheet.picks.rows)


def test_the_people_ticked_are_added_in_one_step(sheet: ImportSheet, qtbot: QtBot) -> None:
    choose(sheet, qtbot, LINKEDIN)
    press_row(sheet, qtbot, "Kwame Asante")
    press_row(sheet, qtbot, "Zoë Müller")
    press_row(sheet, qtbot, "Marguerite O'Dowd")
    press_row(sheet, qtbot, "Marguerite O'Dowd")
    assert sheet.picks.add.text() == "Add 2 people"
    assert sheet.picks.circle.key() == Circle.ONLINE.value
    sheet.picks.circle.choose(Circle.COLLEAGUE.value)
    click(qtbot, sheet.picks.add)
    assert names() == ["Kwame Asante", "Zoë Müller"]
    assert {one.circle for one in contacts.everyone()} == {Circle.COLLEAGUE}
    assert not sheet.isVisible()
    assert open_book.step_back() == "Added 2 people"
    assert not names()


def test_space_ticks_and_the_search_leads_to_the_list(sheet: ImportSheet, qtbot: QtBot) -> None:
    choose(sheet, qtbot, LINKEDIN)
    sheet.picks.search.setText("MULLER atel")
    assert shown(sheet) == ["Zoë Müller"]
    qtbot.keyClick(sheet.picks.search, Qt.Key.Key_Return)
    assert sheet.isVisible()
    qtbot.keyClick(sheet.picks.list, Qt.Key.Key_Space)
    assert sheet.picks.add.text() == "Add 1 person"
    sheet.picks.search.setText("nobody of that name")
    assert not shown(sheet) and sheet.picks._nobody.isVisible()
    assert "nobody of that name" in sheet.picks._nobody.text()
    assert sheet.picks.add.text() == "Add 1 person"
    qtbot.keyClick(sheet.picks.search, Qt.Key.Key_Escape)
    assert len(shown(sheet)) == 14 and sheet.isVisible()


def test_whoever_is_in_the_book_is_marked(sheet: ImportSheet, qtbot: QtBot) -> None:
    contacts.add(ContactDraft(name="kwame ASANTE"))
    choose(sheet, qtbot, LINKEDIN)
    press_row(sheet, qtbot, "Zoë Müller")
    click(qtbot, sheet.picks.add)
    again = ImportSheet(sheet.parentWidget())
    again.open()
    choose(again, qtbot, LINKEDIN)
    marks = {pick.draft.shown_name: pick.remark for pick in again.picks._found.picks if pick.remark}
    assert marks == {"Zoë Müller": "In your book already", "Kwame Asante": "This name is in your book"}
    press_row(again, qtbot, "Zoë Müller")
    assert not again.picks.drafts()
    press_row(again, qtbot, "Kwame Asante")
    assert again.picks.add.text() == "Add 1 person"
    assert not again.grab().isNull()


def test_all_shown_are_selected_but_those_in_the_book(sheet: ImportSheet, qtbot: QtBot) -> None:
    contacts.add(ContactDraft(name="Priya Raman"))
    choose(sheet, qtbot, LINKEDIN)
    sheet.picks.search.setText("ra")
    count = len(shown(sheet))
    assert shown(sheet).count("Priya Raman") == 2
    click(qtbot, sheet.picks.select_all)
    assert len(sheet.picks.drafts()) == count - 2
    assert sheet.picks.select_all.text() == "Take the ticks away"
    sheet.picks.search.clear()
    assert sheet.picks.select_all.text() == "Select all shown"
    click(qtbot, sheet.picks.select_all)
    assert len(sheet.picks.drafts()) == 12
    click(qtbot, sheet.picks.select_all)
    assert not sheet.picks.drafts()


def test_what_was_skipped_is_counted_and_told(sheet: ImportSheet, qtbot: QtBot) -> None:
    choose(sheet, qtbot, LINKEDIN)
    assert sheet.picks.skipped.text() == "1 line was skipped"
    click(qtbot, sheet.picks.skipped)
    told = sheet.findChild(SkippedLines)
    assert isinstance(told, SkippedLines)
    assert told.list.toPlainText() == "Line 10: No name: a member who left or hides their name"
    click(qtbot, told.close_button)
    assert not told.isVisible() and sheet.isVisible()


def test_a_file_without_anybody_says_so(sheet: ImportSheet, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "empty.vcf"
    file.write_text("BEGIN:VCARD\r\nVERSION:3.0\r\nTEL:555-0143\r\nEND:VCARD\r\n", encoding="utf-8")
    choose(sheet, qtbot, file)
    assert sheet.picks._nobody.text() == "Nobody could be read from this file."
    assert not sheet.picks.select_all.isEnabled() and not sheet.picks.add.isEnabled()


def test_an_address_book_file_is_read_too(sheet: ImportSheet, qtbot: QtBot) -> None:
    choose(sheet, qtbot, SAMPLES / "people-3.vcf")
    assert shown(sheet) and sheet.picks.circle.key() == Circle.FRIEND.value
    click(qtbot, sheet.picks.select_all)
    click(qtbot, sheet.picks.add)
    assert len(names()) == len({pick.id for pick in sheet.picks._found.picks})
    assert {one.circle for one in contacts.everyone()} == {Circle.FRIEND}


def test_a_file_that_cannot_be_read_is_told_and_another_may_be_chosen(
    sheet: ImportSheet, qtbot: QtBot, tmp_path: Path, presses: Callable[[str], Presser]
) -> None:
    presser = presses("Choose another file")
    picture = tmp_path / "{me} & Zoë.csv"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n")
    asked = iter([str(picture), str(LINKEDIN)])
    sheet.ask_which = lambda _parent: next(asked)
    click(qtbot, sheet.sources.choose)
    qtbot.waitUntil(sheet.picks.isVisible)
    (said,) = presser.said
    assert "This file could not be read" in said and "is a picture." in said
    assert "Nothing was changed." in said and "{me}" in said
    assert not names() and len(shown(sheet)) == 14


def test_a_refused_file_can_be_left_at_that(
    sheet: ImportSheet, qtbot: QtBot, tmp_path: Path, presses: Callable[[str], Presser]
) -> None:
    presser = presses("Close")
    sheet.ask_which = lambda _parent: str(tmp_path)
    click(qtbot, sheet.sources.choose)
    qtbot.waitUntil(lambda: bool(presser.said))
    qtbot.waitUntil(sheet.sources.isVisible)
    assert "is a folder." in presser.said[0] and sheet.isVisible()
    sheet.ask_which = lambda _parent: ""
    click(qtbot, sheet.sources.choose)
    assert sheet.sources.isVisible()


def drag(kind: type[QDropEvent], path: Path, *, is_local: bool = True) -> tuple[QDropEvent, QMimeData]:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) if is_local else QUrl("https://crumb.example/a.csv")])
    buttons, modifiers = LEFT, Qt.KeyboardModifier.NoModifier
    where = QPointF(100, 100)
    point = where.toPoint() if kind is QDragEnterEvent else where
    return kind(point, Qt.DropAction.CopyAction, data, buttons, modifiers), data  # type: ignore[arg-type]


def test_a_file_can_be_dropped(sheet: ImportSheet, qtbot: QtBot) -> None:
    event, _web = drag(QDragEnterEvent, LINKEDIN, is_local=False)
    event.ignore()
    QApplication.sendEvent(sheet, event)
    assert not event.isAccepted()
    event, _file = drag(QDragEnterEvent, LINKEDIN)
    QApplication.sendEvent(sheet, event)
    assert event.isAccepted() and sheet.sources._drop.objectName() == "tint"
    event, _file = drag(QDropEvent, LINKEDIN)
    QApplication.sendEvent(sheet, event)
    qtbot.waitUntil(sheet.picks.isVisible)
    assert len(shown(sheet)) == 14 and sheet.sources._drop.objectName() == "dashed"


def test_reading_can_be_stopped(sheet: ImportSheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    gate = held_reading(monkeypatch)
    sheet.read(LINKEDIN)
    assert sheet.waiting._words.words() == "Reading “connections.csv”…"
    click(qtbot, sheet.waiting.stop)
    assert sheet.sources.isVisible()
    gate.set()
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert sheet.sources.isVisible() and not shown(sheet)


def test_a_closed_sheet_is_not_called_back(
    sheet: ImportSheet, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    gate = held_reading(monkeypatch)
    sheet.read(LINKEDIN)
    sheet.reject()
    gate.set()
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert not shown(sheet) and not sheet.isVisible()


def held_reading(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Hold back the reading of a file, as a slow disk does."""
    gate, read = threading.Event(), Path.open

    def opened(path: Path, mode: str) -> object:
        assert gate.wait(10)
        return read(path, mode)

    monkeypatch.setattr(Path, "open", opened)
    return gate


def test_work_is_done_elsewhere_and_its_result_comes_back(owner: QWidget, qtbot: QtBot) -> None:
    got: list[tuple[int, int]] = []
    here = threading.get_ident()
    tasks.run(owner, threading.get_ident, lambda there: got.append((there, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(got))
    assert got[0][0] != here and got[0][1] == here


def test_a_problem_in_the_work_is_shown(
    owner: QWidget, qtbot: QtBot, presses: Callable[[str], Presser]
) -> None:
    presser = presses("Close")
    tasks.run(owner, refuse, lambda _result: None)
    qtbot.waitUntil(lambda: bool(presser.said))
    assert "Try tomorrow." in presser.said[0]
    told: list[Problem] = []
    tasks.run(owner, refuse, lambda _result: None, refused=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert len(presser.said) == 1


def refuse() -> int:
    raise Problem("It did not work. Try tomorrow.")


def test_a_bug_in_the_work_reaches_the_gui_thread(owner: QWidget, qtbot: QtBot) -> None:
    with qtbot.captureExceptions() as caught:
        tasks.run(owner, lambda: 1 // 0, lambda _result: None)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]


def test_nothing_comes_back_when_the_owner_is_gone(qtbot: QtBot) -> None:
    gone, gate, got = QWidget(), threading.Event(), list[bool]()
    tasks.run(gone, lambda: gate.wait(10), got.append)
    gone.deleteLater()
    with qtbot.waitSignal(gone.destroyed):
        pass
    gate.set()
    qtbot.waitUntil(lambda: not tasks._under_way)
    assert not got


def test_fifty_thousand_people_can_be_searched(sheet: ImportSheet, qtbot: QtBot, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    rows = (f"Person,Number{one},,,Crumb & Co,Baker,01 Jan 2024\n" for one in range(50_000))
    heading = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\n"
    file.write_text(heading + "".join(rows), encoding="utf-8")
    sheet.ask_which = lambda _parent: str(file)
    click(qtbot, sheet.sources.choose)
    qtbot.waitUntil(sheet.picks.isVisible, timeout=60_000)
    sheet.picks.search.setText("number4999")
    assert len(shown(sheet)) == 11
    click(qtbot, sheet.picks.select_all)
    assert sheet.picks.add.text() == "Add 11 people"


def test_the_user_says_what_the_columns_of_an_unknown_table_hold(
    qtbot: QtBot, sheet: ImportSheet, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Who,Where\nAna Barlow,<b>Acme</b>\n" * 2, encoding="utf-8")
    sheet.read(path)
    qtbot.waitUntil(sheet.columns.isVisible)
    who, where = sheet.columns.choices
    assert who.hasFocus()
    assert not sheet.columns.go_on.isEnabled()
    who.choose("name")
    where.choose("organization")
    sheet.columns.go_on.click()
    qtbot.waitUntil(sheet.picks.isVisible)
    sheet.picks.rows.toggle(0)
    sheet.picks.add.click()
    [ana] = contacts.everyone()
    assert (ana.name, ana.organization) == ("Ana Barlow", "<b>Acme</b>")


def test_another_file_may_be_chosen_instead_of_matching_columns(
    qtbot: QtBot, sheet: ImportSheet, tmp_path: Path
) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Who,Where\nAna Barlow,Acme\n", encoding="utf-8")
    sheet.ask_which = lambda _parent: str(LINKEDIN)
    sheet.read(path)
    qtbot.waitUntil(sheet.columns.isVisible)
    sheet.columns.other.click()
    qtbot.waitUntil(sheet.picks.isVisible)
    sheet.columns.cancel.click()
    assert not sheet.isVisible()


CALENDAR = """BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Tea <b>with</b> Dana
DTSTART:29991117T100000
LOCATION:Tea House
ATTENDEE:mailto:dana@okafor.example
END:VEVENT
BEGIN:VEVENT
DTSTART:29991118T100000
END:VEVENT
BEGIN:VEVENT
SUMMARY:Over
DTSTART:20001118T100000
END:VEVENT
END:VCALENDAR
"""


def test_meetings_of_a_calendar_are_planned_with_people_of_the_book(
    qtbot: QtBot, sheet: ImportSheet, tmp_path: Path
) -> None:
    dana = contacts.add(ContactDraft(name="Dana Okafor", ways=(Way("email", "dana@okafor.example"),)))
    ana = contacts.add(ContactDraft(name="Ana Barlow"))
    path = tmp_path / "meetings.ics"
    path.write_text(CALENDAR, encoding="utf-8")
    sheet.read(path)
    qtbot.waitUntil(sheet.meetings.isVisible)
    tea, other, over = sheet.meetings.lines
    assert tea.who.text() == "With Dana Okafor"
    assert not (other.check.isEnabled() or over.check.isEnabled() or over.who.isVisible())
    assert not sheet.meetings.plan.isEnabled()
    tea.check.click()
    QTimer.singleShot(0, lambda: _choose_first(sheet, "Ana"))
    other.who.click()
    qtbot.waitUntil(other.check.isChecked)
    assert sheet.meetings.plan.text() == "Plan 2 meetings"
    sheet.meetings.plan.click()
    assert not sheet.isVisible()
    assert [one.contact_id for one in meetings.everything()] == [dana, ana]
    assert meetings.of_person(dana)[0].place == "Tea House"


def _choose_first(sheet: ImportSheet, name: str) -> None:
    picker = sheet.findChild(PersonPicker)
    assert picker is not None
    picker.search.setText(name)
    picker.search.textEdited.emit(name)
    picker.search.returnPressed.emit()
