"""Small buttons that show on a row when the mouse is over it or the focus is in it."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from gui.meetings.leaving import Leaving, has_focus
from gui.widgets.boxes import row
from gui.widgets.buttons import Button, icon_button


class RowTools(QWidget):
    """Change and remove, for the row that holds them."""

    change_wanted = Signal()
    remove_wanted = Signal()
    shown = Signal(bool)

    def __init__(self, holder: QWidget, change: str, remove: str = "") -> None:
        super().__init__(holder)
        self._holder, self._is_muted = holder, False
        line = row(self, gap=0)
        self.change = self._add(line, "pencil", change)
        self.change.clicked.connect(self.change_wanted)
        if remove:
            self.remove = self._add(line, "x", remove)
            self.remove.clicked.connect(self.remove_wanted)
        holder.installEventFilter(self)
        leaving = Leaving(holder)
        leaving.entered.connect(self.look)
        leaving.left.connect(self.look)
        self.hide()

    def mute(self, is_muted: bool) -> None:
        """Keep the buttons away while the row is being written in."""
        self._is_muted = is_muted
        self.look()

    def look(self) -> None:
        """Show or hide, as the mouse and the focus say."""
        is_wanted = not self._is_muted and (self._holder.underMouse() or has_focus(self._holder))
        if is_wanted is self.isHidden():
            self.setVisible(is_wanted)
            self.shown.emit(is_wanted)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            QTimer.singleShot(0, self, self.look)
        return super().eventFilter(watched, event)

    def _add(self, line: object, icon: str, name: str) -> Button:
        made = icon_button(icon, name, "quiet")
        line.addWidget(made)  # type: ignore[attr-defined]
        return made
