"""Typed text made safe to keep: nothing of what was typed is interpreted, only tidied."""

import re
import unicodedata

LONGEST_LINE = 300  # characters kept in a one-line field
LONGEST_NOTE = 100_000  # characters kept in a note

_UNSAFE = ("Cc", "Cs")  # control characters, and halves of characters that no file can hold
_BIDI = re.compile("[\u202a-\u202e\u2066-\u2069]")
_SPACES = re.compile(r"\s+")
_MARKS = re.compile(r"([\u0300-\u036f]{4})[\u0300-\u036f]+")


def line(text: str) -> str:
    """Return the text on one line: composed, no control or direction marks, spaces folded."""
    if text.isascii() and text.isprintable():  # most of what is typed, and many times quicker
        return " ".join(text.split())[:LONGEST_LINE].strip()
    composed = unicodedata.normalize("NFC", _SPACES.sub(" ", text))
    kept = "".join(char for char in _BIDI.sub("", composed) if unicodedata.category(char) not in _UNSAFE)
    return _MARKS.sub(r"\1", kept).strip()[:LONGEST_LINE].strip()


def note(text: str) -> str:
    """Return the text with its line breaks, without other control characters."""
    if text.isascii() and text.isprintable():
        return text[:LONGEST_NOTE]
    unbroken = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    kept = "".join(char for char in unbroken if char in "\n\t" or unicodedata.category(char) not in _UNSAFE)
    return unicodedata.normalize("NFC", kept)[:LONGEST_NOTE]


def folded(text: str) -> str:
    """Return the text without case and accents, for sorting and finding."""
    if text.isascii():
        return text.lower().strip()
    plain = unicodedata.normalize("NFKD", text.casefold())
    return "".join(char for char in plain if not unicodedata.combining(char)).strip()
