"""Start to painted Today, beside a bare PySide6 window: start [--rounds N] [--json FILE].

Both are started in turn, as new processes that find their bytecode as an installed program does: ours once on
a book that holds the example, once on one of 20,000 people and 60,000 events.
"""

import os
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import _big_book
from _measuring import Figures, report, side_by_side

from core import book, example
from core.paths import Paths

ROOT = Path(__file__).resolve().parent.parent.parent
UNTIL_PAINTED = Path(__file__).with_name("_until_painted.py")
BARE_WINDOW = Path(__file__).with_name("_bare_window.py")


def make_example(folder: Path) -> None:
    """Put the example's book where `--data` will look for it."""
    paths = Paths.under(folder)
    paths.make()
    book.open_at(paths)
    example.tell()
    book.close()


def seconds_to_paint(bytecode: Path, program: Path, *arguments: str) -> float:
    """Start a program anew; returns the seconds until its first window was painted."""
    command = [sys.executable, str(UNTIL_PAINTED), str(program), *arguments]
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(bytecode), "PYTHONDONTWRITEBYTECODE": ""}
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment) as process:
        assert process.stdout
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
    if line.strip() != b"painted":
        raise SystemExit(f"{program.name} painted no window (exit code {process.returncode}).")
    return seconds


def measure(rounds: int, folder: Path) -> dict[str, Figures]:
    """Start with both books, each beside the bare window."""
    small, big, bytecode = folder / "small", folder / "big", folder / "bytecode"
    make_example(small)
    _big_book.make(big)
    bare = partial(seconds_to_paint, bytecode, BARE_WINDOW)
    return {
        f"start with {what}": side_by_side(
            rounds, partial(seconds_to_paint, bytecode, ROOT / "main.py", "--data", str(place)), bare
        )
        for what, place in (("the example", small), ("20,000 people", big))
    }


if __name__ == "__main__":
    report("start", __doc__ or "", measure, rounds=7)
