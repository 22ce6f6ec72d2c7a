"""The desk a card lies on: its inside, how well the words fit, and writing on it directly."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.letters import cards, handwriting
from core.letters.cards import Style
from core.letters.stationery import READY_CUT, spread
from core.words import _, ngettext
from gui.letters import hands, paper
from gui.letters.card_view import CardView
from gui.letters.card_words import CardWords
from gui.letters.envelope_desk import EnvelopeDesk
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

WIDEST = 532  # pixels; a card keeps its size whatever the size of the text
QUOTED, LONGEST_QUOTE = 6, 60  # words and characters that name a sentence


MOST_NAMED = 12  # characters a hand cannot write


class CardDesk(QWidget):
    """The card, and under it what can be done with it and whether it fits."""

    words_changed = Signal(str)
    closed = Signal()
    hand_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = Style("flowing", "blueblack", "ivory", "A6", "A4")
        self._text, self._is_read_only = "", False
        self.view = CardView()
        self.field = CardWords(self.view)
        self.view.clicked.connect(self._on_click)
        self.field.typed.connect(self._judge)
        self.field.settled.connect(self.words_changed)
        self.field.closed.connect(self.closed)
        self._caption = Label("", "secondary", "text2", wrap=True)
        self.count = Label("", "secondary", "text2")
        self.advice = Label("", "secondary", "care", wrap=True)
        self.other_hand = Button(_("Write it in another hand"), "link", icon="pen-line", size="small")
        self._able = ""  # a hand that can write what this one cannot
        self.other_hand.clicked.connect(lambda: self.hand_wanted.emit(self._able))
        self.envelope = EnvelopeDesk()
        self._middle = self._build_middle()
        across = row(self, margins=(24, 0, 24, 0), gap=0)
        across.addStretch(1)
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        self._middle.setMaximumWidth(WIDEST)

    def _build_middle(self) -> QWidget:
        made = QWidget()
        lines = column(made, margins=(0, 0, 0, 28))
        lines.addWidget(self.view)
        lines.addSpacing(10)
        lines.addLayout(self._under())
        lines.addSpacing(6)
        lines.addWidget(self.advice)
        lines.addWidget(self.other_hand, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addSpacing(20)
        lines.addWidget(self.envelope)
        lines.addStretch(1)
        return made

    def show_note(self, text: str, style: Style, caption: str, *, is_read_only: bool = False) -> None:
        """Show a note; words that are being changed on the card are left alone."""
        self._is_read_only, self._style = is_read_only, style
        self._caption.setText(caption)
        self.view.setCursor(Qt.CursorShape.ArrowCursor if is_read_only else Qt.CursorShape.IBeamCursor)
        name = _("The inside of the card.")
        change = _("The inside of the card. Press Enter to change the words.")
        self.view.setAccessibleName(name if is_read_only else change)
        if not self.field.isVisible():
            self._text = text
            self.view.show_note(text, style)
            self._judge(text)

    def finish(self) -> None:
        """Keep what is being written on the card and show it."""
        self.field.close_field()

    def can_be_made(self) -> bool:
        """Say whether the words fit and can all be written; when not, let them be changed."""
        is_good = not self._overflow(self._text) and not self._foreign(self._text)
        if not is_good:
            self._on_click()
        return is_good

    def _under(self) -> QHBoxLayout:
        line = row(gap=16)
        line.addWidget(self._caption, 1)
        line.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _on_click(self) -> None:
        if not self._is_read_only:
            self.field.open(self._text, self._style)

    def _judge(self, text: str) -> None:
        """Say how many words there are, whether they fit, and what the hand cannot write."""
        count, over = cards.count(text), self._overflow(text)
        if over:
            words = ngettext("{count} word too many", "{count} words too many", over).format(count=over)
        elif count:
            words = ngettext("{count} word, fits the card", "{count} words, fits the card", count)
            words = words.format(count=count)
        else:
            words = ""
        self.count.setText(words)
        self.count.set_tone("care" if over else "text2")
        foreign = self._foreign(text)
        advice = ([_shorten(text)] if over else []) + ([_unwritable(foreign)] if foreign else [])
        able = handwriting.able(text) if foreign else ()
        self._able = able[0] if able else ""
        if self._able:
            words = _("Write it in “{hand}”").format(hand=_(hands.LABELS[self._able]))
            self.other_hand.say(words)
        self.advice.setText("\n".join(advice))
        self.advice.setVisible(bool(advice) and not self._is_read_only)
        self.other_hand.setVisible(bool(self._able) and not self._is_read_only)
        self.count.setVisible(not self._is_read_only)

    def _foreign(self, text: str) -> tuple[str, ...]:
        """Return what the hand cannot write; the user's own can."""
        return () if self._style.way == "guide" else handwriting.unwritable(text, self._style.hand)

    def _overflow(self, text: str) -> int:
        writing = paper.write(text, self._style, spread(self._style.card, READY_CUT))
        return paper.fit(writing).overflow_words


def _unwritable(characters: tuple[str, ...]) -> str:
    named = " ".join(characters[:MOST_NAMED])
    if len(characters) > MOST_NAMED:
        named += " …"
    return _("This hand cannot write: {characters}").format(characters=named)


def _shorten(text: str) -> str:
    """Return the advice for a note that is too long: where most can be saved."""
    beginning = " ".join(cards.longest_sentence(text).split()[:QUOTED])[:LONGEST_QUOTE]
    return _("The longest sentence begins “{words}…”. Say it in fewer words.").format(words=beginning)
