"""The agreements of English that a blank cannot know beforehand: an engineer, programmes work."""

import re

SILENT_H = ("heir", "honest", "honor", "honour", "hour")
LIKE_YOU = ("eu", "ewe", "one", "once", "uni", "use", "usu", "usa", "uk", "ur", "ut", "ubi")
LETTERS_WITH_VOWEL = "AEFHILMNORSX"  # as their names are spoken: an MBA, an NHS nurse
SINGULAR = re.compile(r"(ss|us|is|ics|news)$")
PLURAL = ("people", "children", "women", "men")


def with_article(value: object) -> str:
    """Return a noun with "a" or "an" as it is spoken: an engineer, a university, an hour, an MBA."""
    words = str(value).strip()
    return f"{'an' if _sounds_open(words) else 'a'} {words}" if words else ""


def works(value: object) -> str:
    """Return a field with its verb: "school catering works", "food programmes work", "social work looks"."""
    words = str(value).strip()
    if not words:
        return ""
    if words.casefold().endswith("work"):
        return f"{words} looks"  # work does not work
    return f"{words} work" if _is_plural(words) else f"{words} works"


def owner(value: object) -> str:
    """Return whose something is: "Marta’s", "James’s"; a word such as "their" stays."""
    words = str(value).strip()
    return words if not words or words in ("their", "my", "your") else f"{words}’s"


def _sounds_open(words: str) -> bool:
    first = re.split(r"[\W_]", words.lstrip("“\"'(‘"), maxsplit=1)[0]
    if len(first) > 1 and first.isupper():  # spoken letter by letter
        return first[0] in LETTERS_WITH_VOWEL
    lower = first.casefold()
    if lower.startswith(SILENT_H):
        return True
    return lower[:1] in tuple("aeiouáéíóúäöü8") and not lower.startswith(LIKE_YOU)


def _is_plural(words: str) -> bool:
    last = words.rsplit(maxsplit=1)[-1].casefold()
    if last in PLURAL or " and " in f" {words} ":
        return True
    return last.endswith("s") and not SINGULAR.search(last)
