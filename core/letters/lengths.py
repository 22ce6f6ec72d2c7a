"""Whether a letter is short enough to be read: words (RULES 4.2), characters, seconds aloud."""

from dataclasses import dataclass

from core import preferences
from core.letters import limits
from core.letters.counting import count
from core.letters.kinds import SPOKEN, Channel, Kind
from core.letters.post import Letter
from core.words import _

WORDS = {  # the aim, a hint beyond, a strong hint beyond
    Kind.REQUEST: (75, 100, 125),
    Kind.REPLY_YES: (75, 100, 125),
    Kind.REMINDER: (60, 75, 100),
    Kind.INTRO_REQUEST: (120, 150, 175),
    Kind.THANK_EMAIL: (110, 150, 150),
    Kind.HELLO: (70, 90, 120),
    Kind.CV_REPLY: (75, 100, 125),
    Kind.ADVICE_DONE: (70, 90, 120),
}
SHORT = (60, 80, 100)  # the letters to an introducer, and every other
STEP = 5  # seconds: nobody reads more evenly


@dataclass(frozen=True, slots=True)
class Line:
    """One line beside a draft: what was looked for, what was found or is missing, and whether it is well."""

    title: str
    found: str
    is_well: bool = True
    weighs: bool = True  # whether it counts among what is to change


def length(letter: Letter, text: str) -> Line:
    """Say whether the words of a letter are short enough for the way they go."""
    if not count(text):
        return Line(_("Says something"), _("There are no words yet."), is_well=False)
    if letter.channel in SPOKEN:
        return _aloud(text, Channel(letter.channel))
    if letter.channel == Channel.LINKEDIN:
        return _characters(text, limits.note(preferences.load()))
    return _words(count(text), letter.kind)


def _aloud(text: str, channel: Channel) -> Line:
    needed, known = max(STEP, STEP * round(limits.seconds_aloud(text) / STEP)), limits.shipped()
    is_message = channel is Channel.VOICEMAIL
    fits = known.voicemail_seconds if is_message else known.phone_seconds
    said = _("About {count} seconds aloud").format(count=needed)
    if is_message and needed > known.voicemail_longest:
        return Line(_("Much too long"), said, is_well=False)
    title = _("Short enough") if needed <= fits else _("A little long")
    return Line(title, said, is_well=needed <= fits, weighs=False)


def _characters(text: str, most: int) -> Line:
    said = _("{count} of {most} characters").format(count=len(text), most=most)
    is_well = len(text) <= most
    return Line(_("Short enough") if is_well else _("Does not fit an invitation"), said, is_well=is_well)


def _words(words: int, kind: Kind) -> Line:
    aim, hint, strong = WORDS.get(kind, SHORT)
    if words > strong:
        said = _("{count} words. Few people finish a letter this long. Aim for {aim}.")
        return Line(_("Much too long"), said.format(count=words, aim=aim), is_well=False)
    is_short = _("{count} words. Easy to read on a phone.")
    said = is_short if words <= aim else _("{count} words. Under {most} is kind.")
    title = _("Short enough") if words <= hint else _("A little long")
    return Line(title, said.format(count=words, most=hint), is_well=words <= hint, weighs=False)
