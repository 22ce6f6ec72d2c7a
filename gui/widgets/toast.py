"""The quiet line at the bottom that says what was done and offers to undo it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from core.words import _
from gui import look
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

STAYS = 6000  # milliseconds; longer while hovered or focused (DESIGN 6)


class Toast(QFrame):
    """One sentence with Undo, over the bottom of the window; the last thing the Tab key comes to."""

    undo_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._came_from: QWidget | None = None  # what had the focus before Undo
        line = row(self, margins=(16, 4, 10, 4), gap=14)
        self._words = Label()
        self.undo = Button(_("Undo"))
        self.undo.clicked.connect(self._on_undo)
        line.addWidget(self._words)
        line.addWidget(self.undo)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self._go)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._on_focus)  # type: ignore[union-attr]
        self.hide()

    def say(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a sentence for six seconds, and have it read aloud."""
        metrics = self.fontMetrics()
        self._words.setText(metrics.elidedText(sentence, Qt.TextElideMode.ElideRight, look.px(520)))
        self._words.setAccessibleName(sentence)
        self.undo.setAccessibleName(_("Undo: {step}").format(step=sentence))
        self.undo.setVisible(can_undo)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
        self._timer.start()

    def words(self) -> str:
        """Return what is shown; "" when nothing is."""
        return self._words.text() if self.isVisible() else ""

    def come_last(self) -> None:
        """Take the last place in the order of the Tab key, whatever was built since."""
        last = self.window().previousInFocusChain()
        if last not in (None, self.undo):
            QWidget.setTabOrder(last, self.undo)

    def leave(self) -> None:
        """Hide, and give the focus back to what had it before."""
        came_from = self._came_from if self.undo.hasFocus() else None
        self.hide()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()

    def event(self, event: QEvent) -> bool:
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self.adjustSize()
            self._place()
        return done

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _place(self) -> None:
        window = self.window()
        feet = (one.height() for one in window.findChildren(QFrame, "footer") if one.isVisible())
        bottom = window.height() - max(feet, default=0)  # never over the buttons at the foot of a page
        self.move((window.width() - self.width()) // 2, bottom - self.height() - 20)

    def _on_focus(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is self.undo and old is not None:
            self._came_from = old

    def _on_undo(self) -> None:
        self.leave()
        self.undo_wanted.emit()

    def _go(self) -> None:
        if self.underMouse() or self.undo.hasFocus():
            self._timer.start()
        else:
            self.hide()
