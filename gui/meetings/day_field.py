"""A day to choose: typed, stepped, or picked from a calendar."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QTime, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDateEdit, QSizePolicy, QTimeEdit, QWidget

from core import clock, days
from core.words import _
from gui import look
from gui.widgets.month import Month

# as it is read, as it is typed: Qt takes no number beside a weekday
DAY_FORMATS = (("ddd d MMM", "d MMM yyyy"), ("ddd, MMM d", "MMM d, yyyy"))  # the latter with the month first
LONG_FORMATS = (("dddd d MMMM yyyy", "d MMMM yyyy"), ("dddd, MMMM d, yyyy", "MMMM d, yyyy"))
TIME_FORMATS = ("HH:mm", "h:mm AP")


class DayField(QDateEdit):
    """One day; without one it says so, when that is allowed."""

    chosen = Signal()

    def __init__(
        self,
        day: date | None = None,
        *,
        may_be_empty: bool = False,
        long: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._may_be_empty = may_be_empty
        self.setLocale(QLocale(days.LOCALE))
        self._read, self._typed = (LONG_FORMATS if long else DAY_FORMATS)[days.is_month_first()]
        self.setDisplayFormat(self._read)
        self.setCalendarPopup(True)
        self.setCalendarWidget(Month())
        self.setKeyboardTracking(False)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        if may_be_empty:
            self.setSpecialValueText(_("No day"))
        self.show_day(day)
        self.dateChanged.connect(lambda _day: self.chosen.emit())

    def day(self) -> date | None:
        """Return the chosen day; None for no day."""
        if self._may_be_empty and self.date() == self.minimumDate():
            return None
        day = self.date()
        return date(day.year(), day.month(), day.day())

    def show_day(self, day: date | None) -> None:
        """Show a day without saying that it was chosen."""
        self.blockSignals(True)
        if self._may_be_empty:  # the day before the first one that can be chosen stands for none
            first = min(day or clock.today(), clock.today())
            self.setMinimumDate(_date(first).addDays(-1))
        self.setDate(_date(day) if day else self.minimumDate())
        self.blockSignals(False)

    def settle(self) -> None:
        """Take what is typed as the day."""
        self.interpretText()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text().isdigit() and self.displayFormat() != self._typed:
            if self.day() is None:
                self.setDate(_date(clock.today()))
            self.setDisplayFormat(self._typed)
            self.setSelectedSection(self.Section.DaySection)
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.setDisplayFormat(self._read)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        top = (self.height() - look.px(14)) // 2
        painter = QPainter(self)
        painter.drawPixmap(self.width() - look.px(22), top, look.pixmap("chevron-down", "text2", 14))

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, is_next)  # out of the field, not through its parts

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # scrolling a page must not change a day


class TimeField(QTimeEdit):
    """One time of the day, in steps of a quarter of an hour."""

    def __init__(self, hour: int, minute: int, parent: QWidget | None = None) -> None:
        super().__init__(QTime(hour, minute), parent)
        self.setDisplayFormat(TIME_FORMATS[days.is_month_first()])
        self.lineEdit().setTextMargins(look.px(8), 0, 0, 0)  # the style sheet's own padding is lost here

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self, self._begin)  # after the click has set its own cursor

    def focusNextPrevChild(self, is_next: bool) -> bool:
        return QWidget.focusNextPrevChild(self, is_next)

    def _begin(self) -> None:
        """Let "1430" be typed at once, wherever the field was clicked."""
        self.setSelectedSection(self.Section.HourSection)

    def stepBy(self, steps: int) -> None:
        if self.currentSection() is not self.Section.MinuteSection:
            super().stepBy(steps)
            return
        time = self.time()
        minutes = time.hour() * 60 + time.minute()
        quarter = minutes // 15 + steps if steps > 0 else -(-minutes // 15) + steps
        wanted = quarter * 15 % (24 * 60)
        self.setTime(QTime(wanted // 60, wanted % 60))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]


def _date(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
