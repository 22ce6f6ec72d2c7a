"""Three honest numbers of this week, each with its words and a small drawing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.words import _, ngettext
from gui import look
from gui.today.aside import LAST, Aside
from gui.today.marks import NameDots, WeekMarks
from gui.widgets.boxes import Card, column, row
from gui.widgets.text import Label


class ThisWeek(Card):
    """Conversations, names for each, and who has yet to answer."""

    def show_numbers(self, aside: Aside) -> None:
        """Show these."""
        self.clear()
        title = row()
        title.addWidget(Label(_("This week"), "section"))
        self.add_padded(title, (16, 13, 16, 11)).setMinimumHeight(look.px(44))
        week = aside.week
        goal = _("of {count}").format(count=week.goal)
        self._add(_("Conversations"), str(week.held), goal, WeekMarks(week))
        has_all = len(aside.counts) == LAST
        label = _("Names per conversation, last six") if has_all else _("Names per conversation")
        self._add(label, aside.names, aside.goal, NameDots(aside.counts, aside.names_goal))
        people = ngettext("person", "people", aside.waiting)
        self._add(_("Waiting for an answer"), str(aside.waiting), people, None)

    def _add(self, label: str, number: str, words: str, drawing: QWidget | None) -> None:
        line = row(gap=7)
        value = Label(number, "title")
        line.addWidget(value, 0, Qt.AlignmentFlag.AlignBottom)
        small = Label(words, "secondary", "text3")
        small.setContentsMargins(0, 0, 0, look.px(3))  # on the line of the number
        line.addWidget(small, 0, Qt.AlignmentFlag.AlignBottom)
        line.addStretch(1)
        if drawing:
            line.addWidget(drawing, 0, Qt.AlignmentFlag.AlignVCenter)
        block = column()
        block.addWidget(Label(label, "secondary", "text2", wrap=True))
        block.addLayout(line)
        block.addStretch(1)
        self.add_padded(block, (16, 12, 16, 8)).setMinimumHeight(look.px(70))
