"""The coach on sentences and letters kept unread while it was built: coach [--json FILE].

Prints figures alone, never a sentence: whoever tunes the coach must not know what it is measured on.
"""

import argparse
import json
import statistics
import time
import tomllib
from pathlib import Path
from typing import Any

from core.letters import coach

FOLDER = Path(__file__).resolve().parent.parent / "coach"
SENTENCES, LETTERS = FOLDER / "held_out.tsv", FOLDER / "held_out_letters.toml"


def ratio(part: int, whole: int) -> float:
    """Return a share; nothing of nothing is all of it."""
    return part / whole if whole else 1.0


def scores(found: list[tuple[bool, bool]]) -> dict[str, float]:
    """Return recall and precision of pairs: whether it asks, and whether the coach says so."""
    right = sum(asks and said for asks, said in found)
    return {
        "count": len(found),
        "recall": ratio(right, sum(asks for asks, _ in found)),
        "precision": ratio(right, sum(said for _, said in found)),
        "false_alarms": sum(said and not asks for asks, said in found),
        "good": sum(not asks for asks, _ in found),
    }


def on_sentences() -> dict[str, float]:
    """Return how the coach does on single sentences."""
    head, *lines = SENTENCES.read_text(encoding="utf-8").splitlines()
    label, sentence = (head.split("\t").index(name) for name in ("label", "sentence"))
    rows = [line.split("\t") for line in lines if line]
    return scores([(row[label] == "1", coach.review(row[sentence], "sentence").asks_for_job) for row in rows])


def on_letters() -> dict[str, Any]:
    """Return how the coach does on whole letters: the ask, each check, and the time it takes."""
    letters = tomllib.loads(LETTERS.read_text(encoding="utf-8"))["letter"]
    asked, took = [], []
    checks: dict[str, list[bool]] = {}
    for letter in letters:
        started = time.perf_counter()
        said = coach.review(letter["text"].strip(), letter["kind"])
        took.append((time.perf_counter() - started) * 1000)
        asked.append((bool(letter["asks_for_job"]), said.asks_for_job))
        for name, check in said.checks.items():
            if name in letter:
                checks.setdefault(name, []).append(check.ok == letter[name])
    figures: dict[str, Any] = dict(scores(asked))
    figures["checks"] = {name: ratio(sum(right), len(right)) for name, right in checks.items()}
    return figures | {"milliseconds": statistics.median(took), "slowest": max(took)}


def main() -> None:
    """Measure, and say or write down what came out."""
    parser = argparse.ArgumentParser(prog="bench coach", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    coach.review("Are you hiring?", "sentence")  # the weights are read once
    sentences, letters = on_sentences(), on_letters()
    line = "{count} {what}: recall {recall:.3f}, precision {precision:.3f}, {false_alarms} false in {good}"
    print(line.format(what="sentences", **sentences))
    print(line.format(what="letters", **letters))
    for name, accuracy in letters["checks"].items():
        print(f"  {name:22} {accuracy:.3f}")
    print("{milliseconds:.1f} ms a letter, the slowest {slowest:.1f} ms".format(**letters))
    if options.json:
        options.json.write_text(
            json.dumps({"sentences": sentences, "letters": letters}, indent=1), encoding="utf-8"
        )


if __name__ == "__main__":
    main()
