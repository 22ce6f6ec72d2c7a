"""One day put together: five acts, one for each person, and what comes later (pure)."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from itertools import pairwise

from core.followups import rules, wording
from core.followups.acts import NEVER_CUT, Act, ActKind, Today
from core.followups.facts import Facts
from core.words import _

MOST = 5  # acts shown (ARCHITECTURE section 8)
FRIDAY = 4
TEN = 10  # minutes


def arranged(facts: Facts, now: datetime) -> Today:
    """Return what to do today, and what comes later this week; only meetings while everything is paused."""
    on, acts = now.date(), rules.plan(facts, now)
    due = _once_each(sorted((act for act in acts if act.is_due(now)), key=lambda act: act.order))
    shown = due[: max(MOST, sum(act.kind in NEVER_CUT for act in due))]
    is_paused = facts.pause is not None and facts.pause.ends > on
    later = [] if is_paused else _later(acts, due, due[len(shown) :], now)
    return Today(
        acts=_said_in_a_row(shown),
        later=_said_in_a_row(later),
        minutes=_rounded(sum(act.minutes for act in shown)),
        heading=_("Later this week") if on.weekday() < FRIDAY else _("In the coming days"),
        back_on=facts.pause.ends if facts.pause and is_paused else None,
    )


def _later(acts: Iterable[Act], due: Iterable[Act], cut: Iterable[Act], now: datetime) -> list[Act]:
    """Return what is too much for today, and what comes in the next days, each person once."""
    on, names, horizon = now.date(), {act.contact_id for act in due}, _horizon(now.date())
    waiting = [act._replace(due_on=on) for act in cut]
    ahead = [
        act
        for act in acts
        if not act.is_due(now)
        and (act.due_on <= horizon or act.is_held)
        and (act.is_listed_ahead or act.is_held or act.due_on <= on)
    ]
    coming = [act for act in _once_each(ahead, tell=False) if act.contact_id not in names]
    coming.sort(key=lambda act: (max(act.due_on, on), act.kind is not ActKind.ASK, act.order))
    return waiting + coming


def _once_each(acts: Iterable[Act], *, tell: bool = True) -> list[Act]:
    """Keep each person's first act; the others wait inside its reason line when they may `tell`."""
    first: dict[int, Act] = {}
    for act in acts:
        before = first.setdefault(act.contact_id, act)
        if before is not act and tell:
            also = act.also or wording.also(act.short)
            reason = f"{before.reason} {also}" if also not in before.reason else before.reason
            first[act.contact_id] = before._replace(reason=reason, minutes=before.minutes + act.minutes)
    return list(first.values())


def _said_in_a_row(acts: list[Act]) -> tuple[Act, ...]:
    """Say ", the second" where the first name of the same introducer stands right above."""
    said = acts[:1]
    for above, act in pairwise(acts):
        follows = act.kind is above.kind is ActKind.ASK and act.introducer_id == above.introducer_id
        is_next = follows and act.place == above.place + 1
        said.append(act._replace(after=wording.next_name(act.place)) if is_next else act)
    return tuple(said)


def _horizon(on: date) -> date:
    """Return the last day of `later`: Sunday, and from Friday on the Sunday after it."""
    sunday = on + timedelta(days=6 - on.weekday())
    return sunday if on.weekday() < FRIDAY else sunday + timedelta(days=7)


def _rounded(minutes: int) -> int:
    """Return minutes as people say them: tens above ten, half up."""
    return minutes if minutes <= TEN else (minutes + TEN // 2) // TEN * TEN
