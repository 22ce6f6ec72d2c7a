"""A day with nothing left to do: what is next, and whom it would be good to ask."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core import days, followups, meetings, roster
from core.contacts import Stage
from core.followups import Act
from core.words import _, ngettext
from gui import look
from gui.today.aside import coming
from gui.today.envelope import Envelope
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Label

WIDE = 640  # the card
WIDEST = 200  # a button


class Suggestion(QFrame):
    """One person to ask, and why."""

    act_wanted = Signal(object)
    person_chosen = Signal(int)

    def __init__(self, act: Act, *, is_first: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self.act = act
        self.setAccessibleName(f"{act.name}. {act.reason}")
        self.name = ElidedButton(act.name, "name")
        self.name.clicked.connect(lambda: self.person_chosen.emit(act.contact_id))
        self.action = ElidedButton(act.action, "primary" if is_first else "secondary")
        self.action.beside = 28
        self.action.setMaximumWidth(look.px(WIDEST))
        self.action.setAutoDefault(True)  # Enter presses it
        self.action.setAccessibleDescription(act.reason)
        self.action.clicked.connect(lambda: self.act_wanted.emit(act))
        words = column()
        head = row(gap=0)
        head.addWidget(self.name)
        head.addStretch(1)
        words.addLayout(head)
        words.addWidget(Elided(act.reason, "secondary", "text2"))
        line = row(self, margins=(16, 11, 16, 11), gap=12)
        line.addWidget(Avatar(act.name, 36))
        line.addLayout(words, 1)
        line.addWidget(self.action)


class EmptyDay(QWidget):
    """That's everything for today; in a new book, what will be here."""

    act_wanted = Signal(object)
    add_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.rows: list[Suggestion] = []
        self._title, self._line = Label("", "heading", wrap=True), Label("", "body", "text2", wrap=True)
        self._foot = Label("", "secondary", "text3", wrap=True)
        for label in (self._title, self._line, self._foot):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._card = Card()
        self.add = Button(_("Add someone you know"), "primary", size="big")
        self.add.clicked.connect(self.add_wanted)
        middle = Qt.AlignmentFlag.AlignHCenter
        body = column(self, margins=(0, 58, 0, 24))
        body.addWidget(Envelope(), 0, middle)
        body.addSpacing(20)
        body.addWidget(self._title)
        body.addSpacing(7)
        body.addWidget(self._line)
        body.addSpacing(30)
        body.addLayout(_centred(self._card))
        body.addWidget(self.add, 0, middle)
        body.addSpacing(14)
        body.addWidget(self._foot)
        body.addStretch(1)

    def show_day(self) -> None:
        """Read what is next and whom to ask; nothing is built again when nothing changed."""
        acts, counts = followups.suggested(), roster.counts()
        wanted = (acts, counts, next_up(), look.px(100))
        if wanted != self._shown:
            self._shown = wanted
            self._say(counts[Stage.TO_ASK], is_new=not any(counts.values()))
            self._build(acts)

    def take_focus(self) -> None:
        """Put the focus where one goes on from here."""
        if self.rows:
            self.rows[0].action.setFocus()
        elif not self.add.isHidden():
            self.add.setFocus()

    def _say(self, to_ask: int, *, is_new: bool) -> None:
        self._title.setText(_("Each day will begin here") if is_new else _("That’s everything for today"))
        self._line.setText(
            _("You will see whom to ask, whom to thank and whom to tell, a few things at a time.")
            if is_new
            else next_up()
        )
        self._line.setVisible(bool(self._line.text()))
        self._foot.setText(_waiting(to_ask))
        self._foot.setVisible(not is_new)
        self.add.setVisible(is_new)

    def _build(self, acts: Sequence[Act]) -> None:
        had_focus = any(one.isAncestorOf(self.window().focusWidget()) for one in self.rows)
        self._card.clear()
        self._card.setMaximumWidth(look.px(WIDE))
        self.rows = [Suggestion(act, is_first=not number) for number, act in enumerate(acts)]
        for made in self.rows:
            made.act_wanted.connect(self.act_wanted)
            made.person_chosen.connect(self.person_chosen)
            self._card.add(made)
        self._card.setVisible(bool(acts))
        if had_focus:
            self.take_focus()


def next_up() -> str:
    """Return the next conversation as a sentence; "" when none is planned."""
    meeting = next(iter(coming()), None)
    if meeting is None:
        return ""
    moment = days.moment(meeting.starts_at)
    if meetings.questions(meeting.id):
        words = _("Next up: {name}, {moment}. Your questions are picked.")
    else:
        words = _("Next up: {name}, {moment}.")
    return words.format(name=meeting.name, moment=moment)


def _waiting(to_ask: int) -> str:
    if not to_ask:
        return _("You have asked everybody on your list. Ask for two names in your next conversation.")
    said = ngettext("{count} is waiting on your list.", "{count} are waiting on your list.", to_ask)
    said = days.capital(said.format(count=followups.in_words(to_ask)))
    return _("A good moment to ask one more person. {waiting}").format(waiting=said)


def _centred(widget: QWidget) -> QHBoxLayout:
    line = row(gap=0)
    line.addStretch(1)
    line.addWidget(widget, 100)
    line.addStretch(1)
    return line
