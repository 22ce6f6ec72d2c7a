"""The acts of today in one card, what comes later under them, and the keys that walk through both."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QWidget

from core import followups
from core.followups import Today
from gui import look
from gui.problems import showing_problems
from gui.today.leaving import Leaving
from gui.today.light_rows import LaterRows
from gui.today.rows import ActRow, Row
from gui.widgets.boxes import Card, clear, column


class ActList(QWidget):
    """Up and Down choose a row, Enter does it, L opens Later, Delete skips."""

    act_wanted = Signal(object)
    place_wanted = Signal(object)
    person_chosen = Signal(int)
    row_chosen = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: object = None
        self.acts: list[ActRow] = []
        self.later = LaterRows()
        self._body = column(self)
        keys = Qt.Key
        for key, do in (
            (keys.Key_Up, lambda: self._step(-1)),
            (keys.Key_Down, lambda: self._step(1)),
            (keys.Key_L, self._open_later),
            (keys.Key_Delete, self._skip),
            (keys.Key_Backspace, self._skip),  # what a Mac calls Delete
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def rows(self) -> list[Row]:
        """Return every row, those of today first."""
        return [*self.acts, *self.later.rows]

    def show_day(self, today: Today, *, is_narrow: bool) -> None:
        """Show a day; the focus stays at its place, and nothing is built again when nothing changed."""
        wanted = (today, is_narrow, look.px(100), look.is_dark())
        if wanted != self._shown:
            self._shown = wanted
            place, leaving = self._place(), self._picture_of_leaving(today)
            self._build(today, leaving, is_narrow=is_narrow)
            if place >= 0 and self.rows():
                self.rows()[min(place, len(self.rows()) - 1)].take_focus()

    def _build(self, today: Today, leaving: tuple[int, QPixmap] | None, *, is_narrow: bool) -> None:
        clear(self._body)
        card, self.later = Card(), LaterRows(self)
        self.acts = [
            ActRow(act, is_first=not number, is_narrow=is_narrow) for number, act in enumerate(today.acts)
        ]
        self.later.show_day(today, is_narrow=is_narrow)
        for made in self.acts:
            card.add(made)
        if self.acts:
            self.acts[-1].is_last = not (is_narrow and today.later)
        self._body.addWidget(card)
        if is_narrow and today.later:
            card.add(self.later)
        else:
            self._body.addWidget(self.later)
        self._body.addStretch(1)
        parts: list[ActRow | LaterRows] = [*self.acts, self.later]
        for part in parts:
            part.act_wanted.connect(self.act_wanted)
            part.place_wanted.connect(self.place_wanted)
            part.person_chosen.connect(self.person_chosen)
        if leaving:
            place, layout = leaving[0], card.layout()
            layout.insertWidget(min(2 * place, layout.count()), Leaving(leaving[1]))  # type: ignore[union-attr]
        card.show()  # now, so that a row can take the focus

    def _picture_of_leaving(self, today: Today) -> tuple[int, QPixmap] | None:
        """Return the one row that leaves, as it looks, with its place."""
        keys = {act.key for act in today.acts}
        gone = [number for number, one in enumerate(self.acts) if one.act.key not in keys]
        if len(gone) != 1 or not self.isVisible() or not look.duration(1):
            return None
        return gone[0], self.acts[gone[0]].grab()

    def _place(self) -> int:
        focused, rows = self.window().focusWidget(), self.rows()
        return next((number for number, one in enumerate(rows) if one.isAncestorOf(focused)), -1)

    def _step(self, by: int) -> None:
        rows, place = self.rows(), self._place()
        if rows:
            chosen = rows[max(0, min(place + by, len(rows) - 1))]
            chosen.take_focus()
            self.row_chosen.emit(chosen)

    def _current(self) -> ActRow | None:
        place = self._place()
        return self.acts[place] if 0 <= place < len(self.acts) else None

    def _open_later(self) -> None:
        chosen = self._current()
        if chosen:
            chosen.later.click()

    def _skip(self) -> None:
        chosen = self._current()
        if chosen:
            with showing_problems(self):
                followups.skip(chosen.act.key)
