"""Elena's letter from an empty page to handed over: a flag raised, the rewrite used, by mouse and by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import contacts, preferences, referrals
from core.contacts import Stage, Way
from core.letters import post
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.referrals import Permission
from gui import look, printing
from gui.letters import leaving
from gui.letters.composer import ComposerPage
from gui.window import Window
from tests.builders import person

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
ASKS = "I would also be glad to hear of any openings on your team."
WHY = "took Breakfast First from four schools to thirty-one"
LEARN = "what you made the same everywhere, and what you left to each school"
WAYS = (
    Way("email", "elena@breakfastfirst.example"),
    Way("phone", "555-0177"),
    Way("link", "https://linkedin.com/in/elena"),
)


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The links the system was asked to open; every one is answered."""
    links: list[str] = []
    monkeypatch.setattr(leaving, "open_link", lambda url: links.append(url) or True)
    return links


@pytest.fixture
def window(book: Iterator[None], qtbot: QtBot, qapp: QApplication) -> Iterator[Window]:
    look.wear(qapp)
    preferences.change(
        name="Marta Ellison",
        does="I have run shops and shop teams for twelve years",
        email="marta.ellison@example.com",
        phone="555-0134",
        linkedin_premium=True,
    )
    elena = person("Elena Markovic", ways=WAYS, organization="Breakfast First", fields=("school breakfasts",))
    dana = person("Dana Whitlock", organization="Common Table")
    referrals.refer(elena, dana, permission=Permission.MAY_NAME)
    made = Window()
    qtbot.addWidget(made)
    made.resize(1280, 800)
    made.show()
    made._routes.write(elena, Kind.REQUEST)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.close()


def composer(window: Window) -> ComposerPage:
    page = window.current()
    assert isinstance(page, ComposerPage)
    return page


def letter() -> Letter:
    return post.everything()[0]


def fill(page: ComposerPage, qtbot: QtBot) -> None:
    """Type why and what, each in its field."""
    for key, words in (("why", WHY), ("learn", LEARN)):
        field = page.side.fields.blocks[key].editor  # type: ignore[union-attr]
        field.setFocus()
        qtbot.waitUntil(field.hasFocus)
        qtbot.keyClicks(field, words)
        qtbot.keyClick(field, Qt.Key.Key_Tab)


def ask_for_a_job(page: ComposerPage, qtbot: QtBot, before: str) -> None:
    draft = page.sheet.draft
    draft.setFocus()
    qtbot.waitUntil(draft.hasFocus)
    place = draft.toPlainText().index(before)
    draft.choose(place, place)
    qtbot.keyClicks(draft, f" {ASKS}")
    qtbot.waitUntil(lambda: bool(page.coach.blocks))
    assert page.coach.blocks[0].remark.title == "This asks for a job"


def test_elenas_letter_by_mouse(window: Window, qtbot: QtBot, opened: list[str]) -> None:
    page = composer(window)
    fill(page, qtbot)
    ask_for_a_job(page, qtbot, "\n\nWith thanks")
    words = page.coach.blocks[0].remark.words
    qtbot.mouseClick(page.coach.blocks[0].use, LEFT)
    assert page.coach.blocks == []
    qtbot.mouseClick(page.top.open, LEFT)
    assert opened[0].startswith("mailto:elena@breakfastfirst.example?subject=")
    assert words in letter().body and ASKS not in letter().body and WHY in letter().body
    assert letter().state is LetterState.HANDED_OVER
    qtbot.mouseClick(page.handed.yes, LEFT)
    assert letter().sent_text.endswith(letter().body) and words in letter().sent_text
    assert contacts.find(page.person()).stage is Stage.ASKED


def test_elenas_letter_by_keys(window: Window, qtbot: QtBot, opened: list[str]) -> None:
    page = composer(window)
    fill(page, qtbot)
    ask_for_a_job(page, qtbot, "\n\nWith thanks")
    words = page.coach.blocks[0].remark.words
    window.activateWindow()

    def leads_to_the_flag() -> bool:
        qtbot.keyClick(page.sheet.draft, Qt.Key.Key_F8)
        return page.sheet.draft.textCursor().selectedText() == ASKS

    qtbot.waitUntil(leads_to_the_flag)
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_Return, ALT)
    assert words in page.sheet.draft.toPlainText()
    for button in (page.top.open, page.handed.yes):
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Return)
    assert opened and letter().state is LetterState.SENT


