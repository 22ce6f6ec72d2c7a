"""Everybody you know in one organization, with how far each one is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import contacts, organizations
from core.contacts import Contact
from core.words import _
from gui import look
from gui.widgets.boxes import Card, row
from gui.widgets.elided import ElidedButton
from gui.widgets.stage import StageMark
from gui.widgets.text import Elided, Label


class Colleagues(Card):
    """A heading and a line for each; the name leads to their page."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.names: list[ElidedButton] = []

    def show_people(self, organization_id: int) -> int:
        """Read who works there and return how many they are."""
        ids = [one for one, _name in organizations.people(organization_id)]
        known = contacts.find_all(ids)
        people = [known[one] for one in ids]
        self.setVisible(bool(people))
        if (organization_id, people) != self._shown:
            self._shown = (organization_id, people)
            self._build(people)
        return len(people)

    def begin(self) -> bool:
        """Take the focus at the first one; returns whether there is one."""
        if self.names:
            self.names[0].setFocus()
        return bool(self.names)

    def _build(self, people: list[Contact]) -> None:
        self.clear()
        self.names = []
        head = row()
        head.addWidget(Label(_("Everybody you know here"), "section"))
        self.add_padded(head, (16, 13, 16, 11))
        for person in people:
            self._add(person)

    def _add(self, person: Contact) -> None:
        mark = StageMark(person.stage, 16)
        name = ElidedButton(person.name, "name")
        name.beside = 2
        name.setAccessibleName(f"{person.name}, {person.stage.label}")
        name.clicked.connect(lambda: self.person_chosen.emit(person.id))
        self.names.append(name)
        stage = Label(person.stage.label, "secondary", "text2")
        stage.setMinimumWidth(look.px(84))
        words = row(gap=6)
        words.addWidget(name)
        words.addWidget(Elided(person.role, "secondary", "text2"), 1)
        line = row(gap=10)
        line.addWidget(mark)
        line.addLayout(words, 1)
        line.addWidget(stage)
        self.add_padded(line, (16, 10, 16, 10))
