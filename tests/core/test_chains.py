"""Who led to whom, counted and put in order, in chains of any length."""

from hypothesis import given
from hypothesis import strategies as st

from core.referrals import chains
from core.referrals.chains import YOU

GRACE, ALEX, BEA, NOOR, LEE, SAM = 1, 2, 3, 4, 5, 6
PAIRS = [(ALEX, GRACE), (BEA, GRACE), (NOOR, ALEX), (NOOR, BEA)]
PEOPLE = [BEA, ALEX, GRACE, LEE, NOOR]


def test_the_first_introducer_counts() -> None:
    assert chains.tree(PAIRS)[NOOR] == ALEX


def test_a_path_begins_with_somebody_you_knew() -> None:
    assert chains.path(PAIRS, NOOR) == [GRACE, ALEX, NOOR]
    assert chains.path([(1, 2), (2, 1)], 1) == [2, 1]


def test_a_circle_is_seen_through_every_introducer() -> None:
    assert chains.would_loop(PAIRS, GRACE, NOOR)
    assert chains.would_loop(PAIRS, BEA, NOOR)
    assert not chains.would_loop(PAIRS, LEE, NOOR)
    assert not chains.would_loop([*PAIRS, (SAM, NOOR)], LEE, SAM)


def test_generations_follow_the_first_introducer() -> None:
    assert chains.generations(PEOPLE, PAIRS) == [[GRACE, LEE], [BEA, ALEX], [NOOR]]


def test_nobody_makes_no_generations() -> None:
    assert chains.generations([], PAIRS) == []


def test_somebody_set_aside_still_counts_as_a_step_on_the_way() -> None:
    assert chains.generations([GRACE, NOOR], PAIRS) == [[GRACE], [], [NOOR]]


def test_a_circle_in_a_damaged_book_ends() -> None:
    columns = chains.generations([1, 2], [(1, 2), (2, 1)])
    assert sorted(one for column in columns for one in column) == [1, 2]


def test_children_stand_in_the_order_they_were_named() -> None:
    assert chains.children(PEOPLE, PAIRS) == {YOU: [GRACE, LEE], GRACE: [ALEX, BEA], ALEX: [NOOR]}


def test_children_of_somebody_set_aside_hang_under_the_next_introducer_or_you() -> None:
    assert chains.children([GRACE, BEA, NOOR], PAIRS) == {YOU: [GRACE], GRACE: [BEA], BEA: [NOOR]}
    assert chains.children([NOOR], PAIRS) == {YOU: [NOOR]}


def test_reach_counts_everybody_further_on() -> None:
    assert chains.reach(chains.children(PEOPLE, PAIRS)) == {
        YOU: 5,
        GRACE: 3,
        LEE: 0,
        ALEX: 1,
        BEA: 0,
        NOOR: 0,
    }


def test_ten_thousand_people_in_one_chain_are_walked_without_recursion() -> None:
    people = range(1, 10_001)
    pairs = [(person, person - 1) for person in reversed(people) if person > 1]
    assert len(chains.generations(people, pairs)) == 10_000
    assert chains.reach(chains.children(people, pairs))[1] == 9_999


@given(st.lists(st.tuples(st.integers(2, 60), st.integers(1, 59)).filter(lambda pair: pair[0] > pair[1])))
def test_everybody_stands_once_one_step_after_their_introducer(pairs: list[chains.Pair]) -> None:
    people = range(1, 61)
    columns = chains.generations(people, pairs)
    level = {person: number for number, column in enumerate(columns) for person in column}
    below = chains.children(people, pairs)
    assert sorted(level) == list(people)
    assert sorted(one for ones in below.values() for one in ones) == list(people)
    assert all(level[one] == level.get(by, -1) + 1 for by, ones in below.items() for one in ones)
    assert chains.reach(below)[YOU] == len(people)