@pytest.mark.parametrize("by_keys", [False, True])
def test_elenas_note_on_linkedin(window: Window, qtbot: QtBot, opened: list[str], by_keys: bool) -> None:
    page = composer(window)
    fill(page, qtbot)
    press(qtbot, page.side.channels.groups.buttons()[1], by_keys=by_keys)
    assert letter().channel == "linkedin" and page.sheet.to.line.text() == "Elena Markovic, on LinkedIn"
    assert page.sheet.room.count.text() == f"{len(letter().body)} of 300"
    page.sheet.draft.selectAll()
    page.sheet.draft.insertPlainText("Hello Elena, Dana Whitlock suggested I write. Marta")
    ask_for_a_job(page, qtbot, " Marta")
    remark = page.coach.blocks[0]
    press(qtbot, remark.use, by_keys=by_keys)
    assert ASKS not in page.sheet.draft.toPlainText()
    press(qtbot, page.top.open, by_keys=by_keys)
    assert opened == ["https://linkedin.com/in/elena"]
    assert QApplication.clipboard().text() == letter().body
    press(qtbot, page.handed.yes, by_keys=by_keys)
    assert letter().state is LetterState.SENT and contacts.find(page.person()).stage is Stage.ASKED


@pytest.mark.parametrize("by_keys", [False, True])
def test_elenas_call(window: Window, qtbot: QtBot, opened: list[str], by_keys: bool) -> None:
    page = composer(window)
    fill(page, qtbot)
    press(qtbot, page.side.channels.groups.buttons()[2], by_keys=by_keys)
    assert letter().body.startswith("When Elena answers:") and page.coach.title.text() == "Ready to call"
    assert "aloud" in page.coach.lines[-1].words() or any("aloud" in one.words() for one in page.coach.lines)
    ask_for_a_job(page, qtbot, "\n\nIf Elena is too busy")
    press(qtbot, page.coach.blocks[0].remove, by_keys=by_keys)
    assert ASKS not in letter().body
    press(qtbot, page.side.channels.ways.buttons()[1], by_keys=by_keys)
    assert letter().channel == "voicemail" and "555-0134" in letter().body
    press(qtbot, page.top.open, by_keys=by_keys)
    assert letter().state is LetterState.SENT and not opened
    assert contacts.find(page.person()).stage is Stage.ASKED


def test_a_yes_on_the_phone_leads_to_planning(window: Window, qtbot: QtBot) -> None:
    page = composer(window)
    page.side.channels.chosen.emit("phone")
    page.plan_wanted.disconnect()  # the window would open its dialog
    with qtbot.waitSignal(page.plan_wanted):
        qtbot.mouseClick(page.next.yes, LEFT)
    assert letter().state is LetterState.ANSWERED


def test_the_script_is_printed_to_have_beside_the_phone(
    window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, file = composer(window), tmp_path / "script.pdf"
    page.side.channels.chosen.emit("phone")

    def choose(printer: QPrinter, _parent: QWidget | None) -> bool:
        printer.setOutputFileName(str(file))
        return True

    monkeypatch.setattr(printing, "choose_printer", choose)
    qtbot.mouseClick(page.next.print, LEFT)
    words = "".join("".join(one.extract_text().split()) for one in PdfReader(file).pages)
    assert words.startswith("AskElenaMarkovic") and "Isthisagoodmoment" in words


def test_earlier_words_are_brought_back_from_the_menu(window: Window, qtbot: QtBot) -> None:
    page = composer(window)
    before = page.sheet.draft.toPlainText()
    page.sheet.draft.selectAll()
    page.sheet.draft.insertPlainText("Something else")
    page.settle()
    action = page.wording.versions.menu().actions()[0]
    assert action.text().startswith("Today at 09:40: ")
    action.trigger()
    assert page.sheet.draft.toPlainText() == before


def press(qtbot: QtBot, button: object, *, by_keys: bool) -> None:
    if by_keys:
        button.setFocus()  # type: ignore[attr-defined]
        qtbot.keyClick(button, Qt.Key.Key_Return)  # type: ignore[arg-type]
    else:
        qtbot.mouseClick(button, LEFT)  # type: ignore[arg-type]
