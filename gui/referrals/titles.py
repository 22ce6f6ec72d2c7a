"""The titles above the map's columns, which read as one sentence: You knew 12, who led to 9, then 8."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPainter

from core.words import _
from gui import look
from gui.referrals.chart import COLUMN, LEFT
from gui.referrals.entries import sentence

TITLES = 34  # pixels of the row
NARROWEST = 0.6  # of full size; below it, the sentence stands in one piece
BESIDE = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


def paint_titles(
    painter: QPainter,
    area: QRect,
    columns: Sequence[Sequence[int]],
    left: float,
    scale: float,
    *,
    is_apart: bool,
) -> None:
    """Write each title over its column, or the whole sentence where columns are narrow or in strips."""
    if not is_apart or scale < NARROWEST * look.px(1000) / 1000:
        room = area.adjusted(look.px(24), 0, -look.px(24), 0)
        _paint_sentence(painter, room, sentence(columns) if columns else "")
        return
    for number, column in enumerate(columns):
        x = left + (LEFT + number * COLUMN) * scale
        place = QRectF(x, area.top() + look.px(5), COLUMN * scale, look.px(28))
        _paint_title(painter, place, number, len(column))


def _paint_sentence(painter: QPainter, area: QRect, words: str) -> None:
    painter.setFont(look.font("secondary"))
    painter.setPen(look.colour("text2"))
    whole = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, BESIDE, whole)


def _paint_title(painter: QPainter, area: QRectF, number: int, count: int) -> None:
    titles = (_("You knew {count}"), _("who led to {count}"), _("then {count}"))
    before, _mark, after = titles[min(number, 2)].partition("{count}")
    plain, bold = look.font("secondary"), look.font("secondary", bold=True)
    x = area.left()
    for part, font, token in ((before, plain, "text2"), (str(count), bold, "text"), (after, plain, "text2")):
        painter.setFont(font)
        painter.setPen(look.colour(token))
        painter.drawText(QRectF(x, area.top(), area.width(), area.height()), BESIDE, part)
        x += QFontMetrics(font).horizontalAdvance(part)
