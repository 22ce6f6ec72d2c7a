"""The notes themselves: what was said, by whom, when, and the star."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from core import days
from core.lessons import Lesson
from core.words import _
from gui import look
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Note
from gui.widgets.text import Label, tag

AT_ONCE = 200  # notes shown before "Show more"


class Star(QToolButton):
    """Marks a note that matters."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setObjectName("star")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._draw)
        self._draw()

    def changeEvent(self, event: object) -> None:
        super().changeEvent(event)  # type: ignore[arg-type]
        if event.type() in look.THEME_CHANGES:  # type: ignore[attr-defined]
            self._draw()

    def _draw(self) -> None:
        on = self.isChecked()
        self.setFixedSize(look.px(32), look.px(32))
        self.setIconSize(QSize(look.px(17), look.px(17)))
        self.setIcon(look.icon("star-filled" if on else "star", "care" if on else "controlBorder", 17))
        self.setToolTip(_("Take the star away") if on else _("Star it: this matters"))
        self.setAccessibleName(_("Starred") if on else _("Not starred"))


class NoteField(Note):
    """The words while they are being changed; Escape and leaving end that."""

    left = Signal()

    def focusOutEvent(self, event: object) -> None:
        super().focusOutEvent(event)
        if not self.hasFocus() and self.isActiveWindow():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.settle()
            self.left.emit()
        else:
            super().keyPressEvent(event)


class NoteRow(QFrame):
    """One note: its words, the person, the day, the field, the star."""

    meeting_chosen = Signal(int)
    person_chosen = Signal(int)
    star_wanted = Signal(int, bool)
    words_changed = Signal(int, str)

    def __init__(self, lesson: Lesson, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self._lesson = lesson
        self._words = Label("", "lead", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.editor = NoteField(lines=1)
        self.editor.hide()
        self.editor.setAccessibleName(_("What you learned"))
        self.editor.settled.connect(
            lambda: self.words_changed.emit(self._lesson.id, self.editor.toPlainText())
        )
        self.editor.left.connect(self._end_writing)
        self.edit = icon_button("pencil", _("Change the words"), "quiet")
        self.edit.clicked.connect(self._begin_writing)
        self.star = Star()
        self.star.clicked.connect(lambda on: self.star_wanted.emit(self._lesson.id, on))
        self.name = ElidedButton(lesson.name, "link", size="small")
        self.name.clicked.connect(lambda: self.person_chosen.emit(self._lesson.contact_id))
        self._day = Label("", "secondary", "text3")
        self.meeting = Button("", "link", size="small")
        self.meeting.clicked.connect(lambda: self.meeting_chosen.emit(self._lesson.meeting_id or 0))
        self._field = tag("")
        line = row(self, margins=(18, 13, 10, 11), gap=12)
        words = column(gap=1)
        words.addWidget(self._words)
        words.addWidget(self.editor)
        words.addLayout(self._under())
        line.addLayout(words, 1)
        line.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.star, 0, Qt.AlignmentFlag.AlignTop)
        self.show_lesson(lesson)

    def show_lesson(self, lesson: Lesson) -> None:
        """Show a note; words that are being written are left alone."""
        if lesson.id != self._lesson.id:
            self._end_writing()
        self._lesson = lesson
        self._words.setText(lesson.text)
        self.star.setChecked(lesson.is_starred)
        self.star.setAccessibleDescription(lesson.text)
        self.name.say(lesson.name)
        day = days.day(lesson.learned_on)
        self._day.setText(day)
        self._day.setVisible(not lesson.meeting_id)
        self.meeting.say(day)
        self.meeting.setAccessibleName(_("The conversation, {day}").format(day=day))
        self.meeting.setVisible(bool(lesson.meeting_id))
        self.edit.setAccessibleDescription(lesson.text)
        field = self.fontMetrics().elidedText(lesson.field, Qt.TextElideMode.ElideRight, look.px(200))
        self._field.setText(field)
        self._field.setVisible(bool(lesson.field))

    def settle(self) -> None:
        """Keep what is being typed."""
        self.editor.settle()

    def _begin_writing(self) -> None:
        self.editor.write(self._lesson.text)
        self._words.hide()
        self.editor.show()
        self.editor.setFocus()
        self.editor.moveCursor(QTextCursor.MoveOperation.End)

    def _end_writing(self) -> None:
        had_focus = self.window().focusWidget() is self.editor
        self.editor.hide()
        self._words.show()
        if had_focus:
            self.edit.setFocus()

    def _under(self) -> QHBoxLayout:
        line = row(margins=(-3, 0, 0, 0), gap=6)  # the name's own padding
        line.addWidget(self.name)
        line.addWidget(self._day)
        line.addWidget(self.meeting)
        line.addWidget(self._field, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        return line


class Notes(QWidget):
    """The notes in one card, the first two hundred until more are asked for."""

    meeting_chosen = Signal(int)
    more_wanted = Signal()
    person_chosen = Signal(int)
    star_wanted = Signal(int, bool)
    words_changed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[NoteRow] = []
        self._card = Card()
        self.more = ElidedButton(_("Show more"), "secondary")
        self.more.beside = 32
        self.more.clicked.connect(self.more_wanted)
        body = column(self, margins=(0, 0, 0, 24), gap=14)
        body.addWidget(self._card)
        body.addWidget(self.more, 0, Qt.AlignmentFlag.AlignHCenter)
        body.addStretch(1)

    def show_notes(self, lessons: Sequence[Lesson], limit: int) -> None:
        """Show the first notes; rows that can stay are only rewritten."""
        shown = lessons[:limit]
        if len(shown) < len(self._rows) or not self._rows:
            self._card.clear()
            self._rows = []
        if len(shown) > len(self._rows):
            self._card.hide()  # laid out once when all rows are in, not after each
        for number, lesson in enumerate(shown):
            if number < len(self._rows):
                self._rows[number].show_lesson(lesson)
            else:
                self._add(lesson)
        self._card.setVisible(bool(shown))
        self.layout().activate()  # type: ignore[union-attr]
        self.more.setVisible(len(lessons) > limit)

    def settle(self) -> None:
        """Keep what is being typed."""
        for one in self._rows:
            one.settle()

    def _add(self, lesson: Lesson) -> None:
        made = NoteRow(lesson)
        made.meeting_chosen.connect(self.meeting_chosen)
        made.person_chosen.connect(self.person_chosen)
        made.star_wanted.connect(self.star_wanted)
        made.words_changed.connect(self.words_changed)
        self._rows.append(made)
        self._card.add(made)
