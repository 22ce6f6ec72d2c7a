"""Pause everything: what every date does while one is ill or away, and after it (pure)."""

from datetime import date, timedelta

from core import days
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts
from core.followups.rhythm import Pause
from core.words import _

NEVER_MOVED = frozenset({ActKind.DEBRIEF, ActKind.PREPARE, ActKind.CONFIRM})  # a meeting keeps its date
ONE = timedelta(days=1)


def moved(act: Act, facts: Facts) -> Act:
    """Move an act on by the working days its clock stood still, to the first day back at the earliest.

    PRODUCT, pause everything: nothing is overdue on the first day back that was not before. Conversations
    stay where they are; what began after the pause is left alone.
    """
    pause = facts.pause
    if pause is None or act.kind is ActKind.MEETING_TODAY:
        return act
    since = min(act.since or act.due_on, act.due_on)
    if since >= pause.ends:
        return act
    lost = 0 if act.kind in NEVER_MOVED else _lost(facts, pause, since)
    due_on = max(facts.calendar.add(act.due_on, lost) if lost else act.due_on, pause.ends)
    later = due_on - act.due_on
    return act._replace(
        due_on=due_on,
        soft_on=act.soft_on + later if act.soft_on else None,
        strong_on=act.strong_on + later if act.strong_on else None,
    )


def why(facts: Facts, today: date) -> str:
    """Return that everything waits; "" when it does not."""
    if facts.pause is None or facts.pause.ends <= today:
        return ""
    return _("Everything waits until {day}.").format(day=days.full(facts.pause.ends))


def put_off(until: date, facts: Facts) -> date:
    """Return the day something was put off to; one that fell into the pause moves on with the rest."""
    pause = facts.pause
    if pause is None or not pause.begins <= until < pause.ends:
        return until
    return facts.calendar.add(until, _lost(facts, pause, pause.begins - ONE))


def _lost(facts: Facts, pause: Pause, since: date) -> int:
    """Count the working days of a pause that came after a day."""
    return facts.calendar.between(max(pause.begins - ONE, since), pause.ends - ONE)
