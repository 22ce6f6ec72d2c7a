"""Which meetings of a calendar file to keep: each with a person of the book, nothing ticked to begin with."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core import brought_meetings, contacts, days
from core.brought_meetings import Brought
from core.exchange import CalendarEvent
from core.meetings import MeetingDraft
from core.words import _, ngettext
from gui.widgets.boxes import Card, column, row, scrolling
from gui.widgets.buttons import Button, Check
from gui.widgets.person_picker import PersonPicker
from gui.widgets.text import Elided, Label

MOST = 200  # meetings shown


class MeetingLine(QWidget):
    """One meeting: a box to tick once it is known whom it is with."""

    changed = Signal()

    def __init__(self, brought: Brought) -> None:
        super().__init__()
        self.brought = brought
        self._contact_id = brought.contact_id
        title = brought.event.summary or _("A meeting")
        self.check = Check("")
        self.check.setAccessibleName(title)
        self.check.toggled.connect(self.changed)
        self.who = Button("", size="small")
        self.who.clicked.connect(self._ask)
        when = days.moment(brought.starts_at) if brought.starts_at else ""
        words = column(gap=1)
        words.addWidget(Elided(title, "bodyStrong"))
        place = ", ".join(part for part in (when, brought.event.location) if part)
        words.addWidget(Elided(place, "secondary", "text2"))
        remark = brought.hindrance or brought.caution
        if remark:
            words.addWidget(Label(remark, "caption", "text3", wrap=True))
        line = row(self, gap=12)
        line.addWidget(self.check)
        line.addLayout(words, 1)
        line.addWidget(self.who)
        self.who.setVisible(not brought.hindrance)
        self._show_person()

    def draft(self) -> MeetingDraft | None:
        """Return the meeting to plan, if it is ticked."""
        if not self.check.isChecked() or self._contact_id is None or self.brought.starts_at is None:
            return None
        brought = self.brought
        return MeetingDraft(
            self._contact_id, self.brought.starts_at, brought.minutes, place=brought.event.location
        )

    def choose_person(self, contact_id: int) -> None:
        """Say whom it is with, and tick it."""
        self._contact_id = contact_id
        self._show_person()
        self.check.setChecked(True)

    def _show_person(self) -> None:
        known = self._contact_id is not None
        words = _("With whom?")
        if self._contact_id is not None:
            words = _("With {name}").format(name=contacts.find(self._contact_id).name)
        self.who.say(words)
        self.check.setEnabled(known and not self.brought.hindrance)

    def _ask(self) -> None:
        picker = PersonPicker(_("Whom is it with?"), self)
        picker.chosen.connect(self.choose_person)
        picker.open()


class MeetingsFound(QWidget):
    """The meetings of a file, those that can be planned first."""

    plan_wanted = Signal(object)
    cancelled = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines: list[MeetingLine] = []
        self._file = Elided("", "body", "text2")
        self._card = Card()
        inner = QWidget()
        inside = column(inner)
        inside.addWidget(self._card)
        inside.addStretch(1)
        body = column(self, gap=12)
        body.addWidget(Label(_("Which meetings do you want to keep?"), "heading"))
        body.addWidget(self._file)
        body.addWidget(scrolling(inner), 1)
        body.addLayout(self._footer())

    def show_meetings(self, file: str, events: Sequence[CalendarEvent]) -> None:
        """Show the meetings of a file, none of them ticked."""
        words = ngettext("{count} meeting in “{file}”", "{count} meetings in “{file}”", len(events))
        self._file.setText(words.format(count=len(events), file=file))
        self._card.clear()
        self.lines = [MeetingLine(one) for one in brought_meetings.look_at(events)[:MOST]]
        for line in self.lines:
            line.changed.connect(self._count)
            holder = column()
            holder.addWidget(line)
            self._card.add_padded(holder, (14, 8, 14, 8))
        self._count()

    def drafts(self) -> list[MeetingDraft]:
        """Return the meetings ticked."""
        return [draft for line in self.lines if (draft := line.draft())]

    def _count(self) -> None:
        count = len(self.drafts())
        words = (
            ngettext("Plan {count} meeting", "Plan {count} meetings", count) if count else _("Plan meetings")
        )
        self.plan.say(words.format(count=count))
        self.plan.setEnabled(bool(count))
        self.plan.setToolTip("" if count else _("Tick a meeting first"))

    def _footer(self) -> QHBoxLayout:
        self.other = Button(_("Choose another file"), size="big")
        self.other.clicked.connect(self.other_wanted)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.cancelled)
        self.plan = Button("", "primary", size="big")
        self.plan.clicked.connect(lambda: self.plan_wanted.emit(self.drafts()))
        line = row(gap=10)
        line.addWidget(self.other)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.plan)
        return line
