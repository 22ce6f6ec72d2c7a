"""Who named somebody: chosen from the book, or nobody."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import contacts
from core.words import _
from gui.widgets.boxes import row
from gui.widgets.buttons import icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.person_picker import PersonPicker


class IntroducerField(QWidget):
    """A button that asks for the person, and a cross once there is one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact_id = 0
        self.who = ElidedButton("", "secondary")
        self.who.beside = 32
        self.who.clicked.connect(self._ask)
        self.nobody = icon_button("x", _("Nobody named them"), "quiet")
        self.nobody.clicked.connect(lambda: self.choose(0))
        line = row(self, gap=8)
        line.addWidget(self.who)
        line.addWidget(self.nobody)
        line.addStretch(1)
        self.setFocusProxy(self.who)
        self.choose(0)

    def choose(self, contact_id: int) -> None:
        """Say who it was; 0 for nobody."""
        self.contact_id = contact_id
        words = contacts.find(contact_id).name if contact_id else _("Choose a person")
        self.who.say(words)
        self.who.setAccessibleName(_("Who named them? {name}").format(name=words))
        if not contact_id and self.nobody.hasFocus():
            self.who.setFocus()  # before the button that has it goes
        self.nobody.setVisible(bool(contact_id))
        self.changed.emit()

    def _ask(self) -> None:
        picker = PersonPicker(_("Who named them?"), self)
        picker.chosen.connect(self.choose)
        picker.open()
