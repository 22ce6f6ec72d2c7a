"""What the page of introductions reads: people, who named whom, and what follows from it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from core import contacts, loops, meetings, referrals
from core.contacts import Contact
from core.followups import Act
from core.referrals import Referral, chains, ledger
from core.referrals.chains import Pair
from gui.referrals import entries
from gui.referrals.entries import Tree


@dataclass(frozen=True)
class Family:
    """Everybody who is not set aside, read at one moment."""

    people: list[Contact] = field(default_factory=list)
    referrals: list[Referral] = field(default_factory=list)
    talks: dict[int, int] = field(default_factory=dict)  # conversations held, by person
    columns: Sequence[Sequence[int]] = ()  # by generation
    tree: Tree = field(default_factory=lambda: Tree({}, {chains.YOU: ()}))
    debts: Sequence[Act] = ()

    @property
    def pairs(self) -> list[Pair]:
        """Return (person, introducer), in the order they were named."""
        return [(one.contact_id, one.introducer_id) for one in self.referrals]

    @property
    def waiting(self) -> set[int]:
        """Return who waits to hear how it went."""
        return ledger.owed_to(self.debts)

    def found(self, words: str) -> Tree:
        """Return the tree of those whose name holds the words, with who led to them."""
        return entries.grow(self.people, self.referrals, words, self.talks) if words else self.tree


def read() -> Family:
    """Read the book."""
    people, named, talks = contacts.everyone(), referrals.everything(), meetings.held_counts()
    pairs = [(one.contact_id, one.introducer_id) for one in named]
    columns = chains.generations([one.id for one in people], pairs)
    tree = entries.grow(people, named, talks=talks)
    return Family(people, named, talks, columns, tree, loops.open_loops())
