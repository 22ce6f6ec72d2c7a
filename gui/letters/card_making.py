"""Making a card: the bar with its buttons, where a PDF goes, and the question afterwards."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from core import clock, days
from core.letters.kinds import LetterState
from core.letters.post import Letter
from core.words import _
from gui import look, paperwork
from gui.widgets.boxes import column, frame, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Icon, Label

WIDE = 880  # pixels of the page from which it takes its wide form
NARROW_QUESTION = 500  # pixels at text size 1 below which the answers go under the question


def ask_where(parent: QWidget, suggested: str) -> str:
    """Ask where to save the PDF; returns "" for nowhere."""
    return paperwork.ask_where(parent, suggested, _("PDF files (*.pdf)"))


def suggested_file(name: str) -> str:
    """Return where the PDF of a card would usually go."""
    return paperwork.suggested(_("Thank-you card for {name}").format(name=name), ".pdf")


class CardBar(QFrame):
    """Back, whose card it is, when it was saved, and the ways to make it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self.back = icon_button("chevron-left", _("Back"), "quiet")
        self.title = Elided("", "heading")
        self.saved = Label("", "secondary", "text3")
        self.email = ElidedButton(_("Send as email instead"), "secondary", icon="mail", size="big")
        self.email.beside = 32
        self.pdf = Button(_("Save as PDF"), icon="file-down", size="big")
        self.print = Button(_("Print the card"), "primary", icon="printer", size="big")
        line = row(self, margins=(16, 14, 20, 13), gap=10)
        line.addWidget(self.back)
        line.addWidget(self.title, 1)
        for part in (self.saved, self.email, self.pdf, self.print):
            line.addWidget(part)

    def show_letter(self, letter: Letter, refused_by: str = "") -> None:
        """Show whose card it is, and what can still be done with it; nothing for who wants no letters."""
        self.title.setText(_("Thank-you card for {name}").format(name=letter.name))
        self.saved.setText(_kept(letter))
        self.email.setVisible(letter.is_draft and not refused_by)
        self.pdf.setVisible(not refused_by)
        is_new = letter.state is LetterState.DRAFT  # once printed, "Print again" stands below
        self.print.setVisible(is_new and not refused_by)
        if refused_by:
            self.saved.setText(_("{name} asked not to be written to.").format(name=refused_by))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.saved.setVisible(self.width() >= WIDE or self.email.isHidden())


class CardMade(QFrame):
    """The question after printing: did it come out well?"""

    posted = Signal()
    again_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._remark = Label("", "secondary", "text2", wrap=True)
        self.yes = Button(_("Yes, it’s in the post"), "primary")
        self.yes.clicked.connect(self.posted)
        self.again = Button(_("Print again"))
        self.again.clicked.connect(self.again_wanted)
        words = column(gap=1)
        words.addWidget(Label(_("Did it come out well?"), "bodyStrong", wrap=True))
        words.addWidget(self._remark)
        question = row(gap=12)
        question.addWidget(Icon("mail-open", "accentText", 18), 0, Qt.AlignmentFlag.AlignTop)
        question.addLayout(words, 1)
        answers = row(gap=8)
        answers.addWidget(self.yes)
        answers.addWidget(self.again)
        answers.addStretch(1)
        tint = frame("tint")
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, tint)
        self._line.setContentsMargins(16, 12, 12, 12)
        self._line.setSpacing(12)
        self._line.addLayout(question, 1)
        self._line.addLayout(answers)
        column(self, margins=(24, 16, 24, 16)).addWidget(tint)

    def say(self, remark: str) -> None:
        """Show what helps it to come out well; "" for nothing."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < look.px(NARROW_QUESTION)
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)


def _kept(letter: Letter) -> str:
    """Return when a draft was kept, or a card posted."""
    if letter.sent_on and not letter.is_draft:
        return _("Posted {day}").format(day=days.day(letter.sent_on))
    at = letter.changed_at
    when = days.time(at) if at.date() == clock.today() else days.day(at.date())
    return _("Saved {when}").format(when=when)
