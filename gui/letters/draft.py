"""The words of a letter while they are written: kept a moment after the last key, fields underlined."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRegularExpression, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QSyntaxHighlighter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from core import tidy
from core.words import _
from gui import look
from gui.saving import Autosave
from gui.widgets.undoing import decide, is_redo

LINE = 24  # pixels from line to line at text size 1


class FieldMarks(QSyntaxHighlighter):
    """Puts dots under what came from a field; words changed by hand lose them."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._phrases: list[str] = []
        self._patterns: list[QRegularExpression] = []

    def show_phrases(self, phrases: Iterable[str]) -> None:
        """Underline these, in whatever case the letter has them."""
        wanted = list(phrases)
        if wanted != self._phrases:
            self._phrases = wanted
            self._patterns = [_pattern(phrase) for phrase in wanted]
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        dots = QTextCharFormat()
        dots.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        dots.setUnderlineColor(look.colour("controlBorder"))
        for pattern in self._patterns:
            found = pattern.match(text)
            if found.hasMatch():
                self.setFormat(found.capturedStart(), found.capturedLength(), dots)


class DraftEdit(QTextEdit):
    """A letter's body; `settled` says that the user paused or left, with something changed."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known = self._shown = ""  # what is kept as typed, and as the book last gave it
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setProperty("draft", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(_("The letter"))
        self.marks = FieldMarks(self.document())
        self._saving = Autosave(self, self.settled.emit)
        self._saving.saved.connect(self._remember)
        self.textChanged.connect(self._on_changed)

    def follow(self, words: str) -> None:
        """Show the words the book has, unless something typed here still waits to be kept."""
        is_here = words == self._shown or words == tidy.note(self.toPlainText())
        if not self._saving.isActive():
            self._shown = words
            if not is_here:
                self.setPlainText(words)
                self._space_lines()
                self._known = self.toPlainText()
                self._saving.forget()

    def settle(self) -> None:
        """Say `settled` now when something waits to be said."""
        self._saving.settle()

    def event(self, event: QEvent) -> bool:
        return event.isAccepted() if decide(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "marks"):
            self._space_lines()
            self.marks.rehighlight()

    def _on_changed(self) -> None:
        if self.toPlainText() != self._known:
            self._saving.begin()
        else:
            self._saving.forget()

    def _remember(self) -> None:
        self._known = self.toPlainText()

    def _space_lines(self) -> None:
        """Give every line the design's height; that is nothing the user could undo."""
        made = QTextBlockFormat()
        made.setLineHeight(look.px(LINE), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        self.document().setUndoRedoEnabled(False)
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.setBlockFormat(made)
        self.document().setUndoRedoEnabled(True)


def _pattern(phrase: str) -> QRegularExpression:
    ignoring_case = QRegularExpression.PatternOption.CaseInsensitiveOption
    return QRegularExpression(QRegularExpression.escape(phrase), ignoring_case)
