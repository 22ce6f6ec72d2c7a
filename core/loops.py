"""The open loops of the book: what is still to be told to those who introduced you, or advised you."""

from core import followups
from core.followups import Act, ActKind

KINDS = (ActKind.ACKNOWLEDGE, ActKind.TELL, ActKind.TELL_SILENCE, ActKind.ADVICE_DONE)


def open_loops() -> list[Act]:
    """Return every debt of this kind, now or later, what is due first; each knows its letter."""
    return [act for act in followups.ahead() if act.kind in KINDS]
