"""A card on its way to another one: whoever it is dropped on introduced them."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPen

from gui import look
from gui.referrals.chart import Chart

LEAST = 8  # pixels of the screen before a press becomes a drag


class Dragged:
    """Whose card is held, where it was taken, and over whose card it is."""

    def __init__(self, one: int, start: QPointF) -> None:
        self.one, self.target = one, 0
        self._start = self._now = start
        self._is_moving = False

    def move(self, point: QPointF, chart: Chart, scale: float) -> None:
        """Follow the mouse, in the chart's pixels."""
        self._now = point
        self._is_moving = self._is_moving or (point - self._start).manhattanLength() * scale > LEAST
        over = chart.at(point) if self._is_moving else 0
        self.target = over if over > 0 and over != self.one else 0

    def paint(self, painter: QPainter, chart: Chart) -> None:
        """Draw the held card's outline, and light up the one it would hang under."""
        if not self._is_moving or self.one not in chart.spots:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(look.colour("accentText"), 2, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(chart.card(self.one).translated(self._now - self._start), 7, 7)
        if self.target:
            painter.setPen(QPen(look.colour("focus"), 3))
            painter.drawRoundedRect(chart.card(self.target).adjusted(-2, -2, 2, 2), 9, 9)
