"""Settings, Templates: the wording letters start from, beside how it will read for a real person."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFileDialog, QWidget

from core import contacts
from core.contacts import Contact
from core.errors import Problem
from core.letters import lending, previewing, templates
from core.letters.drafting import Drafted
from core.letters.templates import Template
from core.preferences import Preferences
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.settings.invitations import Invitations
from gui.settings.rows import Section
from gui.settings.template_choice import TemplateChoice
from gui.settings.template_name import TemplateName
from gui.settings.template_preview import TemplatePreview
from gui.settings.template_words import TemplateWords
from gui.widgets.boxes import column
from gui.widgets.buttons import Button

BESIDE = 640  # pixels from which the preview stands beside the words
FILES = _("Acquaint templates (*.acquaint-template)")


def ask_where(parent: QWidget, name: str) -> str:
    """Ask where to save a template; returns "" for nowhere."""
    suggested = f"{name}.acquaint-template"
    return QFileDialog.getSaveFileName(parent, _("Save the template"), suggested, FILES)[0]


def ask_which(parent: QWidget) -> str:
    """Ask for a template's file; returns "" for none."""
    return QFileDialog.getOpenFileName(parent, _("Choose a template"), "", FILES)[0]


class Templates(Section):
    """Choose a template, change its words, see it filled in, put back the original."""

    title = _("Templates")
    sentence = _("The wording your letters start from. Change it to sound like you.")
    widest = 1000

    def build(self) -> None:
        """Put the two columns in the body, and what LinkedIn allows under them."""
        self.ask_where: Callable[[QWidget, str], str] = ask_where
        self.ask_which: Callable[[QWidget], str] = ask_which
        self._person: Contact | None = None
        self.choice, self.words, self.preview = TemplateChoice(), TemplateWords(), TemplatePreview()
        self.original = Button(_("Put back the original"))
        self.head.addWidget(self.original)
        left = column(gap=12)
        left.addWidget(self.choice)
        left.addWidget(self.words)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(20)
        self._columns.addLayout(left, 1)
        self._columns.addWidget(self.preview, 1)
        self.body.addLayout(self._columns)
        self.add_heading(_("LinkedIn"))
        self.invitations = Invitations()
        self.body.addWidget(self.invitations)
        self._connect()

    def show_preferences(self, chosen: Preferences) -> None:
        """Show the templates there are, and the chosen one."""
        self.invitations.show_preferences(chosen)
        self.choice.offer(templates.everything())
        self._show()

    def settle(self) -> None:
        """Keep what is being typed."""
        self.words.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        directions = QBoxLayout.Direction
        is_wide = self.width() >= look.px(BESIDE)
        self._columns.setDirection(directions.LeftToRight if is_wide else directions.TopToBottom)

    def _connect(self) -> None:
        self.choice.chosen.connect(self._show_other)
        self.choice.copy_wanted.connect(self._ask_copy)
        self.choice.name_wanted.connect(self._ask_name)
        self.choice.delete_wanted.connect(self._delete)
        self.choice.language_wanted.connect(self._speak)
        self.choice.save_wanted.connect(self._save)
        self.choice.open_wanted.connect(self._open)
        self.original.clicked.connect(self._put_back)
        self.words.changed.connect(self._keep)
        self.preview.person_wanted.connect(self._show_for)

    def _template(self) -> Template:
        return templates.find(self.choice.key())

    def _show(self) -> None:
        """Read the chosen template again, and how it will read."""
        template = self._template()
        if self._person is None or contacts.find(self._person.id).set_aside_on:
            self._person = previewing.somebody()
        drafted, trouble = self._drafted(template)
        self.original.setEnabled(templates.is_changed(template))
        self.original.setVisible(not template.is_own)
        self.choice.show_own(template)
        self.words.show_template(template, trouble)
        self.preview.show_letter(drafted, self._person)

    def _drafted(self, template: Template) -> tuple[Drafted, str]:
        """Return how a template will read, and what is wrong with it, "" for nothing."""
        try:
            lending.prove(template)
            person = self._person
            return (previewing.preview(template, person.id) if person else Drafted("", "")), ""
        except Problem as problem:
            return Drafted("", ""), problem.sentence

    def _show_other(self) -> None:
        self.words.settle()
        self._show()

    def _show_for(self, contact_id: int) -> None:
        self._person = contacts.find(contact_id)
        self._show()

    def _keep(self, subject: str, body: str) -> None:
        with showing_problems(self):
            templates.change(self.words.key, subject=subject, body=body)

    def _put_back(self) -> None:
        self.words.settle()
        with showing_problems(self):
            templates.put_back(self.choice.key())

    def _ask_copy(self) -> None:
        self.words.settle()
        asked = TemplateName(_("A template of your own"), self._template().name, self)
        asked.given.connect(self._copy)
        asked.open()

    def _copy(self, name: str) -> None:
        with showing_problems(self):
            self._go_to(templates.add(self._template(), name))

    def _ask_name(self) -> None:
        asked = TemplateName(_("Another name"), self._template().name, self)
        asked.given.connect(self._rename)
        asked.open()

    def _rename(self, name: str) -> None:
        with showing_problems(self):
            templates.rename(self.choice.key(), name)

    def _speak(self, language: str) -> None:
        with showing_problems(self):
            templates.speak(self.choice.key(), language)

    def _delete(self) -> None:
        with showing_problems(self):
            templates.remove(self.choice.key())

    def _save(self) -> None:
        self.words.settle()
        template = self._template()
        target = self.ask_where(self, template.name)
        if target:
            with showing_problems(self):
                Path(target).write_text(lending.lend(template), encoding="utf-8")

    def _open(self) -> None:
        source = self.ask_which(self)
        if source:
            with showing_problems(self):
                self._go_to(lending.take(Path(source).read_bytes().decode("utf-8", "replace")))

    def _go_to(self, key: str) -> None:
        self.choice.offer(templates.everything(), key)
        self._show()
