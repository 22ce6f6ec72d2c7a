"""Days and times in the user's words: yesterday, Friday, 12 Nov."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime, format_time

from core import clock
from core.words import _

LOCALE = "en"


@dataclass(frozen=True, slots=True)
class Way:
    """One way to write days and times, in the patterns of Unicode."""

    short: str
    full: str
    date: str  # without its weekday
    year: str  # what follows the short day in another year
    time: str


WAYS = {
    "day": Way("d MMM", "EEEE d MMMM", "d MMMM", " y", "HH:mm"),
    "month": Way("MMM d", "EEEE, MMMM d", "MMMM d", ", y", "h:mm a"),
}
_way = WAYS["day"]


def use(key: str) -> None:
    """Write days and times in one of WAYS from now on; an unknown one is the first."""
    global _way
    _way = WAYS.get(key, WAYS["day"])


def is_month_first() -> bool:
    """Say whether the month is written before the day."""
    return _way is WAYS["month"]


def sample(when: datetime, key: str) -> str:
    """Return a moment as one of WAYS has it: 18 November, 10:00."""
    return str(format_datetime(when, f"{WAYS[key].date}, {WAYS[key].time}", locale=LOCALE))


def day(when: date, *, today: date | None = None) -> str:
    """Return today, yesterday, tomorrow, a weekday within seven days, or 12 Nov."""
    distance = (when - (today or clock.today())).days
    near = {0: _("today"), -1: _("yesterday"), 1: _("tomorrow")}
    if distance in near:
        return near[distance]
    if 0 < distance < 7:
        return str(format_date(when, "EEEE", LOCALE))
    return short(when)


def short(when: date) -> str:
    """Return 12 Nov, with the year when it is not this one."""
    year = "" if when.year == clock.today().year else _way.year
    return str(format_date(when, f"{_way.short}{year}", LOCALE))


def full(when: date) -> str:
    """Return Tuesday 17 November."""
    return str(format_date(when, _way.full, LOCALE))


def time(when: datetime) -> str:
    """Return 10:00."""
    return str(format_time(when, _way.time, locale=LOCALE))


def weekday(when: date) -> str:
    """Return Wed."""
    return str(format_date(when, "EEE", LOCALE))


def weekday_name(when: date) -> str:
    """Return Wednesday."""
    return str(format_date(when, "EEEE", LOCALE))


def moment(when: datetime) -> str:
    """Return tomorrow at 10:00, or Friday at 14:30."""
    return _("{day} at {time}").format(day=day(when.date()), time=time(when))


def on_day(when: date) -> str:
    """Return today, tomorrow, on Friday within seven days, or on 24 Nov."""
    is_near = -1 <= (when - clock.today()).days <= 1
    return day(when) if is_near else _("on {day}").format(day=day(when))


def in_letter(when: date) -> str:
    """Return the day as a letter says it: on Monday within a week, else on 16 October."""
    near = clock.today() - when < timedelta(days=7)
    pattern = _("'on' EEEE") if near else _("'on' {date}").format(date=_way.date)
    return str(format_datetime(datetime(when.year, when.month, when.day), pattern, locale=LOCALE))


def capital(words: str) -> str:
    """Return the words with a capital first letter, for the start of a line."""
    return words[:1].upper() + words[1:]
