"""One thing to do: a sentence, its reason, its button and its day (pure)."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Any, NamedTuple

from core.calendar import Calendar
from core.followups.facts import Person
from core.letters.kinds import Kind


class ActKind(StrEnum):
    """What there is to do; the order is Today's order (ARCHITECTURE section 8)."""

    MEETING_TODAY = "meeting_today"
    DEBRIEF = "debrief"
    REPLY = "reply"
    CONFIRM = "confirm"
    THANK_EMAIL = "thank_email"
    THANK = "thank"
    PREPARE = "prepare"
    ACKNOWLEDGE = "acknowledge"
    ASK = "ask"
    FIND_WAY = "find_way"
    FOLLOW_UP = "follow_up"
    TELL = "tell"
    TELL_SILENCE = "tell_silence"
    PROMISE = "promise"
    ASK_NAMES = "ask_names"
    CONNECT = "connect"
    ADVICE_DONE = "advice_done"
    HELLO = "hello"
    REST_OFFER = "rest_offer"

    @property
    def rank(self) -> int:
        """Return the place in Today's order, from 0."""
        return RANKS[self]

    @property
    def minutes(self) -> int:
        """Return the minutes it takes (DESIGN section 12, 02a); a meeting says its own."""
        return MINUTES[self]


RANKS = {kind: place for place, kind in enumerate(ActKind)}
MINUTES = {
    ActKind.MEETING_TODAY: 20,
    ActKind.DEBRIEF: 10,
    ActKind.REPLY: 5,
    ActKind.CONFIRM: 5,
    ActKind.THANK_EMAIL: 5,
    ActKind.THANK: 10,
    ActKind.PREPARE: 15,
    ActKind.ACKNOWLEDGE: 5,
    ActKind.ASK: 15,
    ActKind.FIND_WAY: 5,
    ActKind.FOLLOW_UP: 5,
    ActKind.TELL: 5,
    ActKind.TELL_SILENCE: 5,
    ActKind.PROMISE: 10,
    ActKind.ASK_NAMES: 5,
    ActKind.CONNECT: 5,
    ActKind.ADVICE_DONE: 10,
    ActKind.HELLO: 10,
    ActKind.REST_OFFER: 1,
}
NEVER_CUT = frozenset({ActKind.MEETING_TODAY, ActKind.DEBRIEF, ActKind.REPLY, ActKind.CONFIRM})
THANKS = frozenset({ActKind.THANK_EMAIL, ActKind.THANK})


class Tone(StrEnum):
    """How a reason is said: the ideal day is past, the longest is, or a thank-you is five days old."""

    CALM = ""
    SOFT = "soft"
    STRONG = "strong"
    LATE = "late"


class Act(NamedTuple):
    """Something to do for one person, once its day has come; a book of years makes thousands at a start."""

    key: str  # stable from day to day: "thank:meeting-12"; postponements go by it
    kind: ActKind
    contact_id: int
    name: str
    before: str  # the sentence on screen: before, the name in bold, after
    after: str
    reason: str
    action: str  # the words on the button
    minutes: int
    due_on: date
    meeting_id: int | None = None
    about_id: int | None = None  # whom a letter to an introducer is about
    letter_id: int | None = None  # the letter that waits for an answer, or was answered
    promise_id: int | None = None
    introducer_id: int | None = None  # who gave a new name
    place: int = 0  # of a new name among those given at once, from 0
    short: str = ""  # "Follow up", for a column and a person's next step
    also: str = ""  # what the reason of the same person's first act says of this one
    is_listed_ahead: bool = True  # false while something may still make it needless
    writes: Kind | None = None  # the letter that does it
    since: date | None = None  # the day its clock began; the due day where there is none
    soft_on: date | None = None  # the first day after the ideal one
    strong_on: date | None = None  # the first day after the longest
    tone: Tone = Tone.CALM
    not_before: time | None = None  # an hour of its day
    is_begun: bool = False  # whether its letter is written already, in part or whole
    is_held: bool = False  # whether a cap makes it wait; the reason says which

    @property
    def sentence(self) -> str:
        """Return the whole sentence, as a screen reader says it."""
        return f"{self.before}{self.name}{self.after}"

    @property
    def order(self) -> tuple[int, date, str]:
        """Return where the act stands among those of one day; no two acts share a place."""
        return self.kind.rank, self.due_on, self.key

    def is_due(self, now: datetime) -> bool:
        """Say whether its day and hour have come."""
        is_early = self.not_before is not None and now.time() < self.not_before
        return self.due_on <= now.date() and not is_early

    def tone_on(self, today: date) -> Tone:
        """Return how its reason is said on a day; only a thank-you turns red (RULES 4.5)."""
        if self.strong_on and today >= self.strong_on:
            return Tone.LATE if self.kind in THANKS else Tone.STRONG
        return Tone.SOFT if self.soft_on and today >= self.soft_on else Tone.CALM


def act_for(person: Person, kind: ActKind, subject: str, due_on: date, **more: Any) -> Act:
    """Return an act for a person; `subject` makes its key: "meeting-12"."""
    usual: dict[str, Any] = {"before": "", "after": "", "minutes": kind.minutes}
    return Act(f"{kind}:{subject}", kind, person.id, person.name, due_on=due_on, **(usual | more))


def tones(calendar: Calendar, due_on: date, spare: int = 0) -> dict[str, date]:
    """Return when a reason turns soft, a working day after the ideal one, and strong, `spare` later."""
    return {"soft_on": calendar.add(due_on, 1), "strong_on": calendar.add(due_on, 1 + max(0, spare))}


@dataclass(frozen=True, slots=True)
class Today:
    """What the page Today shows."""

    acts: tuple[Act, ...]
    later: tuple[Act, ...]
    minutes: int  # for all of `acts`, in round numbers
    heading: str = ""  # over `later`: "Later this week"
    back_on: date | None = None  # the first day back, while everything is paused
