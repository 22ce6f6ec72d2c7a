"""Good to know: free words about somebody, written in place."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QWidget

from core import contacts
from core.contacts import Contact
from core.words import _
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.fields import Note
from gui.widgets.text import Label

INSET = 11  # pixels between the field's edge and its words: they stand under the heading


class PlaceNote(Note):
    """Looks like words until it is written in; counts its visits."""

    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()


class GoodToKnow(QWidget):
    """The words save themselves; one visit is one step to undo."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._contact_id = self._visit = 0
        self.words = PlaceNote("", _("What helps when you talk or write"), lines=1)
        self.words.setProperty("inPlace", True)
        self.words.setAccessibleName(_("Good to know"))
        self.words.entered.connect(self._on_entered)
        self.words.settled.connect(self._store)
        heading = row(margins=(INSET, 0, 0, 0))
        heading.addWidget(Label(_("Good to know"), "section"))
        body = column(self)
        body.addLayout(heading)
        body.addWidget(self.words)

    def show_person(self, person: Contact) -> None:
        """Show what is known; words being written are left alone."""
        if person.id != self._contact_id or not self.words.hasFocus():
            self._contact_id = person.id
            self.words.write(person.good_to_know)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.words.settle()

    def _on_entered(self) -> None:
        self._visit += 1

    def _store(self) -> None:
        words, visit = self.words.toPlainText(), f"good-to-know-{self._contact_id}-{self._visit}"
        with showing_problems(self):
            if words != contacts.find(self._contact_id).good_to_know:
                contacts.amend(self._contact_id, joins=visit, good_to_know=words)
