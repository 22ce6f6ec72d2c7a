"""Whom do I know at …?: an organization is typed, everybody the user knows there is named."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core import acquaintances
from core.acquaintances import Acquaintance, Tier
from core.words import _, ngettext
from gui import look
from gui.widgets.boxes import Card, column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.search_line import SearchLine
from gui.widgets.text import Elided, Label

MOST = 100  # people shown


class WhomDoIKnow(QDialog):
    """A field for the organization; under it the people, the surest first, or a word that there is nobody."""

    person_chosen = Signal(int)

    def __init__(self, organization: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Whom do I know at …?"))
        self.resize(look.px(520), look.px(520))
        self.names: list[ElidedButton] = []
        self.field = SearchLine(_("Name of the organization"))
        self.field.setText(organization)
        self.field.textChanged.connect(self._find)
        self.said = Label("", "body", "text2", wrap=True)
        self._card = Card()
        found = QWidget()
        lines = column(found)
        lines.addWidget(self._card)
        lines.addStretch(1)
        self.close_button = Button(_("Close"), size="big")
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(self.reject)
        footer = row()
        footer.addStretch(1)
        footer.addWidget(self.close_button)
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Label(self.windowTitle(), "heading"))
        body.addWidget(self.field)
        body.addWidget(self.said)
        body.addWidget(scrolling(found), 1)
        body.addLayout(footer)
        self._find()
        self.field.setFocus()

    def _find(self) -> None:
        name = self.field.text().strip()
        found = acquaintances.at(name)[:MOST]
        self.said.setText(_said(name, len(found)))
        self._card.clear()
        self._card.setVisible(bool(found))
        self.names = []
        for tier in Tier:
            people = [one for one in found if one.tier is tier]
            if people:
                head = row()
                head.addWidget(Label(tier.label, "section"))
                self._card.add_padded(head, (16, 13, 16, 7))
            for one in people:
                self._add(one)

    def _add(self, one: Acquaintance) -> None:
        person = one.person
        name = ElidedButton(person.name, "name")
        name.beside = 2
        name.setAutoDefault(False)
        spoken = (person.name, person.role, person.organization, one.why)
        name.setAccessibleName(", ".join(part for part in spoken if part))
        name.clicked.connect(lambda: self._choose(person.id))
        self.names.append(name)
        words = ", ".join(part for part in (person.role, person.organization) if part)
        head = row(gap=6)
        head.addWidget(name)
        head.addWidget(Elided(words, "secondary", "text2"), 1)
        lines = column(gap=1)
        lines.addLayout(head)
        if one.why:
            lines.addWidget(Elided(one.why, "caption", "text3"))
        self._card.add_padded(lines, (16, 6, 16, 8))

    def _choose(self, contact_id: int) -> None:
        self.accept()
        self.person_chosen.emit(contact_id)


def _said(name: str, count: int) -> str:
    """Return what was found, in words."""
    if not name:
        return _("Type the name of a place you would like to hear more about.")
    if not count:
        return _("Nobody yet. Ask in your next conversation who they know at {organization}.").format(
            organization=name
        )
    words = ngettext("You know {count} person.", "You know {count} people.", count)
    return words.format(count=count)
