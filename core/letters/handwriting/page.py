"""A note on its card: words into lines, as large as fits, with a margin and lines as ragged as a person's."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from math import ceil

from core.letters.handwriting.chance import Dice, Wave
from core.letters.handwriting.fonts import clusters
from core.letters.handwriting.pen import Drawn, Manner, Word, draw, spell
from core.letters.stationery import Rect, Spread

SIZES = (2.4, 2.3, 2.2, 2.1, 2.0, 1.9, 1.8)  # heights of the letter x in mm, the best first
GAPS = (4.0, 3.8, 3.6)  # from one baseline to the next, in x-heights
PARAGRAPH, CLOSING = 0.15, 0.3  # extra lines before a paragraph and before the closing
ABOVE, BELOW = 2.4, 1.6  # x-heights a line reaches above and below its baseline
PEN_ROOM = 8.0  # mm left free for a name in real ink, above the lower margin
CLOSING_AT = 0.5  # of the width
HIGHER = 0.47  # of the panel: a note stands a little above its middle

EARLY, SQUEEZE = 0.07, 1.02  # of the width: a line may break early, or be pressed a little
JITTER, TREND, FURTHEST = 0.4, 0.25, 4.0  # mm the left margin varies, moves with each line, and at most
SLOPE, BEND, BEND_LINES, DRIFT = 0.0061, 0.16, 1.3, 0.025  # of a line: radians, x-heights, lengths, gaps
STEEPEST = 0.2  # of the gap between lines
CLOSEST = 0.4  # x-heights between two words' ink
INK_MM = 260.0  # of writing in which the ink has become paler or darker
ROOMY = 1.25  # of the room that letters of a broken word take one by one
DASHES = {"-", "–", "—"}  # never begin a line


@dataclass(frozen=True, slots=True)
class Ink:
    """A word in its place; `x` and `y` in mm from the top left corner of the page."""

    word: Drawn
    x: float
    y: float
    shade: float
    is_over: bool


@dataclass(slots=True)
class Line:
    """A line of words, each with where it begins; in mm."""

    words: tuple[tuple[Word, float], ...]
    number: int
    left: float
    is_closing: bool
    baseline: float = 0.0
    is_over: bool = False

    @property
    def text(self) -> str:
        """Return the line's words."""
        return " ".join(word.text for word, _x in self.words)


@dataclass(slots=True)
class Writing:
    """A note laid out on its card."""

    manner: Manner
    size: float  # mm; the height of an x
    gap: float  # mm from one baseline to the next
    width: float  # mm a line has
    height: float = 0.0  # mm from the top of the first line to the end of the room for the name
    lines: list[Line] = field(default_factory=list)

    def ink(self, lowest: float = float("inf")) -> Iterator[Ink]:
        """Give each word as it stands on the page, down to a baseline."""
        seed, lively = self.manner.seed, self.manner.lively
        flow = Wave(seed, "ink")
        for line in self.lines:
            if line.baseline > lowest:
                continue
            path = _Path(self, line)
            for word, x in line.words:
                drawn = draw(word, self.size)
                along = (line.number * self.width + x - line.left) / INK_MM
                shade = (flow.at(along) + drawn.shade) * min(1.0, lively)
                y = line.baseline + path.at(x + word.advance * self.size / 2)
                yield Ink(drawn, round(x, 3), round(y, 3), shade, line.is_over)


class _Path:
    """How a line climbs, falls and bends around its baseline."""

    def __init__(self, writing: Writing, line: Line) -> None:
        manner = writing.manner
        dice = Dice(manner.seed, "line", line.number)
        self._drift = dice.bell(DRIFT) * writing.gap
        self._slope = dice.bell(SLOPE)
        self._bend = Wave(manner.seed, "bend", line.number)
        self._most = STEEPEST * writing.gap
        self._writing, self._middle = writing, line.left + writing.width / 2

    def at(self, x: float) -> float:
        """Return the mm below the baseline at a place in mm."""
        writing = self._writing
        bend = self._bend.at(x / max(writing.width, 1) / BEND_LINES * 2) * BEND * writing.size
        whole = (self._drift + self._slope * (x - self._middle) + bend) * writing.manner.lively
        return max(-self._most, min(self._most, whole))


def write(paragraphs: tuple[str, ...], closing: tuple[str, ...], manner: Manner, spread: Spread) -> Writing:
    """Lay a note out on its card as large as fits, from 2.4 to 1.8 mm of x-height.

    Words are never broken, unless one alone is wider than the card. A note that is too long keeps the
    smallest size; its last lines are marked.
    """
    note, room = _spelled(paragraphs, closing, manner), spread.message.height
    writing = _lay_out(note, manner, SIZES[-1], GAPS[-1] * SIZES[-1], spread.message)
    if writing.height <= room:
        tried = (
            _lay_out(note, manner, size, gap * size, spread.message) for size, gap in product(SIZES, GAPS)
        )
        writing = next(one for one in tried if one.height <= room)
    _place(writing, spread)
    return writing


