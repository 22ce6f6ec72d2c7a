"""The envelope beside a card: addresses asked for in place, a PDF at true size."""

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import contacts, preferences
from core.contacts import Address, ContactDraft
from gui import look, paperwork
from gui.letters.envelope_desk import EnvelopeDesk

pytestmark = pytest.mark.usefixtures("book")
HOME = Address("18 Weaver Row", "Larchford", "", "01234", "Germany")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


def show(qtbot: QtBot, name: str, address: Address, card: str = "A6") -> EnvelopeDesk:
    desk = EnvelopeDesk()
    qtbot.addWidget(desk)
    desk.resize(500, 900)
    desk.show_for(contacts.find(contacts.add(ContactDraft(name=name, address=address))), card)
    desk.show()
    return desk


@pytest.mark.parametrize(("card", "width", "height"), [("A6", 162, 114), ("A2", 146.05, 111.1)])
def test_the_pdf_has_the_envelopes_size_and_both_addresses(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, card: str, width: float, height: float
) -> None:
    preferences.change(name="Marta Ellison", street="41 Mill Lane", city="Larchford", country="UK")
    monkeypatch.setattr(paperwork, "ask_where", lambda *_asked: str(tmp_path / "envelope"))
    desk = show(qtbot, "Dana Whitlock", HOME, card)
    assert desk.theirs.isHidden() and desk.mine.isHidden()
    assert desk.remark.isHidden() is (card == "A6")
    qtbot.mouseClick(desk.pdf, Qt.MouseButton.LeftButton)
    sheet = PdfReader(tmp_path / "envelope.pdf").pages[0]
    assert float(sheet.mediabox.width) / 72 * 25.4 == pytest.approx(width, abs=0.05)
    assert float(sheet.mediabox.height) / 72 * 25.4 == pytest.approx(height, abs=0.05)
    words = " ".join(sheet.extract_text().split())
    assert words == "Marta Ellison 41 Mill Lane LARCHFORD Dana Whitlock 18 Weaver Row 01234 Larchford GERMANY"


def test_a_missing_address_is_asked_for_in_place_and_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paperwork, "ask_where", pytest.fail)
    desk = show(qtbot, "Dana", Address())
    assert desk.theirs.isVisible() and desk.mine.isVisible() and not desk.change.isVisible()
    qtbot.mouseClick(desk.pdf, Qt.MouseButton.LeftButton)
    assert desk.theirs.street_field._note.text() == "Write the street and the town first."
    qtbot.keyClicks(desk.theirs.street, "5 Main St")
    desk.theirs.street.settle()
    qtbot.keyClicks(desk.theirs.lines["city"], "Larchford")
    qtbot.keyClick(desk.theirs.lines["city"], Qt.Key.Key_Return)
    qtbot.keyClicks(desk.mine.lines["city"], "Elmstead")
    qtbot.keyClick(desk.mine.lines["city"], Qt.Key.Key_Return)
    assert contacts.everyone()[0].name == "Dana" and preferences.load().city == "Elmstead"
    address = contacts.find(contacts.everyone()[0].id).address
    assert (address.street, address.city) == ("5 Main St", "Larchford")
    desk.theirs.street.setFocus()
    other = contacts.add(ContactDraft(name="Sam", address=HOME))
    desk.show_for(contacts.find(other), "A6")
    assert desk.theirs.street.toPlainText() == "18 Weaver Row" and desk.theirs.isHidden()


def test_known_addresses_can_be_changed_and_ugly_ones_are_painted(qtbot: QtBot) -> None:
    desk = show(qtbot, '<b>שלום</b> 🙂 "W" ' + "W" * 300, Address("a\n" * 30, "Larchford"))
    assert not desk.grab().isNull()
    qtbot.mouseClick(desk.change, Qt.MouseButton.LeftButton)
    assert desk.theirs.isVisible() and desk.mine.isVisible()
