"""Writes one note down outside a conversation: from whom, about what, in your words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from core import contacts, lessons
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Choice, Field, Note
from gui.widgets.person_picker import PersonPicker
from gui.widgets.text import Label


class NoteEditor(QDialog):
    """Person, topic, words."""

    saved = Signal(int)

    def __init__(self, topic: str | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Add a note"))
        self.setMinimumWidth(look.px(480))
        self.contact_id = 0
        self._field_of_work = ""
        self.who = ElidedButton(_("Choose a person"), "secondary")
        self.who.beside = 32
        self.who.clicked.connect(self._ask_who)
        self.topic = Choice([(one, one) for one in lessons.topics()], topic or "")
        self.words = Note("", _("In your own words. One thing at a time."), lines=4)
        self._who = Field(_("Who taught you this?"), self.who)
        self._words = Field(_("What did you learn?"), self.words)
        self.words.textChanged.connect(self._words.clear_problem)
        self.save = Button(_("Add the note"), "primary", size="big")
        self.save.clicked.connect(self._on_save)
        cancel = Button(_("Cancel"), size="big")
        cancel.clicked.connect(self.reject)
        body = column(self, margins=(28, 24, 28, 22), gap=14)
        body.addWidget(Label(_("Add a note"), "heading"))
        for field in (self._who, Field(_("Topic"), self.topic), self._words):
            body.addWidget(field)
        body.addStretch(1)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.save)
        body.addLayout(line)
        self.save.setDefault(True)

    def choose_person(self, contact_id: int) -> None:
        """Say whose words these are."""
        person = contacts.find(contact_id)
        self.contact_id, self._field_of_work = person.id, next(iter(person.fields), "")
        self.who.say(person.name)
        self.who.setAccessibleName(_("Who taught you this? {name}").format(name=person.name))
        self._who.clear_problem()
        self.words.setFocus()

    def _ask_who(self) -> None:
        picker = PersonPicker(_("Who taught you this?"), self)
        picker.chosen.connect(self.choose_person)
        picker.open()

    def _on_save(self) -> None:
        if not self.contact_id:
            self._who.show_problem(_("Choose whose words these are."))
        elif not self.words.toPlainText().strip():
            self._words.show_problem(_("Write a line first."))
        else:
            with showing_problems(self):
                words = self.words.toPlainText()
                made = lessons.add(self.contact_id, self.topic.key(), words, self._field_of_work)
                self.accept()
                self.saved.emit(made)
