"""A quiet word under a name that is in the book already, with the way to whoever has it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import contacts
from core.contacts import Contact
from core.words import _, ngettext
from gui.widgets.boxes import clear, column
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Label

MOST = 3  # people of one name who are shown


class SameName(QWidget):
    """Says that somebody of this name is here, and who; a click may open them."""

    person_chosen = Signal(int)

    def __init__(self, *, may_open: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._may_open = may_open
        self._shown: Sequence[Contact] = ()
        self._words = Label("", "caption", "text3", wrap=True)
        self._list = column(margins=(-3, 0, 0, 0))
        body = column(self, gap=0)
        body.addWidget(self._words)
        body.addLayout(self._list)
        self.hide()

    def look_for(self, name: str, but_not: int | None = None) -> None:
        """Show who else has exactly this name."""
        found = contacts.named(name) if name.strip() else []
        people = [one for one in found if one.id != but_not]
        if people != self._shown:
            self._shown = people
            self._show(people)

    def _show(self, people: Sequence[Contact]) -> None:
        words = ngettext(
            "Somebody of this name is in your book already:",
            "{count} people of this name are in your book already:",
            len(people),
        )
        self._words.setText(words.format(count=len(people)))
        clear(self._list)
        for one in people[:MOST]:
            self._list.addWidget(self._line(one))
        self.setVisible(bool(people))

    def _line(self, person: Contact) -> QWidget:
        if not self._may_open:
            return Elided(_described(person), "caption", "text2")
        link = ElidedButton(_("Open {person}").format(person=_described(person)), "link", size="small")
        link.clicked.connect(lambda: self.person_chosen.emit(person.id))
        return link


def _described(person: Contact) -> str:
    """Return a name with what tells it from another of the same."""
    aside = _("set aside") if person.set_aside_on else ""
    return ", ".join(part for part in (person.name, person.role, person.organization, aside) if part)
