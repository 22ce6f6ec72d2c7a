"""People as they are typed or pasted: one to a line, what they do after a comma."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core import tidy
from core.contacts import Circle, ContactDraft
from core.contacts.typed import fresh, people_in

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'


def said(text: str) -> list[tuple[str, str]]:
    """Return the name and the role of everybody in a text."""
    return [(one.shown_name, one.role) for one in people_in(text, Circle.FRIEND)]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Ann", "Ann", ""),
        ("  Ann  Baker ", "Ann Baker", ""),
        ("Ann, baker", "Ann", "baker"),
        ("Ann,", "Ann", ""),
        (", baker", "baker", ""),
        ("Ann, baker, and sings", "Ann", "baker, and sings"),
        ("Ann\tbaker", "Ann", "baker"),
        ("美咲、パン屋", "美咲", "パン屋"),
        ("ليلى، خبازة", "ليلى", "خبازة"),
        ("- Ann", "Ann", ""),
        ("• Ann, baker", "Ann", "baker"),
        ("12. Ann", "Ann", ""),
        ("1.Ann", "Ann", ""),
        ("(3) Ann", "Ann", ""),
        ("2)\tAnn\tbaker", "Ann", "baker"),
        ("\t\tAnn\t\tbaker", "Ann", "baker"),
        ("- [ ] Ann, baker", "Ann", "baker"),
        ("☑ Ann", "Ann", ""),
        ("\ufeff\u200f1. שלום", "שלום", ""),
        ("٢. ليلى", "ليلى", ""),
        ("1. 🙂 Ann, , baker", "🙂 Ann", "baker"),
        ("A. Smith", "A. Smith", ""),
        ("3.5 Ann", "3.5 Ann", ""),
        ("+49 555 0101", "+49 555 0101", ""),
        ("☑", "☑", ""),
        ("Baker, Ann", "Baker", "Ann"),
        ("Jean-Luc", "Jean-Luc", ""),
        ("🙂", "🙂", ""),
        (HOSTILE, HOSTILE, ""),
        ("A" * 400, "A" * 300, ""),
    ],
)
def test_a_line_is_a_person(text: str, name: str, role: str) -> None:
    assert said(text) == [(name, role)]


def test_each_line_is_somebody_and_empty_lines_are_nobody() -> None:
    text = "Ann, baker\r\n\r\n  \n---\nBo\u2028Cy\n\u200f\n3.\n* * *\n•\n"
    assert said(text) == [("Ann", "baker"), ("Bo", ""), ("Cy", "")]
    assert {one.circle for one in people_in(text, Circle.FAMILY)} == {Circle.FAMILY}


def test_five_hundred_pasted_lines_are_five_hundred_people() -> None:
    text = "\n".join(f"{number:03} {'x' * 300}, baker" for number in range(500))
    assert len(people_in(text, Circle.ONLINE)) == 500


@pytest.mark.parametrize("text", ["- " * 500_000, "1." * 500_000, " " * 1_000_000 + "Ann", "[ ]" * 300_000])
def test_a_million_marks_are_read_at_once(text: str) -> None:
    assert len(said(text)) <= 1


@given(st.text())
@example("-\u0301 ,\u200d\x00")
def test_whatever_is_typed_everybody_found_can_be_put_in_the_book(text: str) -> None:
    for person in people_in(text, Circle.FRIEND):
        assert person.checked_name() == tidy.line(person.name)
        assert len(person.name) <= tidy.LONGEST_LINE >= len(person.role)


@given(st.lists(st.text(st.characters(categories=["L", "N", "So"]), min_size=1, max_size=20)))
def test_no_line_with_a_letter_is_lost(names: list[str]) -> None:
    assert len(said("\n".join(names))) == len(names)


def test_a_name_that_is_known_is_not_fresh() -> None:
    drafts = people_in("Ann\nZOE\nBo\nbo, plumber", Circle.FRIEND)
    assert fresh(drafts, ["Zoë", "Cy"]) == (
        ContactDraft(name="Ann", circle=Circle.FRIEND),
        ContactDraft(name="Bo", circle=Circle.FRIEND),
    )


@given(st.lists(st.text(max_size=4)), st.lists(st.text(max_size=4)))
def test_fresh_names_are_all_different_and_new(typed: list[str], known: list[str]) -> None:
    found = [tidy.folded(one.shown_name) for one in fresh((ContactDraft(name=one) for one in typed), known)]
    assert len(set(found)) == len(found)
    assert not set(found) & {tidy.folded(one) for one in known}
