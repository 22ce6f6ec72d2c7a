"""Who could be brought in from a file: each person found, known or not, ticked or not."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core import exchange, tidy
from core.contacts import ContactDraft
from core.exchange import CalendarEvent, Skipped
from core.words import _
from gui.widgets.rows import Column, Index, Rows

CHECK = Qt.ItemDataRole.CheckStateRole


@dataclass(frozen=True, slots=True)
class Pick:
    """One person of a file."""

    id: int
    draft: ContactDraft
    words: str  # folded, to search in
    is_known: bool  # the same entry was brought in before
    has_namesake: bool  # somebody in the book has this name

    @property
    def subtitle(self) -> str:
        """Return what they do, and where."""
        return ", ".join(part for part in (self.draft.role, self.draft.organization) if part)

    @property
    def remark(self) -> str:
        """Return what the book knows of them already."""
        if self.is_known:
            return _("In your book already")
        return _("This name is in your book") if self.has_namesake else ""


@dataclass(frozen=True, slots=True)
class Found:
    """What a file holds."""

    file: str
    picks: tuple[Pick, ...]
    skipped: tuple[Skipped, ...]
    meetings: tuple[CalendarEvent, ...] = ()


def find(path: Path, keys: Container[str], names: Container[str], matching: Sequence[str] = ()) -> Found:
    """Read a file without touching the book, of which `keys` and folded `names` are known.

    `matching` says what its columns hold, where the user said so. Raises Problem when it cannot be read.
    """
    reading = exchange.read(path, matching)
    picks = (_pick(number, draft, keys, names) for number, draft in enumerate(reading.people, 1))
    return Found(path.name, tuple(picks), reading.skipped, reading.meetings)


def _pick(number: int, draft: ContactDraft, keys: Container[str], names: Container[str]) -> Pick:
    name = tidy.folded(draft.shown_name)
    words = tidy.folded(f"{draft.shown_name} {draft.role} {draft.organization}")
    is_known = bool(draft.source_key) and draft.source_key in keys
    return Pick(number, draft, words, is_known, has_namesake=name in names)


def _spoken(pick: Pick) -> str:
    return ", ".join(part for part in (pick.draft.shown_name, pick.subtitle, pick.remark) if part)


class PickRows(Rows):
    """The people of a file for a list, with a box to tick before each who is new."""

    ticked = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__((Column(_("Name"), _spoken),), parent)
        self.chosen: set[int] = set()

    def toggle(self, row: int) -> None:
        """Tick a person, or take the tick away."""
        pick: Pick = self.record(row)
        if not pick.is_known:
            self.tick((pick,), on=pick.id not in self.chosen)

    def tick(self, picks: Iterable[Pick], *, on: bool) -> None:
        """Tick these people, or take their ticks away."""
        ids = {pick.id for pick in picks}
        self.chosen = self.chosen | ids if on else self.chosen - ids
        if self.rowCount():
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, 0), [CHECK])
        self.ticked.emit()

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == CHECK and index.isValid() and not self.record(index.row()).is_known:
            is_ticked = self.record(index.row()).id in self.chosen
            return Qt.CheckState.Checked if is_ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.isValid() else flags
