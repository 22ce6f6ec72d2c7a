"""Everybody in one table, by what is next (on screen: People)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from peewee import JOIN, fn

from core import clock, days, tidy
from core.contacts import Circle, Stage, initials
from core.followups import reading, rules
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts, Sent, Talk
from core.letters.kinds import Kind
from core.store.tables import ContactFieldRow, ContactRow, ContactStepRow, OrganizationRow, ReferralRow
from core.words import _

WEEK = 7  # days in which a weekday says enough
TELLING = (ActKind.TELL, ActKind.TELL_SILENCE)
Steps = Mapping[Stage, date]
Last = tuple[str, date | None]  # what happened last in words, and its day


@dataclass(frozen=True, slots=True)
class PersonLine:
    """A person as the table shows them."""

    id: int
    name: str
    initials: str
    subtitle: str  # "School meals manager, Common Table"
    stage: Stage
    through: str  # who introduced them, else their circle
    field: str
    last: str
    last_on: date | None
    next: str
    is_due_today: bool
    place: int  # by what is next, from 0
    words: str  # folded, to filter by: name, role, place of work, field


@dataclass(frozen=True, slots=True)
class _Row:
    """What the table of people alone says of one."""

    id: int
    name: str
    role: str
    organization: str
    stage: Stage
    circle: Circle
    added_on: date
    wakes_on: date | None
    may_write: bool
    is_placeholder: bool


def lines() -> list[PersonLine]:
    """Return everybody who is not set aside, sorted by what is next."""
    rows, fields, steps = _rows(), _first_fields(), _steps()
    facts = reading.facts()
    names = {row.id: row.name for row in rows}
    acts: dict[int, Act] = {}
    for act in sorted(rules.plan(facts, clock.now()), key=lambda act: (_day(act), act.order)):
        acts.setdefault(act.contact_id, act)
    introducers = {naming.introducer_id for naming in facts.namings}
    found = []
    for number, row in enumerate(rows):
        last, last_on = _last(row, facts, steps.get(row.id, {}))
        words, order = _next(row, acts.get(row.id), row.id in introducers, facts)
        line = PersonLine(
            id=row.id,
            name=row.name,
            initials=initials(row.name),
            subtitle=", ".join(part for part in (row.role, row.organization) if part),
            stage=row.stage,
            through=_through(row, facts, names),
            field=fields.get(row.id, ""),
            last=last,
            last_on=last_on,
            next=words,
            is_due_today=bool(order[0] == 0 and order[1] <= clock.today()),
            place=number,
            words=tidy.folded(f"{row.name} {row.role} {row.organization} {fields.get(row.id, '')}"),
        )
        found.append((order, number, line))
    found.sort(key=lambda one: one[:2])
    return [replace(line, place=place) for place, (*__, line) in enumerate(found)]


def counts() -> dict[Stage, int]:
    """Count the people at each stage who are not set aside."""
    row = ContactRow
    query = row.select(row.stage, fn.COUNT(row.id)).where(row.set_aside_on.is_null())
    known = dict(query.group_by(row.stage).tuples())
    return {stage: known.get(stage.value, 0) for stage in Stage}


def known() -> int:
    """Count those the user knew already: nobody named them, and they come from a circle of one's own."""
    row = ContactRow
    named = ReferralRow.select(ReferralRow.contact)
    strangers = (Circle.INTRODUCED.value, Circle.COLD.value)
    query = row.select().where(row.set_aside_on.is_null(), row.circle.not_in(strangers), row.id.not_in(named))
    number: int = query.count()
    return number


def _day(act: Act) -> date:
    """Return the day an act stands at; what waited stands at today."""
    return max(act.due_on, clock.today())


def _next(row: _Row, act: Act | None, has_named: bool, facts: Facts) -> tuple[str, tuple[Any, ...]]:
    """Return what is next, and where that stands among all that is next."""
    can_wait = act is None or (act.kind is ActKind.HELLO and act.due_on > clock.today())
    if can_wait and row.may_write and not has_named and _gave_no_names(row, facts):
        return _("Ask once more for names"), (1,)
    if act:
        return _dated(act), (0, _day(act), act.order)
    if row.stage is Stage.RESTING and row.wakes_on:
        return _("Ask again, {day}").format(day=days.short(row.wakes_on)), (3,)
    if row.stage is Stage.TO_ASK and row.may_write:
        return (_("Find the name"), (2,)) if row.is_placeholder else (_("Ask"), (2,))
    return _("Nothing for now"), (4,)


def _gave_no_names(row: _Row, facts: Facts) -> bool:
    """Say whether a person was met and thanked, and had no names to give."""
    held = any(talk.is_held for talk in facts.talks_of.get(row.id, ()))
    return held and row.stage in (Stage.THANKED, Stage.IN_TOUCH)


def _dated(act: Act) -> str:
    """Return an act with its day: Follow up, 23 Nov."""
    today = clock.today()
    if act.kind in TELLING:
        return act.short
    if act.due_on <= today:
        return _("{what}, today").format(what=act.short)
    if act.kind is ActKind.ASK and act.due_on.isocalendar()[:2] == today.isocalendar()[:2]:
        return _("{what} this week").format(what=act.short)
    return _("{what}, {day}").format(what=act.short, day=days.short(act.due_on))


