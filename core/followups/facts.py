"""What the rules look at: plain records of people, talks, letters, names and promises (pure).

What happened is kept in named tuples: after years there are tens of thousands, made anew at each start.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from functools import cached_property
from typing import Any, NamedTuple, Protocol, TypeVar

from core.calendar import Calendar
from core.contacts.records import Stage
from core.followups.rhythm import Pause, Rhythm
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission

HELLO_KEY = "hello:contact-"  # followed by the id and the day
NO_ANSWER = frozenset({Answer.SILENCE.value, Answer.BOUNCED.value, Answer.OUT_OF_OFFICE.value})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the rules may speak of; people set aside are not among them."""

    id: int
    name: str
    first: str
    stage: Stage = Stage.TO_ASK
    may_write: bool = True  # false for those who asked not to be written to
    is_reachable: bool = True  # false when their address bounced and there is no other way
    is_placeholder: bool = False
    hello_days: int | None = None
    organization: str = ""
    is_cold: bool = False  # true for those nobody knows yet
    has_bounced: bool = False  # whether a letter came back, however else they can be reached
    has_profile: bool = False  # on LinkedIn, and not connected yet
    wakes_on: date | None = None


class Talk(NamedTuple):
    """A conversation, planned or held."""

    id: int
    contact_id: int
    starts_at: datetime
    ends_at: datetime
    is_held: bool = False
    way: str = "in_person"  # or phone, video
    where: str = ""
    questions: int = 0  # picked
    pages: int = 0  # things to read beforehand
    unread: int = 0  # of the pages
    taught: int = 0  # lessons written down, and promises of the user's
    ask_again_on: date | None = None  # for names, when there were none

    @property
    def day(self) -> date:
        """Return the day of the talk."""
        return self.starts_at.date()


class Sent(NamedTuple):
    """A letter or card that went out."""

    id: int
    contact_id: int
    kind: Kind
    sent_at: datetime
    is_answered: bool = False
    answer: str = ""
    answered_on: date | None = None
    wait_until: date | None = None  # the day they named, or return
    about_id: int | None = None  # whom a letter to an introducer is about
    meeting_id: int | None = None  # the conversation it is about

    @property
    def day(self) -> date:
        """Return the day it went out."""
        return self.sent_at.date()

    @property
    def contact_on(self) -> date | None:
        """Return the day it became real contact, because somebody answered (RULES 4.1)."""
        return self.answered_on if self.is_answered and self.answer not in NO_ANSWER else None


@dataclass(frozen=True, slots=True)
class Thread:
    """The last request to somebody, and the reminders after it."""

    request: Sent
    reminders: tuple[Sent, ...]

    @property
    def last(self) -> Sent:
        """Return the letter that waits for an answer."""
        return self.reminders[-1] if self.reminders else self.request

    @property
    def answered(self) -> Sent | None:
        """Return the last letter that was answered."""
        return next((one for one in (*self.reminders[::-1], self.request) if one.is_answered), None)


class Naming(NamedTuple):
    """That somebody named somebody."""

    id: int
    contact_id: int
    introducer_id: int
    named_on: date  # the day of the conversation in which the name was given, if there was one
    meeting_id: int | None = None
    permission: Permission = Permission.NOT_GIVEN
    words: str = ""
    told_on: date | None = None
    acknowledged_on: date | None = None


class Owed(NamedTuple):
    """A promise of the user's that is still open."""

    id: int
    contact_id: int
    text: str
    due_on: date | None = None
    made_on: date | None = None  # the day of the conversation


class _OfSomebody(Protocol):
    @property
    def contact_id(self) -> int: ...


Item = TypeVar("Item", bound=_OfSomebody)


def _by_person(items: Iterable[Item]) -> dict[int, list[Item]]:
    found: dict[int, list[Item]] = defaultdict(list)
    for item in items:
        found[item.contact_id].append(item)
    return found


@dataclass(frozen=True)
class Facts:
    """Everything the rules look at; each list in the order it happened."""

    people: Mapping[int, Person] = field(default_factory=dict)
    talks: tuple[Talk, ...] = ()
    letters: tuple[Sent, ...] = ()
    namings: tuple[Naming, ...] = ()
    promises: tuple[Owed, ...] = ()
    postponed: Mapping[str, date | None] = field(default_factory=dict)  # act key: until; None is for good
    rhythm: Rhythm = field(default_factory=Rhythm)
    calendar: Calendar = field(default_factory=Calendar)
    pause: Pause | None = None
    # letters begun, by whom they go to, kind and whom they are about: the day they were handed over, if ever
    begun: Mapping[tuple[int, Kind | None, int | None], date | None] = field(default_factory=dict)
    plans: dict[datetime, Any] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def talks_of(self) -> dict[int, list[Talk]]:
        """Return the talks by person."""
        return _by_person(self.talks)

    @cached_property
    def letters_of(self) -> dict[int, list[Sent]]:
        """Return the letters by person."""
        return _by_person(self.letters)

    @cached_property
    def last_talks(self) -> dict[int, Talk]:
        """Return the last talk that was held, by person."""
        return {talk.contact_id: talk for talk in self.talks if talk.is_held}

    @cached_property
    def threads(self) -> dict[int, Thread]:
        """Return the last request with its reminders, by person; a reminder alone counts as a request."""
        found: dict[int, list[Sent]] = {}
        for letter in self.letters:
            if letter.kind is Kind.REQUEST:
                found[letter.contact_id] = [letter]
            elif letter.kind is Kind.REMINDER:
                found.setdefault(letter.contact_id, []).append(letter)
        return {one: Thread(letters[0], tuple(letters[1:])) for one, letters in found.items()}

    @cached_property
    def namings_of(self) -> dict[int, list[Naming]]:
        """Return who named a person, by person."""
        return _by_person(self.namings)

    @cached_property
    def named_by(self) -> dict[int, list[Naming]]:
        """Return the namings by introducer."""
        found: dict[int, list[Naming]] = defaultdict(list)
        for one in self.namings:
            found[one.introducer_id].append(one)
        return found

    @cached_property
    def skipped_hellos(self) -> dict[int, list[date]]:
        """Return the days of the hellos that were skipped, by person."""
        found: dict[int, list[date]] = defaultdict(list)
        for key, until in self.postponed.items():
            if until is None and key.startswith(HELLO_KEY):
                contact_id, _dash, day = key.removeprefix(HELLO_KEY).partition("-")
                found[int(contact_id)].append(date.fromisoformat(day))
        return found

    @cached_property
    def promises_of(self) -> dict[int, list[Owed]]:
        """Return the open promises by person."""
        return _by_person(self.promises)

    @cached_property
    def places(self) -> dict[int, tuple[int, int]]:
        """Return for each naming its place among the names given at once, and how many those are."""
        at_once: dict[tuple[int, date], list[int]] = defaultdict(list)
        for one in self.namings:
            at_once[one.introducer_id, one.named_on].append(one.id)
        return {one: (place, len(ids)) for ids in at_once.values() for place, one in enumerate(ids)}


def morning(day: date) -> datetime:
    """Return a moment before noon, for days whose hour nobody knows."""
    return datetime.combine(day, time(9))
