"""What is said beside a draft: the coach's flags and checks, the guards, and what the user let pass."""

from dataclasses import dataclass
from hashlib import blake2b
from textwrap import shorten

from core import contacts, preferences, referrals, tidy
from core.contacts import Contact
from core.letters import coach, post, surroundings
from core.letters.guards import Guard, Remedy, guards
from core.letters.kinds import Channel, coached_as
from core.letters.lengths import Line, length
from core.letters.post import Letter
from core.words import _, mark

PASSED = "_let_pass"  # the letter's field with the keys of what the user let pass
QUOTED = 52  # characters of what was found

TITLES = {
    "says_who_i_am": mark("Says who you are"),
    "says_why_you": mark("Says why {name}"),
    "names_referrer": mark("Names who suggested this"),
    "asks_short_time": mark("Asks for a short time"),
    "offers_choice_of_how": mark("Offers a choice of how to talk"),
    "gives_contact_details": mark("Gives your contact details"),
    "one_clear_question": mark("Asks one clear thing"),
}
CHECKED = {  # what a good letter of a kind holds, in the order a reader notices it
    "request": tuple(TITLES),
    "linkedin_note": ("says_who_i_am", "says_why_you", "names_referrer", "one_clear_question"),
    "voicemail": ("says_who_i_am", "names_referrer", "asks_short_time", "gives_contact_details"),
    "reminder": ("asks_short_time", "gives_contact_details", "one_clear_question"),
    "intro_request": ("asks_short_time",),
    "reply_to_yes": ("gives_contact_details",),
    "thank_you_email": ("gives_contact_details",),
    "cv_reply": ("asks_short_time",),
}
SEVERE = {  # the tone of a flag, and what it is called
    "block": ("flag", mark("This asks for a job")),
    "warn": ("care", mark("Worth a second look")),
    "tone": ("tone", mark("A slip of tone")),
}


@dataclass(frozen=True, slots=True)
class Remark:
    """A place in a draft worth another look, with words ready to put there or one thing to do."""

    start: int
    end: int
    tone: str  # flag asks for a job, care needs a look, tone is a slip
    title: str
    why: str
    words: str
    remedy: Remedy
    action: str
    key: str  # by which it is let pass for good
    person_id: int = 0


@dataclass(frozen=True, slots=True)
class Advice:
    """All that is said beside a draft."""

    remarks: tuple[Remark, ...]
    lines: tuple[Line, ...]

    @property
    def to_change(self) -> int:
        """Count what is to change; a slip of tone is none."""
        weighty = sum(one.tone != "tone" for one in self.remarks)
        return weighty + sum(one.weighs and not one.is_well for one in self.lines)


def advise(letter: Letter, text: str) -> Advice:
    """Return what can be said of a draft whose words are `text`, as they are while they are typed."""
    person = contacts.find(letter.contact_id)
    named = referrals.introducers(person.id)
    kind = coached_as(letter.kind, letter.channel)
    facts = _facts(person, named[0].introducer if named else "")
    review = coach.review(text, kind, channel=letter.channel, facts=facts)
    passed = letter.fields.get(PASSED, "").split()
    found = [_flagged(one, text) for one in review.flags]
    found += [_guarded(one, text) for one in guards(text, surroundings.known(letter))]
    remarks = tuple(one for one in sorted(found, key=_weight) if one.key not in passed)
    keys = _keys(kind, review, has_introducer=bool(named))
    lines = [_checked(key, review.checks[key], person) for key in keys]
    if not review.asks_for_job:
        lines.append(Line(_("Never asks for a job"), ""))
    return Advice(remarks, (*_address(letter, person), *lines, length(letter, text)))


def let_pass(letter_id: int, key: str) -> None:
    """Never say one thing about a letter again; undo says it once more."""
    letter = post.find(letter_id)
    passed = dict.fromkeys([*letter.fields.get(PASSED, "").split(), key])
    post.amend(letter_id, fields=letter.fields | {PASSED: " ".join(passed)}, said=_("Let it be"))


def _facts(person: Contact, introducer: str) -> coach.Facts:
    me = preferences.load()
    return coach.Facts(
        name=me.name,
        does=me.does,
        email=me.email,
        phone=me.phone,
        reader=person.first,
        organization=person.organization,
        introducer=introducer,
    )


def _flagged(flag: coach.Flag, text: str) -> Remark:
    tone, title = SEVERE[flag.severity]
    key = _key(tone, text[flag.start : flag.end])
    return Remark(
        flag.start, flag.end, tone, _(title), flag.why, flag.rewrite, Remedy.REPLACE, _("Use this"), key
    )


def _guarded(guard: Guard, text: str) -> Remark:
    key = _key(guard.title, text[guard.start : guard.end])
    return Remark(
        guard.start,
        guard.end,
        "care",
        guard.title,
        guard.sentence,
        guard.words,
        guard.remedy,
        guard.action,
        key,
        guard.person_id,
    )


def _key(title: str, words: str) -> str:
    plain = f"{title} {' '.join(words.casefold().split())}"
    return blake2b(plain.encode(errors="replace"), digest_size=6).hexdigest()


def _weight(remark: Remark) -> tuple[int, int]:
    return ("flag", "care", "tone").index(remark.tone), remark.start


def _keys(kind: str, review: coach.Review, *, has_introducer: bool) -> list[str]:
    """Return the checks to show: a referrer where there is one, the one question where it is missing."""
    keys = list(CHECKED.get(kind, ()))
    for key, is_shown in (
        ("names_referrer", has_introducer or review.checks["names_referrer"].ok),
        ("one_clear_question", not review.checks["one_clear_question"].ok),
    ):
        if key in keys and not is_shown:
            keys.remove(key)
    return keys


def _checked(key: str, check: coach.Check, person: Contact) -> Line:
    title = _(TITLES[key]).format(name=person.first)
    quote = shorten(tidy.line(check.quote), QUOTED, placeholder="…")
    return Line(title, quote if check.ok else check.why, is_well=check.ok)


def _address(letter: Letter, person: Contact) -> tuple[Line, ...]:
    """Say what is wrong with the address of a letter that goes by email."""
    title = _("Has an address")
    if letter.channel != Channel.EMAIL:
        return ()
    if not person.reach("email"):
        return (Line(title, _("No email address yet. Type one beside “To”."), is_well=False),)
    if person.bounced:
        return (Line(title, _("A letter to this address came back. Is there another?"), is_well=False),)
    return ()
