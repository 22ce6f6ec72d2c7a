"""Buttons, chips, segments and menus."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QGuiApplication, QIcon, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from gui import look

ICON_TOKENS = {
    "primary": "onAccent",
    "link": "accentText",
    "fieldTag": "accentText",
    "quiet": "text2",
    "nav": "text2",
    "chip": "text2",
}


class Button(QPushButton):
    """A button of one kind: primary, secondary, quiet, link, name, nav, chip, tab or segment."""

    def __init__(
        self,
        words: str = "",
        kind: str = "secondary",
        *,
        icon: str = "",
        size: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(words.replace("&", "&&"), parent)
        self._icon = (icon, ICON_TOKENS.get(kind, "text"))
        self._drawn: tuple[object, ...] = ()  # what its drawing was made from
        self.setProperty("kind", kind)
        if size:
            self.setProperty(size, True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAutoDefault(False)
        self._draw()

    def say(self, words: str) -> None:
        """Change the words, shown as typed."""
        self.setText(words.replace("&", "&&"))

    def show_icon(self, name: str, token: str | None = None) -> None:
        """Change the drawing before the words."""
        self._icon = (name, token or self._icon[1])
        self._draw()

    def sizeHint(self) -> QSize:
        """Leave room for the heavier words of a chosen chip, tab or segment."""
        hint = super().sizeHint()
        if self.isCheckable() and self.text():
            bold = self.font()
            bold.setWeight(bold.Weight.DemiBold)
            wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
                self.text()
            )
            sides = 1 if self.icon().isNull() else 2  # with a drawing, the style centres the lighter words
            hint.setWidth(hint.width() + max(wider, 0) * sides)
        return hint

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let Enter press it as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.isEnabled():
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus() and self.property("kind") == "primary":
            self._paint_ring()

    def _paint_ring(self) -> None:
        """Draw a ring inside a filled button, whose border alone is too like its fill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(look.colour("onAccent"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5), 3, 3)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (*look.THEME_CHANGES, QEvent.Type.LayoutDirectionChange):
            self._draw()

    def _draw(self) -> None:
        """Draw the icon with the room between it and the words, which the style makes too small."""
        name, token = self._icon
        wanted = (name, token, look.worn(), bool(self.text()), self.layoutDirection())
        if not name or wanted == self._drawn:
            return
        self._drawn = wanted
        is_nav = self.property("kind") == "nav"
        drawing = look.pixmap(name, token, 18 if is_nav else 16)
        gap = look.px(6) if is_nav else look.px(3) if self.text() else 0
        self.setIconSize(
            QSize(drawing.deviceIndependentSize().toSize().width() + gap, look.px(18 if is_nav else 16))
        )
        self.setIcon(
            QIcon(
                _with_room(drawing, gap, after=self.layoutDirection() is not Qt.LayoutDirection.RightToLeft)
            )
        )


def _with_room(drawing: QPixmap, gap: int, *, after: bool) -> QPixmap:
    ratio = drawing.devicePixelRatio()
    wide = QPixmap(drawing.width() + round(gap * ratio), drawing.height())
    wide.setDevicePixelRatio(ratio)
    wide.fill(Qt.GlobalColor.transparent)
    painter = QPainter(wide)
    painter.drawPixmap(0 if after else gap, 0, drawing)
    painter.end()
    return wide


def icon_button(icon: str, name: str, kind: str = "secondary") -> Button:
    """Return a square button with a drawing; `name` is its tooltip and accessible name."""
    made = Button("", kind, icon=icon)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFixedWidth(look.px(34))
    made.setStyleSheet("padding: 0")
    return made


class Choices(QWidget):
    """A row of buttons of which one is chosen: chips, tabs or joined segments."""

    chosen = Signal(str)

    def __init__(
        self, kind: str, options: Iterable[tuple[str, str]] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(self._on_click)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing({"segment": 0, "tab": 22}.get(kind, 8))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.offer(options)

    def offer(self, options: Iterable[tuple[str, str]], chosen: str = "") -> None:
        """Show these (key, words); the first is chosen unless `chosen` names another."""
        for button in self._group.buttons():
            self._group.removeButton(button)
            button.deleteLater()
        while self._row.count():
            self._row.takeAt(0)
        pairs = list(options)
        for number, (key, words) in enumerate(pairs):
            self._add(key, words, "first" if not number else "last" if number == len(pairs) - 1 else "middle")
        if self._kind != "segment":
            self._row.addStretch(1)
        if pairs:
            self.choose(chosen or pairs[0][0])

    def _add(self, key: str, words: str, place: str) -> None:
        button = Button(words, self._kind)
        button.setCheckable(True)
        button.setProperty("place", place)
        button.setProperty("key", key)
        self._group.addButton(button)
        self._row.addWidget(button, 1 if self._kind == "segment" else 0)

    def buttons(self) -> list[Button]:
        """Return the buttons in order."""
        return [button for button in self._group.buttons() if isinstance(button, Button)]

    def key(self) -> str:
        """Return the key of the chosen one."""
        button = self._group.checkedButton()
        return str(button.property("key")) if button else ""

    def choose(self, key: str) -> None:
        """Choose one without saying so."""
        for button in self._group.buttons():
            button.setChecked(button.property("key") == key)

    def _on_click(self) -> None:
        self.chosen.emit(self.key())


class MenuButton(Button):
    """A quiet button with a chevron that opens a menu of (words, icon, what to do)."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, "quiet", parent=parent)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.show_icon("chevron-down")
        self._menu = QMenu(self)
        self._menu.setLayoutDirection(QGuiApplication.layoutDirection())  # not the button's own, turned round
        self.setMenu(self._menu)

    def add(self, words: str, icon: str, do: Callable[[], object]) -> None:
        """Put one more line in the menu."""
        self._menu.addAction(look.icon(icon, "text2", 16), words.replace("&", "&&"), do)

    def add_line(self) -> None:
        """Put a line between what went before and what comes next."""
        self._menu.addSeparator()


class Check(QCheckBox):
    """A box to tick, drawn in the design's colours."""

    flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft  # where the words stand

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = look.px(16)
        top = (self.height() - side) // 2
        focused = self.hasFocus()
        painter.setPen(look.colour("focus" if focused else "accent" if self.isChecked() else "controlBorder"))
        painter.setBrush(look.colour("accent" if self.isChecked() else "surface"))
        painter.drawRoundedRect(1, top, side - 1, side - 1, 4, 4)
        if self.isChecked():
            painter.drawPixmap(3, top + 2, look.pixmap("check", "onAccent", 12))
        painter.setPen(look.colour("text" if self.isEnabled() else "text3"))
        area = self.rect().adjusted(side + look.px(8), 0, 0, 0)
        painter.drawText(area, self.flags, self.text().replace("&&", "&"))

    def sizeHint(self) -> QSize:
        width = self.fontMetrics().horizontalAdvance(self.text()) + look.px(26)
        return QSize(width, max(look.px(28), self.fontMetrics().height() + 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: object) -> bool:
        return True
