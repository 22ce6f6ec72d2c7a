"""Who is twice?: two entries side by side, made one person or told apart for good."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from core import contacts, twins
from core.contacts import Contact
from core.twins import Twins
from core.words import _
from gui import look, tasks
from gui.problems import showing_problems
from gui.widgets.boxes import Card, column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.text import Label


class WhoIsTwice(QDialog):
    """One pair after the other; nothing is made one before the user says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Who is twice?"))
        self.resize(look.px(760), look.px(560))
        self._pairs: list[Twins] = []
        self._at = 0
        self.said = Label(_("Looking through your people…"), "body", "text2", wrap=True)
        self.why = Label("", "bodyStrong", wrap=True)
        self.sides = (Card(), Card())
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Label(self.windowTitle(), "heading"))
        body.addWidget(self.said)
        body.addWidget(self.why)
        body.addWidget(self._build_sides(), 1)
        body.addLayout(self._footer())
        self._show()
        self.said.setText(_("Looking through your people…"))
        work = partial(twins.find, twins.people(), twins.told_apart())
        tasks.run(self, work, self.show_pairs)

    def show_pairs(self, pairs: list[Twins]) -> None:
        """Begin with the first pair."""
        self._pairs, self._at = pairs, 0
        self._show()

    def _build_sides(self) -> QWidget:
        both = QWidget()
        line = row(both, gap=16)
        for side in self.sides:
            line.addWidget(side, 1, Qt.AlignmentFlag.AlignTop)
        return scrolling(both)

    def _footer(self) -> QHBoxLayout:
        self.close_button = Button(_("Close"), size="big")
        self.close_button.clicked.connect(self.accept)
        self.later = Button(_("Later"), size="big")
        self.later.clicked.connect(self._go_on)
        self.apart = Button(_("Not the same person"), size="big")
        self.apart.clicked.connect(self._tell_apart)
        self.join = Button(_("Make them one"), "primary", size="big")
        self.join.clicked.connect(self._join)
        line = row(gap=10)
        line.addWidget(self.close_button)
        line.addStretch(1)
        for button in (self.later, self.apart, self.join):
            line.addWidget(button)
        return line

    def _current(self) -> tuple[Contact, Contact] | None:
        """Return the pair in front, the entry that is further along first; none when all have been seen."""
        while self._at < len(self._pairs):
            known = contacts.find_all(self._pairs[self._at].ids)
            if len(known) == len(self._pairs[self._at].ids):
                first, second = sorted(known.values(), key=lambda one: (-one.stage.rank, one.id))
                return first, second
            self._at += 1  # one of them was made one with somebody else
        return None

    def _show(self) -> None:
        pair = self._current()
        for widget in (self.why, self.later, self.apart, self.join, *self.sides):
            widget.setVisible(bool(pair))
        if pair is None:
            self.said.setText(_("Nobody seems to be in your book twice."))
            self.close_button.setFocus()
            return
        words = _("{number} of {count}. Made one, they keep everything of both, letters and meetings too.")
        self.said.setText(words.format(number=self._at + 1, count=len(self._pairs)))
        self.why.setText(self._pairs[self._at].why)
        for side, person in zip(self.sides, pair, strict=True):
            _fill(side, person)
        self.apart.setFocus()

    def _join(self) -> None:
        pair = self._current()
        if pair:
            with showing_problems(self):
                contacts.merge(pair[0].id, pair[1].id)
                self._go_on()

    def _tell_apart(self) -> None:
        pair = self._current()
        if pair:
            with showing_problems(self):
                twins.tell_apart(pair[0].id, pair[1].id)
                self._go_on()

    def _go_on(self) -> None:
        self._at += 1
        self._show()


def _fill(side: Card, person: Contact) -> None:
    """Write down everything that is known of a person, one fact a line."""
    side.clear()
    lines = column(gap=4)
    lines.addWidget(Label(person.name, "section", wrap=True))
    facts = (
        person.stage.label,
        ", ".join(part for part in (person.role, person.organization) if part),
        *(f"{way.value} ({way.label})" if way.label else way.value for way in person.ways),
        ", ".join(person.address.lines),
        ", ".join(person.fields),
        person.how_known,
        person.good_to_know,
    )
    for fact in facts:
        if fact:
            lines.addWidget(Label(fact, "body", "text2", wrap=True))
    side.add_padded(lines, (16, 13, 16, 13))
    side.setAccessibleName(person.name)
