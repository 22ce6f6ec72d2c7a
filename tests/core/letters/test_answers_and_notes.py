"""The short letters around an answer, a meeting and a tie: what they say, and what they move."""

from collections.abc import Iterator
from datetime import datetime

import pytest

from core import contacts, meetings, preferences, referrals, scheduling
from core.contacts import Stage, Way
from core.letters import drafting, handoff, lengths, post
from core.letters.counting import count
from core.letters.kinds import Kind
from core.meetings import MeetingDraft, Where
from core.referrals import Permission
from tests.builders import held_meeting, person, sent

SHORT = (Kind.CONFIRM, Kind.LATER, Kind.DECLINED, Kind.CV_REPLY, Kind.NAMES, Kind.ADVICE_DONE)
PAGE = Way("link", "linkedin.com/in/dana")


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(
        name="Marta Ellison", learning=("Food access",), email="marta@example.com", phone="555-0134"
    )


def words(contact_id: int, kind: Kind, **more: int) -> str:
    return post.find(drafting.begin(contact_id, kind, **more)).body


@pytest.mark.parametrize("kind", SHORT)
def test_each_is_short_and_asks_once_at_most(kind: Kind) -> None:
    letter = post.find(drafting.begin(person("Dana Whitlock"), kind))
    assert letter.subject and letter.body.startswith("Dear Dana,")
    assert count(letter.body) <= 90 and letter.body.count("?") <= 1


@pytest.mark.parametrize(
    ("where", "said"),
    [
        (Where.IN_PERSON, "confirm Friday 20 November at 14:30, at Common Table."),
        (Where.PHONE, "confirm Friday 20 November at 14:30, by phone."),
        (Where.VIDEO, "confirm Friday 20 November at 14:30, by video."),
    ],
)
def test_a_confirmation_names_the_day_the_hour_and_the_place(where: Where, said: str) -> None:
    dana = person("Dana Whitlock", organization="Common Table")
    planned = scheduling.plan(MeetingDraft(dana, datetime(2026, 11, 20, 14, 30), way=where))
    letter = post.find(drafting.begin(dana, Kind.CONFIRM, meeting_id=planned))
    assert said in letter.body and letter.subject == "Friday 20 November at 14:30"
    assert meetings.find(planned).id == letter.meeting_id


def test_a_name_that_was_promised_is_asked_for_by_what_was_said_of_it() -> None:
    dana = person("Dana Whitlock")
    held_meeting(dana)
    half = person("someone in planning", is_placeholder=True)
    assert "you thought of someone in planning." in words(dana, Kind.NAMES, about_id=half)
    assert "nobody came to mind" in words(dana, Kind.NAMES)


@pytest.mark.parametrize(("permission", "asks"), [(Permission.NOT_GIVEN, True), (Permission.MAY_NAME, False)])
def test_thanking_for_an_introduction_asks_whether_the_name_may_be_said(
    permission: Permission, asks: bool
) -> None:
    alex, dana = person("Alex Moreau"), person("Dana Whitlock")
    referrals.refer(dana, alex, permission=permission)
    assert ("May I mention it when I write?" in words(alex, Kind.ACKNOWLEDGE, about_id=dana)) is asks


def test_an_invitation_fits_into_two_hundred_characters() -> None:
    dana = person("Dana Whitlock", ways=(PAGE,))
    held_meeting(dana)
    letter = post.find(drafting.begin(dana, Kind.CONNECT))
    assert (letter.channel, letter.subject) == ("linkedin", "") and len(letter.body) <= 200
    length = lengths.length(letter, letter.body)
    assert length.is_well and length.found == f"{len(letter.body)} of 200 characters"
    post.amend(letter.id, body="x" * 201)
    length = lengths.length(letter, post.find(letter.id).body)
    assert (length.title, length.is_well) == ("Does not fit an invitation", False)


@pytest.mark.parametrize(
    ("link", "page"),
    [
        ("linkedin.com/in/dana", "https://linkedin.com/in/dana"),
        ("https://www.linkedin.com/in/dana", "https://www.linkedin.com/in/dana"),
        ("https://dana.example", ""),
    ],
)
def test_a_note_is_copied_and_opens_the_persons_page(link: str, page: str) -> None:
    dana = contacts.find(person("Dana Whitlock", ways=(Way("link", link),)))
    assert handoff.profile(dana) == page
    handed = handoff.hand_over("linkedin", page, "", "Hello")
    assert (handed.url, handed.clipboard, handed.needs_paste) == (page, "Hello", True)


def test_what_came_of_the_advice_keeps_them_in_touch_and_the_others_move_nobody() -> None:
    dana, bo = person("Dana Whitlock", Stage.THANKED), person("Bo Carter")
    referrals.refer(bo, dana)
    for kind in (*SHORT[:-1], Kind.CONNECT):
        sent(dana, kind, about_id=bo)
    assert contacts.find(dana).stage is Stage.THANKED
    (naming,) = referrals.introducers(bo)
    assert (naming.acknowledged_on, naming.told_on) == (None, None)
    sent(dana, Kind.ADVICE_DONE)
    assert contacts.find(dana).stage is Stage.IN_TOUCH
