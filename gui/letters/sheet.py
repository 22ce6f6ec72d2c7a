"""The letter as it will be read: to whom, the subject, the words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.letters import drafting
from core.letters.post import Letter
from core.words import _
from gui import look
from gui.letters.draft import DraftEdit
from gui.widgets.boxes import Card, column, row
from gui.widgets.fields import Line
from gui.widgets.text import Icon, Label

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
        words = column()
        words.addWidget(self.draft)
        self.layout().setStretchFactor(self.add_padded(words, (22, 18, 12, 18)), 1)  # type: ignore[union-attr]

    def show_letter(self, letter: Letter, address: str) -> None:
        """Show a letter: as it is now, or exactly as it was sent."""
        for line in (self.to.line, self.subject.line, self.draft):
            line.setReadOnly(not letter.is_draft)
        is_note = letter.channel == "linkedin"  # it goes to a page, and has no subject
        self.to.line.setReadOnly(is_note or not letter.is_draft)
        for part in (self.subject, self._parting):
            part.setVisible(not is_note)
        self.to.follow(address)
        self.subject.follow(letter.subject)
        if letter.is_draft:
            self.draft.follow(letter.body)
            self.draft.marks.show_phrases(drafting.from_fields(letter))
        else:
            self.draft.follow(letter.sent_text.removeprefix(f"{letter.subject}\n\n"))
            self.draft.marks.show_phrases(())

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
