"""Compare: two fields side by side, topic by topic; an empty cell offers the next person to ask."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from core import comparing, lessons
from core.comparing import Side
from core.words import _, ngettext
from gui import look
from gui.learned.cells import Cell
from gui.widgets.boxes import clear, column, fixed, frame, hairline, scrolling
from gui.widgets.fields import Choice
from gui.widgets.text import Caption, Label

TOPICS, LIST = 148, 210  # pixels of the first column and of a field's list, at text size 1
COLUMNS = (2, 4)  # of the grid, where the two fields stand; lines stand between them


class Head(QWidget):
    """The field a column is about, and how much is known of it."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Choice()
        self.field.setAccessibleName(name)
        self.field.setMinimumContentsLength(8)
        self.field.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMaximumWidth(look.px(LIST))
        self.field.activated.connect(lambda _index: self.chosen.emit(self.field.key()))
        self.line = Label("", "caption", "text3")
        body = column(self, margins=(18, 12, 18, 12), gap=4)
        body.addWidget(self.field)
        body.addWidget(self.line)

    def show_side(self, side: Side, fields: Sequence[str]) -> None:
        """Show one field among these."""
        if fields != [self.field.itemData(place) for place in range(self.field.count())]:
            self.field.clear()
            for one in fields:
                self.field.addItem(one, one)
        self.field.choose(side.field)
        notes = ngettext("{count} note", "{count} notes", side.notes).format(count=side.notes)
        talks = ngettext("{count} conversation", "{count} conversations", side.talks).format(count=side.talks)
        self.line.setText(_("{notes}, {talks}").format(notes=notes, talks=talks))


class CompareView(QWidget):
    """The two columns."""

    meeting_chosen = Signal(int)
    notes_wanted = Signal(str, str)
    ask_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chosen: list[str] = []
        self._topics: list[str] = []
        self.cells: dict[tuple[str, int], Cell] = {}
        self.heads = (Head(_("First field")), Head(_("Second field")))
        for place, head in enumerate(self.heads):
            head.chosen.connect(lambda field, here=place: self.choose(here, field))
        self._card = frame("card")
        self._grid = QGridLayout(self._card)
        self._grid.setContentsMargins(1, 1, 1, 1)
        self._grid.setSpacing(0)
        for at in COLUMNS:
            self._grid.setColumnStretch(at, 1)
        self._build_head()
        self.nothing = Label(
            _("Compare needs two fields. Note something from a second one, or name it in Settings."),
            "body",
            "text2",
            wrap=True,
        )
        inner = QWidget()
        body = column(inner, margins=(0, 0, 0, 24))
        body.addWidget(self._card)
        body.addWidget(self.nothing)
        body.addStretch(1)
        column(self).addWidget(scrolling(inner))

    def refresh(self) -> None:
        """Read both fields."""
        fields = comparing.fields()
        kept = [one for one in self._chosen if one in fields]
        self._chosen = list(dict.fromkeys([*kept, *fields]))[:2]
        is_enough = len(self._chosen) == len(COLUMNS)
        self._card.setVisible(is_enough)
        self.nothing.setVisible(not is_enough)
        if is_enough:
            self._show(fields)

    def choose(self, place: int, field: str) -> None:
        """Show a field in a column; when it stands in the other one, the two change places."""
        other = 1 - place
        if self._chosen[other] == field:
            self._chosen[other] = self._chosen[place]
        self._chosen[place] = field
        self.refresh()

    def _show(self, fields: Sequence[str]) -> None:
        sides = [comparing.side(field) for field in self._chosen]
        topics = list(dict.fromkeys([*lessons.topics(), *(topic for one in sides for topic in one.by_topic)]))
        if topics != self._topics:
            self._build_rows(topics)
        for place, (head, one) in enumerate(zip(self.heads, sides, strict=True)):
            head.show_side(one, fields)
            chances = comparing.chances(one.field, [topic for topic in topics if topic not in one.by_topic])
            for topic in topics:
                self.cells[topic, place].show_notes(
                    one.field, one.by_topic.get(topic, ()), chances.get(topic)
                )

    def _build_head(self) -> None:
        self._grid.addWidget(frame("firstGroup"), 0, 0, 1, 5)
        for at, head in zip(COLUMNS, self.heads, strict=True):
            self._grid.addWidget(_upright(), 0, at - 1)
            self._grid.addWidget(head, 0, at)

    def _build_rows(self, topics: list[str]) -> None:
        """Build a row for each topic, anew when there are others."""
        self._topics, self.cells = topics, {}
        for head in self.heads:
            head.setParent(self)  # out of the grid, which is emptied
        clear(self._grid)
        self._build_head()
        for number, topic in enumerate(topics):
            line = 2 * number + 1
            self._grid.addWidget(hairline(), line, 0, 1, 5)
            self._grid.addWidget(_topic(topic), line + 1, 0)
            for place, at in enumerate(COLUMNS):
                self._grid.addWidget(_upright(), line + 1, at - 1)
                self._grid.addWidget(self._cell(topic, place), line + 1, at)
        for head in self.heads:
            head.show()

    def _cell(self, topic: str, place: int) -> Cell:
        made = self.cells[topic, place] = Cell(topic)
        made.meeting_chosen.connect(self.meeting_chosen)
        made.notes_wanted.connect(self.notes_wanted)
        made.ask_wanted.connect(self.ask_wanted)
        return made


def _upright() -> QFrame:
    """Return a line one pixel wide."""
    made = frame("hairline")
    made.setFixedWidth(1)
    return made


def _topic(words: str) -> QWidget:
    made = QWidget()
    label = Caption(words or _("Without a topic"), "body", "text2")
    label.setStyleSheet("font-weight: 500")
    body = column(made, margins=(18, 10, 12, 10))
    body.addWidget(label)
    body.addStretch(1)
    return fixed(made, look.px(TOPICS))
