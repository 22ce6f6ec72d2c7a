"""The rules around a request: one reminder, a second person, the introducer told about silence (pure)."""

from collections.abc import Iterator
from datetime import date, datetime

from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for, tones
from core.followups.facts import Facts, Person, Thread
from core.followups.rhythm import LATEST_FOLLOW_UP, LATEST_SILENCE
from core.followups.threads import after, can_write, has_next, is_waiting, wait, waiting
from core.letters.kinds import Answer, Kind
from core.words import _


def second_people(facts: Facts, now: datetime) -> Iterator[Act]:
    """Ask a second person in an organization three working days after a cold request (RULES 4.1)."""
    silent: dict[str, tuple[date, Person, Thread]] = {}
    for person, found in waiting(facts):
        is_cold = person.is_cold and person.id not in facts.namings_of
        if is_cold and person.organization and person.organization not in silent:
            due_on = after(facts, found.request, facts.rhythm.second_person_days)
            silent[person.organization] = due_on, person, found
    for person in facts.people.values():
        is_new = person.stage is Stage.TO_ASK and person.id not in facts.namings_of
        if not is_new or person.is_placeholder or not can_write(person):
            continue
        if person.organization in silent:
            due_on, first, found = silent.pop(person.organization)
            yield _second(facts, person, first, found, due_on, now.date())


def _second(facts: Facts, person: Person, first: Person, found: Thread, due_on: date, today: date) -> Act:
    start = facts.calendar.day_zero(found.request.sent_at)
    return act_for(
        person,
        ActKind.ASK,
        f"contact-{person.id}",
        due_on,
        before=_("Ask "),
        after=_(", a second person at {organization}").format(organization=person.organization),
        reason=wording.second_person(first.first, facts.calendar.between(start, max(today, due_on))),
        action=_("Ask {name}").format(name=person.first),
        short=_("Ask"),
        writes=Kind.REQUEST,
        since=found.request.day,
        is_listed_ahead=False,
    )


def follow_ups(facts: Facts, now: datetime) -> Iterator[Act]:
    """Remind after seven working days, once; introduced people once more after ten (RULES 4.1).

    Any answer, and any conversation, ends it; being away only moves it.
    """
    for person, found in waiting(facts):
        working_days = wait(facts, found)
        if working_days is None or not can_write(person):
            continue
        start = facts.calendar.day_zero(found.last.sent_at)
        due_on = after(facts, found.last, working_days)
        yield act_for(
            person,
            ActKind.FOLLOW_UP,
            f"letter-{found.last.id}",
            due_on,
            before=_("Follow up with "),
            reason=wording.follow_up(facts.calendar.between(start, now.date()), len(found.reminders)),
            action=_("Write a follow-up"),
            short=_("Follow up"),
            letter_id=found.last.id,
            is_listed_ahead=False,
            writes=Kind.REMINDER,
            since=found.last.day,
            **tones(facts.calendar, due_on, LATEST_FOLLOW_UP - facts.rhythm.follow_up_days),
        )


def silences(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Tell an introducer that nobody answered, a week after the last letter to them (RULES 4.1).

    That is the reminder, so that the introducer hears it once, when there is nothing left to wait for.
    """
    for naming in facts.namings:
        person, introducer = facts.people.get(naming.contact_id), facts.people.get(naming.introducer_id)
        if naming.told_on or not person or not introducer or not can_write(introducer):
            continue
        found = facts.threads.get(person.id)
        silent_on = _silent_on(facts, found) if found else None
        if found and silent_on and person.stage in (Stage.ASKED, Stage.RESTING):
            yield act_for(
                introducer,
                ActKind.TELL_SILENCE,
                f"referral-{naming.id}",
                silent_on,
                before=_("Tell "),
                after=_(" that {name} has not answered").format(name=person.first),
                reason=_("{name} introduced you. Two lines are plenty.").format(name=introducer.first),
                action=_("Tell {name}").format(name=introducer.first),
                short=wording.tell(introducer.first, person.first),
                about_id=person.id,
                is_listed_ahead=False,
                writes=Kind.TELL_SILENCE,
                since=found.last.answered_on or found.last.day,
                **tones(facts.calendar, silent_on, LATEST_SILENCE - facts.rhythm.silence_days),
            )


def _silent_on(facts: Facts, found: Thread) -> date | None:
    """Return the day a thread counts as silent; None when it was answered, or too little was tried."""
    if found.last.answer == Answer.SILENCE:
        return found.last.answered_on
    if len(found.reminders) < facts.rhythm.follow_ups or not is_waiting(facts, found):
        return None
    return after(facts, found.last, facts.rhythm.silence_days)


def rests(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Offer rest when the last reminder stayed without an answer (RULES 4.1, after the cap)."""
    for person, found in waiting(facts):
        if person.may_write and not has_next(facts, found):
            yield act_for(
                person,
                ActKind.REST_OFFER,
                f"letter-{found.last.id}",
                after(facts, found.last, facts.rhythm.follow_up_days),
                before=_("Let "),
                after=_(" rest"),
                reason=wording.rest(len(found.reminders), facts.rhythm.rest_days),
                action=_("Let {name} rest").format(name=person.first),
                short=_("Let rest"),
                letter_id=found.last.id,
                is_listed_ahead=False,
                since=found.last.day,
            )
