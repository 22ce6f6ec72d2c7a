"""The menu bar: every command with its shortcut; on Windows and Linux it shows itself when Alt is pressed."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from core.words import _
from gui.routes import Routes
from gui.sidebar import PAGES

if TYPE_CHECKING:
    from gui.window import Window

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)


class Menu:
    """The window's commands."""

    def __init__(self, window: "Window", ways: Routes) -> None:
        self._window = window
        self._bar = window.menuBar()
        self._alone = False  # whether Alt went down and nothing else since
        self._build(ways)
        self._bar.setVisible(sys.platform == "darwin")
        self._bar.setNativeMenuBar(sys.platform == "darwin")

    def notice(self, event: QEvent) -> None:
        """Show or hide the bar when Alt was pressed by itself."""
        if event.type() not in KEYS or not isinstance(event, QKeyEvent) or sys.platform == "darwin":
            return
        is_alt = event.key() == Qt.Key.Key_Alt
        if event.type() is not QEvent.Type.KeyRelease:
            self._alone = is_alt
        elif is_alt and self._alone:
            self._alone = False
            self._bar.setVisible(not self._bar.isVisible())
            if self._bar.isVisible():
                self._bar.setActiveAction(self._bar.actions()[0])
        elif event.key() == Qt.Key.Key_Escape:
            self._bar.hide()

    def _build(self, ways: Routes) -> None:
        window = self._window
        go = self._bar.addMenu(_("&Go"))
        for number, (key, _icon, words) in enumerate(PAGES, start=1):
            self._add(go, words, f"Ctrl+{number}", partial(ways.show, key))
        self._add(go, _("Settings"), "Ctrl+,", partial(ways.show, "settings"))
        self._add(go, _("Find anything"), "Ctrl+K", ways.find)
        people = self._bar.addMenu(_("&People"))
        self._add(people, _("Add a person"), "Ctrl+N", lambda: ways.add_person())
        self._add(people, _("Import people"), "", ways.import_people)
        edit = self._bar.addMenu(_("&Edit"))
        self._add(edit, _("Undo"), QKeySequence.StandardKey.Undo, window.step_back)
        self._add(edit, _("Redo"), QKeySequence.StandardKey.Redo, window.step_forward)
        self._add(edit, _("Save"), QKeySequence.StandardKey.Save, window.say_saved)

    def _add(
        self, menu: QMenu, words: str, keys: str | QKeySequence.StandardKey, do: Callable[[], object]
    ) -> None:
        action = QAction(words, self._window)
        if isinstance(keys, QKeySequence.StandardKey):
            action.setShortcuts(keys)
        elif keys:
            action.setShortcut(QKeySequence(keys))
        action.triggered.connect(lambda: do())
        self._window.addAction(action)  # its shortcut works while the bar is hidden
        menu.addAction(action)
