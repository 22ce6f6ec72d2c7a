"""Whom you know that could lead to a field or a place of work, and where nobody leads yet."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from core import contacts, preferences, referrals, tidy
from core.contacts import Circle, Contact, Stage
from core.referrals import paths

WARM = (Stage.MET, Stage.THANKED, Stage.IN_TOUCH)
STRANGE = (Circle.INTRODUCED, Circle.COLD)


@dataclass(frozen=True, slots=True)
class Goal:
    """A field or a place of work, and whether somebody there was met."""

    words: str
    is_field: bool
    is_reached: bool

    @property
    def key(self) -> str:
        """Return what a choice remembers it by."""
        return f"{'field' if self.is_field else 'place'}:{tidy.folded(self.words)}"


@dataclass(frozen=True, slots=True)
class WayIn:
    """The people of a way, the one to ask first."""

    people: tuple[Contact, ...]

    @property
    def is_known(self) -> bool:
        """Say whether you know the goal yourself."""
        return len(self.people) == 1


def goals(people: Iterable[Contact] | None = None) -> list[Goal]:
    """Return every field and place of work you could want to get to, those not reached yet first."""
    everybody = list(contacts.everyone() if people is None else people)
    found: dict[str, Goal] = {}
    for field in preferences.load().learning:
        _note(found, field, is_field=True, is_reached=False)
    for person in everybody:
        is_met = person.stage in WARM
        for field in person.fields:
            _note(found, field, is_field=True, is_reached=is_met)
        if person.organization:
            _note(found, person.organization, is_field=False, is_reached=is_met)
    return sorted(found.values(), key=lambda one: (one.is_reached, not one.is_field, tidy.folded(one.words)))


def _note(found: dict[str, Goal], words: str, *, is_field: bool, is_reached: bool) -> None:
    made = Goal(words, is_field, is_reached)
    known = found.get(made.key)
    if known is None or (is_reached and not known.is_reached):
        found[made.key] = made


def ways_to(goal: Goal, limit: int = 5) -> list[WayIn]:
    """Return the shortest warm ways to a field or place of work; nobody is asked who wants no letters."""
    people = {one.id: one for one in contacts.everyone()}
    known = {one.id for one in people.values() if _is_warm(one)}
    ends = [one.id for one in people.values() if _is_at(one, goal) and not one.is_placeholder]
    pairs = [(one.contact_id, one.introducer_id) for one in referrals.everything()]
    inside = [pair for pair in pairs if pair[0] in people and pair[1] in people]
    found = paths.find(known, ends, paths.links(inside, _places(people.values())), limit)
    return [WayIn(tuple(people[one] for one in way.people)) for way in found]


def _is_warm(person: Contact) -> bool:
    """Say whether somebody could be asked: met, or known before all this."""
    is_known = person.stage in WARM or person.circle not in STRANGE
    return is_known and not person.do_not_contact and not person.is_placeholder


def _is_at(person: Contact, goal: Goal) -> bool:
    words = person.fields if goal.is_field else (person.organization,)
    return tidy.folded(goal.words) in map(tidy.folded, words)


def _places(people: Iterable[Contact]) -> Iterable[list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for person in people:
        if person.organization_id:
            found[person.organization_id].append(person.id)
    return found.values()
