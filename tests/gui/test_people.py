"""People: the table of everybody, its filter, its chips and its order."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem, QToolTip, QWidget
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from core import clock, contacts, example
from core.contacts import Circle, ContactDraft, Stage
from gui import look
from gui.changes import Changes
from gui.contacts.page import PeoplePage
from gui.contacts.table_cells import FIELD, LAST, NAME, NEXT, STAGE

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[PeoplePage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = PeoplePage(changes)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    yield made
    changes.stop()


def add(name: str, stage: Stage = Stage.TO_ASK, circle: Circle = Circle.FRIEND, **more: object) -> int:
    draft = ContactDraft(name=name, circle=circle, **more)  # type: ignore[arg-type]
    return contacts.add(draft, stage)


def names(page: PeoplePage) -> list[str]:
    model = page.table.model()
    return [str(model.index(row, NAME).data()).split(",")[0] for row in range(model.rowCount())]


def cell(page: PeoplePage, row: int, column: int) -> str:
    return str(page.table.model().index(row, column).data())


def place(page: PeoplePage, row: int, column: int = NAME) -> QRect:
    return page.table.visualRect(page.table.model().index(row, column))


def press_heading(page: PeoplePage, qtbot: QtBot, column: int) -> None:
    heading = page.table.horizontalHeader()
    where = QPoint(heading.sectionViewportPosition(column) + 20, heading.height() // 2)
    qtbot.mouseClick(heading.viewport(), LEFT, pos=where)


def test_an_empty_book_offers_the_one_thing_that_fills_it(page: PeoplePage, qtbot: QtBot) -> None:
    page.show()
    page.arrive()
    assert page.empty.isVisible() and page.bring_in.isVisible()
    assert not (page.table.isVisible() or page.finder.isVisible() or page.add.isVisible())
    assert page.empty.button.hasFocus() or not page.isActiveWindow()
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.empty.button, LEFT)
    with qtbot.waitSignal(page.import_wanted):
        qtbot.mouseClick(page.bring_in, LEFT)
    add("Ann Baker")
    assert not page.empty.isVisible() and names(page) == ["Ann Baker"]
    assert page.header.line.words() == "1 person."
    with qtbot.waitSignal(page.add_wanted):
        qtbot.mouseClick(page.add, LEFT)


def test_the_example_stands_there_by_what_is_next(page: PeoplePage, qtmodeltester: ModelTester) -> None:
    example.tell()
    page.show()
    assert names(page)[:2] == ["Dana Whitlock", "Priya Raman"]
    assert [cell(page, 0, column) for column in range(6)] == [
        "Dana Whitlock, School meals manager, Common Table",
        "Met",
        "Alex Moreau",
        "Food access",
        "Met yesterday",
        "Thank-you card, today",
    ]
    assert page.header.line.words() == "34 people. You knew 12 of them when you started."
    chips = [chip.text() for chip in page.chips.chips.values()]
    assert chips[:3] == ["Everyone 34", "To ask 8", "Asked 4"]
    qtmodeltester.check(page.table.model())


def test_the_filter_has_the_focus_and_ignores_accents_and_case(page: PeoplePage, qtbot: QtBot) -> None:
    add("Zoë Müller", role="Baker", organization="Crumb & Co")
    add("José Lone", fields=("Housing",))
    page.show()
    page.arrive()
    assert page.finder.hasFocus() or not page.isActiveWindow()
    for typed, found in (
        ("zoe", ["Zoë Müller"]),
        ("MULLER bak", ["Zoë Müller"]),
        ("crumb", ["Zoë Müller"]),
        ("höusing", ["José Lone"]),
        ("%", []),
    ):
        page.finder.setText(typed)
        assert names(page) == found
    assert page.everyone.isVisible() and not page.table.isVisible()
    assert page._why.text() == "Nobody here matches “%”."
    qtbot.mouseClick(page.everyone, LEFT)
    assert len(names(page)) == 2 and not page.finder.text()


def test_chips_and_words_go_together(page: PeoplePage, qtbot: QtBot) -> None:
    add("Ann Baker", Stage.ASKED)
    add("Ann Carter")
    add("Bo Carter", Stage.ASKED)
    page.show()
    qtbot.mouseClick(page.chips.chips[Stage.ASKED], LEFT)
    assert names(page) == ["Ann Baker", "Bo Carter"]
    qtbot.keyClicks(page.finder, "ann")
    assert names(page) == ["Ann Baker"]
    qtbot.mouseClick(page.chips.chips[Stage.MET], LEFT)
    assert page._why.text() == "Nobody at “Met” matches “ann”."
    page.finder.clear()
    assert page._why.text() == "Nobody is at “Met” now."
    qtbot.mouseClick(page.everyone, LEFT)
    assert len(names(page)) == 3 and page.chips.stage() is None


def test_the_arrow_keys_choose_a_chip(page: PeoplePage, qtbot: QtBot) -> None:
    add("Ann Baker")
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    chips = page.chips.chips
    chips[None].setFocus()
    qtbot.keyClick(chips[None], Qt.Key.Key_Right)
    qtbot.keyClick(chips[Stage.TO_ASK], Qt.Key.Key_Right)
    assert chips[Stage.ASKED].hasFocus()
    assert page.chips.stage() is Stage.ASKED and not names(page)


def test_a_row_opens_by_click_and_by_enter(page: PeoplePage, qtbot: QtBot) -> None:
    ann, bo = add("Ann Baker"), add("Bo Carter")
    page.show()
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.mouseClick(page.table.viewport(), LEFT, pos=place(page, 1, NEXT).center())
    assert chosen.args == [bo]
    page.finder.setFocus()
    qtbot.keyClicks(page.finder, "a")
    qtbot.keyClick(page.finder, Qt.Key.Key_Down)
    qtbot.keyClick(page.table, Qt.Key.Key_Up)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert chosen.args == [ann]


def test_the_heading_sorts_one_way_and_the_other(page: PeoplePage, qtbot: QtBot) -> None:
    add("élan Dorsey", Stage.MET)
    clock.fix(datetime(2026, 11, 10, 9))
    add("Zeno Arbor", Stage.ASKED, fields=("Housing",))
    clock.fix(datetime(2026, 10, 1, 9))
    add("Ann Baker", fields=("Food",))
    clock.fix(datetime(2026, 11, 17, 9, 40))
    page.show()
    press_heading(page, qtbot, NAME)
    assert names(page) == ["Ann Baker", "élan Dorsey", "Zeno Arbor"]
    press_heading(page, qtbot, NAME)
    assert names(page) == ["Zeno Arbor", "élan Dorsey", "Ann Baker"]
    press_heading(page, qtbot, STAGE)
    assert [cell(page, row, STAGE) for row in range(3)] == ["To ask", "Asked", "Met"]
    press_heading(page, qtbot, FIELD)
    assert [cell(page, row, FIELD) for row in range(3)] == ["Food", "Housing", ""]
    press_heading(page, qtbot, LAST)
    assert [cell(page, row, LAST) for row in range(3)] == ["Added 1 Oct", "Asked 10 Nov", "Met today"]
    add("Bea Later")
    assert names(page)[-2:] == ["Bea Later", "élan Dorsey"]


def test_the_keys_sort_too(page: PeoplePage, qtbot: QtBot) -> None:
    add("Zeno Arbor", Stage.ASKED)
    add("Ann Baker", Stage.MET)
    page.show()
    heading = page.table.horizontalHeader()
    heading.setFocus()
    for _time in range(9):
        qtbot.keyClick(heading, Qt.Key.Key_Left)
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    assert names(page) == ["Ann Baker", "Zeno Arbor"]
    qtbot.keyClick(heading, Qt.Key.Key_Return)
    assert names(page) == ["Zeno Arbor", "Ann Baker"]
    qtbot.keyClick(heading, Qt.Key.Key_Right)
    qtbot.keyClick(heading, Qt.Key.Key_Space)
    assert cell(page, 0, STAGE) == "Asked"
    assert not page.grab().isNull()


def test_the_chosen_person_and_the_place_are_kept_when_something_changes(page: PeoplePage) -> None:
    people = contacts.add_all(ContactDraft(name=f"Person {number:03}") for number in range(200))
    page.show()
    table, rows = page.table, page.table.model()
    table.setCurrentIndex(rows.index(120, NAME))
    table.verticalScrollBar().setValue(100 * table.rowHeight(0) + 7)
    top = cell(page, table.rowAt(0), NAME)
    add("Aaron First")
    assert rows.rowCount() == 201 and names(page).index("Aaron First") < 100
    assert cell(page, table.currentIndex().row(), NAME) == "Person 120"
    assert cell(page, table.rowAt(0), NAME) == top == "Person 100"
    assert table.rowViewportPosition(table.rowAt(0)) == -7
    contacts.set_aside(people[120])
    assert table.currentIndex().row() == 0
    assert cell(page, table.rowAt(0), NAME) == top


def test_sorting_keeps_the_chosen_person(page: PeoplePage, qtbot: QtBot) -> None:
    for name in ("Ann Baker", "Bo Carter", "Cy Dorsey"):
        add(name)
    page.show()
    page.table.setCurrentIndex(page.table.model().index(0, NAME))
    for _time in range(2):
        press_heading(page, qtbot, NAME)
    assert names(page) == ["Cy Dorsey", "Bo Carter", "Ann Baker"]
    assert page.table.currentIndex().row() == 2


def test_a_narrow_page_has_fewer_columns_instead_of_cut_ones(page: PeoplePage) -> None:
    example.tell()
    page.resize(1000, 600)
    page.show()
    assert not any(page.table.isColumnHidden(column) for column in range(6))
    page.resize(720, 500)
    assert page.table.isColumnHidden(FIELD)
    assert not any(page.table.isColumnHidden(column) for column in (NAME, STAGE, NEXT))
    shown = sum(
        page.table.columnWidth(column) for column in range(6) if not page.table.isColumnHidden(column)
    )
    assert shown == page.table.viewport().width()
    assert not page.grab().isNull()


def test_whoever_is_set_aside_is_not_here(page: PeoplePage) -> None:
    ann = add("Ann Baker")
    add("Cold Stranger", circle=Circle.COLD)
    page.show()
    assert page.header.line.words() == "2 people. You knew 1 of them when you started."
    contacts.set_aside(ann)
    assert names(page) == ["Cold Stranger"]
    assert page.header.line.words() == "1 person."


def test_names_are_shown_as_typed_and_whole_in_the_tooltip(page: PeoplePage, qtbot: QtBot) -> None:
    long = "Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg " * 4
    add(HOSTILE)
    add(long, role=HOSTILE)
    page.resize(720, 500)
    page.show()
    page.finder.setText("{{7*7}} 🙂")
    assert page.table.model().rowCount() == 2
    page.finder.setText("maximiliana")
    index, area = page.table.model().index(0, NAME), place(page, 0)
    option = QStyleOptionViewItem()
    option.rect = area  # type: ignore[misc]
    event = QHelpEvent(QHelpEvent.Type.ToolTip, area.center(), page.mapToGlobal(area.center()))
    page.table.itemDelegate().helpEvent(event, page.table, option, index)
    assert long.strip() in QToolTip.text() and "&lt;b&gt;" in QToolTip.text()
    QToolTip.hideText()
    assert not page.grab().isNull()


def test_a_row_under_the_mouse_is_lit_until_the_mouse_leaves(page: PeoplePage, qtbot: QtBot) -> None:
    add("Ann Baker")
    add("Bo Carter")
    page.show()
    page.table.entered.emit(page.table.model().index(1, STAGE))
    lit = page.table.viewport().grab(place(page, 1)).toImage()
    QApplication.sendEvent(page.table.viewport(), QEvent(QEvent.Type.Leave))
    assert lit != page.table.viewport().grab(place(page, 1)).toImage()
