"""A dialog drawn as a white panel over its veiled window."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainterPath, QRegion, QResizeEvent
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from gui import look
from gui.widgets.boxes import column, frame

CORNER = 14  # pixels of its radius (DESIGN section 3)


class Floating(QDialog):
    """A dialog whose corners are round, where the system blends windows and where it does not.

    Where there is a window behind it, it has no frame of the system's.
    """

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        kinds = Qt.WindowType
        super().__init__(parent, kinds.Dialog | kinds.FramelessWindowHint if parent else kinds.Dialog)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, parent is not None)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.parent() is not None:  # without blending, what is translucent would be black
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), CORNER, CORNER)
            self.setMask(QRegion(path.toFillPolygon().toPolygon()))


class Panel(Floating):
    """As wide as it is told and as high as what it shows; `panel` holds that."""

    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self.panel = frame("dialog")
        self.panel.setFixedWidth(look.px(width))
        whole = column(self)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        whole.addWidget(self.panel)
