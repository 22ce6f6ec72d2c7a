"""Days and times in words."""

from datetime import date, datetime

import pytest

from core import days
from tests.builders import TODAY

pytestmark = pytest.mark.usefixtures("book")


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (date(2026, 11, 16), "yesterday"),
        (TODAY, "today"),
        (date(2026, 11, 18), "tomorrow"),
        (date(2026, 11, 19), "Thursday"),
        (date(2026, 11, 23), "Monday"),
        (date(2026, 11, 24), "24 Nov"),
        (date(2026, 11, 15), "15 Nov"),
        (date(2027, 1, 2), "2 Jan 2027"),
    ],
)
def test_a_near_day_has_a_name_and_a_far_one_a_date(when: date, words: str) -> None:
    assert days.day(when) == words


def test_a_day_is_near_to_the_day_one_counts_from() -> None:
    assert days.day(TODAY, today=date(2026, 11, 18)) == "yesterday"


def test_a_moment_has_its_day_and_its_time() -> None:
    when = datetime(2026, 11, 18, 9, 5)
    assert days.moment(when) == "tomorrow at 09:05"
    assert (days.time(when), days.weekday(when), days.weekday_name(when)) == ("09:05", "Wed", "Wednesday")
    assert days.full(when) == "Wednesday 18 November"
    assert days.capital(days.moment(when)) == "Tomorrow at 09:05"
    assert days.capital("") == ""


def test_a_letter_speaks_of_weekdays_within_a_week() -> None:
    assert days.in_letter(date(2026, 11, 11)) == "on Wednesday"
    assert days.in_letter(date(2026, 11, 10)) == "on 10 November"


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("day", ["17 Nov", "2 Jan 2027", "Tuesday 17 November", "14:05", "on 1 November"]),
        ("month", ["Nov 17", "Jan 2, 2027", "Tuesday, November 17", "2:05 PM", "on November 1"]),
    ],
)
def test_days_are_written_in_the_way_the_user_likes(key: str, words: list[str]) -> None:
    days.use(key)
    when = datetime(2026, 11, 17, 14, 5)
    written = [days.short(TODAY), days.short(date(2027, 1, 2)), days.full(TODAY), days.time(when)]
    assert [*written, days.in_letter(date(2026, 11, 1))] == words
    assert days.is_month_first() is (key == "month")
    days.use("a way nobody knows")
    assert not days.is_month_first()


def test_a_sample_shows_each_way() -> None:
    when = datetime(2026, 11, 18, 10, 0)
    assert [days.sample(when, key) for key in days.WAYS] == ["18 November, 10:00", "November 18, 10:00 AM"]
