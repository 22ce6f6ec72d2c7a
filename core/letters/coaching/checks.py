"""The eight things a good letter holds: found and quoted, or missing."""

import re
from collections.abc import Callable

from core.letters.coaching import meeting, people, requests
from core.letters.coaching.parts import Parts
from core.letters.coaching.records import Check, Facts
from core.words import _, mark

WORDS = {  # the outer limits of a kind: fewest and most words
    "request": (50, 175),
    "intro_request": (50, 175),
    "reminder": (25, 120),
    "decline_reply": (25, 120),
    "thank_you_email": (40, 180),
    "thank_you_card": (20, 100),
    "loop": (25, 140),
    "keep_in_touch": (25, 140),
    "voicemail": (30, 110),
}
OTHERS = (20, 200)
LONGEST_NOTE = 300  # characters of a LinkedIn invitation
LINKEDIN = "linkedin_note"

_HOLDS_A_LETTER = re.compile(r"\w")

# what is said of each: when it is there, when it is missing
_SAID = {
    "says_who_i_am": (
        mark("Says who you are."),
        mark("Say in a few words what you do or study, or where you met."),
    ),
    "says_why_you": (
        mark("Says why you write to this person."),
        mark("Name one thing about this person that made you write: a talk, a change of path, a project."),
    ),
    "names_referrer": (
        mark("Names who suggested it."),
        mark("If somebody passed this name on to you, say who."),
    ),
    "asks_short_time": (
        mark("Asks for a short time."),
        mark("Say how little time you ask for: twenty minutes is easy to say yes to."),
    ),
    "offers_choice_of_how": (
        mark("Offers a choice of how to talk."),
        mark("Offer two ways of talking, such as by phone or near their office."),
    ),
    "gives_contact_details": (
        mark("Gives your contact details."),
        mark("Close with your phone or email, so that they can choose."),
    ),
    "one_clear_question": (
        mark("Asks one clear thing."),
        mark("Ask exactly one thing, so that it is easy to answer."),
    ),
}
_FINDERS: dict[str, Callable[[Parts, str, Facts], str]] = {
    "says_who_i_am": people.who_i_am,
    "says_why_you": people.why_you,
    "names_referrer": people.referrer,
    "asks_short_time": meeting.short_time,
    "offers_choice_of_how": meeting.choice_of_how,
    "gives_contact_details": people.contact_details,
    "one_clear_question": requests.one_question,
}


def checked(parts: Parts, text: str, kind: str, facts: Facts) -> dict[str, Check]:
    """Return every check of a letter, in the order a reader notices things."""
    found = {name: find(parts, kind, facts) for name, find in _FINDERS.items()}
    checks = {name: Check(bool(quote), quote, _(_SAID[name][not quote])) for name, quote in found.items()}
    return checks | {"word_count_ok": _length(text, kind)}


def _length(text: str, kind: str) -> Check:
    if kind == LINKEDIN:
        return _characters(len(text.strip()))
    fewest, most = WORDS.get(kind, OTHERS)
    lines = [line for line in text.splitlines() if not line.lower().startswith("subject:")]
    count = sum(1 for word in " ".join(lines).split() if _HOLDS_A_LETTER.search(word))
    said = _("{count} words.").format(count=count)
    if count < fewest:
        return Check(
            ok=False, quote="", why=said + " " + _("At least {fewest} say enough.").format(fewest=fewest)
        )
    if count > most:
        return Check(ok=False, quote="", why=said + " " + _("Stay below {most}.").format(most=most))
    return Check(ok=True, quote="", why=said)


def _characters(count: int) -> Check:
    if count > LONGEST_NOTE:
        said = _("{count} characters. LinkedIn takes {most} at most.").format(count=count, most=LONGEST_NOTE)
        return Check(ok=False, quote="", why=said)
    return Check(ok=True, quote="", why=_("{count} characters.").format(count=count))
