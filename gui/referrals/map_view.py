"""The map under the user's hands: click, double click, keys by kin, and a card dragged onto another."""

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
)
from PySide6.QtWidgets import QWidget

from core.referrals.folding import MORE
from core.words import _
from gui.referrals import kin
from gui.referrals.dragging import Dragged
from gui.referrals.drawing import folded_at
from gui.referrals.map_canvas import MapCanvas
from gui.referrals.zoom_area import STEP

KEYS_TO_ZOOM = {Qt.Key.Key_Plus: STEP, Qt.Key.Key_Equal: STEP, Qt.Key.Key_Minus: 1 / STEP}
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class MapView(MapCanvas):
    """A click or an arrow key chooses a card; a double click or Enter opens it, Space folds its branch."""

    introducer_wanted = Signal(int, int)  # who was dragged onto whom
    letter_key_pressed = Signal(int)  # with who is chosen; 0 for nobody
    person_chosen = Signal(int)  # to be opened

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dragged: Dragged | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(_("Map of introductions"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = self.to_whole(event.position())
        one, folded = self._drawing.chart.at(point), folded_at(self._drawing.chart, point)
        if folded or one == MORE:
            self.turn(folded or MORE)
        elif one:
            self.choose(one)
            self._dragged = Dragged(one, point)
        else:
            self.hold(event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        point = self.to_whole(event.position())
        if self._dragged:
            self._dragged.move(point, self._drawing.chart, self.scale())
            self.viewport().update()
        elif not self.is_held():
            self._hover(point)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        dragged, self._dragged = self._dragged, None
        self.viewport().update()
        if dragged and dragged.target:
            self.introducer_wanted.emit(dragged.one, dragged.target)

    def paint_above(self, painter: QPainter) -> None:
        if self._dragged:
            self._dragged.paint(painter, self._drawing.chart)

    def _hover(self, point: QPointF) -> None:
        one = self._drawing.chart.at(point)
        is_live = bool(one or folded_at(self._drawing.chart, point))
        shapes = Qt.CursorShape
        self.viewport().setCursor(shapes.PointingHandCursor if is_live else shapes.OpenHandCursor)
        self.viewport().setToolTip(kin.tip(self._tree, one))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        one = self._drawing.chart.at(self.to_whole(event.position()))
        if one > 0:
            self.person_chosen.emit(one)

    def focusInEvent(self, event: object) -> None:
        super().focusInEvent(event)  # type: ignore[arg-type]
        self._focused = self._focused or kin.step(self._chart, 0, Qt.Key.Key_Home)
        self._show_focus()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)  # type: ignore[arg-type]
        self._show_focus()

    def _show_focus(self) -> None:
        self._drawing.focused = self._seen_focus()
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in kin.MOVES:
            is_first = not self._chosen and self._focused > 0 and key in kin.FROM_HERE
            self._go(self._focused if is_first else kin.step(self._chart, self._focused, key))
        elif key in KEYS_TO_ZOOM:
            self.zoom_by(KEYS_TO_ZOOM[key])
        elif key in (Qt.Key.Key_0, Qt.Key.Key_L):
            self.fit() if key == Qt.Key.Key_0 else self.letter_key_pressed.emit(self._chosen)
        elif key == Qt.Key.Key_Escape and (self._dragged or self._chosen):
            self._dragged = None
            self.choose(0)
        elif self._focused and key in (*ENTER, Qt.Key.Key_Space):
            self._use(self._focused, key)
        else:
            super().keyPressEvent(event)

    def _use(self, one: int, key: Qt.Key) -> None:
        if key in ENTER and one != MORE:
            self.person_chosen.emit(one)
        else:
            self.turn(one)

    def _go(self, one: int) -> None:
        """Move the keyboard to a card, which chooses it, and say it."""
        if one:
            self._focused = one
            self.choose(one if one != MORE else 0)
            self.show_card(one)
            self._show_focus()
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.spoken()))
