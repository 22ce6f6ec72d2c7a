"""A day with nothing left to do: what is next, and whom it would be good to ask."""

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from core import days, followups, meetings, roster
from core.contacts import Stage
from core.followups import Act
from core.words import _, ngettext
from gui import look
from gui.problems import showing_problems
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
        self.resume = Button(_("Start again today"), size="big")
        self.resume.clicked.connect(self._resume)
        middle = Qt.AlignmentFlag.AlignHCenter
        body = column(self, margins=(0, 58, 0, 24))
        body.addWidget(Envelope(), 0, middle)
        body.addSpacing(20)
        body.addWidget(self._title)
        body.addSpacing(7)
        body.addWidget(self._line)
        body.addSpacing(30)
        body.addLayout(_centred(self._card))
        for button in (self.add, self.resume):
            body.addWidget(button, 0, middle)
        body.addSpacing(14)
        body.addWidget(self._foot)
        body.addStretch(1)

    def show_day(self, back_on: date | None = None) -> None:
        """Read what is next and whom to ask; `back_on` is the first day back while everything is paused.

        Nothing is built again when nothing changed.
        """
        acts, counts, why = followups.suggested(), roster.counts(), followups.no_letters_because()
        wanted = (acts, counts, why, back_on, next_up(), look.px(100))
        if wanted != self._shown:
            self._shown = wanted
            if back_on:
                self._say_paused(back_on)
            else:
                self._say(counts, why, is_asking=bool(acts))
            self.resume.setVisible(back_on is not None)
            self._build(acts)

    def take_focus(self) -> None:
        """Put the focus where one goes on from here."""
        if self.rows:
            self.rows[0].action.setFocus()
        else:
            shown = next((one for one in (self.add, self.resume) if not one.isHidden()), None)
            if shown:
                shown.setFocus()

    def _say_paused(self, back_on: date) -> None:
        self._title.setText(_("Everything waits"))
        self._line.setText(_("Only meetings are shown here until {day}.").format(day=days.full(back_on)))
        self._foot.setText(_("Nothing is lost: every date moves on with you."))
        self._line.show()
        self._foot.show()
        self.add.hide()

    def _resume(self) -> None:
        with showing_problems(self):
            followups.resume()

    def _say(self, counts: Mapping[Stage, int], why: str, *, is_asking: bool) -> None:
        everybody, to_ask = sum(counts.values()), counts[Stage.TO_ASK]
        self._title.setText(_("That’s everything for today"))
        self._line.setText(next_up())
        self._foot.setText(_waiting(to_ask, why))
        if not everybody:
            self._title.setText(_("Each day will begin here"))
            self._line.setText(
                _("You will see whom to ask, whom to thank and whom to tell, a few things at a time.")
            )
        elif is_asking and to_ask == everybody:
            self._title.setText(_("Who to ask first"))
            self._line.setText(_("Kind people come first. One short letter is enough for today."))
            self._foot.setText(_on_the_list(to_ask))
        self._line.setVisible(bool(self._line.text()))
        self._foot.setVisible(bool(everybody))
        self.add.setVisible(not everybody)

    def _build(self, acts: Sequence[Act]) -> None:
        had_focus = any(one.isAncestorOf(self.window().focusWidget()) for one in self.rows)
        self._card.clear()
        self._card.setMaximumWidth(look.px(WIDE))
        self.rows = [Suggestion(act, is_first=not number) for number, act in enumerate(acts)]
        for made in self.rows:
            made.act_wanted.connect(self.act_wanted)
            made.person_chosen.connect(self.person_chosen)
            self._card.add(made)
            made.show()  # now, so that it can take the focus
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


def _waiting(to_ask: int, why: str) -> str:
    """Return who is still to ask, or why nobody is to be asked today."""
    if not to_ask:
        return _("You have asked everybody on your list. Ask for two names in your next conversation.")
    if why:
        return why
    return _("A good moment to ask one more person. {waiting}").format(waiting=_on_the_list(to_ask))


def _on_the_list(to_ask: int) -> str:
    said = ngettext("{count} is waiting on your list.", "{count} are waiting on your list.", to_ask)
    return days.capital(said.format(count=followups.in_words(to_ask)))


def _centred(widget: QWidget) -> QHBoxLayout:
    line = row(gap=0)
    line.addStretch(1)
    line.addWidget(widget, 100)
    line.addStretch(1)
    return line
