"""What to look at: one field of work in chips above, one topic in the list at the left."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.lessons import Lesson
from core.tidy import folded
from core.words import _
from gui import look
from gui.widgets.boxes import Wrapping, clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import SideButton

MOST_FIELDS = 12  # chips; rarer fields are found under All fields


@dataclass(frozen=True, slots=True)
class Filter:
    """A field and a topic, None for all."""

    field: str | None = None
    topic: str | None = None

    def takes(self, lesson: Lesson) -> bool:
        """Say whether a note is to be shown."""
        return self.field in (None, lesson.field) and self.topic in (None, lesson.topic)


def has_words(lesson: Lesson, words: Iterable[str]) -> bool:
    """Say whether a note, or the name of whoever said it, has all of these folded words."""
    text = folded(f"{lesson.text} {lesson.name}")
    return all(one in text for one in words)


def by_field(lessons: Iterable[Lesson]) -> list[tuple[str, int]]:
    """Return the fields with their number of notes, the most first."""
    counts = Counter(one.field for one in lessons if one.field)
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_FIELDS]


def by_topic(lessons: Iterable[Lesson], topics: Sequence[str]) -> list[tuple[str, int]]:
    """Return every topic with its number of notes, the book's own order first."""
    counts = Counter(one.topic for one in lessons)
    return [(topic, counts[topic]) for topic in dict.fromkeys([*topics, *sorted(counts)])]


def topic_words(topic: str) -> str:
    """Return a topic as it is shown."""
    return topic or _("Without a topic")


class FieldChips(QWidget):
    """All fields, then each field with its count; they go on in the next line."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row = Wrapping(self, gap=8)
        self._group = QButtonGroup(self)
        self._shown: list[tuple[str, int]] | None = None
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_fields(self, fields: list[tuple[str, int]], chosen: str | None) -> None:
        """Show these, keeping the buttons when nothing changed."""
        if fields != self._shown:
            self._shown = fields
            clear(self._row)
            self._add(_("All fields"), None)
            for field, count in fields:
                shown = self.fontMetrics().elidedText(field, Qt.TextElideMode.ElideRight, look.px(240))
                self._add(f"{shown} {count}", field).setAccessibleName(f"{field}, {count}")
            self.updateGeometry()
        for button in self._group.buttons():
            button.setChecked(button.property("field") == chosen)

    def _add(self, words: str, field: str | None) -> Button:
        button = Button(words, "chip")
        button.setCheckable(True)
        button.setProperty("field", field)
        button.clicked.connect(lambda: self.chosen.emit(field))
        self._group.addButton(button)
        self._row.addWidget(button)
        return button


class TopicList(QWidget):
    """All topics, then each topic with its count, one chosen."""

    add_wanted = Signal()
    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._body = column(gap=1)
        self.add = Button(_("Add a topic"), "link", icon="plus")
        self.add.clicked.connect(self.add_wanted)
        outer = column(self)
        outer.addLayout(self._body)
        below = row(margins=(6, 8, 0, 12))
        below.addWidget(self.add)
        below.addStretch(1)
        outer.addLayout(below)
        outer.addStretch(1)
        self._group = QButtonGroup(self)
        self._buttons: dict[str | None, SideButton] = {}

    def show_topics(self, topics: list[tuple[str, int]], chosen: str | None) -> None:
        """Show these with their counts; buttons that are there stay."""
        total = sum(count for _topic, count in topics)
        wanted: dict[str | None, int] = {None: total, **dict(topics)}
        if list(wanted) != list(self._buttons):
            self._build(list(wanted))
        for topic, count in wanted.items():
            self._buttons[topic].show_count(count)
            self._buttons[topic].setChecked(topic == chosen)

    def width_wanted(self) -> int:
        """Return the width in which every topic stands whole."""
        return max((button.sizeHint().width() for button in self._buttons.values()), default=0)

    def _build(self, topics: Iterable[str | None]) -> None:
        clear(self._body)
        self._buttons = {}
        for topic in topics:
            button = SideButton(_("All topics") if topic is None else topic_words(topic))
            button.clicked.connect(lambda _checked=False, one=topic: self.chosen.emit(one))
            self._group.addButton(button)
            self._body.addWidget(button)
            self._buttons[topic] = button
