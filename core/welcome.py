"""Welcome: the first two steps, kept as they are typed, and what is usual where the user lives."""

from typing import Any

from core import calendar, preferences
from core.changes import Topic
from core.store.database import writing

ABOUT, CIRCLES = "about", "circles"  # the steps, as Preferences.welcome names them
LETTER_PAPER = frozenset(  # everywhere else the printer holds A4
    ["BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE"]
)


def usual(territory: str) -> dict[str, str]:
    """Return the paper, the card and the public holidays of a country (ISO code); "" for one unknown."""
    is_known = territory in dict(calendar.countries())
    paper, card = ("Letter", "A2") if territory in LETTER_PAPER else ("A4", "A6")
    return {"paper": paper, "card": card, "holiday_country": territory if is_known else ""}


def keep(territory: str, **values: Any) -> None:
    """Store what the welcome is told, without a step to undo; the first time with what is usual there."""
    known = preferences.load()
    if not known.name and not known.welcome:
        values = usual(territory) | {"welcome": ABOUT} | values
    with writing(Topic.PREFERENCES):
        preferences.change(**values)


def finish() -> None:
    """End the welcome; the next start opens Today."""
    with writing(Topic.PREFERENCES):
        preferences.change(welcome="")
