"""Asks what a template of the user's own is called."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line
from gui.widgets.wrapped import Wrapped


class TemplateName(QDialog):
    """One line and a button; a template without a name is asked for one."""

    given = Signal(str)

    def __init__(self, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setMinimumWidth(look.px(420))
        self.line = Line(name)
        self.line.selectAll()
        self.line.returnPressed.connect(self._give)
        self.save = Button(_("Save"), "primary", size="big")
        self.save.clicked.connect(self._give)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.reject)
        self.field = Field(_("Name"), self.line)
        self.line.textEdited.connect(lambda _text: self.field.clear_problem())
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Wrapped(title, "heading"))
        body.addWidget(self.field)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.save)
        body.addLayout(line)
        self.line.setFocus()

    def _give(self) -> None:
        name = self.line.text().strip()
        if not name:
            self.field.show_problem(_("Give the template a name, such as the people it is for."))
            return
        self.accept()
        self.given.emit(name)
