"""A person: who it is, what is next, what has happened, what they taught you, and whom they know."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from core import contacts, days, meetings
from core.changes import Topic
from core.contacts import Contact, Stage
from core.happened import What
from core.letters.kinds import Kind
from core.words import _
from gui import look
from gui.changes import Changes
from gui.contacts.answers import Waiting
from gui.contacts.next_step import NextStep
from gui.contacts.notices import Notices
from gui.contacts.person_head import PersonHead
from gui.contacts.side import Side
from gui.contacts.standing import Change
from gui.contacts.taught import Taught
from gui.contacts.timeline import Timeline
from gui.contacts.writing import Offer
from gui.problems import showing_problems
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.page import Page
from gui.widgets.stage import StageStepper

NARROW = 1100  # pixels of the window below which the side column goes under the timeline (DESIGN section 3)
SIDE_WIDE = 288
WIDEST = 1240  # pixels beyond which the page leaves the rest empty
ANY = 16_777_215  # Qt's largest width: no limit


class PersonPage(Page):
    """Head and steps above; what happened and what was learned at the left, the facts at the right."""

    concerns = ~Topic.TEMPLATES
    act_wanted = Signal(object)
    back_wanted = Signal()
    card_wanted = Signal(int)
    lessons_wanted = Signal()
    letter_chosen = Signal(int)
    letter_wanted = Signal(int, object, object)
    meeting_chosen = Signal(int)
    organization_chosen = Signal(int)
    person_chosen = Signal(int)
    plan_wanted = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._contact_id = 0
        self.back = Button(_("People"), "quiet", icon="chevron-left", size="small")
        self.head, self.notices, self.stepper = PersonHead(), Notices(), StageStepper()
        self.next, self.waiting = NextStep(), Waiting()
        self.timeline, self.taught, self.side = Timeline(), Taught(), Side()
        self._inner = QWidget()
        self._inner.setMaximumWidth(WIDEST)
        self._body = column(self._inner)
        self._lay_out()
        self._scroll = scrolling(self._inner)
        column(self).addWidget(self._scroll)
        self._connect()

    def show_person(self, contact_id: int) -> None:
        """Show one person; raises Problem when they are gone."""
        contacts.find(contact_id)
        self.settle()
        if contact_id != self._contact_id:
            self._scroll.verticalScrollBar().setValue(0)
        self._contact_id = contact_id
        self._renew()

    go_to = show_person

    def shown(self) -> int:
        return self._contact_id

    def person(self) -> int:
        return self._contact_id

    def refresh(self) -> None:
        """Read everything about the person; the page of somebody who is gone is left."""
        person = contacts.find_all([self._contact_id]).get(self._contact_id)
        if person is None:
            QTimer.singleShot(0, self, self.back_wanted.emit)
            return
        self.stepper.show_stage(person.stage, step_words(person))
        for part in (self.head, self.notices, self.next, self.waiting, self.timeline, self.taught, self.side):
            part.show_person(person)
        self._arrange()

    def arrive(self) -> None:
        """Begin at the next step, else at the answer that is awaited, else at the first button."""
        begin = (self.next.button, self.waiting.answered, self.head.write, self.head.plan)
        next(one for one in begin if one.isVisible() and one.isEnabled()).setFocus()

    def settle(self) -> None:
        """Save what is still being typed on this page."""
        if contacts.find_all([self._contact_id]):
            for part in (self.head, self.timeline, self.side):
                part.settle()

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrow: the side column then goes under the timeline."""
        return QSize(look.px(400), look.px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        self.back.setStyleSheet("padding: 0 2px")
        crumb = row()
        crumb.addWidget(self.back)
        crumb.addStretch(1)
        self._body.addLayout(crumb)
        for part, above in ((self.head, 5), (self.notices, 0), (self.stepper, 18)):
            self._body.addSpacing(above)
            self._body.addWidget(part)
        self._body.addSpacing(18)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(self._main_column(), 1)
        self._columns.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)

    def _main_column(self) -> QVBoxLayout:
        main = column(gap=16)
        for part in (self.next, self.waiting, self.timeline, self.taught):
            main.addWidget(part)
        main.addStretch(1)
        return main

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.head.change_wanted.connect(self._change)
        self.head.facts.organization_chosen.connect(self.organization_chosen)
        self.head.note_wanted.connect(self._begin_note)
        self.head.letter_wanted.connect(self._write)
        self.head.plan_wanted.connect(lambda: self.plan_wanted.emit(self._contact_id))
        self.next.act_wanted.connect(self.act_wanted)
        self.next.letter_wanted.connect(self._write)
        self.waiting.answer_noted.connect(self.arrive)
        self.notices.change_wanted.connect(self._change)
        self.side.edit_wanted.connect(self._edit)
        self.side.person_chosen.connect(self.person_chosen)
        self.stepper.stage_wanted.connect(self._set_stage)
        self.taught.lessons_wanted.connect(self.lessons_wanted)
        self.timeline.letter_chosen.connect(self.letter_chosen)
        self.timeline.meeting_chosen.connect(self.meeting_chosen)

    def _arrange(self) -> None:
        """Put the side column at the right, or under the timeline when the window is narrow."""
        is_narrow = self.window().width() < NARROW
        direction = QBoxLayout.Direction.TopToBottom if is_narrow else QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(direction)
        self._columns.setSpacing(16 if is_narrow else 24)
        self.side.setMinimumWidth(0 if is_narrow else look.px(SIDE_WIDE))
        self.side.setMaximumWidth(ANY if is_narrow else look.px(SIDE_WIDE))
        side = 20 if is_narrow else 32
        self._body.setContentsMargins(side, 14, side, 24)

    def _write(self, offer: Offer) -> None:
        held = [one for one in meetings.of_person(offer.contact_id) if one.is_held]
        if offer.kind is Kind.CARD and held:
            self.card_wanted.emit(held[-1].id)
        else:
            self.letter_wanted.emit(offer.contact_id, offer.kind, offer.about_id)

    def _begin_note(self, what: What) -> None:
        self.timeline.begin(what)
        self._scroll.ensureWidgetVisible(self.timeline.form)

    def _set_stage(self, stage: Stage) -> None:
        if stage is not contacts.find(self._contact_id).stage:
            with showing_problems(self):
                contacts.set_stage(self._contact_id, stage)

    def _change(self, change: Change) -> None:
        if change.do is None:
            self._edit()
        else:
            with showing_problems(self):
                change.do()

    def _edit(self) -> None:
        from gui.contacts.editor import PersonEditor  # only when somebody is edited

        PersonEditor(self._contact_id, self).open()


def step_words(person: Contact) -> dict[Stage, str]:
    """Return the day each step was reached, and "Next" for the one after now."""
    words = {
        one.stage: days.capital(days.day(one.reached_on))
        for one in contacts.steps(person.id)
        if person.stage is Stage.RESTING or one.stage.rank <= person.stage.rank
    }
    following = [stage for stage in Stage if stage.rank == person.stage.rank + 1]
    if following and following[0] is not Stage.RESTING and person.stage is not Stage.RESTING:
        words[following[0]] = _("Next")
    return words