def write_line(text: str, manner: Manner, size: float) -> Writing:
    """Write a few words on one line from the origin; `size` is the height of an x in any unit."""
    words = [word for _closing, words in _spelled((text,), (), manner) for word in words]
    places, _used = _take(words, float("inf"))
    placed = tuple((word, at * size) for word, at in zip(words, places, strict=True))
    width = placed[-1][1] + words[-1].right * size if words else 0.0
    return Writing(manner, size, GAPS[0] * size, width, lines=[Line(placed, 0, 0.0, is_closing=False)])


Note = list[tuple[bool, list[Word]]]  # paragraphs: whether it belongs to the closing, and its words


def _spelled(paragraphs: tuple[str, ...], closing: tuple[str, ...], manner: Manner) -> Note:
    """Spell every word of a note, each time a little differently."""
    uses = Counter[str]()
    note: Note = []
    for is_closing, lines in ((False, paragraphs), (True, closing)):
        for line in lines:
            words = []
            for text in line.split():
                words.append(spell(text, manner, uses[text]))
                uses[text] += 1
            note.append((is_closing, words))
    return note


def _lay_out(note: Note, manner: Manner, size: float, gap: float, area: Rect) -> Writing:
    """Lay a note out at one size with its first baseline at 0."""
    writing, baseline, was_closing = Writing(manner, size, gap, area.width), 0.0, False
    for is_closing, words in note:
        if writing.lines:
            starts_closing = is_closing and not was_closing
            baseline += gap * (1 + (CLOSING if starts_closing else 0 if is_closing else PARAGRAPH))
        was_closing = is_closing
        waiting = words
        while waiting:
            line, waiting = _line(waiting, writing, area, is_closing=is_closing)
            line.baseline = baseline
            writing.lines.append(line)
            baseline += gap
        baseline -= gap if words else 0
    pen_room = PEN_ROOM if sum(is_closing for is_closing, _words in note) == 1 else 0
    writing.height = (ABOVE + BELOW) * size + baseline + pen_room if writing.lines else 0
    return writing


def _line(words: list[Word], writing: Writing, area: Rect, *, is_closing: bool) -> tuple[Line, list[Word]]:
    """Return the next line of a paragraph, and the words that are left."""
    number, manner, size = len(writing.lines), writing.manner, writing.size
    dice = Dice(manner.seed, "margin", number)
    wander = 1.5 * JITTER + dice.bell(JITTER) + (0 if is_closing else TREND * number)
    left = area.left + max(0.0, min(FURTHEST, wander * manner.lively))
    left += area.width * CLOSING_AT if is_closing else 0
    room = (area.right - left) / size
    early = 1 - EARLY * dice.unit() * min(1, manner.lively)
    place, used = _take(words, min(room, room * early * SQUEEZE))
    if not used:
        words = _broken(words[0], room) + words[1:]
        place, used = _take(words[:1], float("inf"))
    start = left - words[0].left * size
    placed = tuple((word, start + at * size) for word, at in zip(words[:used], place, strict=True))
    return Line(placed, number, left, is_closing), words[used:]


def _take(words: list[Word], room: float) -> tuple[list[float], int]:
    """Return where each word of a line begins, in x-heights, and how many there are; 0 when none fits."""
    places: list[float] = []
    at = 0.0
    for number, word in enumerate(words):
        if number:
            at = max(at, places[-1] + _reach(words[number - 1], word))
        if at - words[0].left + word.right > room:
            used = number - 1 if word.text in DASHES and number > 1 else number
            return places[:used], used
        places.append(at)
        at += word.advance + word.space
    return places, len(words)


def _reach(word: Word, following: Word) -> float:
    """Return how far from a word's beginning the next one may begin at the nearest."""
    pairs = zip(word.bands, following.bands, strict=True)
    return max(right - left for (_left, right), (left, _right) in pairs) + CLOSEST


def _broken(word: Word, room: float) -> list[Word]:
    """Break a word that is wider than the card into pieces that are not."""
    pieces, taken = [""], 0.0
    for cluster in clusters(word.text):
        wide = spell(cluster, word.manner, word.use).right * ROOMY
        if taken + wide > room and pieces[-1]:
            pieces.append("")
            taken = 0.0
        pieces[-1] += cluster
        taken += wide
    return [spell(piece, word.manner, word.use) for piece in pieces]


def _place(writing: Writing, spread: Spread) -> None:
    """Put a note a little above the middle of its panel and mark the lines that are too many."""
    area, panel = spread.message, spread.panel
    middle = panel.top + panel.height * HIGHER
    top = max(area.top, min(middle - writing.height / 2, area.bottom - writing.height))
    for line in writing.lines:
        line.baseline += top + ABOVE * writing.size
    too_high = writing.height - area.height
    if too_high > 0:
        body = [line for line in writing.lines if not line.is_closing]
        for line in body[-ceil(too_high / writing.gap) :]:
            line.is_over = True
