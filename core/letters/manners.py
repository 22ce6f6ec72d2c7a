"""How a letter greets, closes and names a day: by who reads it, and in its own language (pure)."""

from dataclasses import dataclass
from datetime import date, timedelta

from babel import Locale
from babel.dates import format_date

from core import clock, days
from core.letters.kinds import Voice

WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Manner:
    """The customs of one language; the patterns are those of Unicode."""

    dear: str
    hi: str  # to family and friends
    nobody: str  # to somebody whose name is not known
    warm: str
    formal: str
    easy: str  # the closing to family and friends
    near: str = ""  # a day within the week
    far: str = ""
    said: str = ""  # the greeting of a note and of a voice; "" is the one of a letter
    said_formally: str = ""


MANNERS = {  # words of letters, not of the screens: they stay in their own language
    "en": Manner(
        "Dear {name}", "Hi {name}", "Hello", "With thanks", "Yours sincerely", "All the best",
        said="Hello {name}", said_formally="Good day, {name}",
    ),
    "de": Manner(
        "Guten Tag {name}",
        "Hallo {name}",
        "Guten Tag",
        "Mit herzlichem Dank",
        "Mit freundlichen Grüßen",
        "Herzliche Grüße",
        "'am' EEEE",
        "'am' d. MMMM",
    ),
    "es": Manner(
        "Hola, {name}", "Hola, {name}", "Buenos días", "Con gratitud", "Un cordial saludo", "Un abrazo",
        "'el' EEEE", "'el' d 'de' MMMM",
    ),
    "fr": Manner(
        "Bonjour {name}", "Bonjour {name}", "Bonjour", "Avec mes remerciements", "Bien cordialement",
        "Bien à toi", "EEEE", "'le' d MMMM",
    ),
    "it": Manner(
        "Buongiorno {name}", "Ciao {name}", "Buongiorno", "Con gratitudine", "Cordiali saluti",
        "Un caro saluto", "EEEE", "'il' d MMMM",
    ),
    "nl": Manner(
        "Beste {name}", "Hoi {name}", "Goedendag", "Met hartelijke dank", "Met vriendelijke groet",
        "Hartelijke groet", "'op' EEEE", "'op' d MMMM",
    ),
    "pt": Manner(
        "Caro/a {name}", "Olá, {name}", "Bom dia", "Com gratidão", "Com os melhores cumprimentos",
        "Um abraço", "'na' EEEE", "'em' d 'de' MMMM",
    ),
}  # fmt: skip


def languages() -> list[tuple[str, str]]:
    """Return (code, name) of the languages letters can be written in, each name in its own language."""
    return [(code, str(Locale(code).get_display_name()).capitalize()) for code in MANNERS]


def hello(greeting: str, voice: str, language: str, *, is_close: bool, is_said: bool = False) -> str:
    """Return the greeting without its comma: "Dear Ms. Okafor", "Hi Priya", or "Hello" to a half-name.

    `is_said` is for what is spoken, and for a short note that reads as if it were.
    """
    manner = _manner(language)
    if not greeting:
        return manner.nobody
    if is_close and voice != Voice.FORMAL:
        return manner.hi.format(name=greeting)
    said = manner.said_formally if voice == Voice.FORMAL else manner.said
    return (said if is_said and said else manner.dear).format(name=greeting)


def closing(voice: str, language: str, *, is_close: bool) -> str:
    """Return the words over the user's name, without their comma."""
    manner = _manner(language)
    if voice == Voice.FORMAL:
        return manner.formal
    return manner.easy if is_close else manner.warm


def on_day(when: date, language: str) -> str:
    """Return a day as a letter says it: on Monday within a week, else on 16 October."""
    manner = _manner(language)
    if not manner.near:
        return days.in_letter(when)
    is_near = clock.today() - when < WEEK
    return str(format_date(when, manner.near if is_near else manner.far, locale=language))


def _manner(language: str) -> Manner:
    return MANNERS.get(language, MANNERS["en"])
