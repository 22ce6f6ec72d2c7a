"""What people are called, titles before a name included, and the letters that greet them so."""

import pytest

from core import contacts
from core.contacts import Circle, first_name
from core.contacts.typed import people_in
from core.letters import drafting, post
from core.letters.kinds import Kind
from tests.builders import person


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Dana Whitlock", "Dana"),
        ("Dana", "Dana"),
        ("Aunt Jo", "Aunt Jo"),
        ("Dr. Patel", "Dr. Patel"),
        ("MR Osei", "MR Osei"),
        ("Dr. Dana Whitlock", "Dana"),
        ("Uncle", "Uncle"),
        ("Rose Miss", "Rose"),
        ("", ""),
    ],
)
def test_a_title_is_not_a_first_name(name: str, first: str) -> None:
    assert first_name(name) == first


@pytest.mark.usefixtures("book")
def test_a_letter_greets_an_aunt_by_title_and_name() -> None:
    (draft,) = people_in("Aunt Jo, baker", Circle.FAMILY)
    letter = post.find(drafting.begin(contacts.add(draft), Kind.REQUEST))
    assert letter.body.startswith("Hi Aunt Jo,")


@pytest.mark.usefixtures("book")
def test_a_first_name_of_its_own_comes_before_the_written_one() -> None:
    assert contacts.find(person("Dr. Dana Whitlock", given="Danny")).first == "Danny"
