"""Working days: weekends, holidays, and where counting starts."""

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.calendar import Calendar, countries, regions

PLAIN = Calendar()
ENGLAND = Calendar(country="gb", region="ENG")
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
CALENDARS = st.builds(
    Calendar,
    working_days=st.lists(st.integers(0, 6), unique=True).map(tuple),
    country=st.sampled_from(["", "DE", "US"]),
)


@pytest.mark.parametrize(
    ("calendar", "day", "count", "expected"),
    [
        (PLAIN, date(2026, 11, 9), 7, date(2026, 11, 18)),  # over one weekend
        (PLAIN, date(2026, 11, 13), 1, date(2026, 11, 16)),  # Friday to Monday
        (PLAIN, date(2026, 11, 14), 1, date(2026, 11, 16)),  # Saturday to Monday
        (PLAIN, date(2026, 11, 13), 0, date(2026, 11, 13)),
        (PLAIN, date(2026, 11, 14), 0, date(2026, 11, 16)),  # nought from a Saturday is Monday
        (PLAIN, date(2026, 11, 23), -1, date(2026, 11, 20)),  # back over a weekend
        (PLAIN, date(2026, 3, 27), 1, date(2026, 3, 30)),  # clocks change on the 29th
        (ENGLAND, date(2026, 12, 24), 1, date(2026, 12, 29)),  # Christmas, Boxing Day in lieu
        (ENGLAND, date(2026, 4, 2), 1, date(2026, 4, 7)),  # Good Friday, Easter Monday
        (Calendar(country="GB"), date(2026, 12, 24), 1, date(2026, 12, 29)),
        (Calendar(country="GB", region="Atlantis"), date(2026, 12, 31), 1, date(2027, 1, 4)),
        (Calendar(country="XX"), date(2026, 12, 24), 1, date(2026, 12, 25)),
        (Calendar(working_days=(5, 6)), date(2026, 11, 15), 1, date(2026, 11, 21)),
        (Calendar(working_days=()), date(2026, 11, 13), 2, date(2026, 11, 15)),
        (Calendar(working_days=(7, 9)), date(2026, 11, 13), 2, date(2026, 11, 15)),
    ],
)
def test_business_days_are_added(calendar: Calendar, day: date, count: int, expected: date) -> None:
    assert calendar.add(day, count) == expected


@pytest.mark.parametrize(
    ("calendar", "sent", "expected"),
    [
        (PLAIN, datetime(2026, 11, 10, 11, 59), date(2026, 11, 10)),
        (PLAIN, datetime(2026, 11, 10, 12, 0), date(2026, 11, 11)),
        (PLAIN, datetime(2026, 11, 13, 15, 0), date(2026, 11, 16)),  # Friday afternoon
        (PLAIN, datetime(2026, 11, 14, 8, 0), date(2026, 11, 16)),  # Saturday morning
        (ENGLAND, datetime(2026, 12, 25, 8, 0), date(2026, 12, 29)),
    ],
)
def test_counting_starts_the_same_day_before_noon(calendar: Calendar, sent: datetime, expected: date) -> None:
    assert calendar.day_zero(sent) == expected


def test_days_between_leave_out_the_start_and_the_weekend() -> None:
    assert PLAIN.between(date(2026, 11, 9), date(2026, 11, 17)) == 6
    assert PLAIN.between(date(2026, 11, 13), date(2026, 11, 15)) == 0
    assert PLAIN.between(date(2026, 11, 17), date(2026, 11, 9)) == 0


def test_the_next_business_day_is_never_the_day_itself() -> None:
    assert PLAIN.next_business_day(date(2026, 11, 17)) == date(2026, 11, 18)


@given(calendar=CALENDARS, day=DAYS, count=st.integers(1, 40))
def test_adding_and_counting_agree(calendar: Calendar, day: date, count: int) -> None:
    later = calendar.add(day, count)
    assert calendar.is_business_day(later)
    assert calendar.between(day, later) == count
    assert calendar.add(later + timedelta(days=1), -1) == later


def test_countries_are_known_by_name() -> None:
    known = countries()
    assert ("GB", "United Kingdom") in known
    assert [name for _code, name in known] == sorted(name for _code, name in known)


def test_regions_with_holidays_of_their_own_are_named() -> None:
    assert ("SN", "Sachsen") in regions("DE")
    assert ("Augsburg", "Augsburg") in regions("DE")
    assert regions("") == regions("ZZ") == ()
