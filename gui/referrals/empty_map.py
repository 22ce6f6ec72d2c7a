"""The map to come, drawn in dashes, while nobody is in the book."""

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

WIDTH, HEIGHT = 457, 208  # of the drawing, in pixels
CARDS = ((124, 22), (124, 92), (124, 162), (316, 0), (316, 44))
PATHS = ((44, 110, 124, 40), (44, 110, 124, 110), (44, 110, 124, 180), (244, 40, 316, 18), (244, 40, 316, 62))


class Shape(QWidget):
    """You, three people, and two whom one of them led to."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(WIDTH, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(_dashes("hairlineStrong", 2, 2.7))
        for x1, y1, x2, y2 in PATHS:
            middle = (x1 + x2) / 2
            path = QPainterPath(QPointF(x1, y1))
            path.cubicTo(QPointF(middle, y1), QPointF(middle, y2), QPointF(x2, y2))
            painter.drawPath(path)
        painter.setPen(_dashes("controlBorder", 2.7, 2.7))
        for x, y in CARDS:
            painter.drawRoundedRect(QRectF(x + 0.5, y + 1, 120, 36), 7, 7)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accent"))
        painter.drawRoundedRect(QRectF(0, 92, 44, 36), 7, 7)
        font = look.font("secondary", bold=True)
        font.setPixelSize(13)  # a word inside a picture
        painter.setFont(font)
        painter.setPen(look.colour("onAccent"))
        painter.drawText(QRectF(0, 92, 44, 36), Qt.AlignmentFlag.AlignCenter, _("You"))


def _dashes(token: str, dash: float, gap: float) -> QPen:
    pen = QPen(look.colour(token), 1.5)
    pen.setDashPattern([dash, gap])
    return pen


class EmptyMap(QWidget):
    """What will be here, why, and the one thing that fills it."""

    add_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        middle = Qt.AlignmentFlag.AlignHCenter
        body = column(self, margins=(0, 40, 0, 24), gap=0)
        body.addWidget(Shape(), 0, middle)
        body.addSpacing(32)
        words = column(gap=6)
        for sentence, role, tone in (
            (_("Nobody on the map yet"), "heading", "text"),
            (
                _(
                    "It starts with people you already know and grows each time one of them gives you "
                    "a name. Two names from each is enough to keep it growing."
                ),
                "body",
                "text2",
            ),
        ):
            label = Label(sentence, role, tone, wrap=True)
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setFixedWidth(look.px(440))
            words.addWidget(label)
        line = row()
        line.addStretch(1)
        line.addLayout(words)
        line.addStretch(1)
        body.addLayout(line)
        body.addSpacing(20)
        self.button = Button(_("Add someone you know"), "primary", size="big")
        self.button.clicked.connect(self.add_wanted)
        body.addWidget(self.button, 0, middle)
        body.addStretch(1)
