"""A row of Today: what to do and why, Later, and the button that does it."""

from html import escape

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from core.followups import Act, Tone
from gui import look
from gui.today.sentence import ActSentence, shortened
from gui.widgets.acts import ICONS, LaterButton
from gui.widgets.boxes import column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.text import disc
from gui.widgets.wrapped import Wrapped

TONES = {  # of a reason: its colour and its weight
    Tone.CALM: ("text2", 400),
    Tone.SOFT: ("care", 500),
    Tone.STRONG: ("care", 600),
    Tone.LATE: ("flag", 600),
}
ACTION = 144  # wide, so that the edges of the buttons align
CORNER = 9  # a card's corner inside its border


class Row(QFrame):
    """One act; its button does it, a click on the name opens the person, elsewhere the act's place."""

    act_wanted = Signal(object)
    place_wanted = Signal(object)
    person_chosen = Signal(int)

    def __init__(self, act: Act, spoken: str, sentence: ActSentence, action: QPushButton) -> None:
        super().__init__()
        self.act, self.sentence, self.action = act, sentence, action
        self.setObjectName("plainRow")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(spoken)
        sentence.person_chosen.connect(self.person_chosen)
        action.setAccessibleDescription(spoken)
        action.setAutoDefault(True)  # Enter presses it
        action.clicked.connect(lambda: self.act_wanted.emit(self.act))

    def take_focus(self) -> None:
        """Put the focus on the button that does it."""
        self.action.setFocus(Qt.FocusReason.TabFocusReason)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        is_here = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and is_here:
            self.place_wanted.emit(self.act)


class ActRow(Row):
    """An act of today; the first is tinted, larger, and its button filled."""

    def __init__(self, act: Act, *, is_first: bool, is_narrow: bool) -> None:
        self._is_first = is_first
        self.is_last = False  # at the bottom of its card
        sentence = ActSentence(act, "heading" if is_first else "lead")
        if is_first:
            sentence.setStyleSheet("font-weight: 500")
        action = ElidedButton(act.action, "primary" if is_first else "secondary")
        action.beside = 14
        action.setStyleSheet("padding: 0 4px")
        action.setFixedWidth(look.px(ACTION))
        super().__init__(act, f"{act.sentence}. {act.reason}", sentence, action)
        drawing = disc(ICONS[act.kind], chosen=is_first)
        if is_narrow:
            drawing.setFixedSize(look.px(32), look.px(32))
            drawing.setStyleSheet(f"border-radius: {look.px(32) // 2}px")
        across, down = (14, 14 if is_first else 10) if is_narrow else (16, 18 if is_first else 14)
        line = row(self, margins=(across, down, across, down), gap=14)
        line.addWidget(drawing)
        line.addLayout(self._build_words(), 1)
        line.addLayout(self._build_buttons())
        height = (72 if is_first else 61) if is_narrow else (80 if is_first else 69)
        self.setMinimumHeight(look.px(height))

    def paintEvent(self, event: QPaintEvent) -> None:
        token = "accentTint" if self._is_first else "hover" if self.underMouse() else ""
        if token:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour(token))
            above, below = 0 if self._is_first else -CORNER, 0 if self.is_last else CORNER
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0, above, 0, below), CORNER, CORNER)

    def _build_words(self) -> QVBoxLayout:
        reason = self.act.reason
        colour, weight = TONES[self.act.tone]
        self.reason = Wrapped(shortened(reason), "secondary", colour)
        if self.act.tone:
            self.reason.setStyleSheet(f"font-weight: {weight}")
        self.reason.setToolTip("" if self.reason.text() == reason else escape(reason))
        words = column(gap=4)
        words.addStretch(1)
        words.addWidget(self.sentence)
        words.addWidget(self.reason)
        words.addStretch(1)
        return words

    def _build_buttons(self) -> QHBoxLayout:
        self.later = LaterButton()
        self.later.show_act(self.act)
        self.later.setProperty("small", True)
        self.later.setAutoDefault(True)
        self.later.setMinimumHeight(look.px(32))
        buttons = row(gap=6)
        buttons.addWidget(self.later)
        buttons.addWidget(self.action)
        return buttons
