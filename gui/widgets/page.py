"""What every screen is: it reads the book when it is looked at and something it shows has changed."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from core.changes import EVERYTHING, Topic
from gui.changes import Changes


class Page(QWidget):
    """A screen; subclasses name what they show in `concerns` and read it in `refresh`."""

    concerns: Topic = EVERYTHING

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
        if focused is not None and self.isAncestorOf(focused) and hasattr(focused, "settle"):
            focused.settle()

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
        self.refresh()
