"""What somebody does, where, and in which fields: under the name, changed where it stands."""

from collections.abc import Iterable
from html import escape

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from core import contacts
from core.contacts import Contact
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.widgets.boxes import Wrapping, clear, row
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Line
from gui.widgets.text import Label, tag

TAG_WIDE, TAG_HIGH = 160, 28
STILL_WRITING = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class Tags(QAbstractButton):
    """The fields somebody works in, as many as one line has room for; a click changes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._line = Wrapping(self, gap=6)
        self._line.setContentsMargins(6, 4, 0, 4)

    def show_fields(self, fields: Iterable[str]) -> None:
        """Show these; what does not fit goes on below, where nobody sees it."""
        clear(self._line)
        self.setFixedHeight(look.px(TAG_HIGH))
        shown = list(fields)
        for field in shown:
            made = tag(self.fontMetrics().elidedText(field, Qt.TextElideMode.ElideRight, look.px(TAG_WIDE)))
            made.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._line.addWidget(made)
        self.setToolTip(escape(", ".join(shown)))
        self.setAccessibleName(_("Change the fields: {fields}").format(fields=", ".join(shown)))
        self.setVisible(bool(shown))

    def hitButton(self, place: QPoint) -> bool:
        """Answer to the tags, not to what is empty beside them."""
        return self.childrenRect().contains(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            ring = self.childrenRect().intersected(self.rect())
            painter.drawRoundedRect(QRectF(ring).adjusted(1, 1, -1, -1), 4, 4)


class PlaceLine(Line):
    """A line in the place of what it changes: Enter and leaving keep, Esc leaves all as it was."""

    closed = Signal()
    kept = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setProperty("fact", True)
        self.returnPressed.connect(self._finish)
        self.hide()

    def begin(self, words: str, name: str) -> None:
        """Open the line with these words in it."""
        self.setText(words)
        self.setAccessibleName(name)
        self.show()
        self.selectAll()
        self.setFocus()

    def take(self) -> None:
        """Keep what is written now."""
        if not self.isHidden():
            self.hide()
            self.kept.emit(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in STILL_WRITING:
            self.take()

    def _finish(self) -> None:
        self.take()
        self.closed.emit()


class HeadFacts(QWidget):
    """School meals manager at Common Table, food access."""

    organization_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Contact | None = None
        self._button: QWidget = self
        self.role, self.organization = ElidedButton("", "fact"), ElidedButton("", "fact")
        self._at, self.tags, self.line = Label("", "body", "text2"), Tags(), PlaceLine()
        self._at.setContentsMargins(0, 0, 3, 0)
        self.role.beside = self.organization.beside = 2
        self.role.clicked.connect(self._change_role)
        self.organization.clicked.connect(self._open)
        self.tags.clicked.connect(self._change_fields)
        self.line.closed.connect(self._close)
        self.line.kept.connect(self._keep)
        line = row(self, gap=2)
        for part in (self.role, self._at, self.organization):
            line.addWidget(part)
        line.addWidget(self.tags, 1)
        line.addWidget(self.line, 1)
        line.addStretch()  # so that the words stay at the left when nothing else takes the room

    def show_person(self, person: Contact) -> None:
        """Show somebody; a line being written stays."""
        if self._person and person.id != self._person.id:
            self.line.hide()
        self._person = person
        self.role.say(person.role)
        self.role.setAccessibleName(_("Change what they do: {role}").format(role=person.role))
        self._at.setText(_("{role} at {organization}").partition("{role}")[2].partition("{")[0].strip())
        self.organization.say(person.organization)
        self.tags.show_fields(person.fields)
        self._arrange()

    def words(self) -> str:
        """Return what is said of role and place of work."""
        person = self._person
        if person and person.role and person.organization:
            return _("{role} at {organization}").format(role=person.role, organization=person.organization)
        return (person.role or person.organization) if person else ""

    def settle(self) -> None:
        """Keep what is being written."""
        self.line.take()

    def _arrange(self) -> None:
        """Show the facts, or the line in their place."""
        person, is_writing = self._person, not self.line.isHidden()
        if person is None:
            return
        self.setVisible(is_writing or bool(self.words() or person.fields))  # else the name has the middle
        self.role.setVisible(bool(person.role) and not is_writing)
        self.organization.setVisible(bool(person.organization) and not is_writing)
        self._at.setVisible(bool(person.role and person.organization) and not is_writing)
        self.tags.setVisible(bool(person.fields) and not is_writing)

    def _change_role(self) -> None:
        if self._person:
            self._begin(self.role, self._person.role, _("What they do"))

    def _change_fields(self) -> None:
        if self._person:
            self._begin(self.tags, ", ".join(self._person.fields), _("Fields of work, with commas between"))

    def _begin(self, button: QWidget, words: str, name: str) -> None:
        self._button = button
        self.line.begin(words, name)
        self._arrange()

    def _keep(self, words: str) -> None:
        person = self._person
        if person is None:
            return
        with showing_problems(self):
            if self._button is self.role and words.strip() != person.role:
                contacts.amend(person.id, role=words)
            fields = tuple(one.strip() for one in words.split(",") if one.strip())
            if self._button is self.tags and fields != person.fields:
                contacts.amend(person.id, fields=fields)
        self._arrange()

    def _close(self) -> None:
        self._arrange()
        self._button.setFocus()

    def _open(self) -> None:
        if self._person and self._person.organization_id:
            self.organization_chosen.emit(self._person.organization_id)
