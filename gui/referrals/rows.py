"""Paints a row of the outline: stage mark, name, organization, whom they led to."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from gui import look
from gui.referrals.entries import Entry
from gui.widgets.stage import paint_stage

ENTRY = Qt.ItemDataRole.UserRole
States = QStyle.StateFlag


class EntryDelegate(QStyledItemDelegate):
    """One person on one line; what does not fit is cut at the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(look.px(200), look.px(36))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        entry: Entry = index.data(ENTRY)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _paint_ground(painter, area, state)
        side = look.px(16)
        mark = QRectF(area.left() + look.px(6), area.center().y() - side / 2 + 0.5, side, side)
        paint_stage(painter, mark, entry.person.stage)
        _paint_words(painter, area.adjusted(look.px(6) + side + look.px(10), 0, -look.px(14), 0), entry)
        painter.restore()


def _paint_ground(painter: QPainter, area: QRect, state: QStyle.StateFlag) -> None:
    """Tint the chosen row and the one under the mouse; ring the one with the focus."""
    chosen, hovered = state & States.State_Selected, state & States.State_MouseOver
    has_ring = bool(state & States.State_HasFocus)
    if not (chosen or hovered):
        return
    painter.setBrush(look.colour("accentTint" if chosen else "hover"))
    painter.setPen(QPen(look.colour("focus"), 2) if has_ring else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -5, -1), 6, 6)


def _paint_words(painter: QPainter, area: QRect, entry: Entry) -> None:
    """Write name, organization, and the remark at the right; the name has the first claim on the room."""
    remark = _fitting("secondary", entry.remark, area.width() * 2 // 5)
    right = _width("secondary", remark)
    room = area.adjusted(0, 0, -right - look.px(16) * bool(remark), 0)
    name = _fitting("body", entry.person.name, room.width(), bold=True)
    used = _width("body", name, bold=True) + look.px(10)
    organization = _fitting("secondary", entry.person.organization, room.width() - used)
    _write(painter, area, name, "body", "text" if entry.is_found else "text2", bold=True)
    _write(painter, area.adjusted(used, 0, 0, 0), organization, "secondary", "text2")
    _write(painter, area.adjusted(area.width() - right, 0, 0, 0), remark, "secondary", "text3")


def _fitting(role: str, words: str, width: int, *, bold: bool = False) -> str:
    metrics = QFontMetrics(look.font(role, bold=bold))
    return metrics.elidedText(words, Qt.TextElideMode.ElideRight, width) if width > look.px(24) else ""


def _width(role: str, words: str, *, bold: bool = False) -> int:
    return QFontMetrics(look.font(role, bold=bold)).horizontalAdvance(words)


def _write(painter: QPainter, area: QRect, words: str, role: str, token: str, *, bold: bool = False) -> None:
    painter.setFont(look.font(role, bold=bold))
    painter.setPen(look.colour(token))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
    painter.drawText(area, flags, words)
