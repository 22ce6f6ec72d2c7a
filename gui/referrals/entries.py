"""What the outline says of each person, and the sentence over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from core import tidy
from core.contacts import Contact, Stage
from core.referrals import Referral, chains
from core.words import _, mark, ngettext

SPELLED = (
    mark("no"),
    mark("one"),
    mark("two"),
    mark("three"),
    mark("four"),
    mark("five"),
    mark("six"),
    mark("seven"),
    mark("eight"),
    mark("nine"),
    mark("ten"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One person in the outline."""

    person: Contact
    led_to: int = 0
    named_by: tuple[str, ...] = ()  # introducers other than the one the person hangs under
    is_placed: bool = False  # hangs under an introducer
    is_found: bool = True  # False for those who only lead to somebody found

    @property
    def remark(self) -> str:
        """Return what stands at the right: whom they led to, and who else named them."""
        parts = [self._names()]
        if self.named_by:
            words = _("also named by {names}") if self.is_placed else _("named by {names}")
            parts.append(words.format(names=_(" and ").join(self.named_by)))
        return ", ".join(part for part in parts if part)

    @property
    def spoken(self) -> str:
        """Return the whole row as a screen reader says it."""
        person = self.person
        parts = (person.name, person.organization, person.stage.label, self.remark)
        return ", ".join(part for part in parts if part)

    def _names(self) -> str:
        if self.led_to:
            words = ngettext("led to {count} person", "led to {count} people", self.led_to)
            return words.format(count=spelled(self.led_to))
        has_met = self.person.stage in (Stage.MET, Stage.THANKED, Stage.IN_TOUCH)
        return _("no names yet") if has_met else ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Everybody shown, by id, and who hangs under whom."""

    entries: Mapping[int, Entry]
    below: Mapping[int, Sequence[int]]


def spelled(count: int) -> str:
    """Return a small number as a word, a larger one in figures."""
    return _(SPELLED[count]) if count < len(SPELLED) else str(count)


def sentence(columns: Sequence[Sequence[int]]) -> str:
    """Return "You knew 12, who led to 9, then 8." for the people by generation."""
    counts = [len(column) for column in columns]
    if len(counts) == 1:
        return _("You knew {count}. Their names will hang under them here.").format(count=counts[0])
    words = (_("You knew {count}"), _("who led to {count}"), *[_("then {count}")] * len(counts))
    parts = [part.format(count=count) for part, count in zip(words, counts, strict=False)]
    return ", ".join(parts) + "."


def grow(people: Iterable[Contact], referrals: Iterable[Referral], words: str = "") -> Tree:
    """Return the tree of everybody, or of those whose name holds the words and who led to them."""
    known = {one.id: one for one in people}
    given: dict[int, list[Referral]] = {}
    pairs = []
    for referral in referrals:
        pairs.append((referral.contact_id, referral.introducer_id))
        given.setdefault(referral.contact_id, []).append(referral)
    whole = chains.children(known, pairs)
    reach = chains.reach(whole)
    above = {child: parent for parent, ones in whole.items() for child in ones}
    found = _matching(known.values(), words)
    shown = _with_those_above(found, above) if words else known.keys()
    entries = {
        one: Entry(
            known[one],
            reach.get(one, 0),
            tuple(each.introducer for each in given.get(one, ()) if each.introducer_id != above[one]),
            above[one] != chains.YOU,
            one in found,
        )
        for one in known
        if one in shown
    }
    below = {parent: [one for one in ones if one in shown] for parent, ones in whole.items()}
    below[chains.YOU].sort(key=lambda one: -reach[one])
    return Tree(entries, below)


def _matching(people: Iterable[Contact], words: str) -> set[int]:
    wanted = tidy.folded(words)
    return {one.id for one in people if wanted in tidy.folded(one.name)}


def _with_those_above(found: Iterable[int], above: Mapping[int, int]) -> set[int]:
    shown: set[int] = set()
    for one in found:
        each = one
        while each != chains.YOU and each not in shown:
            shown.add(each)
            each = above[each]
    return shown
