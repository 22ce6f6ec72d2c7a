"""The expressions the coach knows: seeds/phrases.toml, read once, and where they count."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from core.letters.coaching import clauses
from core.letters.coaching.patterns import filled
from core.resources import seed


@dataclass(frozen=True, slots=True)
class Phrase:
    """One expression: what it is called, how much it matters, and how it is recognized."""

    id: str
    theme: str
    severity: str
    asks: bool
    stems: tuple[str, ...]  # one of these must be there, or the pattern need not be tried
    pattern: re.Pattern[str]
    unless: re.Pattern[str] | None

    def stands_in(self, words: str) -> bool:
        """Whether the expression stands in a sentence, taken back or not."""
        return any(stem in words for stem in self.stems) and self.pattern.search(words) is not None

    def counts_in(self, words: str) -> bool:
        """Whether the expression is meant: no other sense, and no "not" before it in its clause."""
        if self.unless and self.unless.search(words):
            return False
        until = re.Match.end if self.asks else re.Match.start  # a slip of tone may hold a "not" itself
        return any(not clauses.takes_back(words, until(found)) for found in self.pattern.finditer(words))


@dataclass(frozen=True, slots=True)
class Told:
    """What the expressions say of one sentence: those that count, and signs for the classifier."""

    meant: tuple[Phrase, ...]
    signs: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Phrases:
    asks: tuple[Phrase, ...]
    tones: tuple[Phrase, ...]
    answers: re.Pattern[str]


@lru_cache(maxsize=1)
def _known() -> _Phrases:
    told = tomllib.loads(seed("phrases.toml").read_text(encoding="utf-8"))
    found = [_phrase(entry, told["words"]) for entry in told["phrase"]]
    return _Phrases(
        tuple(one for one in found if one.severity != "tone"),
        tuple(one for one in found if one.severity == "tone"),
        re.compile(filled(told["answers"]["pattern"], told["words"])),
    )


def _phrase(entry: dict[str, Any], words: dict[str, str]) -> Phrase:
    severity = entry.get("severity", "block")
    unless = entry.get("unless")
    return Phrase(
        id=entry["id"],
        theme=entry["theme"],
        severity=severity,
        asks=entry.get("asks", severity != "tone"),
        stems=tuple(entry["stems"].split()),
        pattern=re.compile(filled(entry["pattern"], words)),
        unless=re.compile(filled(unless, words)) if unless else None,
    )


def told(words: str) -> Told:
    """Return the expressions that ask for a job in a sentence, and what the classifier should know."""
    standing = [one for one in _known().asks if one.stands_in(words)]
    meant = tuple(one for one in standing if one.counts_in(words))
    signs = {f"{one.theme}{'+' if one in meant else '-'}" for one in standing}
    signs |= {"asks+" if one in meant else "asks-" for one in standing}
    if clauses.has_not(words):
        signs.add("not")
    return Told(meant, frozenset(signs))


def answers(words: str) -> bool:
    """Whether a sentence says that the reader asked for what it gives."""
    return _known().answers.search(words) is not None


def tones(words: str) -> tuple[Phrase, ...]:
    """Return the slips of tone in a sentence."""
    return tuple(one for one in _known().tones if one.stands_in(words) and one.counts_in(words))
