"""Days and times in the user's words: yesterday, Friday, 12 Nov."""

from datetime import date, datetime, timedelta

from babel.dates import format_date, format_datetime, format_time

from core import clock
from core.words import _

LOCALE = "en"


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
    return str(format_date(when, "d MMM" if when.year == clock.today().year else "d MMM y", LOCALE))


def full(when: date) -> str:
    """Return Tuesday 17 November."""
    return str(format_date(when, "EEEE d MMMM", LOCALE))


def time(when: datetime) -> str:
    """Return 10:00."""
    return str(format_time(when, "HH:mm", locale=LOCALE))


def weekday(when: date) -> str:
    """Return Wed."""
    return str(format_date(when, "EEE", LOCALE))


def weekday_name(when: date) -> str:
    """Return Wednesday."""
    return str(format_date(when, "EEEE", LOCALE))


def moment(when: datetime) -> str:
    """Return tomorrow at 10:00, or Friday at 14:30."""
    return _("{day} at {time}").format(day=day(when.date()), time=time(when))


def in_letter(when: date) -> str:
    """Return the day as a letter says it: on Monday within a week, else on 16 October."""
    near = clock.today() - when < timedelta(days=7)
    pattern = _("'on' EEEE") if near else _("'on' d MMMM")
    return str(format_datetime(datetime(when.year, when.month, when.day), pattern, locale=LOCALE))


def capital(words: str) -> str:
    """Return the words with a capital first letter, for the start of a line."""
    return words[:1].upper() + words[1:]
