"""Whom do I know at …?: asked from People, an organization's page, the menu and Find anything."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from core import contacts
from core.contacts import ContactDraft
from gui import look
from gui.contacts.whom import WhomDoIKnow

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


def test_people_are_named_as_the_place_is_typed_and_a_click_opens_them(qtbot: QtBot) -> None:
    ana = contacts.add(ContactDraft(name="Ana <b>Barlow</b>", role="Buyer", organization="Acme Ltd"))
    contacts.add(ContactDraft(name="Ben Sol", organization="Acme Ltd East"))
    sheet = WhomDoIKnow()
    qtbot.addWidget(sheet)
    sheet.show()
    assert "Type the name" in sheet.said.text()
    QTest.keyClicks(sheet.field, "acme")
    assert sheet.said.text() == "You know 1 person."
    sheet.field.setText("Acme Ltd")
    [name] = sheet.names
    assert name.accessibleName() == "Ana <b>Barlow</b>, Buyer, Acme Ltd"
    with qtbot.waitSignal(sheet.person_chosen) as chosen:
        QTest.mouseClick(name, Qt.MouseButton.LeftButton)
    assert chosen.args == [ana]
    assert not sheet.isVisible()


def test_nobody_is_said_aloud(qtbot: QtBot) -> None:
    sheet = WhomDoIKnow("Nowhere 🙂")
    qtbot.addWidget(sheet)
    assert sheet.said.text().startswith("Nobody yet.")
    assert "Nowhere 🙂" in sheet.said.text()
    sheet.close_button.click()
    assert not sheet.isVisible()
