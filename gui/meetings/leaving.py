"""Notices when the focus comes into a widget with everything in it, and when it has left."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget


class Leaving(QObject):
    """`entered` and `left` tell the moves of the focus; a closed program window tells nothing."""

    entered = Signal()
    left = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self.is_inside = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None:
            return
        was_inside, self.is_inside = self.is_inside, holds(self._widget, now)
        if self.is_inside and not was_inside:
            self.entered.emit()
        elif was_inside and not self.is_inside:
            self.left.emit()


def holds(widget: QWidget, other: QWidget | None) -> bool:
    """Say whether a widget is another one or holds it, even in a list that hangs from it."""
    while other is not None and other is not widget:
        other = other.parentWidget()
    return other is widget


def has_focus(widget: QWidget) -> bool:
    """Say whether the user is writing or choosing somewhere in a widget."""
    return holds(widget, QApplication.focusWidget())
