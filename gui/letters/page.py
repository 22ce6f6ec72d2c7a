"""Letters: drafts, those waiting for an answer, and those sent."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QMenu, QWidget

from core import contacts, followups, preferences
from core.calendar import Calendar
from core.changes import Topic
from core.contacts import Stage
from core.letters import post
from core.letters.kinds import Kind
from core.words import _, mark
from gui import look
from gui.changes import Changes
from gui.letters import entries
from gui.letters.entries import GROUPS, Entry
from gui.letters.letter_row import LetterRow
from gui.letters.news import NewsAsked
from gui.widgets.boxes import Card, Wrapping, column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.empty import Empty
from gui.widgets.header import Header
from gui.widgets.page import Page
from gui.widgets.person_picker import PersonPicker
from gui.widgets.text import Label

AT_ONCE = 100  # sent letters shown before "Show more"
WIDEST = 1240  # of a list (DESIGN section 3)
TO_WRITE = (  # what can be begun from here; the rest begins where it is due
    (Kind.REQUEST, "send", mark("Ask for a conversation")),
    (Kind.THANK_EMAIL, "pen-line", mark("Say thank you by email")),
    (Kind.HELLO, "hand", mark("Say hello")),
    (Kind.INTRO_REQUEST, "user-plus", mark("Ask for an introduction")),
)


class KindChips(QWidget):
    """All letters, or those of one group; they go on in the next line."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: dict[str, Button] = {}
        group, line = QButtonGroup(self), Wrapping(self, gap=8)
        for key, (words, icon, _kinds) in GROUPS.items():
            button = Button(_(words), "chip", icon=icon)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked=False, key=key: self.chosen.emit(key))
            group.addButton(button)
            line.addWidget(button)
            self.buttons[key] = button
        self.buttons["all"].setChecked(True)
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class LettersPage(Page):
    """Chips over one card with three parts; the follow-up button stands only where it is due."""

    concerns = Topic.LETTERS | Topic.CONTACTS | Topic.MEETINGS | Topic.REFERRALS | Topic.PREFERENCES
    letter_chosen = Signal(int)
    letter_wanted = Signal(int, object, object)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._group, self._limit = "all", AT_ONCE
        self.rows: list[LetterRow] = []
        self._build_header()
        self.chips = KindChips()
        self.chips.chosen.connect(self._look_at)
        self._nothing = Label(_("No letters of this kind yet."), "body", "text2", wrap=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.empty = Empty(
            "mail",
            _("Your letters will be here"),
            _("Requests, thank-yous and hellos, from the first draft to the answer."),
            _("Write a letter"),
        )
        self.empty.wanted.connect(lambda: self._ask_who(Kind.REQUEST))
        self._body = column(self, margins=(32, 26, 32, 0), gap=16)
        self._body.addWidget(self.header)
        self._body.addWidget(self.chips)
        self._body.addWidget(self._nothing)
        self._body.addWidget(self._build_list(), 1)
        self._body.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Read every letter."""
        chosen = preferences.load()
        calendar = Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region)
        letters = post.everything()
        people = contacts.everyone()
        shelf = entries.arrange(
            letters,
            followups.ahead(),
            calendar,
            resting={one.id for one in people if one.stage is Stage.RESTING},
            refusing={one.id for one in people if one.do_not_contact},
            group=self._group,
        )
        has_any = bool(letters)
        self.header.say(_("Letters"), _("Everything you’ve written or still have to.") if has_any else "")
        for widget in (self.header.line, self.write, self.chips):
            widget.setVisible(has_any)
        self._list.setVisible(has_any and not shelf.is_empty)
        self._nothing.setVisible(has_any and shelf.is_empty)
        self._body.setStretchFactor(self._nothing, int(has_any and shelf.is_empty))
        self.empty.setVisible(not has_any)
        self.empty.button.setVisible(not has_any and bool(contacts.count()))
        self._show(shelf)

    def arrive(self) -> None:
        """Begin at the first letter, or at the button that writes one."""
        (self.rows[0].name if self.rows else self.empty.button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 32 if self.width() >= 860 else 20
        self._body.setContentsMargins(side, 26, side, 0)

    def _build_header(self) -> None:
        self.header = Header(_("Letters"))
        self.write = Button(_("Write a letter"), "primary", icon="pen-line", size="big")
        menu = QMenu(self.write)
        for kind, icon, words in TO_WRITE:
            menu.addAction(look.icon(icon, "text2", 16), _(words), lambda kind=kind: self._ask_who(kind))
        words = _("Tell everyone who helped your good news…")
        menu.addAction(look.icon("hand", "text2", 16), words, self._ask_news)
        self.write.setMenu(menu)
        self.header.add(self.write)

    def _build_list(self) -> QWidget:
        self._card = Card()
        self.more = Button(_("Show more"))
        self.more.clicked.connect(self._show_more)
        self._inner = inner = QWidget()
        body = column(inner, margins=(0, 0, 0, 24), gap=14)
        body.addWidget(self._card)
        line = row()
        line.addStretch(1)
        line.addWidget(self.more)
        line.addStretch(1)
        body.addLayout(line)
        body.addStretch(1)
        inner.setMaximumWidth(look.px(WIDEST))
        self._list = scrolling(inner)
        return self._list

    def _show(self, shelf: entries.Shelf) -> None:
        focused = next((one.entry.id for one in self.rows if one.isAncestorOf(self.focusWidget())), 0)
        inner, bar = self._inner, self._list.verticalScrollBar()
        place = bar.value()
        inner.setMinimumHeight(inner.height())  # so that the list stays where it was scrolled to
        QTimer.singleShot(0, inner, lambda: inner.setMinimumHeight(0))
        self._card.hide()  # laid out once when all rows are in, not after each
        self._card.clear()
        self.rows = []
        sent = shelf.sent[: self._limit]
        for title, part in (
            (_("Drafts"), shelf.drafts),
            (_("Waiting for an answer"), shelf.waiting),
            (_("Sent and printed"), sent),
        ):
            self._add_part(title, part)
        self._card.show()
        for one in self.rows:
            if one.entry.id == focused:
                one.name.setFocus()
        bar.setValue(place)
        self.more.setVisible(len(shelf.sent) > len(sent))

    def _add_part(self, title: str, part: Sequence[Entry]) -> None:
        if not part:
            return
        head = frame("firstGroup" if not self.rows else "group")
        words = Label(title, "secondary", "text2")
        words.setStyleSheet("font-weight: 600")
        row(head, margins=(16, 8, 16, 9)).addWidget(words)
        self._card.add(head)
        for entry in part:
            made = LetterRow(entry)
            made.chosen.connect(self.letter_chosen)
            made.follow_up_wanted.connect(lambda one: self.letter_wanted.emit(one, Kind.REMINDER, None))
            self._card.add(made)
            self.rows.append(made)

    def _look_at(self, group: str) -> None:
        self._group, self._limit = group, AT_ONCE
        self._list.verticalScrollBar().setValue(0)
        self.refresh()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self.refresh()

    def _ask_news(self) -> None:
        asked = NewsAsked(self)
        asked.begun.connect(self.letter_chosen)
        asked.open()

    def _ask_who(self, kind: Kind) -> None:
        picker = PersonPicker(_("Whom do you write to?"), self, to_write=True)
        picker.chosen.connect(lambda contact_id: self.letter_wanted.emit(contact_id, kind, None))
        picker.open()
