"""The map with its legend."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from gui.referrals.entries import Tree, matching
from gui.referrals.legend import Legend
from gui.referrals.map_view import MapView
from gui.referrals.zoom_area import STEP
from gui.widgets.boxes import column


class MapPart(QWidget):
    """What stands under the page's head while the map is in front."""

    chosen = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = Tree({}, {})
        self._found: list[int] = []
        self.view, self.legend = MapView(), Legend()
        lines = column(self)
        lines.addWidget(self.view, 1)
        lines.addWidget(self.legend)
        self.view.chosen.connect(self._on_chosen)
        self.view.person_chosen.connect(self.person_chosen)
        self.view.fold_changed.connect(self._say)
        self.legend.fit_wanted.connect(self.view.fit)
        self.legend.larger_wanted.connect(lambda: self.view.zoom_by(STEP))
        self.legend.smaller_wanted.connect(lambda: self.view.zoom_by(1 / STEP))

    def show_tree(self, tree: Tree, columns: Sequence[Sequence[int]]) -> None:
        """Show these people."""
        self._tree = tree
        self.view.show_tree(tree, columns)
        self._say()

    def light(self, words: str) -> None:
        """Light up whose name holds the words; without words, everybody."""
        self._found = matching(self._tree, words) if words else []
        self.view.highlight(frozenset(self._found) if words else None)

    def go_on(self) -> None:
        """Choose the next of those found."""
        if self._found:
            now = self.view.person()
            place = self._found.index(now) + 1 if now in self._found else 0
            self.view.choose(self._found[place % len(self._found)])

    def _on_chosen(self, person_id: int) -> None:
        self._say()
        self.chosen.emit(person_id)

    def _say(self) -> None:
        entry = self._tree.entries.get(self.view.person())
        self.legend.say(entry.person.first if entry else "", is_folded=self.view.has_folded())
