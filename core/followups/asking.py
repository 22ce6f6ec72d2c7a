"""The rules around a request: ask a new name, remind once, tell the introducer about silence (pure)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Naming, Person, Sent
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission
from core.words import _

ASKS = (Kind.REQUEST, Kind.REMINDER)
YES = (Answer.YES.value, Answer.YES_BY_EMAIL.value)
SECOND_WAY = 10  # working days; RULES 4.1, number of reminders, introduced
SILENT = 5  # working days, a week; RULES 4.1, introduced person silent
AFTER_RETURN = 2  # working days; RULES 4.1, out of office
ASKED_FIRST = 5  # working days given to an introducer who asks first (our rule)


@dataclass(frozen=True, slots=True)
class Thread:
    """The last request to somebody, and the reminders after it."""

    request: Sent
    reminders: tuple[Sent, ...]

    @property
    def last(self) -> Sent:
        """Return the letter that waits for an answer."""
        return self.reminders[-1] if self.reminders else self.request


def replies(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Reply to a yes the same day, until a conversation is planned (RULES 4.1, first line)."""
    for person in _at(facts, Stage.ASKED):
        thread = _thread(facts, person.id)
        accepted = _yes(thread) if thread else None
        on = accepted.answered_on if accepted else None
        if accepted and on and _may_write(person) and not _went_on(facts, person.id, on):
            by_mail = accepted.answer == Answer.YES_BY_EMAIL
            yield act_for(
                person,
                ActKind.REPLY,
                f"letter-{accepted.id}",
                on,
                before=_("Reply to "),
                reason=_("They said yes by email. Three questions at most.")
                if by_mail
                else _("They said yes. Offer two times."),
                action=_("Reply"),
                short=_("Reply"),
                letter_id=accepted.id,
            )


def new_names(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Ask somebody new one working day after they were named, the next name a day later (RULES 4.1).

    Not for half-names, for those who are not to be written to, or without a way to reach them.
    """
    for contact_id, namings in facts.namings_of.items():
        person = facts.people.get(contact_id)
        if not person or person.stage is not Stage.TO_ASK or person.is_placeholder or not _may_write(person):
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
        )


def _ask_on(facts: Facts, naming: Naming) -> date:
    extra = ASKED_FIRST if naming.permission is Permission.ASK_FIRST else 0
    days = facts.rhythm.ask_days + facts.places[naming.id][0] + extra
    return facts.calendar.add(naming.named_on, days)


def follow_ups(facts: Facts, now: datetime) -> Iterator[Act]:
    """Remind after seven working days, once; introduced people once more after ten (RULES 4.1).

    Any answer, and any conversation, ends it; being away only moves it.
    """
    for person in _at(facts, Stage.ASKED):
        thread = _thread(facts, person.id)
        if thread is None or not _may_write(person) or not _is_waiting(facts, thread):
            continue
        wait = _wait(facts, person.id, len(thread.reminders))
        if wait is None:
            continue
        start = facts.calendar.day_zero(thread.last.sent_at)
        due_on = max(facts.calendar.add(start, wait), _back(facts, thread.last))
        yield act_for(
            person,
            ActKind.FOLLOW_UP,
            f"letter-{thread.last.id}",
            due_on,
            before=_("Follow up with "),
            reason=wording.follow_up(facts.calendar.between(start, now.date()), len(thread.reminders)),
            action=_("Write a follow-up"),
            short=_("Follow up"),
            letter_id=thread.last.id,
            is_listed_ahead=False,
        )


def silences(facts: Facts, _now: datetime) -> Iterator[Act]:
    """Tell an introducer that nobody answered, a week after the reminder (RULES 4.1)."""
    for naming in facts.namings:
        person, introducer = facts.people.get(naming.contact_id), facts.people.get(naming.introducer_id)
        if naming.told_on or not person or not introducer or not _may_write(introducer):
            continue
        thread = _thread(facts, person.id)
        silent_on = _silent_on(facts, thread) if thread else None
        if silent_on and person.stage in (Stage.ASKED, Stage.RESTING):
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
            )


def _silent_on(facts: Facts, thread: Thread) -> date | None:
    """Return the day a thread counts as silent; None when it was answered, or too little was tried."""
    if thread.last.answer == Answer.SILENCE:
        return thread.last.answered_on
    if not thread.reminders or not _is_waiting(facts, thread):
        return None
    due_on = facts.calendar.add(facts.calendar.day_zero(thread.last.sent_at), SILENT)
    return max(due_on, _back(facts, thread.last))


def _thread(facts: Facts, contact_id: int) -> Thread | None:
    letters = [one for one in facts.letters_of.get(contact_id, ()) if one.kind in ASKS]
    starts = [place for place, one in enumerate(letters) if one.kind is Kind.REQUEST] or [0]
    return Thread(letters[starts[-1]], tuple(letters[starts[-1] + 1 :])) if letters else None


def _is_waiting(facts: Facts, thread: Thread) -> bool:
    """Say whether nothing at all has come back since a request."""
    since, contact_id = thread.request.day, thread.request.contact_id
    if thread.request.is_answered or any(one.is_answered for one in thread.reminders):
        return False
    later = [one.answered_on for one in facts.letters_of[contact_id] if one.answered_on]
    return all(day < since for day in later) and not _met_since(facts, contact_id, since)


def _wait(facts: Facts, contact_id: int, reminders: int) -> int | None:
    """Return the working days until the next reminder; None when the last one was sent."""
    if reminders < facts.rhythm.follow_ups:
        return facts.rhythm.follow_up_days
    is_last = facts.rhythm.follow_ups > 0 and reminders == facts.rhythm.follow_ups
    return SECOND_WAY if is_last and contact_id in facts.namings_of else None


def _back(facts: Facts, letter: Sent) -> date:
    """Return the first day to write to somebody who is away (RULES 4.1, out of office)."""
    if letter.wait_until is None:
        return letter.day
    return facts.calendar.add(letter.wait_until + timedelta(days=1), AFTER_RETURN)


def _at(facts: Facts, stage: Stage) -> list[Person]:
    return [person for person in facts.people.values() if person.stage is stage]


def _may_write(person: Person) -> bool:
    return person.may_write and person.is_reachable


def _met_since(facts: Facts, contact_id: int, since: date) -> bool:
    return any(talk.day >= since for talk in facts.talks_of.get(contact_id, ()))


def _yes(thread: Thread) -> Sent | None:
    return next((one for one in (*thread.reminders[::-1], thread.request) if one.answer in YES), None)


def _went_on(facts: Facts, contact_id: int, since: date) -> bool:
    """Say whether a yes was replied to, or a conversation planned."""
    letters = facts.letters_of.get(contact_id, ())
    replied = any(one.kind is Kind.REPLY_YES and one.day >= since for one in letters)
    return replied or _met_since(facts, contact_id, since)
