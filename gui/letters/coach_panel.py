"""The panel beside a letter: what is worth another look, and what a good letter holds."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.followups import in_words
from core.letters.advising import Advice, Remark
from core.letters.lengths import Line
from core.words import _, ngettext
from gui.letters.remark_block import RemarkBlock
from gui.widgets.boxes import clear, column, hairline, row, scrolling
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped


class CheckLine(QWidget):
    """A drawing, what was looked for, and what was found."""

    def __init__(self, *, is_first: bool) -> None:
        super().__init__()
        self._sign = Icon("circle-check", "good", 18)
        self._title = Label("", "body", wrap=True)
        self._title.setStyleSheet("font-weight: 500")
        self._found = Wrapped("", "secondary", "text2")
        body = column(self)
        if not is_first:
            body.addWidget(hairline())
        line = row(margins=(0, 9, 0, 9), gap=10)
        body.addLayout(line)
        line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=1)
        words.addWidget(self._title)
        words.addWidget(self._found)
        line.addLayout(words, 1)

    def show_line(self, line: Line) -> None:
        """Show one line."""
        self._sign.show_icon(*(("circle-check", "good") if line.is_well else ("circle-dashed", "care")))
        self._sign.setAccessibleName(_("Well") if line.is_well else _("To change"))
        self._title.setText(line.title)
        self._found.setText(line.found)
        self._found.setVisible(bool(line.found))

    def words(self) -> str:
        """Return the line as it is read."""
        return f"{self._title.text()}. {self._found.text()}".strip()


class CoachPanel(QFrame):
    """Remarks over the lines, under one sentence that counts what is to change."""

    use_wanted = Signal(object)
    remove_wanted = Signal(object)
    pass_wanted = Signal(object)
    look_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self.title = Label("", "section", wrap=True)
        self.blocks: list[RemarkBlock] = []
        self.lines: list[CheckLine] = []
        inner = QWidget()
        body = column(inner, margins=(20, 18, 20, 18))
        body.addWidget(self.title)
        body.addSpacing(6)
        self._remarks, self._rows = column(), column()
        body.addLayout(self._remarks)
        body.addLayout(self._rows)
        body.addStretch(1)
        column(self).addWidget(scrolling(inner, "surface"))

    def show_advice(self, advice: Advice, *, ready: str) -> None:
        """Show what is said of a letter; `ready` is the title when nothing is to change."""
        if [one.remark for one in self.blocks] != list(advice.remarks):
            self._show_remarks(advice.remarks)
        self._show_lines(advice.lines)
        self._say(advice.to_change, ready)

    def _show_remarks(self, remarks: Sequence[Remark]) -> None:
        clear(self._remarks)
        self.blocks = [RemarkBlock(one) for one in remarks]
        for block in self.blocks:
            block.use_wanted.connect(self.use_wanted)
            block.remove_wanted.connect(self.remove_wanted)
            block.pass_wanted.connect(self.pass_wanted)
            block.look_wanted.connect(self.look_wanted)
            self._remarks.addWidget(block)

    def _show_lines(self, lines: Sequence[Line]) -> None:
        while len(self.lines) < len(lines):
            self.lines.append(CheckLine(is_first=not self.lines))
            self._rows.addWidget(self.lines[-1])
        for number, line in enumerate(self.lines):
            line.setVisible(number < len(lines))
            if number < len(lines):
                line.show_line(lines[number])

    def _say(self, count: int, ready: str) -> None:
        said = ngettext("{count} thing to change", "{count} things to change", count)
        number = in_words(count)
        title = said.format(count=number[:1].upper() + number[1:]) if count else ready
        if title != self.title.text():
            self.title.setText(title)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, title))
