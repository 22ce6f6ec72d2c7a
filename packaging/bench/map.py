"""Measures the map of introductions beside what others offer: layout, first paint, fit, pan and zoom, memory.

Milliseconds are those the processor worked for this program, so that others on the machine do not count.
"""

import argparse
import importlib
import json
import math
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median, quantiles
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from PySide6.QtCore import QRectF, Qt  # noqa: E402
from PySide6.QtGui import QPainter  # noqa: E402
from PySide6.QtTest import QTest  # noqa: E402
from PySide6.QtWidgets import (  # noqa: E402
    QApplication,
    QGraphicsItem,
    QGraphicsScene,
    QGraphicsView,
    QStyleOptionGraphicsItem,
    QWidget,
)

from core.contacts import Address, Circle, Contact, Stage  # noqa: E402
from core.referrals import chains, layout  # noqa: E402
from core.referrals.chains import Pair  # noqa: E402
from core.referrals.folding import MORE  # noqa: E402
from gui import look  # noqa: E402
from gui.referrals import chart  # noqa: E402
from gui.referrals.entries import Entry, Tree  # noqa: E402
from gui.referrals.map_view import MapView  # noqa: E402

PEOPLE, SMALL, LARGE = 10_000, 1_000, 100_000
DEEPEST = 12  # generations
LARGEST_TREE = 400  # people
SIZE = (1280, 800)
Below = dict[int, list[int]]


def forest(people: int) -> tuple[list[Pair], Below]:
    """Return trees of at most twelve generations, as (person, introducer) and as whom each one led to."""
    dice = random.Random(7)
    pairs: list[Pair] = []
    tree: list[tuple[int, int]] = []  # person, generation
    room = 0
    for one in range(1, people + 1):
        if len(tree) >= room:
            tree, room = [(one, 1)], int(min(dice.paretovariate(0.7) * 3, LARGEST_TREE))
            continue
        introducer, generation = dice.choice(tree)
        pairs.append((one, introducer))
        if generation < DEEPEST - 1:
            tree.append((one, generation + 1))
        room -= generation >= DEEPEST - 1
    return pairs, chains.children(range(1, people + 1), pairs)


def timed(work: Callable[[], object], rounds: int = 5) -> float:
    """Return the median milliseconds of some rounds."""
    found = []
    for _round in range(rounds):
        begun = time.process_time()
        work()
        found.append((time.process_time() - begun) * 1000)
    return median(found)


def layouts(rounds: int) -> dict[str, float]:
    """Return how long the layout takes, how it grows, and beside igraph and dot where they are installed."""
    pairs, below = forest(PEOPLE)
    ours = timed(lambda: layout.lay_out(below), rounds)
    small, large = forest(SMALL)[1], forest(LARGE)[1]
    least = timed(lambda: layout.lay_out(small), 21)
    most = timed(lambda: layout.lay_out(large), 3)
    found = {
        "layout_ms": ours,
        "exponent": math.log(most / least) / math.log(LARGE / SMALL),
        "aspect": layout.lay_out(below).aspect,
        "crossings": float(layout.crossings(below, layout.lay_out(below))),
    }
    return found | _beside_igraph(pairs, ours) | _beside_dot(pairs, ours)


def _beside_igraph(pairs: list[Pair], ours: float) -> dict[str, float]:
    try:
        igraph: Any = importlib.import_module("igraph")
    except ImportError:
        print("python-igraph is not installed: its tree layout is left out.")
        return {}
    graph = igraph.Graph(n=PEOPLE + 1, edges=[(by, one) for one, by in pairs], directed=True)
    roots = sorted(set(range(1, PEOPLE + 1)) - {one for one, _by in pairs})
    theirs = timed(lambda: graph.layout_reingold_tilford(mode="out", root=roots))
    return {"igraph_ms": theirs, "of_igraph": ours / theirs}


def _beside_dot(pairs: list[Pair], ours: float) -> dict[str, float]:
    program = shutil.which("dot")
    if not program:
        print("graphviz is not installed: dot is left out.")
        return {}
    words = "digraph { " + "; ".join(f"{by} -> {one}" for one, by in pairs) + " }"
    begun = os.times().children_user
    subprocess.run([program, "-Tplain"], input=words.encode(), stdout=subprocess.DEVNULL, check=True)
    theirs = (os.times().children_user - begun) * 1000
    return {"dot_ms": theirs, "times_faster_than_dot": theirs / ours}


def family(people: int) -> tuple[Tree, list[list[int]]]:
    """Return a made-up tree as the page reads it."""
    pairs, below = forest(people)
    reach = chains.reach(below)
    stages = list(Stage)
    entries = {
        one: Entry(_person(one, stages[one % len(stages)]), reach[one], one % 3)
        for one in range(1, people + 1)
    }
    return Tree(entries, below, reach), chains.generations(range(1, people + 1), pairs)


def _person(number: int, stage: Stage) -> Contact:
    name = f"Morgan Brightwater {number}"
    words = ("Morgan", "Brightwater", name, "", "", "Planner", None, f"Amber Field {number % 900}", (), ())
    facts = (Address(), Circle.FRIEND, "", stage, "unknown", "", False, False, False, None, None, None, None)
    return Contact(number, *words, *facts)  # type: ignore[arg-type]


