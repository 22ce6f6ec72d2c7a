"""The rules around an answer: what to write back, another way after a bounce, when to ask again (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for, tones
from core.followups.facts import Facts, Person, Sent
from core.followups.rhythm import LATEST_REPLY
from core.followups.threads import at, can_write, met_since, wrote_since
from core.letters.kinds import Answer, Kind
from core.words import _, mark

REPLIES = (Kind.REPLY_YES, Kind.LATER, Kind.DECLINED, Kind.CV_REPLY, Kind.ACKNOWLEDGE)
NO = (Answer.NO.value, Answer.NO_BUT.value)
THANKS = (Answer.LATER.value, *NO)  # nothing is owed for them, so that the thanks can also come too late
TOO_LATE = 10  # working days (our rule)


@dataclass(frozen=True, slots=True)
class Reply:
    """What one kind of answer asks for (RULES 4.3)."""

    stage: Stage  # where the answer left them
    writes: Kind | None
    reason: str
    before: str = mark("Reply to ")
    after: str = ""
    action: str = mark("Reply")


TO_WRITE: dict[str, Reply] = {
    Answer.YES: Reply(Stage.ASKED, Kind.REPLY_YES, mark("They said yes. Offer two times.")),
    Answer.YES_BY_EMAIL: Reply(
        Stage.ASKED, Kind.REPLY_YES, mark("They said yes by email. Three questions at most.")
    ),
    Answer.SENT_TO_HR: Reply(
        Stage.ASKED, Kind.CV_REPLY, mark("They asked for your CV. Say once more what you came for.")
    ),
    Answer.OFFER: Reply(
        Stage.ASKED,
        None,
        mark("You may answer. With {name} it is a talk about a job from here."),
        mark("Answer "),
        mark(" about the role"),
        mark("Open {name}"),
    ),
    Answer.LATER: Reply(
        Stage.RESTING, Kind.LATER, mark("They would rather talk later. One line is plenty."), mark("Thank ")
    ),
    Answer.NO: Reply(
        Stage.RESTING, Kind.DECLINED, mark("They said no. Who else might have 20 minutes?"), mark("Thank ")
    ),
    Answer.NO_BUT: Reply(
        Stage.RESTING, Kind.DECLINED, mark("They thought of somebody else. Ask who it was."), mark("Thank ")
    ),
}


def replies(facts: Facts, now: datetime) -> Iterator[Act]:
    """Answer what came back the same day, each answer in its own way (RULES 4.1, first line, and 4.3).

    A no that came with a name is thanked for by acknowledging the introduction.
    """
    for person in at(facts, Stage.ASKED, Stage.RESTING):
        found = facts.threads.get(person.id)
        answered = found.answered if found else None
        reply = TO_WRITE.get(answered.answer) if answered else None
        on = answered.answered_on if answered else None
        if not reply or not answered or not on or reply.stage is not person.stage or not can_write(person):
            continue
        if not _went_on(facts, answered, on, now.date()):
            yield _reply(facts, person, reply, answered, on)


def _reply(facts: Facts, person: Person, reply: Reply, answered: Sent, on: date) -> Act:
    return act_for(
        person,
        ActKind.REPLY,
        f"letter-{answered.id}",
        on,
        before=_(reply.before),
        after=_(reply.after) if reply.after else "",
        reason=_(reply.reason).format(name=person.first),
        action=_(reply.action).format(name=person.first),
        short=_("Reply"),
        letter_id=answered.id,
        writes=reply.writes,
        **tones(facts.calendar, on, LATEST_REPLY),
    )


def _went_on(facts: Facts, answered: Sent, on: date, today: date) -> bool:
    """Say whether an answer was replied to, led to a conversation or a name, or is too old for thanks."""
    contact_id = answered.contact_id
    if wrote_since(facts, contact_id, on, *REPLIES) or met_since(facts, contact_id, on):
        return True
    has_named = any(one.named_on >= on for one in facts.named_by.get(contact_id, ()))
    if answered.answer in NO and has_named:
        return True
    return answered.answer in THANKS and facts.calendar.between(on, today) > TOO_LATE


def other_ways(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Find another way to somebody whose letter came back, then ask them again (RULES 4.3, bounce)."""
    for person in facts.people.values():
        letters = facts.letters_of.get(person.id, [])
        came_back = next((one for one in reversed(letters) if one.answer == Answer.BOUNCED), None)
        if not came_back or not came_back.answered_on or not person.may_write:
            continue
        if came_back is not letters[-1] or met_since(facts, person.id, came_back.answered_on):
            continue
        if person.has_bounced:
            yield _find_way(person, came_back, came_back.answered_on)
        elif came_back.kind is Kind.REQUEST and person.stage is Stage.ASKED:
            yield _ask_again(
                person,
                f"letter-{came_back.id}",
                came_back.answered_on,
                _("Your first letter came back. There is another way to reach {name} now."),
            )


def _find_way(person: Person, came_back: Sent, on: date) -> Act:
    known = _("Your letter came back. There is another way in your book.")
    return act_for(
        person,
        ActKind.FIND_WAY,
        f"letter-{came_back.id}",
        on,
        before=_("Find another way to reach "),
        reason=known if person.is_reachable else _("Your letter came back: the address is wrong."),
        action=_("Open {name}").format(name=person.first),
        short=_("Find another way"),
        letter_id=came_back.id,
    )


def wakings(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Take up somebody who rested on their day (RULES 4.1, "not now" and after the cap; 4.3, later).

    Never after a no. With somebody you met it is a hello.
    """
    for person in at(facts, Stage.RESTING):
        found = facts.threads.get(person.id)
        answered = found.answered if found else None
        wakes_on = person.wakes_on or _later_on(facts, answered)
        if not wakes_on or not can_write(person) or (answered and answered.answer in NO):
            continue
        subject = f"contact-{person.id}-{wakes_on}"
        if person.id in facts.last_talks:
            yield act_for(
                person,
                ActKind.HELLO,
                subject,
                wakes_on,
                before=_("Say hello to "),
                reason=_("{name} has rested until now.").format(name=person.first),
                action=_("Say hello"),
                short=_("Say hello"),
                writes=Kind.HELLO,
            )
        else:
            yield _ask_again(person, subject, wakes_on, wording.wake(answered.answer if answered else ""))


def _later_on(facts: Facts, answered: Sent | None) -> date | None:
    """Return the day for a "later" that named none: three months on (RULES 4.1)."""
    if answered is None or answered.answer != Answer.LATER or answered.answered_on is None:
        return None
    return answered.answered_on + timedelta(days=facts.rhythm.later_days)


def _ask_again(person: Person, subject: str, due_on: date, reason: str) -> Act:
    return act_for(
        person,
        ActKind.ASK,
        subject,
        due_on,
        before=_("Ask "),
        after=_(" again"),
        reason=reason.format(name=person.first),
        action=_("Ask {name}").format(name=person.first),
        short=_("Ask again"),
        writes=Kind.REQUEST,
    )
