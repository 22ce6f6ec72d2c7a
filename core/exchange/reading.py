"""What came out of a file: the people found, the lines left out, or why nothing could be read."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from core import tidy
from core.contacts.records import ContactDraft
from core.words import _

MOST_PEOPLE = 50_000  # rows or cards read from one file


@dataclass(frozen=True, slots=True)
class Skipped:
    """A place in the file that gave no person, and why; lines count from 1."""

    line: int
    why: str


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """An appointment in a calendar file, once however often it repeats; everything has a default.

    A moment without a time zone is meant where the user is; so is one in a zone that nobody knows, until
    they say better.
    """

    uid: str = ""
    summary: str = ""
    starts: date | None = None  # a datetime when it has a time of day
    ends: date | None = None
    zone: str = ""  # as the file names it
    is_zone_unknown: bool = False
    location: str = ""
    description: str = ""
    repeats: bool = False
    is_cancelled: bool = False
    guests: tuple[str, ...] = ()
    line: int = 0


@dataclass(frozen=True, slots=True)
class Reading:
    """The people and meetings a file holds, in its order."""

    source: str
    people: tuple[ContactDraft, ...]
    skipped: tuple[Skipped, ...]
    meetings: tuple[CalendarEvent, ...] = ()

    def folded(self, lines: Sequence[int]) -> "Reading":
        """Return it with everybody once: whoever stands there twice, word for word, is left out.

        `lines` are those of the people. Each gets a key of their own, so that the same file brings in
        nobody again.
        """
        first: dict[str, int] = {}
        people: list[ContactDraft] = []
        skipped = list(self.skipped)
        for line, draft in zip(lines, self.people, strict=True):
            key = draft.source_key or _key(draft)
            if key in first and draft.source_key:  # two people under one key stay two people
                key = _key(draft)
            if key in first:
                told = _("The same person as on line {line}").format(line=first[key])
                skipped.append(Skipped(line, told))
                continue
            first[key] = line
            people.append(draft if key == draft.source_key else replace(draft, source_key=key))
        skipped.sort(key=lambda one: one.line)
        return Reading(self.source, tuple(people), tuple(skipped), self.meetings)


class Unreadable(Exception):
    """Say why a file was refused and what to do next; `{file}` in either stands for its name."""

    def __init__(self, cause: str, advice: str, **facts: object) -> None:
        super().__init__(cause)
        self._cause = cause
        self._advice = advice
        self._facts = facts

    def sentence(self, file: str) -> str:
        """Return cause, reassurance and advice, in the user's words."""
        told = (self._cause, _("Nothing was changed."), self._advice)
        return " ".join(part.format(file=tidy.line(file), **self._facts) for part in told)


def _key(draft: ContactDraft) -> str:
    """Return a key made of everything a draft says of a person."""
    said = repr((draft.name, draft.role, draft.organization, draft.ways, draft.address, draft.good_to_know))
    return f"content:{hashlib.sha256(said.encode('utf-8', 'replace')).hexdigest()[:32]}"


def cut_short(line: int) -> Unreadable:
    """Return the refusal of a file that ends too early."""
    return Unreadable(
        _('"{file}" stops in the middle of line {line}, as if the download was cut short.'),
        _("Export it once more, then choose the new file."),
        line=line,
    )


def too_many() -> Unreadable:
    """Return the refusal of a list no one could look through."""
    return Unreadable(
        _('"{file}" lists more than {most} people, more than Acquaint reads at once.'),
        _("Split it into smaller files, then choose them one by one."),
        most=f"{MOST_PEOPLE:,}",
    )
