"""Paints a person to pick: the box, the name over what they do, what the book knows already."""

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import look
from gui.contacts.picks import CHECK, Pick, PickRows
from gui.widgets.rows import RECORD

ROW, PAD, BOX = 48, 14, 16  # pixels at text size 1
Index = QModelIndex | QPersistentModelIndex
States = QStyle.StateFlag
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


class PickDelegate(QStyledItemDelegate):
    """A row that is ticked by a click anywhere on it, or by Space."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(look.px(200), look.px(ROW))

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        is_space = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not (is_space or event.type() is QEvent.Type.MouseButtonRelease):
            return False
        if isinstance(model, PickRows):
            model.toggle(index.row())
        return True

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        pick: Pick = index.data(RECORD)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if state & States.State_MouseOver:
            painter.fillRect(area, look.colour("hover"))
        if index.row():
            painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("hairline"))
        if not pick.is_known:
            _paint_box(painter, area, is_ticked=index.data(CHECK) == Qt.CheckState.Checked)
        _paint_words(painter, area.adjusted(look.px(PAD + BOX + 12), 0, -look.px(PAD), 0), pick)
        if state & States.State_HasFocus:
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(area.adjusted(1, 2, -1, -1), 4, 4)
        painter.restore()


def _paint_box(painter: QPainter, area: QRect, *, is_ticked: bool) -> None:
    side = look.px(BOX)
    box = QRect(area.x() + look.px(PAD), area.center().y() - side // 2, side, side)
    painter.setPen(QPen(look.colour("accent" if is_ticked else "controlBorder"), 1.5))
    painter.setBrush(look.colour("accent" if is_ticked else "surface"))
    painter.drawRoundedRect(box, 4, 4)
    if is_ticked:
        painter.drawPixmap(box.x() + 2, box.y() + 2, look.pixmap("check", "onAccent", BOX - 4))


def _paint_words(painter: QPainter, area: QRect, pick: Pick) -> None:
    """Write the remark at the right, and the name over the rest in the room that is left."""
    painter.setFont(look.font("caption"))
    used = QFontMetrics(painter.font()).horizontalAdvance(pick.remark)
    _write(painter, area.adjusted(area.width() - used - 2, 0, 0, 0), pick.remark, "text3")
    left = area.adjusted(0, 0, -used - look.px(12) if used else 0, 0)
    half = area.height() // 2
    upper, lower = left.adjusted(0, look.px(5), 0, -half), left.adjusted(0, half, 0, -look.px(5))
    painter.setFont(look.font("body", bold=True))
    token = "text3" if pick.is_known else "text"
    _write(painter, upper if pick.subtitle else left, pick.draft.shown_name, token)
    painter.setFont(look.font("secondary"))
    _write(painter, lower, pick.subtitle, "text3" if pick.is_known else "text2")


def _write(painter: QPainter, area: QRect, words: str, token: str) -> None:
    painter.setPen(look.colour(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
    painter.drawText(area, FLAGS, shown)
