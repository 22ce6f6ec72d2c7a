"""Today of the open book, and what the user does with it: later, skip, done at once, everything paused."""

from dataclasses import replace
from datetime import date, timedelta

from core import clock, contacts, days, preferences
from core.changes import Topic
from core.contacts import Stage
from core.followups import reading, rules
from core.followups.acts import Act, ActKind, Today
from core.followups.day import arranged
from core.letters.kinds import Answer
from core.store.database import writing
from core.store.tables import PostponementRow
from core.words import _


def today() -> Today:
    """Return what to do today, and what comes later this week; only meetings while everything is paused."""
    return arranged(reading.facts(), clock.now())


def ahead() -> tuple[Act, ...]:
    """Return everything there is to do, now or later, what is due first."""
    on = clock.today()
    acts = rules.plan(reading.facts(), clock.now())
    return tuple(sorted(acts, key=lambda act: (max(act.due_on, on), act.order)))


def next_for(contact_id: int) -> Act | None:
    """Return the next thing to do for one person, on whatever day."""
    return next((act for act in ahead() if act.contact_id == contact_id), None)


def no_letters_because() -> str:
    """Return why nobody new should be written to at this moment; "" when there is no reason."""
    return rules.no_letters_because(reading.facts(), clock.now())


def do_at_once(act: Act) -> bool:
    """Do what needs no page of its own, a promise kept or a rest; say whether it was done."""
    from core import promises

    if act.kind is ActKind.PROMISE and act.promise_id:
        promises.keep(act.promise_id)
    elif act.kind is ActKind.REST_OFFER:
        _let_rest(act)
    else:
        return False
    return True


def _let_rest(act: Act) -> None:
    """Leave somebody in peace until the day they are taken up again (RULES 4.1, after the cap)."""
    from core.letters import post  # letters are long to load, and Today is what one begins with

    until = clock.today() + timedelta(days=preferences.load().rest_days)
    with writing(Topic.LETTERS | Topic.CONTACTS, said=_("{name} rests").format(name=act.name)):
        if act.letter_id:
            post.answer(act.letter_id, Answer.SILENCE, until=until)
        else:
            contacts.set_stage(act.contact_id, Stage.RESTING)
            contacts.amend(act.contact_id, wakes_on=until)


def pause(until: date) -> None:
    """Pause everything until the first day back; a pause that goes on keeps its first day."""
    chosen, today = preferences.load(), clock.today().isoformat()
    begins = chosen.paused_on if chosen.paused_until > today else today
    said = _("Paused until {day}").format(day=days.day(until))
    preferences.save(replace(chosen, paused_on=begins, paused_until=until.isoformat()), said=said)


def resume() -> None:
    """End the pause today."""
    today = clock.today().isoformat()
    preferences.save(replace(preferences.load(), paused_until=today), said=_("Everything goes on"))


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
