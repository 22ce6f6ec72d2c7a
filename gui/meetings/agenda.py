"""The agenda: every conversation in a list at the left, or in a drop-down when the window is narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QComboBox, QFrame, QSizePolicy, QWidget

from core.words import _
from gui import look
from gui.meetings.entries import AT_FIRST, Entry, Group
from gui.widgets.boxes import clear, column, row, scrolling
from gui.widgets.buttons import Button, icon_button
from gui.widgets.fields import Choice
from gui.widgets.text import Elided, Label

WIDE = 268


class AgendaItem(QAbstractButton):
    """One conversation: day or time, name, and a line under it."""

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entry = entry
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(entry.spoken)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        return QSize(look.px(200), look.px(56))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect()).adjusted(1, 0, -1, 0)
        painter.setPen(Qt.PenStyle.NoPen)
        if self.isChecked() or self.underMouse():
            painter.setBrush(look.colour("accentTintStrong" if self.isChecked() else "hover"))
            painter.drawRoundedRect(area, 8, 8)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), 8, 8)
        self._write(painter)

    def _write(self, painter: QPainter) -> None:
        middle, half, start = self.height() // 2, look.px(20), look.px(10)
        used = self._words(painter, start, middle - half // 2, self.entry.when, "secondary", "text2")
        start += max(look.px(46), used) + look.px(12)
        self._words(painter, start, middle - half, self.entry.name, "bodyStrong", "text")
        self._words(painter, start, middle, self.entry.line, "secondary", "text2")

    def _words(self, painter: QPainter, left: int, top: int, words: str, role: str, token: str) -> int:
        painter.setFont(look.font(role))
        painter.setPen(look.colour(token))
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, self.width() - left - look.px(8))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine
        painter.drawText(left, top, self.width() - left, look.px(20), flags, shown)
        return metrics.horizontalAdvance(shown)


class Agenda(QFrame):
    """The list at the left."""

    chosen = Signal(int)
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("leftPane")
        self._groups: tuple[Group, ...] = ()
        self._shows_all = False
        self._buttons = QButtonGroup(self)
        self._buttons.buttonClicked.connect(self._on_click)
        self.plan = _plan_button()
        self.plan.clicked.connect(self.plan_wanted)
        head = row(margins=(20, 26, 12, 0))
        title = Elided(_("Meetings"), "title")
        title.setMinimumHeight(look.px(30))
        head.addWidget(title, 1)
        head.addWidget(self.plan)
        self._inner = QWidget()
        self._items = column(self._inner, margins=(20, 4, 12, 16))
        body = column(self)
        body.addLayout(head)
        body.addWidget(scrolling(self._inner), 1)

    def show_groups(self, groups: tuple[Group, ...], chosen: int) -> None:
        """Show the agenda; what did not change stays as it is."""
        if groups != self._groups:
            self._groups = groups
            self._build()
        for item in self.items():
            item.setChecked(item.entry.meeting_id == chosen)

    def items(self) -> list[AgendaItem]:
        """Return the lines shown, in order."""
        return [one for one in self._buttons.buttons() if isinstance(one, AgendaItem)]

    def _build(self) -> None:
        chosen = {one.entry.meeting_id for one in self.items() if one.isChecked()}
        had_focus = any(one.hasFocus() for one in self.items())
        for button in self._buttons.buttons():
            self._buttons.removeButton(button)
        clear(self._items)
        for group in self._groups:
            self._add_group(group)
        self._items.addStretch(1)
        for item in self.items():
            item.setChecked(item.entry.meeting_id in chosen)
            if had_focus and item.isChecked():
                item.setFocus()

    def _add_group(self, group: Group) -> None:
        title = Elided(group.title, "caption", "text3")
        title.setStyleSheet("font-weight: 600")
        title.setContentsMargins(10, 14, 10, 5)
        title.setFixedHeight(look.px(36))
        self._items.addWidget(title)
        few = group.entries[:AT_FIRST] if group.is_held and not self._shows_all else group.entries
        for entry in few:
            item = AgendaItem(entry)
            self._buttons.addButton(item)
            self._items.addWidget(item)
        if len(few) < len(group.entries):
            words = _("Show {count} earlier").format(count=len(group.entries) - len(few))
            self.more = Button(words, "link", size="small")
            self.more.clicked.connect(self._show_all)
            line = row(margins=(8, 4, 0, 0))
            line.addWidget(self.more)
            line.addStretch(1)
            self._items.addLayout(line)

    def _show_all(self) -> None:
        self._shows_all = True
        self._build()
        self.items()[-1].setFocus()

    def _on_click(self, button: QAbstractButton) -> None:
        if isinstance(button, AgendaItem):
            self.chosen.emit(button.entry.meeting_id)


class AgendaBar(QFrame):
    """The same as a drop-down above the conversation."""

    chosen = Signal(int)
    plan_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("bar")
        self._groups: Sequence[Group] = ()
        self.choice = Choice()
        self.choice.setAccessibleName(_("Meetings"))
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.choice.activated.connect(lambda _index: self.chosen.emit(int(self.choice.key())))
        self.plan = _plan_button()
        self.plan.clicked.connect(self.plan_wanted)
        line = row(self, margins=(20, 12, 20, 12), gap=12)
        line.addWidget(Label(_("Meetings"), "heading"))
        line.addWidget(self.choice, 1)
        line.addWidget(self.plan)

    def show_groups(self, groups: Sequence[Group], chosen: int) -> None:
        """Show the agenda, the chosen conversation in the closed drop-down."""
        if groups != self._groups:
            self._groups = groups
            self.choice.clear()
            for group in groups:
                for entry in group.entries:
                    metrics = self.choice.fontMetrics()
                    words = metrics.elidedText(entry.choice, Qt.TextElideMode.ElideMiddle, look.px(440))
                    self.choice.addItem(words, str(entry.meeting_id))
        self.choice.choose(str(chosen))


def _plan_button() -> Button:
    return icon_button("calendar-plus", _("Plan a meeting"))
