"""What came out of a file: the people found, the lines left out, or why nothing could be read."""

from dataclasses import dataclass

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
class Reading:
    """The people a file holds, in its order."""

    source: str
    people: tuple[ContactDraft, ...]
    skipped: tuple[Skipped, ...]


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
