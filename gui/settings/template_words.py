"""The words of one template: subject and letter with their blanks, and what is wrong with them."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from core.letters import blanks
from core.letters.templates import Template
from core.words import _
from gui.settings.pills import PillEditor
from gui.widgets.boxes import Wrapping, column
from gui.widgets.buttons import Button
from gui.widgets.fields import Field
from gui.widgets.text import Label

NO_SUBJECT = ("linkedin", "phone", "voicemail", "card")


class TemplateWords(QWidget):
    """Two places to write in, and the blanks to put there; `changed` carries subject and letter."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = PillEditor(_("Subject"), one_line=True)
        self.letter = PillEditor(_("Letter"))
        self.key, self._last = "", self.letter
        self._subject = Field(_("Subject"), self.subject)
        self._letter = Field(_("Letter"), self.letter)
        self.insert = Button(_("Insert a blank"), icon="plus", size="small")
        self.insert.setMenu(self._menu())
        body = column(self, gap=12)
        body.addWidget(self._subject)
        body.addWidget(self._letter)
        below = QWidget()
        line = Wrapping(below, gap=8)
        line.addWidget(self.insert)
        line.addWidget(Label(_("Blanks fill themselves in for each person."), "secondary", "text3"))
        body.addWidget(below)
        body.addStretch(1)
        for editor in (self.subject, self.letter):
            editor.settled.connect(self._tell)
            editor.selectionChanged.connect(partial(self._remember, editor))
            editor.cursorPositionChanged.connect(partial(self._remember, editor))

    def show_template(self, template: Template, trouble: str) -> None:
        """Show a template, and what is wrong with it."""
        if template.key != self.key:
            self.settle()
        self.key = template.key
        self.subject.show_source(template.subject)
        self.letter.show_source(template.body.strip("\n"))
        self._subject.setVisible(template.channel not in NO_SUBJECT)
        self._letter.tell_problem(trouble)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.subject.settle()
        self.letter.settle()

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for name, code in blanks.offered():
            menu.addAction(name, partial(self._put, code))
        return menu

    def _put(self, code: str, _checked: bool = False) -> None:
        self._last.put_in(code)

    def _remember(self, editor: PillEditor) -> None:
        if editor.hasFocus():
            self._last = editor

    def _tell(self) -> None:
        self.changed.emit(self.subject.source(), self.letter.source())
