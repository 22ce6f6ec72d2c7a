"""The top of the panel: who is chosen, the next step with them, and the way to their page."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from core import followups
from core.contacts import Contact
from core.followups import Act
from core.words import _
from gui.problems import showing_problems
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided


class Head(QWidget):
    """Who is chosen, the next step with them, and the way to their page."""

    act_wanted = Signal(object)
    close_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._act: Act | None = None
        self._avatar = Avatar("", 40)
        self.name, self.role = Elided("", "section"), Elided("", "secondary", "text2")
        self.organization = Elided("", "secondary", "text2")
        self.close_button = icon_button("x", _("Choose nobody"), "quiet")
        self.close_button.clicked.connect(self.close_wanted)
        words = column()
        for part in (self.name, self.role, self.organization):
            words.addWidget(part)
        top = row(gap=12)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.act, self.open = ElidedButton("", "primary"), Button(_("Open"))
        self.act.beside = 32
        self.act.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.act.clicked.connect(self._on_act)
        self.open.clicked.connect(lambda: self.person_chosen.emit(self._id))
        buttons = row(gap=8)
        buttons.addWidget(self.act, 1)
        buttons.addWidget(self.open)
        lines = column(self, gap=12)
        lines.addLayout(top)
        lines.addLayout(buttons)

    def show_person(self, person: Contact) -> None:
        """Read what is next with somebody."""
        self._id, self._act = person.id, followups.next_for(person.id)
        self._avatar.show_name(person.name)
        for label, words in (
            (self.name, person.name),
            (self.role, person.role),
            (self.organization, person.organization),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.act.setVisible(self._act is not None)
        policies = QSizePolicy.Policy
        across = policies.Maximum if self._act else policies.Ignored  # alone, it takes the whole line
        self.open.setSizePolicy(across, policies.Fixed)
        self.act.say(self._act.action if self._act else "")

    def _on_act(self) -> None:
        if self._act:
            with showing_problems(self):
                if not followups.do_at_once(self._act):
                    self.act_wanted.emit(self._act)
