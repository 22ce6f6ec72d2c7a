"""The heading of the table: a click or the keys choose what the people are sorted by."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QHeaderView, QTableView

from core.words import _
from gui import look
from gui.contacts.table_cells import BEFORE, FLAGS, NAME

HEIGHT, ARROW = 34, 13  # pixels at text size 1
RADIUS = 9  # of its corners; the card around it has ten
STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
PRESSES = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Heading(QHeaderView):
    """The columns by name; the one sorted by has an arrow, down for the usual order."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self._chosen = 0  # the column the keys are at
        self.setSectionsClickable(True)
        self.setSortIndicatorShown(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(1)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(_("Sort by"))

    def paintSection(self, painter: QPainter, area: QRect, column: int) -> None:
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shown = [one for one in range(self.count()) if not self.isSectionHidden(one)]
        is_last = column == shown[-1] and not self._table.verticalScrollBar().isVisible()
        painter.fillPath(_ground(QRectF(area), left=column == NAME, right=is_last), look.colour("sunken"))
        words = area.adjusted(look.px(BEFORE[NAME] if column == NAME else 0), 0, 0, 0)
        painter.setFont(look.font("caption"))
        painter.setPen(look.colour("text3"))
        text = str(self.model().headerData(column, Qt.Orientation.Horizontal))
        painter.drawText(words, FLAGS, text)
        used = painter.fontMetrics().horizontalAdvance(text) + look.px(4)
        if column == self.sortIndicatorSection():
            is_usual = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
            arrow = look.pixmap("arrow-down" if is_usual else "arrow-up", "text3", ARROW)
            painter.drawPixmap(words.x() + used, words.center().y() - look.px(ARROW) // 2, arrow)
            used += look.px(ARROW) + 2
        if self.hasFocus() and column == self._chosen:
            painter.setPen(QPen(look.colour("focus"), 2))
            ring = QRectF(words.x() - 5, words.y() + 6, used + 8, words.height() - 12)
            painter.drawRoundedRect(ring, 4, 4)
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to a column with Left and Right, sort by it with Space or Enter."""
        key = Qt.Key(event.key())
        if key in STEPS:
            self._step(STEPS[key])
        elif key in PRESSES:
            self._press()
        else:
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._chosen = self.sortIndicatorSection()
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def _step(self, by: int) -> None:
        shown = [one for one in range(self.count()) if not self.isSectionHidden(one)]
        place = shown.index(self._chosen) + by if self._chosen in shown else 0
        self._chosen = shown[max(0, min(place, len(shown) - 1))]
        self.viewport().update()

    def _press(self) -> None:
        orders = Qt.SortOrder
        is_usual = self.sortIndicatorOrder() is orders.AscendingOrder
        is_again = self._chosen == self.sortIndicatorSection() and is_usual
        self.setSortIndicator(self._chosen, orders.DescendingOrder if is_again else orders.AscendingOrder)


def _ground(area: QRectF, *, left: bool, right: bool) -> QPainterPath:
    """Return a rectangle, round at its upper left or upper right."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(area, RADIUS, RADIUS)
    path.addRect(area.adjusted(0, RADIUS, 0, 0))
    path.addRect(area.adjusted(0 if not left else RADIUS, 0, 0 if not right else -RADIUS, 0))
    return path
