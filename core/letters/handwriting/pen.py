"""One word as the pen writes it: every letter a little different each time, as a hand is.

A word depends on the note's seed, its own letters and how often it was written before, never on its
neighbours: changing one word leaves all others as they are.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from core.letters.handwriting.chance import Dice, Wave
from core.letters.handwriting.fonts import hand
from core.letters.handwriting.hand import Outline, Path, bounds

# How far each thing varies in an ordinary hand: x-heights, parts of one, or radians where it is an angle.
WARP, TURN, RISE, SIZE, GAP, FLOAT = 0.026, 0.0157, 0.022, 0.018, 0.03, 0.055  # a letter
WORD_SIZE, SLANT, SPACE, PEN, SHADE = 0.022, 0.0192, 0.12, 0.02, 0.35  # a word
WOBBLE, WOBBLE_LENGTH = 0.05, 4.5  # the baseline under it
JOINED_GAP = 0.3  # of GAP, where letters hang together
BENT = 1.6  # half boxes from a letter's middle beyond which its outline bends no more
PEN_MM, THICKEST = 0.38, 0.2  # a ballpoint's line, and its most in x-heights
DIGITS = 3  # of a millimetre: the same numbers on every machine, and a small PDF


Band = tuple[float, float]
NOWHERE: Band = (float("inf"), float("-inf"))
HIGH, LOW = -1.1, 0.15  # x-heights; between them stands what every letter has


@dataclass(frozen=True, slots=True)
class Manner:
    """Whose hand it is, how lively (0 is the bare font), and the seed of all that varies."""

    hand: str
    seed: str
    lively: float = 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A word before it is drawn, in x-heights: its letters, and the room it takes."""

    text: str
    manner: Manner
    use: int  # how often the note has it before
    letters: tuple[tuple[str, float], ...]
    size: float  # beside an ordinary word's
    advance: float
    space: float  # before the next word
    bands: tuple[Band, ...]  # where its ink begins and ends above, along and below the height of an x

    @property
    def left(self) -> float:
        """Return where its ink begins; 0 for a word without any."""
        return min((left for left, right in self.bands if left <= right), default=0.0)

    @property
    def right(self) -> float:
        """Return where its ink ends; 0 for a word without any."""
        return max((right for left, right in self.bands if left <= right), default=0.0)


