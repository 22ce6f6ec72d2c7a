"""What stands beside the day: the next conversations, and the numbers of the week."""

from dataclasses import dataclass

from core import clock, meetings, numbers, preferences
from core.followups import in_words
from core.meetings import Meeting
from core.numbers import Week
from core.words import _

LAST = 6  # conversations whose names are counted
NEXT = 3  # conversations shown


@dataclass(frozen=True, slots=True)
class Aside:
    """The same for the column at the right and for the strip of a narrow window."""

    coming: tuple[Meeting, ...]
    week: Week
    average: float  # names for each conversation
    counts: tuple[int, ...]
    names_goal: int
    waiting: int

    @property
    def names(self) -> str:
        """Return the average, or a dash before the first conversation."""
        return f"{self.average:.1f}" if self.counts else "–"

    @property
    def goal(self) -> str:
        """Return how many names are hoped for: goal two."""
        return _("goal {count}").format(count=in_words(self.names_goal))


def coming() -> tuple[Meeting, ...]:
    """Return the next conversations; one that is over waits among the acts, to be written down."""
    ahead = [one for one in meetings.coming(limit=20) if one.ends_at > clock.now()]
    return tuple(ahead[:NEXT])


def read() -> Aside:
    """Read it from the book."""
    average, counts = numbers.names_per_conversation(LAST)
    return Aside(
        coming=coming(),
        week=numbers.this_week(),
        average=average,
        counts=counts,
        names_goal=preferences.load().names_goal,
        waiting=numbers.waiting(),
    )
