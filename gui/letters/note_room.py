"""How much room a note on LinkedIn has left, and how many invitations this month has had."""

from functools import partial

from PySide6.QtCore import QEvent
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget

from core import preferences
from core.letters import limits
from core.letters.kinds import Channel
from core.words import _, ngettext
from gui import look
from gui.widgets.boxes import column, hairline, row
from gui.widgets.buttons import MenuButton
from gui.widgets.text import Label

HIGH = 4  # pixels of the bar at text size 1


class RoomBar(QWidget):
    """A bar that fills with the characters; in the colour of a flag when they are too many."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._share = 0.0
        self.setFixedHeight(look.px(HIGH))

    def show_share(self, share: float) -> None:
        """Fill so much of it; over 1 is too much."""
        self._share = share
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), look.colour("hairline"))
        filled = self.rect().adjusted(0, 0, round(self.width() * (min(self._share, 1) - 1)), 0)
        painter.fillRect(filled, look.colour("flag" if self._share > 1 else "accent"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES:
            self.setFixedHeight(look.px(HIGH))


class NoteRoom(QFrame):
    """The sentence, the count and the bar under a note; the user's account can be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("plainRow")
        self._most = 0
        self.count = Label("", "secondary")
        self.month = Label("", "secondary", "text3", wrap=True)
        self.holds = MenuButton("")
        for words, is_premium in ((_("Free account"), False), (_("Premium account"), True)):
            self.holds.menu().addAction(words, partial(_take, is_premium))
        self.bar = RoomBar()
        body = column(self)
        body.addWidget(hairline())
        line = row(margins=(14, 6, 22, 0), gap=10)
        line.addWidget(self.holds)
        line.addStretch(1)
        line.addWidget(self.count)
        body.addLayout(line)
        under = row(margins=(22, 0, 22, 8))
        under.addWidget(self.month, 1)
        body.addLayout(under)
        body.addWidget(self.bar)

    def show_channel(self, channel: str) -> None:
        """Show what a channel takes; a channel without a limit hides it."""
        mine = preferences.load()
        self._most = limits.longest(channel)
        self.setVisible(bool(self._most))
        is_note = channel == Channel.LINKEDIN
        note, message = (
            _("A connection note holds {count} characters."),
            _("InMail holds {count} characters."),
        )
        holds = note if is_note else message
        self.holds.say(holds.format(count=self._most))
        gone, most = limits.invited_this_month(), limits.invitations(mine)
        said = ngettext(
            "{count} invitation with a note this month; a free account has {most}.",
            "{count} invitations with a note this month; a free account has {most}.",
            gone,
        )
        self.month.setText(said.format(count=gone, most=most))
        self.month.setVisible(is_note and not mine.linkedin_premium)

    def follow(self, text: str) -> None:
        """Count the characters as they are typed."""
        if self._most:
            said = _("{count} of {most}").format(count=len(text), most=self._most)
            self.count.setText(said)
            self.count.set_tone("flag" if len(text) > self._most else "text")
            self.bar.show_share(len(text) / self._most)


def _take(is_premium: bool, _checked: bool = False) -> None:
    preferences.change(linkedin_premium=is_premium)
