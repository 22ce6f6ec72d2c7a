"""The letter that fits where two people are: ask, remind, reply, thank, say hello."""

from collections.abc import Collection

from core import meetings
from core.contacts import Contact, Stage
from core.letters import post
from core.letters.kinds import AFTER_MEETING, Answer, Kind
from core.letters.post import Letter

ASKS = (Kind.REQUEST, Kind.REMINDER)
YES = (Answer.YES, Answer.YES_BY_EMAIL)
REPLIES: dict[str, Kind] = {  # what fits after an answer (RULES 4.3)
    Answer.YES: Kind.REPLY_YES,
    Answer.YES_BY_EMAIL: Kind.REPLY_YES,
    Answer.LATER: Kind.LATER,
    Answer.NO: Kind.DECLINED,
    Answer.NO_BUT: Kind.DECLINED,
    Answer.SENT_TO_HR: Kind.CV_REPLY,
}


def kind_for(person: Contact, thanks: Collection[Kind] = AFTER_MEETING) -> Kind:
    """Return what a letter to somebody is for now; `thanks` are the kinds that count as thanked.

    A conversation is thanked for by card, and by email where none was written down.
    """
    if person.stage is Stage.TO_ASK:
        return Kind.REQUEST
    if person.stage is Stage.SCHEDULED:
        return Kind.REPLY_YES
    letters = post.of_person(person.id)
    if person.stage is Stage.ASKED:
        return _reply(letters) or Kind.REMINDER
    held = [one.starts_at.date() for one in meetings.of_person(person.id) if one.is_held]
    thanked = [one.sent_on for one in letters if one.kind in thanks and one.sent_on]
    if held and not any(day >= held[-1] for day in thanked):
        return Kind.CARD
    if person.stage is Stage.MET:
        return Kind.THANK_EMAIL
    return Kind.HELLO if held or person.stage is not Stage.RESTING else _after_rest(letters)


def _reply(letters: list[Letter]) -> Kind | None:
    """Return what fits after the last answer, if there is one."""
    asked = [one for one in letters if one.kind in ASKS and one.sent_on]
    last = max(asked, key=lambda one: (one.sent_on, one.id), default=None)
    return REPLIES.get(last.answer) if last else None


def _after_rest(letters: list[Letter]) -> Kind:
    """Return the reply that is still owed to somebody who rests; after it, they are asked anew."""
    reply = _reply(letters)
    is_owed = reply and not any(one.kind is reply and one.sent_on for one in letters)
    return reply if reply and is_owed else Kind.REQUEST
