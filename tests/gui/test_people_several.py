"""Several people chosen at once: by clicks and keys, and what can be done with them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts
from core.contacts import Stage
from core.letters import several
from gui import look
from gui.changes import Changes
from gui.contacts.page import PeoplePage
from gui.contacts.table_cells import NAME, NEXT
from tests.builders import person

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
NAMES = ("Ann Baker", "Bo Carter", "Cy Dorsey", "Di Evans", "Ed Fox", "Flo Gray")

pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[PeoplePage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = PeoplePage(changes)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    for name in NAMES:
        person(name)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    changes.stop()


def place(page: PeoplePage, row: int, column: int = NEXT) -> QPoint:
    return page.table.visualRect(page.table.model().index(row, column)).center()


def initials(page: PeoplePage, row: int) -> QPoint:
    cell: QRect = page.table.visualRect(page.table.model().index(row, NAME))
    return QPoint(cell.x() + 30, cell.center().y())


def click(
    page: PeoplePage,
    qtbot: QtBot,
    where: QPoint,
    keys: Qt.KeyboardModifier = NONE,
    button: Qt.MouseButton = LEFT,
) -> None:
    qtbot.mouseClick(page.table.viewport(), button, keys, where)


def press(page: PeoplePage, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    qtbot.keyClick(page.table, key, keys)


def chosen(page: PeoplePage) -> list[str]:
    known = contacts.find_all(page.table.chosen())
    return [known[one].first for one in page.table.chosen()]


def line(page: PeoplePage) -> str:
    return page.header.line.words()


def test_a_plain_click_opens_and_chooses_nobody(page: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.person_chosen) as opened:
        click(page, qtbot, place(page, 1))
    assert contacts.find(opened.args[0]).name == "Bo Carter"
    assert not chosen(page) and page.chosen.isHidden() and page.finder.isVisible()


def test_a_click_on_the_initials_chooses_and_leaves_again(page: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.person_chosen):
        click(page, qtbot, initials(page, 1))
        click(page, qtbot, initials(page, 3))
    assert chosen(page) == ["Bo", "Di"] and line(page) == "2 people chosen."
    assert page.chosen.isVisible() and page.header.title.words() == "People"
    assert not (page.finder.isVisible() or page.bring_in.isVisible() or page.add.isVisible())
    click(page, qtbot, initials(page, 1))
    click(page, qtbot, initials(page, 3))
    assert not chosen(page) and page.finder.isVisible() and line(page).startswith("6 people.")


def test_ctrl_and_shift_choose_by_mouse(page: PeoplePage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.person_chosen):
        click(page, qtbot, place(page, 0), CTRL)
        click(page, qtbot, place(page, 4), CTRL)
        click(page, qtbot, place(page, 2), SHIFT)
    assert chosen(page) == ["Ann", "Cy", "Di", "Ed"]
    click(page, qtbot, place(page, 3), CTRL)
    assert chosen(page) == ["Ann", "Cy", "Ed"]


def test_opening_somebody_in_between_keeps_the_choice(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 1))
    with qtbot.waitSignal(page.person_chosen):
        click(page, qtbot, place(page, 2))
    assert chosen(page) == ["Bo"]
    page.arrive()
    assert page.table.hasFocus()


def test_the_keys_choose_too(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.begin()
    press(page, qtbot, Qt.Key.Key_Down)
    assert not chosen(page)
    press(page, qtbot, Qt.Key.Key_Down, SHIFT)
    press(page, qtbot, Qt.Key.Key_Down, SHIFT)
    assert chosen(page) == ["Bo", "Cy", "Di"]
    press(page, qtbot, Qt.Key.Key_Up, SHIFT)
    assert chosen(page) == ["Bo", "Cy"]
    press(page, qtbot, Qt.Key.Key_PageDown)
    press(page, qtbot, Qt.Key.Key_Space)
    assert chosen(page) == ["Bo", "Cy", "Flo"]
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    assert len(chosen(page)) == 6 and line(page) == "6 people chosen."
    press(page, qtbot, Qt.Key.Key_Space)
    assert len(chosen(page)) == 5
    press(page, qtbot, Qt.Key.Key_Escape)
    assert not chosen(page) and page.table.hasFocus() and page.table.currentIndex().row() == 5


def test_a_capital_letter_looks_for_a_name_and_chooses_nobody(page: PeoplePage, qtbot: QtBot) -> None:
    page.table.begin()
    press(page, qtbot, Qt.Key.Key_D, SHIFT)
    assert page.table.currentIndex().row() == 3 and not chosen(page)


def test_the_right_button_and_dragging_choose_nobody(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 1), button=RIGHT)
    view = page.table.viewport()
    qtbot.mousePress(view, LEFT, NONE, place(page, 1))
    qtbot.mouseMove(view, place(page, 4))
    qtbot.mouseRelease(view, LEFT, NONE, place(page, 4))
    assert not chosen(page)


def test_the_cross_and_escape_choose_nobody(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 1))
    qtbot.mouseClick(page.chosen.nobody, LEFT)
    assert not chosen(page) and page.table.hasFocus()
    click(page, qtbot, initials(page, 1))
    page.chosen.rest.setFocus()
    qtbot.keyClick(page.chosen.rest, Qt.Key.Key_Escape)
    assert not chosen(page) and page.table.hasFocus()
    qtbot.keyClick(page.table, Qt.Key.Key_Escape)


def test_they_move_to_resting_in_one_step(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 0))
    click(page, qtbot, place(page, 2), SHIFT)
    steps = open_book.steps_taken()
    qtbot.mouseClick(page.chosen.rest, LEFT)
    assert [one.first for one in contacts.everyone() if one.stage is Stage.RESTING] == ["Ann", "Bo", "Cy"]
    assert open_book.steps_taken() == steps + 1
    assert not chosen(page) and page.table.hasFocus()
    assert open_book.step_back() == "Moved 3 people to Resting"
    assert not [one for one in contacts.everyone() if one.stage is Stage.RESTING]


def test_they_are_set_aside_in_one_step(page: PeoplePage, qtbot: QtBot) -> None:
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    qtbot.mouseClick(page.chosen.aside, LEFT)
    assert page.empty.isVisible() and page.chosen.isHidden() and not contacts.everyone()
    assert open_book.step_back() == "Set 6 people aside"
    assert page.table.isVisible() and len(contacts.everyone()) == 6


def test_each_is_written_to_in_the_order_shown(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 3))
    click(page, qtbot, initials(page, 1))
    ids = page.table.chosen()
    with qtbot.waitSignal(page.letters_wanted) as wanted:
        qtbot.mouseClick(page.chosen.write, LEFT)
    assert wanted.args == [ids] and [contacts.find(one).first for one in ids] == ["Bo", "Di"]
    assert not chosen(page)


def test_who_asked_not_to_be_written_to_is_counted_and_never_alone(page: PeoplePage, qtbot: QtBot) -> None:
    bo = contacts.named("Bo Carter")[0].id
    contacts.amend(bo, do_not_contact=True)
    rows = {contacts.find(page.table._id_at(row)).first: row for row in range(6)}
    click(page, qtbot, initials(page, rows["Bo"]))
    assert not page.chosen.write.isEnabled()
    assert page.chosen.write.toolTip() == "They asked not to be written to."
    click(page, qtbot, initials(page, rows["Ann"]))
    assert line(page) == "2 people chosen. 1 of them asked not to be written to."
    assert page.chosen.write.isEnabled() and not page.chosen.write.toolTip()


def test_more_than_can_be_written_well_are_too_many(page: PeoplePage, qtbot: QtBot) -> None:
    for number in range(several.MOST):
        person(f"Person {number}")
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    assert not page.chosen.write.isEnabled() and page.chosen.rest.isEnabled()
    assert page.chosen.write.toolTip() == "Choose 20 people at most to write to."
    for one in contacts.everyone()[:7]:
        contacts.amend(one.id, do_not_contact=True)
    assert page.chosen.write.isEnabled()
    assert line(page) == "26 people chosen. 7 of them asked not to be written to."


def test_the_choice_is_kept_by_person_when_the_order_changes(page: PeoplePage, qtbot: QtBot) -> None:
    for row in (0, 1, 4):
        click(page, qtbot, initials(page, row))
    heading = page.table.horizontalHeader()
    spot = QPoint(heading.sectionViewportPosition(NAME) + 20, heading.height() // 2)
    for _time in range(2):
        qtbot.mouseClick(heading.viewport(), LEFT, pos=spot)
    assert chosen(page) == ["Ed", "Bo", "Ann"]
    person("Aaron First")
    assert chosen(page) == ["Ed", "Bo", "Ann"]


def test_who_is_no_longer_shown_is_no_longer_chosen(page: PeoplePage, qtbot: QtBot) -> None:
    click(page, qtbot, initials(page, 0))
    click(page, qtbot, initials(page, 1))
    contacts.set_stage(contacts.named("Ann Baker")[0].id, Stage.ASKED)
    qtbot.mouseClick(page.chips.chips[Stage.ASKED], LEFT)
    assert chosen(page) == ["Ann"] and line(page) == "1 person chosen."
    qtbot.mouseClick(page.chips.chips[Stage.MET], LEFT)
    assert not chosen(page) and page.finder.isVisible()


def test_the_initials_say_what_a_click_there_does(page: PeoplePage, qtbot: QtBot) -> None:
    view = page.table.viewport()
    cell = page.table.visualRect(page.table.model().index(0, NAME))
    before = view.grab(cell).toImage()
    where = QPointF(initials(page, 0))
    buttons = Qt.MouseButton.NoButton
    QApplication.sendEvent(view, QMouseEvent(QEvent.Type.MouseMove, where, where, buttons, buttons, NONE))
    assert view.grab(cell).toImage() != before
    option, index = QStyleOptionViewItem(), page.table.model().index(0, NAME)
    option.rect = cell  # type: ignore[misc]
    help_event = QHelpEvent(QHelpEvent.Type.ToolTip, initials(page, 0), view.mapToGlobal(initials(page, 0)))
    assert page.table.itemDelegate().helpEvent(help_event, page.table, option, index)
    assert QToolTip.text() == "Choose Ann Baker"
    QToolTip.hideText()


def test_thousands_can_be_chosen(page: PeoplePage, qtbot: QtBot) -> None:
    contacts.add_all(contacts.ContactDraft(name=f"Person {number}") for number in range(3000))
    press(page, qtbot, Qt.Key.Key_A, CTRL)
    assert line(page) == "3006 people chosen."
    qtbot.mouseClick(page.chosen.rest, LEFT)
    assert {one.stage for one in contacts.everyone()} == {Stage.RESTING}
