"""Paints a person in the table: initials or a tick, name over role, stage, and the plain columns."""

from dataclasses import dataclass
from html import escape

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QHelpEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QToolTip

from core.roster import PersonLine
from core.words import _
from gui import look
from gui.widgets.avatar import paint_avatar, paint_tick
from gui.widgets.rows import RECORD
from gui.widgets.stage import paint_stage

NAME, STAGE, THROUGH, FIELD, LAST, NEXT = range(6)
PAD, GAP, END = 16, 8, 6  # pixels at text size 1: before the row, between two columns, after the row
AVATAR, MARK = 30, 14
BEFORE = {NAME: PAD + 44, STAGE: 22}  # what stands before the words
Index = QModelIndex | QPersistentModelIndex
FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Words:
    """One line of words in a cell, as it is painted."""

    text: str
    font: QFont
    token: str = "text2"
    height: int = 18  # pixels at text size 1

    def fits(self, width: int) -> bool:
        """Say whether the whole line can be shown."""
        return QFontMetrics(self.font).horizontalAdvance(self.text) <= width

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Write the line, cut at the right where there is no room."""
        painter.setFont(self.font)
        painter.setPen(look.colour(self.token))
        shown = painter.fontMetrics().elidedText(self.text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, FLAGS, shown)


class LineDelegate(QStyledItemDelegate):
    """Everything a row shows; `hovered` is the row under the mouse, `current` the one the keys are at."""

    hovered = current = -1
    is_near_initials = False  # whether the mouse is where it would choose

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line: PersonLine = index.data(RECORD)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        is_chosen = bool(state & QStyle.StateFlag.State_Selected)
        if is_chosen or index.row() == self.current:
            painter.fillRect(area, look.colour("accentTint"))
        elif index.row() == self.hovered:
            painter.fillRect(area, look.colour("hover"))
        painter.fillRect(QRect(area.x(), area.y(), area.width(), 1), look.colour("hairline"))
        area = area.adjusted(0, 1, 0, 0)
        if index.column() == NAME:
            self._paint_initials(painter, _square(area, PAD, AVATAR), line, index.row(), is_chosen=is_chosen)
        elif index.column() == STAGE:
            paint_stage(painter, _square(area, 0, MARK), line.stage)
        _write(painter, _room(area, index), _words(line, index))
        painter.restore()

    def helpEvent(
        self, event: QHelpEvent, view: QAbstractItemView, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Show in a tooltip what a cell had to cut, and over the initials what a click there does."""
        if not index.isValid():
            return False
        if is_on_initials(option.rect, index, event.pos()):
            choose = _("Choose {name}").format(name=index.data(RECORD).name)
            QToolTip.showText(event.globalPos(), escape(choose), view)
            return True
        words, room = _words(index.data(RECORD), index), _room(option.rect, index)
        is_whole = all(one.fits(room.width()) for one in words)
        whole = "<br>".join(escape(one.text) for one in words)
        QToolTip.showText(event.globalPos(), "" if is_whole else whole, view)
        return True

    def _paint_initials(
        self, painter: QPainter, area: QRectF, line: PersonLine, row: int, *, is_chosen: bool
    ) -> None:
        """Draw the initials; a tick for who is chosen, its outline where a click would choose."""
        if is_chosen:
            paint_tick(painter, area, is_on=True)
        elif row == self.hovered and self.is_near_initials:
            paint_tick(painter, area, is_on=False)
        else:
            paint_avatar(painter, area, line.initials)


def is_on_initials(cell: QRect, index: Index, place: QPoint) -> bool:
    """Say whether a place in a cell is on, or beside, a person's initials."""
    return index.column() == NAME and 0 <= place.x() - cell.x() < look.px(PAD + AVATAR + GAP)


def _words(line: PersonLine, index: Index) -> list[Words]:
    """Return what a cell says, line by line."""
    if index.column() == NAME:
        light = look.font("caption")
        light.setWeight(QFont.Weight.Normal)
        name = Words(line.name, look.font("bodyStrong"), "text", 19)
        return [name, Words(line.subtitle, light, height=16)] if line.subtitle else [name]
    is_due = index.column() == NEXT and line.is_due_today
    token = "text" if is_due or index.column() == STAGE else "text2"
    return [Words(str(index.data()), look.font("secondary", bold=is_due), token)]


def _room(area: QRect, index: Index) -> QRect:
    """Return the place of a cell's words."""
    after = END if index.column() == NEXT else GAP
    return area.adjusted(look.px(BEFORE.get(index.column(), 0)), 0, -look.px(after), 0)


def _square(area: QRect, left: int, side: int) -> QRectF:
    """Return a square in the middle of a cell's height."""
    length = look.px(side)
    return QRectF(area.left() + look.px(left), area.center().y() - length // 2, length, length)


def _write(painter: QPainter, room: QRect, words: list[Words]) -> None:
    """Write the lines under each other, together in the middle."""
    top = room.center().y() - sum(look.px(one.height) for one in words) // 2
    for one in words:
        height = look.px(one.height)
        one.paint(painter, QRect(room.x(), top, room.width(), height))
        top += height
