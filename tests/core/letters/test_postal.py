"""Postal addresses: each country's order, and envelopes whose zones keep out of each other's way."""

import pytest

from core.contacts import Address
from core.letters import postal
from core.letters.stationery import ENVELOPES, Rect, face


@pytest.mark.parametrize(
    ("address", "town"),
    [
        (Address("Gasse 5", "Lerchfurt", "", "01234", "Germany"), ("01234 Lerchfurt",)),
        (Address("5 rue Haute", "Alouette", "", "01234", "France"), ("01234 ALOUETTE",)),
        (Address("5 High St", "Larchford", "", "zz1 1zz", "UK"), ("LARCHFORD", "ZZ1 1ZZ")),
        (Address("5 Main St", "Larchford", "OH", "01234", "USA"), ("Larchford OH 01234",)),
        (Address("5 Main St", "Larchford", "on", "Z1Z 1Z1", "Canada"), ("LARCHFORD ON Z1Z 1Z1",)),
        (Address("5 Main St", "Larchford", "Vic", "0123", "Australia"), ("LARCHFORD VIC 0123",)),
        (Address("5 Main St", "Larchford", "", "0123", "Ruritania"), ("Larchford 0123",)),
    ],
)
def test_each_country_has_its_order_and_stands_last_for_abroad(
    address: Address, town: tuple[str, ...]
) -> None:
    own = address.country
    assert postal.address_lines("Dana", "", address, own) == ("Dana", address.street, *town)
    abroad = postal.address_lines("Dana", "Common Table", address, "Elbonia")
    assert abroad == ("Dana", "Common Table", address.street, *town, own.upper())


def test_an_address_without_a_country_is_at_home() -> None:
    lines = postal.address_lines("Dana", "", Address("Hof\nGasse 5", "Lerchfurt", "", "01234"), "DE")
    assert lines == ("Dana", "Hof", "Gasse 5", "01234 Lerchfurt")


def test_an_address_needs_a_street_and_a_town() -> None:
    assert postal.is_known(Address("5 High St", "Larchford"))
    assert not postal.is_known(Address("5 High St")) and not postal.is_known(Address(" ", "Larchford"))


def test_an_envelope_of_another_shape_than_the_post_likes_is_told() -> None:
    assert "A2" in postal.remark("A2", Address(country="Deutschland"), "US")
    assert postal.remark("C6", Address(country="Germany"), "US") == ""
    assert postal.remark("A2", Address(), "US") == ""


@pytest.mark.parametrize("key", [*ENVELOPES, "papyrus"])
def test_nothing_on_an_envelope_overlaps_and_all_is_on_it(key: str) -> None:
    front = face(key)
    zones = [front.sender, front.stamp, front.address, front.barcode]
    for zone in zones:
        assert zone.width > 0 and zone.height > 0 and zone.left >= 0 and zone.top >= 0
        assert zone.right <= front.page.width + 1e-9 and zone.bottom <= front.page.height + 1e-9
    for number, one in enumerate(zones):
        assert not any(_overlap(one, other) for other in zones[number + 1 :])
    assert front.page.height - front.address.top <= 69.85  # the reading area of CARDS 5.4


def _overlap(one: Rect, other: Rect) -> bool:
    across = one.left < other.right - 1e-9 and other.left < one.right - 1e-9
    return across and one.top < other.bottom - 1e-9 and other.top < one.bottom - 1e-9
