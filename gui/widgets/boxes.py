"""Frames that hold other things: cards with rows, hairlines, scrolling pages, wrapping rows."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)


def column(
    parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 0
) -> QVBoxLayout:
    """Return a column without the style's own margins."""
    made = QVBoxLayout() if parent is None else QVBoxLayout(parent)
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    return made


def row(
    parent: QWidget | None = None, *, margins: tuple[int, int, int, int] = (0, 0, 0, 0), gap: int = 8
) -> QHBoxLayout:
    """Return a row without the style's own margins."""
    made = QHBoxLayout() if parent is None else QHBoxLayout(parent)
    made.setContentsMargins(*margins)
    made.setSpacing(gap)
    return made


def frame(name: str, parent: QWidget | None = None) -> QFrame:
    """Return a frame dressed by its name: card, tint, bar, ..."""
    made = QFrame(parent)
    made.setObjectName(name)
    return made


def hairline() -> QFrame:
    """Return a line one pixel high."""
    made = frame("hairline")
    made.setFixedHeight(1)
    return made


class Card(QFrame):
    """A white card whose rows are parted by hairlines."""

    def __init__(self, parent: QWidget | None = None, name: str = "card") -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._column = column(self)

    def add(self, widget: QWidget) -> None:
        """Put one more row at the bottom."""
        if self._column.count():
            self._column.addWidget(hairline())
        self._column.addWidget(widget)

    def add_padded(self, layout: QLayout, margins: tuple[int, int, int, int] = (16, 12, 16, 12)) -> QFrame:
        """Put one more row at the bottom that holds a layout."""
        holder = frame("plainRow")
        layout.setContentsMargins(*margins)
        holder.setLayout(layout)
        self.add(holder)
        return holder

    def clear(self) -> None:
        """Take every row out."""
        clear(self._column)


def clear(layout: QLayout) -> None:
    """Take everything out of a layout."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def scrolling(inner: QWidget, name: str = "canvas") -> QScrollArea:
    """Return a page that scrolls up and down when its content is taller."""
    area = QScrollArea()
    area.setObjectName(name)
    inner.setObjectName(name)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area


class Wrapping(QLayout):
    """A layout that goes on in the next line when a line is full."""

    def __init__(self, parent: QWidget | None = None, gap: int = 8) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, area: QRect) -> None:
        super().setGeometry(area)
        self._place(area, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        least = QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )
        return least.grownBy(self.contentsMargins())

    def _place(self, area: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        whole, area = area, area.marginsRemoved(margins)
        x, y, tallest = area.x(), area.y(), 0
        for item in self._items:
            size = item.sizeHint()
            if x > area.x() and x + size.width() > area.right() + 1:
                x, y, tallest = area.x(), y + tallest + self._gap, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._gap
            tallest = max(tallest, size.height())
        return y + tallest - whole.y() + margins.bottom()


def stretch_last(layout: QBoxLayout) -> None:
    """Keep a column's content at its top."""
    layout.addStretch(1)


def fixed(widget: QWidget, width: int) -> QWidget:
    """Give a widget its design width."""
    widget.setFixedWidth(width)
    widget.setSizePolicy(QSizePolicy.Policy.Fixed, widget.sizePolicy().verticalPolicy())
    return widget
