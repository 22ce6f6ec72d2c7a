"""The smaller nouns of the book: merging, organizations, promises, introductions, preferences, words."""

from datetime import date

import pytest

from core import contacts, lessons, meetings, organizations, preferences, promises, referrals, words
from core.contacts import Address, ContactDraft
from core.errors import Problem
from core.lessons import LessonDraft
from core.meetings import Debrief
from core.promises import PromiseDraft
from core.referrals import Permission
from tests.builders import held_meeting, person

pytestmark = pytest.mark.usefixtures("book")


def test_an_address_that_merging_leaves_out_stands_in_the_note() -> None:
    kept = person("Dana", address=Address(street="18 Weaver Row", city="Larchford"))
    gone = person("Dana W.", address=Address(street="2 Mill Lane"))
    contacts.merge(kept, gone)
    dana = contacts.find(kept)
    assert dana.address.street == "18 Weaver Row"
    assert "2 Mill Lane" in dana.good_to_know and "Dana W." in dana.good_to_know


def test_an_introduction_both_entries_have_stands_once_with_the_earlier_day() -> None:
    ann, kept, gone = person("Ann"), person("Dana"), person("D. Whitlock")
    referrals.refer(kept, ann, named_on=date(2026, 11, 10), words="Ask Dana")
    referrals.refer(gone, ann, named_on=date(2026, 11, 2), permission=Permission.MAY_NAME)
    contacts.merge(kept, gone)
    [one] = referrals.introducers(kept)
    assert (one.named_on, one.words, one.permission) == (
        date(2026, 11, 2),
        "Ask Dana",
        Permission.MAY_NAME,
    )


def test_merging_two_who_named_each_other_makes_no_circle() -> None:
    kept, gone = person("Dana"), person("D. Whitlock")
    referrals.refer(gone, kept)
    contacts.merge(kept, gone)
    assert referrals.introducers(kept) == [] and referrals.named_by(kept) == []


def test_a_person_has_the_letters_of_their_name() -> None:
    assert contacts.find(person("Dana Whitlock")).initials == "DW"


def test_an_organization_knows_who_works_there_by_name() -> None:
    zoe, ann = person("Zoe", organization="Common Table"), person("Ann", organization="COMMON TABLE")
    person("Bo", organization="Elsewhere")
    contacts.set_aside(person("Cy", organization="Common Table"))
    organization = contacts.find(zoe).organization_id
    assert organization
    assert organizations.people(organization) == [(ann, "Ann"), (zoe, "Zoe")]


def test_an_organization_that_is_gone_says_so() -> None:
    with pytest.raises(Problem, match="organization"):
        organizations.find(99)


def test_notes_on_an_organization_are_kept_with_their_lines() -> None:
    dana = person("Dana", organization="Common Table")
    organization = contacts.find(dana).organization_id
    assert organization
    organizations.amend(
        organization, notes="Founded 1991\nKitchens in four towns", website=" common.example "
    )
    found = organizations.find(organization)
    assert (found.notes, found.website) == ("Founded 1991\nKitchens in four towns", "common.example")


def test_a_promise_without_words_is_none() -> None:
    meeting = held_meeting(person("Dana"), promises=(PromiseDraft("  "), PromiseDraft("Send the guide")))
    assert [one.text for one in promises.of_meeting(meeting)] == ["Send the guide"]


def test_saving_again_what_was_learned_changes_it_and_doubles_nothing() -> None:
    meeting = held_meeting(person("Dana"), lessons=(LessonDraft("Warnings", "Never promise"),))
    [first] = lessons.of_meeting(meeting)
    meetings.record(meeting, Debrief(lessons=(LessonDraft("Culture", "Never promise a day", first.id),)))
    [again] = lessons.of_meeting(meeting)
    assert (again.id, again.topic, again.text) == (first.id, "Culture", "Never promise a day")


def test_who_introduced_whom_can_be_put_right() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.relink(naming, bo)
    assert [one.introducer for one in referrals.introducers(dana)] == ["Bo"]


def test_nobody_becomes_their_own_introducer_by_putting_it_right() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.refer(bo, dana)
    with pytest.raises(Problem, match="circle"):
        referrals.relink(naming, bo)
    assert [one.introducer for one in referrals.introducers(dana)] == ["Ann"]


def test_an_introduction_that_stands_already_is_not_made_twice() -> None:
    ann, bo, dana = person("Ann"), person("Bo"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.refer(dana, bo)
    with pytest.raises(Problem, match="already"):
        referrals.relink(naming, bo)


def test_permission_and_both_debts_are_kept() -> None:
    ann, dana = person("Ann"), person("Dana")
    naming = referrals.refer(dana, ann)
    referrals.permit(naming, Permission.MAY_NAME)
    referrals.acknowledge(naming, date(2026, 11, 16))
    referrals.mark_told(naming, date(2026, 11, 17))
    [one] = referrals.introducers(dana)
    assert (one.permission, one.acknowledged_on, one.told_on) == (
        Permission.MAY_NAME,
        date(2026, 11, 16),
        date(2026, 11, 17),
    )


def test_an_introduction_that_is_gone_says_so() -> None:
    with pytest.raises(Problem, match="introduction"):
        referrals.mark_told(99)


def test_every_name_of_a_list_is_needed_before_one_is_stored() -> None:
    with pytest.raises(Problem, match="name"):
        contacts.add_all([ContactDraft(name="Ann"), ContactDraft(role="Baker")])
    assert contacts.count() == 0


def test_ones_own_address_is_kept_by_its_parts() -> None:
    preferences.change(street="41 Mill Lane", city="Larchford", postcode="LF1 2AB")
    assert preferences.load().address.lines == ("41 Mill Lane", "Larchford LF1 2AB")


def test_a_language_without_a_translation_stays_english() -> None:
    words.use_language("xx")
    assert words._("Add a person") == "Add a person"
