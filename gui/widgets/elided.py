"""Buttons whose words are cut at the right when there is no room: names, and lines of a side list."""

from html import escape

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gui import look
from gui.widgets.boxes import row
from gui.widgets.buttons import Button
from gui.widgets.text import Label


class ElidedButton(Button):
    """A button that gives way: it shows what fits, and the whole words in its tooltip."""

    beside = 0  # pixels that icon and padding take

    def __init__(
        self, words: str, kind: str = "link", *, icon: str = "", size: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", kind, icon=icon, size=size, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.say(words)

    def say(self, words: str) -> None:
        self._words = words
        self.setAccessibleName(words)
        self._fit()
        self.updateGeometry()

    def words(self) -> str:
        """Return the whole words, not only those that fit."""
        return self._words

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        return QSize(self._width_of(self._words), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self._width_of(self._words), look.px(60)), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self.updateGeometry()

    def _width_of(self, words: str) -> int:
        return self._metrics().horizontalAdvance(words) + 2 + self._margin()

    def _metrics(self) -> QFontMetrics:
        """Measure the heavier words a chosen button has."""
        font = self.font()
        if self.isCheckable():
            font.setWeight(font.Weight.DemiBold)
        return QFontMetrics(font)

    def _margin(self) -> int:
        icon = self.iconSize().width() + look.px(4) if not self.icon().isNull() else 0
        return icon + look.px(self.beside or 8)

    def _fit(self) -> None:
        room = max(self.width() - self._margin(), 1)
        shown = self._metrics().elidedText(self._words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(escape(self._words) if shown != self._words else "")


class SideButton(ElidedButton):
    """One line of a list at the left: drawing, words, how many; the chosen one is lit."""

    def __init__(self, words: str, *, icon: str = "", parent: QWidget | None = None) -> None:
        self.beside = 18
        super().__init__(words, "nav", icon=icon, parent=parent)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._count = Label("", "secondary", "text3", parent=self)
        self._count.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line = row(self, margins=(0, 0, 10, 0))
        line.addStretch(1)
        line.addWidget(self._count)
        self.toggled.connect(self._light)

    def show_count(self, count: int) -> None:
        """Show how many there are."""
        self._count.setText(str(count))
        self._count.ensurePolished()
        self.beside = 30 + self._count.sizeHint().width()
        self.setAccessibleName(f"{self.words()}, {count}")
        self._fit()

    def _light(self, chosen: bool) -> None:
        self._count.set_tone("text2" if chosen else "text3")
        if not self.icon().isNull():
            self.show_icon(self._icon[0], "accentText" if chosen else "text2")
