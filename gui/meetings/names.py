"""The names given in a conversation: each becomes a person once, with introducer and permission."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from core import contacts, referrals
from core.meetings import Meeting
from core.referrals import Name
from core.words import _
from gui.meetings.leaving import has_focus
from gui.meetings.name_card import Given, NameCard
from gui.problems import showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button

AT_LEAST = 2  # cards shown; two names are what one asks for


class NameCards(QWidget):
    """Two cards, more when there are more names; everything is stored as it is left."""

    person_chosen = Signal(int)
    stored = Signal()

    def __init__(self, columns: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._columns = columns
        self._meeting: Meeting | None = None
        self._is_storing = False
        self.cards: list[NameCard] = []
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        for place in range(columns):
            self._grid.setColumnStretch(place, 1)
        self.add = Button(_("Add another name"), "link", icon="plus", size="small")
        self.add.clicked.connect(self._on_add)
        body = column(self, gap=4)
        body.addLayout(self._grid)
        link = row(margins=(-3, 0, 0, 0))
        link.addWidget(self.add)
        link.addStretch(1)
        body.addLayout(link)

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the names of a conversation; a card being written in is left alone."""
        if self._is_storing:
            return
        is_same = self._meeting is not None and meeting.id == self._meeting.id
        self._meeting = meeting
        stored = _given_in(meeting.id)
        if not is_same:
            self._clear()
        kept = [one for one in self.cards if one.given.contact_id or not one.is_empty()]
        if not is_same or [one.given for one in kept if one.given.contact_id] != stored:
            self._show(stored)
        self._offer_more()

    def count(self) -> int:
        """Return how many of the cards are people of the book."""
        return sum(bool(one.given.contact_id) for one in self.cards)

    def begin(self) -> None:
        """Put the focus into the first empty card."""
        empty = next((one for one in self.cards if one.is_empty()), None)
        if empty:
            empty.name.setFocus()
        else:
            self._on_add()

    def settle(self) -> None:
        """Store what is written; words without a name become a half-name, so that they are not lost."""
        for one in self.cards:
            if not one.name.text().strip() and one.what.text().strip() and not one.given.contact_id:
                one.name.setText(one.what.text())
                one.what.clear()
                one.is_half.setChecked(True)
            self._store(one)

    def _show(self, stored: list[Given]) -> None:
        """Fill the cards from the book: first the people, then what is still being written."""
        known = {one.referral_id: one for one in stored}
        for card in tuple(self.cards):
            given = known.pop(card.given.referral_id, None)
            if given and not card.is_written_in():
                card.show_given(given, self._first())
            elif given:
                card.remember(given)
            elif card.given.contact_id:
                self._drop(card)
        waiting = [card for card in self.cards if card.is_empty() and not card.is_written_in()]
        for given in known.values():
            (waiting.pop(0) if waiting else self._append()).show_given(given, self._first())
        while len(self.cards) < AT_LEAST:
            self._append()

    def _append(self) -> NameCard:
        hints = (_("A name"), _("A second name"))
        hint = hints[len(self.cards)] if len(self.cards) < len(hints) else _("Another name")
        made = NameCard(hint, stays_open=self._columns == 1)
        made.show_given(Given(), self._first())
        made.changed.connect(lambda: self._store(made))
        made.person_chosen.connect(self.person_chosen)
        self.cards.append(made)
        self._place()
        made.show()  # now, so that it can take the focus
        return made

    def _drop(self, gone: NameCard) -> None:
        self.cards.remove(gone)
        self._grid.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
        self._place()

    def _clear(self) -> None:
        for card in tuple(self.cards):
            self._drop(card)

    def _place(self) -> None:
        for number, card in enumerate(self.cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)

    def _on_add(self) -> None:
        self._append().name.setFocus()
        self._offer_more()

    def _offer_more(self) -> None:
        self.add.setVisible(all(not one.is_empty() for one in self.cards))

    def _store(self, card: NameCard) -> None:
        """Put the name into the book, or bring the person in it up to date."""
        written = card.written()
        if not self._meeting or not written.name or written == card.given:
            self._offer_more()
            return
        self._is_storing = True
        try:
            with showing_problems(self):
                if written.contact_id:
                    _amend(card.given, written)
                    card.remember(
                        next(
                            one for one in _given_in(self._meeting.id) if one.contact_id == written.contact_id
                        )
                    )
                else:
                    self._add(card, written)
        finally:
            self._is_storing = False
        self._offer_more()
        self.stored.emit()

    def _add(self, card: NameCard, written: Given) -> None:
        meeting = self._meeting
        if meeting is None:
            return
        name = Name(written.name, written.what, written.permission, is_placeholder=written.is_half)
        (contact_id,) = referrals.refer_names(meeting.contact_id, [name], meeting.id)
        found = next((one for one in _given_in(meeting.id) if one.contact_id == contact_id), None)
        is_twice = any(one.given.contact_id == contact_id for one in self.cards)
        if found is None or is_twice:
            card.remark(_("{name} gave you this name before.").format(name=self._first()))
            return
        card.remark("")
        card.remember(found)
        if not has_focus(card):
            card.close_form()

    def _first(self) -> str:
        return self._meeting.first if self._meeting else ""


def _given_in(meeting_id: int) -> list[Given]:
    """Return the names given in one conversation as the book has them."""
    named = referrals.in_meeting(meeting_id)
    people = contacts.find_all(one.contact_id for one in named)
    return [
        Given(
            people[one.contact_id].name,
            ", ".join(part for part in (people[one.contact_id].role, one.organization) if part),
            one.permission,
            people[one.contact_id].is_placeholder,
            one.contact_id,
            one.id,
        )
        for one in named
    ]


def _amend(before: Given, after: Given) -> None:
    """Write what changed of a named person; role and place stand in one field, parted by a comma."""
    columns: dict[str, Any] = {}
    if after.name != before.name:
        columns["name"] = after.name
    if after.what != before.what:
        role, _comma, organization = after.what.partition(",")
        columns |= {"role": role, "organization": organization}
    if after.is_half != before.is_half:
        columns["is_placeholder"] = after.is_half
    if columns:
        contacts.amend(after.contact_id, joins=f"name-{after.contact_id}", **columns)
    if after.permission != before.permission:
        referrals.permit(after.referral_id, after.permission)
