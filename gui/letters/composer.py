"""One letter: its fields, its words, what is missing, and the way it leaves."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from core import contacts, preferences
from core.changes import Topic
from core.contacts import Way
from core.errors import Problem
from core.letters import attached, drafting, handoff, post, wordings
from core.letters.kinds import Channel, Kind
from gui import look
from gui.changes import Changes
from gui.letters.coach_panel import CoachPanel
from gui.letters.coaching import Coaching
from gui.letters.departure import Departure
from gui.letters.handed import HandedBar
from gui.letters.next_bar import NextBar
from gui.letters.sheet import LetterSheet
from gui.letters.side import WIDTH, LetterSide
from gui.letters.top_bar import TopBar
from gui.letters.wording import WordingBar
from gui.problems import showing_problems
from gui.widgets.boxes import column, frame, row, scrolling
from gui.widgets.page import Page
from gui.widgets.text import Icon
from gui.widgets.wrapped import Wrapped

WAYS = {  # how a channel leaves; the others go the way the user writes mail
    Channel.LINKEDIN: "linkedin",
    Channel.INMAIL: "linkedin",
    Channel.PHONE: "called",
    Channel.VOICEMAIL: "called",
}
NARROW = 1100  # pixels of the window below which the fields stand above the letter (DESIGN section 3)
COACH = 284  # pixels at text size 1
SHEET = 320  # the least a sheet needs beside both panes
WIDEST = 760  # of a reading column


class ComposerPage(Page):
    """Fields at the left, the letter in the middle, the coach at the right."""

    concerns = (
        Topic.LETTERS
        | Topic.CONTACTS
        | Topic.PREFERENCES
        | Topic.REFERRALS
        | Topic.TEMPLATES
        | Topic.MEETINGS
    )
    back_wanted = Signal()
    person_chosen = Signal(int)
    plan_wanted = Signal(int)
    letter_wanted = Signal(int, object, object)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._letter_id = self._contact_id = 0
        self.top, self.side, self.sheet = TopBar(), LetterSide(), LetterSheet()
        self.handed, self.wording, self.coach = HandedBar(), WordingBar(), CoachPanel()
        self.next = NextBar()
        self.departure = Departure(self, self.top, self.sheet, self.handed, self.settle)
        self.coaching = Coaching(self, self.sheet.draft, self.coach, self.settle)
        self._lay_out()
        self._connect()

    def show_letter(self, letter_id: int) -> None:
        """Show one letter; what changed in the book since then flows into a template's words."""
        self.settle()
        self._letter_id = letter_id
        self._fill({})
        self._renew()

    go_to = show_letter

    def shown(self) -> int:
        return self._letter_id

    def person(self) -> int:
        return self._contact_id

    def refresh(self) -> None:
        """Read the letter and its person."""
        if not self._letter_id:
            return
        try:
            letter, me = post.find(self._letter_id), preferences.load()
        except Problem:  # the step that began it was undone
            self._letter_id = 0
            self.back_wanted.emit()
            return
        person = contacts.find(letter.contact_id)
        self._contact_id = person.id
        self._arrange()
        way = WAYS.get(Channel(letter.channel), me.mail_way)
        self.top.show_letter(letter, way)
        if letter.is_draft and person.do_not_contact:
            self.top.close_ways(person.first)
        self.side.show_letter(letter, person)
        self.sheet.show_letter(letter, person)
        self.next.show_letter(letter, person.first)
        self.wording.show_letter(letter)
        self.departure.show_letter(letter)
        self.coaching.show_letter(letter)

    def arrive(self) -> None:
        """Begin in the first empty field, else in the letter."""
        field = self.side.fields.first_empty() if not self.sheet.draft.isReadOnly() else None
        if field:
            self.side.unfold()
        (field or self.sheet.draft).setFocus()

    def settle(self) -> None:
        """Save what is still being typed on this page."""
        self.side.fields.settle()
        self.sheet.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the fields beside the letter, or above it when there is no room."""
        least = look.px(WIDTH + COACH + SHEET)
        is_narrow = self.window().width() < NARROW or self.width() < least
        directions = QBoxLayout.Direction
        self._beside.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self.side.stand(narrow=is_narrow, height=self.height() - self.top.sizeHint().height())
        self.coach.setFixedWidth(look.px(COACH))
        pad = 20 if is_narrow else 24
        self._middle.setContentsMargins(pad, 20, pad, 20)

    def _lay_out(self) -> None:
        middle = QWidget()
        self._middle = column(middle, margins=(24, 20, 24, 20), gap=12)
        for part in (self.handed, self._build_trouble()):
            self._middle.addWidget(part)
        self._middle.addWidget(self.sheet, 1)
        self._middle.addWidget(self.next)
        self._middle.addWidget(self.wording)
        self.sheet.setMaximumWidth(look.px(WIDEST))
        self._beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._beside.setSpacing(0)
        self._beside.addWidget(self.side)
        self._beside.addWidget(scrolling(middle), 1)
        line = row(gap=0)
        line.addLayout(self._beside, 1)
        line.addWidget(self.coach)
        body = column(self)
        body.addWidget(self.top)
        body.addLayout(line, 1)

    def _build_trouble(self) -> QFrame:
        """Build the quiet place that says why the template could not write the letter."""
        self._trouble = frame("careTint")
        self.trouble = Wrapped()
        line = row(self._trouble, margins=(14, 10, 14, 10), gap=10)
        line.addWidget(Icon("file-warning", "care", 18), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.trouble, 1)
        return self._trouble

    def _connect(self) -> None:
        self.departure.discarded.connect(self._leave_behind)
        self.coaching.ask_wanted.connect(self._ask_first)
        self.sheet.address_typed.connect(self._keep_address)
        self.sheet.subject_typed.connect(lambda words: self._keep("subject", words))
        self.sheet.words_typed.connect(lambda words: self._keep("body", words))
        self.side.fields.changed.connect(self._fill)
        self.side.person_chosen.connect(lambda: self.person_chosen.emit(self._contact_id))
        self.top.back_wanted.connect(self.back_wanted)
        self.top.plan_wanted.connect(lambda: self.plan_wanted.emit(self._contact_id))
        self.next.print_wanted.connect(self.departure.print_script)
        self.next.sent_wanted.connect(self.top.sent_wanted)
        self.next.yes_wanted.connect(self._plan)
        self.side.channels.chosen.connect(self._switch)
        self.wording.chosen.connect(self._write_anew)
        self.wording.version_chosen.connect(self._bring_back)

    def _keep(self, part: str, words: str) -> None:
        with showing_problems(self):
            wordings.keep(self._letter_id, after=wordings.VISIT)
            post.amend(self._letter_id, fields=None, **{part: words})

    def _keep_address(self, typed: str) -> None:
        """Keep an address with the person; one that is none is said beside it."""
        with showing_problems(self):
            try:
                address = handoff.one_address(typed)
            except Problem as problem:
                self.sheet.to.show_problem(problem.sentence)
                return
            if address and address != contacts.find(self._contact_id).reach("email"):
                contacts.add_way(self._contact_id, Way("email", address))

    def _fill(self, fields: dict[str, str]) -> None:
        self._try(lambda: attached.fill(self._letter_id, fields))

    def _write_anew(self, template_key: str) -> None:
        self.settle()
        wordings.keep(self._letter_id)
        self._try(lambda: drafting.write_anew(self._letter_id, template_key))

    def _switch(self, channel: str) -> None:
        self.settle()
        self._try(lambda: wordings.switch(self._letter_id, channel))
        self._renew()

    def _bring_back(self, version: int) -> None:
        self.settle()
        with showing_problems(self):
            wordings.bring_back(self._letter_id, version)

    def _plan(self) -> None:
        """Plan the meeting that somebody agreed to on the phone."""
        self.departure.call_answered()
        self.plan_wanted.emit(self._contact_id)

    def _try(self, write: Callable[[], object]) -> None:
        """Write from the fields; what is wrong with a template is told on the page, and the draft stays."""
        sentence = ""
        with showing_problems(self):
            try:
                write()
            except Problem as problem:
                sentence = problem.sentence
        self.trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _ask_first(self, introducer_id: int) -> None:
        self.settle()
        self.letter_wanted.emit(introducer_id, Kind.INTRO_REQUEST, self._contact_id)

    def _leave_behind(self) -> None:
        """Go back from a draft that is about to be thrown away."""
        self.settle()
        self._letter_id = 0
        self.back_wanted.emit()
