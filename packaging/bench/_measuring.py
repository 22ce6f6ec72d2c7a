"""What measurements share: their options, medians of rounds in turn, and how figures are said and kept.

Figures are medians, each ratio taken round by round beside a yardstick: times swing with the machine.
"""

import argparse
import json
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

Figures = dict[str, float]
Measure = Callable[[int, Path], dict[str, Figures]]


def report(name: str, said: str, measure: Measure, rounds: int) -> None:
    """Measure in a folder that is thrown away, and say or write down what came out."""
    parser = argparse.ArgumentParser(prog=f"bench {name}", description=said.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=rounds)
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="acquaint-bench-", ignore_cleanup_errors=True) as folder:
        found = measure(options.rounds, Path(folder))
    for what, figures in found.items():
        print(f"{what}: " + ", ".join(f"{key} {value:.2f}" for key, value in figures.items()))
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


def seconds(work: Callable[[], object]) -> float:
    """Return how long something takes."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def side_by_side(rounds: int, ours: Callable[[], float], plain: Callable[[], float]) -> Figures:
    """Take both in turn, each once unmeasured before; they return their seconds."""
    ours(), plain()
    pairs = [(ours(), plain()) for _ in range(rounds)]
    our_time, plain_time = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(one / other for one, other in pairs)
    return {"milliseconds": our_time * 1000, "yardstick": plain_time * 1000, "ratio": ratio}


def typing(rounds: int, words: Sequence[str], field: QWidget, plain: Callable[[str], object]) -> Figures:
    """Type words letter by letter until each answer is painted; what is plain gets the words so far."""
    letters = (word[:end] for word in words for end in range(1, len(word) + 1))
    found = [
        side_by_side(rounds, partial(_key, field, so_far), partial(seconds, partial(plain, so_far)))
        for so_far in letters
    ]
    middle = {key: statistics.median(one[key] for one in found) for key in found[0]}
    return middle | {"slowest": max(one["milliseconds"] for one in found)}


def _key(field: QWidget, so_far: str) -> float:
    """Press the last of some letters; returns the seconds until the answer is painted."""
    field.setText(so_far[:-1])  # type: ignore[attr-defined]
    paint(field.window())
    return seconds(lambda: press(field, so_far[-1]))


def press(field: QWidget, letter: str) -> None:
    """Press a key and paint what comes of it."""
    QTest.keyClicks(field, letter)
    paint(field.window())


def paint(window: QWidget) -> None:
    """Lay out and paint what waits for it, at once."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendEvent(window, QEvent(QEvent.Type.UpdateRequest))
