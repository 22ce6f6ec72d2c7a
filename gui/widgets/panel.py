"""A dialog drawn as a white panel over its veiled window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLayout, QWidget

from gui import look
from gui.widgets.boxes import column, frame


class Panel(QDialog):
    """As wide as it is told and as high as what it shows; `panel` holds that.

    Where there is a window behind it, it has no frame of the system's.
    """

    def __init__(self, title: str, width: int, parent: QWidget | None = None) -> None:
        kinds = Qt.WindowType
        super().__init__(parent, kinds.Dialog | kinds.FramelessWindowHint if parent else kinds.Dialog)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, parent is not None)
        self.panel = frame("dialog")
        self.panel.setFixedWidth(look.px(width))
        whole = column(self)
        whole.setSizeConstraint(QLayout.SizeConstraint.SetFixedSize)
        whole.addWidget(self.panel)
