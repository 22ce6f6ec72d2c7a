"""What the list of letters shows: drafts, those that wait for an answer, and those that are sent."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from core import clock, days, happened, history
from core.calendar import Calendar
from core.followups import Act, ActKind
from core.followups.facts import morning
from core.letters.kinds import Answer, Kind, LetterState
from core.letters.post import Letter
from core.words import _, mark, ngettext

ASKS = (Kind.REQUEST, Kind.REMINDER)
ICONS = {
    Kind.REQUEST: "send",
    Kind.REMINDER: "reply",
    Kind.REPLY_YES: "send",
    Kind.THANK_EMAIL: "pen-line",
    Kind.CARD: "pen-line",
    Kind.HELLO: "hand",
    Kind.CONFIRM: "calendar",
    Kind.LATER: "reply",
    Kind.DECLINED: "reply",
    Kind.CV_REPLY: "reply",
    Kind.OFFER_REPLY: "reply",
    Kind.NAMES: "user-plus",
    Kind.CONNECT: "link",
    Kind.INTRO_REQUEST: "user-plus",
    Kind.RESCHEDULE: "calendar",
    Kind.RUNNING_LATE: "clock",
    Kind.GOOD_NEWS: "hand",
}
TO_INTRODUCER = "message-circle"
CHANNELS = {
    "email": mark("{kind} by email"),
    "linkedin": mark("LinkedIn note"),
    "inmail": mark("{kind} by InMail"),
    "phone": mark("{kind} by phone"),
    "voicemail": mark("{kind} by voicemail"),
}
CAME_BACK = {Answer.BOUNCED.value: mark("Came back"), Answer.SILENCE.value: mark("No answer")}
GROUPS: dict[str, tuple[str, str, tuple[Kind, ...]]] = {
    "all": (mark("All"), "", tuple(Kind)),
    "requests": (
        mark("Requests"),
        "send",
        (
            Kind.REQUEST,
            Kind.REPLY_YES,
            Kind.CONFIRM,
            Kind.RESCHEDULE,
            Kind.RUNNING_LATE,
            Kind.LATER,
            Kind.DECLINED,
            Kind.CV_REPLY,
            Kind.OFFER_REPLY,
            Kind.STOP,
        ),
    ),
    "follow_ups": (mark("Follow-ups"), "reply", (Kind.REMINDER,)),
    "cards": (mark("Thank-you cards"), "pen-line", (Kind.CARD, Kind.THANK_EMAIL)),
    "introducers": (
        mark("To introducers"),
        "message-circle",
        (Kind.INTRO_REQUEST, Kind.ACKNOWLEDGE, Kind.TELL_INTRODUCER, Kind.TELL_SILENCE),
    ),
    "hellos": (
        mark("Hellos"),
        "hand",
        (Kind.HELLO, Kind.ADVICE_DONE, Kind.NAMES, Kind.CONNECT, Kind.GOOD_NEWS),
    ),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """One letter as a row: who, what kind, its first words, how it stands, and its day."""

    id: int
    contact_id: int
    name: str
    icon: str
    kind: str
    opening: str
    status: str
    day: str
    action: str = ""  # the words of the button; without one the status is shown
    follows_up: bool = False  # whether the button writes a follow-up, and does not open the letter
    is_waiting: bool = False


@dataclass(frozen=True, slots=True)
class Shelf:
    """The three parts of the list."""

    drafts: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    sent: tuple[Entry, ...]

    @property
    def is_empty(self) -> bool:
        """Say whether there is nothing to show."""
        return not (self.drafts or self.waiting or self.sent)


def arrange(
    letters: Sequence[Letter],
    acts: Iterable[Act],
    calendar: Calendar,
    *,
    resting: Container[int] = (),
    refusing: Container[int] = (),
    group: str = "all",
) -> Shelf:
    """Sort the letters of one group of GROUPS into the three parts, the newest first.

    From the people in `resting` no answer is waited for; those in `refusing` asked not to be written to.
    """
    today = clock.today()
    due = {act.letter_id for act in acts if act.kind is ActKind.FOLLOW_UP and act.due_on <= today}
    kinds, waiting = GROUPS[group][2], _waiting(letters, resting)
    chosen = [one for one in letters if one.kind in kinds and not happened.is_theirs(one)]
    gone = sorted((one for one in chosen if not one.is_draft), key=_sent_on, reverse=True)
    return Shelf(
        tuple(_draft(one, refusing) for one in chosen if one.is_draft),
        tuple(_waits(one, calendar, is_due=one.id in due) for one in gone if one.id in waiting),
        tuple(_sent(one) for one in gone if one.id not in waiting),
    )


def _waiting(letters: Iterable[Letter], resting: Container[int]) -> set[int]:
    """Return the last request or follow-up to each person, when nothing has come back to it."""
    asks = [one for one in letters if one.kind in ASKS and not one.is_draft and one.contact_id not in resting]
    last = {one.contact_id: one for one in sorted(asks, key=_sent_on)}
    return {one.id for one in last.values() if one.state is LetterState.SENT}


def _sent_on(letter: Letter) -> tuple[date, int]:
    return letter.sent_on or letter.changed_at.date(), letter.id


def _draft(letter: Letter, refusing: Container[int]) -> Entry:
    at = letter.changed_at
    day = days.time(at) if at.date() == clock.today() else days.short(at.date())
    if letter.contact_id in refusing:
        return _entry(letter, day, status=_("Do not contact"))
    finish = _("Finish and print") if letter.kind is Kind.CARD else _("Finish")
    is_out = letter.state is LetterState.HANDED_OVER
    return _entry(letter, day, action=_("Did you send it?") if is_out else finish)


def _waits(letter: Letter, calendar: Calendar, *, is_due: bool) -> Entry:
    day = _day(letter)
    if is_due:
        return _entry(letter, day, action=_("Write a follow-up"), follows_up=True, is_waiting=True)
    if letter.wait_until and letter.wait_until >= clock.today():
        status = _("Away until {day}").format(day=days.short(letter.wait_until))
    else:
        sent_on = letter.sent_on or letter.changed_at.date()
        handed = letter.handed_over_at
        at = handed if handed and handed.date() == sent_on else morning(sent_on)
        count = calendar.between(calendar.day_zero(at), clock.today())
        said = ngettext("{count} working day", "{count} working days", count)
        status = said.format(count=count) if count else _("Just sent")
    return _entry(letter, day, status=status, is_waiting=True)


def _sent(letter: Letter) -> Entry:
    if letter.state is LetterState.ANSWERED:
        status = _(CAME_BACK.get(letter.answer, mark("Answered")))
    else:
        status = _("Printed") if letter.kind is Kind.CARD else _("Sent")
    return _entry(letter, _day(letter), status=status)


def _entry(
    letter: Letter,
    day: str,
    *,
    status: str = "",
    action: str = "",
    follows_up: bool = False,
    is_waiting: bool = False,
) -> Entry:
    way = CHANNELS.get(letter.channel, "{kind}") if letter.kind is not Kind.CARD else "{kind}"
    return Entry(
        letter.id,
        letter.contact_id,
        letter.name,
        ICONS.get(letter.kind, TO_INTRODUCER),
        _(way).format(kind=letter.kind.label),
        _opening(letter),
        status,
        day,
        action,
        follows_up,
        is_waiting,
    )


def _day(letter: Letter) -> str:
    return days.capital(days.day(letter.sent_on)) if letter.sent_on else ""


def _opening(letter: Letter) -> str:
    """Return the subject, else the first sentence after the greeting."""
    if letter.subject:
        return letter.subject
    parts = [part.strip() for part in letter.body.split("\n") if part.strip()]
    first = next((part for part in parts if not part.endswith(",")), "")
    sentence = history.SENTENCE.match(first)
    return sentence.group(1) if sentence else first
