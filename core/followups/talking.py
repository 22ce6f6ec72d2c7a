"""The rules before and right after a conversation: confirm, prepare, meet, write down (pure)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core.followups import wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Talk
from core.followups.threads import can_write
from core.letters.kinds import Kind
from core.words import _

ONE = timedelta(days=1)


def meetings(facts: Facts, now: datetime) -> Iterator[Act]:
    """Name each planned conversation on its day, until it is over (ARCHITECTURE section 8)."""
    for talk in _planned(facts):
        person = facts.people[talk.contact_id]
        if talk.ends_at > now:
            yield act_for(
                person,
                ActKind.MEETING_TODAY,
                f"meeting-{talk.id}",
                talk.day,
                before=_("Talk with "),
                after=_(", {moment}").format(moment=wording.at(talk.starts_at, now.date())),
                reason=wording.meeting(talk),
                action=_("Open the meeting"),
                short=_("Meeting"),
                minutes=(talk.ends_at - talk.starts_at) // timedelta(minutes=1),
                meeting_id=talk.id,
                is_listed_ahead=False,
            )


def debriefs(facts: Facts, now: datetime) -> Iterator[Act]:
    """Ask what a conversation taught, the same day at the latest (RULES 4.1, debrief).

    It stays until something is written down, or the conversation has another day.
    """
    for talk in _planned(facts):
        person = facts.people[talk.contact_id]
        if talk.ends_at <= now:
            yield act_for(
                person,
                ActKind.DEBRIEF,
                f"meeting-{talk.id}",
                talk.day,
                before=_("Write down what "),
                after=_(" taught you"),
                reason=wording.debrief(talk.starts_at, now.date()),
                action=_("Write it down"),
                short=_("Write it down"),
                meeting_id=talk.id,
                soft_on=talk.day + ONE,
            )


def confirmations(facts: Facts, now: datetime) -> Iterator[Act]:
    """Confirm a conversation one working day before it, in two lines (RULES 4.1, confirm the meeting).

    Not when they wrote about it that late themselves.
    """
    days = facts.rhythm.confirm_days
    for talk in _planned(facts):
        person = facts.people[talk.contact_id]
        if not days or talk.day <= now.date() or not can_write(person):
            continue
        due_on = facts.calendar.add(talk.day, -days)
        if not _is_confirmed(facts, talk, due_on):
            yield act_for(
                person,
                ActKind.CONFIRM,
                f"meeting-{talk.id}",
                due_on,
                before=_("Confirm with "),
                after=_(", {moment}").format(moment=wording.at(talk.starts_at, now.date())),
                reason=_("Two lines: the day, the hour, the place."),
                action=_("Write two lines"),
                short=_("Confirm"),
                meeting_id=talk.id,
                writes=Kind.CONFIRM,
            )


def _is_confirmed(facts: Facts, talk: Talk, due_on: date) -> bool:
    letters = facts.letters_of.get(talk.contact_id, ())
    wrote = any(one.kind is Kind.CONFIRM and one.meeting_id == talk.id for one in letters)
    return wrote or any(one.contact_on and one.contact_on >= due_on for one in letters)


def preparations(facts: Facts, now: datetime) -> Iterator[Act]:
    """Prepare a conversation on the working day before it (RULES 4.1, as "confirm the meeting").

    Done once questions are picked and everything there is to read is read.
    """
    for talk in _planned(facts):
        is_ready = talk.questions and talk.pages and not talk.unread
        if talk.day > now.date() and not is_ready:
            days = facts.rhythm.prepare_days
            yield act_for(
                facts.people[talk.contact_id],
                ActKind.PREPARE,
                f"meeting-{talk.id}",
                facts.calendar.add(talk.day, -days) if days else talk.day,
                before=_("Prepare for "),
                after=_(", {moment}").format(moment=wording.at(talk.starts_at, now.date())),
                reason=wording.prepared(talk),
                action=_("Prepare"),
                short=_("Prepare"),
                meeting_id=talk.id,
            )


def _planned(facts: Facts) -> list[Talk]:
    return [talk for talk in facts.talks if not talk.is_held]
