"""How much at once: first letters a day, organizations, people in each (pure; RULES 4.1, load)."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from core import days
from core.contacts.records import Stage
from core.followups import quiet
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts, Person
from core.followups.threads import after, at, is_waiting
from core.followups.wording import in_words
from core.letters.kinds import Answer, Kind
from core.words import _, ngettext

ONE = timedelta(days=1)
SOON = date.max  # for somebody who is active until something happens
GOING_ON = ("", Answer.YES, Answer.YES_BY_EMAIL, Answer.SENT_TO_HR, Answer.OFFER)


def held_back(acts: Iterable[Act], facts: Facts, now: datetime) -> list[Act]:
    """Move first letters that are too many to a later day, and say why."""
    today, load = now.date(), Load(facts, now)
    in_order = sorted(acts, key=lambda act: (max(act.due_on, today), act.order))
    return [load.placed(act) if act.kind is ActKind.ASK else act for act in in_order]


def letters_left(facts: Facts, today: date) -> int:
    """Return how many first letters may still be written today."""
    return max(0, facts.rhythm.letters_a_day - _sent_on(facts, today))


def why(facts: Facts, today: date) -> str:
    """Return why no first letter is suggested any more today; "" while one is."""
    if letters_left(facts, today):
        return ""
    said = ngettext(
        "{count} new letter today is plenty. The next one can wait for tomorrow.",
        "{count} new letters today are plenty. The next one can wait for tomorrow.",
        facts.rhythm.letters_a_day,
    )
    return days.capital(said.format(count=in_words(facts.rhythm.letters_a_day)))


class Load:
    """What is under way already, and what is added to it letter by letter."""

    def __init__(self, facts: Facts, now: datetime) -> None:
        self._facts, self._now = facts, now
        self._letters = Counter({now.date(): _sent_on(facts, now.date())})
        self._open: dict[str, dict[int, date]] = defaultdict(dict)  # by place: a person, active until a day
        self._waiting: set[str] = set()  # the places an answer is awaited from
        for person in at(facts, Stage.ASKED, Stage.SCHEDULED):
            if person.organization:
                self._count(person)

    def placed(self, act: Act) -> Act:
        """Return a first letter on the day there is room for it, and count it in."""
        today, place = self._now.date(), self._facts.people[act.contact_id].organization
        if act.due_on > today:
            return act._replace(due_on=self._taken(act.due_on))
        free_on, reason = self._room_at(place, act.contact_id, today) if place else (today, "")
        if not reason:
            free_on = self._taken(today)
            reason = _a_day(self._facts.rhythm.letters_a_day) if free_on > today else ""
        if not place:
            return _held(act, free_on, reason)
        until = self._facts.calendar.add(free_on, self._facts.rhythm.second_person_days)
        self._open[place].setdefault(act.contact_id, until)
        if not reason:
            self._waiting.add(place)
        return _held(act, free_on, reason)

    def _taken(self, day: date) -> date:
        """Take room for a letter on the first day from `day` on that has some."""
        while self._letters[day] >= max(1, self._facts.rhythm.letters_a_day):
            day = self._next(day)
        self._letters[day] += 1
        return day

    def _room_at(self, place: str, contact_id: int, today: date) -> tuple[date, str]:
        """Return the first day with room at a place of work, and why it is not today."""
        rhythm = self._facts.rhythm
        others = [until for one, until in self._open[place].items() if one != contact_id]
        active = sorted(until for until in others if until > today)
        if len(others) >= max(1, rhythm.open_per_organization):
            said = _("Enough people at {organization} are asked already. One answer first.")
            return self._next(today), said.format(organization=place)
        if len(active) >= max(1, rhythm.active_per_organization):
            said = _("Somebody at {organization} is asked already. One after the other.")
            free_on = active[0] if active[0] < SOON else today + ONE
            return quiet.next_fitting(self._facts, self._now, free_on), said.format(organization=place)
        if place not in self._waiting and len(self._waiting) >= max(1, rhythm.organizations_at_once):
            return self._next(today), _at_once(rhythm.organizations_at_once)
        return today, ""

    def _next(self, day: date) -> date:
        return quiet.next_fitting(self._facts, self._now, day + ONE)

    def _count(self, person: Person) -> None:
        """Count in somebody who was asked or whom one will meet."""
        found, place = self._facts.threads.get(person.id), self._open[person.organization]
        answered = found.answered if found else None
        if person.stage is Stage.SCHEDULED or (answered and answered.answer in GOING_ON):
            place[person.id] = SOON
        elif found is None or is_waiting(self._facts, found):
            working_days = self._facts.rhythm.second_person_days
            place[person.id] = after(self._facts, found.request, working_days) if found else date.min
            self._waiting.add(person.organization)


def _held(act: Act, day: date, reason: str) -> Act:
    return act._replace(due_on=day, reason=reason, is_held=True) if reason else act


def _a_day(count: int) -> str:
    said = ngettext("{count} new letter a day is plenty.", "{count} new letters a day are plenty.", count)
    return days.capital(said.format(count=in_words(count)))


def _at_once(count: int) -> str:
    said = ngettext(
        "{count} organization at once is plenty.", "{count} organizations at once are plenty.", count
    )
    return days.capital(said.format(count=in_words(count)))


def _sent_on(facts: Facts, day: date) -> int:
    return sum(one.kind is Kind.REQUEST and one.day == day for one in facts.letters)
