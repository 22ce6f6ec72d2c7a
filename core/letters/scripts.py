"""A script for the phone as a page to have beside it."""

from core.documents import Document, Piece, Style
from core.letters.post import Letter

COLON = ":"
LONGEST = 60  # characters of a line that can be a heading


def script(letter: Letter, title: str) -> Document:
    """Return a script as a document; a short line that ends with a colon is a heading."""
    lines = [line.strip() for line in letter.body.splitlines() if line.strip()]
    return Document(title, (Piece(Style.TITLE, title), *map(_piece, lines)))


def _piece(line: str) -> Piece:
    if line.endswith(COLON) and len(line) <= LONGEST:
        return Piece(Style.HEADING, line.removesuffix(COLON))
    return Piece(Style.TEXT, line)
