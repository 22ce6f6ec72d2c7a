"""Choose one day from a month, in a small dialog."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, QLocale, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QDialog, QToolButton, QWidget

from core import clock, days
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.wrapped import Wrapped


class DayPicker(QDialog):
    """A question over a month; Enter, a double click or the button takes the day."""

    chosen = Signal(object)

    def __init__(
        self, title: str, sentence: str = "", day: date | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(400))
        self._build_month(day or clock.today() + timedelta(days=1))
        self.take = Button("", "primary", size="big")
        self.take.clicked.connect(self._take)
        self.take.setDefault(True)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.reject)
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Wrapped(title, "heading"))
        if sentence:
            body.addWidget(Wrapped(sentence, "body", "text2"))
        body.addWidget(self.month)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.take)
        body.addLayout(line)
        self._show_day()
        self.month.setFocus()

    def day(self) -> date:
        """Return the day that is marked."""
        marked = self.month.selectedDate()
        return date(marked.year(), marked.month(), marked.day())

    def _build_month(self, day: date) -> None:
        self.month = QCalendarWidget()
        self.month.setLocale(QLocale(days.LOCALE))
        self.month.setFirstDayOfWeek(QLocale.system().firstDayOfWeek())
        self._calm_weekends()
        self._draw_arrows()
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        today = clock.today()
        self.month.setMinimumDate(QDate(today.year, today.month, today.day))
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.setAccessibleName(_("Day"))
        self.month.selectionChanged.connect(self._show_day)
        self.month.activated.connect(self._take)

    def _draw_arrows(self) -> None:
        """Draw the arrows between the months in the design's colour."""
        for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(look.icon(icon, "text", 18))

    def _calm_weekends(self) -> None:
        """Write Saturday and Sunday in the quiet colour; Qt has them in red."""
        quiet = QTextCharFormat()
        quiet.setForeground(look.colour("text3"))
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(day, quiet)

    def _show_day(self) -> None:
        self.take.say(_("Choose {day}").format(day=days.full(self.day())))

    def _take(self) -> None:
        if self.result() != QDialog.DialogCode.Accepted:
            self.accept()
            self.chosen.emit(self.day())
