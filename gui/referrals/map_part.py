"""The map with its legend."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from core import preferences
from gui.referrals.entries import Tree, matching
from gui.referrals.family import Family
from gui.referrals.legend import Legend
from gui.referrals.map_view import MapView
from gui.referrals.zoom_area import STEP
from gui.widgets.boxes import column


class MapPart(QWidget):
    """What stands under the page's head while the map is in front."""

    chosen = Signal(int)
    letter_key_pressed = Signal(int)  # with who is chosen
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree = Tree({}, {})
        self._words = ""  # looked for
        self._found: list[int] = []
        self.view, self.legend = MapView(), Legend()
        lines = column(self)
        lines.addWidget(self.view, 1)
        lines.addWidget(self.legend)
        self.view.chosen.connect(self._on_chosen)
        self.view.person_chosen.connect(self.person_chosen)
        self.view.fold_changed.connect(self._say)
        self.view.letter_key_pressed.connect(self.letter_key_pressed)
        self.legend.highlight.activated.connect(self._light)
        self.legend.fit_wanted.connect(self.view.fit)
        self.legend.larger_wanted.connect(lambda: self.view.zoom_by(STEP))
        self.legend.smaller_wanted.connect(lambda: self.view.zoom_by(1 / STEP))
        self.take_form()

    def take_form(self) -> None:
        """Take over folds and size as they were left."""
        left = preferences.load()
        self.view.remember(dict.fromkeys(left.map_open, True) | dict.fromkeys(left.map_folded, False))
        if left.map_zoom:
            self.view.zoom_to(left.map_zoom)

    def keep_form(self) -> None:
        """Keep folds and size for the next time; raises StorageTrouble."""
        wishes = self.view.wishes()
        preferences.note(
            map_open=tuple(sorted(one for one, is_open in wishes.items() if is_open)),
            map_folded=tuple(sorted(one for one, is_open in wishes.items() if not is_open)),
            map_zoom=self.view.zoom(),
        )

    def show_family(self, family: Family) -> None:
        """Show these people."""
        self._tree = family.tree
        self.view.show_tree(family.tree, family.columns)
        self.legend.highlight.show_tree(family.tree, family.waiting)
        self._light()
        self._say()

    def light(self, words: str) -> None:
        """Light up whose name holds the words; without words, what the legend says."""
        self._words = words
        self._light()

    def go_on(self) -> None:
        """Choose the next of those found."""
        if self._found:
            now = self.view.person()
            place = self._found.index(now) + 1 if now in self._found else 0
            self.view.choose(self._found[place % len(self._found)])

    def _light(self) -> None:
        self._found = matching(self._tree, self._words) if self._words else []
        self.view.highlight(frozenset(self._found) if self._words else self.legend.highlight.lit())

    def _on_chosen(self, person_id: int) -> None:
        self._say()
        self.chosen.emit(person_id)

    def _say(self) -> None:
        entry = self._tree.entries.get(self.view.person())
        self.legend.say(entry.person.first if entry else "", is_folded=self.view.has_folded())
