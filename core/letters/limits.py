"""How long words may be: what a channel takes, how long they last aloud, and what a reader will finish."""

import tomllib
from dataclasses import dataclass
from datetime import date
from functools import cache

from core import clock, preferences
from core.letters.coaching.checks import OTHERS, WORDS
from core.letters.counting import count
from core.letters.kinds import Channel, Kind, coached_as
from core.preferences import Preferences
from core.resources import resource
from core.store.tables import LetterRow

SUBJECT = 60  # characters; phones cut at about 40 (RULES 4.2)
MINUTE = 60  # seconds
HEADING = 12  # words of the longest heading


@dataclass(frozen=True, slots=True)
class Limits:
    """What the ways of writing allow, and the day that was looked up."""

    checked: date
    source: str
    words_a_minute: int
    note_free: int  # characters
    note_premium: int  # characters
    invitations_a_month: int
    inmail_subject: int  # characters
    inmail_body: int  # characters
    phone_seconds: int
    voicemail_seconds: int
    voicemail_longest: int  # seconds


@cache
def shipped() -> Limits:
    """Return the figures that came with this Acquaint."""
    known = tomllib.loads(resource("limits.toml").read_text(encoding="utf-8"))
    linkedin, inmail, voicemail = known["linkedin"], known["inmail"], known["voicemail"]
    return Limits(
        checked=known["checked"],
        source=known["source"],
        words_a_minute=known["words_a_minute"],
        note_free=linkedin["free"],
        note_premium=linkedin["premium"],
        invitations_a_month=linkedin["invitations_a_month"],
        inmail_subject=inmail["subject"],
        inmail_body=inmail["body"],
        phone_seconds=known["phone"]["seconds"],
        voicemail_seconds=voicemail["seconds"],
        voicemail_longest=voicemail["longest"],
    )


def note(chosen: Preferences) -> int:
    """Return how many characters the note of an invitation may have: the user's figure, else the shipped."""
    usual = shipped().note_premium if chosen.linkedin_premium else shipped().note_free
    return chosen.note_characters or usual


def invitations(chosen: Preferences) -> int:
    """Return how many invitations with a note a month may have: the user's figure, else the shipped."""
    return chosen.notes_a_month or shipped().invitations_a_month


def invited_this_month() -> int:
    """Count the invitations with a note that went out since the first of the month."""
    row, first = LetterRow, clock.today().replace(day=1)
    sent = (row.channel == Channel.LINKEDIN.value) & (row.sent_on >= first)
    number: int = row.select().where(sent).count()
    return number


def seconds_aloud(text: str) -> int:
    """Return how long the words last when they are read aloud at an easy pace."""
    return round(count(spoken(text)) * MINUTE / shipped().words_a_minute)


def spoken(script: str) -> str:
    """Return what is said of a script: without the headings, which stand on lines of their own."""
    return "\n".join(line for line in script.split("\n") if not is_heading(line))


def is_heading(line: str) -> bool:
    """Say whether a line of a script says when its words are said: "When Elena answers:"."""
    return line.rstrip().endswith(":") and count(line) <= HEADING


def longest(channel: str) -> int:
    """Return how many characters a body may have in a channel that counts them, 0 where none does."""
    if channel == Channel.LINKEDIN:
        return note(preferences.load())
    return shipped().inmail_body if channel == Channel.INMAIL else 0


def words(kind: Kind, channel: str) -> tuple[int, int]:
    """Return the fewest and the most words a letter should have."""
    return WORDS.get(coached_as(kind, channel), OTHERS)
