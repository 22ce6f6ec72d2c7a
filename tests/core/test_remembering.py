"""The memory walk: enough prompts for every circle of one's own, each said once."""

from collections import Counter

from core.contacts import Circle
from core.contacts.remembering import prompts

OWN = tuple(Circle)[:7]  # the circles of the welcome's tiles


def test_every_circle_of_ones_own_has_at_least_four_prompts() -> None:
    counted = Counter(prompt.circle for prompt in prompts())
    assert tuple(counted) == OWN
    assert min(counted.values()) >= 4


def test_thirty_names_in_ten_minutes_need_thirty_prompts() -> None:
    assert len(prompts()) >= 30
    assert len({prompt.words for prompt in prompts()}) == len(prompts())


def test_the_prompts_of_a_circle_are_counted() -> None:
    places = [(prompt.place, prompt.count) for prompt in prompts() if prompt.circle is Circle.FAMILY]
    assert places == [(number, 5) for number in range(1, 6)]
