"""What the agenda says of each conversation, and in which group it stands."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core import clock, days
from core.meetings import Meeting, Where
from core.words import _, ngettext

AT_FIRST = 5  # held conversations shown before "Show 15 earlier"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the agenda."""

    meeting_id: int
    when: str
    name: str
    line: str
    choice: str  # name and moment, for the drop-down
    spoken: str


@dataclass(frozen=True, slots=True)
class Group:
    """A heading of the agenda and what stands under it; held conversations are cut when many."""

    title: str
    entries: tuple[Entry, ...]
    is_held: bool = False


def group(meetings: Iterable[Meeting], names: Mapping[int, int]) -> tuple[Group, ...]:
    """Return the agenda: not yet written down, the coming days, then what was held, the newest first."""
    today, ordered = clock.today(), list(meetings)
    planned = [one for one in ordered if not one.is_held]
    past = [
        _entry(one, days.short(one.starts_at.date()), _planned_line(one))
        for one in planned
        if _day(one) < today
    ]
    groups = [Group(_("Not written down yet"), tuple(past))] if past else []
    coming: dict[date, list[Entry]] = {}
    for one in planned:
        if _day(one) >= today:
            coming.setdefault(_day(one), []).append(_entry(one, days.time(one.starts_at), _planned_line(one)))
    groups += [Group(_day_title(day), tuple(entries)) for day, entries in coming.items()]
    held = [one for one in reversed(ordered) if one.is_held]
    if held:
        lines = [_entry(one, days.short(_day(one)), _held_line(one, names.get(one.id, 0))) for one in held]
        groups.append(Group(_("Already held"), tuple(lines), is_held=True))
    return tuple(groups)


def count_names(meeting_ids: Iterable[int | None]) -> Mapping[int, int]:
    """Count the names each conversation gave, from the conversations of all introductions."""
    return Counter(one for one in meeting_ids if one is not None)


def first_tab(meeting: Meeting, now: datetime) -> str:
    """Return which tab a conversation opens with: prepare or afterwards."""
    return "afterwards" if meeting.is_held or now >= meeting.ends_at else "prepare"


def line(meeting: Meeting, tab: str) -> str:
    """Return the line under a conversation's name."""
    if tab != "afterwards":
        return ", ".join(part for part in (meeting.role, meeting.organization) if part)
    parts = (days.capital(days.day(_day(meeting))), days.time(meeting.starts_at), meeting.where)
    said = ", ".join(part for part in parts if part) + "."
    if not meeting.is_held:
        return said
    minutes = meeting.held_minutes or meeting.minutes
    if not minutes:
        return said
    return f"{said} " + ngettext("{count} minute.", "{count} minutes.", minutes).format(count=minutes)


def _day(meeting: Meeting) -> date:
    return meeting.starts_at.date()


def _day_title(day: date) -> str:
    return days.capital(days.day(day)) if day <= clock.today() + timedelta(days=1) else days.full(day)


def _entry(meeting: Meeting, when: str, said: str) -> Entry:
    moment = days.day(_day(meeting)) if meeting.is_held else days.moment(meeting.starts_at)
    choice = _("{name}, {moment}").format(name=meeting.name, moment=moment)
    spoken = ", ".join(part for part in (meeting.name, days.moment(meeting.starts_at), said) if part)
    return Entry(meeting.id, when, meeting.name, said, choice, spoken)


def _planned_line(meeting: Meeting) -> str:
    if meeting.is_practice:
        return _("Practice")
    return meeting.where or (_("In person") if meeting.way is Where.IN_PERSON else "")


def _held_line(meeting: Meeting, names: int) -> str:
    minutes = meeting.held_minutes or meeting.minutes
    named = ngettext("{count} name", "{count} names", names).format(count=names) if names else _("no names")
    if meeting.is_practice:
        named = _("practice")
    return _("{minutes} min, {names}").format(minutes=minutes, names=named) if minutes else named
