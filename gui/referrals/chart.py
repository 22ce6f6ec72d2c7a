"""The map in pixels of the design: where each card lies, and which cards lie within an area."""

from bisect import bisect_left, bisect_right
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QLineF, QPointF, QRectF

from core.referrals.chains import YOU
from core.referrals.folding import Shown
from core.referrals.layout import Layout

CARD = (152, 36)
COLUMN, ROW = 176, 40.5  # from one card to the next
LEFT, TOP = 106, 6  # of the first card
YOURS = QRectF(24, 0, 44, 36)  # your own card, but for its height
TAIL, PILL = 96, 60  # right of a card, where "no names yet" or "+ 3" stands
EDGE = 4  # right of everything
Spots = Mapping[int, QPointF]  # the top left corner of each card


@dataclass(slots=True)
class _Column:
    """The cards of one column from top to bottom, with where their lines begin."""

    ids: list[int] = field(default_factory=list)
    tops: list[float] = field(default_factory=list)
    areas: list[QRectF] = field(default_factory=list)
    lines: list[QLineF] = field(default_factory=list)
    begins: list[float] = field(default_factory=list)


class Chart:
    """Cards and lines in place; asking for an area costs what lies in it."""

    def __init__(self, shown: Shown, spots: Spots, *, has_you: bool, tailed: Container[int] = ()) -> None:
        """Take what is shown and where; beside the cards of those `tailed` stands a remark."""
        self.shown, self.spots, self._tailed = shown, spots, tailed
        self.above = {one: by for by, ones in shown.below.items() for one in ones}
        self._columns: dict[float, _Column] = {}
        self.you = _your_place(shown, spots) if has_you else None
        for one, spot in sorted(spots.items(), key=lambda item: item[1].y()):
            self._add(one, spot)
        remarks = {one: TAIL for one in spots if one in tailed} | dict.fromkeys(shown.folded, PILL)
        right = max((spot.x() + remarks.get(one, 0) for one, spot in spots.items()), default=0)
        bottom = max((spot.y() for spot in spots.values()), default=0)
        self.area = QRectF(0, 0, right + CARD[0] + EDGE, bottom + CARD[1] + TOP)

    def _add(self, one: int, spot: QPointF) -> None:
        column = self._columns.setdefault(spot.x(), _Column())
        column.ids.append(one)
        column.tops.append(spot.y())
        column.areas.append(QRectF(spot.x(), spot.y(), *CARD))
        start = self.start(one)
        if start is not None:
            column.lines.append(QLineF(start, QPointF(spot.x(), spot.y() + CARD[1] / 2)))
            column.begins.append(start.y())

    def moved(self, spots: Spots) -> "Chart":
        """Return the same cards in other places."""
        return Chart(self.shown, spots, has_you=self.you is not None, tailed=self._tailed)

    def start(self, one: int) -> QPointF | None:
        """Return where the line to a card begins; None for whom you knew, on a map without your card."""
        by = self.above.get(one, YOU)
        if by == YOU:
            return QPointF(self.you.right(), self.you.center().y()) if self.you else None
        spot = self.spots[by]
        return QPointF(spot.x() + CARD[0], spot.y() + CARD[1] / 2)

    def card(self, one: int) -> QRectF:
        """Return the place of a card."""
        return QRectF(self.spots[one], QRectF(0, 0, *CARD).size())

    def at(self, point: QPointF) -> int:
        """Return whose card is at a point; 0 for none."""
        for x, column in self._columns.items():
            if x <= point.x() < x + CARD[0]:
                place = bisect_right(column.tops, point.y()) - 1
                if place >= 0 and point.y() < column.tops[place] + CARD[1]:
                    return column.ids[place]
        return 0

    def cards_in(self, area: QRectF) -> Iterator[tuple[list[int], list[QRectF]]]:
        """Yield the cards of each column that an area touches."""
        for x, column in self._columns.items():
            if x - TAIL < area.right() and x + CARD[0] + TAIL > area.left():
                first = bisect_left(column.tops, area.top() - CARD[1])
                last = bisect_right(column.tops, area.bottom())
                if first < last:
                    yield column.ids[first:last], column.areas[first:last]

    def lines_in(self, area: QRectF) -> Iterator[list[QLineF]]:
        """Yield the lines of each column that may touch an area: none of them cross, so a slice will do."""
        gap = COLUMN - CARD[0] + LEFT
        for x, column in self._columns.items():
            if column.lines and x - gap < area.right() and x > area.left():
                tops, begins = column.tops, column.begins
                first = min(bisect_left(tops, area.top() - CARD[1]), bisect_left(begins, area.top()))
                last = max(bisect_right(tops, area.bottom()), bisect_right(begins, area.bottom()))
                if first < last:
                    yield column.lines[first:last]

    def neighbour(self, one: int, step: int) -> int:
        """Return who stands above (-1) or below (1) in the same column; 0 for nobody."""
        column = self._columns[self.spots[one].x()]
        place = column.ids.index(one) + step
        return column.ids[place] if 0 <= place < len(column.ids) else 0


def spots(layout: Layout) -> dict[int, QPointF]:
    """Return the top left corner of each card of a layout."""
    rows = layout.rows
    return {
        one: QPointF(LEFT + column * COLUMN, TOP + rows[one] * ROW) for one, column in layout.columns.items()
    }


def _your_place(shown: Shown, places: Spots) -> QRectF | None:
    roots = shown.below[YOU]
    if not roots:
        return None
    return YOURS.translated(0, (places[roots[0]].y() + places[roots[-1]].y()) / 2)
