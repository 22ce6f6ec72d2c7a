"""The letter that waits for an answer, and what came back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core import days
from core.contacts import Contact, Stage
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.words import _
from gui.contacts import writing
from gui.widgets.answer_menu import AnswerMenu
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.text import Elided, Icon

MAY_ANSWER = (Stage.ASKED, Stage.RESTING)


class Waiting(QFrame):
    """Asked on this day, no answer yet; "They answered" says what came back."""

    answer_noted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._letter: Letter | None = None
        self.words = Elided("", "body", "text2")
        self.answered = Button(_("They answered"), size="small", icon="mail-open")
        line = row(self, margins=(16, 9, 16, 9), gap=10)
        line.addWidget(Icon("clock", "text3", 16))
        line.addWidget(self.words, 1)
        line.addWidget(self.answered)

    def show_person(self, person: Contact) -> None:
        """Show the letter to somebody that waits, if there is one."""
        letter = waiting(person)
        self.setVisible(letter is not None)
        if letter is None or letter == self._letter:
            return
        if self._letter is None or letter.id != self._letter.id:
            self._offer(letter.id)
        self._letter = letter
        self.words.setText(_since(letter))

    def _offer(self, letter_id: int) -> None:
        if self.answered.menu():
            self.answered.menu().deleteLater()
        menu = AnswerMenu(letter_id, self.answered)
        menu.answered.connect(self.answer_noted)
        self.answered.setMenu(menu)


def waiting(person: Contact) -> Letter | None:
    """Return the last letter that asked, while its answer is still open."""
    last = next(iter(writing.asks(person.id)), None)
    return last if last and writing.is_open(last) and person.stage in MAY_ANSWER else None


def _since(letter: Letter) -> str:
    sent_on = days.day(letter.sent_on) if letter.sent_on else ""
    if letter.wait_until and letter.state is LetterState.SENT:
        return _("Asked {day}. Away until {back}.").format(day=sent_on, back=days.short(letter.wait_until))
    if letter.kind is Kind.REMINDER:
        return _("Followed up {day}. No answer yet.").format(day=sent_on)
    return _("Asked {day}. No answer yet.").format(day=sent_on)
