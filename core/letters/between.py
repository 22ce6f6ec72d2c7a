"""What lies between two people that a letter may mention: what they share, a year gone by, times to talk."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from core import clock, days, meetings, preferences
from core.calendar import Calendar
from core.contacts import Circle
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.words import _, mark, ngettext

SHARED = {  # what a circle says of two people, after "we"
    Circle.COLLEAGUE: mark("once worked in the same place"),
    Circle.ALUMNI: mark("studied in the same place"),
    Circle.ASSOCIATION: mark("belong to the same association"),
    Circle.NEIGHBOUR: mark("live in the same neighbourhood"),
    Circle.VOLUNTEERING: mark("have volunteered side by side"),
    Circle.EVENT: mark("were at the same event"),
    Circle.ONLINE: mark("have met online"),
}
NOTICE = 3  # working days before the first time offered
HOURS = (time(10), time(15))
MANY = 50  # conversations ahead that are looked at
YEAR = 365  # days
NEARLY = 330  # days that count as a year


def shared(circle: Circle) -> str:
    """Return what two people have in common, to stand after "we"; "" when the book knows nothing."""
    return _(SHARED[circle]) if circle in SHARED else ""


def since(day: date | None) -> str:
    """Return how many years ago a conversation was: "a year", "2 years"; "" before the first is over."""
    gone = (clock.today() - day).days if day else 0
    if gone < NEARLY:
        return ""
    years = max(1, round(gone / YEAR))
    return ngettext("a year", "{count} years", years).format(count=years)


def reminded_on(letters: Iterable[Letter]) -> date | None:
    """Return the day of the last reminder, when nothing came back to it."""
    sent = [one for one in letters if one.kind is Kind.REMINDER and one.state is LetterState.SENT]
    return max((one.sent_on for one in sent if one.sent_on), default=None)


def times() -> str:
    """Return two times to talk that are still free, on working days, as a letter offers them."""
    chosen = preferences.load()
    calendar = Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region)
    taken = {one.starts_at.date() for one in meetings.coming(MANY)}
    day, found = calendar.add(clock.today(), NOTICE), list[datetime]()
    while len(found) < len(HOURS):
        if day not in taken:
            found.append(datetime.combine(day, HOURS[len(found)]))
            day += timedelta(days=1)
        day = calendar.next_business_day(day)
    first, second = (_("{day} at {time}").format(day=days.full(one), time=days.time(one)) for one in found)
    return _("{first} or {second}").format(first=first, second=second)
