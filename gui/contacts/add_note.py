"""A note about somebody outside a conversation, written in place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core import lessons
from core.contacts import Contact
from core.words import _
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Note


class AddNote(QWidget):
    """The field and its two buttons, hidden until a note is begun; leaving the page keeps what is written."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contact_id = 0
        self._field_of_work = ""
        self.words = Note("", _("A call, a letter from them, something you heard"), lines=2)
        self.words.setAccessibleName(_("Note"))
        self.save = Button(_("Add the note"), size="small")
        self.save.clicked.connect(self._on_save)
        self.cancel = Button(_("Not now"), "quiet", size="small")
        self.cancel.clicked.connect(self._close)
        line = row(gap=6)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addStretch(1)
        body = column(self, gap=8)
        body.addWidget(self.words)
        body.addLayout(line)
        self.hide()

    def show_person(self, person: Contact) -> None:
        """Say whom the note is about; a note begun for the same person stays."""
        self._field_of_work = next(iter(person.fields), "")
        if person.id != self.contact_id:
            self.contact_id = person.id
            self.words.clear()
            self.hide()

    def begin(self) -> None:
        """Open the field and go there."""
        self.show()
        self.words.setFocus()

    def settle(self) -> None:
        """Keep what is written, so that leaving the page loses nothing."""
        if not self.isHidden() and self.words.toPlainText().strip():
            self._store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _on_save(self) -> None:
        if self.words.toPlainText().strip():
            self._store()
        else:
            self.words.setFocus()

    def _store(self) -> None:
        with showing_problems(self):
            lessons.add(self.contact_id, "", self.words.toPlainText(), self._field_of_work)
            self._close()

    def _close(self) -> None:
        self.words.clear()
        self.hide()
        self.closed.emit()
