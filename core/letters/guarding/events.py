"""Days and events in a letter: weekdays, meetings to be thankful for, promises, questions."""

import re
from collections.abc import Iterator
from datetime import date

from babel import Locale
from babel.dates import format_date
from rapidfuzz import fuzz

from core import days
from core.letters.guarding.records import Guard, Known, Remedy
from core.words import _

ALIKE = 60  # of 100: a promise in other words
ONE_QUESTION = ("request", "reminder", "intro_request", "declined")
SPOKEN = ("phone", "voicemail")

_LOCALE = Locale("en")
_MONTHS = [_LOCALE.months["format"]["wide"][number].lower() for number in range(1, 13)]
_WEEKDAYS = [_LOCALE.days["format"]["wide"][number].lower() for number in range(7)]
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_MONTH = rf"(?P<month>(?:{'|'.join(f'{one}|{one[:3]}' for one in _MONTHS)}))\b\.?"
_WEEKDAY = rf"\b(?P<weekday>{'|'.join(_WEEKDAYS)})"
_YEAR = r"(?:,? (?P<year>20\d\d))?"
_DATES = (
    re.compile(rf"{_WEEKDAY},? (?:the )?{_DAY} (?:of )?{_MONTH}{_YEAR}", re.IGNORECASE),
    re.compile(rf"{_WEEKDAY},? {_MONTH} {_DAY}\b{_YEAR}", re.IGNORECASE),
)
_SENTENCE = re.compile(r"[^.!?…\n]+[.!?…]*")
_THANKS = re.compile(
    r"\bthank(?:s| you)\b(?! in advance)[^.!?\n]*?\b(?:for (?:meeting|talking|speaking|seeing|sitting down)\b"
    r"|for (?:our|the|a|that|such a|your)(?: \w+)? (?:talk|conversation|chat|meeting|coffee)\b"
    r"|(?:time|minutes|hour) (?:today|yesterday|this (?:morning|afternoon)|on \w+day|last week))",
    re.IGNORECASE,
)
_PROMISE = re.compile(
    r"\bI(?:’ll|'ll| will| shall| promise to)(?: also| gladly| happily| then)? "
    r"(?P<what>(?:send|share|forward|lend|post|introduce|bring) "
    r"(?:you|it to you|the|my|a copy|copies)\b[^.!?\n]*)",
    re.IGNORECASE,
)
_NO_PROMISE = re.compile(
    r"\b(?:a few|some|my|two|three) questions\b|\b(?:e-?mail|note|line|word)\b", re.IGNORECASE
)


def weekdays(text: str, known: Known) -> Iterator[Guard]:
    """Point at dates whose weekday is another one."""
    for found in (one for pattern in _DATES for one in pattern.finditer(text)):
        day = _date(found, known.today)
        right = _WEEKDAYS[day.weekday()].capitalize() if day else ""
        if day and right.lower() != found["weekday"].lower():
            start, end = found.span("weekday")
            sentence = _("{date} is a {weekday}.").format(
                date=format_date(day, "d MMMM y", "en"), weekday=right
            )
            action = _("Write {weekday}").format(weekday=right)
            yield Guard(start, end, _("The wrong weekday"), sentence, Remedy.REPLACE, action, right)


def thanks(text: str, known: Known) -> Iterator[Guard]:
    """Point at thanks for a conversation that the book does not know of."""
    found = None if known.is_met else _THANKS.search(text)
    if found:
        sentence = (
            _("You meet {name} later: the thanks can wait until then.")
            if known.is_planned
            else _("Your book knows of no conversation with {name} yet.")
        )
        said = sentence.format(name=known.reader)
        yield Guard(*found.span(), _("Not met yet"), said, Remedy.LOOK, _("Show me"))


def promised(text: str, known: Known) -> Iterator[Guard]:
    """Point at what the letter promises and the book would not remind of."""
    if known.channel in SPOKEN:
        return
    for found in _PROMISE.finditer(text):
        what = " ".join(found["what"].split())
        is_kept = any(fuzz.token_set_ratio(what, one) >= ALIKE for one in known.promises)
        if not is_kept and not _NO_PROMISE.search(what):
            sentence = _("“{promise}” is not among your promises, so Today would not remind you.")
            yield Guard(
                *found.span(),
                _("A promise"),
                sentence.format(promise=days.capital(what)),
                Remedy.PROMISE,
                _("Add it to my promises"),
                days.capital(what),
            )


def questions(text: str, known: Known) -> Iterator[Guard]:
    """Point at the second open question of a letter that should have one."""
    if known.kind not in ONE_QUESTION or known.channel in SPOKEN:
        return
    asked = [one for one in _SENTENCE.finditer(text) if "?" in one[0]]
    if len(asked) > 1:
        second = asked[1]
        start = second.end() - len(second[0].lstrip())
        sentence = _("One question is easy to answer; {count} are put off. Keep the one that matters.")
        said = sentence.format(count=len(asked))
        yield Guard(start, second.end(), _("More than one question"), said, Remedy.LOOK, _("Show me"))


def _date(found: re.Match[str], today: date) -> date | None:
    """Return the day meant: the named year's, else the one nearest to today; None for no day at all."""
    month = 1 + next(n for n, one in enumerate(_MONTHS) if one.startswith(found["month"].lower()[:3]))
    years = [int(found["year"])] if found["year"] else [today.year - 1, today.year, today.year + 1]
    possible = [one for one in (_on(year, month, int(found["day"])) for year in years) if one]
    return min(possible, key=lambda one: abs((one - today).days), default=None)


def _on(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
