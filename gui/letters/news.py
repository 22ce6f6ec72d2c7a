"""Asks for the good news, and begins a letter to everybody who helped."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core.errors import Problem
from core.letters import chain
from core.words import _, ngettext
from gui import look
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line
from gui.widgets.wrapped import Wrapped


class NewsAsked(QDialog):
    """One sentence of news; `begun` carries the first of the letters."""

    begun = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Your good news"))
        self.setMinimumWidth(look.px(460))
        count = len(chain.helpers())
        said = ngettext(
            "{count} person helped you on the way. A letter is begun that names what they gave you.",
            "{count} people helped you on the way. A letter to each is begun that names what they gave you.",
            count,
        )
        self.line = Line("", _("In January I start as a kitchen coordinator."))
        self.line.returnPressed.connect(self._begin)
        self.begin = Button(_("Begin the letters"), "primary", size="big")
        self.begin.clicked.connect(self._begin)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.reject)
        self.field = Field(_("Your news, in one sentence"), self.line)
        self.line.textEdited.connect(lambda _text: self.field.clear_problem())
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Wrapped(_("Your good news"), "heading"))
        body.addWidget(Wrapped(said.format(count=count), "body", "text2"))
        body.addWidget(self.field)
        buttons = row(gap=10)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.begin)
        body.addLayout(buttons)
        self.line.setFocus()

    def _begin(self) -> None:
        with showing_problems(self):
            try:
                letters = chain.begin_all(self.line.text())
            except Problem as problem:
                self.field.show_problem(problem.sentence)
                return
            self.accept()
            self.begun.emit(letters[0])
