"""Names in a letter: who is said to have suggested it, and whether the reader's own is spelt right."""

import re
from collections.abc import Iterator

from rapidfuzz.distance import DamerauLevenshtein

from core.contacts.records import first_name
from core.letters.guarding.records import Guard, Introducer, Known, Remedy
from core.words import _

SHORTEST = 4  # letters of a name that can be told from another word
NEAR = {4: 1, 5: 1, 6: 1}  # letters that may differ; longer names two

_NAME = r"(?P<name>[^\W\d_a-z][\w’'-]+(?: [^\W\d_a-z][\w’'-]+){0,2})"
_PLACE = r"(?:,? (?:at|of|from|in) [^.,!?\n]{1,60}?)?"
_SUGGESTED = re.compile(
    rf"{_NAME}{_PLACE},? (?:kindly |has |had )*"
    r"(?:(?:suggested|recommended|advised|proposed|thought|encouraged) (?:that )?(?:I|me to|we|you might)\b"
    r"|gave me your|passed on your|told me (?:that )?(?:you|about you)|pointed me to you|sent me to you)"
)
_BY = re.compile(rf"\b(?:at|on) {_NAME}(?:’s|'s) (?:suggestion|recommendation|advice)")
_NOBODY = {"You", "They", "She", "He", "It", "We", "This", "That", "Somebody", "Someone", "People", "Friends"}
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def suggested(text: str, known: Known) -> Iterator[Guard]:
    """Point at whoever is said to have suggested the letter without having said that they may be named."""
    for found in (*_SUGGESTED.finditer(text), *_BY.finditer(text)):
        name = found["name"]
        if name.split()[0] in _NOBODY:
            continue
        one = next((one for one in known.introducers if _is(name, one)), None)
        start, end = found.span("name")
        if one is None:
            sentence = _(
                "Your book does not say that {introducer} named {reader}. Note it there, or leave it out."
            )
            said = sentence.format(introducer=name, reader=known.reader)
            yield Guard(
                start, end, _("Did {name} say so?").format(name=name), said, Remedy.LOOK, _("Show me")
            )
        elif not one.may_say:
            sentence = _(
                "{introducer} has not said yet that you may use the name. It takes two lines to ask."
            )
            yield Guard(
                start,
                end,
                _("Ask {name} first").format(name=first_name(one.name)),
                sentence.format(introducer=one.name),
                Remedy.ASK_FIRST,
                _("Write to {name}").format(name=first_name(one.name)),
                person_id=one.id,
            )


def misspelt(text: str, known: Known) -> Iterator[Guard]:
    """Point at words that are nearly a name of the reader or of who led there, but not quite."""
    every = [*known.names, known.reader, *(one.name for one in known.introducers)]
    names = {part for name in every for part in _WORD.findall(name)}
    for found in _WORD.finditer(text):
        word = re.sub(r"(?:’s|'s|’|')$", "", found[0])
        right = next((name for name in sorted(names) if _is_nearly(word, name, names)), "")
        if right:
            start = found.start()
            sentence = _("Your book spells it “{name}”. A name spelt right is the first courtesy.")
            yield Guard(
                start,
                start + len(word),
                _("“{word}”?").format(word=word),
                sentence.format(name=right),
                Remedy.REPLACE,
                _("Write {name}").format(name=right),
                right,
            )


def _is(name: str, one: Introducer) -> bool:
    return name.casefold() in (one.name.casefold(), first_name(one.name).casefold())


def _is_nearly(word: str, name: str, names: set[str]) -> bool:
    if len(name) < SHORTEST or len(word) < SHORTEST or not word[:1].isupper() or not name[:1].isupper():
        return False
    if word in names or word.upper() in {one.upper() for one in names if word.isupper()}:
        return False
    if {word + "s", word.removesuffix("s")} & names:  # a family, or what is theirs
        return False
    allowed = NEAR.get(len(name), 2)
    return DamerauLevenshtein.distance(word, name, score_cutoff=allowed) <= allowed
