"""Whom the user knows at an organization, however its name is written."""

import pytest

from core import acquaintances, contacts
from core.acquaintances import Tier
from core.contacts import ContactDraft, Way

pytestmark = pytest.mark.usefixtures("book")


def known(organization: str, *ways: Way) -> None:
    contacts.add(ContactDraft(name="Ana Barlow", organization=organization, ways=ways))


def tiers(name: str) -> list[Tier]:
    return [one.tier for one in acquaintances.at(name)]


@pytest.mark.parametrize(
    ("theirs", "asked", "tier"),
    [
        ("Acme Ltd", "ACME", Tier.EXACT),
        ("Müller & Söhne GmbH", "mueller und soehne", Tier.EXACT),
        ("Müller & Söhne GmbH", "Mueller & Soehne", Tier.EXACT),
        ("Plenty Network Northwest", "Plenty Network", Tier.STRONG),
        ("Larchford Pantry", "Larchford Pantrey", Tier.STRONG),
        ("Elmford Pantry", "Elmford Council", Tier.WEAK),
        ("City of Elmford", "City of Larchford", None),
        ("Acmeland", "Acme", None),
        ("Art Barn", "Art", None),
        ("", "Acme", None),
        ("Acme", "", None),
        ("Acme", "🙂", None),
    ],
)
def test_a_name_is_known_by_whole_words(theirs: str, asked: str, tier: Tier | None) -> None:
    known(theirs)
    assert tiers(asked) == ([tier] if tier else [])


def test_an_address_tells_where_somebody_works() -> None:
    known("", Way("email", "ana@elmfordhealth.example"), Way("email", "ana@gmail.com"))
    [found] = acquaintances.at("Elmford Health")
    assert (found.tier, found.why) == (Tier.STRONG, "By their email address.")
    assert not acquaintances.at("Gmail")


def test_the_surest_come_first_and_those_set_aside_not_at_all() -> None:
    for name in ("Elmford Pantry", "Elmford Health East", "Elmford Health"):
        known(name)
    assert tiers("Elmford Health") == [Tier.EXACT, Tier.STRONG, Tier.WEAK]
    assert [tier.label for tier in Tier] == ["There", "Very likely there", "Perhaps there"]
    contacts.set_aside(acquaintances.at("Elmford Health")[0].person.id)
    assert tiers("Elmford Health") == [Tier.STRONG, Tier.WEAK]
