"""In the meeting: the time left, the questions, quick notes, and the names you are given."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core import clock, meetings
from core.meetings import Meeting
from core.words import _
from gui.meetings.asked import Asked
from gui.meetings.columns import TwoColumns
from gui.meetings.headings import Heading
from gui.meetings.names import NameCards
from gui.meetings.stopwatch import Stopwatch
from gui.meetings.timer import Timer
from gui.problems import showing_problems
from gui.widgets.boxes import column
from gui.widgets.fields import Note

NOTES_WIDE = 296
NOTE_LINES = 9


class DuringTab(QWidget):
    """Timer and questions at the left, notes and names at the right."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._watches: dict[int, Stopwatch] = {}
        self.timer, self.asked = Timer(), Asked()
        self.notes = Note("", _("A word or two is enough"), lines=NOTE_LINES)
        self.notes.setAccessibleName(_("Quick notes"))
        self.notes.settled.connect(self._store_notes)
        self.names = NameCards(columns=1)
        self.names.person_chosen.connect(self.person_chosen)
        self._names_title = Heading()
        body = column(self, margins=(0, 18, 0, 24))
        right = self._build_right()
        body.addWidget(TwoColumns(self._build_left(), right, right, NOTES_WIDE))
        body.addStretch(1)
        to_names = QShortcut(QKeySequence("Ctrl+E"), self)
        to_names.setContext(Qt.ShortcutContext.WindowShortcut)
        to_names.activated.connect(self.names.begin)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a conversation; notes being written are left alone."""
        is_same = self._meeting is not None and meeting.id == self._meeting.id
        self._meeting = meeting
        if not is_same:
            self.timer.show_stopwatch(self._watch(meeting))
        if not is_same or not self.notes.hasFocus():
            self.notes.write(meeting.notes)
        self.asked.show_meeting(meeting.id)
        self.names.show_meeting(meeting)
        self._names_title.say(_("Names {name} gave you").format(name=meeting.first))

    def start(self) -> None:
        """Start the timer of the shown conversation, unless it runs already."""
        if self._meeting and self._watch(self._meeting).started_at is None:
            self.timer.start_or_pause()

    def talked(self, meeting_id: int) -> int | None:
        """Return how many minutes a conversation took; None when the timer never ran."""
        watch = self._watches.get(meeting_id)
        return watch.talked(clock.now()) if watch else None

    def settle(self) -> None:
        """Keep what is being typed."""
        self.notes.settle()
        self.names.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.asked.tick_current()
        else:
            super().keyPressEvent(event)

    def _build_left(self) -> QWidget:
        made = QWidget()
        lines = column(made, gap=22)
        lines.addWidget(self.timer)
        lines.addWidget(self.asked)
        lines.addStretch(1)
        return made

    def _build_right(self) -> QWidget:
        made = QWidget()
        lines = column(made, gap=10)
        lines.addWidget(Heading(_("Quick notes")))
        lines.addWidget(self.notes)
        lines.addSpacing(10)
        lines.addWidget(self._names_title)
        lines.addWidget(self.names)
        lines.addStretch(1)
        return made

    def _watch(self, meeting: Meeting) -> Stopwatch:
        """Return the conversation's time; a new length asked for counts until it has started."""
        watch = self._watches.setdefault(meeting.id, Stopwatch(meeting.minutes))
        if watch.started_at is None:
            watch.minutes = meeting.minutes
        return watch

    def _store_notes(self) -> None:
        if self._meeting:
            with showing_problems(self):
                meetings.amend(self._meeting.id, notes=self.notes.toPlainText())
