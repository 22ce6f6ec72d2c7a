"""The calendar file for the other person: title, time, place or link, and nothing that is private."""

from datetime import UTC, datetime

from core import clock, tidy
from core.meetings.records import Meeting, Where
from core.words import _

PRODUCT = "-//Acquaint//EN"


def theirs(meeting: Meeting, mine: str) -> bytes:
    """Return a conversation as a calendar file (RFC 5545) for the person met; `mine` is the user's name.

    A changed meeting keeps its UID and counts its SEQUENCE, so that their calendar moves it.
    """
    from icalendar import Calendar, Event  # not needed to start the program

    calendar, event = Calendar(), Event()
    for key, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH")):
        calendar.add(key, value)
    event.add("uid", meeting.uid)
    event.add("sequence", meeting.sequence)
    event.add("dtstamp", _universal(clock.now()))
    event.add("dtstart", _universal(meeting.starts_at))
    event.add("dtend", _universal(meeting.ends_at))
    event.add(
        "summary", _("Conversation with {name}").format(name=tidy.line(mine)) if mine else _("Conversation")
    )
    event.add("status", "CONFIRMED")
    place = _place(meeting)
    if place:
        event.add("location", place)
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
