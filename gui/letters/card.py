"""The thank-you card: questions and choices at the left, the card itself on its desk, and making it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from core import contacts, days
from core.changes import Topic
from core.errors import Problem
from core.letters import cards, drafting, post
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.letters.stationery import spread
from core.words import _
from gui import look, paperwork
from gui.changes import Changes
from gui.letters import card_making, card_printing
from gui.letters.card_choices import CardChoices
from gui.letters.card_desk import CardDesk
from gui.letters.card_fields import CardFields
from gui.letters.card_making import WIDE, CardBar, CardMade
from gui.problems import show_problem, showing_problems
from gui.widgets.boxes import column, frame, row, scrolling
from gui.widgets.page import Page

SIDE, NARROW_SIDE = 296, 280  # pixels of the left pane


class CardPage(Page):
    """One card, from the first answer to the post."""

    concerns = Topic.LETTERS | Topic.CONTACTS | Topic.PREFERENCES
    can_print = True
    back_wanted = Signal()
    letter_wanted = Signal(int, object, object)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._letter_id, self._refused_by = 0, ""  # by whom no card is wanted
        self.ask_where: Callable[[QWidget, str], str] = card_making.ask_where
        self.bar, self.made = CardBar(), CardMade()
        self.fields, self.choices, self.desk = CardFields(), CardChoices(), CardDesk()
        self._left = self._build_left()
        middle = row(gap=0)
        middle.addWidget(self._left)
        middle.addWidget(self._build_right(), 1)
        body = column(self)
        body.addWidget(self.bar)
        body.addLayout(middle, 1)
        self._connect()

    def show_letter(self, letter_id: int) -> None:
        """Show a card; what has changed in the book since it was begun flows in."""
        self.settle()
        self.desk.finish()
        self._letter_id = letter_id
        self.made.say("")
        self._write(post.find(letter_id), {})
        self._show(post.find(letter_id), anew=True)

    go_to = show_letter

    def shown(self) -> int:
        return self._letter_id

    def person(self) -> int:
        return post.find(self._letter_id).contact_id if self._letter_id else 0

    def print_it(self) -> None:
        self.print_card()

    def refresh(self) -> None:
        """Read the card; leave the page when it is gone."""
        if not self._letter_id:
            return
        try:
            self._show(post.find(self._letter_id), anew=False)
        except Problem:
            self._letter_id = 0
            self.back_wanted.emit()

    def arrive(self) -> None:
        """Begin at the first question without an answer, else at the card."""
        empty = None if self._left.isHidden() else self.fields.first_empty()
        (empty or self.desk.view).setFocus()

    def print_card(self) -> None:
        """Print the card; when the printer does not answer, try again or save it."""
        letter = self._ready()
        if letter is None or not letter.is_draft:
            return
        style = cards.style(letter)
        try:
            if card_printing.print_card(self, spread(style.card, style.paper), letter.body, style):
                self.made.say("")
                post.hand_over(letter.id)
        except Problem as problem:
            chosen = paperwork.ask_after_trouble(self, problem)
            if chosen == "again":
                self.print_card()
            elif chosen == "pdf":
                self.save_pdf()

    def save_pdf(self) -> None:
        """Ask where, and save the card as a PDF at true size."""
        letter = self._ready()
        chosen = self.ask_where(self, card_making.suggested_file(letter.name)) if letter else ""
        if letter and chosen:
            style = cards.style(letter)
            with showing_problems(self):
                path = Path(chosen if chosen.lower().endswith(".pdf") else f"{chosen}.pdf")
                card_printing.save_pdf(path, spread(style.card, style.paper), letter.body, style)
                if letter.is_draft:
                    self.made.say(_("The PDF is saved. Print it at 100%, not fitted to the page."))
                    post.hand_over(letter.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(look.px(SIDE if self.width() >= WIDE else NARROW_SIDE))

    def _build_left(self) -> QFrame:
        inner = QWidget()
        lines = column(inner, margins=(24, 16, 20, 12), gap=12)
        lines.addWidget(self.fields)
        lines.addWidget(self.choices)
        lines.addStretch(1)
        made = frame("leftPane")
        column(made).addWidget(scrolling(inner))
        return made

    def _build_right(self) -> QWidget:
        made = QWidget()
        made.setObjectName("desk")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = column(made)
        lines.addWidget(self.made)
        lines.addWidget(scrolling(self.desk, "desk"), 1)
        return made

    def _connect(self) -> None:
        self.bar.back.clicked.connect(self.back_wanted)
        self.bar.email.clicked.connect(self._write_email)
        self.bar.pdf.clicked.connect(self.save_pdf)
        self.bar.print.clicked.connect(self.print_card)
        self.choices.chosen.connect(self._restyle)
        self.desk.closed.connect(self._on_closed)
        self.desk.hand_wanted.connect(lambda hand: self._restyle("hand", hand))
        self.desk.words_changed.connect(self._keep_words)
        self.fields.another_way_wanted.connect(self._say_another_way)
        self.fields.changed.connect(self._keep_answers)
        self.made.again_wanted.connect(self.print_card)
        self.made.posted.connect(self._mark_posted)

    def _show(self, letter: Letter, *, anew: bool) -> None:
        person, style, is_open = contacts.find(letter.contact_id), cards.style(letter), letter.is_draft
        first = person.name if person.is_placeholder else person.first
        self._refused_by = first if is_open and person.do_not_contact else ""
        self.bar.show_letter(letter, self._refused_by)
        self.made.setVisible(letter.state is LetterState.HANDED_OVER and not self._refused_by)
        self._left.setVisible(is_open)
        self.fields.show_letter(letter, first, anew=anew)
        has_others = bool(letter.body) and len(cards.voices(letter)) > 1
        self.fields.show_whose_words(are_own=not drafting.is_untouched(letter), has_other_ways=has_others)
        self.choices.show_style(style, person.name if person.is_placeholder else person.called)
        self.desk.show_note(letter.body, style, _caption(letter), is_read_only=not is_open)
        self.desk.envelope.show_for(person, style.card)

    def _ready(self) -> Letter | None:
        """Return the card when it says something particular and fits; else go to what is missing."""
        self.settle()
        self.desk.finish()
        letter = post.find(self._letter_id)
        try:
            if letter.is_draft and drafting.is_untouched(letter):
                cards.compose(letter.id, self.fields.answers(), _voice(letter))
        except Problem as problem:
            if problem.field == "lesson":
                self.fields.show_problem(problem.sentence)
            else:
                show_problem(self, problem)
            return None
        return letter if self.desk.can_be_made() and not self._refused_by else None

    def _write(self, letter: Letter, answers: dict[str, str], voice: str = "") -> None:
        """Keep the answers and let them write the note, once there is something particular to say."""
        with showing_problems(self):
            try:
                drafting.fill(letter.id, answers, voice or _voice(letter))
            except Problem as problem:
                if problem.field != "lesson":
                    raise

    def _keep_answers(self) -> None:
        if self._letter_id:
            letter = post.find(self._letter_id)
            if drafting.is_untouched(letter):
                _reopen(letter)
            self._write(letter, self.fields.answers())

    def _keep_words(self, text: str) -> None:
        with showing_problems(self):
            _reopen(post.find(self._letter_id))
            post.amend(self._letter_id, body=text)

    def _on_closed(self) -> None:
        """Let the answers write an emptied card anew, and show the words on paper."""
        letter = post.find(self._letter_id)
        if not letter.body:
            self._write(letter, {})
        self.refresh()

    def _say_another_way(self) -> None:
        letter = post.find(self._letter_id)
        _reopen(letter)
        self._write(letter, self.fields.answers(), cards.next_voice(letter))

    def _restyle(self, part: str, value: str) -> None:
        self.desk.finish()
        with showing_problems(self):
            cards.restyle(self._letter_id, **{part: value})

    def _write_email(self) -> None:
        self.settle()
        self.letter_wanted.emit(self.person(), Kind.THANK_EMAIL, None)

    def _mark_posted(self) -> None:
        with showing_problems(self):
            post.mark_sent(self._letter_id)


def _voice(letter: Letter) -> str:
    """Return the template in use, or the first there is for a card that was not begun with one."""
    return letter.template or next((one.key for one in cards.voices(letter)), "")


def _reopen(letter: Letter) -> None:
    """Make a card that was printed a draft again, because its words change."""
    if letter.state is LetterState.HANDED_OVER:
        post.not_sent(letter.id)


def _caption(letter: Letter) -> str:
    if letter.sent_on:
        return _("Inside. Posted on {day}.").format(day=days.full(letter.sent_on))
    if not letter.body:
        return _("Inside. Answer the first question and the words appear.")
    return _("Inside. Click the card to change the words.")
