"""Documents to print or to keep, in plain pieces: titles, sentences, lists, room to write; as Markdown."""

import re
from dataclasses import dataclass
from enum import StrEnum

MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")  # signs that would mean something
LEADING = re.compile(r"^(\s*)([-+=]|\d+[.)])", re.MULTILINE)  # the same at the start of a line


class Style(StrEnum):
    """What a piece of a document is."""

    TITLE = "title"
    HEADING = "heading"
    TEXT = "text"
    QUIET = "quiet"
    ITEM = "item"


@dataclass(frozen=True, slots=True)
class Piece:
    """One paragraph; `bold` stands before it, `room` is the number of lines to write on below it."""

    style: Style
    text: str
    bold: str = ""
    room: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A title for its file and what stands in it."""

    title: str
    pieces: tuple[Piece, ...]

    def plain(self) -> str:
        """Return the words alone, a line for each piece."""
        return "\n".join(f"{one.bold}{one.text}" for one in self.pieces)

    def markdown(self) -> str:
        """Return the document as Markdown; what people typed is shown as typed."""
        return "\n\n".join(_markdown(one) for one in self.pieces) + "\n"


def _markdown(piece: Piece) -> str:
    before = {Style.TITLE: "# ", Style.HEADING: "## ", Style.ITEM: "- "}.get(piece.style, "")
    bold, text = f"**{_escaped(piece.bold.strip())}** " if piece.bold else "", _escaped(piece.text)
    if piece.style in (Style.TITLE, Style.HEADING):
        text = " ".join(text.split())
    indent = "  " if piece.style is Style.ITEM else ""
    return before + (bold + text).strip().replace("\n", f"  \n{indent}")


def _escaped(text: str) -> str:
    return LEADING.sub(r"\1\\\2", MARKDOWN.sub(r"\\\1", text))