@dataclass(frozen=True, slots=True, eq=False)
class Letter:
    """A letter of a drawn word, in mm from where the word begins."""

    key: str
    filled: tuple[Path, ...]
    strokes: tuple[Path, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Drawn:
    """A word as it stands on paper: outlines to fill, and the pens in mm to go around and along them."""

    letters: tuple[Letter, ...]
    outline_pen: float
    stroke_pen: float
    shade: float  # of the ink, from -1 (paler) to 1 (darker)


@lru_cache(maxsize=4096)
def spell(text: str, manner: Manner, use: int) -> Word:
    """Return a word as its letters follow each other this time."""
    writer, dice = hand(manner.hand), Dice(manner.seed, text, use)
    size = 1 + dice.bell(WORD_SIZE) * manner.lively
    space = writer.space * (1 + dice.bell(SPACE) * manner.lively)
    spread = GAP * manner.lively
    letters, late = [], 0.0
    for key, at in writer.shape(text, dice.bits() % 6):
        letters.append((key, at + late))
        gap = dice.bell(spread)
        late += -JOINED_GAP * abs(gap) if writer.is_joined else gap  # a join may close up, never open
    drawn = [(at, writer.outline(key)) for key, at in letters]
    advance = (drawn[-1][0] + drawn[-1][1].advance) * size if drawn else 0.0
    return Word(text, manner, use, tuple(letters), size, advance, space, tuple(_bands(drawn, size)))


def _bands(drawn: list[tuple[float, Outline]], size: float) -> Iterator[Band]:
    points = [
        ((at + x) * size, y)
        for at, outline in drawn
        for path in outline.filled
        for x, y in zip(path[::2], path[1::2], strict=True)
    ]
    for xs in (
        [x for x, y in points if y < HIGH],
        [x for x, y in points if HIGH <= y <= LOW],
        [x for x, y in points if y > LOW],
    ):
        yield (min(xs), max(xs)) if xs else NOWHERE


@lru_cache(maxsize=1024)
def draw(word: Word, x_height: float) -> Drawn:
    """Return a word as the pen writes it; `x_height` in mm."""
    writer, manner = hand(word.manner.hand), word.manner
    dice, ground = Dice(manner.seed, word.text, word.use, "pen"), Wave(manner.seed, word.text, word.use)
    lean, scale = dice.bell(SLANT) * manner.lively, word.size * x_height
    pen, stem = min(PEN_MM, THICKEST * x_height), writer.stem * scale
    pen *= 1 + dice.bell(PEN) * manner.lively
    written, letters = Counter[str](), []
    for number, (key, at) in enumerate(word.letters):
        throw = Dice(manner.seed, word.text, word.use, number)
        bend = _Bend(
            writer.outline(key), throw, manner.lively, -1 if written[key] % 2 else 1, writer.is_joined
        )
        letters.append(bend.letter(key, at, lean, scale, ground))
        written[key] += 1
    shade = dice.bell(SHADE) * min(1, manner.lively)
    return Drawn(tuple(letters), round(max(0, pen - stem), DIGITS), round(max(pen, stem), DIGITS), shade)


class _Bend:
    """How one letter differs from its model: its outline bent, then turned, resized and moved."""

    def __init__(self, model: Outline, dice: Dice, lively: float, side: int, is_joined: bool) -> None:
        self._model, self._is_joined = model, is_joined
        left, _top, right, _bottom = bounds(model.filled)
        self._middle, self._half = (left + right) / 2, max(0.2, (right - left) / 2)
        warp = [dice.bell(WARP * lively) for _number in range(10)]
        for place in (1, 7):  # twins, as in "tt", lean to different sides
            warp[place] = side * abs(warp[place])
        self._across, self._down = warp[:5], warp[5:]
        free = 0 if is_joined else lively
        self._turn, self._size = dice.bell(TURN) * free, 1 + dice.bell(SIZE) * free
        self._rise = dice.bell(RISE) * free
        self._adrift = (dice.bell(FLOAT) * lively, dice.bell(FLOAT) * lively)
        self._wobble = WOBBLE * lively

    def letter(self, key: str, at: float, lean: float, scale: float, ground: Wave) -> Letter:
        """Return the letter in mm of its word."""
        start = self._wobble * ground.at((at + self._middle - self._half) / WOBBLE_LENGTH)
        end = self._wobble * ground.at((at + self._middle + self._half) / WOBBLE_LENGTH)
        place = (at, lean, scale, (start + end) / 2, (end - start) / 2)
        model = self._model
        body = tuple(self._path(path, (0, 0), place) for path in model.body)
        floating = tuple(self._path(path, self._adrift, place) for path in model.floating)
        strokes = tuple(self._path(path, self._adrift, place) for path in model.strokes)
        return Letter(key, body + floating, strokes)

    def _path(self, path: Path, adrift: tuple[float, float], place: tuple[float, ...]) -> Path:
        """Bend, turn, lean and place every point of a path."""
        (a0, a1, a2, a3, a4), (d0, d1, d2, d3, d4) = self._across, self._down
        at, lean, scale, level, climb = place
        middle, half, turn, size = self._middle, self._half, self._turn, self._size
        right, lower, is_joined = (
            adrift[0] + middle + at,
            adrift[1] + self._rise + level - 0.5,
            self._is_joined,
        )
        made: list[float] = []
        for x, y in zip(path[::2], path[1::2], strict=True):
            u, v = (x - middle) / half, (y + 0.5) / 0.9
            u = -BENT if u < -BENT else min(u, BENT)
            v = -BENT if v < -BENT else min(v, BENT)
            uv, uu, vv = u * v, u * u - 1 / 3, v * v - 1 / 3
            across = a0 * u + a1 * v + a2 * uv + a3 * uu + a4 * vv
            down = d0 * u + d1 * v + d2 * uv + d3 * uu + d4 * vv
            if is_joined:  # nothing moves at a letter's sides, so that joins hold
                edge = 1 - u * u if -1 < u < 1 else 0.0
                across, down = across * edge, down * edge
            across, down = x - middle + across, y + 0.5 + down
            below = (down + turn * across) * size + lower + climb * u
            beside = (across - turn * down) * size + right - lean * below
            made += (round(beside * scale, DIGITS), round(below * scale, DIGITS))
        return tuple(made)
