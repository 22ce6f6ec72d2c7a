"""What the classifier looks at in a sentence: words, pieces of words, and words that mean much the same."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import sqrt
from zlib import crc32

from core.resources import resource

BITS = 19
NEAR = 3  # words this far apart still belong together
LONGEST = 60  # words looked at in one sentence
SIGNS = frozenset("?!,;:()—")

_MASK = (1 << 32) - 1
_BEFORE, _AFTER = "<", ">"

# little words, by what they do: their order tells who asks whom for what
_LITTLE = {
    word: kind
    for kind, words in {
        "i": "i",
        "me": "me myself",
        "my": "my mine",
        "you": "you ye",
        "your": "your yours",
        "they": "he she they him her them",
        "we": "we us our",
        "it": "it this that these those there",
        "would": "would could",
        "will": "will shall",
        "can": "can may might",
        "do": "do does did",
        "be": "am is are be being been",
        "was": "was were had",
        "have": "have has",
        "should": "should must ought",
        "a": "a an the any some another each every no",
        "in": "in on at of for to with from by about into over under near through up out off down",
        "and": "and or",
        "but": "but though however yet",
        "if": "if whether unless when whenever once until",
        "what": "what which who whom whose how why where",
        "not": "not never no none nothing nobody",
        "please": "please kindly",
        "just": "just only really very so still ever always already maybe perhaps",
        "as": "as like than",
        "went": "went came saw met told gave took made said thought knew found left kept felt heard read"
        " wrote spoke became began got sent spent ran taught built grew brought bought lost stood sat set"
        " put led held",
    }.items()
    for word in words.split()
}
_KINDS = {
    kind: crc32(kind.encode())
    for kind in (
        *("sign", "alone", "pair", "three", "around", "row", "skip", "piece"),
        *("meaning", "word", "near", "later", "little"),
    )
}
_TELLING = frozenset(("i", "me", "my", "you", "your", "if", "would", "went", "not", "what"))


@dataclass(frozen=True, slots=True)
class _Word:
    """One word as numbers: itself, its kind, its meanings, its place in a sentence's pattern, its pieces."""

    self: int
    little: int  # 0 unless it is a telling little word
    meanings: tuple[int, ...]
    shape: int
    pieces: tuple[int, ...]


def features(words: str, signs: Iterable[str] = ()) -> dict[int, float]:
    """Return the features a sentence has, as numbers, and how much each counts.

    `signs` are what the expressions found in it. Every kind of feature counts as much as any other kind,
    however many of them a sentence has.
    """
    tokens = words.split()
    told = [_word(token) for token in tokens if token not in SIGNS][:LONGEST]
    row = [_word(_BEFORE), *told, _word(_AFTER)]
    seen = [*signs, *(token for token in ("?", "!") if token in tokens)]
    kinds = (
        {_number("sign", crc32(sign.encode())) for sign in seen},
        set(_words(row)),
        set(_patterns(row)),
        {piece for word in told for piece in word.pieces},
        set(_near(told)),
        set(_later(told)),
    )
    return {number: 1 / sqrt(len(kind)) for kind in kinds for number in kind}


def _words(row: list[_Word]) -> Iterator[int]:
    """Return words, alone and up to three in a row."""
    for one, two in pairwise(row):
        yield _number("alone", one.self)
        yield _number("pair", one.self, two.self)
    for one, two, three in zip(row, row[1:], row[2:], strict=False):
        yield _number("three", one.self, two.self, three.self)
        yield _number("around", one.self, three.self)


def _patterns(row: list[_Word]) -> Iterator[int]:
    """Return two to four places of the sentence's pattern."""
    for one, two in pairwise(row):
        yield _number("row", one.shape, two.shape)
    for one, two, three in zip(row, row[1:], row[2:], strict=False):
        yield _number("row", one.shape, two.shape, three.shape)
        yield _number("skip", one.shape, three.shape)
    for one, two, three, four in zip(row, row[1:], row[2:], row[3:], strict=False):
        yield _number("row", one.shape, two.shape, three.shape, four.shape)


def _near(told: list[_Word]) -> Iterator[int]:
    """Return what is meant by words alone, and by words near each other."""
    for place, one in enumerate(told):
        yield from (_number("meaning", meaning) for meaning in one.meanings)
        for two in told[place + 1 : place + 1 + NEAR]:
            yield from (_number("word", meaning, two.self) for meaning in one.meanings)
            yield from (_number("word", one.self, meaning) for meaning in two.meanings)
            yield from (_number("near", first, second) for first in one.meanings for second in two.meanings)


def _later(told: list[_Word]) -> Iterator[int]:
    """Return what is meant anywhere in the sentence, in this order."""
    later: set[int] = set()
    for one in reversed(told):
        for meaning in later:
            yield from (_number("later", first, meaning) for first in one.meanings)
            if one.little:
                yield _number("little", one.little, meaning)
        later.update(one.meanings)


def _number(kind: str, *parts: int) -> int:
    """Return one of 2 ** BITS numbers for a feature."""
    number = _KINDS[kind]
    for part in parts:
        number = ((number ^ part) * 0x9E3779B1 + 0x7F4A7C15) & _MASK
        number ^= number >> 15
    return number >> (32 - BITS)


@lru_cache(maxsize=8192)
def _word(token: str) -> _Word:
    meanings = _meanings().get(token, ())
    kind = _LITTLE.get(token)
    shape = token if kind or token in (_BEFORE, _AFTER) else meanings[0] if meanings else _ending(token)
    pieces = {_number("piece", crc32(piece.encode())) for piece in _pieces(token)}
    return _Word(
        self=crc32(token.encode()),
        little=crc32(kind.encode()) if kind in _TELLING else 0,
        meanings=tuple(crc32(meaning.encode()) for meaning in meanings),
        shape=crc32(shape.encode()),
        pieces=tuple(pieces),
    )


def _pieces(token: str) -> Iterator[str]:
    """Return three to five letters in a row, with the word's edges."""
    edged = f"{_BEFORE}{token[:30]}{_AFTER}"
    for size in (3, 4, 5):
        yield from (edged[start : start + size] for start in range(len(edged) - size + 1))


def _ending(token: str) -> str:
    if token[0].isdigit():
        return "#"
    return next((f"-{ending}" for ending in ("ing", "ed", "ly", "s") if token.endswith(ending)), "-")


@lru_cache(maxsize=1)
def _meanings() -> dict[str, tuple[str, ...]]:
    """Return the classes each word belongs to."""
    text = resource("coach", "meanings.toml").read_text(encoding="utf-8")
    found: dict[str, tuple[str, ...]] = {}
    for meaning, words in tomllib.loads(text).items():
        for word in words.split():
            found[word] = (*found.get(word, ()), meaning)
    return found
