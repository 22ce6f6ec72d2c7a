"""Afterwards: how it was, what you learned, who was suggested, what you promised, and what happens next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import lessons, meetings, promises, questions
from core.lessons import LessonDraft
from core.meetings import Debrief, Meeting
from core.promises import PromiseDraft
from core.words import _, mark
from gui import look
from gui.meetings.columns import TwoColumns
from gui.meetings.coming import Coming
from gui.meetings.headings import Heading
from gui.meetings.learned import Learned
from gui.meetings.promised import Promised
from gui.meetings.suggested import Suggested
from gui.problems import showing_problems
from gui.widgets.boxes import column
from gui.widgets.buttons import Choices

FEELINGS = (mark("Warm"), mark("Useful"), mark("Polite, short"), mark("Hard going"))
NEXT_WIDE = 248
WIDEST = 760  # a reading column (DESIGN section 3)


class AfterwardsTab(QWidget):
    """No save button: what is written is stored when the user pauses, and the conversation counts as held."""

    card_wanted = Signal(int)
    person_chosen = Signal(int)
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self._is_storing = False
        self.feeling = Choices("chip")
        self.learned, self.suggested, self.promised, self.coming = (
            Learned(),
            Suggested(),
            Promised(),
            Coming(),
        )
        self.feeling.chosen.connect(lambda _key: self.store())
        self.learned.changed.connect(self.store)
        self.learned.take_notes.clicked.connect(self._take_notes)
        self.suggested.changed.connect(self.store)
        self.suggested.named.connect(self.store)
        self.suggested.person_chosen.connect(self.person_chosen)
        self.promised.changed.connect(self.store)
        self.coming.card_wanted.connect(self._on_card)
        self.coming.today_wanted.connect(self.today_wanted)
        body = column(self, margins=(0, 18, 0, 24))
        body.addWidget(TwoColumns(self._build_left(), self.coming, self.coming, NEXT_WIDE))
        body.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a conversation; a field being written in is left alone."""
        if self._is_storing:
            return
        is_new = self._meeting is None or meeting.id != self._meeting.id
        if is_new or self._meeting is None or meeting.feeling != self._meeting.feeling:
            self.feeling.offer([(one, _(one)) for one in FEELINGS], meeting.feeling or "none yet")
        self._meeting = meeting
        stored = [LessonDraft(one.topic, one.text, one.id) for one in lessons.of_meeting(meeting.id)]
        has_notes = bool(meeting.notes.strip()) and not stored
        self.learned.take_notes.setVisible(has_notes and meeting.is_held and not self.learned.drafts())
        self.learned.show_lessons(
            self._from_notes(meeting.notes) if has_notes and not meeting.is_held else stored, anew=is_new
        )
        self.suggested.show_meeting(meeting, anew=is_new)
        owed = promises.of_meeting(meeting.id)
        self.promised.show_promises(
            [PromiseDraft(one.text, one.due_on, one.is_mine, one.id) for one in owed], anew=is_new
        )
        self.coming.show_meeting(meeting)

    def store(self, held_minutes: int | None = None) -> None:
        """Store everything that is written; from the first time on the conversation is held."""
        if self._meeting is None or self._is_storing:
            return
        self._is_storing = True
        try:
            with showing_problems(self):
                recorded = meetings.record(self._meeting.id, self._debrief(held_minutes))
                self.learned.keep_ids(recorded.lessons)
                self.promised.keep_ids(recorded.promises)
        finally:
            self._is_storing = False
        self.show_meeting(meetings.find(self._meeting.id))

    def settle(self) -> None:
        """Keep what is being typed."""
        for part in (self.learned, self.suggested, self.promised):
            part.settle()

    def begin(self) -> None:
        """Put the focus where something is still to be written."""
        self.learned.begin()

    def _build_left(self) -> QWidget:
        made = QWidget()
        made.setMaximumWidth(look.px(WIDEST))
        lines = column(made, gap=18)
        how = column(gap=8)
        how.addWidget(Heading(_("How was it?")))
        how.addWidget(self.feeling)
        lines.addLayout(how)
        for part in (self.learned, self.suggested, self.promised):
            lines.addWidget(part)
        lines.addStretch(1)
        return made

    def _debrief(self, held_minutes: int | None) -> Debrief:
        why, again = self.suggested.reason()
        feeling = self.feeling.key()
        return Debrief(
            feeling, held_minutes, tuple(self.learned.drafts()), tuple(self.promised.drafts()), why, again
        )

    def _from_notes(self, notes: str) -> list[LessonDraft]:
        """Return quick notes split by line, each with a guessed topic."""
        bank, topics = questions.bank(), lessons.topics()
        written = [one.strip() for one in notes.split("\n") if one.strip()]
        return [LessonDraft(questions.topic_of(one, bank, topics), one) for one in written]

    def _take_notes(self) -> None:
        if self._meeting:
            self.learned.show_lessons(self._from_notes(self._meeting.notes), anew=True)
            self.store()

    def _on_card(self) -> None:
        self.settle()
        if self._meeting and not self._meeting.is_held:
            self.store()
        if self._meeting:
            self.card_wanted.emit(self._meeting.id)
