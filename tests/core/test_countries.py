"""The countries whose public holidays Acquaint knows."""

from core import calendar


def test_countries_are_named_and_in_order() -> None:
    countries = calendar.countries()
    names = [name for _code, name in countries]
    assert ("DE", "Germany") in countries
    assert ("US", "United States") in countries
    assert names == sorted(names)
    assert len(set(countries)) == len(countries) > 100
