"""Warm ways to somebody: from people you know, along introductions and places of work (pure)."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush

from core.referrals.chains import Pair

NAMED, TOGETHER = 2, 3  # how far it is along an introduction, and between people of one place of work
CROWD = 30  # people at one place of work; beyond that, not everybody knows everybody
Links = Mapping[int, Collection[tuple[int, int]]]  # person: who they could lead to, and how far it is


@dataclass(frozen=True, slots=True)
class Way:
    """Whom to ask, those in between, and whom it leads to, last; one person alone is known already."""

    people: tuple[int, ...]
    length: int

    @property
    def asked(self) -> int:
        """Return whom to ask."""
        return self.people[0]

    @property
    def next(self) -> int:
        """Return whom they could introduce you to."""
        return self.people[1]


def links(pairs: Iterable[Pair], places: Iterable[Collection[int]]) -> dict[int, set[tuple[int, int]]]:
    """Return who knows whom: by an introduction, either way, and by working at one place."""
    found: dict[int, set[tuple[int, int]]] = defaultdict(set)
    for one, other in pairs:
        found[one].add((other, NAMED))
        found[other].add((one, NAMED))
    for people in places:
        if len(people) <= CROWD:
            for one in people:
                found[one].update((other, TOGETHER) for other in people if other != one)
    return found


def find(known: Collection[int], goals: Iterable[int], near: Links, limit: int = 5) -> list[Way]:
    """Return the shortest ways from people you know to any of the goals, one for each whom you would ask.

    A way ends at the first person you know: you would rather ask them yourself.
    """
    waiting: list[tuple[int, tuple[int, ...]]] = [(0, (goal,)) for goal in sorted(goals)]
    seen: set[int] = set()
    found: list[Way] = []
    while waiting and len(found) < limit:
        length, people = heappop(waiting)
        if people[0] in seen:
            continue
        seen.add(people[0])
        if people[0] in known:
            found.append(Way(people, length))
            continue
        for other, far in near.get(people[0], ()):
            if other not in seen:
                heappush(waiting, (length + far, (other, *people)))
    return found
