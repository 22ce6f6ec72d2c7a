"""What waits for a later day: light rows under those of today."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from core import clock, days
from core.followups import Act, ActKind, Today
from core.words import _, ngettext
from gui import look
from gui.today.rows import Row
from gui.today.sentence import ActSentence
from gui.widgets.acts import ICONS
from gui.widgets.boxes import clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.header import heading
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped

AT_FIRST = 8  # rows before "Show more"
WEEK = 7  # days
AT_ONCE = (ActKind.PROMISE, ActKind.REST_OFFER)  # their button says what it does


class QuietButton(Button):
    """Keeps its place, and is seen while the mouse is over its row or it has the focus."""

    def paintEvent(self, event: QPaintEvent) -> None:
        holder = self.parentWidget()
        if self.hasFocus() or (holder and holder.underMouse()):
            super().paintEvent(event)


class LightRow(Row):
    """One act of a later day, which can be done now."""

    def __init__(self, act: Act) -> None:
        day = day_words(act)
        words = act.action if act.kind in AT_ONCE else _("Do it now")
        action = QuietButton(words, "link", size="small")
        spoken = f"{act.sentence}. {act.reason} {day}" if act.is_held else f"{act.sentence}. {day}"
        super().__init__(act, spoken, ActSentence(act, "body", "text2"), action)
        drawing = Icon(ICONS[act.kind], "text3", 17)
        drawing.setFixedWidth(look.px(36))
        line = row(self, margins=(16, 4, 16, 4), gap=12)
        line.addWidget(drawing)
        line.addLayout(self._build_words(), 1)
        line.addWidget(action)
        line.addWidget(Label(day, "secondary", "text3"))
        self.setMinimumHeight(look.px(38))

    def _build_words(self) -> QVBoxLayout:
        """Show the sentence, and why it waits when it could be done today."""
        words = column(gap=1)
        words.addWidget(self.sentence)
        if self.act.is_held:
            words.addWidget(Wrapped(self.act.reason, "caption", "text3"))
        return words

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)


class LaterRows(QWidget):
    """The heading with its count, and the first rows until all are asked for."""

    act_wanted = Signal(object)
    place_wanted = Signal(object)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LightRow] = []
        self._waiting: Sequence[Act] = ()
        self._body = column(self)

    def show_day(self, today: Today, *, is_narrow: bool) -> None:
        """Show what comes later than today; hidden when there is nothing."""
        clear(self._body)
        self.rows, self._waiting = [], today.later
        self.setVisible(bool(today.later))
        if not today.later:
            return
        count = len(today.later)
        said = ngettext("{count} thing", "{count} things", count).format(count=count)
        title = heading(today.heading, said)
        margins = (14, 16, 14, 4) if is_narrow else (16, 22, 16, 6)
        title.layout().setContentsMargins(*margins)  # type: ignore[union-attr]
        self._body.addWidget(title)
        self._add(AT_FIRST)
        if count > AT_FIRST:
            words = _("Show {count} more").format(count=count - AT_FIRST)
            self.more = Button(words, "link", size="small")
            self.more.clicked.connect(self._show_all)
            line = row(margins=(62, 4, 0, 0))
            line.addWidget(self.more)
            line.addStretch(1)
            self._body.addLayout(line)

    def _add(self, limit: int) -> None:
        for act in self._waiting[len(self.rows) : limit]:
            made = LightRow(act)
            made.act_wanted.connect(self.act_wanted)
            made.place_wanted.connect(self.place_wanted)
            made.person_chosen.connect(self.person_chosen)
            self.rows.append(made)
            self._body.insertWidget(len(self.rows), made)

    def _show_all(self) -> None:
        self._add(len(self._waiting))
        self.rows[AT_FIRST].take_focus()
        self.more.hide()


def day_words(act: Act) -> str:
    """Return the day of an act: Today, Today after 10:00, Wednesday, or 26 Nov."""
    distance = (act.due_on - clock.today()).days
    if distance <= 0 and act.not_before:
        return _("Today after {hour}").format(hour=f"{act.not_before:%H:%M}")
    if distance <= 0:
        return _("Today")
    return days.weekday_name(act.due_on) if distance < WEEK else days.short(act.due_on)
