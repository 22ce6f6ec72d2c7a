"""A person as the book knows them: the record, the draft that makes one, and the words for both."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cache

from core import tidy
from core.errors import Problem
from core.words import _, mark

PROFILE = "linkedin.com/"  # in a link, says whose it is


class Circle(StrEnum):
    """Where a person comes from."""

    FAMILY = "family"
    FRIEND = "friend"
    COLLEAGUE = "colleague"
    ALUMNI = "alumni"
    ASSOCIATION = "association"
    NEIGHBOUR = "neighbour"
    VOLUNTEERING = "volunteering"
    EVENT = "event"
    ONLINE = "online"
    INTRODUCED = "introduced"
    COLD = "cold"

    @property
    def label(self) -> str:
        """Return the circle as the screens call it."""
        return _(CIRCLE_LABELS[self])


CIRCLE_LABELS = {
    Circle.FAMILY: mark("Family"),
    Circle.FRIEND: mark("Friends"),
    Circle.COLLEAGUE: mark("Former colleagues"),
    Circle.ALUMNI: mark("Alumni"),
    Circle.ASSOCIATION: mark("Associations"),
    Circle.NEIGHBOUR: mark("Neighbours"),
    Circle.VOLUNTEERING: mark("Volunteering"),
    Circle.EVENT: mark("Events"),
    Circle.ONLINE: mark("Online"),
    Circle.INTRODUCED: mark("Introduced"),
    Circle.COLD: mark("Not yet known"),
}


class Stage(StrEnum):
    """Where the two of you are; the order is the order of a good acquaintance."""

    TO_ASK = "to_ask"
    ASKED = "asked"
    SCHEDULED = "scheduled"
    MET = "met"
    THANKED = "thanked"
    IN_TOUCH = "in_touch"
    RESTING = "resting"

    @property
    def label(self) -> str:
        """Return the stage as the screens call it."""
        return _(STAGE_LABELS[self])

    @property
    def rank(self) -> int:
        """Return how far along the stage is, from 0."""
        return list(Stage).index(self)


STAGE_LABELS = {
    Stage.TO_ASK: mark("To ask"),
    Stage.ASKED: mark("Asked"),
    Stage.SCHEDULED: mark("Scheduled"),
    Stage.MET: mark("Met"),
    Stage.THANKED: mark("Thanked"),
    Stage.IN_TOUCH: mark("In touch"),
    Stage.RESTING: mark("Resting"),
}


TITLES = mark(  # what may stand before a name, in small letters
    "mr mrs ms miss mx dr prof professor aunt auntie uncle cousin grandma grandpa father pastor rabbi imam"
)


@dataclass(frozen=True, slots=True)
class Way:
    """One way to reach a person: `kind` is email, phone or link."""

    kind: str
    value: str
    label: str = ""


@dataclass(frozen=True, slots=True)
class Address:
    """A postal address by its parts."""

    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """Return the filled lines, the street first."""
        town = " ".join(part for part in (self.city, self.region, self.postcode) if part)
        return tuple(part for part in (*self.street.split("\n"), town, self.country) if part)


@dataclass(frozen=True, slots=True)
class ContactDraft:
    """What is known of a person before they are in the book; everything has a default."""

    given: str = ""
    family: str = ""
    name: str = ""  # as written; made of given and family when empty
    greeting: str = ""
    say_it: str = ""
    role: str = ""
    organization: str = ""
    fields: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    address: Address = Address()
    circle: Circle = Circle.COLD
    how_known: str = ""
    good_to_know: str = ""
    is_placeholder: bool = False
    source: str = ""
    source_key: str = ""

    @property
    def shown_name(self) -> str:
        """Return the full name on one line."""
        return tidy.line(self.name) or tidy.line(f"{self.given} {self.family}")

    def checked_name(self) -> str:
        """Return the full name; raises Problem when there is none."""
        if not self.shown_name:
            raise Problem(_("Write a name first. A first name will do."), field="name")
        return self.shown_name


@dataclass(frozen=True, slots=True)
class Contact:
    """A person in the book."""

    id: int
    given: str
    family: str
    name: str
    greeting: str
    say_it: str
    role: str
    organization_id: int | None
    organization: str
    fields: tuple[str, ...]
    ways: tuple[Way, ...]
    address: Address
    circle: Circle
    how_known: str
    stage: Stage
    standing: str
    good_to_know: str
    do_not_contact: bool
    bounced: bool
    is_placeholder: bool
    set_aside_on: date | None
    added_on: date
    wakes_on: date | None
    hello_days: int | None

    @property
    def first(self) -> str:
        """Return the first name, as the screens speak of people."""
        return self.given or first_name(self.name)

    @property
    def called(self) -> str:
        """Return the name a letter greets: "Dana", or "Ms. Okafor" when the user said so."""
        return self.greeting or self.first

    @property
    def initials(self) -> str:
        """Return one or two letters for the avatar."""
        return initials(self.name)

    def reach(self, kind: str) -> str:
        """Return the first email, phone or link; "" when there is none."""
        return next((way.value for way in self.ways if way.kind == kind), "")


@dataclass(frozen=True, slots=True)
class Step:
    """The day a person reached a stage."""

    stage: Stage
    reached_on: date


def first_name(name: str) -> str:
    """Return what people call each other: Dana of Dana Whitlock and Dr. Dana Whitlock, Aunt Jo of Aunt Jo."""
    words = name.split(" ")
    has_title = len(words) > 1 and words[0].rstrip(".").casefold() in _parted(_(TITLES))
    if not has_title:
        return words[0]
    return words[1] if len(words) > 2 else name


@cache
def _parted(words: str) -> frozenset[str]:
    return frozenset(words.split())


def initials(name: str) -> str:
    """Return the first letters of the first and last word of a name."""
    words = [word for word in name.split() if word[0].isalnum()] or name.split()
    picked = [words[0][0], words[-1][0]] if len(words) > 1 else [word[0] for word in words]
    return "".join(picked).upper()
