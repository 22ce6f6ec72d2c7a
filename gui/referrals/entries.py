"""What the outline says of each person, and the sentence over it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

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
    talks: int = 0  # conversations held
    introducer: str = ""  # under whom the person hangs
    named_by: tuple[str, ...] = ()  # introducers other than the one the person hangs under
    is_found: bool = True  # False for those who only lead to somebody found

    @property
    def remark(self) -> str:
        """Return what stands at the right: whom they led to, and who else named them."""
        parts = [self._names()]
        if self.named_by:
            words = _("also named by {names}") if self.introducer else _("named by {names}")
            parts.append(words.format(names=_(" and ").join(self.named_by)))
        return ", ".join(part for part in parts if part)

    @property
    def has_no_names_yet(self) -> bool:
        """Say whether you met, and nobody came of it so far."""
        return not self.led_to and self.person.stage in (Stage.MET, Stage.THANKED, Stage.IN_TOUCH)

    @property
    def spoken(self) -> str:
        """Return the whole row as a screen reader says it."""
        person = self.person
        by = _("introduced by {name}").format(name=self.introducer) if self.introducer else ""
        parts = (person.name, person.organization, person.stage.label, self._talked(), by, self.remark)
        return ", ".join(part for part in parts if part)

    def _names(self) -> str:
        if self.led_to:
            words = ngettext("led to {count} person", "led to {count} people", self.led_to)
            return words.format(count=spelled(self.led_to))
        return _("no names yet") if self.has_no_names_yet else ""

    def _talked(self) -> str:
        words = ngettext("{count} conversation", "{count} conversations", self.talks)
        return words.format(count=spelled(self.talks)) if self.talks else ""


@dataclass(frozen=True, slots=True)
class Tree:
    """Everybody shown, by id, and who hangs under whom."""

    entries: Mapping[int, Entry]
    below: Mapping[int, Sequence[int]]
    reach: Mapping[int, int] = field(default_factory=dict)  # how many people are under each one
    further: Mapping[int, Sequence[int]] = field(default_factory=dict)  # introducers after the first


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


def grow(
    people: Iterable[Contact],
    referrals: Iterable[Referral],
    words: str = "",
    talks: Mapping[int, int] | None = None,
) -> Tree:
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
            (talks or {}).get(one, 0),
            known[above[one]].name if above[one] != chains.YOU else "",
            tuple(each.introducer for each in given.get(one, ()) if each.introducer_id != above[one]),
            one in found,
        )
        for one in known
        if one in shown
    }
    below = {parent: [one for one in ones if one in shown] for parent, ones in whole.items()}
    below[chains.YOU].sort(key=lambda one: -reach[one])
    further = {
        one: [each.introducer_id for each in ones if each.introducer_id != above[one]]
        for one, ones in given.items()
        if len(ones) > 1 and one in shown
    }
    return Tree(entries, below, reach, further)


def matching(tree: Tree, words: str) -> list[int]:
    """Return whose name holds the words, from the busiest branch down."""
    found = _matching((one.person for one in tree.entries.values()), words)
    return [one.person.id for one in in_order(tree) if one.person.id in found]


def in_order(tree: Tree) -> list[Entry]:
    """Return everybody, one generation after the other, from the busiest branch down."""
    order = [chains.YOU]
    for one in order:
        order.extend(tree.below.get(one, ()))
    return [tree.entries[one] for one in order[1:]]


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
