"""The parts of a settings section: its head, its cards, and one setting on a row."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from core.preferences import Preferences
from gui import look
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Choices
from gui.widgets.fields import Choice
from gui.widgets.text import Elided, Label

WIDEST = 760  # pixels at text size 1


class Section(QWidget):
    """One page of the settings; subclasses build it and show the preferences."""

    title = ""
    sentence = ""
    widest = WIDEST

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        inner = QWidget()
        self.body: QVBoxLayout = column(inner)
        self._inner = inner
        self._across = row(self, gap=0)
        self._across.addWidget(inner, 1)
        self._across.addStretch(0)
        words = column()
        words.addWidget(Label(self.title, "heading", wrap=True))
        words.addSpacing(2)
        words.addWidget(Label(self.sentence, "body", "text2", wrap=True))
        self.head = row(gap=12)
        self.head.addLayout(words, 1)
        self.body.addLayout(self.head)
        self.body.addSpacing(16)
        self.build()
        self.body.addStretch(1)

    def build(self) -> None:
        """Put the settings in the body; subclasses say which."""

    def show_preferences(self, chosen: Preferences) -> None:
        """Show what is chosen; subclasses say where. A field being typed in is left alone."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_wide = self.width() >= look.px(600)
        self._across.setContentsMargins(28 if is_wide else 12, 30, 40 if is_wide else 20, 40)
        self._inner.setMaximumWidth(look.px(self.widest))

    def add_heading(self, words: str) -> None:
        """Begin a group of cards."""
        self.body.addSpacing(22)
        self.body.addWidget(Label(words, "section"))
        self.body.addSpacing(10)

    def add_card(self, *rows: QWidget) -> Card:
        """Put settings in a card."""
        card = Card()
        for one in rows:
            card.add(one)
        self.body.addWidget(card)
        return card


class Setting(QFrame):
    """What is set at the left, its control at the right, or under it when there is no room."""

    def __init__(
        self, title: str, control: QWidget, help_words: str = "", *, after: QWidget | None = None
    ) -> None:
        super().__init__()
        self.setObjectName("plainRow")
        self._control, self._after = control, after
        self.title = Elided(title, "body")
        self.title.setStyleSheet("font-weight: 500")
        self.help = Label(help_words, "secondary", "text2", wrap=True)
        if not help_words:
            self.help.hide()
        words = column(gap=1)
        words.addStretch(1)
        words.addWidget(self.title)
        words.addWidget(self.help)
        words.addStretch(1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(18, 12, 18, 12)
        self._line.setSpacing(16)
        self._line.addLayout(words, 1)
        holder = QHBoxLayout()
        holder.setSpacing(16)
        holder.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
        if after:
            holder.addWidget(after)
            holder.addStretch(1)
        self._line.addLayout(holder)

    def minimumSizeHint(self) -> QSize:
        """Let the row become narrow: the control then goes under the words."""
        return QSize(look.px(180), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = look.px(150) + self._control.sizeHint().width() + 52
        needed += self._after.sizeHint().width() + 16 if self._after else 0
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if self.width() >= needed else directions.TopToBottom
        if self._line.direction() is not wanted:
            self._line.setDirection(wanted)
            self._line.setSpacing(16 if wanted is directions.LeftToRight else 8)
            self.updateGeometry()


class BareSetting(Setting):
    """A setting that stands on the page without a card."""

    def __init__(self, title: str, control: QWidget) -> None:
        super().__init__(title, control)
        self.title.setStyleSheet("font-weight: 400")
        self.title.set_tone("text2")
        self._line.setContentsMargins(0, 14, 0, 0)


class Options(QWidget):
    """One of a few: segments where there is room, a list that opens where there is not."""

    chosen = Signal(str)

    def __init__(
        self,
        name: str,
        options: Iterable[tuple[str, str]],
        icons: tuple[str, ...] = (),
        sizes: tuple[int, ...] = (),
    ) -> None:
        super().__init__()
        pairs = tuple(options)
        self.segments = Choices("segment", pairs)
        for button, pixels in zip(self.segments.buttons(), sizes, strict=False):
            button.setStyleSheet(f"font-size: {look.px(pixels)}px")
        for button, icon in zip(self.segments.buttons(), icons, strict=False):
            button.show_icon(icon)
            button.setStyleSheet("text-align: left")  # centred words beside a drawing lose their heavier end
        for number in range(len(pairs)):
            self.segments.layout().setStretch(number, 0)  # type: ignore[union-attr]  # as wide as its words
        self.list = Choice(pairs)
        self.list.setAccessibleName(name)
        for button in self.segments.buttons():
            button.setAccessibleName(f"{name}: {button.text().replace('&&', '&')}")
        self.segments.chosen.connect(self._on_chosen)
        self.list.activated.connect(lambda _number: self._on_chosen(self.list.key()))
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.segments)
        self._stack.addWidget(self.list)

    def choose(self, key: str) -> None:
        """Choose one without saying so."""
        self.segments.choose(key)
        self.list.choose(key)

    def key(self) -> str:
        """Return the key of the chosen one."""
        return self.segments.key()

    def sizeHint(self) -> QSize:
        return self.segments.sizeHint().expandedTo(QSize(0, self.list.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(140), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        has_room = self.width() >= self.segments.sizeHint().width()
        self._stack.setCurrentWidget(self.segments if has_room else self.list)

    def _on_chosen(self, key: str) -> None:
        self.choose(key)
        self.chosen.emit(key)
