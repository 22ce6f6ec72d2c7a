"""Counts the words of a letter."""

import re


def count(text: str) -> int:
    """Count the words of a note as a reader would."""
    return sum(any(map(str.isalnum, word)) for word in re.split(r"[\s—–/]+", text))
