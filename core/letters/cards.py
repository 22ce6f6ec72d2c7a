"""The words of a card: from two or three prompts to a note that sounds like nobody else's."""

import re
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from peewee import fn

from core import clock, meetings, preferences
from core.letters import drafting, post
from core.letters.counting import count
from core.letters.drafting import Template
from core.letters.kinds import Kind
from core.letters.post import Letter
from core.store.tables import LetterRow

__all__ = [
    "Note",
    "Style",
    "begin_card",
    "compose",
    "count",
    "longest_sentence",
    "note",
    "restyle",
    "style",
    "voices",
]

FEWEST, MOST = 35, 80  # words that make a good card
LATE = timedelta(days=10)  # after this a card says that it comes late (RULES 4.1)
NEATEST, ORDINARY, LIVELIEST = 0.5, 1.0, 1.6  # how far a hand strays
WAYS = ("print", "trace", "guide")  # finished; pale, for one's own pen; lines to lay under a card
CHOICES = ("hand", "ink", "stock", "card", "paper")  # what a card leaves open comes from the preferences


@dataclass(frozen=True, slots=True)
class Style:
    """How one card is made: pen, paper, and what lies in the tray."""

    hand: str
    ink: str
    stock: str
    card: str  # a key of stationery.CARDS
    paper: str  # a key of stationery.SHEETS, or stationery.READY_CUT
    again: int = 0  # how often the same words were written anew
    seed: str = ""  # of everything in which two writings of the same words differ
    lively: float = ORDINARY  # from NEATEST to LIVELIEST
    way: str = WAYS[0]


@dataclass(frozen=True, slots=True)
class Note:
    """A note's lines: the paragraphs, and the closing that is set to the right."""

    paragraphs: tuple[str, ...]
    closing: tuple[str, ...]


def begin_card(meeting_id: int) -> int:
    """Return the id of the thank-you card for a conversation, begun when there is none yet.

    Its prompts are filled from what was recorded. With nothing recorded the card is still empty,
    and `drafting.fill` asks the first prompt. Raises Problem for somebody who is not to be written to.
    """
    meeting = meetings.find(meeting_id)
    is_late = clock.today() - meeting.starts_at.date() > LATE
    voice = _least_used("card_late" if is_late else "card")
    return drafting.begin(meeting.contact_id, Kind.CARD, meeting_id=meeting_id, template_key=voice)


def compose(letter_id: int, prompts: dict[str, str], template_key: str = "") -> str:
    """Return the words of a card for these prompts (lesson, will_do, names) without saving them.

    Raises Problem(field="lesson") when there is nothing particular to say thank you for.
    """
    return drafting.redraft(letter_id, prompts, template_key).body


def voices(letter: Letter) -> list[Template]:
    """Return the ways of saying it that fit this card, the one in use first."""
    late = letter.template.startswith("card_late")
    return sorted(
        drafting.templates("card_late" if late else "card"), key=lambda one: one.key != letter.template
    )


def next_voice(letter: Letter) -> str:
    """Return the way of saying it that comes after the one in use."""
    keys = sorted(one.key for one in voices(letter))
    place = keys.index(letter.template) if letter.template in keys else -1
    return keys[(place + 1) % len(keys)]


def style(letter: Letter) -> Style:
    """Say how this card is made; what the letter leaves open comes from the preferences."""
    usual, own = preferences.load(), letter.fields
    chosen = {name: own.get(name) or getattr(usual, name) for name in CHOICES}
    again, lively = int(own.get("again", 0)), float(own.get("lively", ORDINARY))
    way = own["way"] if own.get("way") in WAYS else WAYS[0]
    return Style(**chosen, again=again, seed=f"{letter.id}.{again}", lively=lively, way=way)


def restyle(letter_id: int, **choices: str) -> Style:
    """Keep choices for one card, such as ink="sepia" or paper="Letter", and return its style."""
    post.amend(letter_id, fields=post.find(letter_id).fields | choices)
    return style(post.find(letter_id))


def note(text: str) -> Note:
    """Return the paragraphs of a note and its closing: the short last lines after "With thanks,"."""
    paragraphs = tuple(line.strip() for line in text.split("\n") if line.strip())
    for index in range(len(paragraphs) - 1, 0, -1):
        rest = paragraphs[index:]
        if len(rest) > 3 or any(count(line) > 5 for line in rest):
            break
        if rest[0].endswith(","):
            return Note(paragraphs[:index], rest)
    return Note(paragraphs, ())


def longest_sentence(text: str) -> str:
    """Return the sentence with the most words, where a note that is too long is best shortened."""
    sentences = (one for line in note(text).paragraphs for one in re.split(r"(?<=[.!?…])\s+", line))
    return max(sentences, key=count, default="")


def _least_used(kind: str) -> str:
    """Return the template fewest cards were begun with, so that two people never compare equal cards."""
    row = LetterRow
    cards: Any = row.select(row.template, fn.COUNT(row.id)).where(row.kind == Kind.CARD.value)
    times = dict(cards.group_by(row.template).order_by(row.template).tuples())
    keys = (one.key for one in drafting.templates(kind))
    return min(keys, key=lambda key: times.get(key, 0), default="")
