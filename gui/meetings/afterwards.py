"""Afterwards: how it was, what you learned, who was suggested, what you promised, and what happens next."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import lessons, meetings, promises, questions, referrals
from core.lessons import LessonDraft
from core.meetings import Debrief, Meeting
from core.meetings.notes import Noted, sort_out
from core.promises import PromiseDraft
from core.referrals import Name
from gui import look
from gui.meetings.columns import TwoColumns
from gui.meetings.coming import Coming
from gui.meetings.feelings import Feelings
from gui.meetings.learned import Learned
from gui.meetings.promised import Promised, usual
from gui.meetings.suggested import Suggested
from gui.problems import showing_problems
from gui.widgets.boxes import column

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
        self.feelings = Feelings()
        self.learned, self.suggested, self.promised, self.coming = (
            Learned(),
            Suggested(),
            Promised(),
            Coming(),
        )
        self.feelings.changed.connect(self.store)
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
        self._meeting = meeting
        self.feelings.show_meeting(meeting)
        stored = [LessonDraft(one.topic, one.text, one.id) for one in lessons.of_meeting(meeting.id)]
        owed = [
            PromiseDraft(one.text, one.due_on, one.is_mine, one.id) for one in promises.of_meeting(meeting.id)
        ]
        has_notes = bool(meeting.notes.strip()) and not stored
        self.learned.take_notes.setVisible(has_notes and meeting.is_held and not self.learned.drafts())
        if has_notes and not meeting.is_held:
            noted = self._noted(meeting.notes)
            stored, owed = list(noted.lessons), owed or [usual(one) for one in noted.promises]
        self.learned.show_lessons(stored, anew=is_new)
        self.suggested.show_meeting(meeting, anew=is_new)
        self.promised.show_promises(owed, meeting.first, anew=is_new)
        self.coming.show_meeting(meeting)

    def store(self) -> None:
        """Store everything that is written; from the first time on the conversation is held."""
        if self._meeting is None or self._is_storing:
            return
        self._is_storing = True
        try:
            with showing_problems(self):
                if not self._meeting.is_held:
                    self._take_names(self._meeting)
                recorded = meetings.record(self._meeting.id, self._debrief())
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
        for part in (self.feelings, self.learned, self.suggested, self.promised):
            lines.addWidget(part)
        lines.addStretch(1)
        return made

    def _debrief(self) -> Debrief:
        why, again = self.suggested.reason()
        return Debrief(
            self.feelings.chosen("feeling"),
            energy=self.feelings.chosen("energy"),
            liveable=self.feelings.chosen("liveable"),
            lessons=tuple(self.learned.drafts()),
            promises=tuple(self.promised.drafts()),
            no_names_why=why,
            ask_again_on=again,
        )

    def _noted(self, notes: str) -> Noted:
        """Return quick notes split by line: what was learned, with a guessed topic, named and promised."""
        return sort_out(notes, questions.bank(), lessons.topics())

    def _take_names(self, meeting: Meeting) -> None:
        """Put the names of the quick notes into the book, as if they stood on a card."""
        named = (one.partition(",") for one in self._noted(meeting.notes).names)
        names = [Name(name.strip(), what.strip()) for name, _comma, what in named]
        referrals.refer_names(meeting.contact_id, names, meeting.id)

    def _take_notes(self) -> None:
        if self._meeting:
            self.learned.show_lessons(self._noted(self._meeting.notes).lessons, anew=True)
            self.store()

    def _on_card(self) -> None:
        self.settle()
        if self._meeting and not self._meeting.is_held:
            self.store()
        if self._meeting:
            self.card_wanted.emit(self._meeting.id)
