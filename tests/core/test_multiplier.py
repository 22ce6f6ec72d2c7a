"""Whether the tree grows, and what helps most."""

import pytest

from core.referrals import multiplier
from core.referrals.multiplier import Growth, Lever, Multiplier


def test_names_count_once_and_lead_on_when_met() -> None:
    found = multiplier.count(4, [(5, 1), (5, 2), (6, 1), (7, 1)], {1, 5, 6})
    assert found == Multiplier(talks=4, names=3, led=2)
    assert found.per_talk == 0.75 and found.share == pytest.approx(2 / 3) and found.value == 0.5


@pytest.mark.parametrize(
    ("led", "growth"), [(9, Growth.DYING), (10, Growth.LIVING), (11, Growth.GROWING), (0, Growth.DYING)]
)
def test_one_new_conversation_for_each_keeps_the_tree_alive(led: int, growth: Growth) -> None:
    assert Multiplier(10, 20, led).growth is growth


def test_without_conversations_nothing_multiplies() -> None:
    assert Multiplier(0, 0, 0).value == 0
    assert multiplier.lever(Multiplier(0, 0, 0), waiting=0, silent=0, goal=2) is Lever.MEET


def test_the_lever_is_the_weaker_half() -> None:
    few_names, few_meetings = Multiplier(10, 4, 3), Multiplier(10, 20, 3)
    assert multiplier.lever(few_names, waiting=1, silent=6, goal=2) is Lever.ASK_FOR_NAMES
    assert multiplier.lever(few_meetings, waiting=9, silent=2, goal=2) is Lever.ASK_THEM
    assert multiplier.lever(Multiplier(10, 15, 3), waiting=9, silent=2, goal=2) is Lever.ASK_THEM
    assert multiplier.lever(few_meetings, waiting=0, silent=2, goal=2) is Lever.ASK_FOR_NAMES
    assert multiplier.lever(few_meetings, waiting=2, silent=0, goal=2) is Lever.ASK_THEM
