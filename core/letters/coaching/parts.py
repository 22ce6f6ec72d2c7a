"""The parts of a letter: its greeting, what it says, a note to forward, and how it is signed."""

import re
from dataclasses import dataclass

from core.letters.coaching.sentences import Letter, Sentence

_GREETING = re.compile(
    r"^(?:subject|re) : .*$|^(?:dear|hi|hello|hey|hiya|greetings|good (?:morning|afternoon|evening|day))\b"
)
_SUBJECT = re.compile(r"^\s*(?:subject|re)\s*:", re.IGNORECASE)
_CLOSING = re.compile(
    r"^(?:with (?:many |warm |kind |best |grateful |my |all |heartfelt |sincere )*(?:thanks|regards|wishes"
    r"|gratitude|respect|appreciation)"
    r"|(?:many |warm |kind |best |kindest |warmest |all the )*(?:best|regards|wishes|thanks"
    r"|thank you)(?: again| so much| in advance)?"
    r"|(?:yours|sincerely|warmly|cheers|respectfully|gratefully|cordially|faithfully|ta|take care"
    r"|all good wishes)(?: \w+){0,2}"
    r"|thank you(?: for \w+ \w+)?(?: again)?|thanks(?: a million| a lot| so much)?) ?[,!]*$"
)
_NOTE = re.compile(
    r"\ba (?:friend|colleague|former colleague|neighbour|cousin|student|classmate) of mine\b"
    r"|\bi am (?:writing|passing this on) (?:on behalf|for a friend)\b"
    r"|^(?:forwardable|note to forward|for forwarding|blurb|to forward|the note)\b|^— ?— ?—|\bmy (?:friend"
    r"|colleague|neighbour|cousin) [a-z]+ (?:[a-z]+ )?(?:is|teaches|works|would|has|runs)\b"
)
_FEW = 6  # words in a greeting or a closing line
_NAME = re.compile(r"[A-Z][\w'.-]*(?: (?:[a-z]{1,3} )?[A-Z][\w'.-]*){0,3}")


@dataclass(frozen=True, slots=True)
class Parts:
    """A letter by its parts; `note` is the third-person note inside a request for an introduction."""

    greeting: str
    body: tuple[Sentence, ...]
    note: tuple[Sentence, ...]
    signed: tuple[Sentence, ...]

    @property
    def writer(self) -> str:
        """Return the first name it is signed with; empty when none is seen."""
        for line in self.signed:
            name = _NAME.fullmatch(line.said.strip(" ,-—"))
            if name and not _CLOSING.match(line.words):
                return name[0].split()[0]
        return ""


def taken_apart(letter: Letter, *, has_note: bool) -> Parts:
    """Return the parts of a letter; with `has_note`, what a friend can forward is told from the rest."""
    sentences = [one for one in letter.sentences if not _SUBJECT.match(one.said)]
    greeting = ""
    if sentences and _GREETING.match(sentences[0].words) and len(sentences[0].words.split()) <= _FEW:
        greeting = sentences.pop(0).said
    signed = _signature(sentences)
    said, last = sentences[: len(sentences) - signed], sentences[len(sentences) - signed :]
    start = next(
        (place for place, one in enumerate(said) if has_note and _starts_note(place, one)), len(said)
    )
    return Parts(greeting, tuple(said[:start]), tuple(said[start:]), tuple(last))


def _starts_note(place: int, one: Sentence) -> bool:
    return _NOTE.search(one.words) is not None or (place > 0 and _is_greeting(one))


def _is_greeting(one: Sentence) -> bool:
    return _GREETING.match(one.words) is not None and len(one.words.split()) <= _FEW


def _signature(sentences: list[Sentence]) -> int:
    """Return how many lines at the end only sign the letter."""
    count = 0
    for one in reversed(sentences):
        words = one.words.split()
        if len(words) > _FEW or (not _CLOSING.match(one.words) and not _only_names(one)):
            break
        count += 1
    return min(count, len(sentences))


def _only_names(one: Sentence) -> bool:
    """Whether a line holds nothing but a name, a number or an address."""
    said = one.said.strip(" ,-—")
    return _NAME.fullmatch(said) is not None or (
        not re.search(r"[a-z]{2,} [a-z]{2,}", said) and not said.endswith(("?", "!", "."))
    )
