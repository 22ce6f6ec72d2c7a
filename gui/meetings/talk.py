"""In the meeting: nothing else on the screen but the time, the questions, quick notes and the names given."""

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QFrame, QWidget

from core import brief, clock, contacts, meetings
from core.changes import Topic
from core.meetings import Meeting, Where
from core.words import _
from gui import look
from gui.changes import Changes
from gui.meetings.asked import Asked
from gui.meetings.headings import Heading
from gui.meetings.names import NameCards
from gui.meetings.quick_notes import QuickNotes
from gui.meetings.timer import Timer
from gui.problems import showing_problems
from gui.widgets.boxes import column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.page import Page
from gui.widgets.text import Elided

NARROW = 1100  # pixels of the window below which the time stands in the top bar (DESIGN 12, 05b)
TIME_WIDE, NOTES_WIDE, NOTES_NARROW = 300, 340, 320
BAR_HIGH = 56
LINES, LINES_NARROW = 14, 8  # of quick notes


class TalkPage(Page):
    """One conversation while it is held; the time goes on when the page is left."""

    concerns = Topic.MEETINGS | Topic.CONTACTS | Topic.REFERRALS
    finished = Signal(int)
    left = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._meeting: Meeting | None = None
        self.timer, self.asked = Timer(), Asked()
        self.quick, self.names = QuickNotes(), NameCards(columns=1)
        self.notes = self.quick.field
        self._names_title = Heading()
        body = column(self)
        body.addWidget(self._build_bar())
        parts = row(gap=0)
        parts.addWidget(self._build_time())
        parts.addWidget(self._build_questions(), 1)
        parts.addWidget(self._build_right())
        body.addLayout(parts, 1)
        self._connect()
        self._arrange()

    def go_to(self, meeting_id: int, /) -> None:
        """Show one conversation; raises Problem when it is gone."""
        meeting = meetings.find(meeting_id)
        if self._meeting is not None and meeting_id != self._meeting.id:
            self.settle()
        self._show(meeting)

    def shown(self) -> Any:
        return self._meeting.id if self._meeting else None

    def person(self) -> int:
        return self._meeting.contact_id if self._meeting else 0

    def refresh(self) -> None:
        """Read the conversation again; notes being written are left alone."""
        if self._meeting:
            with showing_problems(self):
                self._show(meetings.find(self._meeting.id))

    def arrive(self) -> None:
        self.notes.setFocus()

    def settle(self) -> None:
        """Keep what is being typed."""
        self.notes.settle()
        self.names.settle()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(640), look.px(400))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.asked.tick_current()
        elif event.key() == Qt.Key.Key_Escape:
            self.leave.click()
        else:
            super().keyPressEvent(event)

    def _build_bar(self) -> QWidget:
        made = frame("surfaceBar")
        made.setFixedHeight(look.px(BAR_HIGH))
        self.leave = Button(_("Leave"), "quiet", icon="x")
        self.leave.setToolTip(_("The time goes on"))
        self.finish = Button(_("Finish"), "primary")
        self._who = Elided("", "bodyStrong", natural=True)
        self._line = Elided("", "body", "text2", natural=True)
        self._small = row(gap=0)  # the time, in the narrow form
        words = row(gap=6)
        words.addStretch(1)
        words.addWidget(self._who)
        words.addWidget(self._line)
        words.addStretch(1)
        line = row(made, margins=(16, 0, 24, 0), gap=14)
        line.addWidget(self.leave)
        line.addLayout(self._small)
        line.addLayout(words, 1)
        line.addWidget(self.finish)
        return made

    def _build_time(self) -> QFrame:
        self._time = frame("leftPane")
        self._time.setFixedWidth(look.px(TIME_WIDE))
        self._large = column(self._time, margins=(28, 36, 28, 28))
        return self._time

    def _build_questions(self) -> QWidget:
        inner = QWidget()
        lines = column(inner, margins=(28, 28, 28, 28))
        lines.addWidget(self.asked)
        lines.addStretch(1)
        return scrolling(inner)

    def _build_right(self) -> QFrame:
        self._right = frame("rightPane")
        inner = QWidget()
        lines = column(inner, margins=(28, 28, 28, 28), gap=10)
        lines.addWidget(Heading(_("Quick notes")))
        lines.addWidget(self.quick)
        lines.addSpacing(10)
        lines.addWidget(self._names_title)
        lines.addWidget(self.names)
        lines.addStretch(1)
        column(self._right).addWidget(scrolling(inner))
        return self._right

    def _connect(self) -> None:
        self.finish.clicked.connect(self._on_finish)
        self.leave.clicked.connect(self._on_leave)
        self.names.person_chosen.connect(self.person_chosen)
        self.notes.minute = self._minute
        self.quick.changed.connect(self._store_notes)
        self.timer.changed.connect(self._store_time)
        for keys, slot in (
            ("Ctrl+E", self.names.begin),
            ("Ctrl+Return", self.asked.tick_current),
            ("Ctrl+Enter", self.asked.tick_current),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)

    def _arrange(self) -> None:
        """Put the time at the left, or small into the bar when the window is narrow."""
        is_narrow = self.width() < NARROW
        self.timer.make_small(is_narrow)
        place = self._small if is_narrow else self._large
        if place.indexOf(self.timer) < 0:
            middle = Qt.AlignmentFlag.AlignVCenter if is_narrow else Qt.AlignmentFlag(0)
            place.addWidget(self.timer, 0 if is_narrow else 1, middle)
            self.timer.show()  # at once: a move hides
        self._time.setVisible(not is_narrow)
        self.notes.reserve(LINES_NARROW if is_narrow else LINES)
        self._right.setFixedWidth(look.px(NOTES_NARROW if is_narrow else NOTES_WIDE))

    def _show(self, meeting: Meeting) -> None:
        is_same = self._meeting is not None and meeting.id == self._meeting.id
        self._meeting = meeting
        watch = meetings.stopwatch(meeting.id)
        if not is_same or watch != self.timer.stopwatch:
            self.timer.show_stopwatch(watch)
        if not is_same or not self.notes.hasFocus():
            self.notes.show_notes(meeting.notes, meeting.note_minutes)
        self._who.setText(meeting.name)
        person = contacts.find(meeting.contact_id)
        self._line.setText(
            brief.where(meeting, person) if meeting.way is Where.PHONE else meeting.organization
        )
        self._line.setVisible(bool(self._line.text()))
        self.asked.show_meeting(meeting.id)
        self.names.show_meeting(meeting)
        self._names_title.say(_("Names {name} gave you").format(name=meeting.first))

    def _minute(self) -> int | None:
        """Return the minute of the talk; None before it has begun."""
        watch = self.timer.stopwatch
        return None if watch.started_at is None else int(watch.elapsed(clock.now()) / meetings.MINUTE)

    def _store_notes(self) -> None:
        if self._meeting:
            with showing_problems(self):
                words, minutes = self.notes.toPlainText(), self.notes.minutes()
                meetings.amend(self._meeting.id, notes=words, note_minutes=minutes)

    def _store_time(self) -> None:
        if self._meeting:
            with showing_problems(self):
                meetings.keep_time(self._meeting.id, self.timer.stopwatch)

    def _on_leave(self) -> None:
        self.settle()
        if self._meeting:
            self.left.emit(self._meeting.id)

    def _on_finish(self) -> None:
        self.settle()
        if self._meeting:
            with showing_problems(self):
                meetings.end(self._meeting.id)
                self.finished.emit(self._meeting.id)
