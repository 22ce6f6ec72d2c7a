"""Coming up: the next conversations with their day, hour and place."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from core import days
from core.meetings import Meeting, Where
from core.words import _
from gui import look
from gui.widgets.boxes import Card, row
from gui.widgets.text import Label

ICONS = {Where.IN_PERSON: "map-pin", Where.PHONE: "phone", Where.VIDEO: "video"}
CORNER = 9  # a card's corner inside its border


class MeetingRow(QAbstractButton):
    """One conversation; a click opens it."""

    def __init__(self, meeting: Meeting, *, is_last: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.meeting, self._is_last = meeting, is_last
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        parts = (meeting.name, days.moment(meeting.starts_at), meeting.where)
        self.setAccessibleName(", ".join(part for part in parts if part))

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(60))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            below = 0 if self._is_last else CORNER
            painter.drawRoundedRect(area.adjusted(0, -CORNER, 0, below), CORNER, CORNER)
        self._paint_day(painter)
        self._paint_words(painter)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 6, 6)

    def _paint_day(self, painter: QPainter) -> None:
        day = self.meeting.starts_at.date()
        tile = QRect(16, look.px(11), look.px(38), look.px(14))
        _write(painter, tile, days.weekday(day), "caption", "text3", Qt.AlignmentFlag.AlignHCenter)
        tile = QRect(16, look.px(26), look.px(38), look.px(22))
        _write(painter, tile, str(day.day), "heading", "text", Qt.AlignmentFlag.AlignHCenter)

    def _paint_words(self, painter: QPainter) -> None:
        left, right = 16 + look.px(38) + 12, self.width() - 16
        time = days.time(self.meeting.starts_at)
        width = QFontMetrics(look.font("secondary")).horizontalAdvance(time) + 12
        line = QRect(left, look.px(11), right - left, look.px(20))
        _write(painter, line, time, "secondary", "text2", Qt.AlignmentFlag.AlignRight)
        _write(painter, line.adjusted(0, 0, -width, 0), self.meeting.name, "bodyStrong", "text")
        icon, top = look.px(14), look.px(31)
        drawing = look.pixmap(ICONS[self.meeting.way], "text2", 14)
        painter.drawPixmap(left, top + look.px(2), drawing)
        place = QRect(left + icon + 6, top, right - left - icon - 6, look.px(18))
        _write(painter, place, self.meeting.where or _("No place yet"), "secondary", "text2")


class ComingUp(Card):
    """The next conversations, or a quiet line when none is planned."""

    meeting_chosen = Signal(int)

    def show_meetings(self, coming: Sequence[Meeting]) -> None:
        """Show these."""
        self.clear()
        title = row()
        title.addWidget(Label(_("Coming up"), "section"))
        self.add_padded(title, (16, 13, 16, 11)).setMinimumHeight(look.px(44))
        for number, meeting in enumerate(coming, start=1):
            made = MeetingRow(meeting, is_last=number == len(coming))
            made.clicked.connect(lambda _checked=False, one=meeting.id: self.meeting_chosen.emit(one))
            self.add(made)
        if not coming:
            nothing = row()
            nothing.addWidget(Label(_("No meeting planned yet."), "secondary", "text2", wrap=True))
            self.add_padded(nothing)


def _write(
    painter: QPainter,
    area: QRect,
    words: str,
    role: str,
    token: str,
    side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
) -> None:
    painter.setFont(look.font(role))
    painter.setPen(look.colour(token))
    shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, area.width())
    painter.drawText(area, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
