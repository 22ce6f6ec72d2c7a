"""What did you learn? One row for each thing: its topic, and your words."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from core import lessons
from core.lessons import LessonDraft
from core.words import _
from gui import look
from gui.meetings.headings import Heading
from gui.meetings.leaving import has_focus
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice, Note

TOPIC_WIDE = 148


class LearnedRow(QWidget):
    """A topic and a note."""

    changed = Signal()

    def __init__(self, draft: LessonDraft, topics: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lesson_id = draft.id
        known = list(dict.fromkeys([*topics, *([draft.topic] if draft.topic else [])]))
        self.topic = Choice([(one, one) for one in known], draft.topic)
        self.topic.setAccessibleName(_("Topic"))
        self.topic.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.topic.setFixedWidth(look.px(TOPIC_WIDE))
        self.topic.activated.connect(lambda _index: self._on_topic())
        self.words = Note(draft.text, _("In your own words"), lines=2)
        self.words.setAccessibleName(_("What you learned"))
        self.words.settled.connect(self.changed)
        line = row(self)
        line.addWidget(self.topic, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.words, 1)

    def draft(self) -> LessonDraft:
        """Return the lesson as it is written."""
        return LessonDraft(self.topic.key(), self.words.toPlainText(), self.lesson_id)

    def _on_topic(self) -> None:
        if self.words.toPlainText().strip():
            self.changed.emit()


class Learned(QWidget):
    """The rows, and a way to add one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[LearnedRow] = []
        self._list = column(gap=8)
        self.add = Button(_("Add another"), "link", icon="plus", size="small")
        self.add.clicked.connect(lambda: self._append(LessonDraft("", "")).words.setFocus())
        self.take_notes = Button(_("Use your quick notes"), "link", icon="clipboard-list", size="small")
        links = row(margins=(-3, 0, 0, 0), gap=16)
        links.addWidget(self.add)
        links.addWidget(self.take_notes)
        links.addStretch(1)
        body = column(self, gap=6)
        body.addWidget(Heading(_("What did you learn?"), _("Sorted by topic, it goes to Learned")))
        body.addLayout(self._list)
        body.addLayout(links)

    def show_lessons(self, stored: Sequence[LessonDraft], *, anew: bool) -> None:
        """Show what was learned; `anew` for another conversation. Rows being written in are left alone."""
        ids = {one.id for one in stored}
        for made in self.rows:
            if made.lesson_id not in ids:
                made.lesson_id = None  # taken back by an undo: what is written stays until it is left
        if anew or (list(stored) != self.drafts() and not any(has_focus(made) for made in self.rows)):
            self._rebuild(stored)

    def drafts(self) -> list[LessonDraft]:
        """Return the lessons as they are written, without the empty ones."""
        found = [
            LessonDraft(one.topic, one.text.strip(), one.id) for one in (made.draft() for made in self.rows)
        ]
        return [one for one in found if one.text]

    def keep_ids(self, ids: Sequence[int]) -> None:
        """Remember what the written rows are called in the book."""
        written = [made for made in self.rows if made.words.toPlainText().strip()]
        for made in self.rows:
            made.lesson_id = None
        for made, lesson_id in zip(written, ids, strict=True):
            made.lesson_id = lesson_id

    def settle(self) -> None:
        """Keep what is being typed."""
        for made in self.rows:
            made.words.settle()

    def begin(self) -> None:
        """Put the focus into the first empty row."""
        empty = next((made for made in self.rows if not made.words.toPlainText()), None)
        (empty.words if empty else self.add).setFocus()

    def _rebuild(self, stored: Iterable[LessonDraft]) -> None:
        for made in self.rows:
            self._list.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.rows = []
        for one in stored:
            self._append(one)
        if not self.rows:
            self._append(LessonDraft("", ""))

    def _append(self, draft: LessonDraft) -> LearnedRow:
        made = LearnedRow(draft, lessons.topics())
        made.changed.connect(self.changed)
        self.rows.append(made)
        self._list.addWidget(made)
        made.show()  # now, so that it can take the focus
        return made
