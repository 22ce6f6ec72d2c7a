"""Whether a sentence tells something particular of its reader or writer: words that do not fit anybody."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache

from core.letters.coaching.patterns import pattern, words
from core.resources import resource

_NEAR = 7  # words after "you" that still belong to it
_STOPS = frozenset("?!,;:—().") | {
    "i",
    "we",
    "because",
    "and",
    "but",
    "if",
    "so",
    "when",
    "while",
    "which",
    "my",
    "our",
}


def tells_of_you(said: str) -> bool:
    """Whether words after "you" or "your" say more than would fit any reader."""
    told = pattern("why", "talk_of_time").sub(" , ", said).split()
    for place, word in enumerate(told):
        before = told[place - 1] if place else ""
        if word == "your" and before not in words("why", "to_your") and _particular(told, place):
            return True
        if word == "you" and before not in words("why", "to_you") and _particular(told, place):
            return True
        if word == "for" and before in ("thanks", ",") and "thank" in said and _particular(told, place):
            return True  # "thank you" itself has become a comma above
    return False


def tells_of_me(said: str) -> bool:
    """Whether words after "I" tell what the writer does, beyond asking, reading and feeling."""
    told = said.split()
    for place, word in enumerate(told):
        near = list(_clause(told, place))
        does = next((one for one in near if not _is_adverb(one)), "")
        if word != "i" or does in words("why", "not_mine"):
            continue
        if not {"you", "your"} & set(near) and _particular(told, place):
            return True
    return False


def _clause(told: list[str], place: int) -> Iterator[str]:
    """Return the words that follow a place, to the end of the clause."""
    for follower in told[place + 1 : place + 1 + _NEAR]:
        if follower in _STOPS:
            return
        yield follower


def _particular(told: list[str], place: int) -> bool:
    return any(len(one) > 2 and not one.isdigit() and not _fits_anybody(one) for one in _clause(told, place))


def _fits_anybody(word: str) -> bool:
    return word in _common() or _is_adverb(word)


def _is_adverb(word: str) -> bool:
    return word.endswith("ly") or word in words("why", "adverbs")


@lru_cache(maxsize=1)
def _common() -> frozenset[str]:
    told = tomllib.loads(resource("coach", "meanings.toml").read_text(encoding="utf-8"))
    return words("why", "common").union(*(told[name].split() for name in words("why", "classes")))
