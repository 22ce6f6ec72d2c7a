"""Everybody in one table, by what is next (on screen: People).

There may be twenty thousand of them. So what is read is a plain tuple for each, and only who is looked at is
put into words.
"""

from collections import defaultdict
from datetime import date
from typing import Any, NamedTuple

from core import clock, days, lately, tidy
from core.changes import Topic
from core.contacts.records import Circle, Stage, initials
from core.followups import reading, rules
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts
from core.letters.kinds import Kind
from core.store.database import book
from core.store.kept import kept
from core.words import _

TELLING = (ActKind.TELL, ActKind.TELL_SILENCE)
KEEPING = (ActKind.ADVICE_DONE, ActKind.HELLO)
THANKED = (Stage.THANKED, Stage.IN_TOUCH)
DATED, NAMES, ASK, WAKES, NOTHING = range(5)  # what is next: an act on its day, then these
TO_ASK = Stage.TO_ASK.value
STAGES = {one.value: one for one in Stage}
CIRCLES = {one.value: one for one in Circle}
EVERYBODY = """
    select id, name, role, organization_id, stage, circle, wakes_on, do_not_contact, is_placeholder, added_on
    from contact where set_aside_on is null order by sort_key, id"""
PLACES = "select id, name from organization order by id"
FIELDS = "select contact_id, field from contact_field order by position desc, id desc"  # the first wins
REACHED = """
    select contact.id, reached_on from contact join contact_step as step on contact_id = contact.id
    where contact.stage != 'to_ask'
        and (step.stage = contact.stage or contact.stage = 'in_touch' and step.stage = 'met')
    order by step.stage = 'met', step.id"""
COUNTS = "select stage, count(*) from contact where set_aside_on is null group by stage"
KNOWN = """
    select count(*) from contact where set_aside_on is null and circle not in ('introduced', 'cold')
        and id not in (select contact_id from referral)"""


class Row(NamedTuple):
    """What the table of people alone says of one."""

    id: int
    name: str
    role: str
    organization: str
    stage: Stage
    circle: Circle
    wakes_on: date | None
    may_write: bool
    is_placeholder: bool
    field: str
    reached_on: date | None  # the stage; who is in touch, when they were met; who is to ask, when they came
    words: str  # folded, to filter by: name, role, place of work, field


class PersonLine(NamedTuple):
    """A person as the table shows them."""

    id: int
    stage: Stage
    words: str
    place: int  # by what is next, from 0
    row: Row
    kind: int  # of what is next
    act: Act | None
    facts: Facts

    @property
    def name(self) -> str:
        """Return the full name."""
        return self.row.name

    @property
    def initials(self) -> str:
        """Return one or two letters for the avatar."""
        return initials(self.row.name)

    @property
    def subtitle(self) -> str:
        """Return School meals manager, Common Table."""
        return ", ".join(part for part in (self.row.role, self.row.organization) if part)

    @property
    def field(self) -> str:
        """Return the first field the person knows."""
        return self.row.field

    @property
    def through(self) -> str:
        """Return who introduced them, else their circle."""
        namings = self.facts.namings_of.get(self.id, ())
        introducers = (self.facts.people.get(one.introducer_id) for one in namings)
        return next((one.name for one in introducers if one), self.row.circle.label)

    @property
    def last(self) -> str:
        """Return what happened last: Met yesterday."""
        return lately.last(self.id, self.stage, self.row.reached_on, self.facts)[0]

    @property
    def last_on(self) -> date | None:
        """Return the day on which something happened last."""
        return lately.last(self.id, self.stage, self.row.reached_on, self.facts)[1]

    @property
    def next(self) -> str:
        """Return what is next: Follow up, 23 Nov."""
        if self.act:
            return _dated(self.act)
        if self.kind == NAMES:
            return _("Ask once more for names")
        if self.kind == ASK:
            return _("Find the name") if self.row.is_placeholder else self._ask()
        if self.kind == WAKES and self.row.wakes_on:
            return _("Ask again, {day}").format(day=days.short(self.row.wakes_on))
        return _("Nothing for now")

    def _ask(self) -> str:
        """Return what to do about a first letter: begin it, go on, or say whether it went."""
        begun = self.facts.begun
        if (self.id, Kind.REQUEST, None) not in begun:
            return _("Ask")
        return _("Did you send it?") if begun[self.id, Kind.REQUEST, None] else _("Finish the letter")

    @property
    def is_due_today(self) -> bool:
        """Say whether something is to do today."""
        return self.act is not None and self.act.due_on <= clock.today()


