"""What the columns of an unknown table hold: the user says so, beside the first cells of each."""

from collections.abc import Sequence
from itertools import islice

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.exchange import Table
from core.words import _, mark
from gui import look
from gui.widgets.boxes import Card, column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice
from gui.widgets.text import Elided, Label

SHOWN = 3  # rows of the file that tell what a column holds
LEFT_OUT = "other"
HOLDS = (
    (LEFT_OUT, mark("Leave out")),
    ("name", mark("Full name")),
    ("given", mark("First name")),
    ("family", mark("Last name")),
    ("organization", mark("Organization")),
    ("role", mark("Role")),
    ("email", mark("Email")),
    ("mobile", mark("Mobile phone")),
    ("work_phone", mark("Work phone")),
    ("home_phone", mark("Home phone")),
    ("phone", mark("Phone")),
    ("link", mark("Website or profile")),
    ("street", mark("Street")),
    ("city", mark("Town")),
    ("region", mark("State or region")),
    ("postcode", mark("Postcode")),
    ("country", mark("Country")),
    ("note", mark("Note")),
)
WHO = frozenset({"name", "given", "family", "organization", "email"})  # one of these says who it is


class MatchColumns(QWidget):
    """A line for each column: its heading, its first cells, and what it holds."""

    matched = Signal(object)  # what each column holds, in their order
    cancelled = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: list[Choice] = []
        self._file = Elided("", "body", "text2")
        self._card = Card()
        lines = QWidget()
        inside = column(lines)
        inside.addWidget(self._card)
        inside.addStretch(1)
        body = column(self, gap=12)
        body.addWidget(Label(_("What does each column hold?"), "heading"))
        body.addWidget(self._file)
        words = _("Acquaint has not met a table like this. Say at least where the names stand.")
        body.addWidget(Label(words, "body", "text2", wrap=True))
        body.addWidget(scrolling(lines), 1)
        body.addLayout(self._footer())

    def show_table(self, file: str, table: Table, guessed: Sequence[str]) -> None:
        """Show the columns of a table, each with what its heading may mean."""
        self._file.setText(file)
        self._card.clear()
        self.choices = []
        rows = [found.cells for found in islice(table.rows(), SHOWN) if hasattr(found, "cells")]
        for at, heading in enumerate(table.columns):
            cells = [cells[at] for cells in rows if at < len(cells) and cells[at]]
            self._add(heading or _("Column {number}").format(number=at + 1), cells, guessed[at])
        self._judge()

    def begin(self) -> None:
        """Take the focus at the first column."""
        self.choices[0].setFocus()

    def held(self) -> tuple[str, ...]:
        """Return what each column holds."""
        return tuple(str(choice.key()) for choice in self.choices)

    def _add(self, heading: str, cells: Sequence[str], guessed: str) -> None:
        choice = Choice([(key, _(label)) for key, label in HOLDS])
        choice.choose(guessed if guessed in dict(HOLDS) else LEFT_OUT)
        choice.setAccessibleName(_("What “{column}” holds").format(column=heading))
        choice.setFixedWidth(look.px(190))
        choice.currentIndexChanged.connect(self._judge)
        self.choices.append(choice)
        words = column(gap=1)
        words.addWidget(Elided(heading, "bodyStrong"))
        words.addWidget(Elided(", ".join(cells) or _("Empty in the first rows"), "secondary", "text2"))
        line = row(gap=12)
        line.addLayout(words, 1)
        line.addWidget(choice)
        self._card.add_padded(line, (14, 8, 14, 8))

    def _judge(self) -> None:
        """Let it go on once something says who somebody is."""
        is_enough = bool(WHO & set(self.held()))
        self.go_on.setEnabled(is_enough)
        self.go_on.setToolTip("" if is_enough else _("Say first which column holds the names"))

    def _footer(self) -> QHBoxLayout:
        self.other = Button(_("Choose another file"), size="big")
        self.other.clicked.connect(self.other_wanted)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.cancelled)
        self.go_on = Button(_("Show the people"), "primary", size="big")
        self.go_on.clicked.connect(lambda: self.matched.emit(self.held()))
        line = row(gap=10)
        line.addWidget(self.other)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.go_on)
        return line
