"""Paints a note: one routine for the preview, the PDF and the printer, in millimetres."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from math import ceil

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.letters import cards, stationery
from core.letters.cards import Style
from core.letters.stationery import Rect, Spread
from core.words import _
from gui import look
from gui.letters.hands import REFERENCE, Hand, dress, hand, unwritable

__all__ = ["CardView", "Fit", "Written", "paint_page", "unwritable", "write"]

SIZES = (2.4, 2.3, 2.2, 2.1, 2.0, 1.9, 1.8)  # heights of the letter x in mm, the best first
GAPS = (4.0, 3.8, 3.6)  # from one baseline to the next, in x-heights
PARAGRAPH, CLOSING = 0.15, 0.3  # extra lines before a paragraph and before the closing
ABOVE, BELOW = 2.4, 1.4  # x-heights a line reaches above and below its baseline
PEN_ROOM = 8.0  # mm left free for a name in real ink, above the lower margin
CLOSING_AT = 0.5  # of the width
STRIP = 14.0  # mm of the upper panel that the preview shows
HAIR, DASH, SPACE = 0.1, 1.5, 1.2  # mm; how cut and fold lines are drawn


@dataclass(frozen=True, slots=True)
class Fit:
    """How a note fits its card: the height of its x in mm, its lines, and how many words are too many."""

    size_mm: float
    lines: tuple[str, ...]
    overflow_words: int


@dataclass(slots=True)
class _Row:
    """One line on the card; `left` and `baseline` in mm from the top left corner of the page."""

    text: str
    layout: QTextLayout
    index: int
    left: float
    baseline: float
    is_closing: bool
    is_over: bool = False


@dataclass(slots=True)
class Written:
    """A note laid out on its card, ready to be painted."""

    size_mm: float
    scale: float  # mm per pixel of the reference size
    gap: float  # mm from one baseline to the next
    height: float = 0.0  # mm from the top of the first line to the end of the room for the name
    rows: list[_Row] = field(default_factory=list)

    @property
    def fit(self) -> Fit:
        """Return how the note fits."""
        over = sum(cards.count(row.text) for row in self.rows if row.is_over)
        return Fit(self.size_mm, tuple(row.text for row in self.rows), over)

    def paint(self, painter: QPainter, ink: QColor, care: QColor | None = None) -> None:
        """Paint the note with a painter that counts in mm; lines that are too many in `care`."""
        painter.save()
        painter.scale(self.scale, self.scale)
        for row in self.rows:
            painter.setPen(care if row.is_over and care else ink)
            line = row.layout.lineAt(row.index)
            top = row.baseline / self.scale - line.ascent()
            line.draw(painter, QPointF(row.left / self.scale, top))
        painter.restore()


def write(text: str, hand_name: str, spread: Spread) -> Written:
    """Lay a note out on its card as large as fits, from 2.4 to 1.8 mm of x-height.

    Words are never broken, unless one alone is wider than the card. A note that is too long keeps the
    smallest size; its last lines are marked.
    """
    note, writer = cards.note(unicodedata.normalize("NFC", text)), hand(hand_name)
    room = spread.message.height
    written = _lay_out(note, writer, SIZES[-1], GAPS[-1] * SIZES[-1], spread.message)
    if written.height <= room:
        tried = (
            _lay_out(note, writer, size, gap * size, spread.message) for size, gap in product(SIZES, GAPS)
        )
        written = next(one for one in tried if one.height <= room)
    _place(written, spread)
    return written


def paint_page(painter: QPainter, spread: Spread, text: str, style: Style) -> None:
    """Paint a whole page with a painter that counts in mm: cut marks, fold, words."""
    if spread.marks:
        pen = QPen(look.ink("black"), HAIR)
        painter.setPen(pen)
        painter.drawLines([QLineF(mark.x1, mark.y1, mark.x2, mark.y2) for mark in spread.marks])
        pen.setDashPattern([DASH / HAIR, SPACE / HAIR])
        painter.setPen(pen)
        painter.drawRect(_rectangle(spread.card))
        painter.drawLine(QLineF(spread.fold.x1, spread.fold.y1, spread.fold.x2, spread.fold.y2))
    write(text, style.hand, spread).paint(painter, look.ink(style.ink))


def _lay_out(note: cards.Note, writer: Hand, size: float, gap: float, area: Rect) -> Written:
    """Lay a note out at one size with its first baseline at 0."""
    written, baseline = Written(size, size / writer.x_height, gap), 0.0
    for is_closing, paragraphs in ((False, note.paragraphs), (True, note.closing)):
        left = area.left + (area.width * CLOSING_AT if is_closing else 0)
        for number, paragraph in enumerate(paragraphs):
            if written.rows:
                starts_closing = is_closing and number == 0
                baseline += gap * (1 + (CLOSING if starts_closing else 0 if is_closing else PARAGRAPH))
            for row in _rows(paragraph, writer, (area.right - left) / written.scale):
                row.left, row.baseline, row.is_closing = left, baseline, is_closing
                written.rows.append(row)
                baseline += gap
            baseline -= gap
    pen_room = PEN_ROOM if len(note.closing) == 1 else 0
    written.height = (ABOVE + BELOW) * size + baseline + pen_room if written.rows else 0
    return written


def _rows(paragraph: str, writer: Hand, width: float) -> Iterator[_Row]:
    """Break a paragraph into lines; `width` in pixels of the reference size."""
    layout = QTextLayout(paragraph)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
    option.setUseDesignMetrics(True)
    layout.setTextOption(option)
    dress(layout, writer)
    units = paragraph.encode("utf-16-le", errors="replace")
    layout.beginLayout()
    index, line = 0, layout.createLine()
    while line.isValid():
        line.setLineWidth(width)
        start = line.textStart()
        shown = units[2 * start : 2 * (start + line.textLength())].decode("utf-16-le", errors="replace")
        yield _Row(shown.strip(), layout, index, 0, 0, is_closing=False)
        index, line = index + 1, layout.createLine()
    layout.endLayout()


def _place(written: Written, spread: Spread) -> None:
    """Put a note a little above the middle of its panel and mark the lines that are too many."""
    area, panel = spread.message, spread.panel
    middle = panel.top + panel.height * 0.47
    top = max(area.top, min(middle - written.height / 2, area.bottom - written.height))
    for row in written.rows:
        row.baseline += top + ABOVE * written.size_mm
    too_high = written.height - area.height
    if too_high > 0:
        body = [row for row in written.rows if not row.is_closing]
        for row in body[-ceil(too_high / written.gap) :]:
            row.is_over = True


def _rectangle(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.width, rect.height)


class CardView(QWidget):
    """The inside of a card as it will look: paper, fold, ink; a click asks to change the words."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._style = Style("flowing", "blueblack", "ivory", "A6", "A4")
        self._spread = stationery.spread("A6", stationery.READY_CUT)
        self._written = write("", "flowing", self._spread)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(_("The inside of the card. Press Enter to change the words."))

    def show_note(self, text: str, style: Style) -> None:
        """Show these words on this paper in this ink."""
        self._text, self._style = text, style
        self._spread = stationery.spread(style.card, stationery.READY_CUT)
        self._written = write(text, style.hand, self._spread)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    @property
    def fit(self) -> Fit:
        """Return how the note on show fits the card."""
        return self._written.fit

    @property
    def writing_font(self) -> QFont:
        """Return the hand at the size it is shown, for a field laid over the card."""
        font = QFont(hand(self._style.hand).font)
        font.setPixelSize(max(1, round(REFERENCE * self._written.scale * self._pixels())))
        return font

    @property
    def words_place(self) -> QRect:
        """Return where the words stand, in pixels of this widget."""
        area, one = self._spread.message, self._pixels()
        top = area.top - self._spread.panel.top + STRIP
        return QRectF(area.left * one, top * one, area.width * one, area.height * one).toRect()

    @property
    def first_baseline(self) -> float:
        """Return where the first line is written, in pixels from the top of this widget."""
        rows, panel = self._written.rows, self._spread.panel
        at = rows[0].baseline if rows else self._spread.message.top + ABOVE * self._written.size_mm
        return (at - panel.top + STRIP) * self._pixels()

    @property
    def fold(self) -> int:
        """Return where the fold runs, in pixels from the top of this widget."""
        return round(STRIP * self._pixels())

    @property
    def line_gap(self) -> float:
        """Return the way from one line to the next, in pixels of this widget."""
        return self._written.gap * self._pixels()

    def sizeHint(self) -> QSize:
        return QSize(532, self.heightForWidth(532))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        panel = self._spread.panel
        return round(width * (panel.height + STRIP) / panel.width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paper, panel = look.stock(self._style.stock), self._spread.panel
        painter.scale(self._pixels(), self._pixels())
        painter.fillRect(QRectF(0, 0, panel.width, STRIP), paper.darker(104))
        painter.fillRect(QRectF(0, STRIP, panel.width, panel.height), paper)
        painter.setPen(QPen(paper.darker(122), 0.25))
        painter.drawLine(QLineF(0, STRIP, panel.width, STRIP))
        painter.save()
        painter.translate(-panel.left, STRIP - panel.top)
        care = look.colour("care")  # paper stays light in the dark
        self._written.paint(painter, look.ink(self._style.ink), care.darker(200) if look.is_dark() else care)
        painter.restore()
        painter.resetTransform()
        self._paint_edge(painter)

    def _paint_edge(self, painter: QPainter) -> None:
        edge = QPen(look.colour("focus"), 2) if self.hasFocus() else QPen(look.paper_edge(), 1)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def _pixels(self) -> float:
        """Return the pixels of one mm."""
        return self.width() / self._spread.panel.width
