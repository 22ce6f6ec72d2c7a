"""The timer: a ring that fills, the time in figures, and a quiet word when it is nearly up."""

import math
from datetime import timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QColor,
    QFont,
    QHideEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from core import clock, days
from core.meetings.stopwatch import MARK, MINUTE, NONE, Stopwatch
from core.words import _, ngettext
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

MORE = 5  # minutes the other person may offer
TOLD_AT = (5, 2, 0)  # minutes left that are announced (ARCHITECTURE section 8)
SIDE = 236
STROKE = 8
FIGURES, OVER = 60, 44  # pixels of the figures; of words such as "12 min"
FULL = 360 * 16  # Qt counts angles in sixteenths


class Ring(QWidget):
    """The ring and the figures in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._passed, self._mark = 0.0, 0.0
        self._figures, self._words = "", ""
        self._measure()

    def show_time(self, passed: float, mark: float, figures: str, words: str) -> None:
        """Show the share that has passed, the mark's share, and what stands in the ring."""
        self._passed, self._mark, self._figures, self._words = passed, mark, figures, words
        self.setAccessibleName(f"{figures} {words}")
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = look.px(STROKE)
        area = QRectF(self.rect()).adjusted(width, width, -width, -width)
        self._arc(painter, area, look.colour("hairline"), 1.0)
        if self._passed > 0:
            self._arc(painter, area, look.colour("accentText"), self._passed)
        if self._mark:
            self._paint_mark(painter, area)
        painter.setPen(look.colour("text"))
        font = look.font("timer")
        font.setPixelSize(look.px(FIGURES if ":" in self._figures else OVER))
        font.setFeature(QFont.Tag("tnum"), 1)
        painter.setFont(font)
        middle = area.center().y()
        figures = QRectF(area.left(), middle - look.px(46), area.width(), look.px(64))
        painter.drawText(figures, Qt.AlignmentFlag.AlignCenter, self._figures)
        painter.setPen(look.colour("text2"))
        painter.setFont(look.font("body"))
        words = QRectF(
            area.left() + look.px(30), middle + look.px(20), area.width() - look.px(60), look.px(44)
        )
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap, self._words)

    def _arc(self, painter: QPainter, area: QRectF, colour: QColor, share: float) -> None:
        pen = QPen(colour, look.px(STROKE))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(area, FULL // 4, -round(FULL * min(share, 1.0)))

    def _paint_mark(self, painter: QPainter, area: QRectF) -> None:
        angle = 2 * math.pi * self._mark
        towards = QPointF(math.sin(angle), -math.cos(angle))
        radius, half = area.width() / 2, look.px(STROKE)
        painter.setPen(QPen(look.colour("care"), look.px(3)))
        painter.drawLine(area.center() + towards * (radius - half), area.center() + towards * (radius + half))

    def _measure(self) -> None:
        self.setFixedSize(QSize(look.px(SIDE), look.px(SIDE)))
        self.update()


class Timer(QWidget):
    """The ring with its buttons, or one line of figures; ticks once a second while it is looked at."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stopwatch = Stopwatch(0)
        self._told = TOLD_AT[0] + 1
        self.ring = Ring()
        self.figures = Label("", "lead")
        self._span = Label("", "body", "text2", wrap=True)
        self._quiet = Label("", "secondary", "text2", wrap=True)
        for one in (self._span, self._quiet):
            one.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.toggle, self.more = Button(_("Start"), icon="play"), Button(_("{count} more").format(count=MORE))
        self.toggle.clicked.connect(self.start_or_pause)
        self.more.clicked.connect(self._lengthen)
        self.more.setToolTip(_("Only when you are told that there is time"))
        self.more.setAccessibleName(_("{count} minutes more").format(count=MORE))
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.tick)
        self._lay_out()

    def show_stopwatch(self, stopwatch: Stopwatch) -> None:
        """Show another conversation's time."""
        self.stopwatch = stopwatch
        self._told = self._step(stopwatch.left(clock.now()))
        self.tick()

    def make_small(self, is_small: bool) -> None:
        """Show one line of figures and buttons, or the ring and what belongs to it."""
        self.figures.setVisible(is_small)
        for one in (self.ring, self._span, self._quiet):
            one.setVisible(not is_small)

    def start_or_pause(self) -> None:
        """Start, pause, or go on."""
        now = clock.now()
        if self.stopwatch.is_running:
            self.stopwatch.pause(now)
        else:
            self.stopwatch.go(now)
        self.tick()
        self.changed.emit()

    def tick(self) -> None:
        """Show the time as it is now."""
        now, watch = clock.now(), self.stopwatch
        left = watch.left(now)
        passed, mark = (1 - left / watch.whole, 1 - MARK / watch.whole) if watch.whole > MARK else (0.0, 0.0)
        figures, words = _figures(watch, left)
        self.ring.show_time(passed, mark, figures, words)
        self.figures.setText(f"{figures} {words}")
        self._span.setText(self._when())
        self._quiet.setText(self._reminder(left))
        self.figures.set_tone("care" if watch.started_at and left <= MARK else "text")
        self._quiet.set_tone("care" if watch.started_at and left <= MARK else "text2")
        words, icon = (_("Pause"), "pause") if watch.is_running else (_("Go on"), "play")
        self.toggle.say(words if watch.started_at else _("Start"))
        self.toggle.show_icon(icon)
        self.more.setVisible(watch.started_at is not None)
        self._tell(left)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.tick()
        self._second.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._second.stop()

    def _lay_out(self) -> None:
        buttons = row(gap=8)
        buttons.addStretch(1)
        buttons.addWidget(self.figures)
        buttons.addSpacing(4)
        buttons.addWidget(self.toggle)
        buttons.addWidget(self.more)
        buttons.addStretch(1)
        lines = column(self, gap=14)
        lines.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._span)
        lines.addLayout(buttons)
        lines.addStretch(1)
        lines.addWidget(self._quiet)

    def _lengthen(self) -> None:
        self.stopwatch.minutes += MORE
        self._told = self._step(self.stopwatch.left(clock.now()))
        self.tick()
        self.changed.emit()

    def _when(self) -> str:
        watch, now = self.stopwatch, clock.now()
        if watch.started_at is None:
            return _("Start it when you begin to talk.")
        if watch.paused_at:
            return _("Started {start}, paused").format(start=days.time(watch.started_at))
        ends = watch.ends_at(now)
        words = _("Started {start}, ends {end}") if ends > now else _("Started {start}, ended {end}")
        return words.format(start=days.time(watch.started_at), end=days.time(ends))

    def _reminder(self, left: timedelta) -> str:
        if self.stopwatch.started_at is None:
            return ""
        if left > MARK:
            at = days.time(self.stopwatch.ends_at(clock.now()) - MARK)
            return _("At {time} a quiet line here will remind you to ask for names.").format(time=at)
        if left > NONE:
            return _("Two minutes left. A good moment to ask for two names.")
        return _("Say thank you, and ask whether there is time for one more.")

    def _step(self, left: timedelta) -> int:
        """Return how far the announcements are: the smallest number of minutes already passed."""
        return min((one for one in TOLD_AT if left <= one * MINUTE), default=TOLD_AT[0] + 1)

    def _tell(self, left: timedelta) -> None:
        step = self._step(left)
        if self.stopwatch.is_running and step < self._told:
            said = ngettext("{count} minute left", "{count} minutes left", step).format(count=step)
            told = QAccessibleAnnouncementEvent(self, said if step else _("The time is up"))
            QAccessible.updateAccessibility(told)
        self._told = min(self._told, step)


def _figures(watch: Stopwatch, left: timedelta) -> tuple[str, str]:
    """Return the figures and the words under them: 13:48 left of 25 minutes, 2 min over."""
    if left <= -MINUTE:
        return _("{count} min").format(count=int(-left / MINUTE)), _("over")
    seconds = max(0, math.ceil(left.total_seconds()))
    figures = f"{seconds // 60}:{seconds % 60:02}"
    if watch.started_at is None:
        return figures, _("minutes")
    return figures, _("left of {count} minutes").format(count=watch.minutes) if seconds else _(
        "the time is up"
    )
