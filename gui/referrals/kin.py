"""Who is next to whom on the map, for the keyboard and for what is said of a card."""

from collections.abc import Mapping, Sequence
from html import escape

from PySide6.QtCore import Qt

from core.contacts import Stage
from core.referrals.chains import YOU
from core.referrals.folding import MORE
from gui.referrals.chart import Chart
from gui.referrals.entries import Tree

MOVES = {
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
}
BEFORE = (Stage.TO_ASK, Stage.ASKED, Stage.RESTING)
FROM_HERE = MOVES - {Qt.Key.Key_Home, Qt.Key.Key_End}
STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


def way(below: Mapping[int, Sequence[int]], person_id: int) -> list[int]:
    """Return who leads to somebody, who is the last; nothing for nobody."""
    if not person_id:
        return []
    above = {one: by for by, ones in below.items() for one in ones}
    found = [person_id]
    while (by := above.get(found[-1], YOU)) != YOU:
        found.append(by)
    return found[::-1]


def unmet(tree: Tree) -> frozenset[int]:
    """Return with whom no conversation took place or is planned."""
    return frozenset(one for one, entry in tree.entries.items() if entry.person.stage in BEFORE)


def tailed(tree: Tree) -> frozenset[int]:
    """Return who was met and led to nobody yet, which is said beside their card."""
    return frozenset(one for one, entry in tree.entries.items() if entry.has_no_names_yet)


def step(chart: Chart, one: int, key: Qt.Key) -> int:
    """Return whose card a key leads to: right whom they introduced, left who introduced them, up and down."""
    roots = chart.shown.below[YOU]
    if not roots:
        return 0
    if key == Qt.Key.Key_End:
        return roots[-1]
    if key == Qt.Key.Key_Home or one not in chart.spots:
        return roots[0]
    if key in STEPS:
        return chart.neighbour(one, STEPS[key])
    if key == Qt.Key.Key_Left:
        return chart.above.get(one, YOU)
    ones = chart.shown.below.get(one, ())
    return ones[0] if ones else 0


def tip(tree: Tree, one: int) -> str:
    """Return a card in words for a tooltip; "" where there is none."""
    return escape(tree.entries[one].spoken) if one and one != MORE else ""
