"""The drawing over a day that is done: a closed envelope with a tick."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from gui import look


class Envelope(QWidget):
    """A closed envelope with a tick."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(132, 92)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_pen("text3", 1.5))
        painter.setBrush(look.colour("surface"))
        painter.drawRoundedRect(QRectF(14.75, 24.75, 84, 56), 4, 4)
        flap = QPainterPath(QPointF(15.5, 27.5))
        flap.lineTo(51, 55)
        flap.cubicTo(54.4, 57.6, 59.2, 57.6, 62.6, 55)
        flap.lineTo(98, 27.5)
        painter.drawPath(flap)
        painter.setPen(_pen("accentText", 1.5))
        painter.setBrush(look.colour("canvas"))
        painter.drawEllipse(QPointF(103, 24), 14.5, 14.5)
        painter.setPen(_pen("accentText", 2))
        painter.drawPolyline([QPointF(96.8, 24.4), QPointF(101.1, 28.6), QPointF(109.1, 20)])


def _pen(token: str, width: float) -> QPen:
    pen = QPen(look.colour(token), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen
