"""Which branches of the drawn tree are unfolded (pure)."""

from collections import deque
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from core.referrals.chains import YOU
from core.referrals.layout import Below

MORE = -1  # the card that stands for people you knew and have not met yet
MOST = 40  # cards; beyond, branches without the chosen person begin folded (DESIGN 12)
ROOTS = 30  # people you knew who stand there by themselves at most
FIRST = 12  # of them, when nobody was met yet
FEW = 2  # people are worth a card in their place


@dataclass(frozen=True, slots=True)
class Shown:
    """What is drawn: who under whom, how many are folded under somebody, who is in the last card."""

    below: Below
    folded: Mapping[int, int]
    more: Sequence[int]

    @property
    def is_more_open(self) -> bool:
        """Say whether those of the last card stand there, too."""
        return bool(self.more) and self.more[0] in self.below[YOU]


def fold(
    below: Below,
    reach: Mapping[int, int],
    unmet: Container[int],
    wishes: Mapping[int, bool],
    chosen: Sequence[int] = (),
) -> Shown:
    """Return what is drawn of a tree.

    `reach` says how many people are under each one, `unmet` who was not met yet, `wishes` whom the user
    unfolded (True) or folded, and `chosen` is the way to the chosen person, who is always seen.
    """
    roots, more = _roots(below, unmet, chosen)
    seen = [*roots, *(more if wishes.get(MORE) else ()), *([MORE] if more else ())]
    found: dict[int, Sequence[int]] = {YOU: seen}
    way, room = set(chosen[:-1]), MOST - len(seen)
    for one in chosen[:-1]:
        room -= len(below.get(one, ()))
    folded: dict[int, int] = {}
    waiting = deque(seen)
    while waiting:
        one = waiting.popleft()
        ones = below.get(one, ()) if one != MORE else ()
        if not ones:
            continue
        if one in way or wishes.get(one, len(ones) <= room):
            found[one] = ones
            room -= len(ones) if one not in way else 0
            waiting.extend(ones)
        else:
            folded[one] = reach[one]
    return Shown(found, folded, more)


def _roots(below: Below, unmet: Container[int], chosen: Sequence[int]) -> tuple[Sequence[int], Sequence[int]]:
    """Return whom you knew and who stands there, and those who share the last card."""
    everybody = below.get(YOU, ())
    met = [one for one in everybody if below.get(one) or one not in unmet]
    keep = set(met[:ROOTS] if met else everybody[:FIRST]) | set(chosen[:1])
    more = [one for one in everybody if one not in keep]
    if len(more) < FEW:
        return everybody, ()
    return [one for one in everybody if one in keep], more
