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
Place = dict[int, float]


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
    """One tree: its people, parents before children, and its size."""

    people: Sequence[int]
    rows: int
    columns: int


def lay_out(below: Below) -> Layout:
    """Return the tidy drawing: an end of a branch has its own row, an introducer the middle of theirs.

    It takes time in proportion to the people, and the same tree has always the same drawing.
    """
    columns: Place = {}
    rows: Place = {}
    strips = _packed([_stacked(below, root, columns, rows) for root in below.get(YOU, ())])
    left, height = 0.0, 0
    for number, strip in enumerate(strips):
        left += APART if number else 0
        height = max(height, _moved(strip, left, columns, rows))
        left += max(tree.columns for tree in strip)
    return Layout(columns, rows, left, height, len(strips))


def _stacked(below: Below, root: int, columns: Place, rows: Place) -> _Tree:
    """Give each end of a branch the next row, then each introducer the middle of theirs."""
    order, waiting, used, deepest = [], [root], 0, 0.0
    columns[root] = 0.0
    while waiting:
        one = waiting.pop()
        order.append(one)
        ones = below.get(one)
        if ones:
            further = columns[one] + 1
            deepest = max(deepest, further)
            for each in reversed(ones):
                columns[each] = further
                waiting.append(each)
        else:
            rows[one] = float(used)
            used += 1
    for one in reversed(order):
        if one not in rows:
            ones = below[one]
            rows[one] = (rows[ones[0]] + rows[ones[-1]]) / 2
    return _Tree(order, used, int(deepest) + 1)


def _packed(trees: Sequence[_Tree]) -> list[list[_Tree]]:
    """Put the trees, in their order, in strips of much the same height."""
    total = sum(tree.rows for tree in trees)
    if total <= TALL:
        return [list(trees)] if trees else []
    wide = max(tree.columns for tree in trees) + APART
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


def _moved(strip: Sequence[_Tree], left: float, columns: Place, rows: Place) -> int:
    """Stand the trees of a strip under each other; return how many rows that takes."""
    top = 0
    for tree in strip:
        if left or top:
            for one in tree.people:
                columns[one] += left
                rows[one] += top
        top += tree.rows
    return top


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
