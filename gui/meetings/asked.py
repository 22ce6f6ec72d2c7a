"""The questions during a conversation: the one to ask now is lit, ticking it moves on."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core import meetings, questions
from core.meetings import PickedQuestion, proposing
from core.words import _
from gui.meetings.headings import Heading
from gui.meetings.tick_row import TickRow
from gui.problems import showing_problems
from gui.widgets.boxes import clear, column, hairline


class Asked(QWidget):
    """Boxes to tick, in order, the last question after a line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting_id = 0
        self._picked: list[PickedQuestion] = []
        self._turn: int | None = None  # a question the user went on to
        self.rows: list[TickRow] = []
        self._heading = Heading(_("Questions"))
        self._list = column(gap=2)
        body = column(self, gap=8)
        body.addWidget(self._heading)
        body.addLayout(self._list)
        on = QShortcut(QKeySequence("Ctrl+Down"), self)
        on.setContext(Qt.ShortcutContext.WindowShortcut)
        on.activated.connect(self.go_on)

    def show_meeting(self, meeting_id: int) -> None:
        """Show the questions of a conversation."""
        wanted = proposing.with_last(meetings.questions(meeting_id), questions.bank())
        if meeting_id != self._meeting_id:
            self._turn = None
        is_other = meeting_id != self._meeting_id or [one.text for one in wanted] != [
            one.text for one in self._picked
        ]
        self._meeting_id, self._picked = meeting_id, wanted
        if is_other:
            self._build()
        self._mark()

    def current(self) -> int | None:
        """Return the place of the question to ask now; None when all are asked."""
        waiting = [place for place, one in enumerate(self._picked) if not one.is_asked]
        return self._turn if self._turn in waiting else next(iter(waiting), None)

    def tick_current(self) -> None:
        """Tick the question to ask now."""
        place = self.current()
        if place is not None:
            self.rows[place].click()

    def go_on(self) -> None:
        """Light the next question that waits, without ticking this one."""
        place = self.current()
        if place is not None:
            waiting = [later for later, one in enumerate(self._picked) if not one.is_asked]
            self._turn = next((later for later in waiting if later > place), waiting[0])
            self._mark()

    def _build(self) -> None:
        clear(self._list)
        self.rows = []
        for place, one in enumerate(self._picked):
            if one.is_pinned and place:
                self._list.addSpacing(6)
                self._list.addWidget(hairline())
                self._list.addSpacing(6)
            made = TickRow(one.text)
            made.clicked.connect(lambda is_asked, place=place: self._on_tick(place, is_asked))
            self.rows.append(made)
            self._list.addWidget(made)

    def _on_tick(self, place: int, is_asked: bool) -> None:
        one = self._picked[place]
        changed = PickedQuestion(one.text, one.topic, one.minutes, is_asked, one.is_pinned)
        wanted = [*self._picked[:place], changed, *self._picked[place + 1 :]]
        with showing_problems(self):
            meetings.pick(self._meeting_id, wanted, quietly=True)
            self._picked = wanted
        self._mark()

    def _mark(self) -> None:
        current = self.current()
        for place, (one, made) in enumerate(zip(self._picked, self.rows, strict=True)):
            made.setChecked(one.is_asked)
            made.make_current(place == current)
        asked = sum(one.is_asked for one in self._picked)
        self._heading.remark(_("{asked} of {count} asked").format(asked=asked, count=len(self._picked)))
