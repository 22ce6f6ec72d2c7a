"""What is written of an organization: research notes, name, website and field, each saving itself."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QWidget

from core import organizations
from core.errors import Problem
from core.organizations import Organization
from core.words import _
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line, Note
from gui.widgets.text import Label

SCHEMES = ("http://", "https://")


class OrganizationNotes(QFrame):
    """The research: free words that grow with what is found out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._organization_id = 0
        self.words = Note("", _("What they do, what you read, what you would like to ask"), lines=5)
        self.words.setAccessibleName(_("Research"))
        self.words.settled.connect(self._store)
        body = column(self, margins=(16, 13, 16, 16), gap=10)
        body.addWidget(Label(_("Research"), "section"))
        body.addWidget(self.words)

    def show_organization(self, organization: Organization) -> None:
        """Show what was found out; words being written are left alone."""
        if organization.id != self._organization_id or not self.words.hasFocus():
            self._organization_id = organization.id
            self.words.write(organization.notes)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.words.settle()

    def _store(self) -> None:
        words, joins = self.words.toPlainText(), f"research-{self._organization_id}"
        with showing_problems(self):
            if words != organizations.find(self._organization_id).notes:
                organizations.amend(self._organization_id, joins=joins, notes=words)


class OrganizationFacts(QFrame):
    """Name, website and field; a page on the web can be opened."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._organization_id = 0
        self.name, self.website, self.field = Line(), Line("", "commontable.example"), Line()
        self.name_field = Field(_("Name"), self.name)
        self.name.textEdited.connect(lambda _text: self.name_field.clear_problem())
        self.lines = {"name": self.name, "website": self.website, "field": self.field}
        for key, line in self.lines.items():
            line.settled.connect(lambda key=key: self._store(key))
        self.open = Button(_("Open the website"), "link", icon="external-link", size="small")
        self.open.clicked.connect(self._open)
        body = column(self, margins=(16, 13, 16, 16), gap=12)
        body.addWidget(self.name_field)
        site = column(gap=2)
        site.addWidget(Field(_("Website"), self.website))
        under = row()
        under.addWidget(self.open)
        under.addStretch(1)
        site.addLayout(under)
        body.addLayout(site)
        body.addWidget(Field(_("Field of work"), self.field))

    def show_organization(self, organization: Organization) -> None:
        """Show its facts; a line being written is left alone."""
        is_new = organization.id != self._organization_id
        self._organization_id = organization.id
        for key, line in self.lines.items():
            words = getattr(organization, key)
            if (is_new or not line.hasFocus()) and line.text() != words:
                line.setText(words)
                line.setCursorPosition(0)
        if is_new:
            self.name_field.clear_problem()
        self.open.setVisible(bool(organization.website))

    def settle(self) -> None:
        """Keep what is being typed."""
        for line in self.lines.values():
            line.settle()

    def _store(self, key: str) -> None:
        words, joins = self.lines[key].text(), f"{key}-{self._organization_id}"
        with showing_problems(self):
            try:
                if words != getattr(organizations.find(self._organization_id), key):
                    organizations.amend(self._organization_id, joins=joins, **{key: words})
            except Problem as problem:
                if problem.field != "name":
                    raise
                self.name_field.show_problem(problem.sentence)

    def _open(self) -> None:
        address = organizations.find(self._organization_id).website
        is_whole = address.lower().startswith(SCHEMES)
        QDesktopServices.openUrl(QUrl(address if is_whole else f"https://{address}"))
