"""The guards: where a letter says what the book knows better (pure; advice, never a gate)."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz

from core import days
from core.letters.guarding import events, people
from core.letters.guarding.records import Guard, Introducer, Known, Neighbour, Remedy
from core.words import _

__all__ = ["WITHIN", "Guard", "Introducer", "Known", "Neighbour", "Remedy", "guards"]

WITHIN = 14  # days in which two letters to one organization are compared
TOO_ALIKE = 85  # of 100
LONG_ENOUGH = 8  # words; greetings and closings are alike everywhere

_PARAGRAPH = re.compile(r"[^\n]+")
_FINDERS = (
    people.suggested,
    people.misspelt,
    events.weekdays,
    events.thanks,
    events.promised,
    events.questions,
)


def guards(text: str, known: Known) -> tuple[Guard, ...]:
    """Return where a letter differs from what the book knows, in the order of the text."""
    found = [one for find in (*_FINDERS, _alike) for one in find(text, known)]
    return tuple(sorted(found, key=lambda one: (one.start, one.end)))


def _alike(text: str, known: Known) -> Iterator[Guard]:
    """Point at paragraphs that a colleague of the reader has just read."""
    for paragraph in _PARAGRAPH.finditer(text):
        if len(paragraph[0].split()) < LONG_ENOUGH:
            continue
        twin = next((one for one in known.neighbours if _is_in(paragraph[0], one.body)), None)
        if twin:
            sentence = _(
                "{name}, a colleague, got nearly the same words {day}. Colleagues compare: change a few."
            )
            said = sentence.format(name=twin.name, day=days.in_letter(twin.sent_on))
            yield Guard(*paragraph.span(), _("Said before"), said, Remedy.LOOK, _("Show me"))


def _is_in(paragraph: str, body: str) -> bool:
    return any(
        fuzz.ratio(paragraph, other[0], score_cutoff=TOO_ALIKE) > 0 for other in _PARAGRAPH.finditer(body)
    )
