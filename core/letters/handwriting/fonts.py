"""The hands that ship, each read from its `.hand` file, and what each of them can write."""

import json
import unicodedata
import zlib
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from core.letters.handwriting import accents
from core.letters.handwriting.hand import Hand, Outline, Path, bounds
from core.resources import resource

HANDS = ("flowing", "everyday", "quick", "rounded", "neat", "felt", "narrow", "lively")
DEFAULT = "flowing"
JOINED = {"rounded"}
WIDER = {
    "rounded": 1.45,
    "narrow": 1.4,
    "felt": 1.25,
    "lively": 1.2,
    "neat": 1.1,
}  # what a hand's own space is too small by
DOTTED = "ijіј"  # also the Cyrillic two
FLOATS = 0.87  # x-heights above which a part of an i is its dot
ALIKE = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2212": "–", "\u02bc": "’", "‚": ",", "\u00a0": " "})


class FontHand:
    """A hand drawn by somebody who made a font of it."""

    def __init__(self, name: str) -> None:
        content = json.loads(zlib.decompress(resource("fonts", f"{name}.hand").read_bytes()))
        self.x_height: float = content["x_height"]
        self.stem: float = content["stem"] / self.x_height
        self.space: float = content["space"] / self.x_height * WIDER.get(name, 1)
        self.is_joined = name in JOINED
        self._glyphs: dict[str, tuple[int, list[list[int]]]] = content["glyphs"]
        self._kern: dict[str, int] = content["kern"]
        self._outlines: dict[str, Outline] = {}

    def has(self, char: str) -> bool:
        """Say whether the hand can write a character, given with its accents."""
        shown = _shown(char)
        found = accents.parts(shown) if shown and shown not in self._glyphs else None
        return not shown or shown in self._glyphs or (found is not None and found[0] in self._glyphs)

    def shape(self, word: str, turn: int = 0) -> tuple[tuple[str, float], ...]:
        """Return the letters of a word, each with where it begins; `turn` chooses among drawn forms."""
        placed: list[tuple[str, float]] = []
        at, before = 0.0, ""
        for char in (_shown(one) for one in clusters(word) if self.has(one)):
            if char:
                plain = unicodedata.normalize("NFD", char)[0]
                at += self._kern.get(before + plain, 0) / self.x_height
                key = self._form(char, turn + len(placed))
                placed.append((key, at))
                at, before = at + self.outline(key).advance, plain
        return tuple(placed)

    def outline(self, key: str) -> Outline:
        """Return a letter of a shaped word."""
        if key not in self._outlines:
            is_drawn = key in self._glyphs
            self._outlines[key] = self._read(key) if is_drawn else accents.compose(key, self.outline)
        return self._outlines[key]

    def _form(self, char: str, turn: int) -> str:
        """Return one of the forms a letter was drawn in."""
        forms = [char, *(key for number in "12" if (key := char + number) in self._glyphs)]
        return forms[turn % len(forms)]

    def _read(self, key: str) -> Outline:
        advance, contours = self._glyphs[key]
        paths = tuple(self._path(steps) for steps in contours)
        highest = self._top_of_letter(key)
        floating = tuple(path for path in paths if bounds((path,))[3] < highest)
        return Outline(
            advance / self.x_height, tuple(path for path in paths if path not in floating), floating
        )

    def _top_of_letter(self, key: str) -> float:
        """Return the height above which a part of a letter is its dot or accent."""
        char, base = key[0], unicodedata.normalize("NFD", key[0])[0]
        if char in DOTTED:
            return -FLOATS
        is_accented = char != base and base in self._glyphs
        return 0.98 * bounds(self.outline(base).body)[1] if is_accented else float("-inf")

    def _path(self, steps: list[int]) -> Path:
        """Return a contour in x-heights; each number of `steps` counts from the one two before it."""
        path: list[float] = [0.0] * len(steps)
        path[::2] = [x / self.x_height for x in accumulate(steps[::2])]
        path[1::2] = [y / self.x_height for y in accumulate(steps[1::2])]
        return tuple(path)


@lru_cache(maxsize=len(HANDS))
def hand(name: str) -> Hand:
    """Return a hand, read on first use; the default for a name that is gone."""
    return FontHand(name) if name in HANDS else hand(DEFAULT)


def unwritable(text: str, name: str) -> tuple[str, ...]:
    """Return the characters of a text that a hand cannot write, once each and in order."""
    writer = hand(name)
    return tuple(dict.fromkeys(one for one in clusters(text) if not one.isspace() and not writer.has(one)))


def able(text: str) -> tuple[str, ...]:
    """Return the hands that can write all of a text."""
    return tuple(name for name in HANDS if not unwritable(text, name))


def clusters(text: str) -> Iterator[str]:
    """Give each character of a text with the accents and joiners that belong to it."""
    cluster = ""
    for char in unicodedata.normalize("NFC", text).translate(ALIKE):
        if cluster and not _belongs(char, cluster):
            yield cluster
            cluster = ""
        cluster += char
    if cluster:
        yield cluster


def _belongs(char: str, cluster: str) -> bool:
    """Say whether a character is a mark of those before it, or joined to them to one picture."""
    kind = unicodedata.category(char)
    is_joined = kind == "So" and cluster.endswith("\u200d")
    return is_joined or kind in {"Mn", "Mc", "Me", "Cf"} or "\U0001f3fb" <= char <= "\U0001f3ff"


def _shown(cluster: str) -> str:
    """Return what can be seen of a character: without joiners, directions and controls."""
    hidden = {"Cf", "Cc", "Zl", "Zp"}
    return "".join(
        c for c in cluster if unicodedata.category(c) not in hidden and not "\ufe00" <= c <= "\ufe0f"
    )
