"""The small drawings beside the numbers of the week."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.contacts import Stage
from core.numbers import Week
from core.words import _
from gui import look
from gui.widgets.boxes import row
from gui.widgets.stage import StageMark

MOST = 7  # marks in a line
HIGHEST = 3  # dots over each other


class WeekMarks(QWidget):
    """A mark for each conversation of the week, held ones first."""

    def __init__(self, week: Week, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        stages = [Stage.MET] * week.held + [Stage.SCHEDULED] * week.planned
        line = row(self, gap=6)
        for stage in stages[:MOST]:
            line.addWidget(StageMark(stage))


class NameDots(QWidget):
    """A column for each of the last conversations: of the names hoped for, how many it brought."""

    def __init__(self, counts: Sequence[int], goal: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._counts, self._high = counts, max(1, min(goal, HIGHEST))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        listed = ", ".join(str(count) for count in counts)
        self.setAccessibleName(_("Names given, the newest last: {counts}").format(counts=listed))

    def sizeHint(self) -> QSize:
        return QSize(look.px(18) * len(self._counts) - look.px(9), look.px(13) * self._high - look.px(4))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius = look.px(9) / 2
        for across, count in enumerate(self._counts):
            for down in range(self._high):
                is_full = count >= self._high - down
                painter.setPen(QPen(look.colour("text2" if is_full else "controlBorder"), 1.5))
                painter.setBrush(look.colour("text2" if is_full else "surface"))
                middle = QPointF(look.px(18) * across + radius, look.px(13) * down + radius)
                painter.drawEllipse(middle, radius - 0.75, radius - 0.75)
