"""The column at the right of the day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui import look
from gui.today.aside import Aside
from gui.today.coming import ComingUp
from gui.today.week import ThisWeek
from gui.widgets.boxes import column

WIDE = 276


class Side(QWidget):
    """Coming up, and under it this week."""

    meeting_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.coming, self.week = ComingUp(), ThisWeek()
        self.coming.meeting_chosen.connect(self.meeting_chosen)
        body = column(self, gap=16)
        body.addWidget(self.coming)
        body.addWidget(self.week)
        body.addStretch(1)

    def show_aside(self, aside: Aside) -> None:
        """Show what stands beside the day; nothing is built again when nothing changed."""
        wanted = (aside, look.px(100))
        if wanted != self._shown:
            self._shown = wanted
            self.setFixedWidth(look.px(WIDE))
            self.coming.show_meetings(aside.coming)
            self.week.show_numbers(aside)
