"""Plain lines about a draft: what is in it, what is missing, and whether it is short enough."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from core.contacts.records import Contact, first_name
from core.letters.counting import count
from core.letters.kinds import Kind
from core.letters.post import Letter
from core.preferences import Preferences
from core.referrals.records import Permission, Referral
from core.words import _

MAY_SAY = (Permission.MAY_NAME, Permission.THEY_WRITE)
SIGNED = (  # they close with how to reach you
    Kind.REQUEST,
    Kind.REMINDER,
    Kind.REPLY_YES,
    Kind.THANK_EMAIL,
    Kind.CONFIRM,
    Kind.CV_REPLY,
)
LENGTHS = {  # words: the aim, a hint beyond, a strong hint beyond (RULES 4.2)
    Kind.REQUEST: (75, 100, 125),
    Kind.REPLY_YES: (75, 100, 125),
    Kind.REMINDER: (60, 75, 100),
    Kind.THANK_EMAIL: (110, 150, 150),
    Kind.HELLO: (70, 90, 120),
    Kind.CV_REPLY: (75, 100, 125),
    Kind.ADVICE_DONE: (70, 90, 120),
}
NOTE = 200  # characters of an invitation on LinkedIn, with a free account (RULES 4.2)
SHORT = (60, 80, 100)  # the letters to an introducer


@dataclass(frozen=True, slots=True)
class Hint:
    """One line: what is looked for, what was found or is missing, and whether it is well."""

    title: str
    found: str
    is_well: bool = True


def hints(letter: Letter, person: Contact, me: Preferences, introducers: Sequence[Referral]) -> list[Hint]:
    """Return what can be said of a draft, in the order a reader notices it."""
    if letter.channel == "linkedin":
        return [_characters(letter.body)]
    found = [_address(person)]
    if letter.kind is Kind.REQUEST and introducers:
        found.append(_introducer(letter.body, person, introducers))
    if letter.kind in SIGNED:
        found.append(_details(letter.body, person, me))
    return [*found, _length(letter)]


def _address(person: Contact) -> Hint:
    title, email = _("Has an address"), person.reach("email")
    if not email:
        return Hint(title, _("No email address yet. Type one beside “To”."), is_well=False)
    if person.bounced:
        return Hint(title, _("A letter to this address came back. Is there another?"), is_well=False)
    return Hint(title, email)


def _introducer(body: str, person: Contact, introducers: Sequence[Referral]) -> Hint:
    title = _("Names who suggested this")
    named = next((one.introducer for one in introducers if _says(body, first_name(one.introducer))), "")
    if named:
        return Hint(title, named)
    if introducers[0].permission in MAY_SAY:
        missing = _("{introducer} led you to {name}. Say so in the first line.")
    else:
        missing = _("{introducer} led you to {name}. Ask first whether you may say so.")
    said = missing.format(introducer=introducers[0].introducer, name=person.first)
    return Hint(title, said, is_well=False)


def _says(body: str, name: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", body) is not None


def _details(body: str, person: Contact, me: Preferences) -> Hint:
    title = _("Gives your contact details")
    has_phone, has_email = (bool(mine) and mine in body for mine in (me.phone, me.email))
    if has_phone and has_email:
        return Hint(title, _("Phone and email"))
    if has_phone or has_email:
        return Hint(title, _("Phone") if has_phone else _("Email"))
    if not me.contact_line:
        missing = _("Write your phone or email under Settings, About you.")
    else:
        missing = _("Close with your phone or email, so that {name} can choose.").format(name=person.first)
    return Hint(title, missing, is_well=False)


def _characters(body: str) -> Hint:
    """Say whether a note fits into an invitation."""
    said = _("{count} of {most} characters").format(count=len(body), most=NOTE)
    is_well = 0 < len(body) <= NOTE
    return Hint(_("Short enough") if is_well else _("Does not fit an invitation"), said, is_well=is_well)


def _length(letter: Letter) -> Hint:
    aim, hint, strong = LENGTHS.get(letter.kind, SHORT)
    words = count(letter.body)
    if not words:
        return Hint(_("Says something"), _("There are no words yet."), is_well=False)
    if words > strong:
        said = _("{count} words. Few people finish a letter this long. Aim for {aim}.")
        return Hint(_("Much too long"), said.format(count=words, aim=aim), is_well=False)
    said = (
        _("{count} words. Easy to read on a phone.")
        if words <= aim
        else _("{count} words. Under {most} is kind.")
    )
    title = _("Short enough") if words <= hint else _("A little long")
    return Hint(title, said.format(count=words, most=hint), is_well=words <= hint)
