"""A day and a time, typed by real keys: numbers count wherever one clicked, Tab leaves in one step."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTime
from PySide6.QtWidgets import QApplication, QCalendarWidget, QHBoxLayout, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot

from core import clock
from gui import look
from gui.meetings.day_field import DayField, TimeField
from gui.widgets.month import Month
from tests.builders import NOW

WEDNESDAY = date(2026, 11, 25)


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


@pytest.fixture
def form(qtbot: QtBot) -> QWidget:
    """A day, a time, and a line before and after them."""
    made = QWidget()
    qtbot.addWidget(made)
    line = QHBoxLayout(made)
    for field in (QLineEdit(), DayField(WEDNESDAY, long=True), TimeField(10, 0), QLineEdit()):
        line.addWidget(field)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def day(form: QWidget) -> DayField:
    found = form.findChild(DayField)
    assert isinstance(found, DayField)
    return found


@pytest.fixture
def time(form: QWidget) -> TimeField:
    found = form.findChild(TimeField)
    assert isinstance(found, TimeField)
    return found


@pytest.mark.parametrize(("keys", "typed"), [("30", 30), ("3", 3), ("12", 12)])
def test_a_day_can_be_typed_although_it_is_read_with_its_weekday(
    form: QWidget, day: DayField, qtbot: QtBot, keys: str, typed: int
) -> None:
    assert day.text() == "Wednesday 25 November 2026"
    day.setFocus()
    assert day.text().startswith("Wednesday")
    qtbot.keyClicks(day, keys)
    qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert day.day() == date(2026, 11, typed)
    assert day.text().endswith(f" {typed} November 2026") and day.text()[0].isalpha()


def test_where_there_is_no_day_one_can_be_typed(form: QWidget, qtbot: QtBot) -> None:
    empty = DayField(may_be_empty=True)
    form.layout().addWidget(empty)
    qtbot.waitUntil(empty.isVisible)
    empty.setFocus()
    assert empty.text() == "No day"
    qtbot.keyClicks(empty, "20")
    qtbot.keyClick(empty, Qt.Key.Key_Tab)
    assert empty.day() == date(2026, 11, 20)


def test_tab_leaves_the_day_and_the_time_in_one_step(
    form: QWidget, day: DayField, time: TimeField, qtbot: QtBot
) -> None:
    before, after = (one for one in form.children() if type(one) is QLineEdit)
    assert isinstance(before, QLineEdit) and isinstance(after, QLineEdit)
    before.setFocus()
    for expected in (day, time, after):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert expected.hasFocus()
    qtbot.keyClick(after, Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert time.hasFocus()


def test_a_time_is_typed_at_once_wherever_it_was_clicked(
    form: QWidget, time: TimeField, qtbot: QtBot
) -> None:
    line = time.lineEdit()
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton, pos=QPoint(line.width() - 4, line.height() // 2))
    qtbot.waitUntil(lambda: line.selectedText() == "10")
    qtbot.keyClicks(time, "1930")
    assert time.time() == QTime(19, 30)


def test_a_month_shows_six_whole_weeks(day: DayField, qtbot: QtBot) -> None:
    month = day.calendarWidget()
    assert isinstance(month, Month)
    alone = Month()
    qtbot.addWidget(alone)
    alone.resize(alone.minimumSize())
    alone.show()
    weeks = alone.findChild(QTableView)
    assert isinstance(weeks, QTableView)
    tall = sum(weeks.rowHeight(row) for row in range(weeks.model().rowCount()))
    assert tall <= weeks.viewport().height()
    assert alone.verticalHeaderFormat() is QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader
