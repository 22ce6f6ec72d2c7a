"""Words over several lines, broken even inside a word that is wider than its place."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette

from gui import look
from gui.widgets.text import Label

BETWEEN_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
ENDLESS = 100_000  # pixels high
ANYWHERE = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


class Wrapped(Label):
    """A label for what people typed: an address, a page's name, a question."""

    def __init__(self, words: str = "", role: str = "body", tone: str = "text") -> None:
        super().__init__(words, role, tone, wrap=True)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()
        area = QRect(0, 0, max(width, 1), ENDLESS)
        used = self.fontMetrics().boundingRect(area, self._flags(width), self.text())
        return max(used.height(), self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(40), self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        painter.drawText(self.rect(), self._flags(self.width()), self.text())

    def _flags(self, width: int) -> int:
        """Break between words; only where one of them would stick out, anywhere."""
        area = QRect(0, 0, max(width, 1), ENDLESS)
        used = self.fontMetrics().boundingRect(area, int(BETWEEN_WORDS), self.text())
        return int(ANYWHERE if used.width() > width else BETWEEN_WORDS)
