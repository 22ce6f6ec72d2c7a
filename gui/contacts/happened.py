"""Something that happened outside Acquaint, noted in place: what, on which day, a line of words."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QMenu, QWidget

from core import clock, days, happened
from core.contacts import Contact
from core.happened import What
from core.meetings import Where
from core.words import _
from gui import look
from gui.contacts.answers import waiting
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, Choices
from gui.widgets.day_picker import DayPicker
from gui.widgets.fields import Line
from gui.widgets.text import Elided, Icon, Label

ICONS = {
    What.WROTE: "mail",
    What.RANG: "phone",
    What.MET: "coffee",
    What.CARD: "pen-line",
    What.THEY_WROTE: "mail-open",
}
WAYS = ((Where.IN_PERSON, _("In person")), (Where.PHONE, _("By phone")), (Where.VIDEO, _("By video")))


def happened_menu(parent: QWidget, note: Callable[[What], object]) -> QMenu:
    """Return a menu of everything that can be noted; `note` is told which."""
    menu = QMenu(_("Something happened"), parent)
    for what in What:
        menu.addAction(look.icon(ICONS[what], "text2", 16), what.label, lambda what=what: note(what))
    return menu


class DayChoice(Choices):
    """Today, yesterday, or a day before that."""

    def __init__(self) -> None:
        offered = (("today", _("Today")), ("yesterday", _("Yesterday")), ("other", ""))
        super().__init__("segment", offered)
        self.chosen.connect(self._on_chosen)
        self.begin()

    def begin(self) -> None:
        """Start again with today."""
        self._take(clock.today())

    def day(self) -> date:
        """Return the day that is chosen."""
        return self._day

    def _on_chosen(self, key: str) -> None:
        if key == "other":
            self._ask()
        else:
            self._take(clock.today() - timedelta(days=int(key == "yesterday")))

    def _ask(self) -> None:
        self._mark()  # until one is taken, the day is as it was
        latest = clock.today()
        picker = DayPicker(_("On which day?"), day=self._day, latest=latest, parent=self.window())
        picker.chosen.connect(self._take)
        picker.open()

    def _take(self, day: date) -> None:
        self._day = day
        self._mark()

    def _mark(self) -> None:
        distance = (clock.today() - self._day).days
        self.choose(("today", "yesterday", "other")[min(distance, 2)])
        self.buttons()[2].say(days.short(self._day) if distance > 1 else _("Another day…"))


class HappenedForm(QWidget):
    """Hidden until something is to be noted; leaving the page keeps what is written."""

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Contact | None = None
        self._what = What.WROTE
        self._icon, self.title = Icon("mail", "text2", 16), Elided("", "bodyStrong")
        self._hint = Label("", "secondary", "text2", wrap=True)
        self.day = DayChoice()
        self.way = Choices("segment", WAYS)
        self.words = Line("", _("A line about it, if you like"))
        self.words.setAccessibleName(_("A line about it"))
        self.words.returnPressed.connect(self._store)
        self.save = Button(_("Note it"), size="small")
        self.save.clicked.connect(self._store)
        self.cancel = Button(_("Not now"), "quiet", size="small")
        self.cancel.clicked.connect(self._close)
        self._lay_out()
        self.hide()

    def show_person(self, person: Contact) -> None:
        """Say whom it happened with; what is being noted of the same person stays."""
        if self._person and person.id != self._person.id:
            self._put_away()
        self._person = person

    def begin(self, what: What) -> None:
        """Open the form for one of the things that can happen, and go there."""
        if self._person is None:
            return
        self._what = what
        self._icon.show_icon(ICONS[what])
        self.title.setText(happened.title(what, self._person.first))
        self.day.begin()
        self.way.choose(Where.IN_PERSON)
        self.way.setVisible(what is What.MET)
        self._hint.setText(_hint(self._person) if what is What.THEY_WROTE else "")
        self._hint.setVisible(bool(self._hint.text()))
        self.show()
        self.words.setFocus()

    def settle(self) -> None:
        """Keep what is written, so that leaving the page loses nothing."""
        if not self.isHidden() and self.words.text().strip():
            self._store()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._close()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        head = row(gap=8)
        head.addWidget(self._icon)
        head.addWidget(self.title, 1)
        body = column(self, gap=8)
        body.addLayout(head)
        body.addWidget(self._hint)
        for choices in (self.day, self.way):
            body.addWidget(choices, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self.words)
        line = row(gap=6)
        line.addWidget(self.save)
        line.addWidget(self.cancel)
        line.addStretch(1)
        body.addLayout(line)

    def _store(self) -> None:
        if self._person:
            with showing_problems(self):
                way = Where(self.way.key() or Where.IN_PERSON)
                happened.note(self._person.id, self._what, self.day.day(), self.words.text(), way)
                self._close()

    def _close(self) -> None:
        self._put_away()
        self.closed.emit()

    def _put_away(self) -> None:
        self.words.clear()
        self.hide()


def _hint(person: Contact) -> str:
    """Say what their words count as, while a letter waits for an answer."""
    if waiting(person) is None:
        return ""
    return _("It counts as the answer to your letter. For a yes, a no or a later, use “They answered” above.")
