"""The rules that keep people close: promises, LinkedIn, what the advice led to, a hello (pure)."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from core import days
from core.contacts.records import Stage
from core.followups import wording
from core.followups.acts import Act, ActKind, act_for
from core.followups.facts import Facts, Person
from core.followups.threads import at, can_write, wrote_since
from core.letters.kinds import Kind
from core.words import _

CLOSE = (Stage.THANKED, Stage.IN_TOUCH)
HELLOS = (Kind.HELLO, Kind.ADVICE_DONE)
ONE = timedelta(days=1)
TOO_LATE = 10  # days after which an invitation no longer follows from the conversation (our rule)
SKIPS = 3  # hellos left out in a row before rest is offered (DESIGN 7)


def promises(facts: Facts, now: datetime) -> Iterator[Act]:
    """Keep each promise of the user's on its day (RULES 4.3; DESIGN section 2)."""
    for promise in facts.promises:
        person = facts.people.get(promise.contact_id)
        if person and promise.due_on:
            yield act_for(
                person,
                ActKind.PROMISE,
                f"promise-{promise.id}",
                promise.due_on,
                before=_("Keep your promise to "),
                reason=_("{promise} You said {day}.").format(
                    promise=wording.promised(promise), day=days.day(promise.due_on, today=now.date())
                ),
                action=_("Mark as kept"),
                short=_("Keep your promise"),
                also=wording.promised(promise),
                promise_id=promise.id,
                since=min(promise.made_on or promise.due_on, promise.due_on),
                soft_on=promise.due_on + ONE,
            )


def connections(facts: Facts, now: datetime) -> Iterator[Act]:
    """Connect on LinkedIn within two days of a conversation, with a note (RULES 4.1, connect on LinkedIn).

    Only with somebody whose profile is in the book: nobody is sent to look for one that may not exist.
    """
    for person in facts.people.values():
        talk = facts.last_talks.get(person.id)
        if not talk or not person.has_profile or not person.may_write:
            continue
        too_late = (now.date() - talk.day).days > TOO_LATE
        if not too_late and not wrote_since(facts, person.id, date.min, Kind.CONNECT):
            yield act_for(
                person,
                ActKind.CONNECT,
                f"meeting-{talk.id}",
                talk.day + ONE,
                before=_("Connect with "),
                after=_(" on LinkedIn"),
                reason=_("You met {day}. A line with it is worth more than a click.").format(
                    day=wording.on(talk.day, now.date())
                ),
                action=_("Write the note"),
                short=_("Connect on LinkedIn"),
                meeting_id=talk.id,
                writes=Kind.CONNECT,
                since=talk.day,
                soft_on=talk.day + timedelta(days=facts.rhythm.connect_days + 1),
            )


def advice(facts: Facts, now: datetime) -> Iterator[Act]:
    """Tell what the advice led to, three to six weeks after (RULES 4.1, first "your advice, done" letter).

    Only where something was learned or promised; a hello says it as well.
    """
    for person in at(facts, *CLOSE):
        talk = facts.last_talks.get(person.id)
        if not talk or not talk.taught or not can_write(person):
            continue
        if not wrote_since(facts, person.id, talk.day, *HELLOS):
            yield act_for(
                person,
                ActKind.ADVICE_DONE,
                f"meeting-{talk.id}",
                talk.day + timedelta(days=facts.rhythm.advice_days),
                before=_("Tell "),
                after=_(" what came of the advice"),
                reason=_("{silence} One thing you did with it is enough.").format(
                    silence=wording.silence((now.date() - talk.day).days, None)
                ),
                action=_("Tell {name}").format(name=person.first),
                short=_("Tell {name} what came of it").format(name=person.first),
                meeting_id=talk.id,
                writes=Kind.ADVICE_DONE,
                since=talk.day,
                soft_on=talk.day + timedelta(days=facts.rhythm.advice_latest_days + 1),
            )


def hellos(facts: Facts, now: datetime) -> Iterator[Act]:
    """Say hello an interval after the last real contact (RULES 4.1, interval rule).

    Real contact is a conversation or an answered letter; a hello of yours starts a new interval. After
    three that were skipped the app offers rest instead (DESIGN 7).
    """
    for person in at(facts, *CLOSE):
        last = _last_contact(facts, person)
        if last is None or not can_write(person) or _is_meeting(facts, person, now):
            continue
        start = max([last, *_hellos(facts, person)])
        interval = timedelta(days=max(1, person.hello_days or facts.rhythm.hello_days))
        rounds = max(1, (now.date() - start) // interval)
        due_on = start + rounds * interval
        skipped = [day for day in facts.skipped_hellos.get(person.id, ()) if day > start]
        if len(skipped) >= SKIPS and not _goes_on(facts, person, start):
            yield _rest(facts, person, max(skipped), start)
        else:
            yield _hello(facts, person, start, interval, due_on, (now.date() - last).days)


def _hello(
    facts: Facts, person: Person, start: date, interval: timedelta, round_on: date, elapsed: int
) -> Act:
    promise = next(iter(facts.promises_of.get(person.id, ())), None)
    longest = timedelta(days=max(0, facts.rhythm.hello_latest_days - facts.rhythm.hello_days))
    return act_for(
        person,
        ActKind.HELLO,
        f"contact-{person.id}-{round_on}",  # one that was skipped comes round again
        start + interval,
        before=_("Say hello to "),
        reason=wording.silence(elapsed, promise),
        action=_("Say hello"),
        short=_("Say hello"),
        writes=Kind.HELLO,
        since=start,
        soft_on=start + interval + ONE,
        strong_on=start + interval + longest + ONE,
    )


def _goes_on(facts: Facts, person: Person, start: date) -> bool:
    """Say whether the offer to rest was skipped, so that hellos go on."""
    return facts.postponed.get(f"{ActKind.REST_OFFER}:contact-{person.id}-{start}", start) is None


def _rest(facts: Facts, person: Person, due_on: date, since: date) -> Act:
    return act_for(
        person,
        ActKind.REST_OFFER,
        f"contact-{person.id}-{since}",
        due_on,
        before=_("Let "),
        after=_(" rest"),
        reason=wording.skipped(SKIPS, facts.rhythm.rest_days),
        action=_("Let {name} rest").format(name=person.first),
        short=_("Let rest"),
        since=since,
    )


def _last_contact(facts: Facts, person: Person) -> date | None:
    talk = facts.last_talks.get(person.id)
    contacts = [one.contact_on for one in facts.letters_of.get(person.id, ())]
    return max([*(day for day in contacts if day), *([talk.day] if talk else ())], default=None)


def _hellos(facts: Facts, person: Person) -> list[date]:
    return [one.day for one in facts.letters_of.get(person.id, ()) if one.kind in HELLOS]


def _is_meeting(facts: Facts, person: Person, now: datetime) -> bool:
    """Say whether the two will talk soon anyway."""
    return any(not talk.is_held and talk.ends_at > now for talk in facts.talks_of.get(person.id, ()))
