"""Whether the tree of introductions grows: new conversations that come of each conversation (pure)."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum

from core.referrals.chains import Pair

LIVING = (0.95, 1.05)  # what counts as one new conversation for each


class Growth(StrEnum):
    """What becomes of the tree if all goes on like this."""

    DYING = "dying"
    LIVING = "living"
    GROWING = "growing"


class Lever(StrEnum):
    """The one act that raises the multiplier most."""

    ASK_THEM = "ask_them"  # names wait to be asked
    ASK_FOR_NAMES = "ask_for_names"  # conversations brought no names
    MEET = "meet"  # there is nothing to multiply yet


@dataclass(frozen=True, slots=True)
class Multiplier:
    """Names for each conversation, and the share of them that leads to a conversation."""

    talks: int  # held
    names: int  # given, each person once
    led: int  # of the names, those met or about to be

    @property
    def per_talk(self) -> float:
        """Return new names per conversation."""
        return self.names / self.talks if self.talks else 0.0

    @property
    def share(self) -> float:
        """Return the share of the names that leads to a conversation, 0 to 1."""
        return self.led / self.names if self.names else 0.0

    @property
    def value(self) -> float:
        """Return how many new conversations come of each."""
        return self.per_talk * self.share

    @property
    def growth(self) -> Growth:
        """Return the value in a word: below 1 the tree dies, at 1 it lives, above 1 it grows."""
        least, most = LIVING
        if self.value < least:
            return Growth.DYING
        return Growth.LIVING if self.value <= most else Growth.GROWING


def count(talks: int, pairs: Iterable[Pair], met: Collection[int]) -> Multiplier:
    """Return the multiplier of a book: conversations held, who was named by whom, who was or will be met."""
    named = {person for person, _introducer in pairs}
    return Multiplier(talks, len(named), sum(one in met for one in named))


def lever(of: Multiplier, waiting: int, silent: int, goal: int) -> Lever:
    """Return what helps most: `waiting` names are not asked yet, `silent` conversations brought no name.

    `goal` is the names hoped for from each conversation.
    """
    if silent and (of.per_talk < goal or not waiting):
        return Lever.ASK_FOR_NAMES if not waiting or of.per_talk / goal < of.share else Lever.ASK_THEM
    return Lever.ASK_THEM if waiting else Lever.MEET
