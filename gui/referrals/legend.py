"""Under the map: what its signs mean, and how large it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from core.words import _
from gui import look
from gui.referrals.drawing import paint_pill
from gui.referrals.highlight import Highlight
from gui.widgets.boxes import row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.text import Elided, Label


class Sign(QWidget):
    """A dot, a pill or a line as the map has it."""

    def __init__(self, kind: str, width: int) -> None:
        super().__init__()
        self._kind = kind
        self.setFixedSize(QSize(look.px(width), look.px(22)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = look.px(1000) / 1000
        painter.scale(scale, scale)
        if self._kind == "pill":
            paint_pill(painter, QRectF(0, 1, 42, 20), 3)
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("text3" if self._kind == "dot" else "accentText"))
        if self._kind == "dot":
            painter.drawEllipse(QPointF(2.5, 11), 2.5, 2.5)
        else:
            painter.drawRect(QRectF(0, 9.75, 22, 2.5))


class Legend(QWidget):
    """Three signs at the left; smaller, Fit, larger at the right."""

    fit_wanted = Signal()
    larger_wanted = Signal()
    smaller_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = row(self, margins=(24, 8, 20, 14), gap=6)
        self._dot = [Sign("dot", 5), Label(_("one conversation"), "caption", "text2")]
        self._pill = [Sign("pill", 42), Label(_("folded branch"), "caption", "text2")]
        self._way = [Sign("line", 22), Elided("", "caption", "text2", natural=True)]
        for group in (self._dot, self._pill, self._way):
            for part in group:
                line.addWidget(part)
            line.addSpacing(10)
        line.addStretch(1)
        self.highlight = Highlight()
        self.highlight.setSizeAdjustPolicy(
            self.highlight.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.highlight.setMinimumContentsLength(14)
        self.highlight.setFixedHeight(look.px(30))
        line.addWidget(self.highlight)
        line.addSpacing(6)
        line.addLayout(self._sizes())
        self.say("")

    def say(self, name: str, *, is_folded: bool = False) -> None:
        """Name whom the way on the map leads to, "" for nobody; say whether a branch is folded."""
        label = self._way[1]
        if isinstance(label, Elided):
            label.setText(_("how you got to {name}").format(name=name))
        for group, is_there in ((self._way, bool(name)), (self._pill, is_folded)):
            for part in group:
                part.setVisible(is_there)

    def _sizes(self) -> QHBoxLayout:
        self.smaller = icon_button("minus", _("Smaller"), "segment")
        self.fit = Button(_("Fit"), "segment")
        self.larger = icon_button("plus", _("Larger"), "segment")
        for place, button, wanted in (
            ("first", self.smaller, self.smaller_wanted),
            ("middle", self.fit, self.fit_wanted),
            ("last", self.larger, self.larger_wanted),
        ):
            button.setProperty("place", place)
            button.setFixedHeight(look.px(28))
            button.clicked.connect(wanted)
        self.fit.setAccessibleName(_("Fit: show the whole map"))
        line = row(gap=0)
        for button in (self.smaller, self.fit, self.larger):
            line.addWidget(button)
        return line
