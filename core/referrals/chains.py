"""Paths through who-named-whom, from plain pairs (pure)."""

from collections import defaultdict
from collections.abc import Iterable

Pair = tuple[int, int]  # (person, their introducer), in the order they were named


def tree(pairs: Iterable[Pair]) -> dict[int, int]:
    """Return each person's first introducer; further introducers do not count here."""
    first: dict[int, int] = {}
    for person, introducer in pairs:
        first.setdefault(person, introducer)
    return first


def path(pairs: Iterable[Pair], person: int) -> list[int]:
    """Return who led to a person: the one you knew yourself first, the person last."""
    parents, found = tree(pairs), [person]
    while (introducer := parents.get(found[-1])) is not None and introducer not in found:
        found.append(introducer)
    return found[::-1]


def would_loop(pairs: Iterable[Pair], person: int, introducer: int) -> bool:
    """Say whether naming `introducer` for `person` would close a circle."""
    above: dict[int, list[int]] = defaultdict(list)
    for one, other in pairs:
        above[one].append(other)
    waiting, seen = [introducer], set()
    while waiting:
        one = waiting.pop()
        if one == person:
            return True
        if one not in seen:
            seen.add(one)
            waiting += above[one]
    return False
