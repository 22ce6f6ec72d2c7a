"""The side column of a person's page: the way here, whom they introduced, how to reach them, good to know."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.contacts import Contact
from core.words import _
from gui.contacts.chain import Chain
from gui.contacts.good_to_know import INSET, GoodToKnow
from gui.contacts.introduced import Introduced
from gui.contacts.reach import Reach
from gui.widgets.boxes import Card, column
from gui.widgets.text import Label

MARGINS = (16, 13, 16, 13)


class Side(Card):
    """Four sections in one card."""

    edit_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chain, self.introduced, self.reach, self.good = Chain(), Introduced(), Reach(), GoodToKnow()
        self.chain.person_chosen.connect(self.person_chosen)
        self.introduced.person_chosen.connect(self.person_chosen)
        self.reach.edit_wanted.connect(self.edit_wanted)
        how = column(gap=6)
        how.addWidget(Label(_("How you got here"), "section"))
        how.addWidget(self.chain)
        self.add_padded(how, MARGINS)
        for part in (self.introduced, self.reach):
            self._add(part, MARGINS)
        self._add(self.good, (16 - INSET, 13, 16 - INSET, 4))

    def show_person(self, person: Contact) -> None:
        """Read everything about somebody that stands here."""
        self.chain.show_person(person)
        self.introduced.show_person(person)
        self.reach.show_person(person)
        self.good.show_person(person)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.introduced.settle()
        self.good.settle()

    def _add(self, part: QWidget, margins: tuple[int, int, int, int]) -> None:
        lines = column()
        lines.addWidget(part)
        self.add_padded(lines, margins)
