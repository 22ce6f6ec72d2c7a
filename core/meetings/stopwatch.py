"""The time of a conversation: started, paused, lengthened; kept in the book, so that nothing stops it."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core import clock
from core.changes import Topic
from core.meetings.queries import find
from core.store.database import writing
from core.store.tables import MeetingRow

MARK = timedelta(minutes=2)  # before the end: the moment to ask for names (ARCHITECTURE section 8)
MINUTE = timedelta(minutes=1)
NONE = timedelta(0)
LINGERS = timedelta(hours=1)  # after the end of the time asked for


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


def stopwatch(meeting_id: int) -> Stopwatch:
    """Return the time of a conversation as it was kept; raises Problem when the meeting is gone."""
    asked = find(meeting_id).minutes
    row = MeetingRow
    columns = (row.timer_minutes, row.timer_started_at, row.timer_paused_at, row.timer_rested)
    minutes, started_at, paused_at, rested = row.select(*columns).where(row.id == meeting_id).tuples().get()
    return Stopwatch(minutes or asked, started_at, paused_at, timedelta(seconds=rested))


def keep_time(meeting_id: int, watch: Stopwatch) -> None:
    """Write the time of a conversation down, silently; a length is kept once it has started."""
    with writing(Topic.MEETINGS):
        MeetingRow.update(
            timer_minutes=watch.minutes if watch.started_at else None,
            timer_started_at=watch.started_at,
            timer_paused_at=watch.paused_at,
            timer_rested=round(watch.rested.total_seconds()),
        ).where(MeetingRow.id == meeting_id).execute()


def begin(meeting_id: int) -> None:
    """Start the time of a conversation, unless it has started; raises Problem when the meeting is gone."""
    watch = stopwatch(meeting_id)
    if watch.started_at is None:
        watch.go(clock.now())
        keep_time(meeting_id, watch)


def end(meeting_id: int) -> None:
    """Stop the time of a conversation; raises Problem when the meeting is gone."""
    watch = stopwatch(meeting_id)
    watch.pause(clock.now())
    keep_time(meeting_id, watch)


def under_way() -> int:
    """Return the id of the conversation that was begun and not yet written down; 0 when there is none.

    One whose time is over for longer than LINGERS is no longer under way.
    """
    row = MeetingRow
    begun = row.select(row.id).where(row.state == "planned", row.timer_started_at.is_null(False))
    for (meeting_id,) in begun.order_by(row.timer_started_at.desc(), row.id.desc()).limit(1).tuples():
        if stopwatch(meeting_id).left(clock.now()) > -LINGERS:
            return int(meeting_id)
    return 0
