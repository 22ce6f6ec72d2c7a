"""What has happened with somebody: days, drawings on a thin line, words; and a place to note more."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from core import days, history
from core.contacts import Contact
from core.happened import What
from core.history import Event
from core.words import _
from gui import look
from gui.contacts.add_note import AddNote
from gui.contacts.happened import ICONS as HAPPENED
from gui.contacts.happened import HappenedForm
from gui.widgets.boxes import clear, column, row
from gui.widgets.buttons import Button, MenuButton
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Label
from gui.widgets.wrapped import Wrapped

DATE_WIDE, AXIS_WIDE, LINE_HIGH = 62, 22, 22
AT_ONCE = 30  # events shown before the earlier ones are asked for
LONGEST = 1_000  # characters of a text; the whole stands where it was written


class Axis(QWidget):
    """The drawing of an event, and the line down to the one before it."""

    def __init__(self, icon: str, *, is_last: bool) -> None:
        super().__init__()
        self._icon, self._is_last = icon, is_last
        self.setFixedWidth(look.px(AXIS_WIDE))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size, top = look.px(16), look.px(3)
        middle = self.width() / 2
        painter.drawPixmap(QPointF(middle - size / 2, top), look.pixmap(self._icon, "text2", 16))
        if not self._is_last:
            painter.setPen(QPen(look.colour("hairlineStrong"), 1))
            x = int(middle) + 0.5
            painter.drawLine(QPointF(x, top + size + 4), QPointF(x, self.height() - 3))


class EventRow(QWidget):
    """One thing that happened; a conversation and a letter can be opened."""

    letter_chosen = Signal(int)
    meeting_chosen = Signal(int)

    def __init__(self, event: Event, *, is_last: bool) -> None:
        super().__init__()
        day = Label(days.short(event.on), "secondary", "text3")
        day.setMinimumSize(look.px(DATE_WIDE), look.px(LINE_HIGH))
        line = row(self, gap=0)
        line.addWidget(day, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Axis(event.icon, is_last=is_last))
        words = column(margins=(6, 0, 0, 14), gap=1)
        words.addWidget(self._title(event))
        if event.text:
            words.addWidget(Wrapped(_shortened(event.text), "secondary", "text2"))
        words.addStretch(1)
        line.addLayout(words, 1)

    def _title(self, event: Event) -> QWidget:
        if event.meeting_id is None and event.letter_id is None:
            made = Elided(event.title)
            made.setMinimumHeight(look.px(LINE_HIGH))
            made.setStyleSheet("font-weight: 500")
            return made
        holder = QWidget()
        button = ElidedButton(event.title, "name")
        button.beside = 2
        button.setStyleSheet("font-weight: 500")
        button.clicked.connect(lambda: self._open(event))
        line = row(holder, gap=0)
        line.addWidget(button)
        line.addStretch(1)
        return holder

    def _open(self, event: Event) -> None:
        if event.meeting_id is not None:
            self.meeting_chosen.emit(event.meeting_id)
        else:
            self.letter_chosen.emit(event.letter_id)


class Timeline(QFrame):
    """The card: heading, what is being noted, the events, the newest first."""

    letter_chosen = Signal(int)
    meeting_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._events: Sequence[Event] = ()
        self._limit = AT_ONCE
        self.form, self.note = HappenedForm(), AddNote()
        self.happened = MenuButton(_("Something happened"))
        self.happened.setProperty("small", True)
        for what in What:
            self.happened.add(what.label, HAPPENED[what], partial(self.begin, what))
        self.form.closed.connect(self.happened.setFocus)
        self.add = Button(_("Add a note"), icon="plus", size="small")
        self.add.clicked.connect(self.note.begin)
        self.note.closed.connect(self.add.setFocus)
        self.more = Button(_("Show earlier"), "link", size="small")
        self.more.clicked.connect(self._show_more)
        self._list = column()
        body = column(self, margins=(16, 13, 16, 2), gap=12)
        body.addLayout(self._build_head())
        body.addWidget(self.form)
        body.addWidget(self.note)
        body.addLayout(self._list)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the buttons under the heading where there is no room beside it."""
        super().resizeEvent(event)
        parts = (self._heading, self.happened, self.add)
        self._heading.ensurePolished()
        needed = sum(part.sizeHint().width() for part in parts) + look.px(48)
        directions = QBoxLayout.Direction
        is_narrow = self.width() < needed
        self._head.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)

    def show_person(self, person: Contact) -> None:
        """Read what has happened with somebody."""
        if self.note.contact_id != person.id:
            self._limit = AT_ONCE
        self.form.show_person(person)
        self.note.show_person(person)
        events = history.of_person(person.id)
        if list(events) != list(self._events):
            self._events = events
            self._show()

    def titles(self) -> list[str]:
        """Return what is shown, in order."""
        return [one.title for one in self._events[: self._limit]]

    def begin(self, what: What) -> None:
        """Begin to note something that happened."""
        self.form.begin(what)

    def settle(self) -> None:
        """Keep what is being written."""
        self.form.settle()
        self.note.settle()

    def _build_head(self) -> QBoxLayout:
        self._heading = Elided(_("What has happened"), "section")
        buttons = row(gap=8)
        buttons.addStretch(1)
        buttons.addWidget(self.happened)
        buttons.addWidget(self.add)
        self._head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head.setSpacing(8)
        self._head.addWidget(self._heading, 1)
        self._head.addLayout(buttons)
        return self._head

    def _show(self) -> None:
        clear(self._list)
        shown = self._events[: self._limit]
        for number, event in enumerate(shown, 1):
            made = EventRow(event, is_last=number == len(shown))
            made.letter_chosen.connect(self.letter_chosen)
            made.meeting_chosen.connect(self.meeting_chosen)
            self._list.addWidget(made)
        self.more.setVisible(len(self._events) > self._limit)

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._show()


def _shortened(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
