"""The letter as it will be read: to whom, the subject, the words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.contacts import Contact
from core.letters import drafting, handoff
from core.letters.kinds import SPOKEN, Channel
from core.letters.post import Letter
from core.words import _
from gui import look
from gui.letters.draft import DraftEdit
from gui.letters.note_room import NoteRoom
from gui.widgets.boxes import Card, column, row
from gui.widgets.fields import Line
from gui.widgets.text import Icon, Label

WITH_SUBJECT = (Channel.EMAIL, Channel.INMAIL)
LEAST = 300  # pixels of the words; below that the page scrolls


class HeadLine(QFrame):
    """A name, one line to write on, and under it what to put right."""

    settled = Signal()

    def __init__(self, name: str, hint: str = "", *, strong: bool = False) -> None:
        super().__init__()
        self.setObjectName("plainRow")
        caption = Label(name, "body", "text3")
        caption.setMinimumWidth(look.px(52))
        self.line = Line("", hint)
        self.line.setProperty("bare", True)
        self.line.setAccessibleName(name)
        if strong:
            self.line.setStyleSheet("font-weight: 500")
        self.line.settled.connect(self.settled)
        self.line.textEdited.connect(lambda _text: self.show_problem(""))
        self._sign = Icon("circle-alert", "flag", 14)
        self._problem = Label("", "caption", "flag", wrap=True)
        body = column(self, margins=(22, 5, 22, 5), gap=4)
        top = row(gap=10)
        top.addWidget(caption)
        top.addWidget(self.line, 1)
        under = row(gap=5)
        under.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        under.addWidget(self._problem, 1)
        body.addLayout(top)
        body.addLayout(under)
        self.show_problem("")

    def follow(self, words: str) -> None:
        """Show what the book has, but never into the line with the focus."""
        if not self.line.hasFocus() and self.line.text() != words:
            self.line.setText(words)
            self.line.setCursorPosition(0)

    def show_problem(self, sentence: str) -> None:
        """Show what to put right; "" when all is well."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        self._sign.setVisible(bool(sentence))


class LetterSheet(Card):
    """To, subject and words on one card; a letter that was sent can only be read."""

    address_typed = Signal(str)
    subject_typed = Signal(str)
    words_typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = ""
        self.to = HeadLine(_("To"), _("Type an email address"))
        self.subject = HeadLine(_("Subject"), strong=True)
        self.draft = DraftEdit()
        self.draft.setMinimumHeight(look.px(LEAST))
        self.to.line.editingFinished.connect(self._tell_address)  # half an address is not worth keeping
        self.subject.settled.connect(lambda: self.subject_typed.emit(self.subject.line.text()))
        self.draft.settled.connect(lambda: self.words_typed.emit(self.draft.toPlainText()))
        self.add(self.to)
        self.add(self.subject)
        self._parting: QWidget = self.layout().itemAt(1).widget()  # type: ignore[union-attr, assignment]
        self.room = NoteRoom()
        self.draft.textChanged.connect(lambda: self.room.follow(self.draft.toPlainText()))
        words = column()
        words.addWidget(self.draft)
        self.layout().setStretchFactor(self.add_padded(words, (22, 18, 12, 18)), 1)  # type: ignore[union-attr]
        self.layout().addWidget(self.room)  # type: ignore[union-attr]

    def show_letter(self, letter: Letter, person: Contact) -> None:
        """Show a letter: as it is now, or exactly as it was sent."""
        for line in (self.to.line, self.subject.line, self.draft):
            line.setReadOnly(not letter.is_draft)
        is_mail, has_subject = letter.channel == Channel.EMAIL, letter.channel in WITH_SUBJECT
        self.to.line.setReadOnly(not is_mail or not letter.is_draft)
        self.to.setVisible(letter.channel not in SPOKEN)
        for part in (self.subject, self._parting):
            part.setVisible(has_subject)
        self.room.show_channel(letter.channel if letter.is_draft else "")
        self._page = "" if is_mail else handoff.profile(person)
        self.to.follow(
            person.reach("email") if is_mail else _("{name}, on LinkedIn").format(name=person.name)
        )
        self.subject.follow(letter.subject)
        if letter.is_draft:
            self.draft.follow(letter.body)
            self.draft.marks.show_phrases(drafting.from_fields(letter))
        else:
            self.draft.follow(letter.sent_text.removeprefix(f"{letter.subject}\n\n"))
            self.draft.marks.show_phrases(())

    def goes_to(self) -> str:
        """Return the address as typed, or the page on LinkedIn; "" for none."""
        return self._page if self.to.line.isReadOnly() else self.to.line.text()

    def settle(self) -> None:
        """Keep what is being typed."""
        if self.to.line.isModified():
            self._tell_address()
        self.subject.line.settle()
        self.draft.settle()

    def _tell_address(self) -> None:
        self.to.line.setModified(False)
        if not self.to.line.isReadOnly():
            self.address_typed.emit(self.to.line.text())
