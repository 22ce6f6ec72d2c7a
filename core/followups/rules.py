"""What is due, and when: the rules of domain/RULES.md put together (pure)."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime

from core.followups import asking, keeping, talking
from core.followups.acts import Act
from core.followups.facts import Facts

Rule = Callable[[Facts, datetime], Iterator[Act]]
RULES: tuple[Rule, ...] = (
    talking.meetings,
    talking.debriefs,
    asking.replies,
    talking.thanks,
    talking.preparations,
    asking.new_names,
    asking.follow_ups,
    talking.reports,
    asking.silences,
    keeping.promises,
    keeping.hellos,
)


def plan(facts: Facts, now: datetime) -> list[Act]:
    """Return everything there is to do, now or on a later day, the soonest first."""
    acts = [_postponed(act, facts) for rule in RULES for act in rule(facts, now)]
    return sorted((act for act in acts if act), key=lambda act: (act.due_on, act.order))


def due(facts: Facts, now: datetime) -> list[Act]:
    """Return what is to do today, in Today's order (ARCHITECTURE section 8)."""
    return sorted((act for act in plan(facts, now) if act.due_on <= now.date()), key=lambda act: act.order)


def _postponed(act: Act, facts: Facts) -> Act | None:
    """Move an act to the day the user chose; None when they skipped it."""
    if act.key not in facts.postponed:
        return act
    until = facts.postponed[act.key]
    return None if until is None else replace(act, due_on=max(act.due_on, until))
