"""A page with nothing on it yet: what will be here, why, and the one thing that fills it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from gui.widgets.boxes import column
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label


class Empty(QWidget):
    """A drawing, a title, one sentence and at most one button."""

    wanted = Signal()

    def __init__(
        self, icon: str, title: str, sentence: str, action: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        body = column(self, margins=(24, 56, 24, 40), gap=10)
        body.addWidget(Icon(icon, "text3", 40))
        for words, role, tone in ((title, "heading", "text"), (sentence, "body", "text2")):
            label = Label(words, role, tone, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            body.addWidget(label)
        if action:
            self.button = Button(action, "primary", size="big")
            self.button.clicked.connect(self.wanted)
            body.addSpacing(8)
            body.addWidget(self.button, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)
