"""What the coach hands back, and what it may know about the people of a letter: plain frozen records."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Facts:
    """What the book knows of writer and reader, as plain words; everything may be missing."""

    name: str = ""  # the writer's
    does: str = ""  # what the writer does or studies
    email: str = ""
    phone: str = ""
    reader: str = ""
    organization: str = ""  # the reader's
    introducer: str = ""  # who passed the reader's name on


@dataclass(frozen=True, slots=True)
class Flag:
    """A sentence worth another look: its place in the text, why, and words to put there instead."""

    start: int
    end: int
    severity: str  # "block" asks for a job, "warn" deserves a second look, "tone" is a slip of tone
    why: str
    rewrite: str


@dataclass(frozen=True, slots=True)
class Check:
    """Whether a good letter's part is there: the words found, and a line about it."""

    ok: bool
    quote: str
    why: str


@dataclass(frozen=True, slots=True)
class Review:
    """What the coach has to say about a text."""

    asks_for_job: bool
    flags: tuple[Flag, ...]
    checks: dict[str, Check]
