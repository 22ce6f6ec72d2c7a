"""Organizations: made by naming them, kept with their notes, known by who works there."""

import pytest

from core import book as open_book
from core import contacts, organizations
from core.errors import Problem
from tests.builders import UGLY, person

pytestmark = pytest.mark.usefixtures("book")


def workplace(contact_id: int) -> int:
    """Return the organization of a person."""
    found = contacts.find(contact_id).organization_id
    assert found
    return found


def test_one_name_is_one_organization_whatever_its_case_and_accents() -> None:
    assert workplace(person("Ann", organization="Café Müller")) == workplace(
        person("Bo", organization=" CAFE  muller ")
    )
    assert [one.name for one in organizations.everything()] == ["Café Müller"]


def test_no_name_is_no_organization() -> None:
    assert contacts.find(person(organization=" \n ")).organization_id is None
    assert organizations.everything() == []


def test_organizations_stand_in_the_order_of_their_names() -> None:
    for name in ("Élan", "bakery", "Common Table"):
        person(organization=name)
    assert [one.name for one in organizations.everything()] == ["bakery", "Common Table", "Élan"]


def test_an_organization_knows_who_works_there_by_name() -> None:
    zoe, ann = person("Zoe", organization="Common Table"), person("Ann", organization="COMMON TABLE")
    person("Bo", organization="Elsewhere")
    contacts.set_aside(person("Cy", organization="Common Table"))
    assert organizations.people(workplace(zoe)) == [(ann, "Ann"), (zoe, "Zoe")]


def test_an_organization_that_is_gone_says_so() -> None:
    with pytest.raises(Problem, match="organization"):
        organizations.find(99)


def test_notes_on_an_organization_are_kept_with_their_lines() -> None:
    organization = workplace(person("Dana", organization="Common Table"))
    organizations.amend(
        organization, notes="Founded 1991\nKitchens in four towns", website=" common.example "
    )
    found = organizations.find(organization)
    assert (found.notes, found.website) == ("Founded 1991\nKitchens in four towns", "common.example")
    assert open_book.step_back() == "Organization changed"
    assert organizations.find(organization).notes == ""


def test_a_new_name_is_seen_on_everybody_who_works_there() -> None:
    dana = person("Dana", organization="Common Table")
    organizations.amend(workplace(dana), name="Uncommon Table")
    assert contacts.find(dana).organization == "Uncommon Table"
    assert workplace(person("Bo", organization="uncommon table")) == workplace(dana)


@pytest.mark.parametrize("text", UGLY)
def test_an_ugly_name_is_found_again(text: str) -> None:
    assert workplace(person("Ann", organization=text)) == workplace(person("Bo", organization=text))


def test_an_organization_is_found_by_any_words_of_its_name() -> None:
    for name in ("Common Table", "Uncommon Goods", "100 % Bread"):
        person(organization=name)

    def found(words: str) -> list[str]:
        return [one.name for one in organizations.named_like(words, 3)]

    assert found("COMMON") == ["Common Table", "Uncommon Goods"]
    assert found("tab com") == ["Common Table"]
    assert found("%") == ["100 % Bread"] and found("_") == []
    assert len(organizations.named_like("o", 1)) == 1


def test_an_organization_keeps_a_name() -> None:
    organization = workplace(person(organization="Common Table"))
    with pytest.raises(Problem, match="needs a name") as raised:
        organizations.amend(organization, name=" \n ")
    assert raised.value.field == "name" and organizations.find(organization).name == "Common Table"
