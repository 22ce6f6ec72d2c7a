"""The words of a letter while they are written: kept a moment after the last key, fields underlined."""

from collections.abc import Iterable, Iterator
from functools import partial

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QContextMenuEvent, QFocusEvent, QKeyEvent, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QMenu, QTextEdit, QWidget

from core import preferences, spelling, tidy
from core.words import _
from gui import look
from gui.letters.marks import DraftMarks
from gui.saving import Autosave
from gui.widgets.undoing import decide, is_redo

LINE = 24  # pixels from line to line at text size 1


class DraftEdit(QTextEdit):
    """A letter's body; `settled` says that the user paused or left, with something changed."""

    settled = Signal()
    typed = Signal()  # other words, and not only other marks under them
    word_learned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen = ""
        self._known = self._shown = ""  # what is kept as typed, and as the book last gave it
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setProperty("bare", True)
        self.setProperty("draft", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.setAccessibleName(_("The letter"))
        self.marks = DraftMarks(self.document())
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

    def place(self) -> int:
        """Return where the cursor is, in characters of the text."""
        before = QTextCursor(self.document())
        before.setPosition(self.textCursor().selectionStart(), QTextCursor.MoveMode.KeepAnchor)
        return len(before.selectedText())

    def choose(self, start: int, end: int) -> None:
        """Select some characters of the text and show them."""
        self.setTextCursor(self._span(start, end))
        self.ensureCursorVisible()

    def replace(self, start: int, end: int, words: str) -> None:
        """Put words in the place of some characters, as one step the user can undo."""
        cursor, text = self._span(start, end), self.toPlainText()
        if not words and text[start - 1 : start] == " ":  # the space before a sentence goes with it
            cursor = self._span(start - 1, end)
        cursor.insertText(words)
        self.setTextCursor(cursor)

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

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu_at(self.cursorForPosition(event.pos()))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def menu_at(self, cursor: QTextCursor) -> QMenu:
        """Return the menu for a place: what a misspelt word may have meant comes first."""
        menu = self.createStandardContextMenu()
        word = self._misspelt(cursor)
        if word is not None:
            _offer(menu, [*_meant(word), self._learning(word.selectedText())])
        menu.addSeparator()
        check = menu.addAction(_("Look for misspelt words"))
        check.setCheckable(True)
        check.setChecked(spelling.is_offered())
        check.triggered.connect(_look_for_mistakes)
        return menu

    def _learning(self, word: str) -> QAction:
        action = QAction(_("Learn “{word}”").format(word=word), self)
        action.triggered.connect(lambda: self.word_learned.emit(word))
        return action

    def _misspelt(self, cursor: QTextCursor) -> QTextCursor | None:
        """Return the misspelt word at a place, selected."""
        block = cursor.block()
        text = block.text()
        for start, end in self.marks.mistakes(text):
            first = block.position() + _units(text[:start])
            last = first + _units(text[start:end])
            if first <= cursor.position() <= last:
                return self._between(first, last)
        return None

    def _span(self, start: int, end: int) -> QTextCursor:
        text = self.toPlainText()
        return self._between(_units(text[:start]), _units(text[:end]))

    def _between(self, first: int, last: int) -> QTextCursor:
        made = QTextCursor(self.document())
        made.setPosition(first)
        made.setPosition(last, QTextCursor.MoveMode.KeepAnchor)
        return made

    def _on_changed(self) -> None:
        text = self.toPlainText()
        if text == self._seen:
            return
        self._seen = text
        if text != self._known:
            self._saving.begin()
        else:
            self._saving.forget()
        self.typed.emit()

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


def _meant(word: QTextCursor) -> Iterator[QAction]:
    """Yield what writes each of the words that may have been meant in the place of a selected one."""
    for meant in spelling.suggestions(word.selectedText()):
        action = QAction(meant)
        action.triggered.connect(partial(_write, word, meant))
        yield action


def _write(cursor: QTextCursor, words: str, _checked: bool = False) -> None:
    cursor.insertText(words)


def _offer(menu: QMenu, actions: Iterable[QAction]) -> None:
    """Put actions at the top of a menu, with a line under them."""
    first = menu.actions()[0]
    for action in actions:
        action.setParent(menu)
        menu.insertAction(first, action)
    menu.insertSeparator(first)


def _look_for_mistakes(wanted: bool) -> None:
    preferences.change(spelling=wanted)


def _units(text: str) -> int:
    """Return how long a text is as Qt counts it."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
