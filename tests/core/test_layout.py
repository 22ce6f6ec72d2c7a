"""The drawn tree: where the cards stand, and which branches are unfolded."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from core.referrals import chains, folding, layout
from core.referrals.chains import YOU
from core.referrals.folding import MORE

GRACE, ALEX, BEA, NOOR, DANA, LEE = 1, 2, 3, 4, 5, 6
BELOW = {YOU: [GRACE, LEE], GRACE: [ALEX, BEA], ALEX: [NOOR, DANA]}
Pairs = list[chains.Pair]


@st.composite
def forests(draw: st.DrawFn) -> dict[int, list[int]]:
    size = draw(st.integers(1, 120))
    pairs = [(one, draw(st.integers(1, one - 1))) for one in range(2, size + 1) if draw(st.integers(0, 4))]
    return chains.children(range(1, size + 1), pairs)


def test_ends_of_branches_have_a_row_each_and_introducers_the_middle_of_theirs() -> None:
    found = layout.lay_out(BELOW)
    assert found.rows == {NOOR: 0, DANA: 1, ALEX: 0.5, BEA: 2, GRACE: 1.25, LEE: 3}
    assert found.columns == {GRACE: 0, LEE: 0, ALEX: 1, BEA: 1, NOOR: 2, DANA: 2}
    assert (found.width, found.height, found.strips) == (3, 4, 1)


def test_nobody_takes_no_room() -> None:
    found = layout.lay_out({YOU: []})
    assert (found.rows, found.width, found.height, found.strips, found.aspect) == ({}, 0, 0, 0, 0)


def test_what_is_tall_is_packed_in_strips_and_stays_readable_in_shape() -> None:
    people = range(1, 2001)
    pairs = [(one, one - 1 - one % 3) for one in people if one % 40 > 3]
    found = layout.lay_out(chains.children(people, pairs))
    assert found.strips > 3
    assert 0.25 < found.aspect < 4


def test_a_chain_of_ten_thousand_is_laid_out_without_recursion() -> None:
    below = {one: [one + 1] for one in range(10_000)}
    found = layout.lay_out(below)
    assert (found.width, found.height) == (10_000, 1)


@given(forests())
def test_no_cards_overlap_no_lines_cross_and_parents_are_centred(below: dict[int, list[int]]) -> None:
    found = layout.lay_out(below)
    places = sorted((column, found.rows[one]) for one, column in found.columns.items())
    for (column, row), (next_column, next_row) in pairwise(places):
        assert next_column - column >= 1 or (next_column == column and next_row - row >= 1)
    assert layout.crossings(below, found) == 0
    for one, ones in below.items():
        if one != YOU and ones:
            assert found.rows[one] == (found.rows[ones[0]] + found.rows[ones[-1]]) / 2
            assert all(found.columns[each] == found.columns[one] + 1 for each in ones)


@given(forests())
def test_children_stand_in_the_order_they_were_named_and_the_picture_is_always_the_same(
    below: dict[int, list[int]],
) -> None:
    found = layout.lay_out(below)
    for one, ones in below.items():
        rows = [found.rows[each] for each in ones]
        assert one == YOU or rows == sorted(rows)
    assert layout.lay_out({one: list(ones) for one, ones in below.items()}) == found


def test_crossing_lines_are_counted() -> None:
    bad = layout.Layout({1: 0, 2: 0, 3: 1, 4: 1}, {1: 0, 2: 1, 3: 1, 4: 0}, 2, 2, 1)
    assert layout.crossings({YOU: [1, 2], 1: [3], 2: [4]}, bad) == 1


# Folding


def fold(
    below: dict[int, list[int]],
    unmet: tuple[int, ...] = (),
    wishes: dict[int, bool] | None = None,
    chosen: list[int] | None = None,
) -> folding.Shown:
    return folding.fold(below, chains.reach(below), unmet, wishes or {}, chosen or [])


def test_a_small_tree_is_unfolded() -> None:
    shown = fold(BELOW)
    assert shown.below == BELOW
    assert not shown.folded and not shown.more and not shown.is_more_open


def test_whom_you_knew_and_have_not_met_share_one_card_that_opens() -> None:
    below = {YOU: [GRACE, LEE, NOOR, DANA], GRACE: [ALEX]}
    closed = fold(below, unmet=(LEE, NOOR, DANA, ALEX))
    assert closed.below[YOU] == [GRACE, MORE] and closed.more == [LEE, NOOR, DANA]
    opened = fold(below, unmet=(LEE, NOOR, DANA, ALEX), wishes={MORE: True})
    assert opened.below[YOU] == [GRACE, LEE, NOOR, DANA, MORE] and opened.is_more_open


def test_one_person_alone_keeps_their_own_card_and_so_does_the_chosen_one() -> None:
    below = {YOU: [GRACE, LEE, NOOR, DANA], GRACE: [ALEX]}
    assert fold(below, unmet=(DANA,)).below[YOU] == below[YOU]
    shown = fold(below, unmet=(LEE, NOOR, DANA), chosen=[NOOR])
    assert shown.below[YOU] == [GRACE, NOOR, MORE]


def test_before_anybody_was_met_the_first_dozen_stand_there() -> None:
    everybody = list(range(1, 101))
    shown = fold({YOU: everybody}, unmet=tuple(everybody))
    assert len(shown.below[YOU]) == folding.FIRST + 1 and len(shown.more) == 88


def test_beyond_forty_cards_branches_fold_but_the_way_to_the_chosen_one_is_seen() -> None:
    below = {YOU: [1, 2], 1: list(range(10, 30)), 2: list(range(30, 60)), 10: [100], 30: [200]}
    shown = fold(below)
    assert 1 in shown.below and shown.folded == {2: 31}
    shown = fold(below, chosen=[2, 30, 200])
    assert 2 in shown.below and 30 in shown.below and 1 not in shown.below


def test_wishes_go_before_the_rule() -> None:
    below = {YOU: [1], 1: list(range(10, 310))}
    assert fold(below).folded == {1: 300}
    assert len(fold(below, wishes={1: True}).below[1]) == 300
    assert fold(BELOW, wishes={GRACE: False}).folded == {GRACE: 4}
