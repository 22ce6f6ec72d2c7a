"""Did you send it?: the bar that waits on a letter after it was handed over."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label

NARROW = 430  # pixels at text size 1 below which the buttons go under the question


class HandedBar(QFrame):
    """The question, what is still to do, and the two answers."""

    not_sent = Signal()
    sent = Signal()
    enclosure_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tint")
        self._remark = Label("", "secondary", "text2", wrap=True)
        self.yes = Button(_("Yes, sent"), "primary")
        self.yes.clicked.connect(lambda: self.sent.emit())
        self.not_yet = Button(_("Not yet"))
        self.not_yet.clicked.connect(lambda: self.not_sent.emit())
        self.enclosure = Button(_("Show the file to attach"), icon="paperclip")
        self.enclosure.clicked.connect(lambda: self.enclosure_wanted.emit())
        question = row(gap=12)
        question.addWidget(Icon("send", "accentText", 18), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        words.addWidget(Label(_("Did you send it?"), "bodyStrong", wrap=True))
        words.addWidget(self._remark)
        words.addWidget(self.enclosure, 0, Qt.AlignmentFlag.AlignLeft)
        question.addLayout(words, 1)
        answers = row(gap=8)
        answers.addWidget(self.yes)
        answers.addWidget(self.not_yet)
        answers.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(16, 12, 12, 12)
        self._line.setSpacing(12)
        self._line.addLayout(question, 1)
        self._line.addLayout(answers)
        self.say("")
        self.offer_enclosure(is_there=False)

    def offer_enclosure(self, *, is_there: bool) -> None:
        """Offer the calendar file that a link could not carry."""
        self.enclosure.setVisible(is_there)

    def say(self, remark: str) -> None:
        """Show what is still to do, such as to paste the letter."""
        self._remark.setText(remark)
        self._remark.setVisible(bool(remark))

    def words(self) -> str:
        """Return what is still to do."""
        return self._remark.text()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        directions = QBoxLayout.Direction
        is_narrow = self.width() < look.px(NARROW)
        self._line.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
