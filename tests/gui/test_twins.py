"""Who is twice?: pair by pair, made one or told apart."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, twins
from core.contacts import ContactDraft, Stage, Way
from gui import look
from gui.contacts.twins import WhoIsTwice

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


def add(given: str, *, note: str = "", stage: Stage = Stage.TO_ASK) -> int:
    ways = (Way("email", "b@sol.example"),)
    return contacts.add(ContactDraft(given=given, family="Sol", ways=ways, good_to_know=note), stage)


@pytest.fixture
def sheet(qtbot: QtBot) -> WhoIsTwice:
    add("Bob", note="Likes <b>tea</b>")
    add("Robert", stage=Stage.MET)
    made = WhoIsTwice()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(made.join.isVisible)
    return made


def words(sheet: WhoIsTwice, side: int) -> list[str]:
    return [label.text() for label in sheet.sides[side].findChildren(QLabel)]


def test_both_stand_side_by_side_and_nothing_happens_by_itself(sheet: WhoIsTwice) -> None:
    assert sheet.why.text() == "The same name and the same email address."
    assert words(sheet, 0) == ["Robert Sol", "Met", "b@sol.example"]
    assert words(sheet, 1) == ["Bob Sol", "To ask", "b@sol.example", "Likes <b>tea</b>"]
    assert sheet.apart.hasFocus()
    sheet.later.click()
    assert sheet.said.text() == "Nobody seems to be in your book twice."
    assert len(contacts.everyone()) == 2
    sheet.close_button.click()


def test_made_one_they_keep_everything_and_one_step_undoes_it(sheet: WhoIsTwice) -> None:
    sheet.join.click()
    [kept] = contacts.everyone()
    assert (kept.name, kept.stage) == ("Robert Sol", Stage.MET)
    assert "Likes <b>tea</b>" in kept.good_to_know
    assert "Bob Sol" in kept.good_to_know
    open_book.step_back()
    assert len(contacts.everyone()) == 2


def test_told_apart_they_are_not_shown_again(sheet: WhoIsTwice) -> None:
    sheet.apart.click()
    assert not sheet.join.isVisible()
    assert not twins.find(twins.people(), twins.told_apart())


def test_a_pair_of_which_one_is_gone_is_passed_over(sheet: WhoIsTwice, qtbot: QtBot) -> None:
    add("Rob")
    sheet.show_pairs(twins.find(twins.people(), twins.told_apart()))
    assert sheet.said.text().startswith("1 of 3")
    sheet.join.click()
    assert sheet.said.text().startswith(("2 of 3", "3 of 3"))
    sheet.join.click()
    assert len(contacts.everyone()) == 1
    assert not sheet.join.isVisible()
