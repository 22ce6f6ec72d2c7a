"""The calendar files: theirs with nothing that is private, mine with the page to take along."""

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from core import clock, tidy
from core.meetings.records import Meeting, Where
from core.words import _

if TYPE_CHECKING:
    from icalendar import Event

PRODUCT = "-//Acquaint//EN"
BEFORE = timedelta(hours=1)  # the alarm


def theirs(meeting: Meeting, mine: str) -> bytes:
    """Return a conversation as a calendar file (RFC 5545) for the person met; `mine` is the user's name.

    A changed meeting keeps its UID and counts its SEQUENCE, so that their calendar moves it; one that was
    called off is cancelled there.
    """
    named = _("Conversation with {name}").format(name=tidy.line(mine)) if mine else _("Conversation")
    return _file(_event(meeting, meeting.uid, named))


def mine(meeting: Meeting, brief: str) -> bytes:
    """Return a conversation for the user's own calendar, with the page to take along and an alarm."""
    from icalendar import Alarm

    named = _("Conversation with {name}").format(name=tidy.line(meeting.name))
    event = _event(meeting, f"mine-{meeting.uid}", named)
    event.add("description", brief)
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", named)
    alarm.add("trigger", -BEFORE)
    event.add_component(alarm)
    return _file(event)


def _event(meeting: Meeting, uid: str, named: str) -> "Event":
    """Return what both calendars are told: when, where, and whether it stands."""
    from icalendar import Event  # not needed to start the program

    event = Event()
    event.add("uid", uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", _universal(clock.now()))
    event.add("dtstart", _universal(meeting.starts_at))
    event.add("dtend", _universal(meeting.ends_at))
    event.add("summary", named)
    event.add("status", "CANCELLED" if meeting.is_off else "CONFIRMED")
    place = _place(meeting)
    if place:
        event.add("location", place)
    return event


def _file(event: "Event") -> bytes:
    from icalendar import Calendar

    calendar = Calendar()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(key, value)
    calendar.add_component(event)
    content: bytes = calendar.to_ical()
    return content


def _place(meeting: Meeting) -> str:
    """Return where the two will talk, as the other person reads it."""
    if meeting.way is Where.PHONE:
        return _("By phone")
    if meeting.way is Where.VIDEO:
        return tidy.line(meeting.link) or _("By video")
    return tidy.line(meeting.place or meeting.organization)


def _universal(moment: datetime) -> datetime:
    """Return a moment of this computer's clock in universal time, which every calendar reads alike."""
    return moment.astimezone(UTC).replace(microsecond=0)
