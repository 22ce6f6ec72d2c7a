"""Places to write: a labelled field with its problem, notes that grow, choices from a list, tags."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QTextBlock
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QLineEdit,
    QPlainTextEdit,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from core.words import _
from gui import look
from gui.saving import Autosave
from gui.widgets.boxes import Wrapping, column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Caption, Icon, Label
from gui.widgets.undoing import decide, is_redo


class Field(QWidget):
    """A label above an editor, with help or the problem under it."""

    def __init__(self, label: str, editor: QWidget, help_words: str = "", *, optional: bool = False) -> None:
        super().__init__()
        self.editor = editor
        self._help = help_words
        lines = column(self, gap=4)
        head = row(gap=5)
        self._caption = Caption()
        self._caption.setStyleSheet("font-weight: 500")
        self._caption.setBuddy(editor)
        head.addWidget(self._caption)
        if optional:
            head.addWidget(Label(_("Optional"), "secondary", "text3"))
        head.addStretch(1)
        lines.addLayout(head)
        lines.addWidget(editor)
        self.say(label)
        note = row(gap=5)
        self._sign = Icon("circle-alert", "flag", 14)
        self._note = Label(help_words, "caption", "text3", wrap=True)
        note.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        note.addWidget(self._note, 1)
        lines.addLayout(note)
        self.clear_problem()

    def say(self, label: str) -> None:
        """Change the label, such as for another person."""
        self._caption.setText(label.replace("&", "&&"))
        self.editor.setAccessibleName(label)

    def show_problem(self, sentence: str) -> None:
        """Show what to put right under the field, and go there."""
        self._mark(sentence, problem=True)
        self.editor.setFocus()

    def tell_problem(self, sentence: str) -> None:
        """Show what to put right, "" for nothing, and leave the focus where it is."""
        self._mark(sentence or self._help, problem=bool(sentence))

    def clear_problem(self) -> None:
        """Show the help again."""
        self._mark(self._help, problem=False)

    def _mark(self, words: str, *, problem: bool) -> None:
        self._sign.setVisible(problem)
        self._note.setText(words)
        self._note.setVisible(bool(words))
        self._note.set_tone("flag" if problem else "text3")
        self.editor.setProperty("problem", problem)
        self.editor.style().unpolish(self.editor)
        self.editor.style().polish(self.editor)


class Line(QLineEdit):
    """One line of typing; `settled` says that the user paused or left, with something changed."""

    settled = Signal()

    def __init__(self, words: str = "", hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setPlaceholderText(hint)
        self.setMaxLength(1000)
        self._saving = Autosave(self, self.settled.emit)
        self.textEdited.connect(lambda _text: self._saving.begin())
        self.editingFinished.connect(self.settle)

    def settle(self) -> None:
        """Say `settled` now when something waits to be said."""
        self._saving.settle()

    def event(self, event: QEvent) -> bool:
        return event.isAccepted() if decide(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_redo(event) and self.isRedoAvailable():
            self.redo()
        else:
            super().keyPressEvent(event)


class Note(QPlainTextEdit):
    """Several lines that grow with their text; Tab goes to the next field."""

    settled = Signal()

    def __init__(
        self,
        words: str = "",
        hint: str = "",
        lines: int = 2,
        parent: QWidget | None = None,
        *,
        saves_within: int = 0,
    ) -> None:
        """Grow from so many lines; save `saves_within` milliseconds also while keys go on coming."""
        super().__init__(parent)
        self._least = lines
        self.setTabChangesFocus(True)
        self.setPlaceholderText(hint)
        self.setPlainText(words)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._saving = Autosave(self, self.settled.emit, longest=saves_within)
        self.textChanged.connect(self._grow)
        self._grow()

    def reserve(self, lines: int) -> None:
        """Be at least so many lines high."""
        self._least = lines
        self._grow()

    def write(self, words: str) -> None:
        """Show other words without counting them as typed."""
        if words != self.toPlainText():
            self.setPlainText(words)
            self._saving.forget()

    def event(self, event: QEvent) -> bool:
        return event.isAccepted() if decide(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.toPlainText()
        if is_redo(event):
            self.redo()
        else:
            super().keyPressEvent(event)
        if self.toPlainText() != before:
            self._saving.begin()

    def insertFromMimeData(self, source: object) -> None:
        super().insertFromMimeData(source)  # type: ignore[arg-type]
        self._saving.begin()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.settle()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._grow()

    def settle(self) -> None:
        """Say `settled` now when something waits to be said."""
        self._saving.settle()

    def _grow(self) -> None:
        lines = sum(max(1, block.layout().lineCount()) for block in _blocks(self))
        height = max(self._least, min(lines, 14)) * self.fontMetrics().lineSpacing()
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines > 14 else policy.ScrollBarAlwaysOff)
        self.setFixedHeight(height + look.px(22))


def _blocks(editor: QPlainTextEdit) -> Iterable[QTextBlock]:
    block = editor.document().begin()
    while block.isValid():
        yield block
        block = block.next()


class Choice(QComboBox):
    """One of a list, with the design's chevron."""

    def __init__(
        self, options: Iterable[tuple[str, str]] = (), chosen: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        for key, words in options:
            self.addItem(words, key)
        self.choose(chosen)

    def key(self) -> str:
        """Return the key of the chosen line."""
        return str(self.currentData() or "")

    def choose(self, key: str) -> None:
        """Choose a line by its key; the first when there is none."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        size, option = look.px(14), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - size - look.px(26)
        option.currentText = self.fontMetrics().elidedText(
            self.currentText(), Qt.TextElideMode.ElideRight, room
        )
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        top = (self.height() - size) // 2
        painter.drawPixmap(self.width() - size - look.px(8), top, look.pixmap("chevron-down", "text2", 14))

    def wheelEvent(self, event: object) -> None:
        event.ignore()  # type: ignore[attr-defined]  # scrolling a page must not change a choice


class TagField(QFrame):
    """Tags with a cross, and a place to type one more; Enter or a comma adds it."""

    changed = Signal()

    def __init__(self, tags: Iterable[str] = (), hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tagField")
        self._tags: list[str] = []
        self._row = Wrapping(self, gap=6)
        self._row.setContentsMargins(8, 5, 8, 5)
        self.line = Line()
        self.line.setProperty("bare", True)
        self.line.setMinimumWidth(look.px(140))
        self.line.setMinimumHeight(look.px(28))
        self.line.setPlaceholderText(hint)
        self.line.returnPressed.connect(self.take)
        self.line.editingFinished.connect(self.take)
        self.line.textEdited.connect(self._on_typed)
        self.line.installEventFilter(self)
        self.setFocusProxy(self.line)
        self.show_tags(tags)

    def tags(self) -> tuple[str, ...]:
        """Return the tags, in order."""
        return tuple(self._tags)

    def show_tags(self, tags: Iterable[str]) -> None:
        """Show these tags."""
        self._tags = list(dict.fromkeys(tags))
        while self._row.count():
            item = self._row.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None and widget is not self.line:
                widget.hide()
                widget.deleteLater()
        for words in self._tags:
            shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, look.px(220))
            button = Button(shown, "fieldTag", icon="x")
            button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            button.setAccessibleName(_("Remove {tag}").format(tag=words))
            button.clicked.connect(lambda _checked=False, gone=words: self._drop(gone))
            self._row.addWidget(button)
        self._row.addWidget(self.line)
        self.updateGeometry()

    def take(self) -> None:
        """Make a tag of what is typed."""
        words = self.line.text().strip(" ,")
        if words:
            self.line.clear()
            self.show_tags([*self._tags, words])
            self.changed.emit()

    def sizeHint(self) -> QSize:
        return QSize(look.px(300), self._row.heightForWidth(max(self.width(), 200)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() is QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        is_back = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Backspace
        if is_back and event.type() is QEvent.Type.KeyPress and self._tags and not self.line.text():
            self._drop(self._tags[-1])
        return super().eventFilter(watched, event)

    def _on_typed(self, words: str) -> None:
        if words.endswith(","):
            self.take()

    def _drop(self, words: str) -> None:
        self.show_tags(one for one in self._tags if one != words)
        self.changed.emit()
        self.line.setFocus()
