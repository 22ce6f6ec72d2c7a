"""The look follows the user's choice and the computer's, while the window is open."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import example, meetings, preferences
from gui import contrast, look, tokens
from gui.window import Window
from tests.user import User

pytestmark = pytest.mark.usefixtures("book")
SYSTEM = {"high": False, "dark": False}


@pytest.fixture
def computer(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """What the computer is set to."""
    settings = dict(SYSTEM)
    monkeypatch.setattr(look, "system_looks", lambda: (settings["high"], settings["dark"]))
    return settings


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication, computer: dict[str, bool]) -> Iterator[User]:
    look.wear(qapp)
    example.tell()
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield User(window, qtbot)
    window.close()
    computer |= SYSTEM
    look.wear(qapp)


def places(page: QWidget) -> list[tuple[int, int, int, int]]:
    """Return where everything on a page is."""
    return [one.geometry().getRect() for one in page.findChildren(QWidget) if one.isVisible()]


def test_dark_and_light_follow_the_computer(user: User, computer: dict[str, bool]) -> None:
    hints = QGuiApplication.styleHints()
    computer["dark"] = True
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    user.qtbot.waitUntil(look.is_dark)
    assert look.colour("canvas").name().upper() == tokens.DARK["canvas"]
    computer["dark"] = False
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Light)
    user.qtbot.waitUntil(lambda: not look.is_dark())


def test_a_chosen_theme_stays_whatever_the_computer_does(user: User, computer: dict[str, bool]) -> None:
    preferences.change(theme="dark")
    user.qtbot.waitUntil(look.is_dark)
    QGuiApplication.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    preferences.change(card="5x7")
    assert look.is_dark()


def test_high_contrast_brings_the_computers_colours_and_leaves_the_layout(
    user: User, computer: dict[str, bool]
) -> None:
    page = user.window.current()
    assert page is not None
    before = places(page)
    computer["high"] = True
    hints = QGuiApplication.styleHints().accessibility()
    hints.contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    user.qtbot.waitUntil(lambda: look.stage_colour("met") == look.colour("text"))
    words = QApplication.palette().color(QPalette.ColorRole.WindowText)
    assert look.colour("text") == look.colour("flag") == look.colour("hairline") == words
    assert places(page) == before


def test_high_contrast_knows_every_colour_of_the_design() -> None:
    palette = QPalette(Qt.GlobalColor.black)
    palette.setColor(QPalette.ColorRole.WindowText, Qt.GlobalColor.white)
    assert set(contrast.colours(palette)) == set(tokens.LIGHT) == set(tokens.DARK)


@pytest.mark.parametrize("name", ["Text size: Largest", "Text size: Smaller"])
def test_another_text_size_is_worn_at_once_where_the_user_is(user: User, name: str) -> None:
    user.window.show_page("settings").go_to("appearance")
    wide = user.window.sidebar.width()
    user.press(name)
    user.qtbot.waitUntil(lambda: user.window.sidebar.width() != wide)
    page: Any = user.window.current()
    assert user.window.front() == "settings" and page.shown() == "appearance"
    focused = user.window.focusWidget()
    assert focused is not None and focused.accessibleName() == name
    assert user.window.sidebar.width() == look.px(216)


def test_another_text_size_keeps_the_person_in_front(user: User) -> None:
    user.open_person("dana")
    shown = user.window.page("person").shown()
    old = user.window.page("person")
    preferences.change(text_size=1.3)
    user.qtbot.waitUntil(lambda: user.window.page("person") is not old)
    assert user.window.front() == "person" and user.window.page("person").shown() == shown
    user.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert user.window.front() == "people"


def test_another_text_size_keeps_the_conversation_and_its_tab_on_a_page_that_is_not_in_front(
    user: User,
) -> None:
    user.go_to("meetings")
    old: Any = user.window.page("meetings")
    ids = [one.id for one in meetings.everything() if one.id != old.shown()[0] and one.is_held]
    old.show_meeting(ids[-1])
    old.detail.show_tab("prepare")
    user.window.show_page("settings")
    preferences.change(text_size=1.3)
    user.qtbot.waitUntil(lambda: user.window.page("settings").isVisible() and look.px(100) == 130)
    user.go_to("meetings")
    assert user.window.page("meetings") is not old
    assert user.window.page("meetings").shown() == (ids[-1], "prepare")


def test_another_text_size_forgets_a_conversation_that_is_gone(user: User) -> None:
    user.go_to("meetings")
    shown = user.window.page("meetings").shown()
    user.window._before["meetings"] = (shown[0] + 999, "prepare")
    user.window._pages.pop("meetings")
    assert user.window.page("meetings").shown()[0] != shown[0] + 999


def test_without_movement_nothing_takes_time(user: User, qapp: QApplication) -> None:
    assert look.duration(140) == 140
    preferences.change(motion=False)
    user.qtbot.waitUntil(lambda: look.duration(140) == 0)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_focus_is_seen_on_a_filled_button(user: User, theme: str) -> None:
    preferences.change(theme=theme)
    user.go_to("people")
    button = user.buttons("Add a person")[0]
    button.setFocus()
    user.qtbot.waitUntil(button.hasFocus)
    picture = button.grab().toImage()
    assert picture.pixelColor(picture.width() // 2, 3) == look.colour("onAccent")
    user.window.setFocus()
    assert button.grab().toImage().pixelColor(picture.width() // 2, 3) != look.colour("onAccent")
