"""The plain lines under the head of a person's page: why somebody stands apart, and the way out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.contacts import Contact
from gui.contacts import standing
from gui.contacts.standing import Notice
from gui.widgets.boxes import clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Elided, Icon


class Notices(QWidget):
    """One line for each thing there is to say; nothing at all for most people."""

    change_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[int, list[tuple[str, str]]] = (0, [])
        self._lines = column(self, margins=(0, 10, 0, 0), gap=4)

    def show_person(self, person: Contact) -> None:
        """Say what there is to say of somebody."""
        found = standing.notices(person)
        self.setVisible(bool(found))
        shown = (person.id, [(one.sentence, one.change.words) for one in found])
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        for notice in found:
            self._lines.addWidget(self._line(notice))

    def sentences(self) -> list[str]:
        """Return what is said."""
        return [sentence for sentence, _change in self._shown[1]]

    def _line(self, notice: Notice) -> QWidget:
        made = QWidget()
        button = Button(notice.change.words, "link", size="small")
        button.clicked.connect(lambda: self.change_wanted.emit(notice.change))
        line = row(made, gap=8)
        line.addWidget(Icon(notice.icon, "text3", 16))
        line.addWidget(_said(notice.sentence))
        line.addWidget(button)
        line.addStretch(1)
        return made


def _said(sentence: str) -> Elided:
    """Return a sentence that gives way to the button after it."""
    made = Elided(sentence, "secondary", "text2")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
    made.setMinimumWidth(1)
    return made
