"""Calendar files: the meetings in them, each read by itself where the file as a whole is broken."""

import re
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from core import tidy
from core.exchange import decoding, files
from core.exchange.reading import CalendarEvent, Reading, Skipped
from core.words import _

if TYPE_CHECKING:
    from icalendar import Component

SOURCE = "iCalendar"
LARGEST = 5_000_000  # bytes
MOST_GUESTS = 200
TROUBLES = (ValueError, KeyError, IndexError, TypeError, AttributeError, OverflowError, RecursionError)
KEPT = ("UID", "SUMMARY", "DTSTART", "DTEND", "DURATION", "LOCATION", "DESCRIPTION", "STATUS", "RRULE")

_OPENING = re.compile(rb"^[ \t]*BEGIN[ \t]*:[ \t]*(?:VCALENDAR|VEVENT)[ \t]*$", re.IGNORECASE | re.MULTILINE)
_EDGE = re.compile(r"(BEGIN|END)[ \t]*:[ \t]*(\S+)\s*", re.IGNORECASE)
_FOLD = re.compile(rb"\r?\n[ \t]|\r[ \t]")
_HEAD = re.compile(r"[A-Za-z][A-Za-z0-9-]*(?=[;:])")


@dataclass(frozen=True, slots=True)
class Block:
    """The lines of one component, and the line of the file it begins on."""

    name: str
    line: int
    text: str
    is_cancelled: bool = False


def is_calendar(data: bytes) -> bool:
    """Whether a file has a calendar, or a bare event, near its beginning."""
    return bool(_OPENING.search(data[:4_096].replace(b"\r", b"\n")))


def read(data: bytes) -> Reading:
    """Return the meetings in a calendar; raises Unreadable when the file is too big."""
    if len(data) > LARGEST:
        raise files.too_big(LARGEST)
    text = decoding.text(_FOLD.sub(b"", data) if _is_cut_inside(data) else data)
    blocks = tuple(_blocks(text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")))
    zones = "\n".join(dict.fromkeys(block.text for block in blocks if block.name == "VTIMEZONE"))
    events = [block for block in blocks if block.name == "VEVENT"]
    parsed = _parsed_whole(events, zones) or [_parsed_alone(block, zones) for block in events]
    pairs = list(zip(events, parsed, strict=True))
    meetings = [_meeting(component, block) for block, component in pairs if component is not None]
    told = _("An appointment that cannot be read")
    skipped = [Skipped(block.line, told) for block, component in pairs if component is None]
    return Reading(SOURCE, (), tuple(skipped), tuple(meetings))


def _is_cut_inside(data: bytes) -> bool:
    """Whether a fold stands inside a character, so that the lines must be joined as bytes."""
    try:
        data.decode()
    except UnicodeDecodeError:
        return True
    return False


def _blocks(text: str) -> Iterator[Block]:
    """Yield the events and time zones of a file; one that is never closed ends where the next begins."""
    name, begun, lines, inner, is_cancelled = "", 0, list[str](), list[str](), False
    for number, line in enumerate([*text.split("\n"), "END:VCALENDAR"], 1):
        edge = _EDGE.fullmatch(line)
        kind, what = (edge[1].upper(), edge[2].upper()) if edge else ("", "")
        is_end = kind == "END" and what in (name, "VCALENDAR")
        if name and (is_end or (kind == "BEGIN" and what in ("VEVENT", "VTIMEZONE", "VCALENDAR"))):
            lines += [f"END:{one}" for one in reversed(inner)] + [f"END:{name}"]
            yield Block(name, begun, "\n".join(lines), is_cancelled)
            name = ""
        if kind == "BEGIN" and what in ("VEVENT", "VTIMEZONE"):
            name, begun, lines, inner = what, number, [f"BEGIN:{what}"], []
        elif name:
            inner = [*inner, what] if kind == "BEGIN" else inner[:-1] if kind == "END" else inner
            lines.append(line)
        elif what == "VCALENDAR":
            is_cancelled = False
        elif line.strip().upper() == "METHOD:CANCEL":
            is_cancelled = True


def _parsed_whole(events: list[Block], zones: str) -> "list[Component | None]":
    """Return the components of all the events, or none when one of them cannot be read."""
    found: list[Component | None] = list(_components("\n".join(block.text for block in events), zones))
    return found if len(found) == len(events) else []


def _parsed_alone(block: Block, zones: str) -> "Component | None":
    """Return one event: whole, without the zones, or of its main lines alone."""
    lines = block.text.split("\n")
    unfolded = "\n".join(lines).replace("\n ", "").replace("\n\t", "").split("\n")
    sound = [line for line in unfolded if (head := _HEAD.match(line)) and head[0].upper() in KEPT]
    main = "\n".join(["BEGIN:VEVENT", *sound, "END:VEVENT"])
    tries = ((block.text, zones), (block.text, ""), (main, zones), (main, ""))
    return next((found[0] for text, known in tries if (found := _components(text, known))), None)


def _components(events: str, zones: str) -> "list[Component]":
    import icalendar  # slow to load, and most files are no calendars
    from icalendar.timezone import tzp

    tzp.use_default()  # a zone that another file described counts no more
    text = f"BEGIN:VCALENDAR\n{zones}\n{events}\nEND:VCALENDAR\n"
    try:
        with warnings.catch_warnings(action="ignore"):  # it says so when it guesses what a zone means
            return list(icalendar.Calendar.from_ical(text).walk("VEVENT"))
    except TROUBLES:
        return []


def _meeting(event: "Component", block: Block) -> CalendarEvent:
    starts, ends, zone = _when(event, "DTSTART"), _when(event, "DTEND"), _zone(event)
    length = _when(event, "DURATION")
    if starts and length and ends is None:
        ends = _after(starts, length)
    is_cancelled = block.is_cancelled or _text(event, "STATUS").upper() == "CANCELLED"
    return CalendarEvent(
        uid=tidy.line(_text(event, "UID")),
        summary=tidy.line(_text(event, "SUMMARY")),
        starts=starts,
        ends=ends,
        zone=zone,
        is_zone_unknown=bool(zone) and isinstance(starts, datetime) and starts.tzinfo is None,
        location=tidy.line(_text(event, "LOCATION")),
        description=tidy.note(_text(event, "DESCRIPTION")),
        repeats="RRULE" in event or "RDATE" in event,
        is_cancelled=is_cancelled,
        guests=tuple(tidy.line(_address(one)) for one in _several(event, "ATTENDEE")[:MOST_GUESTS]),
        line=block.line,
    )


def _when(event: "Component", name: str) -> Any:
    """Return a day, a moment or a length; nothing where it is none."""
    from icalendar.error import BrokenCalendarProperty

    found = _several(event, name)
    try:
        value = found[0].dt if found else None
    except (AttributeError, BrokenCalendarProperty):
        return None
    return None if isinstance(value, time | tuple | str) else value


def _after(starts: date, length: Any) -> Any:
    try:
        return starts + length
    except TROUBLES:
        return None


def _zone(event: "Component") -> str:
    found = _several(event, "DTSTART")
    parameters = getattr(found[0], "params", {}) if found else {}
    return tidy.line(str(parameters.get("TZID", "")))


def _several(event: "Component", name: str) -> list[Any]:
    found = event.get(name, [])
    return found if isinstance(found, list) else [found]


def _text(event: "Component", name: str) -> str:
    return next((str(one) for one in _several(event, name)), "")


def _address(value: Any) -> str:
    return re.sub("^mailto:", "", str(value), flags=re.IGNORECASE)
