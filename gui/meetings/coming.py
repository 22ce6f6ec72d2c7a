"""What happens next: the acts that follow from a conversation, as they will appear on Today."""

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core import clock, contacts, days, followups, promises, referrals
from core.followups import Act, ActKind
from core.meetings import Meeting
from core.words import _
from gui.problems import showing_problems
from gui.widgets.acts import ICONS
from gui.widgets.boxes import clear, column, frame, hairline, row
from gui.widgets.buttons import Button
from gui.widgets.day_picker import DayPicker
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped

BEFORE = (ActKind.MEETING_TODAY, ActKind.CONFIRM, ActKind.PREPARE, ActKind.DEBRIEF)


@dataclass(frozen=True, slots=True)
class Line:
    """What follows, in a few words, and its day."""

    key: str
    icon: str
    words: str
    when: str
    on: date


class Coming(QWidget):
    """The card at the right of Afterwards, with the one button that goes on from here."""

    card_wanted = Signal()
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Line, ...] | None = None
        self._card: QFrame = frame("card")
        self._list = column(gap=0)
        inner = column(self._card, margins=(16, 16, 16, 10), gap=4)
        inner.addWidget(Label(_("What happens next"), "section", wrap=True))
        inner.addLayout(self._list)
        self.write = Button(_("Write the card now"), "primary", size="big")
        self.write.clicked.connect(self.card_wanted)
        self.back = Button(_("Back to Today"), "quiet", size="big")
        self.back.clicked.connect(self.today_wanted)
        body = column(self, gap=4)
        body.addWidget(self._card)
        body.addSpacing(10)
        body.addWidget(self.write)
        body.addWidget(self.back)
        body.addStretch(1)

    def show_meeting(self, meeting: Meeting) -> None:
        """Read what follows from a conversation."""
        acts = _following(meeting)
        lines = tuple(
            Line(act.key, ICONS[act.kind], words, day(act), max(act.due_on, clock.today()))
            for act, words in zip(acts, said(acts), strict=True)
        )
        is_thanked = meeting.is_held and not any(act.kind is ActKind.THANK for act in acts)
        is_refused = contacts.find(meeting.contact_id).do_not_contact
        self.write.setVisible(not is_thanked and not is_refused)
        if lines != self._shown:
            self._shown = lines
            self._build(lines)

    def words(self) -> list[tuple[str, str]]:
        """Return the lines shown, each with its day."""
        return [(one.words, one.when) for one in self._shown or ()]

    def _build(self, lines: Iterable[Line]) -> None:
        clear(self._list)
        for one in lines:
            if self._list.count():
                self._list.addWidget(hairline())
            self._list.addWidget(self._row(one))
        if not self._list.count():
            empty = _("Write something down, and what follows from it appears here.")
            self._list.addWidget(Label(empty, "secondary", "text2", wrap=True))

    def _row(self, line: Line) -> QWidget:
        made = frame("plainRow")
        across = row(made, margins=(0, 9, 0, 9), gap=10)
        across.addWidget(Icon(line.icon, "text3", 16), 0, Qt.AlignmentFlag.AlignTop)
        lines = column()
        lines.addWidget(Wrapped(line.words))
        when = Button(line.when, "link", size="small")
        when.setAccessibleName(_("{act}: {day}. Choose another day").format(act=line.words, day=line.when))
        when.setToolTip(_("Choose another day"))
        when.clicked.connect(lambda: self._ask_day(line))
        link = row(margins=(-3, 0, 0, 0))
        link.addWidget(when)
        link.addStretch(1)
        lines.addLayout(link)
        across.addLayout(lines, 1)
        return made

    def _ask_day(self, line: Line) -> None:
        picker = DayPicker(line.words, _("It will be on Today from that day on."), line.on, self)
        picker.chosen.connect(lambda chosen: self._move(line, chosen))
        picker.open()

    def _move(self, line: Line, until: date) -> None:
        with showing_problems(self):
            followups.later(line.key, until)


def said(acts: Iterable[Act]) -> list[str]:
    """Return each act in a few words, with first names."""
    texts = {one.id: one.text for one in promises.still_open()}
    acts = list(acts)
    people = contacts.find_all(act.contact_id for act in acts)
    return [_said(act, people[act.contact_id].first, texts) for act in acts]


def day(act: Act) -> str:
    """Return the day of an act, with a capital: Today, Wednesday, 5 January."""
    return days.capital(days.day(max(act.due_on, clock.today())))


def _said(act: Act, first: str, texts: dict[int, str]) -> str:
    words = {
        ActKind.THANK_EMAIL: _("Thank-you email to {name}"),
        ActKind.THANK: _("Thank-you card to {name}"),
        ActKind.TELL: _("Tell {name} how it went"),
        ActKind.HELLO: _("Say hello to {name}"),
        ActKind.FOLLOW_UP: _("Follow up with {name}"),
    }
    if act.kind is ActKind.PROMISE and act.promise_id in texts:
        return days.capital(texts[act.promise_id])
    if act.kind is ActKind.ASK:
        return _("Ask {name}").format(name=act.name)
    return words[act.kind].format(name=first) if act.kind in words else act.sentence


def _following(meeting: Meeting) -> list[Act]:
    """Return what follows for this person, their introducers, and the people they named."""
    named = {one.contact_id for one in referrals.in_meeting(meeting.id)}
    return [
        act
        for act in followups.ahead()
        if (act.is_listed_ahead or act.due_on <= clock.today()) and _concerns(act, meeting, named)
    ]


def _concerns(act: Act, meeting: Meeting, named: Container[int]) -> bool:
    return (
        (act.contact_id == meeting.contact_id and act.kind not in BEFORE)
        or act.about_id == meeting.contact_id
        or (act.contact_id in named and act.kind is ActKind.ASK)
    )
