"""A month to choose a day from, in the design's colours."""

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QToolButton, QWidget

from core import days
from gui import look

LEAST = (300, 244)  # pixels at text size 1 in which six weeks are whole
WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)


class Month(QCalendarWidget):
    """Weeks begin as is usual here; weekends are quiet, not red."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLocale(QLocale(days.LOCALE))
        self.setFirstDayOfWeek(QLocale.system().firstDayOfWeek())
        self.setVerticalHeaderFormat(self.VerticalHeaderFormat.NoVerticalHeader)
        self.setMinimumSize(look.px(LEAST[0]), look.px(LEAST[1]))
        quiet = QTextCharFormat()
        quiet.setForeground(look.colour("text3"))
        for day in WEEKEND:
            self.setWeekdayTextFormat(day, quiet)
        for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(look.icon(icon, "text", 18))
