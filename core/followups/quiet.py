"""The quiet days and hours, on which letters are not suggested (pure)."""

from datetime import date, datetime, time, timedelta

from core import days
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts
from core.words import _

# Letters that can wait. What answers somebody, and what has a meeting's date, has a shorter limit of its own.
CAN_WAIT = frozenset(
    {
        ActKind.ACKNOWLEDGE,
        ActKind.ASK,
        ActKind.FOLLOW_UP,
        ActKind.TELL,
        ActKind.TELL_SILENCE,
        ActKind.ASK_NAMES,
        ActKind.CONNECT,
        ActKind.ADVICE_DONE,
        ActKind.HELLO,
    }
)
MONDAY, FRIDAY = 0, 4
ONE = timedelta(days=1)
A_YEAR = 366  # days to look ahead; with no fitting day in a year, any day fits


def fitted(act: Act, facts: Facts, now: datetime) -> Act:
    """Move a letter to the next fitting day, and on a Monday to the hour (RULES 4.1, quiet hours)."""
    if act.kind not in CAN_WAIT:
        return act
    day = max(act.due_on, now.date())
    fitting = next_fitting(facts, now, day)
    if fitting != day:
        return act._replace(due_on=fitting)
    hour = _hour(facts, now) if day == now.date() else None
    return act._replace(not_before=hour) if hour else act


def next_fitting(facts: Facts, now: datetime, day: date) -> date:
    """Return the first day from `day` on that is good for letters; today only while its hours last."""
    if day == now.date() and _is_over(facts, now):
        day += ONE
    ahead = (day + ONE * number for number in range(A_YEAR))
    return next((one for one in ahead if not is_quiet_day(facts, one)), day)


def is_quiet_day(facts: Facts, day: date) -> bool:
    """Say whether a day is a weekend, a public holiday, or in the quiet season at the end of the year."""
    if not facts.calendar.is_business_day(day):
        return True
    begins, ends, today = facts.rhythm.quiet_from, facts.rhythm.quiet_until, day.isoformat()[5:]
    if not begins or not ends:
        return False
    return begins <= today <= ends if begins <= ends else today >= begins or today <= ends


def why(facts: Facts, now: datetime) -> str:
    """Return why no letters are suggested at this moment; "" when they are."""
    fitting = next_fitting(facts, now, now.date())
    if fitting != now.date():
        return _("A quiet day. The next letters wait for {day}.").format(day=days.full(fitting))
    hour = _hour(facts, now)
    return _("Mondays begin slowly. Letters wait until {hour}.").format(hour=f"{hour:%H:%M}") if hour else ""


def _is_over(facts: Facts, now: datetime) -> bool:
    return now.weekday() == FRIDAY and now.hour >= facts.rhythm.friday_until


def _hour(facts: Facts, now: datetime) -> time | None:
    """Return the hour from which letters fit, while it is still to come."""
    hour = facts.rhythm.monday_from
    return time(hour) if now.weekday() == MONDAY and now.hour < hour else None
