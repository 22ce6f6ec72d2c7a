"""Everything that can be written of a person, field under field; only the name is needed."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QListView, QStyledItemDelegate, QWidget

from core import organizations
from core.contacts import Address, Circle, Contact, ContactDraft
from core.words import _
from gui.contacts.introducer_field import IntroducerField
from gui.contacts.same_name import SameName
from gui.contacts.ways_editor import WaysEditor
from gui.widgets.boxes import column, row
from gui.widgets.fields import Choice, Field, Line, Note, TagField
from gui.widgets.text import Label

LINES = ("name", "greeting", "say_it", "role", "organization", "how_known")
PLACE = ("postcode", "city", "region", "country")


class PersonForm(QWidget):
    """The fields of somebody new, or of `person`."""

    def __init__(self, person: Contact | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person = person
        self.lines = {key: Line() for key in (*LINES, *PLACE)}
        self.name = self.lines["name"]
        self.name_field = Field(_("Name"), self.name)
        self.same_name = SameName(may_open=person is None)
        self.name.textChanged.connect(self._on_name)
        self.fields = TagField(hint=_("Add a field"))
        self.fields.line.setAccessibleName(_("Fields of work"))
        self.introducer = IntroducerField()
        self.introducer.changed.connect(self._on_introducer)
        self.circle = Choice([(one.value, one.label) for one in Circle], Circle.COLD.value)
        self.ways = [WaysEditor(kind) for kind in ("email", "phone", "link")]
        self.street, self.good_to_know = Note(lines=2), Note(lines=3)
        self._offer_organizations()
        self._lay_out()
        if person:
            self._show(person)

    def draft(self) -> ContactDraft:
        """Return what is written; a tag not yet finished counts."""
        self.fields.take()
        written = {key: line.text().strip() for key, line in self.lines.items()}
        place = {key: written.pop(key) for key in PLACE}
        given, family, is_half = _kept(self._person, written["name"])
        return ContactDraft(
            **written,
            given=given,
            family=family,
            fields=self.fields.tags(),
            ways=tuple(way for editor in self.ways for way in editor.ways()),
            address=Address(street=self.street.toPlainText().strip(), **place),
            circle=Circle(self.circle.key()),
            good_to_know=self.good_to_know.toPlainText().strip(),
            is_placeholder=is_half,
        )

    def _show(self, person: Contact) -> None:
        for key in LINES:
            self.lines[key].setText(getattr(person, key))
        for key in PLACE:
            self.lines[key].setText(getattr(person.address, key))
        for line in self.lines.values():
            line.setCursorPosition(0)
        self.fields.show_tags(person.fields)
        self.circle.choose(person.circle.value)
        for editor in self.ways:
            editor.show_ways(person.ways)
        self.street.write(person.address.street)
        self.good_to_know.write(person.good_to_know)

    def _offer_organizations(self) -> None:
        completer = QCompleter([one.name for one in organizations.everything()], self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        suggestions = QListView()
        suggestions.setObjectName("suggestions")
        completer.setPopup(suggestions)
        suggestions.setItemDelegate(QStyledItemDelegate(completer))  # its own knows no style sheet
        self.lines["organization"].setCompleter(completer)

    def _lay_out(self) -> None:
        self.lines["greeting"].setPlaceholderText(_("Such as Dana, or Ms. Okafor"))
        self.lines["say_it"].setPlaceholderText(_("Such as “DAY-na”"))
        self.lines["how_known"].setPlaceholderText(_("Such as: from the school fair"))
        body = column(self, margins=(0, 0, 14, 16), gap=14)
        name = column(gap=2)
        name.addWidget(self.name_field)
        name.addWidget(self.same_name)
        body.addLayout(name)
        body.addLayout(
            self._beside(("greeting", _("How letters greet them")), ("say_it", _("How to say the name")))
        )
        body.addLayout(self._beside(("role", _("What they do")), ("organization", _("Where they work"))))
        body.addWidget(Field(_("Fields of work"), self.fields))
        if self._person is None:
            body.addWidget(Field(_("Who named them?"), self.introducer))
        known = row(gap=16)
        known.addWidget(Field(_("Where you know them from"), self.circle), 1)
        known.addWidget(Field(_("How you know each other"), self.lines["how_known"]), 1)
        body.addLayout(known)
        for editor in self.ways:
            body.addWidget(editor)
        body.addWidget(Label(_("Postal address"), "section"))
        body.addWidget(Field(_("Street and number"), self.street))
        body.addLayout(self._beside(("postcode", _("Postcode")), ("city", _("Town"))))
        body.addLayout(self._beside(("region", _("Region or state")), ("country", _("Country"))))
        body.addWidget(Field(_("Good to know"), self.good_to_know))
        body.addStretch(1)

    def _beside(self, *fields: tuple[str, str]) -> QHBoxLayout:
        line = row(gap=16)
        for key, words in fields:
            line.addWidget(Field(words, self.lines[key]), 1)
        return line

    def _on_name(self, words: str) -> None:
        self.name_field.clear_problem()
        self.same_name.look_for(words, self._person.id if self._person else None)

    def _on_introducer(self) -> None:
        """Somebody named by another is introduced, unless the user says otherwise."""
        usual = (Circle.COLD.value, Circle.INTRODUCED.value)
        if self.circle.key() in usual:
            self.circle.choose(usual[bool(self.introducer.contact_id)])


def _kept(person: Contact | None, name: str) -> tuple[str, str, bool]:
    """Return first name, family name and "only a half-name", as far as the new name bears them out."""
    if person is None:
        return "", "", False
    given = person.given if f"{name} ".startswith(f"{person.given} ") else ""
    family = person.family if f" {name}".endswith(f" {person.family}") else ""
    return given, family, person.is_placeholder and name == person.name
