"""What to do under a note or a script: paste it and mark it sent, or say that they said yes."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.letters.kinds import SPOKEN, Channel, LetterState
from core.letters.post import Letter
from core.words import _
from gui.widgets.boxes import column, frame, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

ON_LINKEDIN = (Channel.LINKEDIN, Channel.INMAIL)


class NextBar(QWidget):
    """A line of advice and its buttons; nothing for a letter that goes by mail."""

    print_wanted = Signal()
    sent_wanted = Signal()
    yes_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice = Label("", "secondary", wrap=True)
        self._tint = frame("tint")
        column(self._tint, margins=(12, 9, 12, 9)).addWidget(self._advice)
        self.sent = Button(_("Mark as sent"))
        self.sent.clicked.connect(lambda: self.sent_wanted.emit())
        self.print = Button(_("Print the script"), icon="printer")
        self.print.clicked.connect(lambda: self.print_wanted.emit())
        self.yes = Button("", "quiet")
        self.yes.clicked.connect(lambda: self.yes_wanted.emit())
        body = column(self, gap=12)
        body.addWidget(self._tint)
        line = row()
        line.addWidget(self.sent)
        line.addWidget(self.print)
        line.addWidget(self.yes)
        line.addStretch(1)
        body.addLayout(line)

    def show_letter(self, letter: Letter, first: str) -> None:
        """Show what fits the way this letter goes."""
        on_linkedin, is_spoken = letter.channel in ON_LINKEDIN, letter.channel in SPOKEN
        words = _(
            "LinkedIn can’t be filled in for you. The words are copied and {name}’s page opens; "
            "paste them there, then come back and mark them sent."
        )
        self._advice.setText(words.format(name=first))
        self._tint.setVisible(on_linkedin)
        self.sent.setVisible(on_linkedin and letter.state is LetterState.DRAFT)
        self.yes.say(_("{name} said yes, plan the meeting").format(name=first))
        for button in (self.print, self.yes):
            button.setVisible(is_spoken)
        self.setVisible(letter.is_draft and (on_linkedin or is_spoken))
