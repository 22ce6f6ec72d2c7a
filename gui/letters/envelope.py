"""The front of an envelope: two addresses in a plain face, painted in millimetres."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from core.letters.stationery import Face, Rect
from core.words import _
from gui import look, printing

LARGE, SMALL = 4.2, 3.2  # mm of the type of the address, and of the sender
LEADING = 1.28  # from line to line, of the type's size
SET = 100  # pixels at which words are set before they are scaled

Lines = tuple[str, ...]


def save_pdf(path: Path | str, face: Face, sender: Lines, address: Lines) -> None:
    """Save an envelope as a PDF at true size; raises Problem when the disk refuses."""
    printing.save_pdf(path, _("Envelope"), face.page, lambda painter: paint(painter, face, sender, address))


def print_envelope(parent: QWidget | None, face: Face, sender: Lines, address: Lines) -> bool:
    """Ask for a printer and print an envelope; say whether it was printed.

    Raises Problem when the printer does not answer or does not take the envelope.
    """
    return printing.print_page(
        parent, _("Envelope"), face.page, lambda painter: paint(painter, face, sender, address)
    )


def paint(painter: QPainter, face: Face, sender: Lines, address: Lines) -> None:
    """Paint both addresses with a painter that counts in mm."""
    painter.setPen(look.ink("black"))
    _write(painter, sender, face.sender, SMALL)
    _write(painter, address, face.address, LARGE)


def _write(painter: QPainter, lines: Iterable[str], room: Rect, size: float) -> None:
    """Write lines into a room: smaller where there are many, cut where one is too long."""
    shown = tuple(lines)
    size = min(size, room.height / (LEADING * max(len(shown), 1)))
    font = QFont(painter.font())
    font.setPixelSize(SET)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    metrics, scale = QFontMetricsF(font), size / SET
    painter.save()
    painter.setFont(font)
    painter.translate(room.left, room.top)
    painter.scale(scale, scale)
    for number, line in enumerate(shown):
        words = metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width / scale)
        painter.drawText(QPointF(0, SET * (0.95 + number * LEADING)), words)
    painter.restore()
