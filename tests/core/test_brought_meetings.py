"""Meetings out of a calendar file, as the book sees them."""

from datetime import UTC, date, datetime, timedelta

import pytest

from core import book as open_book
from core import brought_meetings, clock, contacts, meetings
from core.contacts import ContactDraft, Stage, Way
from core.exchange import CalendarEvent
from core.meetings import MeetingDraft

pytestmark = pytest.mark.usefixtures("book")

SOON = datetime(2026, 11, 20, 10)


def add(name: str, mail: str = "") -> int:
    return contacts.add(ContactDraft(name=name, ways=(Way("email", mail),) if mail else ()))


def seen(**facts: object) -> brought_meetings.Brought:
    [found] = brought_meetings.look_at([CalendarEvent(**({"starts": SOON} | facts))])  # type: ignore[arg-type]
    return found


@pytest.fixture(autouse=True)
def today() -> None:
    clock.fix(datetime(2026, 11, 17, 9, 40))


def test_a_guest_or_a_whole_name_in_the_title_says_whom_it_is_with() -> None:
    dana, ana = add("Dana Okafor", "Dana@okafor.example"), add("Ana Barlow")
    add("Jo")
    assert seen(guests=("x@y.example", "dana@OKAFOR.example")).contact_id == dana
    assert seen(summary="Tea with Ana Barlow, at last").contact_id == ana
    assert seen(summary="Tea with Banana Barlowe, Jo").contact_id is None


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ({"is_cancelled": True}, "called it off"),
        ({"starts": None}, "has no day"),
        ({"starts": date(2026, 11, 20)}, "no hour"),
        ({"starts": datetime(2026, 11, 1, 10)}, "over"),
    ],
)
def test_what_cannot_be_planned_says_why(facts: dict[str, object], told: str) -> None:
    assert told in seen(**facts).hindrance


def test_what_to_look_at_first_is_said() -> None:
    assert "“No/Such”" in seen(zone="No/Such", is_zone_unknown=True).caution
    assert "only the first" in seen(repeats=True).caution
    assert seen().caution == ""


def test_the_hour_is_that_of_the_clock_on_the_wall_here() -> None:
    there = datetime(2026, 11, 20, 10, tzinfo=UTC)
    assert seen(starts=there).starts_at == there.astimezone().replace(tzinfo=None)


@pytest.mark.parametrize(
    ("ends", "minutes"),
    [
        (None, meetings.ASKED),
        (SOON + timedelta(minutes=15), 15),
        (SOON + timedelta(days=2), meetings.LONGEST),
        (SOON - timedelta(days=2), meetings.ASKED),
        (SOON.replace(tzinfo=UTC), meetings.ASKED),
    ],
)
def test_it_lasts_no_longer_than_one_may_ask_for(ends: datetime | None, minutes: int) -> None:
    assert seen(ends=ends).minutes == minutes


def test_all_are_planned_in_one_step_and_known_again() -> None:
    dana, ana = add("Dana Okafor", "dana@okafor.example"), add("Ana Barlow")
    brought_meetings.plan_all([MeetingDraft(dana, SOON), MeetingDraft(ana, SOON)])
    assert contacts.find(dana).stage is Stage.SCHEDULED
    assert seen(guests=("dana@okafor.example",)).hindrance == "In your book already"
    assert open_book.step_back() == "Planned 2 meetings"
    assert not meetings.everything()


def test_those_that_can_be_planned_come_first() -> None:
    events = [CalendarEvent(), CalendarEvent(summary="b", starts=SOON)]
    assert [one.event.summary for one in brought_meetings.look_at(events)] == ["b", ""]
