"""What a hand is, whoever wrote it: letters as plain numbers, so that they come out alike on every system.

Everything is measured in x-heights from where the letter begins on its baseline; y grows downwards.
"""

from dataclasses import dataclass
from typing import Protocol

Path = tuple[float, ...]  # x and y of the start, then of the three points of each cubic


@dataclass(frozen=True, slots=True, eq=False)
class Outline:
    """A letter: what is filled, what floats above it, and what the pen draws as a line."""

    advance: float  # to where the next letter begins
    body: tuple[Path, ...]
    floating: tuple[Path, ...] = ()  # the dot of an i, an accent
    strokes: tuple[Path, ...] = ()  # lines as wide as the hand's stem: an accent that was composed

    @property
    def filled(self) -> tuple[Path, ...]:
        """Return every contour that is filled."""
        return self.body + self.floating


class Hand(Protocol):
    """Somebody's handwriting."""

    @property
    def x_height(self) -> float:
        """Return the height of an x in the units the hand was taken in."""
        ...

    @property
    def stem(self) -> float:
        """Return the width of a stroke, in x-heights."""
        ...

    @property
    def space(self) -> float:
        """Return the space between two words, in x-heights."""
        ...

    @property
    def is_joined(self) -> bool:
        """Say whether the letters of a word hang together."""
        ...

    def has(self, char: str) -> bool:
        """Say whether the hand can write a character, given with its accents."""
        ...

    def shape(self, word: str, turn: int = 0) -> tuple[tuple[str, float], ...]:
        """Return the letters of a word, each with where it begins; `turn` chooses among drawn forms.

        What the hand does not have is left out.
        """
        ...

    def outline(self, key: str) -> Outline:
        """Return a letter of a shaped word."""
        ...


Box = tuple[float, float, float, float]  # left, top, right, bottom


def bounds(paths: tuple[Path, ...]) -> Box:
    """Return the box around paths; their control points count, so it may be a little too large."""
    xs = [x for path in paths for x in path[::2]]
    ys = [y for path in paths for y in path[1::2]]
    return (min(xs), min(ys), max(xs), max(ys)) if xs else (0.0, 0.0, 0.0, 0.0)
