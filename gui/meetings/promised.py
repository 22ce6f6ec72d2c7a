"""What was promised, by you or by them: one row for each promise, with its day."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import clock, preferences
from core.calendar import Calendar
from core.promises import PromiseDraft
from core.words import _
from gui import look
from gui.meetings.day_field import DayField
from gui.meetings.headings import Heading
from gui.meetings.leaving import has_focus
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice, Line

DAY_WIDE, WHOSE_WIDE = 130, 96
MINE, THEIRS = "mine", "theirs"
USUAL = 2  # working days until a new promise is due


class PromisedRow(QWidget):
    """A promise and its day."""

    changed = Signal()

    def __init__(self, draft: PromiseDraft, first: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.promise_id = draft.id
        self.whose = Choice([(MINE, _("I will")), (THEIRS, _("{name} will").format(name=first))])
        self.whose.choose(MINE if draft.is_mine else THEIRS)
        self.whose.setAccessibleName(_("Who promised"))
        self.whose.setFixedWidth(look.px(WHOSE_WIDE))
        self.whose.activated.connect(self._on_other)
        self.words = Line(draft.text, _("Something to send, to read, to look up"))
        self.words.setCursorPosition(0)  # the beginning is what tells
        self.words.setAccessibleName(_("What was promised"))
        self.words.settled.connect(self.changed)
        self.day = DayField(draft.due_on, may_be_empty=True)
        self.day.setAccessibleName(_("By which day"))
        self.day.setFixedWidth(look.px(DAY_WIDE))
        self.day.chosen.connect(self._on_other)
        line = row(self)
        line.addWidget(self.whose)
        line.addWidget(self.words, 1)
        line.addWidget(self.day)

    def draft(self) -> PromiseDraft:
        """Return the promise as it is written."""
        return PromiseDraft(
            self.words.text().strip(), self.day.day(), self.whose.key() == MINE, self.promise_id
        )

    def _on_other(self) -> None:
        if self.words.text().strip():
            self.changed.emit()


class Promised(QWidget):
    """The rows, and a way to add one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: list[PromisedRow] = []
        self._first = ""
        self._list = column(gap=8)
        self.add = Button(_("Add another"), "link", icon="plus", size="small")
        self.add.clicked.connect(lambda: self._append(usual()).words.setFocus())
        links = row(margins=(-3, 0, 0, 0))
        links.addWidget(self.add)
        links.addStretch(1)
        body = column(self, gap=6)
        body.addWidget(Heading(_("What did you promise?")))
        body.addLayout(self._list)
        body.addLayout(links)

    def show_promises(self, stored: Sequence[PromiseDraft], first: str, *, anew: bool) -> None:
        """Show what was promised; `anew` for another conversation, with whom the first name tells.

        Rows being written in are left alone.
        """
        self._first = first
        ids = {one.id for one in stored}
        for made in self.rows:
            if made.promise_id not in ids:
                made.promise_id = None
        if anew or (list(stored) != self.drafts() and not any(has_focus(made) for made in self.rows)):
            self._rebuild(stored)

    def drafts(self) -> list[PromiseDraft]:
        """Return the promises as they are written, without the empty ones."""
        return [one for one in (made.draft() for made in self.rows) if one.text]

    def keep_ids(self, ids: Sequence[int]) -> None:
        """Remember what the written rows are called in the book."""
        written = [made for made in self.rows if made.words.text().strip()]
        for made in self.rows:
            made.promise_id = None
        for made, promise_id in zip(written, ids, strict=True):
            made.promise_id = promise_id

    def settle(self) -> None:
        """Keep what is being typed."""
        for made in self.rows:
            made.words.settle()
            made.day.settle()

    def _rebuild(self, stored: Iterable[PromiseDraft]) -> None:
        for made in self.rows:
            self._list.removeWidget(made)
            made.hide()
            made.deleteLater()
        self.rows = []
        for one in stored:
            self._append(one)
        if not self.rows:
            self._append(usual())

    def _append(self, draft: PromiseDraft) -> PromisedRow:
        made = PromisedRow(draft, self._first)
        made.changed.connect(self.changed)
        self.rows.append(made)
        self._list.addWidget(made)
        made.show()  # now, so that it can take the focus
        return made


def in_working_days(count: int) -> date:
    """Return the day so many working days from today."""
    chosen = preferences.load()
    calendar = Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region)
    return calendar.add(clock.today(), count)


def usual(words: str = "") -> PromiseDraft:
    """Return a promise of the user's own on its usual day."""
    return PromiseDraft(words, in_working_days(USUAL))
