"""The way around: the six pages, and settings at the bottom."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QIcon,
    QKeySequence,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QButtonGroup, QFrame, QStyleOptionButton, QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import column, hairline, row
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label

PAGES = (
    ("today", "sun", _("Today")),
    ("people", "users", _("People")),
    ("introductions", "waypoints", _("Introductions")),
    ("meetings", "calendar", _("Meetings")),
    ("letters", "mail", _("Letters")),
    ("learned", "notebook-pen", _("Learned")),
)
SETTINGS = ("settings", "settings", _("Settings"))
WIDE, NARROW = 216, 92  # pixels at text size 1 (DESIGN 3)
WIDEST_NARROW = 108  # for a wider font than the design's; longer words than that are cut


class Logo(QWidget):
    """The two joined circles on a blue tile."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(22, 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QPainterPath()
        tile.addRoundedRect(0, 0, 22, 22, 6, 6)
        painter.fillPath(tile, look.colour("accent"))
        pen = QPen(look.colour("onAccent"), 1.7)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(8, 14, 12, 10)
        painter.drawEllipse(11, 5, 6, 6)
        painter.setBrush(look.colour("onAccent"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(5, 13, 5, 5)


class NavButton(Button):
    """One page in the sidebar, with the count of what waits there."""

    def __init__(self, key: str, icon: str, words: str) -> None:
        super().__init__(words, "nav", icon=icon)
        self.key = key
        self.setCheckable(True)
        self.setAccessibleName(words)
        self._count = Label("", "caption", "text2", parent=self)
        self._count.setStyleSheet("font-weight: 600")
        self._is_narrow = False
        self._line = row(self, margins=(0, 0, 9, 0))
        self._line.addStretch(1)
        self._line.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        self.toggled.connect(self._on_toggled)

    def show_count(self, count: int) -> None:
        """Show how many things wait; nothing for none."""
        self._count.setText(str(count) if count else "")
        self.setAccessibleDescription(_("{count} waiting").format(count=count) if count else "")

    def narrow(self, is_narrow: bool) -> None:
        """Put the words under the drawing, or beside it."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setProperty("narrow", is_narrow)
        place = Qt.AlignmentFlag.AlignTop if is_narrow else Qt.AlignmentFlag.AlignVCenter
        self._line.setAlignment(self._count, place)
        self._line.setContentsMargins(0, look.px(4) if is_narrow else 0, look.px(15 if is_narrow else 9), 0)
        self.style().unpolish(self)
        self.style().polish(self)
        self.updateGeometry()

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        super().initStyleOption(option)
        if self._is_narrow:
            option.text, option.icon = "", QIcon()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._is_narrow:
            painter = QPainter(self)
            side, words = look.px(20), look.px(18)
            top = max(look.px(2), min(look.px(8), self.height() - side - words - look.px(6)))
            drawing = look.pixmap(self._icon[0], self._icon[1], 20)
            painter.drawPixmap(QRect((self.width() - side) // 2, top, side, side), drawing)
            painter.setFont(look.font("caption", bold=self.isChecked()))
            painter.setPen(look.colour("text" if self.isChecked() else "text2"))
            below = self.rect().adjusted(-4, top + side, 4, 0)
            painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self._fitting(below.width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_cut = self._is_narrow and self._fitting(self.width() + 8) != self.text()
        self.setToolTip(self.text() if is_cut else "")

    def _fitting(self, width: int) -> str:
        metrics = QFontMetrics(look.font("caption", bold=True))
        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, width)

    def _on_toggled(self, chosen: bool) -> None:
        self.show_icon(self._icon[0], "accentText" if chosen else "text2")


class FindButton(Button):
    """Looks like a field; leads to Find anything."""

    def __init__(self) -> None:
        super().__init__(_("Find anything"), "find", icon="search")
        keys = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(keys)
        line = row(self, margins=(0, 0, 8, 0))
        line.addStretch(1)
        shortcut = Label(keys.replace("+", " "), "caption", "text3")
        shortcut.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        line.addWidget(shortcut)


class Sidebar(QFrame):
    """The pages, the chosen one lit."""

    find_wanted = Signal()
    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, is_kept: bool = True) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._is_narrow = self._is_saved = True
        self._rest = ("check", _("Saved on this computer")) if is_kept else ("info", _("Nothing is kept"))
        self._group = QButtonGroup(self)
        self._body = column(self, margins=(12, 16, 12, 12), gap=1)
        self._brand()
        self.find_button = FindButton()
        self.find_button.clicked.connect(self.find_wanted)
        self._body.addWidget(self.find_button)
        self._body.addSpacing(14)
        self.buttons = {key: self._add(key, icon, words) for key, icon, words in PAGES}
        self._body.addStretch(1)
        self._search = NavButton("search", "search", _("Search"))
        self._search.setCheckable(False)
        self._search.clicked.connect(self.find_wanted)
        self._search.narrow(True)
        self._body.addWidget(self._search)
        self.buttons["settings"] = self._add(*SETTINGS)
        self._footer()
        self.narrow(False)

    def narrow(self, is_narrow: bool) -> None:
        """Take the narrow form, with each label under its icon, or the wide one."""
        if is_narrow is self._is_narrow:
            return
        self._is_narrow = is_narrow
        self.setFixedWidth(self._narrow_width() if is_narrow else look.px(WIDE))
        self._body.setContentsMargins(*((6, 14, 6, 8) if is_narrow else (12, 16, 12, 12)))
        for button in self.buttons.values():
            button.narrow(is_narrow)
        for part in (self._name, self.find_button, self._sign):
            part.setVisible(not is_narrow)
        self._search.setVisible(is_narrow)
        self._arrange_foot()

    def _narrow_width(self) -> int:
        """Return the width of the narrow form, more where the system's font is wide."""
        metrics = QFontMetrics(look.font("caption", bold=True))
        longest = max(metrics.horizontalAdvance(button.text()) for button in self.buttons.values())
        return max(look.px(NARROW), min(longest + look.px(16), look.px(WIDEST_NARROW)))

    def choose(self, key: str) -> None:
        """Light the page that is shown."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Show how many things wait on a page."""
        self.buttons[key].show_count(count)

    def show_saved(self, is_saved: bool) -> None:
        """Say whether the last words are on the disk; where there is little room, only that they are not."""
        self._is_saved = is_saved
        sign, words = self._rest if is_saved else ("circle-alert", _("Not saved yet"))
        self._saved.setText(words)
        self._saved.set_tone("text3" if is_saved else "flag")
        self._sign.show_icon(sign, "text3" if is_saved else "flag")
        self._arrange_foot()

    def _brand(self) -> None:
        line = row(margins=(8, 2, 8, 16), gap=9)
        line.addWidget(Logo(), 0, Qt.AlignmentFlag.AlignHCenter)
        self._name = Label("Acquaint", "section")
        line.addWidget(self._name, 1)
        self._body.addLayout(line)

    def _add(self, key: str, icon: str, words: str) -> NavButton:
        button = NavButton(key, icon, words)
        self._group.addButton(button)
        self._body.addWidget(button)
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        return button

    def _footer(self) -> None:
        self._body.addSpacing(8)
        self._foot = QWidget()
        lines = column(self._foot)
        lines.addWidget(hairline())
        self._foot_line = row(margins=(9, 9, 9, 2), gap=8)
        self._sign = Icon("check", "text3", 14)
        self._saved = Label("", "caption", "text3", wrap=True)
        self._foot_line.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        self._foot_line.addWidget(self._saved, 1)
        lines.addLayout(self._foot_line)
        self._body.addWidget(self._foot)
        self.show_saved(True)

    def _arrange_foot(self) -> None:
        self._foot_line.setContentsMargins(*((2, 6, 2, 0) if self._is_narrow else (9, 9, 9, 2)))
        middle, left = Qt.AlignmentFlag.AlignHCenter, Qt.AlignmentFlag.AlignLeft
        self._saved.setAlignment(middle if self._is_narrow else left)
        self._foot.setVisible(not self._is_narrow or not self._is_saved)
