"""Two columns, one of a set width, that stand under each other when there is no room for both."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from gui import look

ANY = 16_777_215  # Qt's largest width: no limit
NARROWEST = 600  # pixels at text size 1 for which two columns stand side by side


class TwoColumns(QWidget):
    """A column beside another; `narrow` is the one with the set width."""

    def __init__(self, left: QWidget, right: QWidget, narrow: QWidget, width: int, gap: int = 28) -> None:
        super().__init__()
        self._narrow, self._width, self._gap = narrow, width, gap
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        for part in (left, right):
            self._line.addWidget(part, 0 if part is narrow else 1)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Let the columns become narrow enough to go under each other."""
        return QSize(look.px(240), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self._arrange()

    def _arrange(self) -> None:
        is_wide = self.width() >= look.px(NARROWEST)
        direction = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._line.setDirection(direction)
        self._line.setSpacing(self._gap if is_wide else 20)
        self._narrow.setMinimumWidth(look.px(self._width) if is_wide else 0)
        self._narrow.setMaximumWidth(look.px(self._width) if is_wide else ANY)
