"""Letters a font lacks, composed as a person would: the plain letter, then the accent with the pen."""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import pairwise

from core.letters.handwriting.hand import Outline, Path, bounds

Line = tuple[tuple[float, float], ...]

GAP_ABOVE, GAP_BELOW = 0.14, 0.18  # x-heights between a letter and its accent
DOTTED = "ij"  # their dot gives way to an accent
BESIDE, SLIGHT = ("\u0302", "\u0306"), "\u0300\u0301\u0309"  # an acute stands at a circumflex's right

# Each mark in x-heights: those above stand on 0, those below hang from it.
ABOVE: dict[str, tuple[Line, ...]] = {
    "\u0300": (((-0.15, -0.34), (0.12, 0)),),
    "\u0301": (((0.16, -0.36), (-0.1, 0)),),
    "\u0302": (((-0.24, 0), (0.01, -0.3), (0.22, -0.02)),),
    "\u0303": (((-0.3, -0.06), (-0.15, -0.22), (0.08, -0.07), (0.28, -0.2)),),
    "\u0304": (((-0.26, -0.08), (0.26, -0.12)),),
    "\u0306": (((-0.24, -0.28), (-0.12, -0.03), (0.11, -0.03), (0.24, -0.3)),),
    "\u0307": (((-0.01, -0.12), (0.03, -0.14)),),
    "\u0308": (((-0.21, -0.11), (-0.19, -0.14)), ((0.19, -0.12), (0.22, -0.14))),
    "\u0309": (((-0.1, -0.32), (0.06, -0.38), (0.11, -0.24), (-0.01, -0.14), (-0.02, 0)),),
    "\u030a": (
        ((0.02, -0.38), (-0.14, -0.3), (-0.13, -0.1), (0.04, -0.04), (0.16, -0.18), (0.1, -0.34), (0, -0.38)),
    ),
    "\u030b": (((0.0, -0.34), (-0.19, 0)), ((0.3, -0.36), (0.07, -0.02))),
    "\u030c": (((-0.24, -0.28), (-0.01, 0), (0.24, -0.31)),),
}
BELOW: dict[str, tuple[Line, ...]] = {
    "\u0323": (((-0.01, 0.12), (0.03, 0.13)),),
    "\u0326": (((0.06, 0.02), (0.05, 0.16), (-0.07, 0.36)),),
    "\u0327": (((0.03, -0.16), (-0.02, 0.04), (0.14, 0.12), (0.08, 0.3), (-0.12, 0.34)),),
    "\u0328": (((0.12, -0.18), (-0.04, 0.06), (0.0, 0.24), (0.2, 0.24)),),
}
BREATH = ((0.05, -0.3), (0.09, -0.2), (-0.03, 0))  # the caron of ď, ľ and ť
HORN = ((-0.12, 0.16), (0.1, 0.12), (0.16, -0.16))  # of ơ and ư, from the letter's upper right

# A bar through a letter: the letter, how far up it the bar stands, its reach at both sides and its fall.
BARRED = {
    "đ": ("d", 0.74, 0.3, 0.0),
    "Đ": ("D", 0.45, 0.3, 0.0),
    "Ð": ("D", 0.45, 0.3, 0.0),
    "ħ": ("h", 0.74, 0.3, 0.0),
    "Ħ": ("H", 0.72, 0.2, 0.0),
    "ŧ": ("t", 0.4, 0.26, 0.0),
    "Ŧ": ("T", 0.45, 0.26, 0.0),
    "ł": ("l", 0.45, 0.26, 0.34),
    "Ł": ("L", 0.45, 0.26, 0.34),
    "ø": ("o", 0.5, 0.12, 1.1),
    "Ø": ("O", 0.48, 0.12, 1.7),
}


def parts(cluster: str) -> tuple[str, str] | None:
    """Return the plain letter and the marks of a character; None for one that cannot be composed."""
    if cluster in BARRED or cluster == "ı":
        return BARRED.get(cluster, ("i",))[0], ""
    plain = unicodedata.normalize("NFD", cluster)
    base, marks = plain[0], plain[1:]
    if base in BARRED and marks:
        return None
    return (
        (base, marks)
        if marks and all(mark in ABOVE or mark in BELOW or mark == "\u031b" for mark in marks)
        else None
    )


