"""What somebody taught you, by topic."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core import lessons
from core.contacts import Contact
from core.words import _
from gui import look
from gui.widgets.boxes import Card, row
from gui.widgets.buttons import Button
from gui.widgets.text import Elided
from gui.widgets.wrapped import Wrapped

TOPIC_WIDE, GAP = 98, 8
AT_ONCE = 12  # lessons shown; Learned has them all


class Taught(Card):
    """Topic and words of each lesson; gone while there is none."""

    lessons_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None

    def show_person(self, person: Contact) -> None:
        """Read what somebody taught; notes without topic and conversation stand under what has happened."""
        taught = [one for one in lessons.from_person(person.id) if one.topic or one.meeting_id]
        lines = [(one.topic, one.text) for one in taught[:AT_ONCE]]
        self.setVisible(bool(lines))
        if (person.first, lines) == self._shown:
            return
        self._shown = (person.first, lines)
        self.clear()
        self._add_heading(person)
        for topic, text in lines:
            self._add_lesson(topic, text)

    def _add_heading(self, person: Contact) -> None:
        self.open = Button(_("Open in Learned"), "link", size="small")
        self.open.clicked.connect(self.lessons_wanted)
        head = row(gap=12)
        heading = Elided(_("What you learned from {name}").format(name=person.first), "section")
        heading.setMinimumHeight(look.px(20))
        head.addWidget(heading, 1)
        head.addWidget(self.open)
        self.add_padded(head, (16, 9, 14, 5))

    def _add_lesson(self, topic: str, text: str) -> None:
        about = Wrapped(topic, "secondary", "text3")
        about.setFixedWidth(look.px(TOPIC_WIDE))
        line = row(gap=GAP)
        line.addWidget(about, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(Wrapped(text, "secondary"), 1)
        self.add_padded(line, (16, 9, 16, 9))
