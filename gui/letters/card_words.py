"""Writing on the card itself: a field in the same hand, laid exactly over the words."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
)
from PySide6.QtWidgets import QTextEdit

from core.letters import cards
from core.letters.cards import Note, Style
from core.letters.handwriting.page import CLOSING, CLOSING_AT, PARAGRAPH
from core.words import _
from gui import look
from gui.letters.card_view import CardView
from gui.saving import Autosave
from gui.widgets.undoing import decide, is_redo

BASELINE = 0.8  # of a line of fixed height, from its top: where Qt writes
STAY_OPEN = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


class CardWords(QTextEdit):
    """The words of a card while they are changed; Esc or leaving closes the field and keeps them."""

    typed = Signal(str)
    settled = Signal(str)
    closed = Signal()

    def __init__(self, view: CardView) -> None:
        super().__init__(view)
        self._view = view
        self._before = ""
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(_("The words on the card"))
        self._saving = Autosave(self, lambda: self.settled.emit(self.words()))
        self._saving.saved.connect(self._remember)
        self.textChanged.connect(self._on_typed)
        view.installEventFilter(self)
        self.hide()

    def open(self, text: str, style: Style) -> None:
        """Lay the field over the words, with the caret at their end."""
        self._style = style
        self.show()
        if not self._saving.is_late():
            self._begin(cards.note(text))
        self.setFocus()
        self.moveCursor(QTextCursor.MoveOperation.End)

    def close_field(self) -> None:
        """Keep the words and show the card again."""
        if self.isVisible():
            self.settle()
            self.hide()
            self.closed.emit()

    def settle(self) -> None:
        """Say `settled` now when something waits to be said."""
        self._saving.settle()

    def words(self) -> str:
        """Return the note as it is kept: an empty line between two paragraphs."""
        lines = (line.strip() for line in self.toPlainText().split("\n"))
        return "\n\n".join(line for line in lines if line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._view.setFocus()
        elif is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        return event.isAccepted() if decide(self, event) else super().event(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() in STAY_OPEN:
            self.settle()
        else:
            self.close_field()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _remember(self) -> None:
        self._before = self.words()

    def _begin(self, note: Note) -> None:
        """Show a note, one block to a line, without counting it as typed."""
        self.blockSignals(True)
        self.setPlainText("\n".join((*note.paragraphs, *note.closing)))
        for block in list(_blocks(self.document()))[len(note.paragraphs) :]:
            made = QTextBlockFormat()
            made.setLeftMargin(1)
            QTextCursor(block).setBlockFormat(made)
        self._before = self.words()
        self._place()
        self.blockSignals(False)

    def _place(self) -> None:
        """Lay the field over the panel: same paper, ink, hand, lines and margins as the painted words."""
        view, font, area = self._view, self._view.writing_font, self._view.words_place
        self.setStyleSheet(
            f"background: {look.stock(self._style.stock).name()}; color: {look.ink(self._style.ink).name()};"
            f"font-family: '{font.family()}'; font-size: {font.pixelSize()}px"
        )
        self.setGeometry(1, view.fold + 1, view.width() - 2, view.height() - view.fold - 2)
        self.document().setUndoRedoEnabled(False)  # how it looks is no step of the user's
        self._space_lines(area.width())
        frame = QTextFrameFormat()
        frame.setLeftMargin(area.left() - 1)
        frame.setRightMargin(area.left() - 1)
        frame.setTopMargin(view.first_baseline - view.fold - 1 - BASELINE * view.line_gap)
        self.document().rootFrame().setFrameFormat(frame)
        self.document().setUndoRedoEnabled(True)

    def _space_lines(self, width: int) -> None:
        """Give each paragraph the card's distance between lines, and the closing its place at the right."""
        gap, was_closing = self._view.line_gap, False
        for number, block in enumerate(_blocks(self.document())):
            is_closing = block.blockFormat().leftMargin() > 0
            made = QTextBlockFormat()
            made.setLineHeight(gap, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
            above = (0 if was_closing else CLOSING) if is_closing else (PARAGRAPH if number else 0)
            made.setTopMargin(gap * above)
            made.setLeftMargin(width * CLOSING_AT if is_closing else 0)
            QTextCursor(block).setBlockFormat(made)
            was_closing = is_closing

    def _on_typed(self) -> None:
        if self.words() != self._before:
            self._saving.begin()
        else:
            self._saving.forget()
        self.typed.emit(self.words())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
