"""The flat shade over a window while a dialog is open before it."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import look


class Veil(QWidget):
    """Comes and goes by itself, with the dialogs that keep the window from the user."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.hide()
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kinds = QEvent.Type
        if event.type() is kinds.WindowBlocked:
            self._cover()
        elif event.type() is kinds.WindowUnblocked:
            self.hide()
        elif event.type() is kinds.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look.veil())

    def _cover(self) -> None:
        self.setGeometry(self.window().rect())
        self.show()
        self.raise_()
