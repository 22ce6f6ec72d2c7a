"""Welcome, the memory walk: one prompt at a time brings people to mind, one field takes their names."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core import clock, contacts
from core.contacts import Contact
from core.contacts.remembering import prompts
from core.words import _, ngettext
from gui import look
from gui.problems import showing_problems
from gui.welcome.circles import ICONS, NARROW, ROOM
from gui.welcome.names import AddField, NameEntry, NameRow
from gui.welcome.tally import Tally
from gui.widgets.boxes import clear, column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label

WIDEST = 560  # pixels of the prompt and its field at text size 1
BESIDE = 150  # pixels at either side of them
NEWEST = 60  # names shown; the others are in their tile
MINUTE = 60  # seconds


class WalkField(AddField):
    """Takes names until it is left with an empty Enter, Tab or Down; Shift+Tab leads to the buttons."""

    next_wanted = Signal()
    before_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        is_enter = key in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if key == Qt.Key.Key_Down or (is_enter and not self.text().strip()):
            self.next_wanted.emit()
        elif key == Qt.Key.Key_Up:
            self.before_wanted.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, is_next: bool) -> bool:
        if is_next:
            self.next_wanted.emit()
            return True
        return super().focusNextPrevChild(is_next)


class Walk(QWidget):
    """A prompt, a field, and who is in that circle so far, the newest on top."""

    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prompts = prompts()
        self._at = 0
        self._people: tuple[Contact, ...] = ()
        self._began = clock.now()
        self.rows: list[NameRow] = []
        self.tally = Tally()
        self._inside = QGridLayout()
        self._inside.setHorizontalSpacing(24)
        self._inside.addWidget(self._build_middle(), 0, 1)
        self._inside.addWidget(self.tally, 0, 2)
        self._inside.setColumnMinimumWidth(2, look.px(BESIDE))
        for number, stretch in enumerate((1, 100, 1)):
            self._inside.setColumnStretch(number, stretch)
        lines = column(self)
        lines.addLayout(self._inside, 1)
        lines.addWidget(self._build_foot())
        self._show_prompt()

    def show_people(self, people: Sequence[Contact]) -> None:
        """Show who is in the book, the newest last; the field is left alone."""
        self._people = tuple(people)
        self.entry.know(people)
        self._show_names()

    def arrive(self) -> None:
        """Go on at the prompt where the walk was left."""
        self._began = clock.now()
        if self._is_over():
            self._at = 0
        self._turn()

    def settle(self) -> None:
        """Put a name still being typed in the book."""
        self.field.settle()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        side = 20 if is_narrow else 64
        self._inside.setColumnMinimumWidth(0, 0 if is_narrow else look.px(BESIDE))
        self._inside.setContentsMargins(side, 20 if is_narrow else 30, side, 0)
        self._foot.setContentsMargins(side - 8, 0, side, 0)
        self._middle.setContentsMargins(0, look.px(16 if is_narrow else 72), 0, look.px(ROOM))
        for button in (self.back, self.before, self.next):
            button.setProperty("huge", not is_narrow)
            button.style().polish(button)

    def _build_middle(self) -> QWidget:
        middle = QWidget()
        middle.setMaximumWidth(look.px(WIDEST))
        self._icon, self._circle = Icon("house", "text3", 18), Label("", "section", "text2")
        self._place = Label("", "secondary", "text3")
        head = row(gap=8)
        head.addWidget(self._icon)
        head.addWidget(self._circle, 1)
        head.addWidget(self._place)
        self.prompt = Label("", "title", wrap=True)
        self._sentence = Label("", "lead", "text2", wrap=True)
        self.field = WalkField()
        self.field.setProperty("huge", True)
        self.field.next_wanted.connect(lambda: self._go(1))
        self.field.before_wanted.connect(lambda: self._go(-1))
        words = _("Enter adds the name. Enter again goes on, Up goes back, Esc ends the walk.")
        self.entry = NameEntry(self.field, words)
        inner = QWidget()
        self._list = column(inner)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._names = scrolling(inner)
        self._middle = column(middle, gap=14)
        self._middle.addLayout(head)
        for part in (self.prompt, self._sentence, self.entry):
            self._middle.addWidget(part)
        self._middle.addWidget(self._names, 1)
        return middle

    def _build_foot(self) -> QWidget:
        foot = frame("footer")
        foot.setFixedHeight(look.px(72))
        self._foot: QHBoxLayout = row(foot, gap=12)
        self.back = Button(_("All circles"), "quiet", icon="chevron-left")
        self.before, self.next = Button(_("Previous")), Button(_("Next"), "primary")
        self.back.clicked.connect(self._leave)
        self.before.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self._foot.addWidget(self.back)
        self._foot.addStretch(1)
        for button in (self.before, self.next):
            button.setAutoDefault(True)  # Enter presses it
            self._foot.addWidget(button)
        return foot

    def _go(self, step: int) -> None:
        """Go on or back by one prompt, unless a name in the field is here already and needs more."""
        self.settle()
        if not self.field.text().strip():
            if self._at + step > len(self._prompts):
                self._leave()
                return
            self._at = max(self._at + step, 0)
            self._turn()

    def _leave(self) -> None:
        self.settle()
        self.ended.emit()

    def _turn(self) -> None:
        """Show the prompt, say it, and be ready for a name."""
        self._show_prompt()
        (self.next if self._is_over() else self.field).setFocus()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.prompt.text()))

    def _is_over(self) -> bool:
        return self._at == len(self._prompts)

    def _show_prompt(self) -> None:
        """Show the prompt, or after the last one that there are no more."""
        is_over = self._is_over()
        for part in (self.entry, self._icon, self._circle, self._place):
            part.setVisible(not is_over)
        self._sentence.setVisible(is_over)
        self.before.setEnabled(bool(self._at))
        self.next.say(_("See all circles") if is_over else _("Next"))
        if is_over:
            self.prompt.setText(_("That is the whole walk"))
            self._sentence.setText(_("More people will come to you in the next days. Add them when they do."))
            self._show_names()
            return
        prompt = self._prompts[self._at]
        self.prompt.setText(prompt.words)
        self._icon.show_icon(ICONS[prompt.circle])
        self._circle.setText(prompt.circle.label)
        self._place.setText(_("{place} of {count}").format(place=prompt.place, count=prompt.count))
        self.entry.show_circle(prompt.circle)
        self._show_names()

    def _show_names(self) -> None:
        self.tally.count(len(self._people))
        self.tally.say(_minutes(int((clock.now() - self._began).total_seconds()) // MINUTE))
        had_focus = any(one.aside.hasFocus() for one in self.rows)
        circle = None if self._is_over() else self._prompts[self._at].circle
        clear(self._list)
        shown = [one for one in self._people if one.circle is circle][-NEWEST:]
        self.rows = [NameRow(one) for one in reversed(shown)]
        before: QWidget = self.field
        for made in self.rows:
            made.aside_wanted.connect(self._set_aside)
            self._list.addWidget(made)
            QWidget.setTabOrder(before, made.aside)
            before = made.aside
        if had_focus:
            self.field.setFocus()

    def _set_aside(self, contact_id: int) -> None:
        with showing_problems(self):
            contacts.set_aside(contact_id)


def _minutes(count: int) -> str:
    """Return how long the walk has taken, for who likes to know."""
    said = ngettext("{count} minute, no hurry", "{count} minutes, no hurry", count)
    return said.format(count=count) if count else ""
