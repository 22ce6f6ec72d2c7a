"""The words at the head of the day: a greeting, and how much there is to do."""

from core import clock, days, preferences
from core.followups import Today, in_words
from core.words import _, ngettext

NIGHT_ENDS, NOON, EVENING = 5, 12, 18  # hours


def greeting() -> str:
    """Return the greeting for the time of day, by first name when it is known."""
    hour, name = clock.now().hour, preferences.load().first
    if NIGHT_ENDS <= hour < NOON:
        return _("Good morning, {name}").format(name=name) if name else _("Good morning")
    if NOON <= hour < EVENING:
        return _("Good afternoon, {name}").format(name=name) if name else _("Good afternoon")
    return _("Good evening, {name}").format(name=name) if name else _("Good evening")


def day_line(today: Today) -> str:
    """Return the day, and what is to do: Tuesday 17 November. Five things to do, about 50 minutes in all."""
    day = _("{day}.").format(day=days.full(clock.today()))
    if today.back_on:
        until = _("Everything but meetings waits until {day}.").format(day=days.full(today.back_on))
        return f"{day} {until}"
    count = len(today.acts)
    if not count:
        return day
    said = ngettext(
        "{count} thing to do, about {minutes} minutes.",
        "{count} things to do, about {minutes} minutes in all.",
        count,
    )
    return f"{day} {days.capital(said.format(count=in_words(count), minutes=today.minutes))}"
