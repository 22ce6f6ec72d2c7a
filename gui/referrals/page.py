"""Introductions: who led to whom, as an outline."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from core import contacts, referrals
from core.changes import Topic
from core.contacts import Contact
from core.referrals import Referral, chains
from core.words import _
from gui import look
from gui.changes import Changes
from gui.referrals import entries
from gui.referrals.empty_map import EmptyMap
from gui.referrals.outline import Outline
from gui.widgets.boxes import Card, column
from gui.widgets.fields import Line
from gui.widgets.header import Header
from gui.widgets.page import Page
from gui.widgets.text import Label

TYPING = 120  # milliseconds after the last key before the outline follows


class IntroductionsPage(Page):
    """The sentence of generations, and everybody under the one who named them."""

    concerns = Topic.CONTACTS | Topic.ORGANIZATIONS | Topic.REFERRALS
    add_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._people: list[Contact] = []
        self._referrals: list[Referral] = []
        self._first = 0  # the first person found
        self._build_header()
        self._build_outline()
        self.empty = EmptyMap()
        self.empty.add_wanted.connect(self.add_wanted)
        self.empty.hide()
        self._body = column(self, margins=(32, 26, 32, 24), gap=16)
        self._body.addWidget(self.header)
        self._body.addWidget(self._card, 1)
        self._body.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Read everybody and their introducers."""
        self._people, self._referrals = contacts.everyone(), referrals.everything()
        pairs = [(one.contact_id, one.introducer_id) for one in self._referrals]
        columns = chains.generations([one.id for one in self._people], pairs)
        self.header.say(_("Introductions"), entries.sentence(columns) if columns else "")
        self.header.line.setVisible(bool(columns))
        for widget in (self.finder, self._card):
            widget.setVisible(bool(columns))
        self.empty.setVisible(not columns)
        self._show()

    def arrive(self) -> None:
        """Begin in the outline, or on the button that fills it."""
        (self.outline if self._people else self.empty.button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 32 if self.width() >= 860 else 20
        self._body.setContentsMargins(side, 26, side, 24)
        self.finder.setFixedWidth(min(look.px(240), self.width() // 3))

    def _build_header(self) -> None:
        self.header = Header(_("Introductions"))
        self.finder = Line("", _("Find a name"))
        self.finder.setAccessibleName(_("Find a name"))
        self.finder.setClearButtonEnabled(True)
        self.finder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.finder.returnPressed.connect(self._go_to_found)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(TYPING)
        self._wait.timeout.connect(self._show)
        self.finder.textChanged.connect(lambda _text: self._wait.start())
        self.header.add(self.finder)

    def _build_outline(self) -> None:
        self.outline = Outline()
        self.outline.person_chosen.connect(self.person_chosen)
        self._nobody = Label("", "body", "text2", wrap=True)
        self._nobody.setContentsMargins(12, 8, 12, 8)
        self._card = Card()
        inner = column(margins=(0, 0, 0, 0))
        inner.addWidget(self._nobody)
        inner.addWidget(self.outline, 1)
        self._card.add_padded(inner, (8, 8, 2, 8))

    def _show(self) -> None:
        self._wait.stop()
        words = self.finder.text().strip()
        tree = entries.grow(self._people, self._referrals, words)
        self.outline.show_tree(tree, unfold=bool(words))
        self._first = next((one for one, entry in tree.entries.items() if entry.is_found), 0)
        self._nobody.setText(_("Nobody here has “{words}” in their name.").format(words=words))
        self._nobody.setVisible(bool(words and not tree.entries))

    def _go_to_found(self) -> None:
        self._show()
        if self._first:
            self.outline.go_to(self._first)
