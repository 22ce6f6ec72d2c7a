"""The menu bar: every command with its shortcut; on Windows and Linux it shows itself when Alt is pressed."""

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from core.words import _
from gui.commands import Commands
from gui.routes import Routes
from gui.sidebar import PAGES
from gui.widgets.undoing import redo_keys

if TYPE_CHECKING:
    from gui.window import Window

KEYS = (QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride)
IS_MAC = sys.platform == "darwin"
BACK = "Ctrl+[" if IS_MAC else "Alt+Left"

Keys = str | QKeySequence.StandardKey | list[QKeySequence]
Do = Callable[[], object]


class Menu:
    """The window's commands."""

    def __init__(self, window: "Window", ways: Routes, commands: Commands) -> None:
        self._window, self._ways, self._commands = window, ways, commands
        self._bar = window.menuBar()
        self._alone = False  # whether Alt went down and nothing else since
        self._build()
        self._bar.setVisible(IS_MAC)
        self._bar.setNativeMenuBar(IS_MAC)

    def notice(self, event: QEvent) -> None:
        """Show or hide the bar when Alt was pressed by itself."""
        if event.type() not in KEYS or not isinstance(event, QKeyEvent) or IS_MAC:
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

    def follow_page(self) -> None:
        """Offer what makes sense for the page in front."""
        self._back.setEnabled(self._ways.may_go_back())
        self._print.setEnabled(self._commands.can_print())

    def _build(self) -> None:
        self._build_go()
        self._build_new()
        self._build_edit()
        about = self._add(self._bar.addMenu(_("&Help")), _("About Acquaint"), "", self._commands.about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _build_go(self) -> None:
        ways, go = self._ways, self._bar.addMenu(_("&Go"))
        self._back = self._add(go, _("Back"), BACK, ways.go_back)
        self._add(go, _("Find anything"), "Ctrl+K", ways.find)
        self._add(go, _("Whom do I know at …?"), "", lambda: ways.sheets.whom_at())
        go.addSeparator()
        for number, (key, _icon, words) in enumerate(PAGES, start=1):
            self._add(go, words, f"Ctrl+{number}", partial(ways.show, key))
        settings = self._add(go, _("Settings"), "Ctrl+,", partial(ways.show, "settings"))
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)

    def _build_new(self) -> None:
        ways, commands, new = self._ways, self._commands, self._bar.addMenu(_("&New"))
        self._add(new, _("Add a person"), "Ctrl+N", lambda: ways.sheets.add_person())
        self._add(new, _("Write a letter"), "Ctrl+L", commands.write_letter)
        self._add(new, _("Plan a meeting"), "Ctrl+Shift+M", commands.plan_meeting)
        self._add(new, _("Note in Learned"), "Ctrl+J", ways.add_note)
        new.addSeparator()
        self._add(new, _("Import people"), "", lambda: ways.sheets.import_people())

    def _build_edit(self) -> None:
        commands, edit = self._commands, self._bar.addMenu(_("&Edit"))
        self._add(edit, _("Undo"), QKeySequence.StandardKey.Undo, commands.step_back)
        self._add(edit, _("Redo"), redo_keys(), commands.step_forward)
        edit.addSeparator()
        self._add(edit, _("Who is twice?"), "", lambda: self._ways.sheets.who_is_twice())
        self._add(edit, _("Save"), QKeySequence.StandardKey.Save, commands.say_saved)
        self._print = self._add(edit, _("Print"), QKeySequence.StandardKey.Print, commands.print_page)

    def _add(self, menu: QMenu, words: str, keys: Keys, do: Do) -> QAction:
        action = QAction(words, self._window)
        action.setMenuRole(QAction.MenuRole.NoRole)
        action.setShortcuts(_bindings(keys))
        action.triggered.connect(lambda: do())
        self._window.addAction(action)  # its shortcut works while the bar is hidden
        menu.addAction(action)
        return action


def _bindings(keys: Keys) -> list[QKeySequence]:
    if isinstance(keys, QKeySequence.StandardKey):
        return list(QKeySequence.keyBindings(keys))
    return [QKeySequence(keys)] if isinstance(keys, str) else keys
