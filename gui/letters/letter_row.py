"""A letter in the list: who, its first words, how it stands, and what to do about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core.words import _
from gui import look
from gui.letters.entries import Entry
from gui.widgets.answer_menu import AnswerMenu
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, MenuButton
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Icon, Label

NAME, STATUS, ANSWER, DAY = 196, 150, 140, 76  # pixels of the columns at text size 1
NARROW = 900  # pixels at text size 1 below which the first words go under the name
ANY = 16_777_215  # Qt's largest width: no limit


class LetterRow(QFrame):
    """One letter; a click anywhere opens it."""

    chosen = Signal(int)
    follow_up_wanted = Signal(int)

    def __init__(self, entry: Entry, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.entry = entry
        self.name = ElidedButton(entry.name, "name")
        self.name.setAccessibleDescription(f"{entry.kind}. {entry.opening}")
        self.name.clicked.connect(lambda: self.chosen.emit(entry.id))
        self.opening = Elided(entry.opening, "body", "text2")
        self._line = row(self, margins=(16, 4, 16, 4), gap=0)
        self._line.addWidget(Icon(entry.icon, "text3", 19))
        self._line.addSpacing(21)
        self._line.addWidget(self._build_who(), 1)
        self._line.addWidget(self.opening, 100)
        self._line.addSpacing(20)
        self._line.addWidget(self._build_status())
        self._line.addWidget(self._build_answer())
        day = Label(entry.day, "secondary", "text3")
        day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        day.setMinimumWidth(look.px(DAY))
        self._line.addWidget(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self.chosen.emit(self.entry.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.setMinimumHeight(look.px(53))
        has_room, entry = self.width() >= look.px(NARROW), self.entry
        self.opening.setVisible(has_room)
        self._kind.setText(entry.kind if has_room else f"{entry.kind}: {entry.opening}".rstrip(": "))
        self._who.setMinimumWidth(look.px(NAME) if has_room else look.px(90))
        self._who.setMaximumWidth(look.px(NAME) if has_room else ANY)

    def _build_who(self) -> QWidget:
        self._who = QWidget()
        lines = column(self._who, gap=0)
        lines.addWidget(self.name)
        self._kind = Elided(self.entry.kind, "caption", "text3")
        self._kind.setStyleSheet("font-weight: 400")
        lines.addWidget(self._kind)
        return self._who

    def _build_status(self) -> QWidget:
        """Show how the letter stands, or the button for what is to do."""
        entry = self.entry
        holder = QWidget()
        holder.setMinimumWidth(look.px(STATUS))
        line = row(holder, gap=0)
        if entry.action:
            self.action = Button(entry.action, size="small")
            self.action.setAccessibleName(f"{entry.action}: {entry.name}")
            self.action.clicked.connect(self._on_action)
            line.addWidget(self.action)
        else:
            line.addWidget(Label(entry.status, "secondary", "text2"))
        line.addStretch(1)
        return holder

    def _build_answer(self) -> QWidget:
        holder = QWidget()
        holder.setMinimumWidth(look.px(ANSWER))
        line = row(holder, gap=0)
        if self.entry.is_waiting:
            self.answers = MenuButton(_("They answered"))
            self.answers.setProperty("small", True)
            self.answers.setAccessibleName(_("{name} answered").format(name=self.entry.name))
            self.answers.setMenu(AnswerMenu(self.entry.id, self.answers))
            line.addWidget(self.answers)
        line.addStretch(1)
        return holder

    def _on_action(self) -> None:
        wanted = self.follow_up_wanted if self.entry.follows_up else self.chosen
        wanted.emit(self.entry.contact_id if self.entry.follows_up else self.entry.id)
