"""A thank-you card: a keystroke, writing it anew in each hand, two hundred in one PDF, and how large one is.

The yardstick is a QTextDocument of the same words in the same hand's font, on the same card.
"""

from functools import partial
from itertools import count
from pathlib import Path

from _measuring import Figures, report, seconds, side_by_side
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColorConstants, QImage, QPagedPaintDevice, QPainter, QTextDocument
from PySide6.QtWidgets import QApplication

from core.letters.cards import Style
from core.letters.handwriting import HANDS
from core.letters.stationery import READY_CUT, spread
from gui import look, printing
from gui.letters import card_printing, hands, paper

NOTE = """Dear Dana,

Thank you for giving me half an hour on Monday. Letting the cooks write the menu first, then costing it, \
turned my way of planning upside down. This Saturday I will stand at the pantry door and watch where the \
queue slows.

Elena and Hugo sound wonderful. I will tell you how it goes.

With warm thanks,"""
A6 = spread("A6", READY_CUT)
PER_MM = 3.6  # pixels of the card on the screen
CARDS = 200


def style(hand: str, seed: object) -> Style:
    """Return a style that differs in hand and seed alone."""
    return Style(hand, "blueblack", "ivory", "A6", READY_CUT, seed=str(seed))


def on_screen(paint: "partial[None]") -> float:
    """Return the seconds until a card is written and painted as large as on the screen."""
    picture = QImage(round(148 * PER_MM), round(210 * PER_MM), QImage.Format.Format_RGB32)
    picture.fill(QColorConstants.White)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.scale(PER_MM, PER_MM)
    taken = seconds(lambda: paint(painter))
    painter.end()
    return taken


def by_hand(text: str, hand: str, seed: object, painter: QPainter) -> None:
    """Write and paint a card."""
    chosen = style(hand, seed)
    paper.paint(painter, paper.write(text, chosen, A6), look.ink("blueblack"))


def as_document(text: str, hand: str, painter: QPainter) -> None:
    """Lay out and paint the same words as a document."""
    document = QTextDocument()
    document.setDefaultFont(hands.font(hand, 2 * PER_MM))
    document.setTextWidth(A6.message.width * PER_MM)
    document.setPlainText(text)
    painter.scale(1 / PER_MM, 1 / PER_MM)
    document.drawContents(painter, QRectF())


def a_keystroke(rounds: int, hand: str) -> Figures:
    """Type another word into a note whose other words stay as they were."""
    words = (NOTE.replace("slows", f"slow{number}") for number in count())
    return side_by_side(
        rounds,
        lambda: on_screen(partial(by_hand, next(words), hand, 7)),
        lambda: on_screen(partial(as_document, next(words), hand)),
    )


def anew(rounds: int, hand: str) -> Figures:
    """Write the whole note with another seed."""
    seeds = count()
    return side_by_side(
        rounds,
        lambda: on_screen(partial(by_hand, NOTE, hand, next(seeds))),
        lambda: on_screen(partial(as_document, NOTE, hand)),
    )


def together(file: Path, hand: str) -> Figures:
    """Write many different cards into one PDF."""

    def pages(painter: QPainter, device: QPagedPaintDevice) -> None:
        for number in range(CARDS):
            if number:
                device.newPage()
            painter.save()
            painter.scale(device.logicalDpiX() / printing.MM, device.logicalDpiY() / printing.MM)
            paper.paint_page(painter, A6, NOTE.replace("Monday", f"day {number}"), style(hand, number))
            painter.restore()

    taken = seconds(lambda: printing.save_pages(file, "Cards", A6.page, pages))
    return {"milliseconds": taken * 1000 / CARDS, "KB": file.stat().st_size / CARDS / 1000}


def size(file: Path, hand: str) -> Figures:
    """Save one card."""
    taken = seconds(lambda: card_printing.save_pdf(file, A6, NOTE, style(hand, 7)))
    return {"milliseconds": taken * 1000, "KB": file.stat().st_size / 1000}


def measure(rounds: int, folder: Path) -> dict[str, Figures]:
    """Write cards as somebody does."""
    application = QApplication([])
    look.wear(application)
    found = {f"a keystroke in {hand}": a_keystroke(rounds, hand) for hand in ("flowing", "rounded")}
    found |= {f"writing anew in {hand}": anew(rounds, hand) for hand in HANDS}
    found |= {f"one PDF in {hand}": size(folder / "one.pdf", hand) for hand in HANDS}
    found[f"one of {CARDS} in a PDF"] = together(folder / "all.pdf", "flowing")
    return found


if __name__ == "__main__":
    report("card", __doc__ or "", measure, rounds=15)
