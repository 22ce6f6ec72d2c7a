"""What is highlighted on the map: a stage, a field, a place of work, or who waits to hear how it went."""

from collections import Counter
from collections.abc import Collection, Iterable

from PySide6.QtWidgets import QWidget

from core.contacts import Stage
from core.words import _
from gui.referrals.entries import Entry, Tree
from gui.widgets.fields import Choice

MOST = 12  # fields, and places of work, to choose from
LONGEST = 40  # letters of one of them
WAITING = "waiting"


class Highlight(Choice):
    """Offers what there is on the map, the most frequent first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._tree = Tree({}, {})
        self._waiting: Collection[int] = ()
        self.setAccessibleName(_("Highlight"))

    def show_tree(self, tree: Tree, waiting: Collection[int]) -> None:
        """Offer what this tree holds; what was chosen stays chosen."""
        key = self.key()
        self._tree, self._waiting = tree, waiting
        self.clear()
        self.addItem(_("Highlight…"), "")
        if waiting:
            self.addItem(_("Waiting to hear how it went"), WAITING)
        people = [entry.person for entry in tree.entries.values()]
        for stage in Stage:
            if any(one.stage is stage for one in people):
                self.addItem(stage.label, f"stage:{stage.value}")
        self._offer("field", (field for one in people for field in one.fields))
        self._offer("place", (one.organization for one in people if one.organization))
        self.choose(key)

    def lit(self) -> frozenset[int] | None:
        """Return whose cards are highlighted; None for everybody's."""
        kind, _colon, words = self.key().partition(":")
        if not kind:
            return None
        if kind == WAITING:
            return frozenset(self._waiting)
        return frozenset(one for one, entry in self._tree.entries.items() if _has(entry, kind, words))

    def _offer(self, kind: str, found: Iterable[str]) -> None:
        for words, _count in Counter(found).most_common(MOST):
            self.addItem(words[:LONGEST], f"{kind}:{words}")


def _has(entry: Entry, kind: str, words: str) -> bool:
    person = entry.person
    if kind == "stage":
        return person.stage.value == words
    return words in person.fields if kind == "field" else person.organization == words
