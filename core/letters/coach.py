"""The coach: what a good letter says, and what it never says. Pure, offline, advice only."""

import re
from collections.abc import Iterator

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
    "offer_reply",
)
ASKS_NOTHING = ("thank_you_card", "loop")  # any request in them is flagged
MAY_ASK = ("offer_reply",)  # they spoke of a job first

_LEARNS = re.compile(
    r"\b(?:learn\w*|hear|how|perspectives?|experience\w*|understand\w*|advice|view|views|story|curious"
    r"|insights?|ask"
    r"|questions?|teach|explain|tell me|show me|know (?:more|what|why))\b"
)
_FEW_QUESTIONS = re.compile(
    r"\b(?:one|two|three|four|five|a few|a couple of|a|my) (?:\w+ )?questions?\b|\b(?:ten|10|five"
    r"|5) minutes\b"
)


def review(text: str, kind: str, *, channel: str = "email", facts: Facts | None = None) -> Review:
    """Return what the coach has to say about a letter, a note, a script, a card, or one sentence of them."""
    known = facts or Facts()
    if channel == "linkedin" and kind == "request":
        kind = checks.LINKEDIN
    letter = read(text)
    parts = taken_apart(letter, has_note=kind == "intro_request")
    found = checks.checked(parts, text, kind, known)
    if kind in MAY_ASK:
        return Review(asks_for_job=False, flags=(), checks=found)
    themes = [(one, *_theme(one, kind)) for one in letter.sentences]
    flagged = [(one, theme, severity) for one, theme, severity, _ in themes if theme]
    flagged += _without_purpose(parts, kind, [one for one, *_ in flagged])
    flags = tuple(_flags(flagged, letter, kind, known))
    return Review(any(asks for *_, asks in themes), flags, found)


def _theme(one: Sentence, kind: str) -> tuple[str, str, bool]:
    """Return a sentence's theme, its severity, and whether it asks for a job; no theme when all is well."""
    judged = asking.judge(one.words)
    phrase = judged.phrase
    if kind == "cv_reply" and phrase and phrase.id == "B16":
        return "", "", False  # they asked for it
    if judged.asks:
        return (
            (phrase.theme, phrase.severity, True)
            if phrase and phrase.asks
            else (advice.UNCLEAR, "block", True)
        )
    slip = next(iter(phrases.tones(one.words)), None)
    if phrase and not phrase.asks:
        return phrase.theme, phrase.severity, False
    if kind in ASKS_NOTHING and requests.is_request(one.words):
        return advice.REQUEST, "warn", False
    return (slip.theme, slip.severity, False) if slip else ("", "", False)


def _without_purpose(parts: Parts, kind: str, flagged: list[Sentence]) -> list[tuple[Sentence, str, str]]:
    """Return the place of a purpose, where a request has none: nothing to learn, or no small time for it."""
    if kind != "request" or not parts.body or flagged:
        return []
    words = " ".join(one.words for one in parts.body)
    is_small = meeting.short_time(parts, kind, Facts()) or _FEW_QUESTIONS.search(words)
    if _LEARNS.search(words) and is_small:
        return []
    place = next((one for one in parts.body if requests.is_request(one.words)), parts.body[-1])
    return [(place, advice.PURPOSE, "warn")]


def _flags(found: list[tuple[Sentence, str, str]], letter: Letter, kind: str, facts: Facts) -> Iterator[Flag]:
    """Return the flags with their reasons and words, in the order of the text."""
    flagged = {one for one, *_ in found}
    others = [one for one in letter.sentences if one not in flagged]
    may_ask = not any(requests.is_request(one.words) for one in others)
    if kind == "sentence":
        may_ask = any(one.is_question for one in flagged)
    instead = advice.Instead(kind, facts.reader, may_ask=may_ask)
    for one, theme, severity in sorted(found, key=lambda flag: flag[0].start):
        yield Flag(one.start, one.end, severity, advice.why(theme), instead.of(theme))
