"""Where each card of the drawn tree stands, in columns and rows (pure)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, sqrt

from core.referrals.chains import YOU

TALL = 60  # rows; what is taller is packed in several strips beside each other
SHAPE = 4.35  # a column is so many times as wide as a row is high
ASPECT = 1.6  # the width aimed at when packing, in heights
APART = 0.75  # columns between two strips
Below = Mapping[int, Sequence[int]]  # whom each one led to, as `chains.children` returns it


@dataclass(frozen=True, slots=True)
class Layout:
    """The column of each card, from 0, and the row of its middle, the topmost being 0."""

    columns: Mapping[int, float]
    rows: Mapping[int, float]
    width: float  # columns
    height: int  # rows
    strips: int  # in a single strip a column is a generation

    @property
    def aspect(self) -> float:
        """Return how many times as wide as high the whole is."""
        return self.width * SHAPE / max(self.height, 1)


@dataclass(frozen=True, slots=True)
class _Tree:
    """One tree: its people, parents before children, the place of each, and the size of all."""

    people: Sequence[int]
    columns: Sequence[int]
    middles: Sequence[float]
    width: int
    rows: int


def lay_out(below: Below) -> Layout:
    """Return the tidy drawing: an end of a branch has its own row, an introducer the middle of theirs.

    It takes time in proportion to the people, and the same tree has always the same drawing.
    """
    columns: dict[int, float] = {}
    rows: dict[int, float] = {}
    strips = _packed([_stacked(below, root) for root in below.get(YOU, ())])
    left, height = 0.0, 0
    for number, strip in enumerate(strips):
        left += APART if number else 0
        top = 0
        for tree in strip:
            columns.update(zip(tree.people, (left + one for one in tree.columns), strict=True))
            rows.update(zip(tree.people, (top + one for one in tree.middles), strict=True))
            top += tree.rows
        height = max(height, top)
        left += max(tree.width for tree in strip)
    return Layout(columns, rows, left, height, len(strips))


def _stacked(below: Below, root: int) -> _Tree:
    """Give each end of a branch the next row, then each introducer the middle of theirs.

    People are walked in the order of the drawing and known by their place in it: large books stay quick.
    """
    people, columns, middles, above = list[int](), list[int](), list[float](), list[int]()
    waiting, waiting_above, used = [root], [-1], 0
    while waiting:
        one, up = waiting.pop(), waiting_above.pop()
        ones = below.get(one)
        if ones:
            waiting.extend(reversed(ones))
            waiting_above.extend([len(people)] * len(ones))
        middles.append(used)
        used += not ones
        people.append(one)
        above.append(up)
        columns.append(columns[up] + 1 if up >= 0 else 0)
    _centre(middles, above)
    return _Tree(people, columns, middles, max(columns) + 1, used)


def _centre(middles: list[float], above: Sequence[int]) -> None:
    """Move introducers to the middle between the first and the last of theirs, the innermost first."""
    last: list[float] = [-1.0] * len(middles)
    first = list(middles)
    for place in range(len(middles) - 1, -1, -1):
        if last[place] >= 0:
            middles[place] = (first[place] + last[place]) / 2
        up = above[place]
        if up >= 0:
            first[up] = middles[place]
            if last[up] < 0:
                last[up] = middles[place]


def _packed(trees: Sequence[_Tree]) -> list[list[_Tree]]:
    """Put the trees, in their order, in strips of much the same height."""
    total = sum(tree.rows for tree in trees)
    if total <= TALL:
        return [list(trees)] if trees else []
    wide = max(tree.width for tree in trees) + APART
    strips = max(1, round(sqrt(ASPECT * total / (wide * SHAPE))))
    height = max(ceil(total / strips), *(tree.rows for tree in trees))
    found: list[list[_Tree]] = [[]]
    used = 0
    for tree in trees:
        if found[-1] and used + tree.rows > height:
            found.append([])
            used = 0
        found[-1].append(tree)
        used += tree.rows
    return found


def crossings(below: Below, layout: Layout) -> int:
    """Count the neighbouring lines that cross; a tidy drawing has none."""
    lines: dict[float, list[tuple[float, float]]] = {}
    for one, ones in below.items():
        if one != YOU:
            for each in ones:
                lines.setdefault(layout.columns[one], []).append((layout.rows[one], layout.rows[each]))
    return sum(
        later[1] < earlier[1] for column in lines.values() for earlier, later in pairwise(sorted(column))
    )
