"""The stage mark, drawn the same everywhere, and the line of six steps of a person."""

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from core.contacts import Stage
from core.words import _
from gui import look

STEPS = tuple(Stage)[:6]  # resting is no step of the way
ELIDE = Qt.TextElideMode.ElideRight
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


def _tick(painter: QPainter, colour: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(8, 8), 7.5, 7.5)
    pen = QPen(look.colour("surface"), 1.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawPolyline([QPointF(4.9, 8.3), QPointF(7.1, 10.5), QPointF(11.2, 5.9)])


def _bubble(painter: QPainter, colour: QColor) -> None:
    bubble = QPainterPath()
    bubble.addEllipse(QPointF(8.2, 7.8), 7.2, 7.0)
    tail = QPainterPath(QPointF(1.2, 15.2))
    tail.lineTo(2.4, 10.0)
    tail.lineTo(7.0, 14.4)
    tail.closeSubpath()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
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
    """One step of the way: mark, name, day, the line to the next; pressing it sets that stage."""

    def __init__(self, stage: Stage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stage = stage
        self.words = ""
        self.state = "next"
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        is_last = stage is STEPS[-1]
        self.setSizePolicy(
            QSizePolicy.Policy.Fixed if is_last else QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        )
        self.setToolTip(_("Set to “{stage}”").format(stage=stage.label))

    def show_step(self, words: str, state: str) -> None:
        """Show the day's words and whether the step is past, now or next."""
        self.words, self.state = words, state
        self.setAccessibleName(f"{self.stage.label}, {words}" if words else self.stage.label)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(max(self._wide(), look.px(72)), look.px(62))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(72), look.px(62))

    def hitButton(self, position: QPoint) -> bool:
        """Answer to mark and words, not to the line."""
        return self._taken().contains(position)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        size = look.px(20)
        is_ahead = self.state == "next"
        token = "hairlineStrong" if is_ahead else ""
        paint_stage(painter, QRectF(1, 1, size - 2, size - 2), self.stage, token)
        self._paint_line(painter, size)
        painter.setFont(look.font("secondary", bold=self.state == "now"))
        painter.setPen(look.colour("text3" if is_ahead else "text"))
        self._write(painter, size + look.px(20), self.stage.label)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text3"))
        self._write(painter, size + look.px(36), self.words)
        if self.hasFocus():  # a line below: a ring would cut into the words at the page's edge
            taken = self._taken()
            painter.fillRect(0, taken.bottom() - 2, taken.width(), 2, look.colour("focus"))

    def _paint_line(self, painter: QPainter, size: int) -> None:
        gap = look.px(10)
        if self.stage is not STEPS[-1]:
            left, right = size + gap, self.width() - gap
            token = "text3" if self.state == "past" else "hairlineStrong"
            painter.fillRect(left, size // 2 - 1, max(right - left, 0), 2, look.colour(token))

    def _write(self, painter: QPainter, baseline: int, words: str) -> None:
        room = self.width() - look.px(4)
        painter.drawText(0, baseline, painter.fontMetrics().elidedText(words, ELIDE, room))

    def _taken(self) -> QRect:
        """Return the place of mark and words."""
        return QRect(0, 0, min(self._wide(), self.width()), look.px(62))

    def _wide(self) -> int:
        """Return the width of the words."""
        fonts = (look.font("secondary", bold=True), look.font("caption"))
        words = (self.stage.label, self.words)
        widths = [QFontMetrics(font).horizontalAdvance(one) for font, one in zip(fonts, words, strict=True)]
        return max(widths) + look.px(6)


class StageStepper(QWidget):
    """The six steps of a person with the line between them."""

    stage_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps = [StepButton(stage, self) for stage in STEPS]
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for step in self._steps:
            line.addWidget(step, 0 if step.stage is STEPS[-1] else 1)
            step.clicked.connect(self._on_click)

    def show_stage(self, now: Stage, words: Mapping[Stage, str]) -> None:
        """Show where a person is, with each reached step's day in words."""
        for step in self._steps:
            past = now is not Stage.RESTING and step.stage.rank < now.rank
            step.show_step(
                words.get(step.stage, ""), "now" if step.stage is now else "past" if past else "next"
            )

    def _on_click(self) -> None:
        step = self.sender()
        if isinstance(step, StepButton):
            self.stage_wanted.emit(step.stage)