def lines() -> list[PersonLine]:
    """Return everybody who is not set aside, sorted by what is next."""
    facts, rows = reading.facts(), _rows()
    acts = _first_acts(facts)
    introducers = {naming.introducer_id for naming in facts.namings}
    kinds: dict[int, list[Row]] = defaultdict(list)
    for row in rows.values():
        kinds[_kind(row, acts.get(row.id), row.id in introducers, facts)].append(row)
    dated = {row.id for row in kinds[DATED]}
    kinds[DATED] = [rows[one] for one in acts if one in dated]
    in_order = [(kind, row) for kind in range(NOTHING + 1) for row in kinds[kind]]
    return [
        PersonLine(row.id, row.stage, row.words, place, row, kind, None if kind else acts[row.id], facts)
        for place, (kind, row) in enumerate(in_order)
    ]


def counts() -> dict[Stage, int]:
    """Count the people at each stage who are not set aside."""
    known = dict(book.execute_sql(COUNTS).fetchall())
    return {stage: known.get(stage.value, 0) for stage in Stage}


def known() -> int:
    """Count those the user knew already: nobody named them, and they come from a circle of one's own."""
    number: int = book.execute_sql(KNOWN).fetchone()[0]
    return number


def _first_acts(facts: Facts) -> dict[int, Act]:
    """Return the first act of each person, the soonest first; what waited stands at today."""
    today, found = clock.today(), dict[int, Act]()
    for act in sorted(rules.plan(facts, clock.now()), key=lambda act: (max(act.due_on, today), act.order)):
        found.setdefault(act.contact_id, act)
    return found


def _kind(row: Row, act: Act | None, has_named: bool, facts: Facts) -> int:
    """Return what kind of thing is next."""
    can_wait = act is None or (act.kind in KEEPING and act.due_on > clock.today())
    if can_wait and row.stage in THANKED and row.may_write and not has_named and _met(row, facts):
        return NAMES
    if act:
        return DATED
    if row.stage is Stage.RESTING and row.wakes_on and row.may_write:
        return WAKES
    return ASK if row.stage is Stage.TO_ASK and row.may_write else NOTHING


def _met(row: Row, facts: Facts) -> bool:
    return any(talk.is_held for talk in facts.talks_of.get(row.id, ()))


def _dated(act: Act) -> str:
    """Return an act with its day: Follow up, 23 Nov."""
    today = clock.today()
    if act.kind in TELLING or act.is_begun:
        return act.short
    if act.due_on <= today:
        return _("{what}, today").format(what=act.short)
    if act.kind is ActKind.ASK and act.due_on.isocalendar()[:2] == today.isocalendar()[:2]:
        return _("{what} this week").format(what=act.short)
    return _("{what}, {day}").format(what=act.short, day=days.short(act.due_on))


@kept(Topic.CONTACTS | Topic.ORGANIZATIONS)
def _rows() -> dict[int, Row]:
    """Return everybody by id, in the order of their names; several small queries are quicker than a join."""
    places, fields, reached = (dict(_all(sql)) for sql in (PLACES, FIELDS, REACHED))
    rows = {}
    for one, name, role, place_id, stage, circle, wakes_on, is_silent, is_placeholder, added_on in _all(
        EVERYBODY
    ):
        place, field = places.get(place_id, ""), fields.get(one, "")
        rows[one] = Row(
            one,
            name,
            role,
            place,
            STAGES[stage],
            CIRCLES[circle],
            _day(wakes_on),
            not is_silent,
            bool(is_placeholder),
            field,
            _day(added_on if stage == TO_ASK else reached.get(one)),
            tidy.folded(f"{name} {role} {place} {field}"),
        )
    return rows


def _all(sql: str) -> list[Any]:
    found: list[Any] = book.execute_sql(sql).fetchall()
    return found


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
