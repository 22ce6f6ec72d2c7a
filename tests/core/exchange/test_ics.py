"""Meetings out of calendar files, however broken the file around them."""

from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.errors import Problem
from core.exchange import CalendarEvent, Reading

Bring = Callable[..., Reading]

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"
TAIL = "END:VCALENDAR\r\n"


def event(*lines: str) -> str:
    return "\r\n".join(("BEGIN:VEVENT", *lines, "END:VEVENT", ""))


def meeting(bring: Bring, *lines: str) -> CalendarEvent:
    [found] = bring((HEAD + event(*lines) + TAIL).encode(), "meetings.ics").meetings
    return found


def test_a_meeting_is_read_whole(bring: Bring) -> None:
    found = meeting(
        bring,
        "UID:1@elmford.example",
        "SUMMARY:Coffee with Dana\\, at last",
        "DTSTART;TZID=W. Europe Standard Time:20261117T100000",
        "DURATION:PT45M",
        "LOCATION:Tea House",
        "DESCRIPTION:Bring\\nthe book",
        "ATTENDEE:mailto:dana@okafor.example",
        "RRULE:FREQ=SECONDLY",
        "BEGIN:VALARM",
        "TRIGGER:-PT30M",
        "DESCRIPTION:Soon",
        "END:VALARM",
    )
    assert (found.summary, found.location, found.description) == (
        "Coffee with Dana, at last",
        "Tea House",
        "Bring\nthe book",
    )
    assert isinstance(found.starts, datetime)
    assert isinstance(found.ends, datetime)
    assert found.starts.astimezone(UTC) == datetime(2026, 11, 17, 9, tzinfo=UTC)
    assert found.ends.astimezone(UTC) == datetime(2026, 11, 17, 9, 45, tzinfo=UTC)
    assert (found.repeats, found.is_zone_unknown, found.is_cancelled) == (True, False, False)
    assert found.guests == ("dana@okafor.example",)
    assert found.line == 4


@pytest.mark.parametrize("zone", ["../../../etc/passwd", "Customized Time Zone", "No/Such"])
def test_an_unknown_zone_is_told_and_the_hour_kept(bring: Bring, zone: str) -> None:
    found = meeting(bring, f"DTSTART;TZID={zone}:20260105T100000")
    assert found.starts == datetime(2026, 1, 5, 10)
    assert (found.zone, found.is_zone_unknown) == (zone, True)


def test_the_zone_of_another_file_counts_no_more(bring: Bring) -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Ours\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0100\r\n"
    )
    zone += "TZOFFSETTO:+0100\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    text = event("DTSTART;TZID=Ours:20260105T100000")
    assert not bring((HEAD + zone + text + TAIL).encode()).meetings[0].is_zone_unknown
    assert bring((HEAD + text + TAIL).encode()).meetings[0].is_zone_unknown


def test_a_whole_day_and_a_broken_day(bring: Bring) -> None:
    assert meeting(bring, "DTSTART;VALUE=DATE:20261117").starts == date(2026, 11, 17)
    assert meeting(bring, "SUMMARY:x", "DTSTART:INVALID").starts is None
    assert meeting(bring, "DTSTART:T100000", "DTEND:20261117T100000Z").starts is None
    assert meeting(bring, "DTSTART;VALUE=DATE:99991231", "DURATION:P9D").ends is None


def test_one_broken_event_costs_no_other(bring: Bring) -> None:
    broken = event("SUMMARY:Broken", "DTSTART:20261117T100000Z", "A LINE OF NOTHING", "RRULE:FREQ=NEVER")
    text = HEAD + broken + event("SUMMARY:Sound") + "BEGIN:VEVENT\r\nSUMMARY:Open\r\n" + TAIL
    assert [one.summary for one in bring(text.encode()).meetings] == ["Broken", "Sound", "Open"]


def test_a_broken_zone_costs_no_meeting(bring: Bring) -> None:
    zone = (
        "BEGIN:VTIMEZONE\r\nTZID:Q\r\nBEGIN:STANDARD\r\nDTSTART:INVALID\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n"
    )
    text = HEAD + zone + event("SUMMARY:One", "DTSTART;TZID=Q:20261117T100000") + event("SUMMARY:Two") + TAIL
    one, two = bring(text.encode()).meetings
    assert (one.summary, two.summary) == ("One", "Two")
    assert isinstance(one.starts, datetime) and one.starts.hour == 10


@pytest.mark.parametrize("words", ["METHOD:CANCEL", "x"])
def test_what_was_called_off_says_so(bring: Bring, words: str) -> None:
    text = HEAD + f"{words}\r\n" + event("STATUS:CANCELLED" if words == "x" else "SUMMARY:x") + TAIL
    assert bring(text.encode()).meetings[0].is_cancelled


def test_a_calendar_beyond_all_measure_is_no_trouble(bring: Bring) -> None:
    nested = "BEGIN:VALARM\r\n" * 3_000
    found = bring((HEAD + "BEGIN:VEVENT\r\nSUMMARY:Deep\r\n" + nested + TAIL).encode()).meetings
    assert [one.summary for one in found] == ["Deep"]


def test_a_fold_inside_a_character_and_an_event_without_a_calendar(bring: Bring) -> None:
    data = event("SUMMARY:Zoë").encode().replace(b"\xc3\xab", b"\xc3\r\n \xab")
    assert bring(data).meetings[0].summary == "Zoë"
    assert bring(event("SUMMARY:Zoë").encode("cp1252")).meetings[0].summary == "Zoë"


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_a_mutated_calendar_raises_nothing_but_a_problem(bring: Bring, data: st.DataObject) -> None:
    text = (
        HEAD
        + event("UID:1", "SUMMARY:x", "DTSTART;TZID=Europe/Berlin:20261117T100000", "DURATION:PT1H")
        + TAIL
    )
    at = data.draw(st.integers(16, len(text)))
    put = data.draw(st.text("BEGINDTSTART:;=,\\\r\n\0 0123é", max_size=12))
    with suppress(Problem):
        bring((text[:at] + put + text[at + data.draw(st.integers(0, 20)) :]).encode())
