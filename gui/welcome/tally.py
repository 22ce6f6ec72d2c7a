"""Welcome, second step: how many people there are so far."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from core.words import ngettext
from gui.widgets.boxes import column
from gui.widgets.text import Label


class Tally(QWidget):
    """A number, the words under it, and a quiet remark where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.number = Label("0", "number")
        self.words, self.remark = Label("", "secondary", "text2"), Label("", "secondary", "text3")
        lines = column(self)
        for label in (self.number, self.words, self.remark):
            lines.addWidget(label, 0, Qt.AlignmentFlag.AlignRight)
        lines.addStretch(1)
        self.count(0)

    def count(self, people: int) -> None:
        """Show how many."""
        sentence = ngettext(
            "{count} person. Twenty is a good start.", "{count} people. Twenty is a good start.", people
        ).format(count=people)
        self.number.setText(str(people))
        self.number.setAccessibleName(sentence)
        self.number.setToolTip(sentence)
        self.words.setText(ngettext("person so far", "people so far", people))

    def say(self, remark: str) -> None:
        """Show a remark, or none."""
        self.remark.setText(remark)
