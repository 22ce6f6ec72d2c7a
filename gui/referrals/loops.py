"""The ledger beside the map: who waits to hear from you, each with the letter that is ready."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import clock
from core.followups import Act
from core.referrals import ledger
from core.words import _
from gui.widgets.boxes import clear, column, row
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Icon, Label

MOST = 4  # lines


class Loops(QWidget):
    """What is owed by now, the oldest first; that nothing is owed is worth seeing, too."""

    act_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._acts: list[Act] = []
        self._icon = Icon("circle-check", "good", 16)
        self.words = Label("", "secondary", "text2", wrap=True)
        self._list = column(gap=2)
        said = row(gap=6)
        said.addWidget(self._icon)
        said.addWidget(self.words, 1)
        lines = column(self, gap=4)
        lines.addWidget(Label(_("Who waits to hear"), "section", wrap=True))
        lines.addLayout(said)
        lines.addLayout(self._list)

    def show_loops(self, acts: Sequence[Act], *, is_begun: bool) -> None:
        """Show these debts; nothing while nobody has introduced anybody."""
        today = clock.today()
        self._acts = ledger.waiting(acts, today)
        self.words.setText(ledger.said(acts, today))
        self._icon.setVisible(not self._acts)
        clear(self._list)
        for act in self._acts[:MOST]:
            line = ElidedButton(act.sentence, "link")
            line.setAccessibleDescription(act.reason)
            line.clicked.connect(lambda _checked=False, one=act: self.act_wanted.emit(one))
            self._list.addWidget(line)
        self.setVisible(is_begun)

    def open_first(self, person_id: int = 0) -> None:
        """Open the ready letter about somebody, else to them; without anybody, the oldest."""
        about = [one for one in self._acts if one.about_id == person_id]
        fitting = about + [one for one in self._acts if person_id in (0, one.contact_id)]
        if fitting:
            self.act_wanted.emit(fitting[0])
