"""A talk as the book knows it, and what is written around it."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from enum import StrEnum
from uuid import NAMESPACE_OID, uuid5

from core import clock
from core.contacts.records import first_name
from core.lessons import LessonDraft
from core.promises import PromiseDraft
from core.words import _

LONGEST = 30  # minutes; RULES 4.1: never plan beyond
OFF = "off"  # the state of a conversation that fell through
ASKED = 20  # minutes asked for by default (R4)


class Where(StrEnum):
    """How two people meet."""

    IN_PERSON = "in_person"
    PHONE = "phone"
    VIDEO = "video"


@dataclass(frozen=True, slots=True)
class MeetingDraft:
    """A conversation to plan."""

    contact_id: int
    starts_at: datetime
    minutes: int = ASKED
    way: Where = Where.IN_PERSON
    place: str = ""
    they_ring: bool = False
    link: str = ""
    is_practice: bool = False  # with a friend, counted nowhere


@dataclass(frozen=True, slots=True)
class Meeting:
    """A conversation, planned or held."""

    id: int
    contact_id: int
    name: str
    role: str
    organization: str
    starts_at: datetime
    minutes: int
    way: Where
    place: str
    they_ring: bool
    link: str
    state: str  # planned, held or OFF
    held_minutes: int | None
    notes: str
    feeling: str
    no_names_why: str
    ask_again_on: date | None
    uid: str
    sequence: int  # how often time or place have changed
    note_minutes: str = ""  # of the talk, for each line of the notes
    energy: str = ""
    liveable: str = ""
    is_practice: bool = False
    is_begun: bool = False

    @property
    def is_off(self) -> bool:
        """Say whether the conversation was called off, or nobody came."""
        return self.state == OFF

    @property
    def is_held(self) -> bool:
        """Say whether the conversation took place."""
        return self.state == "held"

    @property
    def where(self) -> str:
        """Return the place, or how the two will talk."""
        return where(self.way, self.name, they_ring=self.they_ring, place=self.organization or self.place)

    @property
    def first(self) -> str:
        """Return the other person's first name."""
        return first_name(self.name)

    @property
    def ends_at(self) -> datetime:
        """Return when the time asked for is over."""
        return self.starts_at + timedelta(minutes=self.minutes)


def uid(contact_id: int, starts_at: datetime) -> str:
    """Return a name for a new conversation that no other one has in any book."""
    return str(uuid5(NAMESPACE_OID, f"{contact_id} {starts_at.isoformat()} {clock.now().isoformat()}"))


def where(way: Where, name: str, *, they_ring: bool, place: str) -> str:
    """Return the place of a talk, or how the two will talk."""
    if way is Where.PHONE:
        return _("Phone, {name} rings").format(name=first_name(name)) if they_ring else _("Phone")
    return _("Video") if way is Where.VIDEO else place


@dataclass(frozen=True, slots=True)
class PickedQuestion:
    """A question chosen for one meeting."""

    text: str
    topic: str = ""
    minutes: int = 3
    is_asked: bool = False
    is_pinned: bool = False


@dataclass(frozen=True, slots=True)
class Research:
    """Something to read beforehand."""

    title: str
    note: str = ""
    is_read: bool = False


@dataclass(frozen=True, slots=True)
class Debrief:
    """What is written down after a conversation."""

    feeling: str = ""
    held_minutes: int | None = None
    lessons: tuple[LessonDraft, ...] = ()
    promises: tuple[PromiseDraft, ...] = ()
    no_names_why: str = ""
    ask_again_on: date | None = None
    energy: str = ""  # what the talk did to the user
    liveable: str = ""  # whether the user could live this life


@dataclass(frozen=True, slots=True)
class Recorded:
    """The ids of what a debrief stored, for the next time it is saved."""

    lessons: list[int] = field(default_factory=list)
    promises: list[int] = field(default_factory=list)
