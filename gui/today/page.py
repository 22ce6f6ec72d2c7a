"""Today: what to do, one thing at a time, and what stands beside it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core import followups
from core.changes import Topic
from core.followups import Act, Today
from core.words import _
from gui import look
from gui.changes import Changes
from gui.problems import showing_problems
from gui.today import aside, greeting
from gui.today.act_list import ActList
from gui.today.side import Side
from gui.today.strip import Strip
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.header import Header
from gui.widgets.page import Page

if TYPE_CHECKING:
    from gui.today.empty import EmptyDay

NARROW = 884  # pixels of the page below which the side column becomes a strip (DESIGN 3)
WIDEST = 1240  # pixels of the day and its side column
MINUTE = 60_000  # milliseconds


class TodayPage(Page):
    """The acts of the day with the side column, or the empty day."""

    concerns = ~(Topic.LESSONS | Topic.TEMPLATES)
    act_wanted = Signal(object)
    add_wanted = Signal()
    meeting_chosen = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._today = Today((), (), 0)
        self.acts, self.side, self.strip = ActList(), Side(), Strip()
        self._empty: EmptyDay | None = None
        self._lay_out()
        self._connect()
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self._on_minute)
        self._clock.start()

    @property
    def empty(self) -> "EmptyDay":
        """Return what is seen on a day without acts, built when it is first wanted."""
        if self._empty is None:
            from gui.today.empty import EmptyDay

            self._empty = EmptyDay()
            self._empty.act_wanted.connect(self.act_wanted)
            self._empty.add_wanted.connect(self.add_wanted)
            self._empty.person_chosen.connect(self.person_chosen)
            self._inner.addWidget(self._empty)
        return self._empty

    def refresh(self) -> None:
        """Read what there is to do, and what stands beside it."""
        focused, had_acts = self.window().focusWidget(), bool(self._today.acts)
        had_focus = self._columns.isAncestorOf(focused) or bool(
            self._empty and self._empty.isAncestorOf(focused)
        )
        self._today, beside = followups.today(), aside.read()
        self.header.say(greeting.greeting(), greeting.day_line(self._today))
        self.side.show_aside(beside)
        self.strip.show_aside(beside)
        if not self._today.acts:
            self.empty.show_day(self._today.back_on)
        self._arrange()
        if had_focus and had_acts is not bool(self._today.acts):
            self.arrive()

    def arrive(self) -> None:
        """Begin at the first action."""
        if self._stale:
            self._renew()
        if self._today.acts:
            self.acts.rows()[0].take_focus()
        else:
            self.empty.take_focus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stale = True  # until it is seen again the day may turn, or a meeting end

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self.header = Header()
        self.add = Button(_("Add a person"), icon="user-plus", size="big")
        self.header.add(self.add)
        self._columns = QWidget()
        columns = row(self._columns, gap=24)
        columns.addWidget(self.acts, 1)
        columns.addWidget(self.side)
        inner = QWidget()
        self._inner = column(inner)
        self._inner.addWidget(self._columns)
        self._area = scrolling(inner)
        self._top = column(gap=14)
        self._top.addWidget(self.header)
        self._top.addWidget(self.strip)
        self._body = column(self)
        self._body.addLayout(self._top)
        self._body.addWidget(self._area, 1)

    def _connect(self) -> None:
        self.add.clicked.connect(self.add_wanted)
        self.acts.act_wanted.connect(self._do)
        self.acts.place_wanted.connect(self.act_wanted)
        self.acts.row_chosen.connect(self._area.ensureWidgetVisible)
        self._area.verticalScrollBar().rangeChanged.connect(self._arrange)
        for part in (self.side, self.strip):
            part.meeting_chosen.connect(self.meeting_chosen)
        self.acts.person_chosen.connect(self.person_chosen)

    def _arrange(self) -> None:
        """Take the form that fits the page: the side column at the right, or the strip above."""
        is_narrow, has_acts = self.width() < look.px(NARROW), bool(self._today.acts)
        left = 20 if is_narrow else 32
        right = max(left, self.width() - left - look.px(WIDEST))
        self._top.setContentsMargins(left, 18 if is_narrow else 26, right, 0)
        bar = self._area.verticalScrollBar()
        room = right - bar.sizeHint().width() if bar.maximum() else right
        self._inner.setContentsMargins(left, 12 if is_narrow else 21, room, 0 if is_narrow else 24)
        self._body.setContentsMargins(0, 0, 0, 16 if is_narrow else 0)
        self.strip.setVisible(is_narrow and has_acts)
        self.side.setVisible(not is_narrow)
        self._columns.setVisible(has_acts)
        if self._empty or not has_acts:
            self.empty.setVisible(not has_acts)
        self.acts.show_day(self._today, is_narrow=is_narrow)

    def _do(self, act: Act) -> None:
        """Keep a promise or let somebody rest at once; everything else has a place where it is done."""
        with showing_problems(self):
            if not followups.do_at_once(act):
                self.act_wanted.emit(act)

    def _on_minute(self) -> None:
        if self.isVisible() and self.isActiveWindow():
            self._renew()
