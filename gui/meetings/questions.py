"""Your questions, in order: picked, written, moved about, and their minutes against the time asked for."""

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from core import contacts, lessons, meetings, questions
from core.followups import in_words
from core.meetings import Meeting, PickedQuestion, proposing
from core.words import _
from gui.meetings.bank import QuestionBank
from gui.meetings.headings import Heading
from gui.meetings.leaving import Leaving, has_focus
from gui.meetings.question_row import QuestionRow
from gui.problems import showing_problems
from gui.widgets.boxes import Wrapping, column, frame
from gui.widgets.buttons import Button

OWN_MINUTES = 3  # for a question of the user's own


class Questions(QWidget):
    """The list with its last question pinned, and the ways to add to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._meeting: Meeting | None = None
        self.rows: list[QuestionRow] = []
        self.heading = Heading(_("Your questions, in order"))
        self._card = frame("card")
        self._list = column(self._card, margins=(1, 1, 1, 1))
        body = column(self, gap=10)
        body.addWidget(self.heading)
        body.addWidget(self._card)
        body.addSpacing(2)
        body.addWidget(self._build_buttons())

    def show_meeting(self, meeting: Meeting) -> None:
        """Show the questions of a conversation; one being written is left alone."""
        is_same = self._meeting is not None and meeting.id == self._meeting.id
        self._meeting = meeting
        wanted = proposing.with_last(meetings.questions(meeting.id), questions.bank())
        if not is_same or (wanted != self.picked() and not any(one.is_written_in() for one in self.rows)):
            focused = next((place for place, one in enumerate(self.rows) if has_focus(one)), None)
            self._rebuild(wanted)
            if is_same and focused is not None:
                self.rows[min(focused, len(self.rows) - 1)].setFocus()
        self._count()

    def picked(self) -> list[PickedQuestion]:
        """Return the questions as they stand."""
        return [one.question() for one in self.rows if one.question().text.strip()]

    def settle(self) -> None:
        """Keep what is being typed."""
        for one in self.rows:
            one.settle()

    def _build_buttons(self) -> QWidget:
        made = QWidget()
        line = Wrapping(made, gap=8)
        self.add = Button(_("Add a question"), icon="plus")
        self.add.clicked.connect(self._on_add)
        self.suggest = Button("", icon="lightbulb")
        self.suggest.clicked.connect(self._on_suggest)
        self.choose = Button(_("Choose from the question bank"), "quiet")
        self.choose.clicked.connect(self._on_choose)
        for button in (self.add, self.suggest, self.choose):
            line.addWidget(button)
        return made

    def _rebuild(self, wanted: Iterable[PickedQuestion]) -> None:
        for one in tuple(self.rows):
            self._drop(one)
        for question in wanted:
            self._insert(len(self.rows), question)
        self._mark_first()

    def _insert(self, place: int, question: PickedQuestion) -> QuestionRow:
        made = QuestionRow(question)
        made.changed.connect(self._store)
        made.remove_wanted.connect(lambda: self._remove(made))
        made.move_wanted.connect(lambda steps: self._move(made, self.rows.index(made) + steps))
        made.step_wanted.connect(lambda steps: self._step(made, steps))
        made.dragged.connect(lambda height: self._drag(made, height))
        made.dropped.connect(self._store)
        Leaving(made).left.connect(lambda: self._drop_when_empty(made))
        self.rows.insert(place, made)
        self._list.insertWidget(place, made)
        made.show()  # now, so that it can take the focus
        return made

    def _drop(self, gone: QuestionRow) -> None:
        self.rows.remove(gone)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()

    def _drop_when_empty(self, one: QuestionRow) -> None:
        if one in self.rows and not one.question().text.strip():
            self._drop(one)
            self._mark_first()

    def _remove(self, gone: QuestionRow) -> None:
        place = self.rows.index(gone)
        self._drop(gone)
        self.rows[min(place, len(self.rows) - 1)].setFocus()
        self._store()

    def _step(self, one: QuestionRow, steps: int) -> None:
        place = self.rows.index(one) + steps
        if 0 <= place < len(self.rows):
            self.rows[place].setFocus()

    def _move(self, one: QuestionRow, place: int, *, store: bool = True) -> None:
        """Put a question at a place; the pinned one stays last."""
        if one.is_pinned or not 0 <= place < len(self.rows) - 1:
            return
        self.rows.remove(one)
        self.rows.insert(place, one)
        self._list.removeWidget(one)
        self._list.insertWidget(place, one)
        self._mark_first()
        if store:
            self._store()

    def _drag(self, one: QuestionRow, height: int) -> None:
        others = [other for other in self.rows if other is not one and not other.is_pinned]
        place = sum(other.geometry().center().y() < height for other in others)
        if place != self.rows.index(one):
            self._move(one, place, store=False)

    def _on_add(self) -> None:
        made = self._insert(len(self.rows) - 1, PickedQuestion("", "", OWN_MINUTES))
        self._mark_first()
        made.field.setFocus()

    def _on_choose(self) -> None:
        bank = QuestionBank([one.text for one in self.picked()], self)
        bank.chosen.connect(self._add_all)
        bank.open()

    def _on_suggest(self) -> None:
        self._rebuild([*self._suggestion()[:-1], *(one for one in self.picked() if one.is_pinned)])
        self._store()
        self.rows[0].setFocus()

    def _suggestion(self) -> list[PickedQuestion]:
        if self._meeting is None:
            return []
        fields = contacts.find(self._meeting.contact_id).fields
        return proposing.proposed(
            questions.bank(),
            self._meeting.minutes,
            known=lessons.known(fields[0] if fields else ""),
            asked=meetings.heard(self._meeting.contact_id),
            turn=self._meeting.id,
        )

    def _add_all(self, chosen: list[PickedQuestion]) -> None:
        for one in chosen:
            self._insert(len(self.rows) - 1, one)
        self._mark_first()
        self._store()

    def _store(self) -> None:
        if self._meeting and self.picked() != meetings.questions(self._meeting.id):
            with showing_problems(self):
                meetings.pick(self._meeting.id, self.picked())
        self._count()

    def _mark_first(self) -> None:
        for place, one in enumerate(self.rows):
            one.is_first = place == 0
            one.update()

    def _count(self) -> None:
        """Say how the minutes stand, and offer a first pick while there is none."""
        used, asked = sum(one.minutes for one in self.picked()), self._meeting.minutes if self._meeting else 0
        words = _("{used} of {asked} minutes").format(used=used, asked=asked)
        self.heading.remark(words, "care" if used > asked else "text2")
        is_bare = all(one.is_pinned for one in self.rows)
        self.suggest.setVisible(is_bare)
        if is_bare:
            self.suggest.say(_("Suggest {count}").format(count=in_words(len(self._suggestion()))))
