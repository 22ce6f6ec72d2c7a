"""The rules around names: ask the people named, and ask once more for a name that was not given (pure)."""

from collections.abc import Iterator
from datetime import date, datetime

from core import days
from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for, tones
from core.followups.facts import Facts, Naming, Person
from core.followups.rhythm import LATEST_ASK
from core.followups.threads import can_write
from core.letters.kinds import Kind
from core.referrals.records import Permission
from core.words import _


def new_names(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Ask somebody new one working day after they were named, the next name a day later (RULES 4.1).

    Not for half-names, for those who are not to be written to, or without a way to reach them.
    """
    for contact_id, namings in facts.namings_of.items():
        person = facts.people.get(contact_id)
        if not person or person.stage is not Stage.TO_ASK or person.is_placeholder or not can_write(person):
            continue
        due_on, __, naming = min((_ask_on(facts, one), one.id, one) for one in namings)
        introducer = facts.people.get(naming.introducer_id)
        named_by = introducer.first if introducer else ""
        place, count = facts.places[naming.id]
        yield act_for(
            person,
            ActKind.ASK,
            f"contact-{contact_id}",
            due_on,
            before=_("Ask "),
            after=wording.name_given(place, count, named_by) if named_by else "",
            reason=wording.ask(naming, named_by, person.first) if named_by else "",
            action=_("Ask {name}").format(name=person.first),
            short=_("Ask"),
            introducer_id=naming.introducer_id,
            place=place,
            writes=Kind.REQUEST,
            since=naming.named_on,
            **tones(facts.calendar, due_on, LATEST_ASK - facts.rhythm.ask_days),
        )


def _ask_on(facts: Facts, naming: Naming) -> date:
    extra = facts.rhythm.asked_first_days if naming.permission is Permission.ASK_FIRST else 0
    working_days = facts.rhythm.ask_days + facts.places[naming.id][0] + extra
    return facts.calendar.add(naming.named_on, working_days)


def promised_names(facts: Facts, now: datetime) -> Iterator[Act]:
    """Remind once of a name that was promised and not given yet (PRODUCT 3: the promise, not the person)."""
    for naming in facts.namings:
        person, introducer = facts.people.get(naming.contact_id), facts.people.get(naming.introducer_id)
        if not person or not person.is_placeholder or person.stage is not Stage.TO_ASK:
            continue
        if introducer and can_write(introducer) and not _was_reminded(facts, naming):
            yield _once_more(
                introducer,
                f"referral-{naming.id}",
                facts.calendar.add(naming.named_on, facts.rhythm.promised_name_days),
                naming.named_on,
                before=_("Remind "),
                after=_(" of a name"),
                reason=_("Promised {day}: “{name}”. One gentle line.").format(
                    day=wording.on(naming.named_on, now.date()), name=person.name
                ),
                about_id=person.id,
            )


def _was_reminded(facts: Facts, naming: Naming) -> bool:
    letters = facts.letters_of.get(naming.introducer_id, ())
    return any(one.kind is Kind.NAMES and one.about_id == naming.contact_id for one in letters)


def second_tries(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Ask once more for names on the day set for it (PRODUCT 3: a date for a gentle second try)."""
    for talk in facts.talks:
        person = facts.people[talk.contact_id]
        if talk.is_held and talk.ask_again_on and can_write(person):
            named = any(one.named_on >= talk.day for one in facts.named_by.get(person.id, ()))
            letters = facts.letters_of.get(person.id, ())
            if named or any(one.kind is Kind.NAMES and one.day >= talk.day for one in letters):
                continue
            yield _once_more(
                person,
                f"meeting-{talk.id}",
                talk.ask_again_on,
                talk.day,
                before=_("Ask "),
                after=_(" once more for names"),
                reason=_("Nobody came to mind {day}. One line, and no is fine.").format(
                    day=days.in_letter(talk.day)
                ),
            )


def _once_more(person: Person, subject: str, due_on: date, since: date, **more: object) -> Act:
    action, short = _("Write to {name}").format(name=person.first), _("Ask for a name")
    return act_for(
        person,
        ActKind.ASK_NAMES,
        subject,
        due_on,
        action=action,
        short=short,
        writes=Kind.NAMES,
        since=since,
        **more,
    )
