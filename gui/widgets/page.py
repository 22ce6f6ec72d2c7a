"""What every screen is: it reads the book when it is looked at and something it shows has changed."""

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.changes import EVERYTHING, Topic
from gui.changes import Changes
from gui.widgets.focus import Focus


class Page(QWidget):
    """A screen; subclasses name what they show in `concerns` and read it in `refresh`."""

    concerns: Topic = EVERYTHING
    can_print = False

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("canvas")
        self._stale = True
        changes.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Read the book and show it; subclasses say how."""

    def arrive(self) -> None:
        """Put the focus where the user most likely begins; subclasses say where."""

    def settle(self) -> None:
        """Save what is still being typed on this page."""
        focused = QApplication.focusWidget()
        if focused not in (None, self) and self.isAncestorOf(focused) and hasattr(focused, "settle"):
            focused.settle()

    def shown(self) -> Any:
        """Return what is in front on a page that shows one of many, such as a person's id; else None."""
        return None

    def go_to(self, shown: Any, /) -> None:
        """Show again what `shown` returned; raises Problem when it is gone."""

    def person(self) -> int:
        """Return the id of the person this page is about at the moment; 0 for none."""
        return 0

    def print_it(self) -> None:
        """Print what is in front, on a page that can be printed."""

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:
            self._renew()

    def _on_changed(self, topics: Topic) -> None:
        if topics & self.concerns:
            self._stale = True
            if self.isVisible():
                self._renew()

    def _renew(self) -> None:
        self._stale = False
        focus = Focus(self)
        self.refresh()
        focus.give_back()