class Item(QGraphicsItem):
    """One card as a graphics item of its own: what the map is measured against."""

    def __init__(self, words: str, place: QRectF) -> None:
        super().__init__()
        self._words, self._place = words, place

    def boundingRect(self) -> QRectF:
        """Return the card's place."""
        return self._place

    def paint(
        self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None
    ) -> None:
        """Draw a card, with its name when it is near."""
        painter.drawRect(self._place)
        if option.levelOfDetailFromTransform(painter.worldTransform()) > 0.45:
            painter.drawText(self._place, Qt.AlignmentFlag.AlignCenter, self._words)


def frames(widget: QWidget, moves: list[Callable[[], object]]) -> list[float]:
    """Return the milliseconds of each frame after a move."""
    found = []
    for move in moves:
        move()
        begun = time.process_time()
        widget.repaint()
        found.append((time.process_time() - begun) * 1000)
    return found


def memory() -> float:
    """Return the megabytes this process holds; 0 where the system does not tell."""
    status = Path("/proc/self/statm")
    return int(status.read_text(encoding="ascii").split()[1]) * 4096 / 1e6 if status.exists() else 0.0


def painting() -> dict[str, float]:
    """Return first paint, fit beside one item for each card, panning and zooming, and memory."""
    tree, columns = family(PEOPLE)
    empty = QWidget()
    empty.resize(*SIZE)
    empty.show()
    QTest.qWaitForWindowExposed(empty)
    before = memory()
    begun = time.process_time()
    view = MapView()
    view.resize(*SIZE)
    view.remember(dict.fromkeys([*tree.below, MORE], True))
    view.show_tree(tree, columns)
    view.show()
    QTest.qWaitForWindowExposed(view)
    first = (time.process_time() - begun) * 1000
    held = memory() - before
    view.fit()
    fit = median(frames(view.viewport(), [view.viewport().update] * 15))
    theirs = _one_item_each(tree, view)
    moving = _moving(view)
    return {
        "first_paint_ms": first,
        "memory_mb": held,
        "fit_ms": fit,
        "items_fit_ms": theirs,
        "fit_of_items": fit / theirs,
        "moving_median_ms": median(moving),
        "moving_p95_ms": quantiles(moving, n=20)[18],
    }


def _moving(view: MapView) -> list[float]:
    """Return the frames while panning and zooming at every size."""
    moves: list[Callable[[], Any]] = []
    for zoom in (0.1, 0.3, 0.5, 0.8, 1.0):
        moves.append(lambda zoom=zoom: view.zoom_to(zoom))  # type: ignore[misc]
        moves += [lambda: view.verticalScrollBar().setValue(view.verticalScrollBar().value() + 120)] * 20
        moves += [lambda: view.horizontalScrollBar().setValue(view.horizontalScrollBar().value() + 90)] * 10
    moves += [lambda: view.zoom_by(1.1)] * 10 + [lambda: view.zoom_by(0.9)] * 20
    return frames(view.viewport(), moves)


def _one_item_each(tree: Tree, view: MapView) -> float:
    """Return the milliseconds of a frame that shows everything with one graphics item for each card."""
    scene = QGraphicsScene()
    for one, spot in chart.spots(layout.lay_out(tree.below)).items():
        scene.addItem(Item(tree.entries[one].person.name, QRectF(spot.x(), spot.y(), *chart.CARD)))
    other = QGraphicsView(scene)
    other.resize(view.size())
    other.fitInView(scene.itemsBoundingRect(), Qt.AspectRatioMode.KeepAspectRatio)
    other.show()
    QTest.qWaitForWindowExposed(other)
    return median(frames(other.viewport(), [other.viewport().update] * 7))


SENTENCES = {
    "layout_ms": "Layout of 10,000 people: {:.1f} ms",
    "of_igraph": "  of python-igraph's Reingold-Tilford: {:.2f}",
    "times_faster_than_dot": "  times faster than dot: {:.0f}",
    "exponent": "  grows with the people to the power of {:.2f}",
    "aspect": "  width of the whole, in heights: {:.2f}",
    "crossings": "  crossings: {:.0f}",
    "first_paint_ms": "First paint after the data is read: {:.0f} ms",
    "memory_mb": "Memory above an empty window: {:.0f} MB",
    "fit_ms": "A frame that shows everything: {:.1f} ms",
    "fit_of_items": "  of one item for each card: {:.2f}",
    "moving_p95_ms": "Panning and zooming, 95th percentile: {:.1f} ms",
}


def main() -> None:
    """Measure, print each figure and write all of them down."""
    parser = argparse.ArgumentParser(prog="dev.py bench map")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument("--rounds", type=int, default=9, metavar="N", help="of the layout")
    options = parser.parse_args()
    application = QApplication([])  # kept while anything is drawn
    look.wear(application, motion=False)
    found = painting() | layouts(options.rounds)  # memory first, while nothing else was held
    for key, words in SENTENCES.items():
        if key in found:
            print(words.format(found[key]))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
