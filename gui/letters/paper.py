"""Paints a note: one routine for the preview, the PDF and the printer, in millimetres."""

import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QGuiApplication, QPainter, QPainterPath, QPen

from core.letters import cards, handwriting
from core.letters.cards import Style
from core.letters.handwriting import Drawn, Manner, Writing
from core.letters.stationery import Rect, Spread
from gui import look, printing
from gui.letters import hands

HAIR, DASH, SPACE = 0.1, 1.5, 1.2  # mm; how cut and fold lines are drawn
GUIDE_LINE, OUT, TICK = 0.55, 2.0, 6.0  # mm; dark enough to show through a card
GUIDE_SIZE = 100  # pixels at which the words to copy are set before they are scaled
NARROWER = 0.8  # of a word: unseen words are set so, and PDF readers see the spaces between them
PALER, STEPS = 0.045, 6  # how far an ink's brightness varies, in so many steps

ROUND = (Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


@dataclass(frozen=True, slots=True)
class Fit:
    """How a note fits its card: the height of its x in mm, its lines, and how many words are too many."""

    size_mm: float
    lines: tuple[str, ...]
    overflow_words: int


def write(text: str, style: Style, spread: Spread) -> Writing:
    """Lay a note out on its card, in its hand."""
    note = cards.note(unicodedata.normalize("NFC", text))
    manner = Manner(style.hand, style.seed, style.lively)
    return handwriting.write(note.paragraphs, note.closing, manner, spread)


def sample(text: str, hand: str, size: float) -> Writing:
    """Write a few words as a sample of a hand; `size` is the height of an x in pixels."""
    return handwriting.write_line(unicodedata.normalize("NFC", text), Manner(hand, "sample"), size)


def fit(writing: Writing) -> Fit:
    """Return how a note fits."""
    over = sum(cards.count(line.text) for line in writing.lines if line.is_over)
    return Fit(writing.size, tuple(line.text for line in writing.lines), over)


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
    writing, is_mono = write(text, style, spread), printing.is_mono(painter)
    if style.way == "guide":
        _paint_guide(painter, writing, spread)
        return
    if style.way == "trace":
        paint(painter, writing, look.trace(is_mono=is_mono), is_flat=True, is_thin=True)
    else:
        paint(painter, writing, look.ink("black" if is_mono else style.ink), is_flat=is_mono)
    _let_read(painter, writing)


def _paint_guide(painter: QPainter, writing: Writing, spread: Spread) -> None:
    """Paint dark lines to lay under a card, with the words to copy in the upper panel."""
    painter.save()
    paint_lines(painter, writing, spread)
    font = QFont(QGuiApplication.font())
    font.setPixelSize(GUIDE_SIZE)
    room = max((QFontMetricsF(font).horizontalAdvance(line.text) for line in writing.lines), default=1.0)
    scale = min(writing.size * 1.8 / GUIDE_SIZE, spread.message.width / max(room, 1.0))
    painter.setFont(font)
    for line in writing.lines:
        painter.save()
        painter.translate(spread.message.left, line.baseline - spread.panel.height)
        painter.scale(scale, scale)
        painter.drawText(QPointF(), line.text)
        painter.restore()
    painter.restore()


def paint_lines(painter: QPainter, writing: Writing, spread: Spread) -> None:
    """Paint a line under each line of the words, and ticks outside the card where it hides them."""
    area, card = spread.message, spread.card
    painter.setPen(QPen(look.ink("black"), GUIDE_LINE))
    ticks = [(card.left - OUT - TICK, card.left - OUT), (card.right + OUT, card.right + OUT + TICK)]
    for line in writing.lines:
        for left, right in ((area.left, area.right), *(ticks if spread.marks else ())):
            painter.drawLine(QLineF(left, line.baseline, right, line.baseline))


def paint(
    painter: QPainter,
    writing: Writing,
    ink: QColor,
    care: QColor | None = None,
    *,
    lowest: float = float("inf"),
    is_flat: bool = False,
    is_thin: bool = False,
) -> None:
    """Paint the words with a painter that counts in mm, lines that are too many in `care`.

    Nothing is painted below the baseline `lowest`; a flat ink has one colour throughout, a thin
    one is as thin as the hand's own strokes.
    """
    painter.save()
    for word in writing.ink(lowest):
        colour = care if word.is_over and care else ink if is_flat else _shaded(ink, word.shade)
        painter.translate(word.x, word.y)
        filled, strokes = _paths(word.word)
        around = 0.0 if is_thin else word.word.outline_pen
        painter.setPen(QPen(colour, around, *ROUND) if around else Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(colour))
        painter.drawPath(filled)
        if not strokes.isEmpty():
            painter.strokePath(strokes, QPen(colour, word.word.stroke_pen, *ROUND))
        painter.translate(-word.x, -word.y)
    painter.restore()


def _let_read(painter: QPainter, writing: Writing) -> None:
    """Lay the words over the ink unseen, so that they can be found and read aloud in a PDF."""
    font = hands.reading_font(" ".join(line.text for line in writing.lines))
    metrics = QFontMetricsF(font)
    painter.save()
    painter.setFont(font)
    painter.setPen(QPen(Qt.GlobalColor.transparent))
    for line in writing.lines:
        set_wide = sum(metrics.horizontalAdvance(word.text) for word, _x in line.words)
        written_wide = sum(word.advance for word, _x in line.words) * writing.size
        across = NARROWER * written_wide / set_wide if written_wide and set_wide else 1.0
        painter.save()
        painter.translate(line.left, line.baseline)
        painter.scale(across, writing.size / metrics.xHeight())
        for word, x in line.words:
            painter.drawText(QPointF((x - line.left) / across, 0), word.text)
        painter.restore()
    painter.restore()


@lru_cache(maxsize=1024)
def _paths(word: Drawn) -> tuple[QPainterPath, QPainterPath]:
    """Return a word's outlines and its pen strokes as Qt's paths."""
    filled, strokes = QPainterPath(), QPainterPath()
    filled.setFillRule(Qt.FillRule.WindingFill)
    for letter in word.letters:
        for path, parts in ((filled, letter.filled), (strokes, letter.strokes)):
            for part in parts:
                path.moveTo(part[0], part[1])
                for at in range(2, len(part), 6):
                    path.cubicTo(*part[at : at + 6])
    return filled, strokes


def _shaded(ink: QColor, shade: float) -> QColor:
    """Return an ink a little paler or darker, as it flows."""
    return _tint(ink.rgb(), round(shade * STEPS))


@lru_cache(maxsize=128)
def _tint(ink: int, steps: int) -> QColor:
    plain, paler = QColor(ink), PALER * steps / STEPS
    saturation, value = plain.hsvSaturationF() - paler, plain.valueF() + paler
    return QColor.fromHsvF(
        max(0.0, plain.hsvHueF()), min(1.0, max(0.0, saturation)), min(1.0, max(0.0, value))
    )


def _rectangle(rect: Rect) -> QRectF:
    return QRectF(rect.left, rect.top, rect.width, rect.height)
