"""Choose from the question bank: topics at the left, questions to tick at the right."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QWidget

from core import questions, tidy
from core.meetings.proposing import picked
from core.words import _, ngettext
from gui import look
from gui.meetings.tick_row import TickRow
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.elided import SideButton
from gui.widgets.fields import Line
from gui.widgets.text import Label

EVERY = ""


class QuestionBank(QDialog):
    """Says `chosen` with the ticked questions, in the bank's order."""

    chosen = Signal(list)

    def __init__(self, already: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(_("The question bank"))
        self.resize(look.px(800), look.px(540))
        self._bank = [one for one in questions.bank() if not one.is_pinned]
        self._folded = [tidy.folded(one.text) for one in self._bank]
        self._topic = EVERY
        self._topics = QButtonGroup(self)
        self.search = Line(hint=_("Type a word of the question"))
        self.search.setAccessibleName(_("Find a question"))
        self.search.textEdited.connect(lambda _text: self._show())
        self._nothing = Label("", "body", "text2", wrap=True)
        self._build_rows(set(already))
        self.save = Button("", "primary", size="big")
        self.save.clicked.connect(self._on_save)
        self._lay_out()
        self._show()
        self._count()
        self.search.setFocus()

    def _build_rows(self, already: set[str]) -> None:
        self._inner = QWidget()
        lines = column(self._inner, gap=2)
        lines.addWidget(self._nothing)
        self.rows: list[TickRow] = []
        for one in self._bank:
            made = TickRow(one.text, _("{count} min").format(count=one.minutes), large=False)
            made.setChecked(one.text in already)
            made.setEnabled(one.text not in already)
            made.toggled.connect(lambda _on: self._count())
            self.rows.append(made)
            lines.addWidget(made)
        lines.addStretch(1)

    def _lay_out(self) -> None:
        body = column(self, margins=(28, 24, 28, 22), gap=14)
        body.addWidget(Label(_("The question bank"), "heading"))
        right = column(gap=10)
        right.addWidget(self.search)
        right.addWidget(scrolling(self._inner), 1)
        middle = row(gap=24)
        topics = scrolling(self._build_topics())
        topics.setFixedWidth(look.px(190))
        middle.addWidget(topics)
        middle.addLayout(right, 1)
        body.addLayout(middle, 1)
        body.addLayout(self._build_buttons())

    def _build_topics(self) -> QWidget:
        made = QWidget()
        lines = column(made, gap=1)
        names = dict.fromkeys(one.topic for one in self._bank)
        for topic in (EVERY, *names):
            button = SideButton(topic or _("All topics"))
            button.clicked.connect(lambda _checked=False, one=topic: self._look_at(one))
            button.setChecked(topic == EVERY)
            self._topics.addButton(button)
            lines.addWidget(button)
        lines.addStretch(1)
        return made

    def _build_buttons(self) -> QHBoxLayout:
        cancel = Button(_("Cancel"), size="big")
        cancel.clicked.connect(self.reject)
        line = row(gap=10)
        line.addStretch(1)
        line.addWidget(cancel)
        line.addWidget(self.save)
        return line

    def _look_at(self, topic: str) -> None:
        self._topic = topic
        self._show()

    def _show(self) -> None:
        """Show the questions of the chosen topic that hold the words."""
        words = tidy.folded(self.search.text())
        any_shown = False
        for question, folded, made in zip(self._bank, self._folded, self.rows, strict=True):
            is_shown = self._topic in (EVERY, question.topic) and words in folded
            made.setVisible(is_shown)
            any_shown = any_shown or is_shown
        self._nothing.setText(_("No question has “{words}” in it.").format(words=self.search.text().strip()))
        self._nothing.setVisible(not any_shown)

    def _ticked(self) -> list[questions.Question]:
        pairs = zip(self._bank, self.rows, strict=True)
        return [question for question, made in pairs if made.isChecked() and made.isEnabled()]

    def _count(self) -> None:
        count = len(self._ticked())
        said = ngettext("Add {count} question", "Add {count} questions", count).format(count=count)
        self.save.say(said if count else _("Add"))
        self.save.setEnabled(bool(count))
        self.save.setToolTip("" if count else _("Tick a question first"))

    def _on_save(self) -> None:
        found = [picked(one) for one in self._ticked()]
        self.accept()
        self.chosen.emit(found)
