"""The desk a card lies on: its inside, how well the words fit, and writing on it directly."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from core.letters import cards
from core.letters.cards import Style
from core.letters.stationery import READY_CUT, spread
from core.words import _, ngettext
from gui.letters import paper
from gui.letters.card_words import CardWords
from gui.letters.paper import CardView
from gui.widgets.boxes import column, row
from gui.widgets.text import Label

WIDEST = 532  # pixels; a card keeps its size whatever the size of the text
QUOTED, LONGEST_QUOTE = 6, 60  # words and characters that name a sentence


class CardDesk(QWidget):
    """The card, and under it what can be done with it and whether it fits."""

    words_changed = Signal(str)
    closed = Signal()

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
        self._middle = QWidget()
        lines = column(self._middle, margins=(0, 0, 0, 28))
        lines.addWidget(self.view)
        lines.addSpacing(10)
        lines.addLayout(self._under())
        lines.addSpacing(6)
        lines.addWidget(self.advice)
        lines.addStretch(1)
        across = row(self, margins=(24, 0, 24, 0), gap=0)
        across.addStretch(1)
        across.addWidget(self._middle, 1000)
        across.addStretch(1)
        self._middle.setMaximumWidth(WIDEST)

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

    def fits(self) -> bool:
        """Say whether the words fit the card; when they do not, let them be shortened."""
        if self.view.fit.overflow_words:
            self._on_click()
        return not self.view.fit.overflow_words

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
        advice = [_shorten(text)] if over else []
        foreign = paper.unwritable(text, self._style.hand)
        if foreign:
            sentence = _("This handwriting cannot write “{characters}”. That comes out in plain letters.")
            advice.append(sentence.format(characters=foreign[:40]))
        self.advice.setText("\n".join(advice))
        self.advice.setVisible(bool(advice) and not self._is_read_only)
        self.count.setVisible(not self._is_read_only)

    def _overflow(self, text: str) -> int:
        return paper.write(text, self._style.hand, spread(self._style.card, READY_CUT)).fit.overflow_words


def _shorten(text: str) -> str:
    """Return the advice for a note that is too long: where most can be saved."""
    beginning = " ".join(cards.longest_sentence(text).split()[:QUOTED])[:LONGEST_QUOTE]
    return _("The longest sentence begins “{words}…”. Say it in fewer words.").format(words=beginning)
