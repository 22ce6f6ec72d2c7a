"""A card on paper or in a PDF: its page at true size, refused while the words do not fit."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from core.errors import Problem
from core.letters import handwriting
from core.letters.cards import Style
from core.letters.stationery import Spread
from core.words import _, ngettext
from gui import printing
from gui.letters import paper


def save_pdf(path: Path | str, spread: Spread, text: str, style: Style) -> None:
    """Save a card as a PDF; raises Problem when the note is too long, or when the disk refuses."""
    printing.save_pdf(path, _("Thank-you card"), spread.page, _painting(spread, text, style))


def print_card(parent: QWidget | None, spread: Spread, text: str, style: Style) -> bool:
    """Ask for a printer and print a card; say whether it was printed.

    Raises Problem when the note is too long, or the printer does not answer or does not take the paper.
    """
    return printing.print_page(parent, _("Thank-you card"), spread.page, _painting(spread, text, style))


def _painting(spread: Spread, text: str, style: Style) -> printing.Paint:
    """Return what paints the card; raises Problem when the note is too long or the hand lacks a letter."""
    foreign = handwriting.unwritable(text, style.hand)
    if foreign and style.way != "guide":
        sentence = _("This hand cannot write: {characters}. Choose another hand, or leave that out.")
        raise Problem(sentence.format(characters=" ".join(foreign)), field="body")
    over = paper.fit(paper.write(text, style, spread)).overflow_words
    if over:
        sentence = ngettext(
            "The note is {count} word too long for this card.",
            "The note is {count} words too long for this card.",
            over,
        )
        raise Problem(sentence.format(count=over), field="body")
    return lambda painter: paper.paint_page(painter, spread, text, style)
