"""Who is in the book already, and who comes into it with an introducer."""

import pytest

from core import book as open_books
from core import contacts, referrals
from core.contacts import ContactDraft
from core.errors import Problem

pytestmark = pytest.mark.usefixtures("book")


def test_a_name_is_known_whatever_its_case_and_accents() -> None:
    zoe = contacts.add(ContactDraft(name="Zoë Müller"))
    aside = contacts.add(ContactDraft(name="zoe muller"))
    contacts.add(ContactDraft(name="Zoë Müller-Lowe"))
    contacts.set_aside(aside)
    assert [one.id for one in contacts.named("  ZOE   müller ")] == [zoe, aside]
    assert not contacts.named("Zoë") and not contacts.named("")
    assert contacts.known_names() == {"zoe muller", "zoe muller-lowe"}


def test_somebody_new_is_born_with_their_introducer_in_one_step() -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    noor = referrals.refer_new(ContactDraft(name="Noor Haddad"), grace)
    assert [one.contact_id for one in referrals.named_by(grace)] == [noor]
    assert open_books.step_back() == "Added Noor Haddad"
    assert contacts.count() == 1 and not referrals.everything()
    assert open_books.step_forward() == "Added Noor Haddad"
    assert referrals.chain_to(noor) == [grace, noor]


def test_without_a_name_or_an_introducer_nobody_is_added() -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    with pytest.raises(Problem):
        referrals.refer_new(ContactDraft(name=" "), grace)
    with pytest.raises(Problem):
        referrals.refer_new(ContactDraft(name="Noor Haddad"), grace + 1)
    assert contacts.count() == 1
