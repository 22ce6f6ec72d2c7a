"""The calendar file for the other person: read back by another parser, stable, and with nothing private."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
import vobject

from core import brief, meetings, preferences
from core.letters import enclosing, handoff, post
from core.letters.handoff import Enclosure
from core.letters.kinds import Kind
from core.meetings import Where, invitation
from tests.builders import UGLY, draft, meeting, person


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(name="Marta Ellison", phone="555-0134", email="marta@example.com")


def event(content: bytes) -> vobject.base.Component:
    """Read a calendar file by a parser that did not write it."""
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    calendar = vobject.readOne(content.decode())
    assert (calendar.version.value, calendar.method.value) == ("2.0", "PUBLISH")
    return calendar.vevent


def test_their_calendar_gets_title_time_and_place_and_nothing_else() -> None:
    talk = meetings.find(meeting(person("Elena Markovic"), place="Breakfast First, Mill Lane"))
    meetings.amend(talk.id, notes="Ask about the vans")
    found = event(invitation.theirs(meetings.find(talk.id), "Marta Ellison"))
    assert {child.name for child in found.getChildren()} == {
        "UID",
        "SEQUENCE",
        "DTSTAMP",
        "DTSTART",
        "DTEND",
        "SUMMARY",
        "STATUS",
        "LOCATION",
    }
    assert found.summary.value == "Conversation with Marta Ellison"
    assert found.location.value == "Breakfast First, Mill Lane"
    assert found.dtstart.value == talk.starts_at.astimezone(UTC)
    assert found.dtend.value == talk.ends_at.astimezone(UTC)


def test_a_changed_meeting_keeps_its_name_and_counts_its_changes() -> None:
    meeting_id = meeting(person())
    first = meetings.find(meeting_id)
    meetings.amend(meeting_id, notes="nothing their calendar shows")
    assert meetings.find(meeting_id).sequence == 0
    meetings.amend(meeting_id, starts_at=datetime(2026, 11, 24, 15, 0))
    meetings.amend(meeting_id, place="the market")
    after = meetings.find(meeting_id)
    assert (after.uid, after.sequence) == (first.uid, 2)
    assert event(invitation.theirs(after, "")).sequence.value == "2"
    assert meetings.find(meeting(person("Bo"))).uid != first.uid


@pytest.mark.parametrize(
    ("way", "more", "place"),
    [
        (Where.PHONE, {"place": "555-0134"}, "By phone"),
        (Where.VIDEO, {"link": "https://talk.example/abc"}, "https://talk.example/abc"),
        (Where.VIDEO, {}, "By video"),
    ],
)
def test_it_says_how_the_two_will_talk(way: Where, more: dict[str, str], place: str) -> None:
    talk = meetings.find(meeting(person(), way=way, **more))
    assert event(invitation.theirs(talk, "Marta")).location.value == place


def test_a_meeting_nowhere_in_particular_has_no_place() -> None:
    assert not hasattr(event(invitation.theirs(meetings.find(meeting(person())), "")), "location")


@pytest.mark.parametrize("ugly", UGLY)
def test_no_name_or_place_breaks_the_file(ugly: str) -> None:
    talk = meetings.find(meeting(person(), place=ugly))
    found = event(invitation.theirs(talk, ugly))
    assert found.summary.value.startswith("Conversation with ")


@pytest.mark.parametrize("kind", [Kind.REPLY_YES, Kind.CONFIRM])
def test_a_letter_that_tells_a_time_carries_the_file(kind: Kind) -> None:
    elena = person("Elena Markovic")
    held = meeting(elena, -3)
    meetings.record(held, meetings.Debrief())
    letter_id = draft(elena, kind)
    assert enclosing.enclosure(post.find(letter_id)) is None
    meeting(elena, 3)
    found = enclosing.enclosure(post.find(letter_id))
    assert found is not None and found.name == "Conversation with Marta Ellison.ics"


def test_other_letters_carry_nothing() -> None:
    elena = person("Elena Markovic")
    meeting(elena, 3)
    assert enclosing.enclosure(post.find(draft(elena))) is None


def test_a_letter_carries_the_meeting_it_is_about_without_a_name() -> None:
    preferences.change(name="")
    elena = person("Elena Markovic")
    first, second = meeting(elena, 3), meeting(elena, 5)
    found = enclosing.enclosure(post.find(draft(elena, Kind.CONFIRM, meeting_id=second)))
    assert found is not None and found.name == "Conversation.ics"
    assert meetings.find(second).uid in found.content.decode()
    meetings.record(second, meetings.Debrief())
    assert enclosing.enclosure(post.find(draft(elena, Kind.CONFIRM, meeting_id=second))) is None
    assert meetings.find(first).uid


@pytest.mark.parametrize("name", ["Talk, “with” Zoë.ics", "two\r\nBcc: b@x.org.ics", "👩‍🚀.ics"])
def test_a_draft_file_carries_the_calendar_file_inside(name: str) -> None:
    enclosed = Enclosure(name, b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    message = message_from_bytes(handoff.eml("a@example.org", "S", "Wörter", enclosed), policy=default)
    assert message["X-Unsent"] == "1" and message["Bcc"] is None and not message.defects
    body, attached = message.iter_parts()
    assert body.get_content().strip() == "Wörter"
    assert attached.get_content_type() == "text/calendar"
    assert attached.get_content_disposition() == "attachment"
    assert attached["Content-Type"].params["method"] == "PUBLISH"
    assert attached.get_filename() == " ".join(name.split())
    assert attached.get_payload(decode=True) == enclosed.content


def test_my_own_calendar_gets_the_page_and_an_alarm_under_another_name() -> None:
    talk = meeting(person("Élodie 🙂"), place="Mill Lane")
    meetings.pick(
        talk, [meetings.PickedQuestion("Wie geht’s; was kostet’s, Ärger?\n" * 40) for _one in range(12)]
    )
    page = brief.brief(talk).plain()
    found = event(invitation.mine(meetings.find(talk), page))
    assert found.summary.value == "Conversation with Élodie 🙂" and found.description.value == page
    assert found.uid.value == f"mine-{meetings.find(talk).uid}"
    assert found.valarm.trigger.value == -timedelta(hours=1)


def test_one_that_fell_through_is_cancelled_under_the_same_name() -> None:
    elena = person("Elena")
    talk = meetings.find(meeting(elena))
    meetings.call_off(talk.id)
    gone = meetings.find(talk.id)
    found = event(invitation.theirs(gone, ""))
    assert (found.uid.value, found.sequence.value, found.status.value) == (talk.uid, "1", "CANCELLED")
    letter = post.find(draft(elena, Kind.RESCHEDULE, meeting_id=talk.id))
    assert enclosing.enclosure(letter) is not None
    assert enclosing.enclosure(post.find(draft(elena, Kind.CONFIRM))) is None
