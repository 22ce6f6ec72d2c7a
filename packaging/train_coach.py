"""Teach the coach's classifier from packaging/coach/*.tsv and write resources/coach/weights.bin.

    python packaging/train_coach.py          cross-validated figures and a table of limits, then the weights
    python packaging/train_coach.py --only   the weights alone

The held-out sentences and letters are never read here: `dev.py bench coach` measures on them. The same
files give the same weights on every machine.
"""

import argparse
import random
import re
import sys
from array import array
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import compress
from math import exp
from pathlib import Path

from core.letters.coaching import asking, clauses, phrases
from core.letters.coaching.classifier import Weights
from core.letters.coaching.features import BITS, features
from core.letters.coaching.sentences import read
from core.resources import resource

FOLDER = Path(__file__).resolve().parent / "coach"
WRITTEN = ("asks.tsv", "fine.tsv", "cases.tsv")  # whole sentences, as people write them
FRAMES = "frames.tsv"  # patterns of sentences, each written out several times
TIMES, SHARE = 10, 0.7  # how often a frame is written out; what one counts beside a whole sentence
ROUNDS, STEP, HOLD = 20, 0.6, 30.0
SHOWN = 128  # of 256: the part of a sentence each round learns from, so that no word alone decides
FOLDS = 5
LIMITS = (0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.88, 0.9, 0.92, 0.95)


@dataclass(frozen=True, slots=True)
class Example:
    """One sentence: whether it asks for a job, its features, and how much it counts."""

    asks: bool
    sentence: str
    features: dict[int, float]
    counts: float


def rows(file: Path) -> Iterator[list[str]]:
    """Return the rows of a file of sentences, without its first line."""
    for line in file.read_text(encoding="utf-8").splitlines()[1:]:
        yield line.split("\t")


def written() -> list[Example]:
    """Return every sentence a person wrote."""
    files = [FOLDER / name for name in WRITTEN if (FOLDER / name).exists()]
    return [example(row[0] == "1", row[-1], 1.0) for file in files for row in rows(file)]


def framed(dice: random.Random) -> list[Example]:
    """Return every frame written out a few times."""
    lists: dict[str, list[str]] = {}
    found: list[Example] = []
    for label, frame in rows(FOLDER / FRAMES):
        if label.startswith("="):
            lists[label[1:]] = frame.split("|")
        else:
            sentences = {spoken(frame, lists, dice) for _ in range(TIMES)}
            found.extend(example(label == "1", sentence, SHARE) for sentence in sorted(sentences))
    return found


def spoken(frame: str, lists: dict[str, list[str]], dice: random.Random) -> str:
    """Return one sentence of a frame: {this|that} is chosen, and NAMES of lists are filled in."""
    while (choice := re.search(r"\{([^{}]*)\}", frame)) is not None:
        frame = frame[: choice.start()] + dice.choice(choice[1].split("|")) + frame[choice.end() :]
    named = re.compile(rf"\b({'|'.join(lists)})(?=s?\b)")
    while (name := named.search(frame)) is not None:
        frame = frame[: name.start()] + dice.choice(lists[name[1]]) + frame[name.end() :]
    return re.sub(r"\b([Aa]) (?=[aeiou])", r"\1n ", re.sub(r" (?=['.,?])", "", " ".join(frame.split())))


def example(asks: bool, sentence: str, counts: float) -> Example:
    """Return a sentence as the classifier sees it."""
    words = " , ".join(clauses.without_denials(one.words) for one in read(sentence).sentences)
    return Example(asks, sentence, features(words, phrases.told(words).signs), counts)


def learn(examples: list[Example], seed: int) -> Weights:
    """Return weights by logistic regression: small steps, example by example, in a shuffled order."""
    dice = random.Random(seed)
    weights, bias = [0.0] * 2**BITS, 0.0
    order = list(examples)
    for turn in range(ROUNDS):
        dice.shuffle(order)
        step = STEP / (1 + turn / 2)
        for one in order:
            seen = list(shown(one.features, dice))
            told = bias + sum([weights[number] * share for number, share in seen])
            move = (one.asks - 1 / (1 + exp(-max(-30.0, min(30.0, told))))) * one.counts * step
            bias += move / 20
            for number, share in seen:
                weights[number] += move * share
        kept = 1 - step / HOLD
        weights = [weight * kept for weight in weights]
    scale = max(map(abs, weights)) / 127
    return Weights(bias, scale, array("b", [round(weight / scale) for weight in weights]))


def shown(found: dict[int, float], dice: random.Random) -> Iterator[tuple[int, float]]:
    """Return a part of a sentence's features by chance, each counting for those left out too."""
    kept = compress(found.items(), map(SHOWN.__gt__, dice.randbytes(len(found))))
    return ((number, share * 256 / SHOWN) for number, share in kept)


def folded(examples: list[Example], extra: list[Example]) -> Iterator[tuple[Weights, list[Example]]]:
    """Return, fold by fold, weights learned without a part of the sentences, and that part."""
    order = list(examples)
    random.Random(0).shuffle(order)
    for fold in range(FOLDS):
        rest = [one for place, one in enumerate(order) if place % FOLDS != fold]
        yield learn(rest + extra, fold), order[fold::FOLDS]


def judged(sentence: str, weights: Weights) -> list[asking.Asking]:
    """Return what the coach finds in each sentence of a text."""
    return [asking.judge(one.words, weights) for one in read(sentence).sentences]


def table(examples: list[Example], extra: list[Example]) -> None:
    """Print recall and precision on sentences not learned from, for several limits."""
    found = [
        (one.asks, judged(one.sentence, weights)) for weights, part in folded(examples, extra) for one in part
    ]
    asks = sum(is_one for is_one, _ in found)
    print(f"{len(found)} sentences, {asks} of them ask; {FOLDS} folds, {len(extra)} more from frames in each")
    print("limit  recall  precision  false alarms")
    for limit in LIMITS:
        flagged = [is_one for is_one, parts in found if any(part.asks_at(limit) for part in parts)]
        right = sum(flagged)
        wrong = len(flagged) - right
        print(f"{limit:5.2f}  {right / asks:6.3f}  {right / max(1, len(flagged)):9.3f}  {wrong:12}")


def main() -> int:
    """Learn, print how well, and write the weights down."""
    parser = argparse.ArgumentParser(prog="train_coach", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--only", action="store_true", help="write the weights without the figures")
    options = parser.parse_args()
    examples, extra = written(), framed(random.Random(1))
    if not options.only:
        table(examples, extra)
    data = learn(examples + extra, 0).packed()
    place = resource("coach", "weights.bin")
    place.write_bytes(data)
    print(f"{place.name}: {len(data)} bytes, from {len(examples)} sentences and {len(extra)} from frames")
    return 0


if __name__ == "__main__":
    sys.exit(main())
