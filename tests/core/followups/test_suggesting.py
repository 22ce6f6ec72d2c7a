"""Whom to ask while nothing is due: who comes first, who is left out, and why them."""

from datetime import timedelta

import pytest

from core import contacts, example, followups, preferences, referrals
from core.contacts import Circle, ContactDraft, Stage
from core.referrals import Permission
from tests.builders import TODAY

pytestmark = pytest.mark.usefixtures("book", "many_letters")


@pytest.fixture
def many_letters(book: None) -> None:
    """Let twenty letters a day be written, to see who comes next."""
    preferences.change(letters_a_day=20)


def add(name: str, stage: Stage = Stage.TO_ASK, **more: object) -> int:
    """Put somebody in the book."""
    return contacts.add(ContactDraft(name=name, **more), stage)  # type: ignore[arg-type]


def names() -> list[str]:
    """Return who is suggested, in order."""
    return [act.name for act in followups.suggested(limit=9)]


def test_the_example_suggests_the_designed_three() -> None:
    example.tell()
    assert [(act.name, act.reason, act.action) for act in followups.suggested()] == [
        (
            "Elena Markovic",
            "Dana said: “She’ll tell you the truth about running thirty kitchens.”",
            "Finish the letter",  # it is among the drafts
        ),
        ("Hugo Bright", "Dana’s trustee. Good on how funders think.", "Ask Hugo"),
        ("Anneke Visser", "You know her from Mill Lane. She reads grants.", "Ask Anneke"),
    ]


def test_an_empty_book_suggests_nobody() -> None:
    assert followups.suggested() == ()


def test_a_fresh_name_comes_before_a_strong_introducer_and_that_before_a_field() -> None:
    preferences.change(learning=("Housing",))
    strong, weak = add("Ann Strong", Stage.IN_TOUCH), add("Bo Weak", Stage.IN_TOUCH)
    long_ago = TODAY - timedelta(days=60)
    add("Cy Plain")
    add("Di Housing", fields=("Housing",))
    for name in ("Ed Old", "Flo Old"):
        referrals.refer(add(name), strong, named_on=long_ago)
    referrals.refer(add("Gus Fresh"), weak, named_on=TODAY)
    assert names() == ["Gus Fresh", "Ed Old", "Flo Old", "Di Housing", "Cy Plain"]


def everybody_new() -> None:
    """Add somebody of each kind, the strangers first."""
    add("Ann Stranger", role="cook")
    add("Bo Online", circle=Circle.ONLINE)
    add("Cy Colleague", circle=Circle.COLLEAGUE)
    add("Di Alumni", circle=Circle.ALUMNI)
    add("Ed Friend", circle=Circle.FRIEND)
    add("Flo Family", circle=Circle.FAMILY)


def test_the_first_letters_go_to_kind_people_then_to_those_one_worked_with_then_to_strangers() -> None:
    everybody_new()
    assert [(act.name, act.reason) for act in followups.suggested(limit=9)] == [
        ("Ed Friend", "A friend: somebody kind to begin with."),
        ("Flo Family", "Family: kind people to begin with."),
        ("Cy Colleague", "You worked together. A short letter will do."),
        ("Di Alumni", "You learned at the same place. That opens doors."),
        ("Ann Stranger", "Cook. On your list, not asked yet."),
        ("Bo Online", "You know each other online."),
    ]


def test_after_three_letters_the_ladder_is_climbed_and_after_six_it_has_served() -> None:
    everybody_new()
    preferences.change(learning=("Housing",))
    add("Gus Housing", fields=("Housing",))
    for number in range(3):
        add(f"Asked {number}", Stage.ASKED)
    assert names()[:4] == ["Cy Colleague", "Di Alumni", "Ed Friend", "Flo Family"]
    for number in range(3, 6):
        add(f"Asked {number}", Stage.ASKED)
    assert names()[:3] == ["Gus Housing", "Ann Stranger", "Bo Online"]


def test_a_fresh_name_comes_before_the_ladder() -> None:
    everybody_new()
    referrals.refer(add("Gus Fresh", circle=Circle.INTRODUCED), add("Hal Met", Stage.MET), named_on=TODAY)
    assert names()[:2] == ["Gus Fresh", "Ed Friend"]


def test_every_circle_has_its_rung_and_its_reason() -> None:
    for circle in Circle:
        contacts.set_aside(add("Somebody", circle=circle))
        add(circle.value, circle=circle)
    reasons = [act.reason for act in followups.suggested(limit=20)]
    assert len(set(reasons)) == len(Circle) and all(reasons)


def test_nobody_is_suggested_who_may_not_or_need_not_be_asked() -> None:
    for name, more in (
        ("Ann Silent", {"do_not_contact": True}),
        ("Bo Bounced", {"bounced": True}),
        ("Cy Somebody", {"is_placeholder": True}),
    ):
        contacts.amend(add(name), **more)
    contacts.set_aside(add("Di Aside"))
    add("Ed Asked", Stage.ASKED)
    followups.skip(f"ask:contact-{add('Flo Skipped')}")
    followups.later(f"ask:contact-{add('Gus Later')}", TODAY + timedelta(days=1))
    followups.later(f"ask:contact-{add('Hal Again')}", TODAY)
    assert names() == ["Hal Again"]


def test_the_reason_is_the_best_there_is() -> None:
    ann = add("Ann Baker", Stage.IN_TOUCH)
    first = add("Bo Note", good_to_know="Plays chess.\nOn Fridays.")
    asked_first = add("Cy First", good_to_know="Kind.")
    named = add("Di Named", role="Cook", organization="Common Table")
    referrals.refer(asked_first, ann, permission=Permission.ASK_FIRST)
    referrals.refer(named, ann)
    worker = add("Ed Worker", role="Cook", organization="Common Table")
    friend = add("Flo Friend", circle=Circle.FRIEND)
    reasons = {act.contact_id: act.reason for act in followups.suggested(limit=9)}
    assert reasons == {
        first: "Plays chess.",
        asked_first: "Ann wanted to ask Cy first. Check before you write.",
        named: "Ann named Di.",
        worker: "Cook, Common Table. On your list, not asked yet.",
        friend: "A friend: somebody kind to begin with.",
    }


def test_an_introducer_who_is_set_aside_gives_no_reason() -> None:
    ann, bo = add("Ann Baker", Stage.IN_TOUCH), add("Bo Carter", role="Cook")
    referrals.refer(bo, ann, words="Ask Bo.")
    contacts.set_aside(ann)
    assert [act.reason for act in followups.suggested()] == ["Cook. On your list, not asked yet."]