def compose(cluster: str, outline: Callable[[str], Outline]) -> Outline:
    """Return a character made of its plain letter and pen strokes."""
    found = parts(cluster)
    assert found is not None, "only what `parts` can take apart is composed"
    base, marks = found
    letter = outline(base)
    undotted = base in DOTTED and (cluster == "ı" or any(mark in ABOVE for mark in marks))
    floating = () if undotted else letter.floating
    strokes = (*_bars(cluster, letter), *_marks(base, marks, letter, floating))
    return Outline(letter.advance, letter.body, floating, strokes)


def _bars(cluster: str, letter: Outline) -> Iterator[Path]:
    if cluster in BARRED:
        _base, part, reach, fall = BARRED[cluster]
        left, top, right, _bottom = bounds(letter.body)
        height = top * part
        at = [
            x
            for path in letter.body
            for x, y in zip(path[::2], path[1::2], strict=True)
            if abs(y - height) < 0.25
        ]
        middle = max(at, default=right) if cluster == "đ" else (left + right) / 2
        if cluster in "ĐÐħŁł":
            middle = min(at, default=left)
        half = (right - left) / 2 + reach if cluster in "øØ" else 0.1 + reach
        rise = fall / 2
        yield smooth(((middle - half, height + rise), (middle, height), (middle + half, height - rise)))


def _marks(base: str, marks: str, letter: Outline, floating: tuple[Path, ...]) -> Iterator[Path]:
    _left, top, right, bottom = bounds(letter.body + floating)
    middle, above, before = _summit(letter), min(top, -0.9) - GAP_ABOVE, ""
    for mark in marks:
        if mark == "\u031b":
            yield _moved(HORN, _shoulder(letter), max(top, -1.05))
        elif mark == "\u030c" and base in "dltL":
            yield _moved(BREATH, right + 0.16, min(top, -1.3) + 0.42)
        elif mark in ABOVE:
            beside = before in BESIDE and mark in SLIGHT
            x = middle + (0.34 if beside else 0)
            y = above + (0.32 if beside else 0)
            for line in ABOVE[mark]:
                yield _moved(line, x, y)
            above, before = above - 0.42, mark
        else:
            hung = "\u0326" if mark == "\u0327" and base in "gkKlLnNrRG" else mark
            y = bottom + GAP_BELOW if hung in "\u0323\u0326" else min(bottom, 0.1)
            for line in BELOW[hung]:
                yield _moved(line, _foot(letter), y)


def _summit(letter: Outline) -> float:
    """Return the middle of a letter's uppermost part, over which an accent stands in a leaning hand too."""
    top = bounds(letter.body)[1]
    return _middle(letter, lambda y: y < top + 0.35)


def _foot(letter: Outline) -> float:
    """Return the middle of a letter's lowest part."""
    bottom = bounds(letter.body)[3]
    return _middle(letter, lambda y: y > bottom - 0.35)


def _shoulder(letter: Outline) -> float:
    """Return how far to the right a letter reaches near its top."""
    top = bounds(letter.body)[1]
    return max(x for path in letter.body for x, y in zip(path[::2], path[1::2], strict=True) if y < top + 0.4)


def _middle(letter: Outline, is_part: Callable[[float], bool]) -> float:
    xs = [x for path in letter.body for x, y in zip(path[::2], path[1::2], strict=True) if is_part(y)]
    return (min(xs) + max(xs)) / 2


def _moved(line: Line, x: float, y: float) -> Path:
    return smooth(tuple((x + dx, y + dy) for dx, dy in line))


def smooth(line: Line) -> Path:
    """Return a curve through the points of a line."""
    points = [line[0], *line, line[-1]]
    path = list(line[0])
    for number, (a, b) in enumerate(pairwise(line), 1):
        before, after = points[number - 1], points[number + 2]
        path += (a[0] + (b[0] - before[0]) / 6, a[1] + (b[1] - before[1]) / 6)
        path += (b[0] - (after[0] - a[0]) / 6, b[1] - (after[1] - a[1]) / 6)
        path += b
    return tuple(path)
