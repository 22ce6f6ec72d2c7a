"""Cards on their sheets: true sizes, everything inside its panel."""

import itertools

import pytest

from core.letters import stationery
from core.letters.stationery import CARDS, ENVELOPES, READY_CUT, SHEETS, spread

BOTH = list(itertools.product(CARDS, [*SHEETS, READY_CUT]))


@pytest.mark.parametrize(("card", "paper"), BOTH)
def test_the_words_lie_in_the_lower_panel_and_the_card_on_the_page(card: str, paper: str) -> None:
    found = spread(card, paper)
    assert found.card.left >= 0 and found.card.right <= found.page.width + 1e-9
    assert found.card.top >= 0 and found.card.bottom <= found.page.height + 1e-9
    assert found.fold.y1 == found.fold.y2 == pytest.approx(found.card.top + CARDS[card].panel.height)
    assert (found.fold.x1, found.fold.x2) == (found.card.left, found.card.right)
    assert found.panel.top == found.fold.y1 and found.panel.bottom == pytest.approx(found.card.bottom)
    assert 14 <= found.message.left - found.panel.left <= 16
    assert 14 <= found.panel.right - found.message.right <= 16 + 1e-9
    assert found.panel.bottom - found.message.bottom >= 10 - 1e-9


@pytest.mark.parametrize("card", CARDS)
def test_a_bought_card_is_its_own_page_without_marks(card: str) -> None:
    found = spread(card, READY_CUT)
    assert found.page == CARDS[card].opened and not found.marks


@pytest.mark.parametrize(("card", "paper"), list(itertools.product(CARDS, SHEETS)))
def test_a_sheet_has_eight_cut_marks_outside_the_card_and_on_the_page(card: str, paper: str) -> None:
    found = spread(card, paper)
    assert found.page == SHEETS[paper] and len(found.marks) == 8
    for mark in found.marks:
        for x, y in ((mark.x1, mark.y1), (mark.x2, mark.y2)):
            outside_x = x < found.card.left or x > found.card.right
            outside_y = y < found.card.top or y > found.card.bottom
            assert outside_x != outside_y
            assert 4 < x < found.page.width - 4 and 4 < y < found.page.height - 4


def test_every_card_fits_its_envelope() -> None:
    for card in CARDS.values():
        envelope = ENVELOPES[card.envelope]
        assert 3 <= envelope.width - card.panel.width <= 15
        assert 3 <= envelope.height - card.panel.height <= 15


def test_a_card_that_is_gone_becomes_an_a6() -> None:
    assert spread("B7", "A4") == spread("A6", "A4")
    assert spread("A6", "papyrus") == spread("A6", stationery.READY_CUT)
