"""The left of a letter: to whom it goes, and its fields; above the letter when the window is narrow."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from core import days, history
from core.contacts import Contact
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.words import _, mark
from gui import look
from gui.letters.channel_picker import ChannelPicker
from gui.letters.fields import LetterFields
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided, Label
from gui.widgets.wrapped import Wrapped

WIDTH = 252  # pixels at text size 1
ANY = 16_777_215  # Qt's largest length: no limit
ASKS = (Kind.REQUEST, Kind.REMINDER)


class Recipient(QWidget):
    """The person a letter goes to; the name leads to their page."""

    person_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._avatar = Avatar("", 20)
        self.name = ElidedButton("", "name")
        self.name.setStyleSheet("font-weight: 400")
        self.name.clicked.connect(lambda: self.person_chosen.emit())
        self._role = Elided("", "caption", "text3")
        caption = Label(_("To"), "secondary")
        caption.setStyleSheet("font-weight: 500")
        box = frame("tagField")
        line = row(box, margins=(10, 5, 10, 5), gap=8)
        line.addWidget(self._avatar)
        line.addWidget(self.name)
        line.addStretch(1)
        body = column(self, gap=5)
        body.addWidget(caption)
        body.addWidget(box)
        body.addWidget(self._role)

    def show_person(self, person: Contact) -> None:
        """Show who it is."""
        self._avatar.show_name(person.name)
        self.name.say(person.name)
        self._role.setText(", ".join(part for part in (person.role, person.organization) if part))
        self._role.setVisible(bool(person.role or person.organization))


class LetterSide(QFrame):
    """Recipient and fields; folds above the letter when there is no room beside it."""

    person_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_narrow = False
        self.channels, self.recipient, self.fields = ChannelPicker(), Recipient(), LetterFields()
        self.recipient.person_chosen.connect(self.person_chosen)
        self.fate = Wrapped("", "secondary", "text2")
        self.fold = Button(_("What the letter is made of"), "quiet", icon="chevron-right")
        self.fold.setCheckable(True)
        self.fold.setStyleSheet("text-align: left")
        self.fold.toggled.connect(lambda _on: self._arrange())
        inner = QWidget()
        body = column(inner, margins=(24, 18, 20, 18), gap=14)
        for part in (self.channels, self.recipient, self.fate, self.fields):
            body.addWidget(part)
        body.addStretch(1)
        self._inner = inner
        self._area: QScrollArea = scrolling(inner)
        whole = column(self)
        whole.addWidget(self.fold)
        whole.addWidget(self._area, 1)
        self._arrange()

    def show_letter(self, letter: Letter, person: Contact) -> None:
        """Show a draft's fields, or what became of a letter that was sent."""
        self.channels.show_letter(letter)
        self.recipient.show_person(person)
        self.fields.show_letter(letter, person.first)
        self.fields.setVisible(letter.is_draft and bool(self.fields.blocks))
        self.fate.setText("" if letter.is_draft else _fate(letter, person))
        self.fate.setVisible(not letter.is_draft)

    def stand(self, *, narrow: bool, height: int) -> None:
        """Stand beside the letter, or above it in at most half of `height`."""
        self._is_narrow, self._most = narrow, height // 2
        self._arrange()

    def unfold(self) -> None:
        """Show the fields where they are folded."""
        self.fold.setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_area"):
            self._arrange()

    def _arrange(self) -> None:
        is_open = self.fold.isChecked() or not self._is_narrow
        self.fold.setVisible(self._is_narrow)
        self.fold.show_icon("chevron-down" if is_open else "chevron-right")
        self._area.setVisible(is_open)
        self._dress("bar" if self._is_narrow else "leftPane")
        self.setMinimumWidth(0 if self._is_narrow else look.px(WIDTH))
        self.setMaximumWidth(ANY if self._is_narrow else look.px(WIDTH))
        needed = self.fold.sizeHint().height() + self._inner.sizeHint().height()
        self.setMaximumHeight(min(needed, self._most) if self._is_narrow else ANY)

    def _dress(self, name: str) -> None:
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)


def _fate(letter: Letter, person: Contact) -> str:
    """Return when a letter went out, and what came back."""
    said = [_("Sent on {day}.").format(day=days.full(letter.sent_on))] if letter.sent_on else []
    if letter.state is LetterState.ANSWERED:
        words = history.ANSWERS.get(letter.answer, mark("{name} answered"))
        said.append(_("{what}.").format(what=_(words).format(name=person.first)))
    elif letter.kind in ASKS:
        said.append(_("Waiting for an answer."))
    return "\n".join(said)
