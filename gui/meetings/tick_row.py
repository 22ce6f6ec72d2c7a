"""A question with a box to tick, its words wrapped."""

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import look
from gui.widgets.wrapped import ANYWHERE, BETWEEN_WORDS


class TickRow(QAbstractButton):
    """Ticked when asked or picked; the current one is tinted and larger."""

    def __init__(
        self, words: str, remark: str = "", *, large: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._words, self._remark, self._large = words, remark, large
        self._is_current = False
        self.setCheckable(True)
        self.setAccessibleName(", ".join(part for part in (words, remark) if part))
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        """Return the question."""
        return self._words

    @property
    def is_current(self) -> bool:
        """Say whether this is the question to ask now."""
        return self._is_current

    def make_current(self, is_current: bool) -> None:
        """Light the question, or no longer."""
        if is_current != self._is_current:
            self._is_current = is_current
            self.updateGeometry()
            self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self.updateGeometry()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._text_area(width).height() + 2 * self._pad()

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else look.px(300)
        return QSize(look.px(200), self.heightForWidth(width))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        painter.setPen(Qt.PenStyle.NoPen)
        if self._is_current or (self.underMouse() and self.isEnabled()):
            painter.setBrush(look.colour("accentTint" if self._is_current else "hover"))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        self._paint_box(painter)
        painter.setFont(self._font())
        painter.setPen(look.colour("text3" if self.isChecked() and not self._is_current else "text"))
        painter.drawText(self._text_area(self.width()), self._flags(self.width()), self._words)
        self._paint_remark(painter)

    def _paint_box(self, painter: QPainter) -> None:
        side = look.px(22 if self._large else 16)
        first_line = QFontMetrics(self._font()).height()
        top = self._pad() + max(0, (first_line - side) // 2)
        is_on = self.isChecked()
        painter.setPen(QPen(look.colour("accent" if is_on else "controlBorder"), 1.5))
        painter.setBrush(look.colour("accent" if is_on else "surface"))
        painter.drawRoundedRect(
            QRectF(look.px(12) + 0.75, top + 0.75, side - 1.5, side - 1.5), side / 4, side / 4
        )
        if is_on:
            tick = 14 if self._large else 12
            inset = (side - look.px(tick)) // 2
            painter.drawPixmap(look.px(12) + inset, top + inset, look.pixmap("check", "onAccent", tick))

    def _paint_remark(self, painter: QPainter) -> None:
        if self._remark:
            painter.setFont(look.font("secondary"))
            painter.setPen(look.colour("text3"))
            area = self.rect().adjusted(0, self._pad(), -look.px(12), 0)
            painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, self._remark)

    def _pad(self) -> int:
        return look.px(16 if self._is_current else 11 if self._large else 7)

    def _font(self) -> QFont:
        if self._is_current:
            font = look.font("heading")
            font.setWeight(QFont.Weight.Medium)
            return font
        return look.font("lead" if self._large else "body")

    def _room(self, width: int) -> int:
        start = look.px(12 + 36 if self._large else 12 + 28)
        end = QFontMetrics(look.font("secondary")).horizontalAdvance(self._remark) + look.px(
            24 if self._remark else 12
        )
        return max(width - start - end, look.px(60))

    def _flags(self, width: int) -> int:
        """Wrap between words, and within one only when it is wider than the row."""
        metrics = QFontMetrics(self._font())
        longest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0)
        return int(ANYWHERE if longest > self._room(width) else BETWEEN_WORDS)

    def _text_area(self, width: int) -> QRect:
        area = QRect(look.px(12 + 36 if self._large else 12 + 28), self._pad(), self._room(width), 10_000)
        used = QFontMetrics(self._font()).boundingRect(area, self._flags(width), self._words)
        area.setHeight(max(used.height(), look.px(22 if self._large else 18)))
        return area
