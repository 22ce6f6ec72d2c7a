"""Quick notes: what each line is, told by the word it begins with (pure)."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from core import questions
from core.lessons import LessonDraft
from core.questions import Question
from core.words import _, mark


class Mark(StrEnum):
    """What a line of the notes is."""

    INSIGHT = "insight"
    WARNING = "warning"
    RESOURCE = "resource"
    NAME = "name"
    PROMISE = "promise"

    @property
    def label(self) -> str:
        """Return the word a line of this kind begins with."""
        return _(LABELS[self])


LABELS = {
    Mark.INSIGHT: mark("Insight"),
    Mark.WARNING: mark("Warning"),
    Mark.RESOURCE: mark("Resource"),
    Mark.NAME: mark("Name"),
    Mark.PROMISE: mark("Promise"),
}
TOPICS = {Mark.WARNING: "Warnings", Mark.RESOURCE: "Training"}  # the headings they belong under (QUESTIONS)


@dataclass(frozen=True, slots=True)
class Noted:
    """The lines of quick notes, sorted: what was learned, who was named, what was promised."""

    lessons: tuple[LessonDraft, ...]
    names: tuple[str, ...]
    promises: tuple[str, ...]


def read(line: str) -> tuple[Mark | None, str]:
    """Return what a line is and what it says; None for a line without one of the words before it."""
    before, colon, after = line.strip().partition(":")
    found = next((one for one in Mark if one.label.casefold() == before.strip().casefold()), None)
    return (found, after.strip()) if colon and found else (None, line.strip())


def marked(line: str, kind: Mark) -> str:
    """Return a line marked as of a kind; one that is of this kind already loses its mark."""
    present, words = read(line)
    return words if present is kind else f"{kind.label}: {words}"


def sort_out(notes: str, bank: Sequence[Question], topics: Sequence[str]) -> Noted:
    """Return notes split by line: lessons with their topic, guessed where no word tells it."""
    lines = [read(line) for line in notes.splitlines()]
    told = [(kind, words) for kind, words in lines if words]
    lessons = tuple(
        LessonDraft(_topic(kind, words, bank, topics), words)
        for kind, words in told
        if kind not in (Mark.NAME, Mark.PROMISE)
    )
    names, promises = (
        tuple(words for kind, words in told if kind is wanted) for wanted in (Mark.NAME, Mark.PROMISE)
    )
    return Noted(lessons, names, promises)


def _topic(kind: Mark | None, words: str, bank: Sequence[Question], topics: Sequence[str]) -> str:
    wanted = TOPICS.get(kind, "") if kind else ""
    return wanted if wanted in topics else questions.topic_of(words, bank, topics)
