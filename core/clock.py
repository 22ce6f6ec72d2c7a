"""The one place time comes from; tests and pictures set it, the product never does."""

from collections.abc import Callable
from datetime import date, datetime

_read: Callable[[], datetime] = datetime.now


def now() -> datetime:
    """Return the local time, without a zone."""
    return _read()


def today() -> date:
    """Return the local day."""
    return now().date()


def fix(moment: datetime | None) -> None:
    """Hold the clock at `moment`, or let it run again with None."""
    global _read
    _read = datetime.now if moment is None else lambda: moment
