"""A place to look at something larger than it: scroll, pan, zoom by keys, wheel or pinch, and fit."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QMouseEvent, QNativeGestureEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from gui import look

SMALLEST, LARGEST = 0.02, 2.0  # times full size
STEP = 1.25  # times larger with one step of the zoom
COMFORTABLE = 0.7  # of full size; nothing opens smaller
MARGIN = 12  # pixels around what is brought into sight
LINE = 20  # pixels of one step of the scroll bars


class ZoomArea(QAbstractScrollArea):
    """Subclasses say how large the whole is, and paint the part that `to_whole` says is seen."""

    head = 0  # pixels at text size 1 above it that stay where they are

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._zoom = 0.0  # 0 until its size was first known
        self._is_wanted = False  # by the user, not only by the room there was
        self._grip: QPoint | None = None  # where it is held
        self._covered = 0  # pixels at the right that lie under something
        self.setFrameShape(self.Shape.NoFrame)
        self.setObjectName("canvas")
        self.viewport().setMouseTracking(True)

    def whole(self) -> QSizeF:
        """Return how large the whole is at full size."""
        return QSizeF()

    def scale(self) -> float:
        """Return pixels of the screen for a pixel of the whole."""
        return (self._zoom or 1) * look.px(1000) / 1000

    def zoom(self) -> float:
        """Return how many times its full size the user wants it, 0 for no wish."""
        return round(self._zoom, 3) if self._is_wanted else 0.0

    def top(self) -> int:
        """Return where it begins, below the head, in pixels."""
        return look.px(self.head)

    def cover(self, width: int) -> None:
        """Say how many pixels at the right lie under something else."""
        self._covered = width
        self.measure()

    def fit(self) -> None:
        """Show all of it."""
        self.zoom_to(min(self._across(), self._down(), 1.0))
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setValue(0)

    def zoom_to(self, zoom: float) -> None:
        """Show it so many times its full size."""
        self._zoom, self._is_wanted = min(max(zoom, SMALLEST), LARGEST), True
        self.measure()
        self.viewport().update()

    def zoom_by(self, factor: float, around: QPointF | None = None) -> None:
        """Zoom by a factor around a point of the viewport, its middle when none is named."""
        point = around or QPointF(self.viewport().rect().center())
        before = self.to_whole(point)
        self.zoom_to((self._zoom or 1) * factor)
        self.scroll_by(self.from_whole(before) - point)

    def measure(self) -> None:
        """Set the scroll bars for the size of the whole."""
        room = self.viewport().size()
        if not self._zoom and room.height() > 100:
            self._zoom = min(max(self._across(), COMFORTABLE), 1.0)
        whole = self.whole() * self.scale()
        for bar, size, page in (
            (self.horizontalScrollBar(), whole.width(), room.width() - self._covered),
            (self.verticalScrollBar(), whole.height(), room.height() - self.top()),
        ):
            bar.setRange(0, max(0, round(size) - page))
            bar.setPageStep(max(page, 1))
            bar.setSingleStep(LINE)

    def reveal(self, part: QRectF) -> None:
        """Scroll no further than is needed to see a part of the whole."""
        seen = QRectF(self.from_whole(part.topLeft()), part.size() * self.scale())
        room = QRectF(self.viewport().rect())
        room.adjust(MARGIN, self.top() + MARGIN / 2, -MARGIN - self._covered, -MARGIN)
        across = min(0.0, seen.left() - room.left()) or max(0.0, seen.right() - room.right())
        down = min(0.0, seen.top() - room.top()) or max(0.0, seen.bottom() - room.bottom())
        self.scroll_by(QPointF(across, down))

    def scroll_by(self, shift: QPointF) -> None:
        """Scroll by so many pixels."""
        for bar, way in ((self.horizontalScrollBar(), shift.x()), (self.verticalScrollBar(), shift.y())):
            bar.setValue(round(bar.value() + way))

    def offset(self) -> QPointF:
        """Return where the whole begins in the viewport."""
        return QPointF(-self.horizontalScrollBar().value(), self.top() - self.verticalScrollBar().value())

    def to_whole(self, point: QPointF) -> QPointF:
        """Return the point of the whole that is at a point of the viewport."""
        return (point - self.offset()) / self.scale()

    def from_whole(self, point: QPointF) -> QPointF:
        """Return where a point of the whole is in the viewport."""
        return point * self.scale() + self.offset()

    def _across(self) -> float:
        """Return the zoom in which the whole is as wide as its place."""
        return self.viewport().width() / max(self.whole().width() * look.px(1000) / 1000, 1)

    def _down(self) -> float:
        high = self.whole().height() * look.px(1000) / 1000
        return (self.viewport().height() - self.top()) / max(high, 1)

    def hold(self, place: QPoint) -> None:
        """Hold the whole at a point of the viewport, to pan it."""
        self._grip = place
        self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)

    def is_held(self) -> bool:
        """Say whether it is being panned."""
        return self._grip is not None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            place = event.position().toPoint()
            self.scroll_by(QPointF(self._grip - place))
            self._grip = place

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grip = None
        self.viewport().unsetCursor()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_by(STEP ** (event.angleDelta().y() / 120), event.position())
            event.accept()
        else:
            super().wheelEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() is Qt.NativeGestureType.ZoomNativeGesture
        ):
            self.zoom_by(1 + event.value(), event.position())
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measure()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()  # the head stays where it is

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self.viewport().update()
