"""The time left of a conversation: started, paused, lengthened (pure)."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MARK = timedelta(minutes=2)  # before the end: the moment to ask for names (ARCHITECTURE section 8)
MINUTE = timedelta(minutes=1)
NONE = timedelta(0)


@dataclass(slots=True)
class Stopwatch:
    """Counts down from the minutes asked for; below nought it counts what is over."""

    minutes: int
    started_at: datetime | None = None
    paused_at: datetime | None = None
    rested: timedelta = NONE  # the pauses so far

    @property
    def is_running(self) -> bool:
        """Say whether time goes by."""
        return self.started_at is not None and self.paused_at is None

    @property
    def whole(self) -> timedelta:
        """Return all the time there is."""
        return self.minutes * MINUTE

    def go(self, now: datetime) -> None:
        """Start, or go on after a pause."""
        if self.started_at is None:
            self.started_at = now
        elif self.paused_at is not None:
            self.rested += now - self.paused_at
            self.paused_at = None

    def pause(self, now: datetime) -> None:
        """Hold the time."""
        if self.is_running:
            self.paused_at = now

    def elapsed(self, now: datetime) -> timedelta:
        """Return how long the two have talked."""
        return NONE if self.started_at is None else (self.paused_at or now) - self.started_at - self.rested

    def left(self, now: datetime) -> timedelta:
        """Return the time left; negative when it is over."""
        return self.whole - self.elapsed(now)

    def ends_at(self, now: datetime) -> datetime:
        """Return when the time will be over, if it goes on now."""
        return now + self.left(now)

    def talked(self, now: datetime) -> int | None:
        """Return the whole minutes talked, at least one; None when it never started."""
        return None if self.started_at is None else max(1, round(self.elapsed(now) / MINUTE))
