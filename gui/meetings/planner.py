"""Plans a conversation: the day, the time, how long, and where or how."""

from datetime import datetime, time
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QStackedLayout, QWidget

from core import clock, contacts, days, meetings, preferences, scheduling
from core.calendar import Calendar
from core.contacts import Contact
from core.errors import Problem
from core.meetings import ASKED, Meeting, MeetingDraft, Where
from core.words import _
from gui import look
from gui.meetings.day_field import DayField, TimeField
from gui.meetings.headings import FittingCheck
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, Choices
from gui.widgets.fields import Field, Line
from gui.widgets.text import Label

LENGTHS = (15, 20, 25, 30)  # minutes
BEGIN = time(10)
SHORT = 20  # characters of a first name that fit on a button


class MeetingPlanner(QDialog):
    """Day, time, length, way; with a `meeting_id` it changes that conversation instead."""

    planned = Signal(int)

    def __init__(
        self, contact_id: int, parent: QWidget | None = None, *, meeting_id: int | None = None
    ) -> None:
        super().__init__(parent)
        self._meeting_id = meeting_id
        person = contacts.find(contact_id)
        self._contact_id = contact_id
        known = meetings.find(meeting_id) if meeting_id else None
        title = _("Change the meeting with {name}") if known else _("Plan the meeting with {name}")
        self.setWindowTitle(title.format(name=person.name))
        self.setMinimumWidth(look.px(480))
        self._build_when(known)
        self._build_where(person, known)
        self.save = Button(_("Change the meeting") if known else _("Plan the meeting"), "primary", size="big")
        self.save.clicked.connect(self._on_save)
        self.save.setDefault(True)
        self.practice = FittingCheck(_("A practice talk with a friend, which counts in no number"))
        self.practice.setVisible(known is None)
        self.clash = Label("", "secondary", "care", wrap=True)
        self._lay_out(title.format(name=person.name))
        self._name_clashes()
        self.day.chosen.connect(self._name_clashes)
        self.time.timeChanged.connect(self._name_clashes)
        self.length.chosen.connect(self._name_clashes)

    def _build_when(self, known: Meeting | None) -> None:
        chosen = preferences.load()
        calendar = Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region)
        usual = datetime.combine(calendar.next_business_day(clock.today()), BEGIN)
        starts_at, minutes = (known.starts_at, known.minutes) if known else (usual, ASKED)
        self.day = DayField(starts_at.date(), long=True)
        self.time = TimeField(starts_at.hour, starts_at.minute)
        lengths = sorted({*LENGTHS, minutes})
        self.length = Choices("segment")
        self.length.offer([(str(one), _("{count} min").format(count=one)) for one in lengths], str(minutes))
        self._day, self._time = Field(_("Day"), self.day), Field(_("Time"), self.time)
        self._length = Field(_("How long did you ask for?"), self.length)
        self.length.chosen.connect(lambda _key: self._length.clear_problem())

    def _build_where(self, person: Contact, known: Meeting | None) -> None:
        ways = [(Where.IN_PERSON.value, _("In person")), (Where.PHONE.value, _("Phone"))]
        self.way = Choices("segment", [*ways, (Where.VIDEO.value, _("Video"))])
        self.place = Line(
            known.place if known else ", ".join(person.address.lines), _("Street, town, which door")
        )
        self.rings = Choices("segment")
        first = person.first if len(person.first) <= SHORT else f"{person.first[:SHORT]}…"
        they_ring = "they" if known and known.they_ring else "me"
        self.rings.offer([("me", _("I ring")), ("they", _("{name} rings").format(name=first))], they_ring)
        self.link = Line(known.link if known else "", _("The link, when you have it"))
        self._details = QStackedLayout()
        for words, editor in (
            (_("Where"), self.place),
            (_("Who rings?"), self.rings),
            (_("Link"), self.link),
        ):
            self._details.addWidget(Field(words, editor, optional=editor is not self.rings))
        self.way.chosen.connect(self._show_way)
        self.way.choose((known.way if known else Where.IN_PERSON).value)
        self._show_way()

    def _lay_out(self, title: str) -> None:
        body = column(self, margins=(28, 24, 28, 22), gap=14)
        body.addWidget(Label(title, "heading", wrap=True))
        when = row(gap=12)
        when.addWidget(self._day, 2)
        when.addWidget(self._time, 1)
        body.addLayout(when)
        body.addWidget(self._length)
        body.addWidget(self.clash)
        body.addWidget(Field(_("How"), self.way))
        body.addLayout(self._details)
        body.addWidget(self.practice)
        body.addStretch(1)
        body.addLayout(self._buttons())

    def _buttons(self) -> QHBoxLayout:
        self.cancel = Button(_("Not now"), size="big")
        self.cancel.clicked.connect(self.reject)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.save)
        return line

    def _show_way(self) -> None:
        self._details.setCurrentIndex(list(Where).index(Where(self.way.key())))

    def _name_clashes(self) -> None:
        """Say who else is met at that time; it is the user who knows whether that is wrong."""
        clashing = meetings.clashing(self._moment(), int(self.length.key()), self._meeting_id)
        words = _("At that time you meet {name} ({time}).")
        told = (words.format(name=one.name, time=days.time(one.starts_at)) for one in clashing)
        self.clash.setText(" ".join(told))
        self.clash.setVisible(bool(clashing))

    def _moment(self) -> datetime:
        day, at = self.day.day() or clock.today(), self.time.time()
        return datetime.combine(day, time(at.hour(), at.minute()))

    def _on_save(self) -> None:
        with showing_problems(self):
            try:
                meeting_id = self._store()
            except Problem as problem:
                if problem.field != "minutes":
                    raise
                self._length.show_problem(problem.sentence)
                return
            self.accept()
            self.planned.emit(meeting_id)

    def _store(self) -> int:
        self.day.settle()
        facts: dict[str, Any] = {
            "starts_at": self._moment(),
            "minutes": int(self.length.key()),
            "place": self.place.text(),
            "they_ring": self.rings.key() == "they",
            "link": self.link.text(),
        }
        if self._meeting_id is None:
            facts["is_practice"] = self.practice.isChecked()
            return scheduling.plan(MeetingDraft(self._contact_id, way=Where(self.way.key()), **facts))
        meetings.amend(self._meeting_id, said=_("Meeting changed"), way=self.way.key(), **facts)
        return self._meeting_id
