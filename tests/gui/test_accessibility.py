"""A house rule: whatever can be used has a name, a role, a focus one can see, and room enough to be hit."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from core import book, clock, example
from gui import look
from gui.today.sentence import ActSentence
from gui.widgets.buttons import Button
from gui.window import Window
from tests import rooms
from tests.builders import NOW
from tests.rooms import DIALOGS, ROOMS, controls

LEAST = 28  # pixels of a target (DESIGN section 10)


@pytest.fixture(scope="module")
def window(qapp: QApplication) -> Iterator[Window]:
    """The example book, opened once for all rooms."""
    look.wear(qapp)
    flash = qapp.cursorFlashTime()
    qapp.setCursorFlashTime(0)
    clock.fix(NOW)
    book.open_file(":memory:")
    example.tell()
    made = Window()
    made.show()
    made.activateWindow()
    rooms.settle()
    yield made
    made.close()
    made.deleteLater()
    book.close()
    clock.fix(None)
    qapp.setCursorFlashTime(flash)


@pytest.fixture(params=[*ROOMS, *DIALOGS])
def room(request: pytest.FixtureRequest, window: Window, qtbot: QtBot) -> Iterator[QWidget]:
    """One page or dialog, as the user finds it."""
    if request.param in ROOMS:
        made = ROOMS[request.param](window)
        window.activateWindow()
        rooms.settle()
        yield made
        return
    dialog = DIALOGS[request.param](window)
    dialog.open()
    dialog.activateWindow()
    rooms.settle()
    yield dialog
    dialog.close()
    dialog.deleteLater()
    window.activateWindow()
    rooms.settle()


def told(one: QWidget) -> str:
    """Return a control as a failed test says it."""
    kind = one.property("kind") or one.objectName()
    return f"{type(one).__name__} {kind or ''} “{spoken(one)}” {one.width()}x{one.height()}"


def spoken(one: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(one)
    return str(interface.text(QAccessible.Text.Name))


def role(one: QWidget) -> QAccessible.Role:
    return QAccessible.queryAccessibleInterface(one).role()


def is_aside(one: QWidget) -> bool:
    """Whether there is another way to what a small control does, just as near."""
    is_cross = isinstance(one, QToolButton) and isinstance(one.parentWidget(), QLineEdit)  # Esc clears, too
    return is_cross or isinstance(one, ActSentence)  # a name within a sentence, in a row that can be clicked


def test_no_page_is_forgotten() -> None:
    assert rooms.forgotten() == set()


def test_everything_has_a_name_and_a_role(room: QWidget) -> None:
    assert [told(one) for one in controls(room) if not spoken(one).strip()] == []
    assert [told(one) for one in controls(room) if role(one) is QAccessible.Role.NoRole] == []


def test_every_target_can_be_hit(room: QWidget) -> None:
    small = [one for one in controls(room) if min(one.width(), one.height()) < LEAST]
    assert [told(one) for one in small if not is_aside(one) and is_target(one)] == []


def is_target(one: QWidget) -> bool:
    """Whether this is to be clicked, not only selected as words are."""
    return isinstance(one, rooms.CLICKED) or bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)


def test_the_focus_can_be_seen(room: QWidget) -> None:
    room.window().activateWindow()
    stops = [one for one in controls(room) if one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert stops
    assert [told(one) for one in stops if one.isVisible() and not shows_focus(one, stops)] == []


def shows_focus(one: QWidget, stops: list[QWidget]) -> bool:
    """Whether a control looks different while it has the focus; it, or the frame it stands in."""
    elsewhere: Any = next((other for other in stops if other.parentWidget() is not one.parentWidget()), None)
    if elsewhere is None or one.isAncestorOf(elsewhere):
        one.clearFocus()
    else:
        elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = pictures(one)
    one.setFocus(Qt.FocusReason.TabFocusReason)
    return pictures(one) != before


def pictures(one: QWidget) -> tuple[QImage, QImage]:
    parent = one.parentWidget()
    assert parent is not None
    return one.grab().toImage(), parent.grab().toImage()


def test_a_room_that_breaks_the_rule_is_found(window: Window, qtbot: QtBot) -> None:
    room = QWidget()
    qtbot.addWidget(room)
    bad, good = QToolButton(room), Button("Good")
    good.setParent(room)
    good.setGeometry(0, 40, 80, 32)
    bad.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    bad.setStyleSheet("border: 0")
    bad.setFixedSize(20, 20)
    room.show()
    room.activateWindow()
    qtbot.waitUntil(room.isActiveWindow)
    assert [one for one in controls(room) if not spoken(one)] == [bad]
    assert [one for one in controls(room) if min(one.width(), one.height()) < LEAST] == [bad]
    assert [one for one in (bad, good) if not shows_focus(one, [bad, good])] == [bad]
