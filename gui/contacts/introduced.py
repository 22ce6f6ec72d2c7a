"""Whom somebody introduced, with how far each one is, and a line for one more name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from core import contacts, referrals
from core.contacts import Contact
from core.referrals import Name
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.widgets.boxes import clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Line
from gui.widgets.stage import StageMark
from gui.widgets.text import Elided, Label

STILL_WRITING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)
AT_ONCE = 20  # people shown before the rest is asked for


class Introduced(QWidget):
    """The heading, the people, "Add a name"."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Contact | None = None
        self._people: list[Contact] = []
        self._limit = AT_ONCE
        self._heading = Elided("", "section")
        self._heading.setMinimumHeight(look.px(20))
        self._nobody = Label(_("Nobody yet."), "secondary", "text2")
        self._list = column()
        self.more = Button(_("Show all"), "link", size="small")
        self.more.clicked.connect(self._show_all)
        self.more.hide()
        self.line = NameLine()
        self.line.named.connect(self._on_named)
        self.add = Button(_("Add a name"), "link", icon="plus", size="small")
        self.add.clicked.connect(self.line.begin)
        self.line.closed.connect(self.add.setFocus)
        body = column(self, gap=2)
        body.addWidget(self._heading)
        body.addWidget(self._nobody)
        body.addLayout(self._list)
        body.addWidget(self.line)
        links = row(gap=12)
        links.addWidget(self.add)
        links.addWidget(self.more)
        links.addStretch(1)
        body.addLayout(links)

    def show_person(self, person: Contact) -> None:
        """Read whom somebody named; a name being written stays."""
        if self._person is None or person.id != self._person.id:
            self._limit = AT_ONCE
            self.line.close_up()
        self._person = person
        self._heading.setText(_("{name} introduced").format(name=person.first))
        ids = [one.contact_id for one in referrals.named_by(person.id)]
        known = contacts.find_all(ids)
        people = [known[one] for one in ids if one in known and known[one].set_aside_on is None]
        if people != self._people:
            self._people = people
            self._show()
        self._nobody.setVisible(not people)

    def names(self) -> list[str]:
        """Return the names shown."""
        return [one.name for one in self._people[: self._limit]]

    def settle(self) -> None:
        """Keep a name that is being written."""
        self.line.take()

    def _show(self) -> None:
        clear(self._list)
        for one in self._people[: self._limit]:
            self._list.addWidget(self._row(one))
        self.more.setVisible(len(self._people) > self._limit)

    def _show_all(self) -> None:
        self._limit = len(self._people)
        self._show()

    def _row(self, person: Contact) -> QWidget:
        made = QWidget()
        name = ElidedButton(person.name, "name")
        name.beside = 2
        name.setStyleSheet("font-weight: 500")
        name.setAccessibleName(f"{person.name}, {person.stage.label}")
        name.clicked.connect(lambda: self.person_chosen.emit(person.id))
        mark = StageMark(person.stage, 14)
        mark.setToolTip(person.stage.label)
        line = row(made, margins=(0, 4, 0, 4), gap=10)
        line.addWidget(mark)
        words = row(gap=4)
        words.addWidget(name)
        words.addWidget(Elided(person.organization, "secondary", "text3"), 1)
        line.addLayout(words, 1)
        return made

    def _on_named(self, name: Name) -> None:
        if self._person:
            with showing_problems(self):
                referrals.refer_names(self._person.id, [name])
                self.line.clear()


class NameLine(Line):
    """A line for names: Enter adds one and stays, leaving adds what is written, Esc throws it away."""

    closed = Signal()
    named = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", _("Name, what they do, where"), parent)
        self.setAccessibleName(_("A name they gave you"))
        self.returnPressed.connect(self.take)
        self.hide()

    def begin(self) -> None:
        """Open the line and go there."""
        self.show()
        self.setFocus()

    def take(self) -> None:
        """Say the name that is written, if there is one."""
        name, _comma, what = self.text().partition(",")
        if name.strip() and not self.isHidden():
            self.named.emit(Name(name.strip(), what.strip()))

    def close_up(self) -> None:
        """Put the line away, with what is written."""
        self.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STILL_WRITING:
            self.take()
            self.hide()
