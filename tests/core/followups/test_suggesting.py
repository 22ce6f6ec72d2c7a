"""Whom to ask while nothing is due: who comes first, who is left out, and why them."""

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest

from core import book as open_books
from core import clock, contacts, example, followups, preferences, referrals
from core.contacts import Circle, ContactDraft, Stage
from core.referrals import Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()


@pytest.fixture
def book() -> Iterator[None]:
    clock.fix(NOW)
    open_books.open_file(":memory:")
    yield
    open_books.close()
    clock.fix(None)


pytestmark = pytest.mark.usefixtures("book")


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
            "Ask Elena",
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
        worker: "Cook, Common Table",
        friend: "Friends",
    }


def test_an_introducer_who_is_set_aside_gives_no_reason() -> None:
    ann, bo = add("Ann Baker", Stage.IN_TOUCH), add("Bo Carter", role="Cook")
    referrals.refer(bo, ann, words="Ask Bo.")
    contacts.set_aside(ann)
    assert [act.reason for act in followups.suggested()] == ["Cook"]
