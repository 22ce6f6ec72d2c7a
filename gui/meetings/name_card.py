"""One name you were given: written in a small form, then shown as a person."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.referrals import Permission
from core.words import _
from gui.meetings.headings import FittingCheck
from gui.meetings.leaving import Leaving, has_focus
from gui.meetings.tools import RowTools
from gui.widgets.boxes import column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Line
from gui.widgets.text import Elided, Label


@dataclass(frozen=True, slots=True)
class Given:
    """A name as it is written; `contact_id` is 0 until the person is in the book."""

    name: str = ""
    what: str = ""
    permission: Permission = Permission.NOT_GIVEN
    is_half: bool = False
    contact_id: int = 0
    referral_id: int = 0


class NameCard(QFrame):
    """Name, what they do, and whether you may use the introducer's name."""

    changed = Signal()
    person_chosen = Signal(int)

    def __init__(self, hint: str, *, stays_open: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given = Given()
        self._stays_open = stays_open
        self._build_form(hint)
        self._build_face()
        self.may_name, self.they_write = FittingCheck(), FittingCheck()
        self.is_half = FittingCheck(_("It’s only a half-name"))
        self.is_half.setToolTip(_("Such as “someone in planning at the council”"))
        self._remark = Label("", "caption", "care", wrap=True)
        body = column(self, margins=(13, 11, 13, 11), gap=6)
        body.addWidget(self._face)
        body.addWidget(self._form)
        for tick in (self.may_name, self.they_write, self.is_half):
            body.addWidget(tick, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._remark)
        body.addStretch(1)
        self.may_name.clicked.connect(lambda on: self._on_permission(self.they_write, on))
        self.they_write.clicked.connect(lambda on: self._on_permission(self.may_name, on))
        self.is_half.clicked.connect(lambda _on: self._on_ticked())
        self._leaving = Leaving(self)
        self._leaving.left.connect(self.close_form)
        self.show_given(Given(), "")

    def show_given(self, given: Given, first: str) -> None:
        """Show a name, or an empty form; `first` is who gave it."""
        self.may_name.say(_("I may say {name} sent me").format(name=first))
        self.they_write.say(_("{name} will write first").format(name=first))
        self.given = given
        self.name.setText(given.name)
        self.what.setText(given.what)
        self.may_name.setChecked(given.permission is Permission.MAY_NAME)
        self.they_write.setChecked(given.permission is Permission.THEY_WRITE)
        self.is_half.setChecked(given.is_half)
        self.remark("")
        self._open(not given.contact_id or self._stays_open)

    def written(self) -> Given:
        """Return what the card says now; a person keeps their name when the field is left empty."""
        name, what = self.name.text().strip(), self.what.text().strip()
        return Given(
            name or self.given.name,
            what,
            self._permission(),
            self.is_half.isChecked(),
            self.given.contact_id,
            self.given.referral_id,
        )

    def remember(self, given: Given) -> None:
        """Take note of what the book now says, without touching the fields."""
        self.given = given
        self._dress()

    def remark(self, words: str) -> None:
        """Say a quiet word under the form."""
        self._remark.setText(words)
        self._remark.setVisible(bool(words))

    def is_empty(self) -> bool:
        """Say whether nothing is written here."""
        return not (self.name.text().strip() or self.what.text().strip() or self.given.contact_id)

    def is_written_in(self) -> bool:
        """Say whether the user is writing here now."""
        return has_focus(self.name) or has_focus(self.what)

    def close_form(self) -> None:
        """Show the person instead of the form, when there is one."""
        if self.given.contact_id:
            self.name.setText(self.given.name)
            self.what.setText(self.given.what)
            self._open(self._stays_open)

    def open_form(self) -> None:
        """Let the name be written."""
        self._open(True)
        self.name.setFocus()

    def _build_form(self, hint: str) -> None:
        self.name, self.what = Line(hint=hint), Line(hint=_("What they do, where"))
        self.name.setAccessibleName(hint)
        self.what.setAccessibleName(_("What they do, where"))
        self.name.textEdited.connect(lambda _text: self._dress())
        for one in (self.name, self.what):
            one.editingFinished.connect(self.changed)
        self._form = QWidget()
        lines = column(self._form, gap=8)
        lines.addWidget(self.name)
        lines.addWidget(self.what)

    def _build_face(self) -> None:
        self._face = QWidget()
        self.person = ElidedButton("", "name")
        self.person.beside = 2
        self.person.clicked.connect(lambda: self.person_chosen.emit(self.given.contact_id))
        self._words = Elided("", "secondary", "text2")
        head = row(gap=0)
        head.addWidget(self.person)
        head.addStretch(1)
        lines = column(self._face)
        lines.addLayout(head)
        lines.addWidget(self._words)
        self.tools = RowTools(self, _("Change"))
        self.tools.change_wanted.connect(self.open_form)
        self.tools.shown.connect(lambda _shown: self._place_tools())

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._place_tools()

    def _place_tools(self) -> None:
        self.tools.adjustSize()
        self.tools.move(self.width() - self.tools.width() - 4, 4)
        self.tools.raise_()

    def _open(self, is_open: bool) -> None:
        given = self.written()
        self.person.say(given.name)
        self._words.setText(given.what)
        self._words.setVisible(bool(given.what))
        is_opened = is_open and self._form.isHidden() and has_focus(self)
        self._form.setVisible(is_open)
        if is_opened:
            self.name.setFocus()  # before the button that has it goes
        self._face.setVisible(not is_open)
        self.tools.mute(is_open)
        self._dress()

    def _dress(self) -> None:
        """Show the boxes that matter, and a dashed frame while there is nobody."""
        is_open = not self._form.isHidden()
        is_bare = not (self.given.contact_id or self.name.text().strip())
        any_ticked = self.may_name.isChecked() or self.they_write.isChecked()
        self.what.setVisible(not is_bare or bool(self.what.text()))
        for one in (self.may_name, self.they_write):
            one.setVisible(not is_bare and (is_open or one.isChecked() or not any_ticked))
        self.is_half.setVisible(not is_bare and (is_open or self.is_half.isChecked()))
        name = "dashed" if is_bare else "card"
        if self.objectName() != name:
            self.setObjectName(name)
            self.style().unpolish(self)
            self.style().polish(self)

    def _permission(self) -> Permission:
        if self.may_name.isChecked():
            return Permission.MAY_NAME
        if self.they_write.isChecked():
            return Permission.THEY_WRITE
        kept = self.given.permission
        return kept if kept is Permission.ASK_FIRST else Permission.NOT_GIVEN

    def _on_permission(self, other: FittingCheck, is_on: bool) -> None:
        if is_on:
            other.setChecked(False)
        self._on_ticked()

    def _on_ticked(self) -> None:
        self._dress()
        self.changed.emit()
