"""Paths through who-named-whom, from plain pairs (pure)."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]  # (person, their introducer), in the order they were named
YOU = 0  # stands for the user, who is nobody in the book


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


def generations(people: Iterable[int], pairs: Iterable[Pair]) -> list[list[int]]:
    """Return the people by how far away they began: those you knew, those they led to, and so on.

    An introducer who is not among the people still counts as a step on the way.
    """
    parents = tree(pairs)
    depth: dict[int, int] = {}
    found: list[list[int]] = []
    for person in people:
        trail: dict[int, None] = {}
        one = person
        while one not in depth and one not in trail and one in parents:
            trail[one] = None
            one = parents[one]
        start = depth.setdefault(one, 0)
        for step, below in enumerate(reversed(trail), start + 1):
            depth[below] = step
        found += [[] for _missing in range(depth[person] + 1 - len(found))]
        found[depth[person]].append(person)
    return found


def children(people: Iterable[int], pairs: Iterable[Pair]) -> dict[int, list[int]]:
    """Return whom each person led to, in the order they were named; those without introducer are under YOU.

    Introducers who are not among the people do not count.
    """
    shown = dict.fromkeys(people)
    first = tree(pair for pair in pairs if pair[0] in shown and pair[1] in shown)
    found = {YOU: [person for person in shown if person not in first]}
    for person, introducer in first.items():
        found.setdefault(introducer, []).append(person)
    return found


def reach(below: Mapping[int, Sequence[int]]) -> dict[int, int]:
    """Return how many people each one led to in all, from what `children` returns; YOU counts everybody."""
    order = [YOU]
    for one in order:
        order.extend(below.get(one, ()))
    totals: dict[int, int] = {}
    for one in reversed(order):
        totals[one] = sum(1 + totals[child] for child in below.get(one, ()))
    return totals
