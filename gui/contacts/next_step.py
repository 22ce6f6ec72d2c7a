"""The next step with somebody: what it is, why, and the one filled button of the page."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core import clock, days, followups
from core.contacts import Contact, Stage
from core.followups import Act, ActKind
from core.letters.kinds import Kind
from core.words import _
from gui import look
from gui.contacts import standing
from gui.contacts.writing import Offer
from gui.problems import showing_problems
from gui.widgets.acts import ICONS, LaterButton
from gui.widgets.boxes import column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.text import disc, tame
from gui.widgets.wrapped import Wrapped

WIDEST = 240  # pixels of the button, however long a name in it


class NextStep(QFrame):
    """An act of Today for this person; for somebody you know, the first request."""

    act_wanted = Signal(object)
    letter_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        self._act: Act | None = None
        self._contact_id = 0
        self._icon = disc("send", chosen=True)
        self.title = Wrapped("", "section")
        self.reason = Wrapped("", "secondary", "text2")
        self.later = LaterButton()
        self.button = ElidedButton("", "primary")
        self.button.beside = 32
        self.button.setMaximumWidth(look.px(WIDEST))
        self.button.clicked.connect(self._on_click)
        words = column(gap=1)
        words.addWidget(self.title)
        words.addWidget(self.reason)
        line = row(self, margins=(14, 12, 14, 12), gap=12)
        line.addWidget(self._icon)
        line.addLayout(words, 1)
        line.addWidget(self.later)
        line.addWidget(self.button)

    def show_person(self, person: Contact) -> None:
        """Read what is next with somebody; without anything the panel is gone."""
        self._contact_id = person.id
        self._act = None if person.set_aside_on else followups.next_for(person.id)
        if self._act:
            self._show_act(self._act, person)
        elif can_be_asked(person):
            self._show_request(followups.first_request(person), person)
        self.later.setVisible(bool(self._act and may_wait(self._act)))
        self.setVisible(bool(self._act) or can_be_asked(person))

    def _show_request(self, act: Act, person: Contact) -> None:
        reason = act.reason if act.is_begun else _("Twenty minutes of what they know, and two names.")
        self._say(ICONS[act.kind], _("Next: ask {name}").format(name=person.first), reason, act.action)

    def _show_act(self, act: Act, person: Contact) -> None:
        if may_wait_for(act):
            self._say("clock", _("Nothing to do for now"), coming(act, person), "")
        else:
            self._say(ICONS[act.kind], _("Next: {step}").format(step=step(act, person)), why(act), act.action)
        self.later.show_act(act)

    def _say(self, icon: str, title: str, reason: str, action: str) -> None:
        self._icon.show_icon(icon)
        self.title.setText(tame(title))
        self.reason.setText(tame(reason))
        self.reason.setVisible(bool(reason))
        self.button.setVisible(bool(action))
        self.button.say(action)
        self.button.setAccessibleDescription(f"{title} {reason}")

    def _on_click(self) -> None:
        """Keep a promise here, or let them rest; everything else has its own place."""
        act = self._act
        if act is None:
            self.letter_wanted.emit(Offer("", "send", Kind.REQUEST, self._contact_id))
            return
        with showing_problems(self):
            if not followups.do_at_once(act):
                self.act_wanted.emit(act)


def can_be_asked(person: Contact) -> bool:
    """Say whether a first request to somebody makes sense."""
    is_hindered = person.do_not_contact or person.is_placeholder or person.set_aside_on
    return person.stage is Stage.TO_ASK and not is_hindered and not standing.is_unreachable(person)


def may_wait(act: Act) -> bool:
    """Say whether an act is due and can be put off; a conversation of today cannot."""
    return act.due_on <= clock.today() and act.kind is not ActKind.MEETING_TODAY


def may_wait_for(act: Act) -> bool:
    """Say whether an act is still to come, and what happens until then may make it needless."""
    return act.due_on > clock.today() and not act.is_listed_ahead and not act.is_held and not act.is_begun


def coming(act: Act, person: Contact) -> str:
    """Return what comes if nothing else does: If nothing comes, follow up with Dana: 3 Dec."""
    return _("If nothing comes, {step}: {day}.").format(step=step(act, person), day=days.day(act.due_on))


def step(act: Act, person: Contact) -> str:
    """Return what is next, as "Next: " goes on: follow up with Priya, the thank-you card."""
    if act.kind is ActKind.THANK:
        return _("the thank-you card")
    return f"{act.before[:1].lower()}{act.before[1:]}{person.first}{act.after}"


def why(act: Act) -> str:
    """Return the reason, after the day when it is still to come."""
    if act.due_on <= clock.today():
        return act.reason
    return _("{day}. {reason}").format(day=days.capital(days.day(act.due_on)), reason=act.reason).strip()
