"""The way around: the six pages, and settings at the bottom."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QWidget

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
WIDE = 216


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
        line = row(self, margins=(0, 0, 9, 0))
        line.addStretch(1)
        line.addWidget(self._count)
        self.toggled.connect(self._on_toggled)

    def show_count(self, count: int) -> None:
        """Show how many things wait; nothing for none."""
        self._count.setText(str(count) if count else "")
        self.setAccessibleDescription(_("{count} waiting").format(count=count) if count else "")

    def _on_toggled(self, chosen: bool) -> None:
        self.show_icon(self._icon[0], "accentText" if chosen else "text2")


class Sidebar(QFrame):
    """The pages, the chosen one lit."""

    page_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sidebar")
        self._group = QButtonGroup(self)
        self._body = column(self, margins=(12, 16, 12, 12), gap=1)
        self._brand()
        self.buttons = {key: self._add(key, icon, words) for key, icon, words in PAGES}
        self._body.addStretch(1)
        self.buttons["settings"] = self._add(*SETTINGS)
        self._footer()
        self.setFixedWidth(look.px(WIDE))

    def choose(self, key: str) -> None:
        """Light the page that is shown."""
        if key in self.buttons:
            self.buttons[key].setChecked(True)

    def show_count(self, key: str, count: int) -> None:
        """Show how many things wait on a page."""
        self.buttons[key].show_count(count)

    def show_saved(self, *, is_saved: bool) -> None:
        """Say whether the last words are on the disk."""
        self._saved.setText(_("Saved on this computer") if is_saved else _("Not saved yet"))
        self._saved.set_tone("text3" if is_saved else "flag")
        self._sign.show_icon("check" if is_saved else "circle-alert", "text3" if is_saved else "flag")

    def _brand(self) -> None:
        line = row(margins=(8, 2, 8, 16), gap=9)
        line.addWidget(Logo())
        name = Label("Acquaint", "section")
        line.addWidget(name)
        line.addStretch(1)
        self._body.addLayout(line)

    def _add(self, key: str, icon: str, words: str) -> NavButton:
        button = NavButton(key, icon, words)
        self._group.addButton(button)
        self._body.addWidget(button)
        button.clicked.connect(lambda: self.page_chosen.emit(key))
        return button

    def _footer(self) -> None:
        self._body.addSpacing(8)
        self._body.addWidget(hairline())
        line = row(margins=(9, 9, 9, 2), gap=8)
        self._sign = Icon("check", "text3", 14)
        self._saved = Label("", "caption", "text3")
        line.addWidget(self._sign)
        line.addWidget(self._saved)
        line.addStretch(1)
        self._body.addLayout(line)
        self.show_saved(is_saved=True)
