"""The head of a page: its title, one line under it, and its buttons at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.text import Elided, Label


class Header(QWidget):
    """Title and subtitle; whatever is added stands at the right."""

    def __init__(self, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self, gap=12)
        words = column(gap=2)
        self.title = Elided(title, "title")
        self.title.setMinimumHeight(look.px(30))
        self.line = Elided("", "body", "text2")
        words.addWidget(self.title)
        words.addWidget(self.line)
        line.addLayout(words, 1)
        self._right = row(gap=12)
        line.addLayout(self._right)
        line.setAlignment(self._right, Qt.AlignmentFlag.AlignTop)

    def add(self, widget: QWidget) -> None:
        """Put a button at the right."""
        self._right.addWidget(widget)

    def say(self, title: str, line: str = "") -> None:
        """Show another title and line."""
        self.title.setText(title)
        self.line.setText(line)


def heading(words: str, aside: str = "") -> QWidget:
    """Return a section's heading with a quiet remark at its right."""
    made = QWidget()
    line = row(made)
    line.addWidget(Label(words, "section"))
    line.addStretch(1)
    remark = Label(aside, "secondary", "text3")
    remark.setObjectName("aside")
    line.addWidget(remark)
    return made
