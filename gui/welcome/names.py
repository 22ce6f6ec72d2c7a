"""Welcome, second step: one name of a circle, and the field that takes the next."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from core import contacts
from core.contacts import Circle, Contact
from core.contacts.typed import fresh, people_in
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Elided
from gui.widgets.undoing import decide
from gui.widgets.wrapped import Wrapped

ROW = 31  # pixels of a name at text size 1
LONGEST = 1_000_000  # characters, enough for any list somebody pastes
ELSEWHERE = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class AddField(QLineEdit):
    """A place for one more name, or for many pasted at once."""

    arrived = Signal()
    given = Signal()
    left = Signal()
    typed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMaxLength(LONGEST)
        self.setPlaceholderText(_("Add a name"))
        self.returnPressed.connect(self.given)
        self.textEdited.connect(self._on_edited)

    def settle(self) -> None:
        """Give what is typed, when there is something."""
        if self.text().strip():
            self.given.emit()

    def event(self, event: QEvent) -> bool:
        """With nothing left to undo here, let the window take the last name back."""
        return event.isAccepted() if decide(self, event) else super().event(event)

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


class NameEntry(QWidget):
    """The field that puts names in the book, and the words under it."""

    typed = Signal()

    def __init__(self, field: AddField, help_words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field, self._help = field, help_words
        self._circle = Circle.COLD
        self._known: tuple[str, ...] = ()
        self.line = Wrapped("", "caption", "text3")
        lines = column(self, gap=5)
        lines.addWidget(field)
        lines.addWidget(self.line)
        field.arrived.connect(self._show_help)
        field.left.connect(self._hide_help)
        field.given.connect(self.take)
        field.typed.connect(self._on_typed)

    def show_circle(self, circle: Circle) -> None:
        """Put the next names in this circle."""
        self._circle = circle
        self.field.setAccessibleName(_("Add a name: {circle}").format(circle=circle.label))

    def know(self, people: Iterable[Contact]) -> None:
        """Take nobody of these a second time."""
        self._known = tuple(one.name for one in people)

    def take(self) -> None:
        """Put what is typed in the book; a name that is here already stays in the field."""
        drafts = people_in(self.field.text(), self._circle)
        new = fresh(drafts, self._known)
        twice = [one.shown_name for one in drafts]
        for one in new:
            twice.remove(one.shown_name)
        with showing_problems(self):
            if len(new) == 1:
                contacts.add(new[0])
            elif new:
                contacts.add_all(new)
            if new or len(twice) > 1:
                self.field.setText("")
            self.line.setText(_twice(twice) if twice else self._help if self.field.hasFocus() else "")
            self.typed.emit()

    def _on_typed(self) -> None:
        self._show_help()
        self.typed.emit()

    def _show_help(self) -> None:
        self.line.setText(self._help)

    def _hide_help(self) -> None:
        if not self.field.text():
            self.line.setText("")


class NameRow(QWidget):
    """One name, and the cross that sets it aside."""

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


def _twice(names: Sequence[str]) -> str:
    """Say which names are here already."""
    if len(names) == 1:
        sentence = _("{name} is here already. For another person of that name, write more of it.")
        return sentence.format(name=names[0][:40])
    return _("{count} names were here already.").format(count=len(names))
