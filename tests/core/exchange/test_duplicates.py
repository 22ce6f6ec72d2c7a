"""Who is twice: every rule with the pair it is for, and the pair it must leave alone."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.contacts.records import Address, ContactDraft, Way
from core.exchange import alike, headings, ldif
from core.exchange.duplicates import Action, compare, pairs

SAME, SUGGEST, DIFFERENT = Action.SAME, Action.SUGGEST, Action.DIFFERENT


def one(name: str, *reached: str, at: str = "", role: str = "", city: str = "") -> ContactDraft:
    """Return a draft: given and family name apart by a slash, ways told by what is in them."""
    given, _slash, family = name.partition("/")
    kinds = {"@": "email", "linkedin": "link"}
    ways = tuple(
        Way(next((kind for sign, kind in kinds.items() if sign in way), "phone"), way) for way in reached
    )
    return ContactDraft(
        given=given, family=family, ways=ways, organization=at, role=role, address=Address(city=city)
    )


@pytest.mark.parametrize(
    ("a", "b", "action"),
    [
        (
            one("Ana/Ito", "linkedin.com/in/ana-i"),
            one("Ana/Sol", "https://de.linkedin.com/in/ANA-i/?trk=x"),
            SAME,
        ),
        (
            one("Ana/Ito", "linkedin.com/in/ana-1"),
            one("Ana/Ito", "linkedin.com/in/ana-2", "a@b.example"),
            DIFFERENT,
        ),
        (one("William/Ash", "w@ash.example"), one("Bill/Ash", "W@Ash.example"), SAME),
        (one("Jürgen/Groß", "j@gross.example"), one("Juergen/Gross", "j@gross.example"), SAME),
        (one("Øyvind/Åsen", "o@asen.example"), one("Oyvind/Asen", "o@asen.example"), SAME),
        (one("Иван/Петров", "i@petrov.example"), one("Ivan/Petrov", "i@petrov.example"), SAME),
        (one("JosÃ©/Ruiz", "j@ruiz.example"), one("José/Ruiz", "j@ruiz.example"), SAME),
        (one("Ana/Ito, MBA", "a@ito.example"), one("Ana (they)/Ito", "a@ito.example"), SAME),
        (one("Anna Maria/Ito", "a@ito.example"), one("Anna/Ito", "a@ito.example"), SAME),
        (one("Mary M./Ito", "a@ito.example"), one("Mary Margaret/Ito", "a@ito.example"), SAME),
        (one("A./Ito", "a@ito.example"), one("Ana/Ito", "a@ito.example"), SUGGEST),
        (one("Ana/Ito-Sol", "a@ito.example"), one("Ana/Ito", "a@ito.example"), SUGGEST),
        (one("Ana/Itoh", "a@ito.example"), one("Ana/Itow", "a@ito.example"), SUGGEST),
        (one("", "a@ito.example"), one("Ana/Ito", "a@ito.example"), SUGGEST),
        (one("Ben/Ito", "a@ito.example"), one("Ana/Ito", "a@ito.example"), DIFFERENT),
        (one("Mary Ann/Ito", "a@ito.example"), one("Mary Lou/Ito", "a@ito.example"), DIFFERENT),
        (one("Ana/Ito", "jobs@acme.example"), one("Ben/Sol", "jobs@acme.example"), DIFFERENT),
        (one("Ana/Ito", "a.ito@gmail.com"), one("Ana/Ito", "aito+x@googlemail.com"), SUGGEST),
        (one("Ana/Ito", "ana@acme.example"), one("Ana/Ito", "a.ito@acme.example"), DIFFERENT),
        (one("Ana/Ito", "+1 202 555 0143"), one("Anna/Sol", "(202) 555-0143"), SUGGEST),
        (one("Ana/Ito", "555-0143"), one("Ben/Sol", "+1 202 555 0143"), DIFFERENT),
        (one("Ana/Ito", "555-0143"), one("Ana/Sol", "+1 202 555 0143"), DIFFERENT),
        (one("Ana/Ito", "tel:+1-202-555-0143;ext=7"), one("Ana/Sol", "+1 202 555 0143 x7"), SUGGEST),
        (one("Ana/Ito", "+1 202 555 0143 x1"), one("Ana/Sol", "+1 202 555 0143 x7"), DIFFERENT),
        (one("Ana/Ito", "202 555 0143"), one("Ana/Sol", "2025550143"), SUGGEST),
        (one("Daniel/Ito", "+1 202 555 0143"), one("Daniela/Ito", "+1 202 555 0143"), DIFFERENT),
        (one("Paolo/Ito", "+1 202 555 0143"), one("Paola/Ito", "+1 202 555 0143"), DIFFERENT),
        (one("Ito/Yuki", "+1 202 555 0143"), one("Yuki/Ito", "+1 202 555 0143"), SUGGEST),
        (one("Jo/Ito Sr.", "+1 202 555 0143"), one("Jo/Ito Jr.", "+1 202 555 0143"), DIFFERENT),
        (one("Ana/Thompson", at="Acme Ltd"), one("Ana/Thomson", at="ACME"), SUGGEST),
        (one("Ana/Ito", at="Acme"), one("Ana/Sol", at="Acme"), DIFFERENT),
        (one("Ana/Ito", at="Acme", role="Buyer"), one("Ana/Ito", at="Acme", role="Buyer"), SAME),
        (one("Ana/Ito"), one("Ana/Ito", "a@ito.example", at="Acme"), SUGGEST),
        (one("Ana"), one("Ana"), DIFFERENT),
        (one(""), one(""), DIFFERENT),
        (one("Ana/Ito"), one("", "x@y.example"), DIFFERENT),
        (
            one("John/Ito", "j@a.example", at="Acme", city="Leeds"),
            one("John/Ito", "j@b.example", at="Beta", city="York"),
            DIFFERENT,
        ),
        (one("", "hi@acme.example", at="Acme"), one("Ana/Ito", "hi@acme.example", at="Acme"), DIFFERENT),
        (one("Acme", at="Acme"), one("Ana/Ito", at="Acme"), DIFFERENT),
        (one("Acme Inc", at="Acme Inc"), one("Acme", at="Acme"), SUGGEST),
        (one("Acme", "hi@acme.example", at="Acme"), one("Acme", "hi@acme.example", at="Acme"), SAME),
        (one("Ana Ito", "a@ito.example"), one("Ana/Ito", "a@ito.example"), SAME),
        (one("Jo/Ito Jr", "+1 202 555 0143"), one("Jo/Ito", "+1 202 555 0143"), SUGGEST),
    ],
)
def test_each_pair_gets_its_verdict_whichever_comes_first(
    a: ContactDraft, b: ContactDraft, action: Action
) -> None:
    verdict = compare(a, b)
    assert (verdict.action, compare(b, a)) == (action, verdict)
    assert verdict.why.endswith(".")


@pytest.mark.parametrize(
    ("name", "action"), [("Ana Ito", SAME), ("Ito, Ana", SAME), ("Ana Ito, PhD", SAME), ("Ito", SUGGEST)]
)
def test_a_name_nobody_parted_is_parted_to_compare(name: str, action: Action) -> None:
    whole = ContactDraft(name=name, ways=(Way("email", "a@ito.example"),))
    assert compare(whole, one("Ana/Ito", "a@ito.example")).action in (
        action,
        DIFFERENT if name == "Ito" else action,
    )


def test_only_those_who_share_something_are_compared() -> None:
    people = [
        one("Ana/Ito", "a@ito.example"),
        one("Ben/Sol", "+1 202 555 0143", "linkedin.com/in/ben-s"),
        one("Anna/Ito", "a@ito.example"),
        one("Benjamin/Sol", "(202) 555-0143"),
        one(""),
    ]
    found = [(a, b, verdict.action) for a, b, verdict in pairs(people)]
    assert found == [(0, 2, SAME), (1, 3, SUGGEST)]


def test_a_key_that_everybody_has_says_nothing() -> None:
    assert not list(pairs([one("Ana/Ito", "+1 202 555 0143")] * 99))


def test_what_cannot_be_a_number_or_a_slip_is_none() -> None:
    assert alike.number("+1 2025") == ""
    assert alike.number("none") == ""
    alike._lists.cache_clear()
    alike._latin.cache_clear()
    assert alike.words("Ãlways Â") == ("always", "a")
    assert alike.generation("Ana Ito III") == "3"


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30), st.text(max_size=30))
def test_any_text_is_compared_without_a_word(name: str, mail: str, phone: str) -> None:
    ways = (Way("email", mail), Way("phone", phone), Way("link", mail))
    draft = ContactDraft(name=name, ways=ways, organization=phone)
    verdict = compare(draft, replace(draft, given=mail, family=phone))
    assert verdict.why


@pytest.mark.parametrize("read", [alike._lists, alike._latin, alike._groups, headings.known, ldif._targets])
def test_the_lists_that_ship_are_read(read: Any) -> None:
    read.cache_clear()
    assert read()
