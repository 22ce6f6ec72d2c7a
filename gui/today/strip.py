"""The same as the side column in one line, for a narrow window."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core import days
from core.meetings import Meeting
from core.words import _, ngettext
from gui import look
from gui.today.aside import Aside
from gui.widgets.boxes import clear, column, frame, row
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Label


class Strip(QFrame):
    """Next meeting, conversations this week, names for each."""

    meeting_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._shown: object = None
        self._line = row(self, gap=0)

    def show_aside(self, aside: Aside) -> None:
        """Show what stands beside the day; nothing is built again when nothing changed."""
        wanted = (aside, look.px(100))
        if wanted == self._shown:
            return
        self._shown = wanted
        clear(self._line)
        self.setFixedHeight(look.px(58))
        week = aside.week
        held = ngettext("of {count} conversation", "of {count} conversations", week.goal)
        self._add(_("Next meeting"), self._next(aside.coming[0] if aside.coming else None), 1)
        self._add(_("This week"), _pair(str(week.held), held.format(count=week.goal)))
        self._add(_("Names per conversation"), _pair(aside.names, aside.goal))

    def _add(self, label: str, content: QWidget, stretch: int = 0) -> None:
        if self._line.count():
            rule = frame("hairline")
            rule.setFixedSize(1, look.px(36))
            self._line.addWidget(rule, 0, Qt.AlignmentFlag.AlignVCenter)
        cell = column(margins=(16, 0, 16, 0))
        cell.addStretch(1)
        cell.addWidget(Elided(label, "caption", "text3", natural=True))
        content.setFixedHeight(look.px(28))
        cell.addWidget(content)
        cell.addStretch(1)
        self._line.addLayout(cell, stretch)

    def _next(self, meeting: Meeting | None) -> QWidget:
        if meeting is None:
            return Label(_("None planned yet"), "body", "text2")
        made = QWidget()
        line = row(made, gap=2)
        when = _("{day}, {time}").format(
            day=days.day(meeting.starts_at.date()), time=days.time(meeting.starts_at)
        )
        self.name = ElidedButton(meeting.name, "name")
        self.name.beside = 4
        self.name.setAccessibleDescription(when)
        self.name.clicked.connect(lambda: self.meeting_chosen.emit(meeting.id))
        line.addWidget(self.name)
        line.addWidget(Elided(when, "body", "text2", natural=True))
        line.addStretch(1)
        return made


def _pair(number: str, words: str) -> QWidget:
    """Return a number in bold, and its words."""
    made = QWidget()
    line = row(made, gap=4)
    line.addWidget(Label(number, "bodyStrong"))
    line.addWidget(Elided(words, "body", "text2", natural=True))
    line.addStretch(1)
    return made
