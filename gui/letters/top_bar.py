"""The bar over a letter: back, what it is for, when it was kept, and the ways it can leave."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from core import clock, days
from core.contacts import first_name
from core.letters.kinds import Answer, Kind, LetterState
from core.letters.post import Letter
from core.words import _, mark
from gui import look
from gui.widgets.answer_menu import AnswerMenu
from gui.widgets.boxes import row
from gui.widgets.buttons import Button, MenuButton, icon_button
from gui.widgets.text import Elided, Label

TITLES = {
    Kind.REQUEST: mark("Ask {name}"),
    Kind.REMINDER: mark("Follow up with {name}"),
    Kind.ACKNOWLEDGE: mark("Thank {name} for introducing {about}"),
    Kind.REPLY_YES: mark("Reply to {name}"),
    Kind.THANK_EMAIL: mark("Thank {name}"),
    Kind.TELL_INTRODUCER: mark("Tell {name} how it went with {about}"),
    Kind.TELL_SILENCE: mark("Tell {name} that {about} has not answered"),
    Kind.HELLO: mark("Say hello to {name}"),
    Kind.CONFIRM: mark("Confirm with {name}"),
    Kind.LATER: mark("Thank {name} for the answer"),
    Kind.DECLINED: mark("Thank {name} for the answer"),
    Kind.CV_REPLY: mark("Reply to {name}"),
    Kind.OFFER_REPLY: mark("Reply to {name}"),
    Kind.NAMES: mark("Ask {name} once more for a name"),
    Kind.CONNECT: mark("Connect with {name} on LinkedIn"),
    Kind.ADVICE_DONE: mark("Tell {name} what came of the advice"),
    Kind.INTRO_REQUEST: mark("Ask {name} for an introduction to {about}"),
    Kind.RESCHEDULE: mark("Ask {name} for another day"),
    Kind.RUNNING_LATE: mark("Tell {name} you are running late"),
    Kind.GOOD_NEWS: mark("Tell {name} the good news"),
    Kind.STOP: mark("Let it rest with {name}"),
}
WAYS = {
    "mail": ("mail", mark("Open in my mail program")),
    "gmail": ("globe", mark("Open in Gmail")),
    "outlook": ("globe", mark("Open in Outlook")),
    "copy": ("copy", mark("Copy the letter")),
    "linkedin": ("external-link", mark("Copy and open LinkedIn")),
    "called": ("phone", mark("I’ve called")),
}
MAIL = ("mail", "gmail", "outlook")
YES = (Answer.YES.value, Answer.YES_BY_EMAIL.value)


def title(letter: Letter) -> str:
    """Return what a letter is for, as a heading."""
    about = first_name(letter.about) or _("somebody")
    return _(TITLES[letter.kind]).format(name=letter.name, about=about)


class TopBar(QFrame):
    """One letter's commands; what it offers follows the letter's state."""

    back_wanted = Signal()
    discard_wanted = Signal()
    file_wanted = Signal()
    plan_wanted = Signal()
    sent_wanted = Signal()
    way_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._way = "mail"
        self._answered_for = 0  # the letter the menu of answers is for
        self.back = icon_button("chevron-left", _("Back"), "quiet")
        self.title = Elided("", "heading")
        self.saved = Label("", "secondary", "text3")
        self.copy = Button(_("Copy"), icon="copy", size="big")
        self.open = Button("", "primary", size="big")
        self.more = icon_button("ellipsis", _("More"))
        self.answers = MenuButton(_("They answered"))
        self.plan = Button(_("Plan the meeting"), "primary", icon="calendar-plus", size="big")
        self._line = row(self, margins=(16, 14, 20, 13), gap=10)
        self._line.addWidget(self.back)
        self._line.addWidget(self.title, 1)
        self._line.addWidget(self.saved)
        for button in (self.answers, self.copy, self.open, self.more, self.plan):
            self._line.addWidget(button)
        self._menu = QMenu(self.more)
        self.more.setMenu(self._menu)
        self._connect()

    def show_letter(self, letter: Letter, way: str) -> None:
        """Show a letter's state; `way` is where the user writes mail."""
        self._way = way
        is_draft, is_waiting = letter.is_draft, letter.state is LetterState.SENT
        self.title.setText(title(letter))
        self.saved.setText(_kept(letter))
        self.open.say(_(WAYS[way][1]))
        self.open.setVisible(is_draft)
        self.more.setVisible(is_draft)
        self.copy.setVisible(way != "copy" or not is_draft)
        self.plan.setVisible(letter.answer in YES or (letter.kind is Kind.REPLY_YES and not is_draft))
        was_answering = self.answers.hasFocus()
        self.answers.setVisible(is_waiting)
        if was_answering and not self.plan.isHidden():  # a yes: the meeting comes next
            self.plan.setFocus()
        if is_waiting and letter.id != self._answered_for:
            self._answered_for = letter.id
            self.answers.menu().deleteLater()
            self.answers.setMenu(AnswerMenu(letter.id, self.answers))
        is_first = letter.state is LetterState.DRAFT  # once handed over, "Did you send it?" comes first
        self._dress(self.open, "primary" if is_first else "secondary")
        self._offer_ways(way)

    def close_ways(self, name: str) -> None:
        """Offer no way out for a draft to somebody who asked not to be written to."""
        self.saved.setText(_("{name} asked not to be written to.").format(name=name))
        for button in (self.copy, self.open):
            button.hide()
        self._menu.clear()
        self._add("trash-2", _("Throw this draft away"), lambda: self.discard_wanted.emit())

    def _connect(self) -> None:
        self.back.clicked.connect(lambda: self.back_wanted.emit())
        self.copy.clicked.connect(lambda: self.way_wanted.emit("copy"))
        self.open.clicked.connect(lambda: self.way_wanted.emit(self._way))
        self.plan.clicked.connect(lambda: self.plan_wanted.emit())

    def _offer_ways(self, usual: str) -> None:
        """Put what the big button does not do in the menu beside it."""
        self._menu.clear()
        if usual in (*MAIL, "copy"):
            for way in MAIL:
                if way != usual:
                    self._add(WAYS[way][0], _(WAYS[way][1]), partial(self._want, way))
            self._add("file-down", _("Save as a draft file…"), lambda: self.file_wanted.emit())
            self._menu.addSeparator()
        self._add("check", _("I have sent it"), lambda: self.sent_wanted.emit())
        self._add("trash-2", _("Throw this draft away"), lambda: self.discard_wanted.emit())

    def _want(self, way: str, _checked: bool = False) -> None:
        self.way_wanted.emit(way)

    def _add(self, icon: str, words: str, do: Callable[[], object]) -> None:
        self._menu.addAction(look.icon(icon, "text2", 16), words, do)

    def _dress(self, button: Button, kind: str) -> None:
        if button.property("kind") != kind:
            button.setProperty("kind", kind)
            button.style().unpolish(button)
            button.style().polish(button)


def _kept(letter: Letter) -> str:
    """Return when a draft was kept, or a letter sent."""
    if letter.sent_on and not letter.is_draft:
        return _("Sent {day}").format(day=days.day(letter.sent_on))
    at = letter.changed_at
    is_today = at.date() == clock.today()
    return _("Saved {when}").format(when=days.time(at) if is_today else days.day(at.date()))
