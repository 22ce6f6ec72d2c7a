"""Which letters to somebody make sense now, the natural one of their stage first."""

from collections.abc import Iterator
from dataclasses import dataclass

from core import clock, meetings, referrals
from core.contacts import Contact, Stage, first_name
from core.letters import post, several
from core.letters.kinds import Answer, Kind, LetterState
from core.letters.natural import ASKS, YES
from core.letters.post import Letter
from core.meetings import Meeting
from core.referrals import Permission
from core.words import _

BEFORE_MEETING = (Stage.ASKED, Stage.SCHEDULED)
UNASKED = (Permission.ASK_FIRST, Permission.NOT_GIVEN)  # the introducer has not said that you may write
INTRODUCERS = 3  # named in the menu; the others have pages of their own
NATURAL = {
    Stage.TO_ASK: Kind.REQUEST,
    Stage.ASKED: Kind.REMINDER,
    Stage.SCHEDULED: Kind.REPLY_YES,
    Stage.MET: Kind.CARD,
    Stage.THANKED: Kind.TELL_INTRODUCER,
    Stage.IN_TOUCH: Kind.HELLO,
    Stage.RESTING: Kind.HELLO,
}


@dataclass(frozen=True, slots=True)
class Offer:
    """A letter that could be written: its words in the menu, to whom, about whom."""

    words: str
    icon: str
    kind: Kind
    contact_id: int
    about_id: int | None = None


def offers(person: Contact) -> list[Offer]:
    """Return the letters that make sense; some go to whoever introduced the person.

    Nobody who asked not to be written to is among those they go to.
    """
    asked = asks(person.id)
    talks = meetings.of_person(person.id)
    has_met = any(one.is_held for one in talks)
    found = [*_around_asking(person, asked), *_before_meeting(person, talks)]
    found += _after_meeting(person, has_met)
    found += _to_introducers(person, has_met=has_met, was_asked=bool(asked))
    may_write = several.may_write({one.contact_id for one in found})
    found = [one for one in found if one.contact_id in may_write]
    return sorted(found, key=lambda one: one.kind is not NATURAL[person.stage])


def asks(contact_id: int) -> list[Letter]:
    """Return the requests and follow-ups that went out, the newest first."""
    sent = [one for one in post.of_person(contact_id) if one.kind in ASKS and one.sent_on]
    return sorted(sent, key=lambda one: (one.sent_on, one.id), reverse=True)


def is_open(letter: Letter) -> bool:
    """Say whether an answer may still come; silence can end at any time."""
    return letter.state is LetterState.SENT or letter.answer == Answer.SILENCE


def _around_asking(person: Contact, asked: list[Letter]) -> Iterator[Offer]:
    yield Offer(_("Ask for a conversation"), "send", Kind.REQUEST, person.id)
    last = next(iter(asked), None)
    if last and is_open(last):
        yield Offer(_("Follow up"), "corner-up-left", Kind.REMINDER, person.id)
    if last and last.answer in YES and person.stage in BEFORE_MEETING:
        yield Offer(_("Reply to the yes"), "reply", Kind.REPLY_YES, person.id)
    if last and last.answer == Answer.OFFER:
        yield Offer(_("Answer about the role"), "reply", Kind.OFFER_REPLY, person.id)
    if last and is_open(last):
        yield Offer(_("Let it rest, kindly"), "message-circle", Kind.STOP, person.id)


def _before_meeting(person: Contact, talks: list[Meeting]) -> Iterator[Offer]:
    ahead = next((one for one in talks if one.state == "planned"), None)
    if ahead is None:
        return
    yield Offer(_("Confirm the meeting"), "calendar", Kind.CONFIRM, person.id)
    yield Offer(_("Ask for another day"), "calendar", Kind.RESCHEDULE, person.id)
    if ahead.starts_at.date() == clock.today():
        yield Offer(_("Say that you are running late"), "clock", Kind.RUNNING_LATE, person.id)


def _after_meeting(person: Contact, has_met: bool) -> Iterator[Offer]:
    if has_met:
        yield Offer(_("Thank-you card"), "pen-line", Kind.CARD, person.id)
        yield Offer(_("Thank-you email"), "mail", Kind.THANK_EMAIL, person.id)
    yield Offer(_("Say hello"), "hand", Kind.HELLO, person.id)
    if has_met or referrals.named_by(person.id):
        yield Offer(_("Tell your good news"), "hand", Kind.GOOD_NEWS, person.id)


def _to_introducers(person: Contact, *, has_met: bool, was_asked: bool) -> Iterator[Offer]:
    for one in referrals.introducers(person.id)[:INTRODUCERS]:
        first = first_name(one.introducer)
        if one.permission in UNASKED and not was_asked and not has_met:
            words = _("Ask {name} to introduce you").format(name=first)
            yield Offer(words, "user-plus", Kind.INTRO_REQUEST, one.introducer_id, person.id)
        if one.acknowledged_on is None:
            words = _("Thank {name} for the introduction").format(name=first)
            yield Offer(words, "mail", Kind.ACKNOWLEDGE, one.introducer_id, person.id)
        if has_met:
            words = _("Tell {name} how it went").format(name=first)
            yield Offer(words, "message-circle", Kind.TELL_INTRODUCER, one.introducer_id, person.id)
        elif was_asked:
            words = _("Tell {name} that there is no answer").format(name=first)
            yield Offer(words, "message-circle", Kind.TELL_SILENCE, one.introducer_id, person.id)
