"""What came back to a letter, as a menu: a choice is written down at once (RULES 4.3)."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from core import clock, contacts, preferences
from core.letters import post
from core.letters.kinds import Answer
from core.referrals import Name, refer_names
from core.words import _
from gui import look
from gui.widgets.day_picker import DayPicker
from gui.widgets.name_asked import NameAsked

AWAY = timedelta(days=7)  # where the month opens for somebody who is away


class AnswerMenu(QMenu):
    """The answers one letter can get; `answered` says which was chosen."""

    answered = Signal(object)

    def __init__(self, letter_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setLayoutDirection(
            QGuiApplication.layoutDirection()
        )  # a button with its chevron behind is turned
        self._letter_id = letter_id
        self._add(_("Yes"), "check", self._note(Answer.YES))
        self._add(_("Yes, but by email"), "mail", self._note(Answer.YES_BY_EMAIL))
        self._add(_("Later…"), "calendar", self._ask_later)
        self._add(_("No, but try somebody else…"), "user-plus", self._ask_name)
        self._add(_("No"), "x", self._note(Answer.NO))
        self.addSeparator()
        self._add(_("Asked for my CV"), "paperclip", self._note(Answer.SENT_TO_HR))
        self._add(_("Spoke of a role"), "briefcase", self._note(Answer.OFFER))
        self.addSeparator()
        self._add(_("Away until…"), "clock", self._ask_return)
        self._add(_("Came back, wrong address"), "corner-up-left", self._note(Answer.BOUNCED))
        rest = _in(preferences.load().rest_days)
        self._add(_("No answer, let it rest"), "minus", lambda: self._record(Answer.SILENCE, rest))

    def _add(self, words: str, icon: str, do: Callable[[], object]) -> None:
        self.addAction(look.icon(icon, "text2", 16), words, do)

    def _note(self, kind: Answer) -> Callable[[], None]:
        return lambda: self._record(kind)

    def _ask_later(self) -> None:
        self._ask_day(
            Answer.LATER,
            _("When would it suit {name} better?"),
            _("Until then {name} is left in peace. With no day named, three months are a good guess."),
            _in(preferences.load().later_days),
        )

    def _ask_return(self) -> None:
        self._ask_day(
            Answer.OUT_OF_OFFICE,
            _("When is {name} back?"),
            _("This is no answer yet. A follow-up waits until two working days after."),
            clock.today() + AWAY,
        )

    def _ask_day(self, kind: Answer, title: str, sentence: str, day: date) -> None:
        name = self._first()
        picker = DayPicker(title.format(name=name), sentence.format(name=name), day, self._window())
        picker.chosen.connect(partial(self._record, kind))
        picker.open()

    def _ask_name(self) -> None:
        name = self._first()
        asked = NameAsked(
            _("Whom did {name} suggest?").format(name=name),
            _("A first name is enough. Your book keeps that {name} led you there.").format(name=name),
            self._window(),
        )
        asked.given.connect(self._record_name)
        asked.open()

    def _record_name(self, name: str) -> None:
        contact_id = post.find(self._letter_id).contact_id
        self._record(Answer.NO_BUT)
        if name:
            refer_names(contact_id, [Name(name)])

    def _record(self, kind: Answer, until: date | None = None) -> None:
        post.answer(self._letter_id, kind, until=until)
        self.answered.emit(kind)

    def _first(self) -> str:
        return contacts.find(post.find(self._letter_id).contact_id).first

    def _window(self) -> QWidget:
        owner = self.parentWidget()
        return owner.window() if owner else self


def _in(days: int) -> date:
    return clock.today() + timedelta(days=days)
