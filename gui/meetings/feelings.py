"""How was it? How the talk went, what it did to you, and whether you could live this life."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.meetings import Meeting
from core.words import _, mark
from gui import look
from gui.meetings.headings import Heading
from gui.widgets.boxes import Wrapping, column
from gui.widgets.buttons import Choices
from gui.widgets.text import Label

CHIP_HIGH = 28  # pixels at text size 1
NONE = "none yet"  # no chip is chosen
CHIPS = {
    "feeling": (mark("Warm"), mark("Useful"), mark("Polite, short"), mark("Hard going")),
    "energy": (mark("It gave me energy"), mark("Neither"), mark("It cost me energy")),
    "liveable": (mark("Yes"), mark("Perhaps"), mark("No")),
}
TITLES = {"energy": mark("And you?"), "liveable": mark("Could you live this life?")}


class Feelings(QWidget):
    """Three rows of chips, the first large; nothing has to be answered."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows = {key: Choices("chip") for key in CHIPS}
        body = column(self, gap=8)
        body.addWidget(Heading(_("How was it?")))
        for key, chips in self.rows.items():
            chips.chosen.connect(lambda _key: self.changed.emit())
            chips.setAccessibleName(_(TITLES.get(key, "How was it?")))
            if key in TITLES:
                body.addWidget(self._small(_(TITLES[key]), chips))
            else:
                body.addWidget(chips)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show what was chosen for a conversation."""
        for key, chips in self.rows.items():
            if not chips.buttons() or chips.key() != getattr(meeting, key):
                chips.offer([(one, _(one)) for one in CHIPS[key]], getattr(meeting, key) or NONE)

    def chosen(self, key: str) -> str:
        """Return what is chosen in a row, by the name the book has for it; "" for nothing."""
        return self.rows[key].key()

    def _small(self, title: str, chips: Choices) -> QWidget:
        made = QWidget()
        line = Wrapping(made, gap=8)
        words = Label(title, "secondary", "text2")
        words.setMinimumHeight(look.px(CHIP_HIGH))
        line.addWidget(words)
        line.addWidget(chips)
        return made
