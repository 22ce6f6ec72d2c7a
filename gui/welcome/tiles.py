"""Welcome, second step: one tile for each circle of people, and the grey one that brings in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from core import contacts
from core.contacts import Circle, Contact
from core.words import _, ngettext
from gui import look
from gui.problems import showing_problems
from gui.welcome.names import ROW, AddField, NameEntry, NameRow
from gui.widgets.boxes import clear, column, hairline, row, scrolling
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Icon, Label

TALL = 256  # pixels of a tile at text size 1
AT_ONCE = 5  # names seen before they scroll
NEWEST = 60  # names a tile holds; the others are only counted
SOURCES = (  # where a list comes from, as the import sheet names it, and its line
    ("linkedin", _("LinkedIn connections")),
    ("google", _("Google Contacts")),
    ("outlook", _("Outlook")),
    ("apple", _("Apple Contacts")),
)


class Tile(QFrame):
    """A drawing, a title and a prompt; what is under them comes from the kind of tile."""

    def __init__(self, name: str, icon: str, title: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setMinimumHeight(look.px(TALL))
        self.body = column(self, margins=(16, 15, 16, 15))
        head = row(gap=8)
        head.addWidget(Icon(icon, "text3", 18))
        head.addWidget(Elided(title, "section"), 1)
        self.count = Label("", "secondary", "text3")
        head.addWidget(self.count)
        self.body.addLayout(head)
        self.body.addSpacing(2)
        said = Label(prompt, "secondary", "text2", wrap=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        said.setMinimumHeight(look.px(36))
        self.body.addWidget(said)


class CircleTile(Tile):
    """A circle: who is in it, and a field that puts names in the book."""

    typed = Signal()

    def __init__(self, circle: Circle, icon: str, prompt: str, parent: QWidget | None = None) -> None:
        super().__init__("card", icon, circle.label, prompt, parent)
        self._people: tuple[Contact, ...] = ()
        self.rows: list[NameRow] = []
        inner = QWidget()
        self._list = column(inner)
        self._names = scrolling(inner, "surface")
        bar = self._names.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))  # the newest name stays in sight
        entry = NameEntry(AddField(), help_words())
        entry.show_circle(circle)
        entry.typed.connect(self.typed)
        self.entry, self.field, self.line = entry, entry.field, entry.line
        self.body.addSpacing(8)
        self.body.addWidget(self._names)
        self.body.addSpacing(8)
        self.body.addWidget(entry)
        self.body.addStretch(1)
        self._show()

    def show_people(self, people: Sequence[Contact]) -> None:
        """Show these, the newest last; the field is left alone."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self.entry.know(people)
            self._show()

    def _show(self) -> None:
        """Write the names anew; the focus goes to the field when a name it was on is gone."""
        had_focus = any(one.aside.hasFocus() for one in self.rows)
        clear(self._list)
        self.rows = [NameRow(person) for person in self._people[-NEWEST:]]
        older = len(self._people) - len(self.rows)
        if older:
            words = ngettext("{count} more", "{count} more", older).format(count=older)
            self._list.addWidget(Label(words, "secondary", "text3"))
        before: QWidget = self.field
        for one in self.rows:
            one.aside_wanted.connect(self._set_aside)
            self._list.addWidget(one)
            QWidget.setTabOrder(before, one.aside)
            before = one.aside
        self._names.setFixedHeight(look.px(ROW) * min(len(self.rows), AT_ONCE))
        self._names.setVisible(bool(self.rows))
        self.count.setText(str(len(self._people)) if self._people else "")
        if had_focus:
            self.field.setFocus()

    def _set_aside(self, contact_id: int) -> None:
        with showing_problems(self):
            contacts.set_aside(contact_id)


class ImportTile(Tile):
    """The grey tile: one line for each place a list can come from."""

    import_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        words = _("You choose who to keep. Each one shows where to find the file.")
        super().__init__("sunken", "download", _("Bring in a list"), words, parent)
        self.sources = {source: self._add(source, words) for source, words in SOURCES}
        self.body.addStretch(1)

    def show_count(self, people: int) -> None:
        """Show how many people came from elsewhere than the circles."""
        self.count.setText(str(people) if people else "")
        said = ngettext("{count} person from a list", "{count} people from a list", people)
        self.count.setAccessibleName(said.format(count=people) if people else "")

    def _add(self, source: str, words: str) -> ElidedButton:
        self.body.addWidget(hairline())
        made = ElidedButton(words, "row")
        made.beside = 26
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.clicked.connect(lambda: self.import_wanted.emit(source))
        line = row(made)
        line.addStretch(1)
        line.addWidget(Icon("chevron-right", "text3", 16))
        self.body.addWidget(made)
        return made


def help_words() -> str:
    """Return how to add a name."""
    return _("Enter adds the name. Type “Ann, baker” to add what they do.")
