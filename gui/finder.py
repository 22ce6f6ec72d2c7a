"""Find anything: one field over everything in the book, opened with Ctrl+K."""

import re

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from core import search, tidy
from core.words import _
from gui import look
from gui.finder_entries import Entry, entries
from gui.widgets.avatar import paint_avatar
from gui.widgets.boxes import column, frame, hairline, row
from gui.widgets.fields import Line
from gui.widgets.panel import Floating
from gui.widgets.rows import RECORD, Column, Rows
from gui.widgets.stage import paint_stage
from gui.widgets.text import Icon, Label

WIDTH, TOP = 640, 84  # pixels (DESIGN 6, picture 13)
HEADING, ENTRY = 32, 46  # pixels high
TALLEST, HEAD, BELOW = 520, 55, 36  # the list at most, the field over it, what stays free under it
Index = QModelIndex | QPersistentModelIndex


class EntryDelegate(QStyledItemDelegate):
    """Paints a heading, or a line with its drawing, its words and a remark at the right."""

    words = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(200), look.px(ENTRY if index.data(RECORD).goal else HEADING))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(RECORD)
        area: QRect = option.rect.adjusted(look.px(18), 0, -look.px(18), 0)
        if not entry.goal:
            area.setTop(area.top() + look.px(8))
            _write(painter, area, entry.title, "caption", "text3", bold=True)
            return
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if is_chosen:
            painter.fillRect(option.rect, look.colour("accentTint"))
        side = look.px(28 if entry.initials else 18)
        place = QRect(area.left(), area.center().y() - side // 2, side, side)
        if entry.initials:
            paint_avatar(painter, place.toRectF(), entry.initials)
        else:
            painter.drawPixmap(place, look.pixmap(entry.icon, "text2", 18))
        left = area.left() + side + look.px(12)
        if is_chosen:
            area.setRight(area.right() - _paint_key(painter, area))
        room = area.adjusted(0, 0, -self._paint_right(painter, area, entry), 0)
        room.setLeft(left)
        if entry.under:
            half = room.height() // 2
            self._paint_words(painter, room.adjusted(0, 4, 0, -half + 2), entry.title, "bodyStrong", "text")
            self._paint_words(painter, room.adjusted(0, half - 1, 0, -4), entry.under, "caption", "text2")
        else:
            role = "bodyStrong" if entry.initials else "body"
            self._paint_words(painter, room, entry.title, role, "text")

    def _paint_right(self, painter: QPainter, area: QRect, entry: Entry) -> int:
        """Paint what stands at the right; returns the room it takes."""
        words = entry.stage.label if entry.stage else entry.remark
        painter.setFont(look.font("secondary"))
        most = area.width() * 2 // 5
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, most)
        width = painter.fontMetrics().horizontalAdvance(shown)
        place = area.adjusted(area.width() - width - 2, 0, 0, 0)
        _write(painter, place, shown, "secondary", "text2" if entry.stage else "text3")
        if entry.stage:
            side = look.px(14)
            mark = QRect(place.left() - side - look.px(8), area.center().y() - side // 2, side, side)
            paint_stage(painter, mark.toRectF(), entry.stage)
            width += side + look.px(8)
        return width + look.px(16) if words else 0

    def _paint_words(self, painter: QPainter, area: QRect, words: str, role: str, token: str) -> None:
        """Write words, with a light behind what was looked for."""
        painter.setFont(look.font(role))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(" ".join(words.split()), Qt.TextElideMode.ElideRight, area.width())
        for start, end in _lit(shown, self.words):
            left = area.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(shown[:start])
            height = metrics.height()
            light = QRect(left, area.center().y() - height // 2, width, height)
            painter.fillRect(light, look.colour("careTint"))
        _write(painter, area, shown, role, token)


def _paint_key(painter: QPainter, area: QRect) -> int:
    """Say at the right which key opens the line; returns the room it takes."""
    painter.setFont(look.font("caption"))
    words, side = _("Enter"), look.px(7)
    width, height = painter.fontMetrics().horizontalAdvance(words) + 2 * side, look.px(20)
    tag = QRect(area.right() - width, area.center().y() - height // 2, width, height)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour("sunken"))
    painter.drawRoundedRect(tag, 4, 4)
    _write(painter, tag.adjusted(side, 0, 0, 0), words, "caption", "text2")
    return width + look.px(8)


def _lit(shown: str, words: str) -> list[tuple[int, int]]:
    """Return where the words looked for stand at the beginning of a word."""
    plain = tidy.folded(shown.replace("…", " "))  # folding would make three dots of it
    plain = plain.ljust(len(shown))
    if len(plain) != len(shown):
        return []
    looked_for = [re.escape(word) for word in re.findall(r"\w+", tidy.folded(words))]
    return [one.span() for one in re.finditer(rf"\b(?:{'|'.join(looked_for)})", plain)] if looked_for else []


def _write(painter: QPainter, area: QRect, words: str, role: str, token: str, *, bold: bool = False) -> None:
    painter.setFont(look.font(role, bold=bold))
    painter.setPen(look.colour(token))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
    painter.drawText(area, flags | Qt.TextFlag.TextSingleLine, words)


class Finder(Floating):
    """The panel over the window: a field, and what it finds."""

    chosen = Signal(str, int, str)  # goal, target, the words typed

    def __init__(self, window: QWidget) -> None:
        super().__init__(_("Find anything"), window)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel = frame("dialog")
        column(self).addWidget(panel)
        body = column(panel, margins=(1, 1, 1, 10))
        body.addWidget(self._head())
        body.addWidget(hairline())
        self._rows = Rows((Column(_("Found"), lambda entry: entry.spoken),), self)
        self._delegate = EntryDelegate(self)
        self.list = QListView()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(self._delegate)
        self.list.setAccessibleName(_("Found"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.entered.connect(self._point)
        self.list.clicked.connect(self._take)
        body.addWidget(self.list)
        self.setFixedWidth(look.px(WIDTH))
        room = window.height() - look.px(TOP + HEAD) - look.px(BELOW)
        self._tallest = min(look.px(TALLEST), max(room, look.px(HEADING + ENTRY)))
        self.field.textChanged.connect(self._find)
        self._find("")
        corner = window.mapToGlobal(window.rect().topLeft())
        self.move(corner.x() + (window.width() - self.width()) // 2, corner.y() + look.px(TOP))

    def _head(self) -> QWidget:
        head = QWidget()
        head.setFixedHeight(look.px(HEAD))
        line = row(head, margins=(18, 0, 18, 0), gap=10)
        line.addWidget(Icon("search", "text2", 20))
        self.field = Line("", _("Find anything"))
        self.field.setProperty("bare", True)
        self.field.setAccessibleName(_("Find anything"))
        self.field.setProperty("finder", True)
        self.field.installEventFilter(self)
        line.addWidget(self.field, 1)
        line.addWidget(Label(_("Esc"), "secondary", "text3"))
        return head

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if event.key() == Qt.Key.Key_Down else -1)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _find(self, words: str) -> None:
        self._delegate.words = words
        self._rows.show(entries(words, search.find(words)))
        count = self._rows.rowCount()
        height = sum(look.px(ENTRY if self._rows.record(row).goal else HEADING) for row in range(count))
        self.list.setFixedHeight(min(height + look.px(8), self._tallest))
        self.list.setCurrentIndex(self._rows.index(1, 0))
        self.adjustSize()

    def _step(self, by: int) -> None:
        """Go to the next line that leads somewhere."""
        row = self.list.currentIndex().row() + by
        while 0 <= row < self._rows.rowCount():
            if self._rows.record(row).goal:
                self.list.setCurrentIndex(self._rows.index(row, 0))
                return
            row += by

    def _point(self, index: QModelIndex) -> None:
        if self._rows.record(index.row()).goal:
            self.list.setCurrentIndex(index)

    def _take(self, index: QModelIndex) -> None:
        entry = self._rows.record(index.row())
        if entry.goal and self.isVisible():
            self.accept()
            self.chosen.emit(entry.goal, entry.target, " ".join(self.field.text().split()))
