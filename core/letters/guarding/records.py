"""What the guards look at and what they say: plain frozen records."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Remedy(StrEnum):
    """The one thing to do about it."""

    ASK_FIRST = "ask_first"  # write to the introducer before this letter
    LOOK = "look"  # go to the words
    PROMISE = "promise"  # put it among the promises
    REPLACE = "replace"  # put the right words in their place


@dataclass(frozen=True, slots=True)
class Introducer:
    """Somebody who named the reader, and whether the letter may say so."""

    id: int
    name: str
    may_say: bool


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A letter to somebody else of the reader's organization."""

    name: str
    sent_on: date
    body: str


@dataclass(frozen=True, slots=True)
class Known:
    """What the book knows around one letter."""

    today: date
    kind: str = "request"
    channel: str = "email"
    names: tuple[str, ...] = ()  # as the letter may greet its reader: Elena, Ms. Markovic
    reader: str = ""
    is_met: bool = False
    is_planned: bool = False
    introducers: tuple[Introducer, ...] = ()
    promises: tuple[str, ...] = ()
    neighbours: tuple[Neighbour, ...] = ()


@dataclass(frozen=True, slots=True)
class Guard:
    """A place in a letter where the book knows better: what it is, and what to do about it."""

    start: int
    end: int
    title: str
    sentence: str
    remedy: Remedy
    action: str  # the words of the button
    words: str = ""  # what to put in the place, or to promise
    person_id: int = 0  # whom to ask first
