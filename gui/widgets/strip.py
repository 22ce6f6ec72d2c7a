"""The strip over the example book that says it is one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.words import _
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.text import Label


class ExampleStrip(QFrame):
    """Says that this is an example, and leads to a book of one's own."""

    own_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        line = row(self, margins=(24, 4, 16, 4), gap=12)
        line.addWidget(Label(_("This is an example. Nothing you do here is kept."), "secondary"))
        line.addStretch(1)
        button = Button(_("Start my own"), "link", size="small")
        button.clicked.connect(self.own_wanted)
        line.addWidget(button)
