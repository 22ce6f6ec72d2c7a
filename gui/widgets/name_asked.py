"""Asks for one name in a small dialog; leaving it empty is fine."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line
from gui.widgets.wrapped import Wrapped


class NameAsked(QDialog):
    """A question, a line, and two ways on: with the name, or without."""

    given = Signal(str)

    def __init__(self, title: str, sentence: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(420))
        self.line = Line("", _("Name"))
        self.line.returnPressed.connect(self._give)
        self.save = Button(_("Add the name"), "primary", size="big")
        self.save.clicked.connect(self._give)
        self.without = Button(_("I don’t know yet"), size="big")
        self.without.clicked.connect(self._leave_out)
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Wrapped(title, "heading"))
        body.addWidget(Wrapped(sentence, "body", "text2"))
        self._field = Field(_("Name"), self.line)
        self.line.textEdited.connect(lambda _text: self._field.clear_problem())
        body.addWidget(self._field)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(self.without)
        line.addWidget(self.save)
        body.addLayout(line)
        self.line.setFocus()

    def _give(self) -> None:
        if not self.line.text().strip():
            self._field.show_problem(_("Write a name first. A first name will do."))
            return
        self._finish(self.line.text())

    def _leave_out(self) -> None:
        self._finish("")

    def _finish(self, name: str) -> None:
        self.accept()
        self.given.emit(name)
