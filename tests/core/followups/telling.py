"""Words for the tables of Today: what happened on which day, and what is to do at a moment."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from typing import Any

from core.calendar import Calendar
from core.contacts.records import Stage
from core.followups import rules
from core.followups.acts import Act
from core.followups.facts import Facts, Naming, Owed, Person, Sent, Talk
from core.followups.rhythm import Pause, Rhythm
from core.letters.kinds import Answer, Kind

ANN, BO, CY, DI, ED = range(1, 6)
NAMES = {ANN: "Ann Baker", BO: "Bo Carter", CY: "Cy Dunn", DI: "Di Ellis", ED: "Ed Frost"}
Fact = Talk | Sent | Naming | Owed


def moment(text: str) -> datetime:
    """Return "11-17 09:40" of 2026, or the morning of a day that has no hour."""
    day_, _space, hour = text.partition(" ")
    return datetime.combine(day(day_), time.fromisoformat(hour or "11:00"))


def day(text: str) -> date:
    """Return a day of 2026, unless the year is told."""
    return date.fromisoformat(text if len(text) == 10 else f"2026-{text}")


def person(number: int = ANN, stage: Stage = Stage.ASKED, **more: Any) -> Person:
    """Return one of the five."""
    return Person(number, NAMES[number], NAMES[number].split(" ")[0], stage, **more)


def sent(on: str, kind: Kind, to: int = ANN, **more: Any) -> Sent:
    """Return a letter that went out, in the morning unless the hour is told."""
    return Sent(more.pop("number", 0), to, kind, moment(on), **more)


def asked(on: str, to: int = ANN, **more: Any) -> Sent:
    """Return a request without an answer."""
    return sent(on, Kind.REQUEST, to, **more)


def reminded(on: str, to: int = ANN, **more: Any) -> Sent:
    """Return a reminder without an answer."""
    return sent(on, Kind.REMINDER, to, **more)


def answered(on: str, answer: str, back: str, kind: Kind = Kind.REQUEST, to: int = ANN) -> Sent:
    """Return a letter that was answered."""
    return sent(on, kind, to, is_answered=True, answer=str(answer), answered_on=day(back))


def met(on: str, who: int = ANN, **more: Any) -> Talk:
    """Return a talk of twenty minutes that was held and written down."""
    return planned(on, who, is_held=True, **more)


def planned(on: str, who: int = ANN, **more: Any) -> Talk:
    """Return a talk of twenty minutes that is agreed, and prepared."""
    starts_at = moment(on)
    usual = {"questions": 5, "pages": 1, "is_held": False}
    return Talk(more.pop("number", 0), who, starts_at, starts_at + timedelta(minutes=20), **(usual | more))


def named(on: str, who: int = ANN, by: int = BO, **more: Any) -> Naming:
    """Return that Bo named Ann, was thanked for it, and has not heard how it went."""
    usual = {"acknowledged_on": day(on)}
    return Naming(more.pop("number", 0), who, by, day(on), **(usual | more))


def promised(on: str, to: int = ANN, **more: Any) -> Owed:
    """Return a promise for a day."""
    return Owed(more.pop("number", 0), to, "Send the guide", day(on), **more)


def book(*facts: Fact | Person, **more: Any) -> Facts:
    """Return a book with these people and facts; Ann is asked and Bo is resting when nothing is said of them.

    `holidays` is a country, `paused` the first day of a pause and the first day back, `rhythm` single values.
    """
    people = {ANN: person(), BO: person(BO, Stage.RESTING)}
    people |= {one.id: one for one in facts if isinstance(one, Person)}
    country, _dash, region = more.pop("holidays", "").partition("-")
    paused = more.pop("paused", "")
    return Facts(
        people,
        talks=_in_order((one for one in facts if isinstance(one, Talk)), "starts_at"),
        letters=_in_order((one for one in facts if isinstance(one, Sent)), "sent_at"),
        namings=_in_order((one for one in facts if isinstance(one, Naming)), "named_on"),
        promises=_in_order((one for one in facts if isinstance(one, Owed)), "due_on"),
        rhythm=Rhythm(**more.pop("rhythm", {})),
        calendar=Calendar(country=country, region=region),
        pause=Pause(*(day(one) for one in paused.split(" "))) if paused else None,
        **more,
    )


def _in_order(facts: Iterable[Any], by: str) -> tuple[Any, ...]:
    """Number facts as a table would, in the order they happened."""
    found = sorted(facts, key=lambda one: getattr(one, by))
    return tuple(one._replace(id=one.id or number) for number, one in enumerate(found, 1))


def said(act: Act) -> str:
    """Return an act in a word or two: "thank Ann", with its tone when it has one."""
    return " ".join(part for part in (act.kind.value, act.name.split(" ")[0], act.tone.value) if part)


def due(facts: Facts, at: str) -> list[str]:
    """Return what is to do at a moment, in Today's order."""
    return [said(act) for act in rules.due(facts, moment(at))]


def ahead(facts: Facts, at: str) -> dict[str, str]:
    """Return every act with its day."""
    return {said(act): act.due_on.isoformat() for act in rules.plan(facts, moment(at))}


YES, BY_EMAIL, LATER, NO, NO_BUT = Answer.YES, Answer.YES_BY_EMAIL, Answer.LATER, Answer.NO, Answer.NO_BUT
AWAY, BOUNCED, CV, OFFER, SILENCE = (
    Answer.OUT_OF_OFFICE,
    Answer.BOUNCED,
    Answer.SENT_TO_HR,
    Answer.OFFER,
    Answer.SILENCE,
)
