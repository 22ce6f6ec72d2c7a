"""Words that give way when there is no room: the name over a conversation, headings, boxes to tick."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from gui import look
from gui.widgets.boxes import row
from gui.widgets.buttons import Check
from gui.widgets.text import Elided, Label

SHORT = 24  # characters of a remark that is worth cutting a heading for


class NameTitle(QAbstractButton):
    """A person's name as the title of a page; a click leads to the person."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._name = ""

    def say(self, name: str) -> None:
        """Show another name, as typed."""
        self._name = name
        self.setAccessibleName(name)
        self.updateGeometry()
        self.update()

    def words(self) -> str:
        """Return the whole name."""
        return self._name

    def sizeHint(self) -> QSize:
        return QSize(QFontMetrics(self._font()).horizontalAdvance(self._name) + look.px(6), look.px(32))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(60), look.px(32))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = self._font()
        font.setUnderline(self.underMouse())
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        shown = painter.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, self.width() - 2)
        self.setToolTip(escape(self._name) if shown != self._name else "")
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.drawText(self.rect(), flags, shown)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 4, 4)

    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.HoverEnter, QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    def _font(self) -> QFont:
        font = look.font("title")
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, -0.3)
        return font


class Heading(QWidget):
    """A section's heading with a quiet remark at its right; both can be said anew."""

    def __init__(self, words: str = "", remark: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = row(self)
        self.title = Elided(words, "section")
        self.title.setMinimumHeight(look.px(20))
        self.aside = Label(remark, "secondary", "text3")
        line.addWidget(self.title, 1)
        line.addWidget(self.aside)

    def say(self, words: str) -> None:
        """Show another heading."""
        self.title.setText(words)
        self._fit()

    def remark(self, words: str, tone: str = "text3") -> None:
        """Show another remark."""
        self.aside.setText(words)
        self.aside.set_tone(tone)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave the remark away where it would cut the heading."""
        wanted = self.title.sizeHint().width() + look.px(12) + self.aside.sizeHint().width()
        is_number = len(self.aside.text()) < SHORT
        self.aside.setVisible(bool(self.aside.text()) and (is_number or self.width() >= wanted))


class FittingCheck(Check):
    """A box to tick whose words go on in a second line, and are cut there when there is still no room."""

    flags = Check.flags | Qt.TextFlag.TextWordWrap

    def __init__(self, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.say(words)

    def say(self, words: str) -> None:
        """Show other words, as typed."""
        self._words = words
        self.setAccessibleName(words)
        self.setText(self._fitted())
        self.updateGeometry()

    def words(self) -> str:
        """Return the whole words."""
        return self._words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = 1 if self._width() <= width else 2
        return max(look.px(28), lines * self.fontMetrics().lineSpacing() + 4)

    def sizeHint(self) -> QSize:
        width = self.width() if self.testAttribute(Qt.WidgetAttribute.WA_Resized) else self._width()
        return QSize(self._width(), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(60), look.px(28))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setText(self._fitted())
        self.updateGeometry()

    def _width(self) -> int:
        return self.fontMetrics().horizontalAdvance(self._words) + look.px(28)

    def _fitted(self) -> str:
        """Return the words, cut where two lines are full; a word that is cut in its middle takes room too."""
        room = max(self.width() - look.px(25), 1)
        two_lines = room if self._width() <= self.width() else room * 7 // 4
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, two_lines)
        self.setToolTip(escape(self._words) if shown != self._words else "")
        return shown.replace("&", "&&")
