"""Start to first painted window, beside a bare PySide6 window: start [--rounds N] [--json FILE].

Both are started in turn, as new processes, ours on a book that holds the example; the ratio is taken round
by round.
"""

import argparse
import json
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from core import book, example
from core.paths import Paths

ROOT = Path(__file__).resolve().parent.parent.parent
UNTIL_PAINTED = Path(__file__).with_name("_until_painted.py")
BARE_WINDOW = Path(__file__).with_name("_bare_window.py")


def make_book(folder: Path) -> None:
    """Put the example's book where `--data` will look for it."""
    paths = Paths.under(folder)
    paths.make()
    book.open_at(paths)
    example.tell()
    book.close()


def seconds_to_paint(program: Path, *arguments: str) -> float:
    """Start a program anew; returns the seconds until its first window was painted."""
    command = [sys.executable, str(UNTIL_PAINTED), str(program), *arguments]
    started = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
    if line.strip() != b"painted":
        raise SystemExit(f"{program.name} painted no window (exit code {process.returncode}).")
    return seconds


def measure(rounds: int, folder: Path) -> dict[str, float]:
    """Return the medians of both, and of their ratios."""
    data = ("--data", str(folder))
    seconds_to_paint(BARE_WINDOW)  # once unmeasured each, so that the disk's cache is warm for all
    seconds_to_paint(ROOT / "main.py", *data)
    pairs = [
        (seconds_to_paint(BARE_WINDOW), seconds_to_paint(ROOT / "main.py", *data)) for _ in range(rounds)
    ]
    bare, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    ratio = statistics.median(ours / bare for bare, ours in pairs)
    return {"bare_seconds": bare, "acquaint_seconds": ours, "ratio": ratio, "rounds": rounds}


def main() -> None:
    """Measure, and say or write down what came out."""
    parser = argparse.ArgumentParser(prog="bench start", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="acquaint-bench-", ignore_cleanup_errors=True) as folder:
        make_book(Path(folder))
        found = measure(options.rounds, Path(folder))
    print(
        "Start to first painted window: bare {bare_seconds:.3f} s, Acquaint {acquaint_seconds:.3f} s, "
        "ratio {ratio:.2f} (median of {rounds})".format(**found)
    )
    if options.json:
        options.json.write_text(json.dumps(found, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
