"""Introductions: who named whom, put right, permitted, and both debts to the introducer."""

from datetime import date
from itertools import pairwise

import pytest

from core import book as open_book
from core import contacts, referrals
from core.contacts import Circle
from core.errors import Problem
from core.referrals import Name, Permission
from tests.builders import TODAY, UGLY, dump, meeting, person

pytestmark = pytest.mark.usefixtures("book")


def introducers(contact_id: int) -> list[str]:
    """Return who named a person, the first one first."""
    return [one.introducer for one in referrals.introducers(contact_id)]


def test_an_introduction_keeps_who_when_and_how() -> None:
    alex, dana = person("Alex"), person("Dana", organization="Common Table")
    made = referrals.refer(
        dana, alex, named_on=date(2026, 11, 2), words="Ask her\nsoon", permission=Permission.THEY_WRITE
    )
    assert open_book.next_back() == "Alex introduced Dana"
    [one] = referrals.named_by(alex)
    assert (one.id, one.contact_id, one.name, one.organization) == (made, dana, "Dana", "Common Table")
    assert (one.introducer_id, one.introducer, one.named_on) == (alex, "Alex", date(2026, 11, 2))
    assert (one.words, one.permission, one.meeting_id) == ("Ask her\nsoon", Permission.THEY_WRITE, None)
    assert referrals.introducers(dana) == referrals.everything() == [one]


def test_a_pair_stands_once() -> None:
    alex, dana = person("Alex"), person("Dana")
    assert referrals.refer(dana, alex) == referrals.refer(dana, alex, words="again")
    assert len(referrals.everything()) == 1


@pytest.mark.parametrize("length", [1, 2, 5])
def test_nobody_leads_to_themselves_over_however_many(length: int) -> None:
    chain = [person(f"P{number}") for number in range(length)]
    for before, after in pairwise(chain):
        referrals.refer(after, before)
    with pytest.raises(Problem, match="circle"):
        referrals.refer(chain[0], chain[-1])
    assert referrals.chain_to(chain[-1]) == chain
    assert len(referrals.everything()) == length - 1


def test_nobody_is_introduced_by_somebody_who_is_gone() -> None:
    ann = person()
    for pair in ((ann, 99), (99, ann)):
        with pytest.raises(Problem, match="no longer in your book"):
            referrals.refer(*pair)


def test_given_names_come_into_the_book_with_what_is_known() -> None:
    dana = person("Dana", fields=("Food access", "Schools"))
    talk = meeting(dana, -1)
    names = [
        Name("Elena Markovic", "Regional lead, Breakfast First", Permission.MAY_NAME, "Knows the budget"),
        Name("someone in planning", is_placeholder=True),
    ]
    elena, somebody = referrals.refer_names(dana, names, talk)
    found = contacts.find(elena)
    assert (found.role, found.organization, found.fields) == (
        "Regional lead",
        "Breakfast First",
        ("Food access", "Schools"),
    )
    assert found.circle is Circle.INTRODUCED and contacts.find(somebody).is_placeholder
    assert [one.contact_id for one in referrals.in_meeting(talk)] == [elena, somebody]
    assert [(one.permission, one.words) for one in referrals.in_meeting(talk)] == [
        (Permission.MAY_NAME, "Knows the budget"),
        (Permission.NOT_GIVEN, ""),
    ]
    assert open_book.step_back() == "Names from Dana"
    assert contacts.count() == 1


def test_a_name_given_twice_is_one_person() -> None:
    dana = person("Dana")
    first = referrals.refer_names(dana, [Name("Jo Bell"), Name(" JO  bell ")])
    again = referrals.refer_names(dana, [Name("Jo Bell")])
    assert [*first, *again] == [first[0]] * 3
    assert len(referrals.named_by(dana)) == 1


def test_a_nameless_name_leaves_out_all_of_them() -> None:
    dana = person("Dana")
    before = dump()
    with pytest.raises(Problem, match="name first"):
        referrals.refer_names(dana, [Name("Elena"), Name(" \0 ")])
    assert dump() == before


@pytest.mark.parametrize("text", UGLY)
def test_ugly_names_are_found_again(text: str) -> None:
    dana = person("Dana")
    [first] = referrals.refer_names(dana, [Name(text, text, words=text)])
    assert referrals.refer_names(dana, [Name(text)]) == [first]
    assert "\0" not in referrals.named_by(dana)[0].words


def test_who_introduced_whom_can_be_put_right() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.relink(naming, bo)
    assert introducers(dana) == ["Bo"]
    assert open_book.step_back() == "Changed who introduced Dana"
    assert introducers(dana) == ["Ann"]


def test_nobody_becomes_their_own_introducer_by_putting_it_right() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.refer(bo, dana)
    with pytest.raises(Problem, match="circle"):
        referrals.relink(naming, bo)
    with pytest.raises(Problem, match="circle"):
        referrals.relink(naming, dana)
    assert introducers(dana) == ["Ann"]


def test_an_introduction_that_stands_already_is_not_made_twice() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.refer(dana, bo)
    with pytest.raises(Problem, match="already"):
        referrals.relink(naming, bo)
    assert introducers(dana) == ["Ann", "Bo"]


def test_nobody_who_is_gone_becomes_an_introducer() -> None:
    naming = referrals.refer(person("Dana"), person("Ann"))
    with pytest.raises(Problem, match="That person"):
        referrals.relink(naming, 99)


def test_permission_and_both_debts_are_kept() -> None:
    ann, dana = person("Ann"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.permit(naming, Permission.MAY_NAME)
    referrals.acknowledge(naming, date(2026, 11, 16))
    referrals.mark_told(naming)
    [one] = referrals.introducers(dana)
    assert (one.permission, one.acknowledged_on, one.told_on) == (
        Permission.MAY_NAME,
        date(2026, 11, 16),
        TODAY,
    )
    assert [open_book.step_back() for _ in range(3)] == [
        "Told Ann how it went",
        "Thanked Ann for the introduction",
        "Permission from Ann",
    ]


def test_an_introduction_that_is_gone_says_so() -> None:
    ann = person()
    for write in (
        lambda: referrals.relink(99, ann),
        lambda: referrals.permit(99, Permission.MAY_NAME),
        lambda: referrals.acknowledge(99),
        lambda: referrals.mark_told(99),
    ):
        with pytest.raises(Problem, match="That introduction"):
            write()


def test_hanging_somebody_under_another_replaces_the_first_introducer_only() -> None:
    grace, alex, noor = person("Grace"), person("Alex"), person("Noor")
    referrals.hang(noor, grace)
    referrals.hang(noor, grace)
    assert [one.introducer_id for one in referrals.introducers(noor)] == [grace]
    referrals.hang(noor, alex)
    assert [one.introducer_id for one in referrals.introducers(noor)] == [alex]
    with pytest.raises(Problem, match="circle"):
        referrals.hang(alex, noor)
