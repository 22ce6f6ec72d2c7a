"""The head of a person's page: who it is, and what one can do with them."""

from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from core.contacts import Contact
from core.words import _
from gui import look
from gui.contacts import standing, writing
from gui.contacts.happened import happened_menu
from gui.contacts.head_facts import HeadFacts
from gui.contacts.standing import Change
from gui.contacts.writing import Offer
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided


class PersonHead(QWidget):
    """Initials, name, role and fields; write, plan, and the rest in a menu."""

    change_wanted = Signal(object)
    letter_wanted = Signal(object)
    note_wanted = Signal(object)  # of something that happened
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("", 56)
        self.name = Elided("", "title")
        self.name.setMinimumHeight(look.px(30))
        self.facts = HeadFacts()
        self._build_buttons()
        line = row(self, gap=16)
        line.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addLayout(self._words(), 1)
        for button in (self.write, self.plan, self.more):
            line.addWidget(button)

    def show_person(self, person: Contact) -> None:
        """Show somebody."""
        self._avatar.show_name(person.name)
        self.name.setText(person.name)
        self.facts.show_person(person)
        self._offer_letters(person)
        self._more.clear()
        self._add_change(standing.edit())
        self._happened.menuAction().setIcon(look.icon("calendar-days", "text2", 16))
        self._more.addMenu(self._happened)
        for change in standing.changes(person):
            self._add_change(change)

    def settle(self) -> None:
        """Keep what is being written."""
        self.facts.settle()

    def _words(self) -> QVBoxLayout:
        words = column(gap=1)
        words.addWidget(self.name)
        words.addWidget(self.facts)
        return words

    def _build_buttons(self) -> None:
        self.write = Button(_("Write"), icon="mail")
        self._letters = QMenu(self)
        self.write.setMenu(self._letters)
        self.plan = ElidedButton(_("Plan a meeting"), "secondary", icon="calendar-plus")
        self.plan.beside = 28
        self.plan.clicked.connect(self.plan_wanted)
        self.more = icon_button("ellipsis", _("More"))
        self._more = QMenu(self)
        self._happened = happened_menu(self, self.note_wanted.emit)
        self.more.setMenu(self._more)

    def _offer_letters(self, person: Contact) -> None:
        """Put the natural letter first; somebody who is not to be written to gets none."""
        self._letters.clear()
        for number, offer in enumerate(writing.offers(person)):
            if number == 1:
                self._letters.addSeparator()
            self._add_offer(offer)
        if self._letters.actions():
            self._letters.setDefaultAction(self._letters.actions()[0])
        self.write.setEnabled(not person.do_not_contact)
        refused = _("{name} asked not to be written to.").format(name=person.first)
        self.write.setToolTip(escape(refused) if person.do_not_contact else "")

    def _add_offer(self, offer: Offer) -> None:
        self._letters.addAction(
            look.icon(offer.icon, "text2", 16),
            offer.words.replace("&", "&&"),
            lambda: self.letter_wanted.emit(offer),
        )

    def _add_change(self, change: Change) -> None:
        self._more.addAction(
            look.icon(change.icon, "text2", 16), change.words, lambda: self.change_wanted.emit(change)
        )
