"""One picked question: dragged or moved by keys, rewritten in place, taken out."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QStackedLayout, QWidget

from core.letters import coach
from core.meetings import PickedQuestion
from core.words import _, ngettext
from gui import look
from gui.meetings.leaving import Leaving, has_focus
from gui.meetings.tools import RowTools
from gui.widgets.boxes import column, row
from gui.widgets.fields import Note
from gui.widgets.stepper import Stepper
from gui.widgets.text import Icon, Label
from gui.widgets.wrapped import Wrapped

LONGEST = 15  # minutes for one question


class QuestionField(Note):
    """Where a question is written; Enter ends it."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            self.settle()
            self.done.emit()
        else:
            super().keyPressEvent(event)


class QuestionRow(QFrame):
    """Grip or pin, topic, words, minutes; focusable, with Alt and arrows to move and Delete to take out."""

    changed = Signal()
    dragged = Signal(int)  # the mouse's height in the list
    dropped = Signal()
    move_wanted = Signal(int)
    remove_wanted = Signal()
    step_wanted = Signal(int)  # the focus up or down

    def __init__(self, question: PickedQuestion, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._question = question
        self._pressed_at: QPoint | None = None
        self._is_dragged = self.is_first = False
        self._build_words()
        grip = Icon("pin" if question.is_pinned else "grip-vertical", "text3", 16)
        line = row(self, margins=(10, 8, 12, 8), gap=10)
        line.addWidget(grip)
        line.addLayout(self._words, 1)
        line.addWidget(self._build_end())
        if not question.is_pinned:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        self._say()
        self.write(not question.text)
        Leaving(self).left.connect(lambda: self.write(False))

    def question(self) -> PickedQuestion:
        """Return the question as it is shown and written."""
        one = self._question
        return PickedQuestion(
            self.field.toPlainText(), one.topic, self.minutes.value(), one.is_asked, one.is_pinned
        )

    @property
    def is_pinned(self) -> bool:
        """Say whether it is always last."""
        return self._question.is_pinned

    def is_written_in(self) -> bool:
        """Say whether the user is writing here now."""
        return has_focus(self.field) or has_focus(self._more)

    def write(self, is_writing: bool) -> None:
        """Let the words be changed, or only be read; a question without words gets its old ones back."""
        if not is_writing and not self.field.toPlainText().strip():
            self.field.write(self._question.text)
        self._say()
        had_focus = has_focus(self)
        self.field.setVisible(is_writing)
        self._more.setVisible(is_writing)
        if is_writing and had_focus:
            self.field.setFocus()  # before the button that has it goes
            self.field.selectAll()
        self._text.setVisible(not is_writing)
        self._end.setVisible(not is_writing)
        self.tools.mute(is_writing)

    def settle(self) -> None:
        """Keep what is being typed."""
        self.field.settle()

    def _build_words(self) -> None:
        topic = self._question.topic or _("Your own")
        self._words = column(gap=1)
        self._words.addWidget(Wrapped(_("Always last") if self.is_pinned else topic, "caption", "text3"))
        self._text = Wrapped()
        self._text.setStyleSheet("font-weight: 500")
        self.field = QuestionField(self._question.text, _("In your own words"), lines=1)
        self.field.setAccessibleName(_("Question"))
        self.field.setCursor(Qt.CursorShape.IBeamCursor)
        self.field.settled.connect(self._on_written)
        self.field.done.connect(self._on_done)
        self.minutes = Stepper(_("Minutes"), 1, LONGEST)
        self.minutes.show_value(self._question.minutes)
        self.minutes.changed.connect(lambda _value: self._on_written())
        self._more = QWidget()
        more = row(self._more, margins=(0, 6, 0, 2), gap=8)
        more.addWidget(self.minutes)
        more.addWidget(Label(_("minutes"), "secondary", "text2"))
        more.addStretch(1)
        self.advice = Wrapped("", "caption", "care")
        for part in (self._text, self.field, self._more, self.advice):
            self._words.addWidget(part)

    def _build_end(self) -> QWidget:
        """Return the minutes, in whose place the tools show."""
        self._end = QWidget()
        self._minutes = Label("", "secondary", "text3")
        self._minutes.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.tools = RowTools(self, _("Reword"), "" if self.is_pinned else _("Take out"))
        self.tools.change_wanted.connect(lambda: self.write(True))
        self.tools.remove_wanted.connect(self.remove_wanted)
        faces = QStackedLayout(self._end)
        faces.addWidget(self._minutes)
        holder = QWidget()
        inner = row(holder, gap=0)
        inner.addStretch(1)
        inner.addWidget(self.tools)
        faces.addWidget(holder)
        self.tools.shown.connect(lambda shown: faces.setCurrentIndex(int(shown)))
        return self._end

    def _say(self) -> None:
        words, count = self.field.toPlainText(), self.minutes.value()
        self._text.setText(words)
        self._minutes.setText(_("{count} min").format(count=count))
        time = ngettext("{count} minute", "{count} minutes", count).format(count=count)
        self.setAccessibleName(f"{words}, {time}")
        flags = coach.review(words, "sentence").flags if words and not self._question.topic else ()
        self.advice.setText(flags[0].why if flags else "")
        self.advice.setVisible(bool(flags))

    def _on_written(self) -> None:
        if self.field.toPlainText().strip():
            self._question = self.question()
            self._say()
            self.changed.emit()

    def _on_done(self) -> None:
        self.setFocus()
        self.write(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if not self.hasFocus():
            super().keyPressEvent(event)
        elif steps:
            is_move = event.modifiers() & Qt.KeyboardModifier.AltModifier
            (self.move_wanted if is_move else self.step_wanted).emit(steps)
        elif event.key() == Qt.Key.Key_Delete and not self.is_pinned:
            self.remove_wanted.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.write(True)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or self.is_pinned or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        moved = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._is_dragged or moved >= QApplication.startDragDistance():
            self._is_dragged = True
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
            self.dragged.emit(self.mapToParent(event.position().toPoint()).y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._is_dragged:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.dropped.emit()
        self._pressed_at, self._is_dragged = None, False
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.write(True)

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(160), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area = QRectF(self.rect())
        if self.is_pinned:
            shape = QPainterPath()
            shape.addRoundedRect(area.adjusted(0, -9, 0, 0), 9, 9)
            painter.setClipRect(area)
            painter.fillPath(shape, look.colour("sunken"))
        elif self._is_dragged:
            painter.fillRect(area, look.colour("accentTint"))
        if not self.is_first:
            painter.fillRect(QRectF(0, 0, self.width(), 1), look.colour("hairline"))
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus"), 2))
            painter.drawRoundedRect(area.adjusted(2, 2, -2, -2), 6, 6)
