"""Settings, About you: what your letters, cards and envelopes say of you."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.preferences import Preferences
from core.words import _
from gui.settings.keeping import keep
from gui.settings.rows import Section
from gui.widgets.boxes import column, row
from gui.widgets.fields import Field, Line, Note, TagField


class AboutYou(Section):
    """Name, one line, what you want to learn about, how to reach you, where you live."""

    title = _("About you")
    sentence = _("Your letters start from this. You can change it at any time.")

    def build(self) -> None:
        """Put the fields in two cards."""
        self.lines = {key: self._line(key) for key in ("name", "does", "email", "phone")}
        self.lines |= {key: self._line(key) for key in ("city", "region", "postcode", "country")}
        self.learning = TagField(hint=_("Add a field"))
        self.learning.changed.connect(
            lambda: keep(self, _("Changed what you want to learn"), learning=self.learning.tags())
        )
        self.street = Note(lines=2)
        self.street.settled.connect(
            lambda: keep(self, _("Changed your address"), street=self.street.toPlainText())
        )
        self._name = Field(_("Your name"), self.lines["name"])
        does = Field(_("What you do, in one line"), self.lines["does"], _("It is how your letters begin."))
        learning = Field(
            _("What you want to learn about"),
            self.learning,
            _("A field, a kind of work or a place. Two or three are plenty."),
        )
        self.learning.line.setAccessibleName(_("What you want to learn about"))
        self._put(
            self._name, does, learning, self._beside(("email", _("Email"), 3), ("phone", _("Phone"), 2))
        )
        self.add_heading(_("Your postal address"))
        self._put(
            Field(_("Street and number"), self.street, _("Stands on the back of your envelopes.")),
            self._beside(("postcode", _("Postcode"), 2), ("city", _("Town"), 3)),
            self._beside(("region", _("Region or state"), 2), ("country", _("Country"), 3)),
        )

    def show_preferences(self, chosen: Preferences) -> None:
        """Write what is known into the fields, but never into the one with the focus."""
        for key, line in self.lines.items():
            if not line.hasFocus() and line.text() != getattr(chosen, key):
                line.setText(getattr(chosen, key))
                line.setCursorPosition(0)
        if not self.street.hasFocus():
            self.street.write(chosen.street)
        if self.learning.tags() != chosen.learning:
            self.learning.show_tags(chosen.learning)

    def _line(self, key: str) -> Line:
        line = Line()
        line.settled.connect(lambda: self._keep_line(key))
        return line

    def _keep_line(self, key: str) -> None:
        words = self.lines[key].text().strip()
        if key == "name" and not words:
            self._name.show_problem(_("Write your name. A first name will do."))
            return
        if key == "name":
            self._name.clear_problem()
        keep(self, _("Changed your details"), **{key: words})

    def _beside(self, *fields: tuple[str, str, int]) -> QHBoxLayout:
        line = row(gap=16)
        for key, words, share in fields:
            line.addWidget(Field(words, self.lines[key]), share)
        return line

    def _put(self, *parts: QWidget | QHBoxLayout) -> None:
        inside = column(gap=14)
        for part in parts:
            if isinstance(part, QWidget):
                inside.addWidget(part)
            else:
                inside.addLayout(part)
        self.add_card().add_padded(inside, (18, 16, 18, 18))
