"""What a letter asks the reader to do, and how many things that is."""

import re

from core.letters.coaching import asking
from core.letters.coaching.parts import Parts
from core.letters.coaching.patterns import pattern
from core.letters.coaching.records import Facts
from core.letters.coaching.sentences import Sentence

TALK, PEOPLE, WORK = "talk", "people", "work"
OFFER = "offer_reply"  # they spoke of work first

_PARTS = re.compile(r" [;—] ")
_BEGS = re.compile(r"\b(?:could|would|can|may|might) (?:you|i|we)\b")


def one_question(parts: Parts, kind: str, _facts: Facts) -> str:
    """Return the one request of a letter; empty when there is none, or more than one."""
    asked: dict[str, str] = {}  # what is asked for, and in which words
    hoped: list[str] = []
    count = 0
    for one in parts.body:
        for part in _split(one):
            about = _request(part, is_question=one.is_question)
            if not about:
                continue
            if kind != OFFER and "minutes" not in one.words and asking.judge(one.words).asks:
                about = WORK  # a request, but no clear question: nobody can answer it kindly
            if not one.is_question and pattern("asked", "learning").search(part):
                hoped.append(one.said)  # what the talk is for
                continue
            count += (about != TALK or about not in asked) + (
                pattern("asked", "also").search(part) is not None
            )
            asked.setdefault(about, one.said)
    if not count:
        return next(iter(hoped), "")
    return next(iter(asked.values())) if count == 1 and WORK not in asked else ""


def is_request(words: str) -> bool:
    """Whether a sentence asks the reader for anything."""
    return bool(_request(words, is_question="?" in words))


def _split(one: Sentence) -> list[str]:
    """Return a sentence in parts, one for each thing it asks."""
    found: list[str] = []
    for clause in _PARTS.split(one.words):
        places = [second.end() for second in pattern("asked", "second").finditer(clause)]
        parts = [clause[start:end] for start, end in zip([0, *places], [*places, None], strict=True)]
        found += parts if _asks(parts[0], is_question=one.is_question) else [clause]
    return found


def _request(words: str, *, is_question: bool) -> str:
    """Return what is asked for: a talk with its time and way, people, or anything else as it is said."""
    if not _asks(words, is_question=is_question):
        return ""
    if pattern("asked", "someone").search(words) and "minutes" not in words:
        return PEOPLE
    if pattern("asked", "talk").search(words) or pattern("asked", "when").search(words):
        return TALK
    return words


def _asks(words: str, *, is_question: bool) -> bool:
    if pattern("asked", "polite").search(words) and not (is_question and _BEGS.search(words)):
        return False
    return is_question or pattern("asked", "stated").search(words) is not None
