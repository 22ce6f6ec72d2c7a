"""How a template will read, for a person of the book."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core.contacts import Contact
from core.letters.drafting import Drafted
from core.words import _
from gui import look
from gui.widgets.boxes import Card, column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.person_picker import PersonPicker
from gui.widgets.text import Label
from gui.widgets.wrapped import Wrapped

LEAST = 516  # pixels the card is high, at text size 1


class TemplatePreview(QWidget):
    """A card with the letter as somebody would get it, and whom it is for."""

    person_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.person = ElidedButton("", "secondary", icon="chevron-down")
        self.person.beside = 24
        self.person.setAccessibleName(_("For whom?"))
        self.person.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.person.clicked.connect(self._ask)
        head = row(gap=8)
        head.addWidget(Label(_("How it will read"), "section"), 1)
        self._for = Label(_("for"), "secondary", "text2")
        head.addWidget(self._for)
        head.addWidget(self.person)
        self.subject, self.letter = Wrapped("", "bodyStrong"), Wrapped("", "body")
        self._card = Card()
        inside = column(gap=12)
        inside.addWidget(self.subject)
        inside.addWidget(self.letter)
        inside.addStretch(1)
        self._card.add_padded(inside, (20, 18, 20, 18))
        body = column(self, gap=12)
        body.addLayout(head)
        body.addWidget(self._card, 1)

    def show_letter(self, drafted: Drafted, person: Contact | None) -> None:
        """Show the words, and for whom they are."""
        self._card.setMinimumHeight(look.px(LEAST))
        self.subject.setText(drafted.subject)
        self.subject.setVisible(bool(drafted.subject))
        self.letter.setText(drafted.body)
        for part in (self._for, self.person):
            part.setVisible(person is not None)
        if person:
            self.person.say(person.name)
            self.person.setAccessibleName(_("How it will read for {name}").format(name=person.name))

    def _ask(self) -> None:
        picker = PersonPicker(_("For whom?"), self)
        picker.chosen.connect(self.person_wanted)
        picker.open()
