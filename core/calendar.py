"""Working days and public holidays (pure)."""

from collections.abc import Container
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import cache

NOON = time(12)  # RULES 4.1, counting start
ONE = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Calendar:
    """Which days are working days; Monday is 0. Without any working day every day is one."""

    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)
    country: str = ""  # ISO code for the `holidays` library; "" or unknown knows none
    region: str = ""

    def is_business_day(self, day: date) -> bool:
        """Say whether letters are answered on that day."""
        weekdays = _weekdays(self.working_days)
        return not weekdays or (day.weekday() in weekdays and day not in _holidays(self.country, self.region))

    def add(self, day: date, business_days: int) -> date:
        """Return the day so many business days after `day`, before it when negative.

        Nought is the day itself, or the next business day when it is none.
        """
        if not business_days:
            return day if self.is_business_day(day) else self.next_business_day(day)
        step, left = (ONE, business_days) if business_days > 0 else (-ONE, -business_days)
        while left:
            day += step
            left -= self.is_business_day(day)
        return day

    def between(self, start: date, end: date) -> int:
        """Count the business days since `start`, up to and with `end`; 0 when it is not later."""
        days = range(1, (end - start).days + 1)
        return sum(self.is_business_day(start + timedelta(days=day)) for day in days)

    def next_business_day(self, day: date) -> date:
        """Return the first business day after `day`."""
        return self.add(day, 1)

    def day_zero(self, moment: datetime) -> date:
        """Return the day counting starts: before noon that day, else the next business day (RULES 4.1)."""
        day = moment.date()
        is_early = self.is_business_day(day) and moment.time() < NOON
        return day if is_early else self.next_business_day(day)


@cache
def _weekdays(days: tuple[int, ...]) -> frozenset[int]:
    """Return which of the days there are."""
    return frozenset(days) & frozenset(range(7))


@cache
def _holidays(country: str, region: str) -> Container[date]:
    """Return the public holidays of a place; a region nobody knows counts as the whole country."""
    if not country:
        return ()
    import holidays  # slow to load, and many books know no country

    for subdivision in (region, None):
        try:
            found: Container[date] = holidays.country_holidays(country.upper(), subdiv=subdivision or None)
        except NotImplementedError:
            continue
        return found
    return ()


@cache
def countries() -> tuple[tuple[str, str], ...]:
    """Return (ISO code, name) of every country whose public holidays are known, by name."""
    import holidays
    from babel import Locale

    names = Locale("en").territories
    known = [
        (code, names[code])
        for code in holidays.list_supported_countries()
        if len(code) == 2 and code in names
    ]
    return tuple(sorted(known, key=lambda pair: pair[1]))


@cache
def regions(country: str) -> tuple[tuple[str, str], ...]:
    """Return (code, name) of the parts of a country that may have holidays of their own, by name."""
    import holidays

    if not country:
        return ()
    try:
        known = holidays.country_holidays(country)
    except NotImplementedError:
        return ()
    names = {code: code for code in known.subdivisions}
    for name, code in known.subdivisions_aliases.items():
        if names.get(code) == code:
            names[code] = name
    return tuple(sorted(names.items(), key=lambda pair: pair[1]))
