"""Meetings out of a calendar file: whom each is with, whether it can be planned, planned in one step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from core import clock, contacts, meetings, scheduling, tidy
from core.changes import Topic
from core.contacts import Contact
from core.exchange import CalendarEvent
from core.meetings import MeetingDraft
from core.store.database import writing
from core.words import _, ngettext


@dataclass(frozen=True, slots=True)
class Brought:
    """One meeting of the file: when it is here, whom it seems to be with, and why it cannot be planned."""

    event: CalendarEvent
    starts_at: datetime | None
    minutes: int
    contact_id: int | None
    hindrance: str

    @property
    def caution(self) -> str:
        """Return what the user should look at before it is planned."""
        if self.event.is_zone_unknown:
            zone = self.event.zone
            return _("The hour is meant in “{zone}”, which nobody knows. Please check it.").format(zone=zone)
        return _("It repeats; only the first one is planned.") if self.event.repeats else ""


def look_at(events: Iterable[CalendarEvent]) -> list[Brought]:
    """Return the meetings of a file as the book sees them, those that can be planned first."""
    people = contacts.everyone()
    by_mail = {way.value.casefold(): one for one in people for way in one.ways if way.kind == "email"}
    held = {(one.contact_id, one.starts_at) for one in meetings.everything()}
    found = [_seen(event, people, by_mail, held) for event in events]
    return sorted(found, key=lambda one: (bool(one.hindrance), one.starts_at or datetime.max))


def plan_all(drafts: Sequence[MeetingDraft]) -> list[int]:
    """Plan several conversations in one step and return their ids."""
    count = len(drafts)
    said = ngettext("Planned {count} meeting", "Planned {count} meetings", count).format(count=count)
    with writing(Topic.MEETINGS | Topic.LETTERS | Topic.CONTACTS, said=said):
        return [scheduling.plan(draft) for draft in drafts]


def _seen(
    event: CalendarEvent,
    people: Sequence[Contact],
    by_mail: dict[str, Contact],
    held: set[tuple[int, datetime]],
) -> Brought:
    starts_at = _local(event.starts)
    person = next((by_mail[guest] for one in event.guests if (guest := one.casefold()) in by_mail), None)
    person = person or _named(event.summary, people)
    contact_id = person.id if person else None
    is_known = contact_id is not None and starts_at is not None and (contact_id, starts_at) in held
    hindrance = _hindrance(event, starts_at, is_known=is_known)
    return Brought(event, starts_at, _minutes(event), contact_id, hindrance)


def _hindrance(event: CalendarEvent, starts_at: datetime | None, *, is_known: bool) -> str:
    if event.is_cancelled:
        return _("The organizer has called it off. If it is in your book, take it out there.")
    if starts_at is None:
        return _("It has a day, but no hour.") if event.starts else _("It has no day.")
    if is_known:
        return _("In your book already")
    return _("It is over.") if starts_at < clock.now() else ""


def _local(when: object) -> datetime | None:
    """Return a moment as the clock on the wall here shows it."""
    if not isinstance(when, datetime):
        return None
    return when.astimezone().replace(tzinfo=None) if when.tzinfo else when


def _minutes(event: CalendarEvent) -> int:
    if not (isinstance(event.starts, datetime) and isinstance(event.ends, datetime)):
        return meetings.ASKED
    if bool(event.starts.tzinfo) != bool(event.ends.tzinfo):
        return meetings.ASKED
    minutes = int((event.ends - event.starts).total_seconds() // 60)
    return min(minutes, meetings.LONGEST) if minutes > 0 else meetings.ASKED


def _named(summary: str, people: Sequence[Contact]) -> Contact | None:
    """Return the only person whose whole name stands in the title of a meeting."""
    words = f" {' '.join(tidy.folded(summary).replace(',', ' ').split())} "
    found = [one for one in people if " " in one.name and f" {tidy.folded(one.name)} " in words]
    return found[0] if len(found) == 1 else None
