"""Choose one day from a month, in a small dialog."""

from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QDialog, QWidget

from core import clock, days
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.month import Month
from gui.widgets.wrapped import Wrapped


class DayPicker(QDialog):
    """A question over a month; Enter, a double click or the button takes the day.

    The day is today or later; with `latest` it is that day or one before.
    """

    chosen = Signal(object)

    def __init__(
        self,
        title: str,
        sentence: str = "",
        day: date | None = None,
        parent: QWidget | None = None,
        *,
        latest: date | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(400))
        self._build_month(day or clock.today() + timedelta(days=1), latest)
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

    def _build_month(self, day: date, latest: date | None) -> None:
        self.month = Month()
        today = clock.today()
        if latest:
            self.month.setMaximumDate(QDate(latest.year, latest.month, latest.day))
        else:
            self.month.setMinimumDate(QDate(today.year, today.month, today.day))
        self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        self.month.setAccessibleName(_("Day"))
        self.month.selectionChanged.connect(self._show_day)
        self.month.activated.connect(self._take)

    def _show_day(self) -> None:
        self.take.say(_("Choose {day}").format(day=days.full(self.day())))

    def _take(self) -> None:
        if self.result() != QDialog.DialogCode.Accepted:
            self.accept()
            self.chosen.emit(self.day())
