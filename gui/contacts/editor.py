"""Adds a person to the book, or changes everything that is written of one."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from core import contacts, referrals
from core.errors import Problem
from core.words import _
from gui import look
from gui.contacts.person_form import PersonForm
from gui.problems import showing_problems
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.text import Elided, Label

WIDTH, HEIGHT = 620, 720  # pixels at text size 1
AROUND = 48  # pixels of the window that stay visible above and below


class PersonEditor(QDialog):
    """The form, and what keeps it; `contact_id` is None for somebody new."""

    saved = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, contact_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        person = contacts.find(contact_id) if contact_id else None
        self._contact_id = contact_id
        title = _("Change {name}").format(name=person.name) if person else _("Add a person")
        self.setWindowTitle(title)
        self.form = PersonForm(person)
        self.name = self.form.name
        self.form.same_name.person_chosen.connect(self._on_same)
        self._area = scrolling(self.form)
        self.save = Button(_("Save the changes") if person else _("Add the person"), "primary", size="big")
        self.save.clicked.connect(self._on_save)
        self.save.setDefault(True)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self._leave)
        self._unsaved = Label("", "secondary", "care", wrap=True)
        body = column(self, margins=(28, 24, 14, 22), gap=14)
        body.addWidget(Elided(title, "heading"))
        if person is None:
            body.addWidget(Label(_("Only the name is needed. A first name will do."), "body", "text2"))
        body.addWidget(self._area, 1)
        body.addLayout(self._footer())
        self._fit()
        self._begun_with = self.form.draft()
        self.name.setFocus()

    def reject(self) -> None:
        """Close, unless that would throw away what was typed; only Cancel does."""
        if self._is_written():
            self._warn()
        else:
            self._leave()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if not (is_enter and self.form.fields.line.hasFocus()):  # there it adds a tag
            super().keyPressEvent(event)

    def _footer(self) -> QHBoxLayout:
        line = row(margins=(0, 0, 24, 0), gap=10)
        line.addWidget(self._unsaved, 1)
        line.addWidget(self.cancel)
        line.addWidget(self.save)
        return line

    def _fit(self) -> None:
        """Take the room of the design, or what the window has."""
        parent, height = self.parentWidget(), look.px(HEIGHT)
        self.resize(look.px(WIDTH), min(height, parent.window().height() - AROUND) if parent else height)

    def _warn(self) -> None:
        words = _("Not saved yet. “{save}” keeps it, “Cancel” lets it go.")
        self._unsaved.setText(words.format(save=self.save.text()))

    def _leave(self) -> None:
        super().reject()

    def _is_written(self) -> bool:
        return self.form.draft() != self._begun_with or bool(self.form.introducer.contact_id)

    def _on_same(self, contact_id: int) -> None:
        """Go to whoever has the name already, unless more than the name would be lost."""
        if replace(self.form.draft(), name="") != self._begun_with or self.form.introducer.contact_id:
            self._warn()
        else:
            self._leave()
            self.person_chosen.emit(contact_id)

    def _on_save(self) -> None:
        with showing_problems(self):
            try:
                contact_id = self._store()
            except Problem as problem:
                if problem.field != "name":
                    raise
                self.form.name_field.show_problem(problem.sentence)
                self._area.ensureWidgetVisible(self.form.name_field)
                return
            self.accept()
            self.saved.emit(contact_id)

    def _store(self) -> int:
        draft = self.form.draft()
        if self._contact_id:
            contacts.replace(self._contact_id, draft)
            return self._contact_id
        introducer_id = self.form.introducer.contact_id
        return referrals.refer_new(draft, introducer_id) if introducer_id else contacts.add(draft)
