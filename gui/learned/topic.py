"""Asks for a new topic, under which notes can be sorted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core import lessons
from core.errors import Problem
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line


class TopicEditor(QDialog):
    """One line; a topic that is there already is named under it."""

    saved = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add a topic"))
        self.setMinimumWidth(look.px(420))
        self.line = Line()
        self.line.setMaxLength(80)
        self.line.returnPressed.connect(self._on_save)
        self._field = Field(
            _("Topic"), self.line, _("Notes can be sorted under it, and Compare gets a row for it.")
        )
        self.line.textEdited.connect(lambda _text: self._field.clear_problem())
        self.save = Button(_("Add the topic"), "primary", size="big")
        self.save.clicked.connect(self._on_save)
        cancel = Button(_("Cancel"), size="big")
        cancel.clicked.connect(self.reject)
        body = column(self, margins=(28, 24, 28, 22), gap=14)
        body.addWidget(self._field)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.save)
        body.addLayout(line)
        self.line.setFocus()

    def _on_save(self) -> None:
        try:
            topic = lessons.add_topic(self.line.text())
        except Problem as problem:
            self._field.show_problem(problem.sentence)
            return
        self.accept()
        self.saved.emit(topic)
