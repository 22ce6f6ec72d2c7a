"""A person's initials in a circle."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.contacts import initials
from gui import look


def paint_avatar(painter: QPainter, area: QRectF, letters: str) -> None:
    """Draw the circle with its letters."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("avatar"))
    painter.drawEllipse(area)
    font = look.font("caption", bold=True)
    font.setPixelSize(max(look.px(12), round(area.width() * 0.37)))
    painter.setFont(font)
    painter.setPen(look.colour("text2"))
    painter.drawText(area, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


def paint_tick(painter: QPainter, area: QRectF, *, is_on: bool) -> None:
    """Draw what stands in the circle's place for who is chosen, or could be."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(look.colour("accent" if is_on else "controlBorder"))
    painter.setBrush(look.colour("accent" if is_on else "surface"))
    painter.drawEllipse(area.adjusted(0.5, 0.5, -0.5, -0.5))
    drawing = look.pixmap("check", "onAccent" if is_on else "text3", 16)
    painter.drawPixmap(area.center() - QPointF(look.px(16), look.px(16)) / 2, drawing)
    painter.restore()


class Avatar(QWidget):
    """The circle as a widget; it says nothing to screen readers, the name stands beside it."""

    def __init__(self, name: str = "", size: int = 32, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._letters = initials(name)
        self.setFixedSize(look.px(size), look.px(size))

    def show_name(self, name: str) -> None:
        """Show the initials of another name."""
        self._letters = initials(name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_avatar(QPainter(self), QRectF(self.rect()), self._letters)
