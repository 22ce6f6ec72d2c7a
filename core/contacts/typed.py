"""People as they are typed or pasted: one to a line, what they do after a comma (pure)."""

import re
import string
import unicodedata
from collections.abc import Iterable, Iterator

from core import tidy
from core.contacts.records import Circle, ContactDraft

_BULLET = re.compile(  # at the start of a line in a list: a bullet, a box to tick, 1. or (1)
    r"(?:(?:[-–—*+>·◦∙▪■●○►→]\s|[•‣☐☑☒✓✔]|\[[ xX]?]|\(?\d{1,3}[.)](?!\d))\s*)+(?=\S)|\(?\d{1,3}[.)]$"
)
_COMMA = re.compile(r"(?:[,،，、\t]\s*)+")  # and the tab between two cells of a table
_EDGES = f"{string.whitespace}\u00a0\u200e\u200f\ufeff"  # with marks that show nothing


def people_in(text: str, circle: Circle) -> tuple[ContactDraft, ...]:
    """Return everybody named in the text; "Ann, baker" is Ann, who is a baker."""
    return tuple(_drafts(text, circle))


def fresh(drafts: Iterable[ContactDraft], known: Iterable[str]) -> tuple[ContactDraft, ...]:
    """Return each draft once, leaving out those whose name is known, whatever its case and accents."""
    seen = {tidy.folded(name) for name in known}
    found = []
    for draft in drafts:
        name = tidy.folded(draft.shown_name)
        if name not in seen:
            seen.add(name)
            found.append(draft)
    return tuple(found)


def _drafts(text: str, circle: Circle) -> Iterator[ContactDraft]:
    for line in text.splitlines():
        bare = line.strip(_EDGES)
        bullet = _BULLET.match(bare)
        parts = _COMMA.split(bare[bullet.end() :] if bullet else bare, maxsplit=1)
        words = [tidy.line(part) for part in parts if _says_something(part)]
        if words:
            yield ContactDraft(name=words[0], role=" ".join(words[1:]), circle=circle)


def _says_something(words: str) -> bool:
    """Say whether there is a letter, a number or a picture among marks and spaces."""
    return any(unicodedata.category(char)[0] in "LNS" for char in words)
