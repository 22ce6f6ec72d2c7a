"""The rules around a conversation: prepare, meet, write down, thank, report (pure)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core.followups import wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Naming, Talk
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
    """Ask what a conversation taught, the same day at the latest (RULES 4.1, debrief)."""
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
                reason=_("Planned for {moment}. A few lines while it is fresh.").format(
                    moment=wording.at(talk.starts_at, now.date())
                ),
                action=_("Write it down"),
                short=_("Write it down"),
                meeting_id=talk.id,
            )


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


def thanks(facts: Facts, now: datetime) -> Iterator[Act]:
    """Thank by card from the day of the last conversation until one is sent (RULES 4.1, handwritten card)."""
    for contact_id, talks in facts.talks_of.items():
        person = facts.people[contact_id]
        held = [talk for talk in talks if talk.is_held]
        if not held or not person.may_write:
            continue
        since = [one for one in facts.letters_of.get(contact_id, ()) if one.day >= held[-1].day]
        if not any(one.kind is Kind.CARD for one in since):
            mailed = next((one.day for one in since if one.kind is Kind.THANK_EMAIL), None)
            yield act_for(
                person,
                ActKind.THANK,
                f"meeting-{held[-1].id}",
                held[-1].day,
                before=_("Write the thank-you to "),
                reason=wording.thank(held[-1].day, now.date(), facts.rhythm.card_days, person.first, mailed),
                action=_("Write the card"),
                short=_("Thank-you card"),
                meeting_id=held[-1].id,
            )


def reports(facts: Facts, now: datetime) -> Iterator[Act]:
    """Tell an introducer how it went, from the day after the conversation (RULES 4.1, report)."""
    for naming in facts.namings:
        if naming.told_on or not {naming.contact_id, naming.introducer_id} <= facts.people.keys():
            continue
        introducer = facts.people[naming.introducer_id]
        talk = _first_talk(facts, naming, now.date())
        if talk and introducer.may_write and introducer.is_reachable:
            yield _report(facts, naming, talk, now.date())


def _report(facts: Facts, naming: Naming, talk: Talk, today: date) -> Act:
    introducer, first = facts.people[naming.introducer_id], facts.people[naming.contact_id].first
    latest = facts.calendar.add(talk.day, facts.rhythm.introducer_days)
    if today > latest:
        reason = _("{name} may like to know by now. Two lines are plenty.")
    else:
        reason = _("{name} introduced you. Two lines are plenty.")
    return act_for(
        introducer,
        ActKind.TELL,
        f"referral-{naming.id}",
        talk.day + ONE,
        before=_("Tell "),
        after=_(" how it went with {name}").format(name=first),
        reason=reason.format(name=introducer.first),
        action=_("Tell {name}").format(name=introducer.first),
        short=wording.tell(introducer.first, first),
        about_id=naming.contact_id,
        meeting_id=talk.id,
        is_listed_ahead=talk.is_held,
    )


def _first_talk(facts: Facts, naming: Naming, today: date) -> Talk | None:
    """Return the first conversation after a naming: held, or planned for today or the next working day."""
    horizon = facts.calendar.next_business_day(today)
    for talk in facts.talks_of.get(naming.contact_id, ()):
        if talk.day >= naming.named_on and (talk.is_held or today <= talk.day <= horizon):
            return talk
    return None


def _planned(facts: Facts) -> list[Talk]:
    return [talk for talk in facts.talks if not talk.is_held]
