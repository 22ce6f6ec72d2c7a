"""Quick notes during a talk: typed as they come, each line marked by one key, its minute kept beside it."""

import sys
from collections.abc import Callable

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHelpEvent, QKeySequence, QShortcut, QTextBlock, QTextCursor
from PySide6.QtWidgets import QToolTip, QWidget

from core.meetings.notes import Mark, marked
from core.words import _, ngettext
from gui.widgets.boxes import Wrapping, column
from gui.widgets.buttons import Button
from gui.widgets.fields import Note

WITHIN = 900  # milliseconds until the disk has what is typed, however fast
MODIFIER = "Meta" if sys.platform == "darwin" else "Alt"  # Qt calls the Mac's Ctrl key Meta
NOT_YET = -1  # Qt's own state of a line of which nothing is known


class Notes(Note):
    """The field; a line knows in which minute of the talk it was begun."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", _("A word or two is enough"), parent=parent, saves_within=WITHIN)
        self.setAccessibleName(_("Quick notes"))
        self.minute: Callable[[], int | None] = lambda: None
        self.textChanged.connect(self._stamp)

    def show_notes(self, words: str, minutes: str) -> None:
        """Show notes as they were kept, with the minute of each line."""
        self.write(words)
        for number, minute in enumerate(minutes.split()):
            block = self.document().findBlockByNumber(number)
            if block.isValid():
                block.setUserState(int(minute))

    def minutes(self) -> str:
        """Return the minute of each line, parted by spaces; -1 where it is not known."""
        document = self.document()
        return " ".join(
            str(document.findBlockByNumber(number).userState()) for number in range(document.blockCount())
        )

    def mark_line(self, kind: Mark) -> None:
        """Mark the line of the caret as of a kind, or take its mark away."""
        cursor = self.textCursor()
        block, from_end = cursor.block(), cursor.block().length() - 1 - cursor.positionInBlock()
        minute, words = block.userState(), marked(cursor.block().text(), kind)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        cursor.setPosition(cursor.block().position() + max(0, len(cursor.block().text()) - from_end))
        cursor.block().setUserState(minute)
        self.setTextCursor(cursor)
        self._saving.begin()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            block = self.cursorForPosition(event.pos()).block()
            QToolTip.showText(event.globalPos(), _told(block), self)
            return True
        return super().event(event)

    def _stamp(self) -> None:
        """Keep the minute of a line whose first letter was typed just now."""
        block, minute = self.textCursor().block(), self.minute()
        if minute is not None and block.text() and block.userState() == NOT_YET:
            block.setUserState(minute)


class QuickNotes(QWidget):
    """The field with its five marks below it, each a button with a key."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = Notes()
        self.field.settled.connect(self.changed)
        marks = QWidget()
        line = Wrapping(marks, gap=0)
        self.marks: dict[Mark, Button] = {}
        for number, kind in enumerate(Mark, start=1):
            keys = QKeySequence(f"{MODIFIER}+{number}")
            button = Button(kind.label, "quiet", size="small")
            told = _("Mark the line: {kind} ({keys})")
            button.setToolTip(
                told.format(kind=kind.label, keys=keys.toString(QKeySequence.SequenceFormat.NativeText))
            )
            button.clicked.connect(lambda _checked=False, one=kind: self._on_mark(one))
            QShortcut(keys, self, button.click)
            self.marks[kind] = button
            line.addWidget(button)
        body = column(self, gap=6)
        body.addWidget(self.field)
        body.addWidget(marks)

    def _on_mark(self, kind: Mark) -> None:
        self.field.mark_line(kind)
        self.field.setFocus()


def _told(block: QTextBlock) -> str:
    """Return when a line was written."""
    if block.userState() < 0:
        return ""
    minute = block.userState() + 1
    return ngettext("Minute {count} of the talk", "Minute {count} of the talk", minute).format(count=minute)
