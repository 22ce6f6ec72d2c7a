"""Today as the user sees it: five acts, one for each person, and what comes later."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from core import clock, days
from core.changes import Topic
from core.followups import reading, rules, wording
from core.followups.acts import NEVER_CUT, Act, ActKind, Today
from core.store.database import writing
from core.store.tables import PostponementRow
from core.words import _

MOST = 5  # acts shown (ARCHITECTURE section 8)
FRIDAY = 4
TEN = 10  # minutes


def today() -> Today:
    """Return what to do today, and what comes later this week."""
    on = clock.today()
    acts = rules.plan(reading.facts(), clock.now())
    due = _once_each(sorted((act for act in acts if act.due_on <= on), key=lambda act: act.order))
    shown = due[: max(MOST, sum(act.kind in NEVER_CUT for act in due))]
    waiting = [replace(act, due_on=on) for act in due[len(shown) :]]
    names = {act.contact_id for act in due}
    ahead = [act for act in acts if on < act.due_on <= _horizon(on) and act.is_listed_ahead]
    coming = [act for act in _once_each(ahead, tell=False) if act.contact_id not in names]
    later = waiting + sorted(coming, key=lambda act: (act.due_on, act.kind is not ActKind.ASK, act.order))
    return Today(
        acts=_said_in_a_row(shown),
        later=_said_in_a_row(later),
        minutes=_rounded(sum(act.minutes for act in shown)),
        heading=_("Later this week") if on.weekday() < FRIDAY else _("In the coming days"),
    )


def ahead() -> tuple[Act, ...]:
    """Return everything there is to do, now or later, what is due first."""
    on = clock.today()
    acts = rules.plan(reading.facts(), clock.now())
    return tuple(sorted(acts, key=lambda act: (max(act.due_on, on), act.order)))


def next_for(contact_id: int) -> Act | None:
    """Return the next thing to do for one person, on whatever day."""
    return next((act for act in ahead() if act.contact_id == contact_id), None)


def later(act_key: str, until: date) -> None:
    """Put an act off until a day."""
    _postpone(act_key, until, _("Moved to {day}").format(day=days.day(until)))


def skip(act_key: str) -> None:
    """Leave an act out for good."""
    _postpone(act_key, None, _("Skipped"))


def _postpone(act_key: str, until: date | None, said: str) -> None:
    row = PostponementRow
    with writing(Topic.PREFERENCES, said=said):
        row.insert(act=act_key, until=until).on_conflict(
            conflict_target=[row.act], update={row.until: until}
        ).execute()


def _once_each(acts: Iterable[Act], *, tell: bool = True) -> list[Act]:
    """Keep each person's first act; the others wait inside its reason line when they may `tell`."""
    first: dict[int, Act] = {}
    for act in acts:
        before = first.setdefault(act.contact_id, act)
        if before is not act and tell:
            also = act.also or wording.also(act.short)
            reason = f"{before.reason} {also}" if also not in before.reason else before.reason
            first[act.contact_id] = replace(before, reason=reason, minutes=before.minutes + act.minutes)
    return list(first.values())


def _said_in_a_row(acts: list[Act]) -> tuple[Act, ...]:
    """Say ", the second" where the first name of the same introducer stands right above."""
    said = acts[:1]
    for above, act in pairwise(acts):
        follows = act.kind is above.kind is ActKind.ASK and act.introducer_id == above.introducer_id
        is_next = follows and act.place == above.place + 1
        said.append(replace(act, after=wording.next_name(act.place)) if is_next else act)
    return tuple(said)


def _horizon(on: date) -> date:
    """Return the last day of `later`: Sunday, and from Friday on the Sunday after it."""
    sunday = on + timedelta(days=6 - on.weekday())
    return sunday if on.weekday() < FRIDAY else sunday + timedelta(days=7)


def _rounded(minutes: int) -> int:
    """Return minutes as people say them: tens above ten, half up."""
    return minutes if minutes <= TEN else (minutes + TEN // 2) // TEN * TEN
