"""What is next, and for whom: the acts of Today (on screen: Today)."""

from core.followups.acts import Act, ActKind, Today, Tone
from core.followups.agenda import (
    ahead,
    do_at_once,
    later,
    next_for,
    no_letters_because,
    pause,
    resume,
    skip,
    today,
)
from core.followups.suggesting import first_request, suggested
from core.followups.wording import in_words

__all__ = [
    "Act",
    "ActKind",
    "Today",
    "Tone",
    "ahead",
    "do_at_once",
    "first_request",
    "in_words",
    "later",
    "next_for",
    "no_letters_because",
    "pause",
    "resume",
    "skip",
    "suggested",
    "today",
]
