"""Makes words fit where there is little room: what a letter can spare is left out, fact by fact."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

Known = Mapping[str, Any]

SPARED = (  # what is left out first stands first
    ("why",),
    ("me", "does"),
    ("introducer", "organization"),
    ("learn",),
    ("person", "organization"),
    ("introducer", "name", "first"),
    ("topic",),
    ("shared",),
    ("asked_on",),
    ("about", "name", "first", "organization"),
    ("names",),
    ("since",),
    ("meeting", "when", "where"),
    ("person", "greeting", "first"),
    ("me", "name", "first"),
)


def fitted(write: Callable[[Known], str], known: Known, most: int) -> str:
    """Return what `write` makes of the facts in at most `most` characters, 0 for any number.

    Where even the fewest facts do not fit, the shortest words are returned, never a cut sentence.
    """
    shortest = written = write(known)
    if not most or len(written) <= most:
        return written
    for fewer in _ever_fewer(known):
        written = write(fewer)
        if len(written) <= most:
            return written
        shortest = min(shortest, written, key=len)
    return shortest


def _ever_fewer(known: Known) -> Iterator[Known]:
    """Give the facts with one spared after the other."""
    for key, *parts in SPARED:
        if key not in known:
            continue
        left = known[key] | dict.fromkeys(parts, "") if parts else ""
        known = dict(known) | {key: left}
        yield known
