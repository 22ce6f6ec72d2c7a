"""How a letter goes: by email, LinkedIn or phone, and within these as a note or a message."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core.letters.kinds import Channel, channels_of
from core.letters.post import Letter
from core.words import _, mark
from gui.widgets.boxes import column
from gui.widgets.buttons import Choices
from gui.widgets.text import Label

GROUPS = {  # the segments, and what each holds
    "email": (mark("Email"), {Channel.EMAIL: mark("Email")}),
    "linkedin": (mark("LinkedIn"), {Channel.LINKEDIN: mark("Invitation"), Channel.INMAIL: mark("InMail")}),
    "phone": (mark("Phone"), {Channel.PHONE: mark("Script"), Channel.VOICEMAIL: mark("Voicemail")}),
}


class ChannelPicker(QWidget):
    """Two rows of which the second is there only where it has something to choose."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        caption = Label(_("Send by"), "secondary")
        caption.setStyleSheet("font-weight: 500")
        self.groups, self.ways = Choices("segment"), Choices("segment")
        self.groups.setAccessibleName(_("Send by"))
        self.ways.setAccessibleName(_("As"))
        self.groups.chosen.connect(self._choose_group)
        self.ways.chosen.connect(self.chosen)
        self._offered: tuple[Channel, ...] = ()
        body = column(self, gap=5)
        for part in (caption, self.groups, self.ways):
            body.addWidget(part)

    def show_letter(self, letter: Letter) -> None:
        """Show the ways this kind of letter can go, and the one it goes."""
        offered, now = channels_of(letter.kind), Channel(letter.channel)
        if offered != self._offered:
            self._offered = offered
            self.groups.offer((key, _(GROUPS[key][0])) for key in GROUPS if self._within(key))
            _tighten(self.groups)
        group = next((key for key in GROUPS if now in GROUPS[key][1]), "")
        self.groups.choose(group)
        within = self._within(group) if group else []
        if [str(one.property("key")) for one in self.ways.buttons()] != within:
            self.ways.offer((one, _(GROUPS[group][1][one])) for one in within)
            _tighten(self.ways)
        self.ways.choose(now)
        self.ways.setVisible(len(within) > 1)
        self.setVisible(letter.is_draft and len(self.groups.buttons()) > 1)

    def _within(self, group: str) -> list[Channel]:
        return [one for one in GROUPS[group][1] if one in self._offered]

    def _choose_group(self, key: str) -> None:
        self.chosen.emit(self._within(key)[0])


def _tighten(choices: Choices) -> None:
    for button in choices.buttons():
        button.setStyleSheet("padding: 0")