def _through(row: _Row, facts: Facts, names: Mapping[int, str]) -> str:
    for naming in facts.namings_of.get(row.id, ()):
        if naming.introducer_id in names:
            return names[naming.introducer_id]
    return row.circle.label


def _last(row: _Row, facts: Facts, steps: Steps) -> Last:
    """Return what happened last between the two of you, with its day."""
    talks, letters = facts.talks_of.get(row.id, []), facts.letters_of.get(row.id, [])
    if row.stage is Stage.TO_ASK:
        return _named_or_added(row, facts)
    if row.stage is Stage.ASKED:
        return _asked(letters, steps)
    if row.stage is Stage.SCHEDULED:
        return _scheduled([talk for talk in talks if not talk.is_held], steps)
    if row.stage is Stage.THANKED:
        return _on(_("Thanked {day}"), steps.get(Stage.THANKED))
    if row.stage is Stage.RESTING:
        return _resting(letters, steps)
    return _in_touch([talk for talk in talks if talk.is_held], letters, steps)


def _on(words: str, day: date | None) -> Last:
    return (words.format(day=days.day(day)), day) if day else ("", None)


def _named_or_added(row: _Row, facts: Facts) -> Last:
    namings = facts.namings_of.get(row.id, ())
    return _on(_("Named {day}"), namings[0].named_on) if namings else _on(_("Added {day}"), row.added_on)


def _asked(letters: list[Sent], steps: Steps) -> Last:
    sent = [one for one in letters if one.kind in (Kind.REQUEST, Kind.REMINDER)]
    if sent and sent[-1].kind is Kind.REMINDER:
        return _on(_("Followed up {day}"), sent[-1].day)
    return _on(_("Asked {day}"), sent[-1].day if sent else steps.get(Stage.ASKED))


def _scheduled(planned: list[Talk], steps: Steps) -> Last:
    """Return when the two will talk: Meeting tomorrow, or Phone, Fri 14:30, or Video, 24 Nov."""
    if not planned:
        return _on(_("Said yes {day}"), steps.get(Stage.SCHEDULED))
    talk = next((one for one in planned if one.day >= clock.today()), planned[-1])
    what = {"phone": _("Phone"), "video": _("Video")}.get(talk.way, _("Meeting"))
    distance = (talk.day - clock.today()).days
    if -1 <= distance <= 1:
        return _("{what} {day}").format(what=what, day=days.day(talk.day)), talk.day
    if 0 < distance < WEEK:
        day, time = days.weekday(talk.day), days.time(talk.starts_at)
        return _("{what}, {day} {time}").format(what=what, day=day, time=time), talk.day
    return _("{what}, {day}").format(what=what, day=days.short(talk.day)), talk.day


def _resting(letters: list[Sent], steps: Steps) -> Last:
    answered = [one.contact_on for one in letters if one.contact_on]
    if answered:
        return _on(_("Answered {day}"), max(answered))
    return _on(_("No reply, {day}"), steps.get(Stage.RESTING))


def _in_touch(held: list[Talk], letters: list[Sent], steps: Steps) -> Last:
    """Return the last real contact: a conversation, or a letter that was answered (RULES 4.1)."""
    met_on = held[-1].day if held else None
    answered = [one for one in letters if one.contact_on and (met_on is None or one.contact_on > met_on)]
    if answered:
        return _on(_("Wrote {day}"), max(answered, key=lambda one: one.contact_on or one.day).day)
    return _on(_("Met {day}"), met_on or steps.get(Stage.MET) or steps.get(Stage.IN_TOUCH))


def _rows() -> list[_Row]:
    row = ContactRow
    query = (
        row.select(
            row.id,
            row.name,
            row.role,
            OrganizationRow.name,
            row.stage,
            row.circle,
            row.added_on,
            row.wakes_on,
            row.do_not_contact,
            row.is_placeholder,
        )
        .join(OrganizationRow, JOIN.LEFT_OUTER)
        .where(row.set_aside_on.is_null())
        .order_by(row.sort_key, row.id)
    )
    return [
        _Row(
            id=one[0],
            name=one[1],
            role=one[2],
            organization=one[3] or "",
            stage=Stage(one[4]),
            circle=Circle(one[5]),
            added_on=one[6],
            wakes_on=one[7],
            may_write=not one[8],
            is_placeholder=one[9],
        )
        for one in query.tuples()
    ]


def _first_fields() -> dict[int, str]:
    row = ContactFieldRow
    query = row.select(row.contact, row.field).order_by(row.contact, row.position.desc(), row.id.desc())
    return dict(query.tuples())


def _steps() -> dict[int, dict[Stage, date]]:
    """Return the day each person last reached each stage."""
    found: dict[int, dict[Stage, date]] = defaultdict(dict)
    row = ContactStepRow
    query = row.select(row.contact, row.stage, row.reached_on).order_by(row.id)
    for contact_id, stage, day in query.tuples():
        found[contact_id][Stage(stage)] = day
    return found
