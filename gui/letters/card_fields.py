"""The questions at the left of a card; their answers write the note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QWidget

from core.letters.post import Letter
from core.words import _
from gui import look
from gui.widgets.boxes import column
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line, Note
from gui.widgets.text import Label


class CardFields(QWidget):
    """What they taught you, what you will do, whom they led you to; and another way to say it."""

    changed = Signal()
    another_way_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first = ""
        self.lesson, self.will_do, self.names = Note(), Note(), Line()
        self._lesson = Field("", self.lesson)
        self._will_do = Field(_("What will you do because of it?"), self.will_do)
        self._names = Field("", self.names, optional=True)
        for editor in (self.lesson, self.will_do, self.names):
            editor.settled.connect(self.changed)
        for note in (self.lesson, self.will_do):
            note.textChanged.connect(self._lesson.clear_problem)
        self.another_way = Button(_("Say it another way"), "link", icon="refresh-cw", size="small")
        self.another_way.clicked.connect(self.another_way_wanted)
        self._own = Label(
            _("In your own words now. Empty the card and these answers write it again."),
            "caption",
            "text3",
            wrap=True,
        )
        body = column(self, gap=12)
        for field in (self._lesson, self._will_do, self._names):
            body.addWidget(field)
        body.addWidget(self.another_way, 0, Qt.AlignmentFlag.AlignLeft)
        body.addWidget(self._own)

    def show_letter(self, letter: Letter, first: str, *, anew: bool) -> None:
        """Show the answers; one being typed is left alone unless this is another card."""
        self._first = first
        self._name()
        for key, note in (("lesson", self.lesson), ("will_do", self.will_do)):
            if anew or not note.hasFocus():
                note.write(letter.fields.get(key, ""))
        if anew or not self.names.hasFocus():
            self.names.setText(letter.fields.get("names", ""))
        if anew:
            self._lesson.clear_problem()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._name()

    def show_whose_words(self, *, are_own: bool, has_other_ways: bool) -> None:
        """Offer another way to say it, or say that the words on the card are the user's own."""
        self.another_way.setVisible(has_other_ways and not are_own)
        self._own.setVisible(are_own)

    def answers(self) -> dict[str, str]:
        """Return what is typed, by the names a template knows."""
        return {
            "lesson": self.lesson.toPlainText(),
            "will_do": self.will_do.toPlainText(),
            "names": self.names.text(),
        }

    def settle(self) -> None:
        """Keep what is being typed."""
        for editor in (self.lesson, self.will_do, self.names):
            editor.settle()

    def first_empty(self) -> QWidget | None:
        """Return the first question without an answer."""
        editors = (self.lesson, self.will_do, self.names)
        pairs = zip(editors, self.answers().values(), strict=True)
        return next((editor for editor, words in pairs if not words.strip()), None)

    def show_problem(self, sentence: str) -> None:
        """Ask the first question again, and go there."""
        self._lesson.show_problem(sentence)

    def _name(self) -> None:
        """Ask about this person by name, cut where the question would not fit in its line."""
        self._lesson.say(self._fitted(_("What did {name} teach you?"), ""))
        self._names.say(self._fitted(_("Who did {name} lead you to?"), _("Optional")))

    def _fitted(self, question: str, beside: str) -> str:
        font = look.font("secondary")
        font.setWeight(font.Weight.Medium)
        metrics = QFontMetrics(font)
        taken = metrics.horizontalAdvance(question.format(name="") + beside) + look.px(10)
        room = max(self.width() - taken, look.px(40))
        return question.format(name=metrics.elidedText(self._first, Qt.TextElideMode.ElideRight, room))
