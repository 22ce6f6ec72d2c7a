"""The coach: what a good letter says, and what it never says. Pure, offline, advice only."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.letters.coaching import advice, asking, checks, meeting, phrases, requests
from core.letters.coaching.parts import Parts, taken_apart
from core.letters.coaching.records import Check, Facts, Flag, Review
from core.letters.coaching.sentences import Letter, Sentence, read

__all__ = ["KINDS", "Check", "Facts", "Flag", "Review", "review"]

KINDS = (
    "sentence",
    "request",
    "intro_request",
    "reminder",
    "decline_reply",
    "reply_to_yes",
    "confirm",
    "thank_you_email",
    "thank_you_card",
    "loop",
    "keep_in_touch",
    "linkedin_note",
    "voicemail",
    "good_news",
    "cv_reply",
    requests.OFFER,
)
ASKS_NOTHING = ("thank_you_card", "loop")  # any request in them is flagged

_LEARNS = re.compile(
    r"\b(?:learn\w*|hear|how|perspectives?|experience\w*|understand\w*|advice|view|views|story|curious"
    r"|insights?|ask"
    r"|questions?|teach|explain|tell me|show me|know (?:more|what|why))\b"
)
_FEW_QUESTIONS = re.compile(
    r"\b(?:one|two|three|four|five|a few|a couple of|a|my) (?:\w+ )?questions?\b|\b(?:ten|10|five"
    r"|5) minutes\b"
)
_THEIR_CV = re.compile(r"\b(?:cv|resume|attached|enclosed?|attach|profile|background)\b")
_PASSED_ON = re.compile(
    r"\b(?:forward|pass|share|circulate|show|bring|hr|consider\w*|interviews?|position|role)\b"
)
_MAY_NAME = re.compile(r"\b(?:may|can|could|might) i (?:mention|use|give|say) (?:it|this|that|your name)\b")


@dataclass(frozen=True, slots=True)
class _Finding:
    """A sentence to flag: what about, how much it matters, and whether it asks for a job."""

    sentence: Sentence
    theme: str
    severity: str
    asks: bool = False


def review(text: str, kind: str, *, channel: str = "email", facts: Facts | None = None) -> Review:
    """Return what the coach has to say about a letter, a note, a script, a card, or one sentence of them."""
    known = facts or Facts()
    if channel == "linkedin" and kind == "request":
        kind = checks.LINKEDIN
    letter = read(text)
    parts = taken_apart(letter, has_note=kind == "intro_request")
    held = checks.checked(parts, text, kind, known)
    if kind == requests.OFFER:
        return Review(asks_for_job=False, flags=(), checks=held)
    found = [*_said(letter, text, kind)] or [*_unsaid(parts, kind)]
    flags = tuple(_flags(found, letter, kind, known))
    return Review(any(one.asks for one in found), flags, held)


def _said(letter: Letter, text: str, kind: str) -> Iterator[_Finding]:
    """Return the sentences that ask for a job, and those that deserve a second look."""
    for one in letter.sentences:
        judged = asking.judge(one.words)
        phrase = judged.phrase
        if judged.asks:
            if kind == "cv_reply" and _THEIR_CV.search(one.words) and not _PASSED_ON.search(one.words):
                continue  # they asked for it
            known = phrase if phrase and phrase.asks else None
            yield _Finding(
                one, known.theme if known else advice.UNCLEAR, known.severity if known else "block", asks=True
            )
        elif slip := phrase if phrase and not phrase.asks else next(iter(phrases.tones(one.words)), None):
            yield _Finding(one, slip.theme, slip.severity)
        elif kind in ASKS_NOTHING and _asks_for_more(one, text):
            yield _Finding(one, advice.REQUEST, "warn")


def _asks_for_more(one: Sentence, text: str) -> bool:
    """Whether a sentence of thanks asks for anything: the reader's own words, quoted, ask for nothing."""
    before = text[: one.start]
    is_quoted = before.count("“") > before.count("”") or before.count('"') % 2 or one.said[0] == '"'
    return not is_quoted and requests.is_request(one.words) and not _MAY_NAME.search(one.words)


def _unsaid(parts: Parts, kind: str) -> Iterator[_Finding]:
    """Return the place of a purpose, where a request has none: nothing to learn, or no small time for it."""
    words = " ".join(one.words for one in parts.body)
    is_small = meeting.short_time(parts, kind, Facts()) or _FEW_QUESTIONS.search(words)
    if kind == "request" and words and not (_LEARNS.search(words) and is_small):
        place = next((one for one in parts.body if requests.is_request(one.words)), parts.body[-1])
        yield _Finding(place, advice.PURPOSE, "warn")


def _flags(found: list[_Finding], letter: Letter, kind: str, facts: Facts) -> Iterator[Flag]:
    """Return the flags with their reasons and words, in the order of the text."""
    flagged = {one.sentence for one in found}
    others = [one for one in letter.sentences if one not in flagged]
    may_ask = not any(requests.is_request(one.words) for one in others)
    if kind == "sentence":
        may_ask = any(one.is_question for one in flagged)
    instead = advice.Instead(kind, facts.reader, may_ask=may_ask)
    for one in found:
        place = one.sentence
        yield Flag(place.start, place.end, one.severity, advice.why(one.theme), instead.of(one.theme))
