"""The table of people: what was last, what is next, who stands first."""

from datetime import date, datetime, timedelta

import pytest

from core import clock, contacts, example, meetings, referrals, roster, scheduling
from core.contacts import Circle, ContactDraft, Stage
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft, Where
from core.referrals import Name

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()


pytestmark = pytest.mark.usefixtures("book")


def on(number: int) -> None:
    """Set the clock some days from the Tuesday."""
    clock.fix(NOW + timedelta(days=number))


def add(name: str = "Ann Baker", stage: Stage = Stage.TO_ASK, **more: str) -> int:
    """Put somebody in the book."""
    return contacts.add(ContactDraft(name=name, circle=Circle.FRIEND, **more), stage)  # type: ignore[arg-type]


def write(contact_id: int, kind: Kind = Kind.REQUEST) -> int:
    """Write and send a letter."""
    letter_id = post.start(LetterDraft(contact_id, kind))
    post.mark_sent(letter_id)
    return letter_id


def meet(contact_id: int, *names: Name) -> None:
    """Meet somebody now, and write it down."""
    meeting_id = scheduling.plan(MeetingDraft(contact_id, clock.now(), way=Where.PHONE))
    meetings.record(meeting_id, Debrief())
    referrals.refer_names(contact_id, names, meeting_id)


def line(contact_id: int) -> tuple[str, str]:
    """Return what was last and what is next for one person."""
    (found,) = [one for one in roster.lines() if one.id == contact_id]
    return found.last, found.next


def test_the_example_book_shows_the_designed_table() -> None:
    example.tell()
    lines = roster.lines()
    assert [(one.name, one.last, one.next) for one in lines[:12]] == [
        ("Dana Whitlock", "Met yesterday", "Thank-you card, today"),
        ("Priya Raman", "Meeting tomorrow", "Prepare, today"),
        ("Sam Whitcombe", "Asked 9 Nov", "Follow up, today"),
        ("Alex Moreau", "Wrote 30 Oct", "Tell Alex about Dana"),
        ("Lee Hartono", "Met 29 Sep", "Say hello, today"),
        ("Elena Markovic", "Named yesterday", "Finish the letter"),
        ("Marcus Oyelaran", "Asked 10 Nov", "Follow up, 18 Nov"),
        ("Claire Delorme", "Phone, Fri 14:30", "Prepare, 19 Nov"),
        ("Hugo Bright", "Named yesterday", "Ask this week"),
        ("Noor Haddad", "Thanked 29 Oct", "Tell Noor about Priya"),
        ("Jonah Field", "Asked 12 Nov", "Follow up, 20 Nov"),
        ("Elif Kaya", "Video, 24 Nov", "Prepare, 23 Nov"),
    ]
    assert [one.is_due_today for one in lines[:6]] == [True, True, True, True, True, False]
    dana = lines[0]
    assert (dana.initials, dana.subtitle) == ("DW", "School meals manager, Common Table")
    assert (dana.through, dana.field, dana.stage) == ("Alex Moreau", "Food access", Stage.MET)
    assert dana.words == "dana whitlock school meals manager common table food access"
    assert [one.place for one in lines] == list(range(34))
    assert lines[4].through == "Neighbours"
    assert lines[-1].next == "Nothing for now"


def test_people_are_counted_by_stage() -> None:
    example.tell()
    contacts.set_aside(contacts.named_like("Graham")[0].id)
    assert list(roster.counts().values()) == [8, 4, 3, 1, 12, 5, 0]


def test_a_letter_begun_is_finished_and_then_sent() -> None:
    ann = add()
    letter_id = post.start(LetterDraft(ann, Kind.REQUEST))
    assert line(ann)[1] == "Finish the letter"
    post.hand_over(letter_id)
    assert line(ann)[1] == "Did you send it?"


def test_a_name_that_was_given_says_how_far_its_letter_is() -> None:
    meet(add(), Name("Bo Carter"))
    (bo,) = [one.id for one in roster.lines() if one.name == "Bo Carter"]
    post.hand_over(post.start(LetterDraft(bo, Kind.REQUEST)))
    assert line(bo)[1] == "Did you send it?"


def test_somebody_new_can_be_asked() -> None:
    ann = add(organization="Bakery")
    assert line(ann) == ("Added today", "Ask")
    assert roster.lines()[0].subtitle == "Bakery"
    contacts.amend(ann, do_not_contact=True)
    assert line(ann) == ("Added today", "Nothing for now")


def test_a_half_name_wants_its_name_found() -> None:
    ann = add()
    meet(ann, Name("someone in planning", is_placeholder=True))
    assert [one.next for one in roster.lines()] == ["Thank-you email, today", "Find the name"]


