"""Prepare: the facts, what to read beforehand, and the questions in order."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import brief
from core.meetings import Meeting
from gui.meetings.columns import TwoColumns
from gui.meetings.facts import Facts
from gui.meetings.questions import Questions
from gui.meetings.reading import Reading
from gui.widgets.boxes import column, frame, hairline
from gui.widgets.text import Sentence

FACTS_WIDE = 264


class PrepareTab(QWidget):
    """Facts and reading at the left, questions at the right."""

    change_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.facts, self.reading, self.questions = Facts(), Reading(), Questions()
        self.facts.change_wanted.connect(self.change_wanted)
        self.facts.person_chosen.connect(self.person_chosen)
        left = QWidget()
        lines = column(left)
        lines.addWidget(self.facts)
        lines.addSpacing(16)
        lines.addWidget(hairline())
        lines.addSpacing(12)
        lines.addWidget(self.reading)
        lines.addSpacing(18)
        lines.addWidget(_reminder())
        lines.addStretch(1)
        right = QWidget()
        column(right).addWidget(self.questions)
        right.layout().addStretch(1)  # type: ignore[union-attr]
        body = column(self, margins=(0, 18, 0, 24))
        body.addWidget(TwoColumns(left, right, left, FACTS_WIDE))
        body.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show a conversation."""
        self.facts.show_meeting(meeting)
        self.reading.show_meeting(meeting.id)
        self.questions.show_meeting(meeting)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.reading.settle()
        self.questions.settle()


def _reminder() -> QWidget:
    made = frame("tint")
    bold, rest = brief.reminder()
    said = Sentence("", bold, rest, "secondary")
    column(made, margins=(12, 10, 12, 10)).addWidget(said)
    return made
