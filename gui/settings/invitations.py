"""What LinkedIn allows: the account, the length of a note, and how many went out this month."""

from PySide6.QtWidgets import QWidget

from core import days
from core.letters import limits
from core.preferences import Preferences
from core.words import _, ngettext
from gui.settings.keeping import keep
from gui.settings.rows import Options, Setting
from gui.widgets.boxes import Card, column
from gui.widgets.stepper import Stepper

LONGEST = 999  # characters of a note, should LinkedIn ever allow so many
MOST = 200  # invitations a month


class Invitations(QWidget):
    """Three settings with today's figures, which the user can change."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.account = Options(_("Account"), (("free", _("Free")), ("premium", _("Premium"))))
        self.account.chosen.connect(self._on_account)
        self.note = Stepper(_("Characters in a note"), 20, LONGEST)
        self.note.changed.connect(self._on_note)
        self.month = Stepper(_("Notes a month"), 1, MOST)
        self.month.changed.connect(self._on_month)
        self._note = Setting(_("Characters in a note"), self.note, " ")
        self._month = Setting(_("Invitations with a note, a month"), self.month, " ")
        card = Card()
        for one in (Setting(_("Your account"), self.account), self._note, self._month):
            card.add(one)
        column(self).addWidget(card)

    def show_preferences(self, chosen: Preferences) -> None:
        """Show the figures that count, and when ours were looked up."""
        self.account.choose("premium" if chosen.linkedin_premium else "free")
        self.note.show_value(limits.note(chosen))
        self.month.show_value(limits.invitations(chosen))
        shipped, gone = limits.shipped(), limits.invited_this_month()
        looked_up = days.short(shipped.checked)
        said = _("{free} with a free account, {premium} with Premium, as looked up on {day}.")
        self._note.help.setText(
            said.format(free=shipped.note_free, premium=shipped.note_premium, day=looked_up)
        )
        sent = ngettext("{count} sent this month.", "{count} sent this month.", gone).format(count=gone)
        self._month.help.setText(sent)

    def _on_account(self, key: str) -> None:
        keep(self, _("LinkedIn changed"), linkedin_premium=key == "premium", note_characters=0)

    def _on_note(self, value: int) -> None:
        keep(self, _("LinkedIn changed"), note_characters=value)

    def _on_month(self, value: int) -> None:
        keep(self, _("LinkedIn changed"), notes_a_month=value)