def test_a_name_is_asked_today_this_week_or_on_its_day() -> None:
    ann, bo = add(), add("Bo Carter")
    referrals.refer(ann, bo)
    assert line(ann) == ("Named today", "Ask this week")
    on(1)
    assert line(ann) == ("Named yesterday", "Ask, today")
    on(3)
    cy = add("Cy Dunn")
    referrals.refer(cy, bo)
    assert line(cy) == ("Named today", "Ask, 23 Nov")


def test_a_request_and_its_reminder_are_told_apart() -> None:
    ann = add()
    write(ann)
    assert line(ann) == ("Asked today", "Follow up, 26 Nov")
    on(9)
    assert line(ann) == ("Asked 17 Nov", "Follow up, today")
    write(ann, Kind.REMINDER)
    assert line(ann) == ("Followed up today", "Let rest, 7 Dec")


def test_a_stage_set_by_hand_has_its_day() -> None:
    ann = add()
    for stage, last in (
        (Stage.ASKED, "Asked yesterday"),
        (Stage.SCHEDULED, "Said yes yesterday"),
        (Stage.MET, "Met yesterday"),
        (Stage.THANKED, "Thanked yesterday"),
        (Stage.RESTING, "No reply, yesterday"),
    ):
        contacts.set_stage(ann, stage, TODAY - timedelta(days=1))
        assert line(ann) == (last, "Nothing for now")


@pytest.mark.parametrize(
    ("number", "way", "last"),
    [
        (0, Where.IN_PERSON, "Meeting today"),
        (1, Where.PHONE, "Phone tomorrow"),
        (2, Where.IN_PERSON, "Meeting, Thu 15:00"),
        (7, Where.VIDEO, "Video, 24 Nov"),
        (-1, Where.PHONE, "Phone yesterday"),
        (-5, Where.PHONE, "Phone, 12 Nov"),
    ],
)
def test_a_planned_meeting_says_when(number: int, way: Where, last: str) -> None:
    ann = add()
    starts_at = NOW.replace(hour=15, minute=0) + timedelta(days=number)
    scheduling.plan(MeetingDraft(ann, starts_at, way=way))
    assert line(ann)[0] == last


def test_without_names_one_may_ask_once_more_until_a_hello_is_due() -> None:
    ann, bo = add(), add("Bo Carter")
    meet(ann)
    meet(bo, Name("Cy Dunn"))
    for one in (ann, bo):
        write(one, Kind.CARD)
    assert line(ann) == ("Thanked today", "Ask once more for names")
    assert line(bo) == ("Thanked today", "Say hello, 16 Feb 2027")
    on(91)
    assert line(ann) == ("Thanked 17 Nov 2026", "Say hello, today")


def test_the_last_real_contact_is_told_of_those_in_touch() -> None:
    ann = add()
    meet(ann, Name("Bo Carter"))
    on(2)
    letter_id = write(ann, Kind.HELLO)
    assert line(ann)[0] == "Met 17 Nov"
    post.answer(letter_id, Answer.YES)
    assert line(ann)[0] == "Wrote today"


def test_resting_people_wake_on_their_day() -> None:
    ann = add()
    post.answer(write(ann), Answer.LATER, until=date(2027, 3, 3))
    assert line(ann) == ("Answered today", "Reply, today")
    write(ann, Kind.LATER)
    assert line(ann) == ("Answered today", "Ask again, 3 Mar 2027")
    contacts.amend(ann, bounced=True)
    assert line(ann) == ("Answered today", "Ask again, 3 Mar 2027")  # the day is known all the same


def test_an_introducer_set_aside_leaves_the_circle() -> None:
    ann, bo = add(), add("Bo Carter")
    referrals.refer(ann, bo)
    assert {one.id: one.through for one in roster.lines()}[ann] == "Bo Carter"
    contacts.set_aside(bo)
    assert roster.lines()[0].through == "Friends"


def test_what_was_last_has_its_day() -> None:
    on(-3)
    asked = add(stage=Stage.ASKED)
    scheduled = add(stage=Stage.SCHEDULED)
    on(0)
    scheduling.plan(MeetingDraft(scheduled, NOW + timedelta(days=20)))
    days = {one.id: one.last_on for one in roster.lines()}
    assert days == {asked: TODAY - timedelta(days=3), scheduled: TODAY + timedelta(days=20)}


def test_those_are_known_who_were_not_named_and_not_cold() -> None:
    friend, neighbour = add(), add("Bo Carter")
    contacts.add(ContactDraft(name="Cold Stranger"))
    referrals.refer_names(friend, [Name("Noor Haddad")])
    assert roster.known() == 2
    referrals.refer(neighbour, friend)
    assert roster.known() == 1
    contacts.set_aside(friend)
    assert roster.known() == 0
