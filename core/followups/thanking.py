"""The thanks after a conversation: by email, by card, and to whoever made it possible (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.followups import wording
from core.followups.acts import Act, ActKind, act_for, tones
from core.followups.facts import Facts, Naming, Person, Talk
from core.followups.rhythm import LATEST_REPORT, LATEST_THANKS_TO_INTRODUCER
from core.followups.threads import can_write, met_since, wrote_since
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission
from core.words import _

ONE = timedelta(days=1)
TOO_LATE = 10  # working days after which the report says the thanks for an introduction (our rule)


@dataclass(frozen=True, slots=True)
class Occasion:
    """What one thanks for: a conversation, or questions answered in writing."""

    day: date
    subject: str  # of the act's key
    meeting_id: int | None = None
    is_over: bool = True


def thank_emails(facts: Facts, now: datetime) -> Iterator[Act]:
    """Thank by email on the day of a conversation, before the card (RULES 4.1, thank-you email; 4.5).

    Red from the fifth day; beyond the tenth the card alone says it, in its late form.
    """
    for person in facts.people.values():
        occasion = _occasion(facts, person.id) if facts.rhythm.thank_by_email else None
        if not occasion or not can_write(person) or _is_too_late(facts, occasion, now.date()):
            continue
        if not wrote_since(facts, person.id, occasion.day, Kind.CARD, Kind.THANK_EMAIL):
            is_met = occasion.meeting_id is not None
            yield _thanks(
                facts,
                person,
                ActKind.THANK_EMAIL,
                occasion,
                facts.rhythm.thank_days,
                reason=wording.thank_by_email(occasion.day, now.date(), person.first, is_met=is_met),
                action=_("Write the email"),
                short=_("Thank-you email"),
                writes=Kind.THANK_EMAIL,
            )


def _is_too_late(facts: Facts, occasion: Occasion, today: date) -> bool:
    return (today - occasion.day).days > facts.rhythm.card_late_days


def _occasion(facts: Facts, contact_id: int) -> Occasion | None:
    """Return what to thank somebody for, the last time."""
    talk, written = facts.last_talks.get(contact_id), _written_answer(facts, contact_id)
    if written and not (talk and talk.day >= written.day):
        return written
    return _met(talk) if talk else None


def _met(talk: Talk) -> Occasion:
    return Occasion(talk.day, f"meeting-{talk.id}", talk.id, is_over=talk.is_held)


def _written_answer(facts: Facts, contact_id: int) -> Occasion | None:
    """Return when questions were answered by email: "same thanks and loop" (RULES 4.3, yes by email)."""
    found = facts.threads.get(contact_id)
    answered = found.answered if found else None
    if answered is None or answered.answer != Answer.YES_BY_EMAIL:
        return None
    for letter in reversed(facts.letters_of[contact_id]):
        if letter.kind is Kind.REPLY_YES and letter.contact_on:
            return Occasion(letter.contact_on, f"letter-{letter.id}")
    return None


def thanks(facts: Facts, now: datetime) -> Iterator[Act]:
    """Thank by card from the day of the last conversation until one is sent (RULES 4.1, handwritten card).

    Best within two days, red from the fifth, in its late form after the tenth.
    """
    for contact_id, talk in facts.last_talks.items():
        person, occasion = facts.people[contact_id], _met(talk)
        if not person.may_write:
            continue
        since = [one for one in facts.letters_of.get(contact_id, ()) if one.day >= occasion.day]
        if not any(one.kind is Kind.CARD for one in since):
            mailed = next((one.day for one in since if one.kind is Kind.THANK_EMAIL), None)
            yield _thanks(
                facts,
                person,
                ActKind.THANK,
                occasion,
                facts.rhythm.card_days,
                reason=wording.thank(facts.rhythm, occasion.day, now.date(), person.first, mailed),
                action=_("Write the card"),
                short=_("Thank-you card"),
                writes=Kind.CARD,
            )


def _thanks(
    facts: Facts, person: Person, kind: ActKind, occasion: Occasion, days: int, **more: object
) -> Act:
    return act_for(
        person,
        kind,
        occasion.subject,
        occasion.day,
        before=_("Write the thank-you to "),
        meeting_id=occasion.meeting_id,
        soft_on=occasion.day + timedelta(days=days + 1),
        strong_on=occasion.day + timedelta(days=facts.rhythm.thank_late_days),
        **more,
    )


def acknowledgements(facts: Facts, now: datetime) -> Iterator[Act]:
    """Thank for an introduction the same day: reply to all, then release (RULES 4.1, acknowledge).

    Names given in a conversation are thanked for in the thank-you after it.
    """
    for naming in facts.namings:
        person, introducer = facts.people.get(naming.contact_id), facts.people.get(naming.introducer_id)
        is_done = naming.acknowledged_on or naming.told_on or naming.meeting_id is not None
        if is_done or not person or person.is_placeholder or not introducer or not can_write(introducer):
            continue
        due_on = facts.calendar.add(naming.named_on, facts.rhythm.acknowledge_days)
        too_late = facts.calendar.between(naming.named_on, now.date()) > TOO_LATE
        if too_late or met_since(facts, person.id, naming.named_on):
            continue
        yield act_for(
            introducer,
            ActKind.ACKNOWLEDGE,
            f"referral-{naming.id}",
            due_on,
            before=_("Thank "),
            after=_(" for introducing {name}").format(name=person.first),
            reason=_("Reply to all today, then leave {name} out of it.").format(name=introducer.first)
            if naming.permission is Permission.THEY_WRITE
            else _("One line today, and {name} knows it arrived.").format(name=introducer.first),
            action=_("Thank {name}").format(name=introducer.first),
            short=_("Thank {name} for the introduction").format(name=introducer.first),
            about_id=person.id,
            writes=Kind.ACKNOWLEDGE,
            since=naming.named_on,
            **tones(facts.calendar, due_on, LATEST_THANKS_TO_INTRODUCER),
        )


def reports(facts: Facts, now: datetime) -> Iterator[Act]:
    """Tell an introducer how it went, from the day after the conversation (RULES 4.1, report).

    Best within two working days, five at the latest.
    """
    for naming in facts.namings:
        if naming.told_on or not {naming.contact_id, naming.introducer_id} <= facts.people.keys():
            continue
        introducer = facts.people[naming.introducer_id]
        occasion = _first_occasion(facts, naming, now.date())
        if occasion and can_write(introducer):
            yield _report(facts, naming, occasion, now.date())


def _report(facts: Facts, naming: Naming, occasion: Occasion, today: date) -> Act:
    introducer, first = facts.people[naming.introducer_id], facts.people[naming.contact_id].first
    latest = facts.calendar.add(occasion.day, facts.rhythm.introducer_days)
    if today > latest:
        reason = _("{name} may like to know by now. Two lines are plenty.")
    else:
        reason = _("{name} introduced you. Two lines are plenty.")
    return act_for(
        introducer,
        ActKind.TELL,
        f"referral-{naming.id}",
        occasion.day + ONE,
        before=_("Tell "),
        after=_(" how it went with {name}").format(name=first),
        reason=reason.format(name=introducer.first),
        action=_("Tell {name}").format(name=introducer.first),
        short=wording.tell(introducer.first, first),
        about_id=naming.contact_id,
        meeting_id=occasion.meeting_id,
        is_listed_ahead=occasion.is_over,
        writes=Kind.TELL_INTRODUCER,
        since=occasion.day,
        **tones(facts.calendar, latest, LATEST_REPORT - facts.rhythm.introducer_days),
    )


def _first_occasion(facts: Facts, naming: Naming, today: date) -> Occasion | None:
    """Return the first conversation after a naming: held, or planned for today or the next working day."""
    horizon = facts.calendar.next_business_day(today)
    for talk in facts.talks_of.get(naming.contact_id, ()):
        if talk.day >= naming.named_on and (talk.is_held or today <= talk.day <= horizon):
            return _met(talk)
    written = _written_answer(facts, naming.contact_id)
    return written if written and written.day >= naming.named_on else None
