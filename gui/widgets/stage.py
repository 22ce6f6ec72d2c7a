"""The stage mark, drawn the same everywhere, and the line of six steps of a person."""

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from core.contacts import Stage
from core.words import _
from gui import look
from gui.widgets.boxes import frame

QUARTERS = {Stage.ASKED: 1, Stage.SCHEDULED: 2, Stage.MET: 3}


def paint_stage(painter: QPainter, area: QRectF, stage: Stage, token: str = "") -> None:
    """Draw the mark of a stage into a square; `token` replaces the stage's own colour."""
    colour = look.colour(token) if token else look.stage_colour(stage.value)
    unit = area.width() / 16
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(area.topLeft())
    painter.scale(unit, unit)
    if stage is Stage.THANKED:
        _tick(painter, colour)
    elif stage is Stage.IN_TOUCH:
        _bubble(painter, colour)
    else:
        painter.setPen(QPen(colour, 1.8))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(8, 8), 6.6, 6.6)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        if stage in QUARTERS:
            painter.drawPie(QRectF(4, 4, 8, 8), 90 * 16, -90 * 16 * QUARTERS[stage])
        elif stage is Stage.RESTING:
            painter.drawRoundedRect(QRectF(4.6, 7.1, 6.8, 1.8), 0.9, 0.9)
    painter.restore()


def _tick(painter: QPainter, colour: object) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)  # type: ignore[call-overload]
    painter.drawEllipse(QPointF(8, 8), 7.5, 7.5)
    pen = QPen(look.colour("surface"), 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(4.9, 8.3), QPointF(7.1, 10.5), QPointF(11.2, 5.9)])


def _bubble(painter: QPainter, colour: object) -> None:
    bubble = QPainterPath()
    bubble.addEllipse(QPointF(8.2, 7.8), 7.2, 7.0)
    tail = QPainterPath(QPointF(1.2, 15.2))
    tail.lineTo(2.4, 10.0)
    tail.lineTo(7.0, 14.4)
    tail.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)  # type: ignore[call-overload]
    painter.drawPath(bubble.united(tail))
    painter.setBrush(look.colour("surface"))
    for x in (5.2, 8.2, 11.2):
        painter.drawEllipse(QPointF(x, 7.8), 1.05, 1.05)


class StageMark(QWidget):
    """The mark of one stage, 14, 16 or 20 pixels wide."""

    def __init__(self, stage: Stage, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage = stage
        self.setFixedSize(look.px(size), look.px(size))
        self.setAccessibleName(stage.label)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_stage(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._stage)


class StepButton(QAbstractButton):
    """One step of the way: mark, name, day; pressing it sets that stage."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.words = ""
        self.state = "next"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setToolTip(_("Set to “{stage}”").format(stage=stage.label))

    def show_step(self, words: str, state: str) -> None:
        """Show the day's words and whether the step is past, now or next."""
        self.words, self.state = words, state
        self.setAccessibleName(f"{self.stage.label}, {words}" if words else self.stage.label)
        self.update()

    def sizeHint(self) -> QSize:
        label = self.fontMetrics().horizontalAdvance(self.stage.label + "mm")
        return QSize(max(label, look.px(64)), look.px(62))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = look.px(20)
        paint_stage(painter, QRectF(1, 1, size - 2, size - 2), self.stage, "hairlineStrong" if self.state == "next" else "")
        painter.setFont(look.font("secondary", bold=self.state == "now"))
        painter.setPen(look.colour("text" if self.state != "next" else "text2"))
        painter.drawText(0, size + look.px(18), self.stage.label)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text3"))
        painter.drawText(0, size + look.px(34), self.words)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(0, 0, -2, -1), 4, 4)


class StageStepper(QWidget):
    """The six steps of a person with the line between them."""

    stage_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = [StepButton(stage, self) for stage in list(Stage)[:6]]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for number, step in enumerate(self._steps):
            if number:
                rule = frame("hairline")
                rule.setFixedHeight(2)
                rule.setContentsMargins(0, 0, 0, 0)
                line.addWidget(rule, 1, Qt.AlignmentFlag.AlignTop)
                line.setAlignment(rule, Qt.AlignmentFlag.AlignTop)
            line.addWidget(step, 0, Qt.AlignmentFlag.AlignTop)
            step.clicked.connect(self._on_click)

    def show_stage(self, now: Stage, words: Mapping[Stage, str]) -> None:
        """Show where a person is, with each reached step's day in words."""
        for step in self._steps:
            past = now is not Stage.RESTING and step.stage.rank < now.rank
            step.show_step(words.get(step.stage, ""), "now" if step.stage is now else "past" if past else "next")

    def _on_click(self) -> None:
        step = self.sender()
        if isinstance(step, StepButton):
            self.stage_wanted.emit(step.stage)
