"""Meetings: the agenda, and beside it one conversation to prepare, to hold and to write down."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core import meetings, referrals
from core.changes import Topic
from core.letters.kinds import Kind
from core.meetings import Meeting
from core.words import _
from gui import look
from gui.changes import Changes
from gui.meetings import entries
from gui.meetings.agenda import WIDE, Agenda, AgendaBar
from gui.meetings.detail import MeetingDetail
from gui.meetings.planner import MeetingPlanner
from gui.widgets.empty import Empty
from gui.widgets.page import Page
from gui.widgets.person_picker import PersonPicker

NARROW = 1100  # pixels of the window below which the agenda is a drop-down (DESIGN section 3)


class MeetingsPage(Page):
    """Agenda and conversation; an empty page offers to plan the first."""

    can_print = True
    concerns = ~Topic.TEMPLATES
    card_wanted = Signal(int)
    letter_wanted = Signal(int, Kind, int)
    person_chosen = Signal(int)
    plan_wanted = Signal(int)
    talk_wanted = Signal(int)
    today_wanted = Signal()

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._meetings: Sequence[Meeting] = ()
        self._chosen = 0
        self.agenda, self.bar, self.detail = Agenda(), AgendaBar(), MeetingDetail()
        self.empty = Empty(
            "calendar",
            _("Your conversations will be here"),
            _("Plan one when somebody says yes. You prepare, talk and write it down in one place."),
            _("Plan a meeting"),
        )
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(0)
        for part in (self.agenda, self.bar):
            self._line.addWidget(part)
        self._line.addWidget(self.detail, 1)
        self._line.addWidget(self.empty, 1)
        self._connect()

    def refresh(self) -> None:
        """Read every conversation and show the chosen one."""
        self._meetings = meetings.everything()
        names = entries.count_names(one.meeting_id for one in referrals.everything())
        groups = entries.group(self._meetings, names)
        known = {one.id: one for one in self._meetings}
        listed = [entry.meeting_id for group in groups for entry in group.entries]
        if self._chosen not in known and listed:
            self._chosen = listed[0]
        self.agenda.show_groups(groups, self._chosen)
        self.bar.show_groups(groups, self._chosen)
        if self._chosen in known:
            self.detail.show_meeting(known[self._chosen])
        self._arrange()

    def show_meeting(self, meeting_id: int) -> None:
        """Show one conversation."""
        self._choose(meeting_id)

    def go_to(self, shown: tuple[int, str], /) -> None:
        meeting_id, tab = shown
        self._choose(meeting_id)
        if tab:
            self.detail.show_tab(tab)

    def write_down(self, meeting_id: int) -> None:
        """Show what is to be written down after a conversation, which now counts as held."""
        self.show_meeting(meeting_id)
        self.detail.write_down()

    def shown(self) -> tuple[int, str]:
        return self._chosen, self.detail.tabs.key()

    def person(self) -> int:
        return next((one.contact_id for one in self._meetings if one.id == self._chosen), 0)

    def arrive(self) -> None:
        """Begin in the tab that is open, or at the button that plans the first conversation."""
        if self._meetings:
            self.detail.begin()
        else:
            self.empty.button.setFocus()

    def print_it(self) -> None:
        if self._meetings:
            self.detail.print_page()

    def settle(self) -> None:
        """Save what is still being typed on this page."""
        self.detail.settle()

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrow: the agenda then goes above."""
        return QSize(look.px(400), look.px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _connect(self) -> None:
        self.agenda.chosen.connect(self._choose)
        self.agenda.plan_wanted.connect(self._ask_who)
        self.bar.chosen.connect(self._choose)
        self.bar.plan_wanted.connect(self._ask_who)
        self.detail.card_wanted.connect(self.card_wanted)
        self.detail.change_wanted.connect(self._change)
        self.detail.person_chosen.connect(self.person_chosen)
        self.detail.letter_wanted.connect(self.letter_wanted)
        self.detail.talk_wanted.connect(self.talk_wanted)
        self.detail.today_wanted.connect(self.today_wanted)
        self.empty.wanted.connect(self._ask_who)

    def _arrange(self) -> None:
        """Put the agenda at the left, or above when the window is narrow."""
        is_narrow = self.window().width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(direction)
        self.agenda.setFixedWidth(look.px(WIDE))
        has_any = bool(self._meetings)
        self.agenda.setVisible(has_any and not is_narrow)
        self.bar.setVisible(has_any and is_narrow)
        self.detail.setVisible(has_any)
        self.empty.setVisible(not has_any)

    def _choose(self, meeting_id: int) -> None:
        self.detail.settle()
        self._chosen = meeting_id
        self._renew()

    def _ask_who(self) -> None:
        picker = PersonPicker(_("Plan a meeting with"), self)
        picker.chosen.connect(self.plan_wanted)
        picker.open()

    def _change(self) -> None:
        chosen = next((one for one in self._meetings if one.id == self._chosen), None)
        if chosen:
            MeetingPlanner(chosen.contact_id, self, meeting_id=chosen.id).open()
