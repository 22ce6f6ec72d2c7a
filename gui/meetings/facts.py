"""The facts of a conversation: when, where, and who made it possible."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core import brief, contacts, days, referrals
from core.meetings import Meeting, Where
from core.words import _
from gui.widgets.boxes import Wrapping, clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Icon, Label, Sentence
from gui.widgets.wrapped import Wrapped

ICONS = {Where.IN_PERSON: "map-pin", Where.PHONE: "phone", Where.VIDEO: "video"}


class Facts(QWidget):
    """Day and time with a way to change them, place, introducers, what is good to know."""

    calendar_wanted = Signal()
    call_off_wanted = Signal()
    change_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = column(self, gap=9)
        self._shown: object = None

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the facts; nothing moves when nothing changed."""
        person = contacts.find(meeting.contact_id)
        introducers = referrals.introducers(meeting.contact_id)
        if (meeting, person, introducers) == self._shown:
            return
        self._shown = (meeting, person, introducers)
        clear(self._lines)
        self._add("calendar", self._when(meeting))
        self._add(ICONS[meeting.way], Wrapped(brief.where(meeting, person)))
        for one in introducers:
            self._add("waypoints", self._introducer(one.introducer_id, one.introducer))
        if person.good_to_know:
            self._add("info", Wrapped(person.good_to_know, "body", "text2"))

    def _add(self, icon: str, words: QWidget) -> None:
        line = row(gap=10)
        line.addWidget(Icon(icon, "text3", 16), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(words, 1)
        self._lines.addLayout(line)

    def _when(self, meeting: Meeting) -> QWidget:
        made = QWidget()
        lines = column(made)
        span = _("{start} to {end}, as you asked") if not meeting.is_held else _("{start} to {end}")
        span = span.format(start=days.time(meeting.starts_at), end=days.time(meeting.ends_at))
        lines.addWidget(Sentence("", days.full(meeting.starts_at.date()), "", "body"))
        lines.addWidget(Label(span, "body", wrap=True))
        if not meeting.is_held:
            self.change = Button(_("Change"), "link", size="small")
            self.change.setAccessibleName(_("Change the day, time or place"))
            self.change.clicked.connect(self.change_wanted)
            self.calendar = Button(_("Put it in my calendar"), "link", size="small")
            self.calendar.clicked.connect(self.calendar_wanted)
            self.fell = Button(_("It fell through"), "link", size="small")
            self.fell.clicked.connect(self.call_off_wanted)
            links = QWidget()
            line = Wrapping(links, gap=4)
            for link in (self.change, self.calendar, self.fell):
                line.addWidget(link)
            lines.addWidget(links)
        return made

    def _introducer(self, contact_id: int, name: str) -> QWidget:
        made = QWidget()
        line = row(made, gap=4)
        button = ElidedButton(name, "name")
        button.beside = 2
        button.clicked.connect(lambda: self.person_chosen.emit(contact_id))
        line.addWidget(button)
        line.addWidget(Label(_("introduced you"), "body"))
        line.addStretch(1)
        return made
