"""What is due, and when: the rules of domain/RULES.md put together (pure)."""

from collections.abc import Callable, Iterator
from datetime import date, datetime

from core.followups import (
    answering,
    asking,
    begun,
    keeping,
    limits,
    names,
    pausing,
    quiet,
    talking,
    thanking,
)
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts

Rule = Callable[[Facts, datetime], Iterator[Act]]
RULES: tuple[Rule, ...] = (
    talking.meetings,
    talking.debriefs,
    answering.replies,
    talking.confirmations,
    thanking.thank_emails,
    thanking.thanks,
    talking.preparations,
    thanking.acknowledgements,
    names.new_names,
    answering.wakings,
    asking.second_people,
    answering.other_ways,
    asking.follow_ups,
    thanking.reports,
    asking.silences,
    keeping.promises,
    names.promised_names,
    names.second_tries,
    keeping.connections,
    keeping.advice,
    keeping.hellos,
    asking.rests,
)


def plan(facts: Facts, now: datetime) -> list[Act]:
    """Return everything there is to do, now or on a later day, the soonest first.

    A rule's day moves on by a pause, by the user's own wish, to a day that fits, and by what is too much.
    """
    minute = now.replace(second=0, microsecond=0)
    if minute not in facts.plans:  # several screens ask, and the facts are the same until something changes
        facts.plans.clear()
        facts.plans[minute] = _planned(facts, minute)
    planned: list[Act] = facts.plans[minute]
    return planned


def _planned(facts: Facts, now: datetime) -> list[Act]:
    moved = (pausing.moved(act, facts) for rule in RULES for act in rule(facts, now))
    wanted = (_postponed(act, facts) for act in moved)
    fitting = [quiet.fitted(act, facts, now) for act in wanted if act]
    held = limits.held_back(fitting, facts, now)
    acts = [begun.gone_on(act, facts, now.date()) for act in held]
    return sorted(_toned(acts, now.date()), key=lambda act: (act.due_on, act.order))


def due(facts: Facts, now: datetime) -> list[Act]:
    """Return what is to do at this moment, in Today's order (ARCHITECTURE section 8)."""
    return sorted((act for act in plan(facts, now) if act.is_due(now)), key=lambda act: act.order)


def no_letters_because(facts: Facts, now: datetime) -> str:
    """Return why nobody new should be written to at this moment; "" when there is no reason."""
    today = now.date()
    return pausing.why(facts, today) or quiet.why(facts, now) or limits.why(facts, today)


def _toned(acts: list[Act], today: date) -> Iterator[Act]:
    for act in acts:
        tone = act.tone_on(today)
        yield act._replace(tone=tone) if tone else act


def _postponed(act: Act, facts: Facts) -> Act | None:
    """Move an act to the day the user chose; None when they skipped it. The card waits with its email."""
    if act.key in facts.postponed:
        until = facts.postponed[act.key]
        return None if until is None else _not_before(act, until, facts)
    email = act.key.replace(f"{ActKind.THANK}:", f"{ActKind.THANK_EMAIL}:")
    until = facts.postponed.get(email) if act.kind is ActKind.THANK else None
    return _not_before(act, until, facts) if until else act


def _not_before(act: Act, until: date, facts: Facts) -> Act:
    return act._replace(due_on=max(act.due_on, pausing.put_off(until, facts)))
