"""The ledger of open loops: word that is owed to those who introduced you (pure)."""

from collections.abc import Iterable
from datetime import date
from typing import Protocol, TypeVar

from core.words import _, ngettext


class Loop(Protocol):
    """Something to tell somebody: thanks, how it went, that nobody answered, what came of the advice."""

    @property
    def contact_id(self) -> int:
        """Return whom it is owed."""
        ...

    @property
    def due_on(self) -> date:
        """Return when it should be told."""
        ...


AnyLoop = TypeVar("AnyLoop", bound=Loop)


def waiting(loops: Iterable[AnyLoop], today: date) -> list[AnyLoop]:
    """Return what is owed by now, the oldest first."""
    return sorted((one for one in loops if one.due_on <= today), key=lambda one: one.due_on)


def owed_to(loops: Iterable[AnyLoop]) -> set[int]:
    """Return who waits to hear."""
    return {one.contact_id for one in loops}


def said(loops: Iterable[Loop], today: date) -> str:
    """Return the state of the ledger in a sentence; nothing owed is a state worth seeing."""
    everything = list(loops)
    people = len(owed_to(waiting(everything, today)))
    if people:
        words = ngettext("{count} person waits to hear.", "{count} people wait to hear.", people)
        return words.format(count=people)
    if everything:
        return _("Nobody waits to hear today.")
    return _("Every loop is closed. Everyone who helped you knows how it went.")
