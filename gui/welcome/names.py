"""Welcome, second step: one name of a circle, and the field that takes the next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from core.contacts import Contact
from core.words import _
from gui import look
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.text import Elided

ROW = 31  # pixels of a name at text size 1
LONGEST = 1_000_000  # characters, enough for any list somebody pastes
ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class AddField(QLineEdit):
    """A place for one more name, or for many pasted at once."""

    arrived = Signal()
    given = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(_("Add a name"))
        self.setAccessibleName(name)
        self.returnPressed.connect(self.given)
        self.textEdited.connect(self._on_edited)

    def settle(self) -> None:
        """Give what is typed, when there is something."""
        if self.text().strip():
            self.given.emit()

    def event(self, event: QEvent) -> bool:
        is_undo = isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Undo)
        if event.type() is QEvent.Type.ShortcutOverride and is_undo and not self.isUndoAvailable():
            event.ignore()  # with nothing left to undo here, the window takes the last name back
            return False
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.arrived.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in ELSEWHERE:  # a name may be half typed while it is looked up elsewhere
            self.settle()
            self.left.emit()

    def _on_edited(self, words: str) -> None:
        is_list = len(words.splitlines()) > 1
        (self.given if is_list else self.typed).emit()


class NameRow(QWidget):
    """One name of a tile, and the cross that sets it aside."""

    aside_wanted = Signal(int)

    def __init__(self, person: Contact, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(look.px(ROW))
        line = row(self, gap=9)
        line.addWidget(Avatar(person.first, 22))
        line.addWidget(Elided(spoken(person)), 1)
        words = _("Set {name} aside").format(name=person.name)
        self.aside = Button("", "quiet", icon="x", size="small")
        self.aside.show_icon("x", "text3")
        self.aside.setStyleSheet("padding: 0")
        self.aside.setFixedWidth(look.px(28))
        self.aside.setAccessibleName(words)
        self.aside.setToolTip(_("Set aside"))
        self.aside.clicked.connect(lambda: self.aside_wanted.emit(person.id))
        line.addWidget(self.aside)


def spoken(person: Contact) -> str:
    """Return a person as they were typed: "Ann, baker"."""
    return ", ".join(part for part in (person.name, person.role) if part)
