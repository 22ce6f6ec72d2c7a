"""Who did they suggest? The names, or why there were none and when to ask once more."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import days, preferences
from core.followups import in_words
from core.meetings import Meeting
from core.words import _, ngettext
from gui import look
from gui.meetings.day_field import DayField
from gui.meetings.headings import Heading
from gui.meetings.leaving import has_focus
from gui.meetings.names import NameCards
from gui.meetings.promised import in_working_days
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Line
from gui.widgets.text import Label

AGAIN = 15  # working days until a second, gentle try
DAY_WIDE = 140


class Suggested(QWidget):
    """Two cards for names; without any, a reason and one more date."""

    changed = Signal()
    named = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = Heading()
        self.names = NameCards(columns=2)
        self.names.person_chosen.connect(self.person_chosen)
        self.names.stored.connect(self._on_stored)
        self.none = Button(_("They could not think of anyone"), "link", size="small")
        self.none.clicked.connect(self._on_none)
        body = column(self, gap=8)
        body.addWidget(self._heading)
        body.addWidget(self.names)
        links = row(margins=(-2, 0, 0, 0))
        links.addWidget(self.none)
        links.addStretch(1)
        body.addLayout(links)
        body.addWidget(self._build_reason())

    def show_meeting(self, meeting: Meeting, *, anew: bool) -> None:
        """Show the names of a conversation, or the reason why there are none."""
        self._heading.say(_("Who did {name} suggest?").format(name=meeting.first))
        self.names.show_meeting(meeting)
        if anew or not has_focus(self._reason):
            self.why.setText(meeting.no_names_why)
            self.again.show_day(meeting.ask_again_on)
            self._reason.setVisible(bool(meeting.no_names_why or meeting.ask_again_on))
        self._count()

    def reason(self) -> tuple[str, date | None]:
        """Return why there were no names, and when to ask once more; nothing when there are names."""
        if self._reason.isHidden():
            return "", None
        return self.why.text(), self.again.day()

    def settle(self) -> None:
        """Keep what is being typed."""
        self.names.settle()
        self.why.settle()
        self.again.settle()

    def _build_reason(self) -> QWidget:
        self._reason = QWidget()
        self.why = Line(hint=_("What they said, if they said why"))
        self.why.setAccessibleName(_("Why there were no names"))
        self.why.settled.connect(self.changed)
        self.again = DayField(may_be_empty=True)
        self.again.setAccessibleName(_("Ask once more on"))
        self.again.setFixedWidth(look.px(DAY_WIDE))
        self.again.chosen.connect(self.changed)
        lines = column(self._reason, gap=6)
        line = row()
        line.addWidget(self.why, 1)
        line.addWidget(Label(_("Ask once more"), "secondary", "text2"))
        line.addWidget(self.again)
        lines.addLayout(line)
        lines.addWidget(Label(_("It’s fine to ask once more in a hello."), "secondary", "text3", wrap=True))
        self._reason.hide()
        return self._reason

    def _on_none(self) -> None:
        """Ask why, or take that back."""
        is_asked = self._reason.isHidden()
        self.why.clear()
        self.again.show_day(in_working_days(AGAIN) if is_asked else None)
        self._reason.setVisible(is_asked)
        if is_asked:
            self.why.setFocus()
        self._count()
        self.changed.emit()

    def _on_stored(self) -> None:
        if self.names.count():
            self._reason.hide()
        self._count()
        self.named.emit()

    def _count(self) -> None:
        """Say how many names there are; numbers help, never scold."""
        count, goal = self.names.count(), preferences.load().names_goal
        if count >= goal:
            words = ngettext("{count} name, goal met", "{count} names, goal met", count)
            self._heading.remark(days.capital(words.format(count=in_words(count))))
        else:
            self._heading.remark(_("{count} of {goal}").format(count=count, goal=goal) if count else "")
        self.none.setVisible(not count)
        is_open = not self._reason.isHidden()
        self.none.say(_("They did think of someone") if is_open else _("They could not think of anyone"))
