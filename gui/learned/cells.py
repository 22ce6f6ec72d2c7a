"""One cell of Compare: what people said about a topic in a field, or whom to ask."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QWidget

from core import days
from core.comparing import Chance
from core.contacts.records import first_name
from core.lessons import Lesson
from core.words import _, ngettext
from gui import look
from gui.widgets.boxes import clear, column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Label, tame

MOST = 3  # notes in a cell; the others are in the journal


class Said(Label):
    """A note with the first name of whoever said it, more quietly."""

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__("", wrap=True, parent=parent)
        self._lesson = lesson
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setAccessibleName(f"{lesson.text} {first_name(lesson.name)}")
        self.setToolTip(escape(lesson.name))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_lesson"):
            self._draw()

    def _draw(self) -> None:
        words = escape(tame(" ".join(self._lesson.text.split()).rstrip(".")))
        name = escape(tame(first_name(self._lesson.name)))
        quiet = f"color: {look.colour('text3').name()}; font-size: {look.px(13)}px"
        self.setText(f"{words} <span style='{quiet}'>{name}</span>")


class Cell(QWidget):
    """The notes; when there are none, the next meeting where one can ask."""

    meeting_chosen = Signal(int)
    notes_wanted = Signal(str, str)
    ask_wanted = Signal(object)

    def __init__(self, topic: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._topic, self._field = topic, ""
        self._chance: Chance | None = None
        self._notes = column(gap=5)
        self.more = ElidedButton("", size="small")
        self.more.clicked.connect(lambda: self.notes_wanted.emit(self._field, self._topic))
        self.nothing = Label(_("Nothing yet."), "secondary", "text3")
        self.ask = ElidedButton("", size="small")
        self.ask.clicked.connect(self._on_asked)
        line = row(margins=(0, -5, 0, -5), gap=2)  # the link's own height
        line.addWidget(self.nothing)
        line.addWidget(self.ask)
        line.addStretch(1)
        body = column(self, margins=(18, 10, 18, 10))
        body.addLayout(self._notes)
        others = row(margins=(-3, 0, 0, 0))  # the link's own padding
        others.addWidget(self.more)
        others.addStretch(1)
        body.addLayout(others)
        body.addLayout(line)
        body.addStretch(1)

    def show_notes(self, field: str, notes: Sequence[Lesson], chance: Chance | None) -> None:
        """Show what was said, or who can be asked."""
        self._field, self._chance = field, chance
        clear(self._notes)
        for one in notes[:MOST]:
            self._notes.addWidget(Said(one))
        rest = len(notes) - MOST
        self.more.say(ngettext("{count} more note", "{count} more notes", rest).format(count=rest))
        self.more.setVisible(rest > 0)
        self.nothing.setVisible(not notes)
        self.ask.setVisible(not notes and chance is not None)
        if chance:
            self.ask.say(_offer(chance))

    def _on_asked(self) -> None:
        if self._chance and self._chance.question:
            self.ask_wanted.emit(self._chance)
        elif self._chance:
            self.meeting_chosen.emit(self._chance.meeting.id)


def _offer(chance: Chance) -> str:
    """Return what a click does: put the question into a meeting's list, or open the list it is in."""
    day = days.on_day(chance.meeting.starts_at.date())
    if chance.question:
        return _("Ask {name} {on_day}").format(name=tame(chance.meeting.first), on_day=day)
    return _("In the list for {name} {on_day}").format(name=tame(chance.meeting.first), on_day=day)
