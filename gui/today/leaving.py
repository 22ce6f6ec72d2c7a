"""A row that leaves: its picture fades and closes, and the next one moves up."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from gui import look

TIME = 140  # milliseconds (DESIGN 11)


class Leaving(QWidget):
    """The last picture of a row that is no longer there."""

    def __init__(self, picture: QPixmap, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture, self._height = picture, round(picture.deviceIndependentSize().height())
        self._left = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.setDuration(look.duration(TIME))
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._close)
        self._motion.finished.connect(self.deleteLater)
        self._close(1.0)
        self._motion.start()

    def _close(self, left: float) -> None:
        self._left = left
        self.setFixedHeight(round(self._height * left))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._left)
        painter.drawPixmap(0, 0, self._picture)
