"""Spelling: words that no dictionary knows, what may have been meant, and words the user taught."""

import re
from collections.abc import Collection
from dataclasses import replace
from functools import cache, lru_cache
from typing import Any

from core import preferences, tidy
from core.resources import resource
from core.words import _

DICTIONARIES = ("en_GB", "en_US")  # a word is right when either knows it: colour and color
MOST = 5  # suggestions
LONGEST = 40  # letters; longer ones are no words

_NOT_WORDS = re.compile(r"\S*[@/\\]\S*|\bwww\.\S+|\w*\d\w*")
_WORD = re.compile(r"[A-Za-zÀ-ɏ]+(?:[’'][A-Za-zÀ-ɏ]+)*")
_BEGINS = re.compile(r"(?:^|[.!?…:\n]\W*)$")


def is_offered() -> bool:
    """Say whether this computer has what reads the dictionaries, and the user wants it used."""
    return preferences.load().spelling and bool(_dictionaries())


def learned() -> set[str]:
    """Return the words the user taught, folded."""
    return {tidy.folded(one) for one in preferences.load().learned_words}


def mistakes(text: str, known: Collection[str] = ()) -> list[tuple[int, int]]:
    """Return start and end of the words that look misspelt; `known` are right words, folded.

    A capital inside a sentence makes a name, and names are not judged.
    """
    plain = _NOT_WORDS.sub(lambda found: " " * len(found[0]), text)
    return [
        found.span()
        for found in _WORD.finditer(plain)
        if not _is_name(found[0], plain[: found.start()], known) and not _is_right(found[0])
    ]


def suggestions(word: str) -> list[str]:
    """Return what may have been meant, the likeliest first."""
    found = [one for dictionary in _dictionaries() for one in dictionary.suggest(word)[:MOST]]
    return list(dict.fromkeys(found))[:MOST]


def learn(word: str) -> None:
    """Never mark a word again; undo forgets it."""
    known = preferences.load()
    words = sorted({*known.learned_words, tidy.line(word).lower()})
    preferences.save(replace(known, learned_words=tuple(words)), said=_("Learned “{word}”").format(word=word))


def _is_name(word: str, before: str, known: Collection[str]) -> bool:
    bare = re.sub(r"[’']s$", "", word)
    if len(bare) < 2 or len(bare) > LONGEST or bare.isupper() or tidy.folded(bare) in known:
        return True
    return bare[0].isupper() and not _BEGINS.search(before)


@lru_cache(maxsize=4096)
def _is_right(word: str) -> bool:
    return any(one.spell(word) or one.spell(word.lower()) for one in _dictionaries())


@cache
def _dictionaries() -> tuple[Any, ...]:
    """Return the dictionaries, read when the first word is judged; none where nothing reads them."""
    try:
        from hunspell import Hunspell
    except ImportError:  # there is no build of it for every computer
        return ()
    folder = str(resource("dictionaries"))
    try:
        return tuple(Hunspell(name, hunspell_data_dir=folder) for name in DICTIONARIES)
    except OSError:  # a folder whose name the reader cannot take
        return ()
