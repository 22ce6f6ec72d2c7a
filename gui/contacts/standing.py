"""Who stands apart: resting, set aside, not to be written to, half a name; in words, with the way out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from core import contacts, days
from core.contacts import Contact, Stage
from core.words import _


@dataclass(frozen=True, slots=True)
class Change:
    """Something that can be done about it; `do` is None for what the editor does."""

    words: str
    icon: str
    do: Callable[[], None] | None = None


@dataclass(frozen=True, slots=True)
class Notice:
    """One plain line on the page, with its way out."""

    icon: str
    sentence: str
    change: Change


def notices(person: Contact) -> list[Notice]:
    """Return what the page has to say before anything else."""
    return list(_notices(person))


def changes(person: Contact) -> list[Change]:
    """Return what the menu offers: rest, letters or none, set aside."""
    return [
        _wake(person) if person.stage is Stage.RESTING else _rest(person),
        _allow(person) if person.do_not_contact else _stop(person),
        _bring_back(person) if person.set_aside_on else _set_aside(person),
    ]


def edit() -> Change:
    """Return what opens the editor."""
    return Change(_("Edit"), "pencil")


def is_unreachable(person: Contact) -> bool:
    """Say whether the only way to reach somebody did not work."""
    return person.bounced and len(person.ways) < 2


def _notices(person: Contact) -> Iterator[Notice]:
    first = person.first
    if person.set_aside_on:
        said = _("Set aside {day}. {name} is shown here and in Settings, and nowhere else.")
        said = said.format(day=days.day(person.set_aside_on), name=first)
        yield Notice("info", said, _bring_back(person))
    if person.do_not_contact:
        said = _("{name} asked not to be written to.").format(name=first)
        yield Notice("info", said, _allow(person))
    if person.is_placeholder:
        said = _("This is only half a name so far. Write the rest when you hear it.")
        yield Notice("circle-help", said, edit())
    if is_unreachable(person):
        said = _("The letter to {name} came back. Find another way.").format(name=first)
        yield Notice("triangle-alert", said, edit())
    if person.stage is Stage.RESTING:
        yield Notice("pause", _resting(person), _wake(person))


def _resting(person: Contact) -> str:
    if person.wakes_on:
        return _("{name} is resting until {day}.").format(name=person.first, day=days.short(person.wakes_on))
    return _("{name} is resting, so nothing is due.").format(name=person.first)


def _rest(person: Contact) -> Change:
    return Change(_("Let rest"), "pause", partial(contacts.set_stage, person.id, Stage.RESTING))


def _wake(person: Contact) -> Change:
    return Change(_("Wake up"), "sun", partial(contacts.wake, person.id))


def _stop(person: Contact) -> Change:
    said = _("No letters to {name}").format(name=person.name)
    return Change(
        _("Do not contact"), "hand", partial(contacts.amend, person.id, said=said, do_not_contact=True)
    )


def _allow(person: Contact) -> Change:
    said = _("Letters to {name} allowed").format(name=person.name)
    return Change(
        _("Allow letters again"), "mail", partial(contacts.amend, person.id, said=said, do_not_contact=False)
    )


def _set_aside(person: Contact) -> Change:
    return Change(_("Set aside"), "folder-open", partial(contacts.set_aside, person.id))


def _bring_back(person: Contact) -> Change:
    return Change(_("Bring back"), "undo-2", partial(contacts.bring_back, person.id))
