"""Welcome, second step: one tile for each circle of people, and the grey one that brings in a list."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from core import contacts
from core.contacts import Circle, Contact
from core.contacts.typed import fresh, people_in
from core.words import _, ngettext
from gui import look
from gui.problems import showing_problems
from gui.welcome.names import ROW, AddField, NameRow
from gui.widgets.boxes import clear, column, hairline, row, scrolling
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Icon, Label
from gui.widgets.wrapped import Wrapped

TALL = 256  # pixels of a tile at text size 1
AT_ONCE = 5  # names seen before they scroll
NEWEST = 60  # names a tile holds; the others are only counted


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
        self._circle = circle
        self._people: tuple[Contact, ...] = ()
        self.rows: list[NameRow] = []
        inner = QWidget()
        self._list = column(inner)
        self._names = scrolling(inner, "surface")
        bar = self._names.verticalScrollBar()
        bar.rangeChanged.connect(lambda _least, most: bar.setValue(most))  # the newest name stays in sight
        self.field = AddField(_("Add a name: {circle}").format(circle=circle.label))
        self.field.arrived.connect(self._show_help)
        self.field.left.connect(self._hide_help)
        self.field.given.connect(self.take)
        self.field.typed.connect(self._on_typed)
        self.line = Wrapped("", "caption", "text3")
        self.body.addSpacing(8)
        self.body.addWidget(self._names)
        self.body.addSpacing(8)
        self.body.addWidget(self.field)
        self.body.addSpacing(5)
        self.body.addWidget(self.line)
        self.body.addStretch(1)
        self._show()

    def show_people(self, people: Sequence[Contact]) -> None:
        """Show these, the newest last; the field is left alone."""
        if tuple(people) != self._people:
            self._people = tuple(people)
            self._show()

    def take(self) -> None:
        """Put what is typed in the book; a name that is here already stays in the field."""
        drafts = people_in(self.field.text(), self._circle)
        new = fresh(drafts, (one.name for one in self._people))
        twice = [one.shown_name for one in drafts]
        for one in new:
            twice.remove(one.shown_name)
        with showing_problems(self):
            if len(new) == 1:
                contacts.add(new[0])
            elif new:
                contacts.add_all(new)
            if new or len(twice) > 1:
                self.field.setText("")
            self.line.setText(_twice(twice) if twice else help_words() if self.field.hasFocus() else "")
            self.typed.emit()

    def _on_typed(self) -> None:
        self._show_help()
        self.typed.emit()

    def _show_help(self) -> None:
        self.line.setText(help_words())

    def _hide_help(self) -> None:
        if not self.field.text():
            self.line.setText("")

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

    import_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        words = _("You choose who to keep. Each one shows where to find the file.")
        super().__init__("sunken", "download", _("Bring in a list"), words, parent)
        self.sources = [
            self._add(words)
            for words in (_("LinkedIn connections"), _("Google Contacts"), _("Outlook"), _("Apple Contacts"))
        ]
        self.body.addStretch(1)

    def _add(self, words: str) -> ElidedButton:
        self.body.addWidget(hairline())
        made = ElidedButton(words, "row")
        made.beside = 26
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        made.clicked.connect(self.import_wanted)
        line = row(made)
        line.addStretch(1)
        line.addWidget(Icon("chevron-right", "text3", 16))
        self.body.addWidget(made)
        return made


def help_words() -> str:
    """Return how to add a name."""
    return _("Enter adds the name. Type “Ann, baker” to add what they do.")


def _twice(names: Sequence[str]) -> str:
    """Say which names are here already."""
    if len(names) == 1:
        sentence = _("{name} is here already. For another person of that name, write more of it.")
        return sentence.format(name=names[0][:40])
    return _("{count} names were here already.").format(count=len(names))
