"""A place to write a template in: its blanks stand in the words as pills that move and go as one letter."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QMimeData, QRect, QRectF, QSize, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPyTextObject,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from core.letters import blanks
from core.letters.blanks import Piece
from gui import look
from gui.saving import Autosave
from gui.widgets.undoing import decide, is_redo

PILL = int(QTextFormat.ObjectTypes.UserObject) + 1
CODE = int(QTextFormat.Property.UserProperty) + 1
STAND_IN = "\ufffc"  # the character Qt keeps in an object's place
LINE, LETTER = 36, 410  # pixels high, at text size 1
LEADING = 24  # pixels from line to line
PAD, GAP = 5, 1  # pixels inside a pill, and beside it


class PillPainter(QPyTextObject):
    """Draws a blank by its name; a condition is quieter, as it fills nothing in."""

    def intrinsicSize(self, doc: QTextDocument, position: int, form: QTextFormat) -> QSizeF:
        metrics = QFontMetricsF(look.font("secondary"))
        wide = metrics.horizontalAdvance(_shown(form).label) + look.px(2 * (PAD + GAP))
        return QSizeF(min(wide, look.px(260)), metrics.height() + look.px(2))

    def drawObject(
        self, painter: QPainter, rect: QRectF | QRect, doc: QTextDocument, position: int, form: QTextFormat
    ) -> None:
        piece, area = _shown(form), QRectF(rect).adjusted(look.px(GAP), 0.5, -look.px(GAP), -0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("hairlineStrong" if piece.is_rule else "accentTintStrong"))
        painter.setBrush(look.colour("surface" if piece.is_rule else "accentTint"))
        painter.drawRoundedRect(area, look.px(4), look.px(4))
        painter.setFont(look.font("secondary"))
        painter.setPen(look.colour("text3" if piece.is_rule else "accentText"))
        inner = area.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
        words = painter.fontMetrics().elidedText(
            piece.label, Qt.TextElideMode.ElideRight, int(inner.width()) + 1
        )
        painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, words)
        painter.restore()


class PillEditor(QTextEdit):
    """Words and pills; `settled` says that the user paused or left, with something changed."""

    settled = Signal()

    def __init__(self, name: str, *, one_line: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one_line, self._painter = one_line, PillPainter(self)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.document().documentLayout().registerHandler(PILL, self._painter)
        if one_line:
            self.setLineWrapMode(QTextEdit.LineWrapMode.NoWrap)
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._saving = Autosave(self, self._save)
        self._is_shown, self._kept = True, ""
        self.textChanged.connect(self._on_changed)
        self._measure()

    def source(self) -> str:
        """Return the template behind the pills."""
        return "\n".join("".join(_code(block)) for block in _blocks(self.document()))

    def show_source(self, source: str) -> None:
        """Show another template without counting it as typed; a place being typed in is left alone."""
        if source == self.source() or self._saving.isActive():
            return
        self._is_shown = False
        self.clear()
        self._write(self.textCursor(), source)
        self.document().clearUndoRedoStacks()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._is_shown, self._kept = True, source
        self._describe()

    def put_in(self, code: str) -> None:
        """Put a blank where the caret is."""
        self._write(self.textCursor(), code)
        self.setFocus()

    def settle(self) -> None:
        """Say `settled` now when something waits to be said."""
        self._saving.settle()

    def event(self, event: QEvent) -> bool:
        return event.isAccepted() if decide(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_redo(event):
            self.redo()
        elif self._one_line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self.settle()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_painter"):
            self._measure()
            self.document().markContentsDirty(0, self.document().characterCount())

    def createMimeDataFromSelection(self) -> QMimeData:
        data = QMimeData()
        data.setText(self._selected())
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        words = source.text()
        self._write(self.textCursor(), " ".join(words.split("\n")) if self._one_line else words)

    def _selected(self) -> str:
        """Return the code of what is chosen."""
        cursor = self.textCursor()
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        parts = []
        for block in _blocks(self.document()):
            first, last = max(start, block.position()), min(end, block.position() + block.length() - 1)
            if first <= last and block.position() <= end:
                parts.append("".join(_code(block, first - block.position(), last - block.position())))
        return "\n".join(parts)

    def _write(self, cursor: QTextCursor, source: str) -> None:
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for piece in blanks.pieces(source):
            if piece.is_blank:
                form = QTextCharFormat()
                form.setObjectType(PILL)
                form.setProperty(CODE, piece.text)
                form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
                cursor.insertText(STAND_IN, form)
            else:
                cursor.insertText(piece.text, QTextCharFormat())
        cursor.setCharFormat(QTextCharFormat())
        self._lead()
        cursor.endEditBlock()
        self.setTextCursor(cursor)
        self.setCurrentCharFormat(QTextCharFormat())

    def _lead(self) -> None:
        """Give the lines air, so that pills in two of them do not touch."""
        air = QTextBlockFormat()
        air.setLineHeight(look.px(LEADING), QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        whole = QTextCursor(self.document())
        whole.select(QTextCursor.SelectionType.Document)
        whole.mergeBlockFormat(air)

    def _on_changed(self) -> None:
        if self._is_shown and self.source() != self._kept:  # air and colours change nothing
            self._saving.begin()
            self._describe()

    def _save(self) -> None:
        self._kept = self.source()
        self.settled.emit()

    def _describe(self) -> None:
        """Tell a screen reader the template with the names of its blanks."""
        said = (f"[{one.label}]" if one.is_blank else one.text for one in blanks.pieces(self.source()))
        self.setAccessibleDescription("".join(said))

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(LINE if self._one_line else LETTER))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(120), self.sizeHint().height())

    def _measure(self) -> None:
        self.document().setDocumentMargin(look.px(1 if self._one_line else 4))
        self.updateGeometry()


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()


def _code(block: QTextBlock, start: int = 0, end: int = -1) -> Iterator[str]:
    """Give the words of a paragraph, and the code of its pills, between two places in it."""
    last = block.length() if end < 0 else end
    part = block.begin()
    while not part.atEnd():
        fragment = part.fragment()
        at, form = fragment.position() - block.position(), fragment.charFormat()
        words = fragment.text()[max(0, start - at) : max(0, last - at)]
        if form.objectType() == PILL:
            yield from (str(form.property(CODE)) for one in words if one == STAND_IN)
        else:
            yield words.replace(STAND_IN, "")
        part += 1


def _shown(form: QTextFormat) -> Piece:
    """Return the blank a pill stands for."""
    return next(iter(blanks.pieces(str(form.property(CODE)))))
