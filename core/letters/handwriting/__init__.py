"""Writing by hand: where each stroke of the pen falls on the page, the same on every system."""

from core.letters.handwriting.fonts import HANDS, able, hand, unwritable
from core.letters.handwriting.page import Ink, Line, Writing, write, write_line
from core.letters.handwriting.pen import Drawn, Manner

__all__ = [
    "HANDS",
    "Drawn",
    "Ink",
    "Line",
    "Manner",
    "Writing",
    "able",
    "hand",
    "unwritable",
    "write",
    "write_line",
]
