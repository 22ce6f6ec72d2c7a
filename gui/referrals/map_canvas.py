"""What the map shows: cards in generations, of which one is chosen; branches fold and unfold."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core.referrals import folding, layout
from core.referrals.chains import YOU
from core.referrals.folding import MORE, Shown
from gui import look
from gui.referrals import chart, kin
from gui.referrals.chart import Chart
from gui.referrals.drawing import Drawing, more_words
from gui.referrals.entries import Tree
from gui.referrals.titles import TITLES, paint_titles
from gui.referrals.unfolding import Unfolding
from gui.referrals.zoom_area import ZoomArea


class MapCanvas(ZoomArea):
    """Lays out and paints; subclasses take keys and mouse."""

    chosen = Signal(int)  # 0 for nobody
    fold_changed = Signal()
    head = TITLES

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tree, self._columns = Tree({}, {YOU: ()}), list[Sequence[int]]()
        self._wishes: dict[int, bool] = {}  # whom the user unfolded, or folded
        self._chosen = self._focused = 0
        self._lit: frozenset[int] | None = None
        self._tailed: frozenset[int] = frozenset()
        self._chart = Chart(Shown({YOU: ()}, {}, ()), {}, has_you=False)
        self._drawing = Drawing(self._chart, self._tree)  # moves to the chart when that changes
        self._unfolding = Unfolding(self, self._draw)

    def show_tree(self, tree: Tree, columns: Sequence[Sequence[int]]) -> None:
        """Show these people and how many each generation has; choice, folds and place stay."""
        self._tree, self._columns, self._tailed = tree, list(columns), kin.tailed(tree)
        if self._chosen not in tree.entries:
            self._chosen = 0
        self._lay_out(move=False)
        self.setAccessibleDescription(self.spoken())

    def choose(self, person_id: int) -> None:
        """Choose a card, unfold the way to it and bring it into sight; 0 chooses nobody."""
        before, self._chosen = self._chosen, person_id if person_id in self._tree.entries else 0
        self._focused = self._chosen or self._focused
        self._lay_out(move=True)
        self.setAccessibleDescription(self.spoken())
        if self._chosen != before:
            self.chosen.emit(self._chosen)
        self.show_card(self._chosen)

    def show_card(self, one: int) -> None:
        """Bring a card into sight."""
        if one in self._chart.spots:
            self.reveal(self._chart.card(one))

    def person(self) -> int:
        """Return who is chosen; 0 for nobody."""
        return self._chosen

    def way(self) -> Sequence[int]:
        """Return who leads to the chosen one, who is the last."""
        return kin.way(self._tree.below, self._chosen)

    def highlight(self, lit: frozenset[int] | None) -> None:
        """Leave only these cards in full strength; None for all."""
        self._lit = self._drawing.lit = lit
        self.viewport().update()

    def has_folded(self) -> bool:
        """Say whether a branch is folded."""
        return bool(self._chart.shown.folded)

    def remember(self, wishes: Mapping[int, bool]) -> None:
        """Take over whom the user unfolded (True) or folded earlier."""
        self._wishes = dict(wishes)

    def wishes(self) -> Mapping[int, bool]:
        """Return whom the user unfolded (True) or folded."""
        return self._wishes

    def turn(self, one: int) -> None:
        """Fold or unfold somebody's branch, or the last card."""
        shown = self._chart.shown
        is_open = shown.is_more_open if one == MORE else one in shown.below
        if not is_open and one != MORE and one not in shown.folded:
            return
        self._wishes[one] = not is_open
        if is_open and one in self.way()[:-1]:
            self.choose(one)
        else:
            self._lay_out(move=True)
        self.fold_changed.emit()

    def spoken(self) -> str:
        """Return the card of the keyboard in words."""
        if self._focused == MORE:
            shown = self._chart.shown
            return more_words(len(shown.more), is_open=shown.is_more_open)
        entry = self._tree.entries.get(self._focused or self._chosen)
        return entry.spoken if entry else ""

    def sheet(self, *, everything: bool, has_names: bool) -> Drawing:
        """Return a drawing for paper: what is shown, or `everything` unfolded, with names or without."""
        made = self._chart
        if everything:
            below = self._tree.below
            placed = layout.lay_out(below)
            made = Chart(
                Shown(below, {}, ()), chart.spots(placed), has_you=placed.strips == 1, tailed=self._tailed
            )
        return Drawing(made, self._tree, self.way(), lit=self._lit, has_names=has_names)

    def whole(self) -> QSizeF:
        return self._chart.area.size()

    def _lay_out(self, *, move: bool) -> None:
        tree, before = self._tree, self._chart.shown.below
        shown = folding.fold(tree.below, tree.reach, kin.unmet(tree), self._wishes, self.way())
        placed = layout.lay_out(shown.below)
        self._chart = Chart(shown, chart.spots(placed), has_you=placed.strips == 1, tailed=self._tailed)
        if self._focused not in self._chart.spots:
            self._focused = 0
        if move and self.isVisible() and shown.below != before:
            self._unfolding.begin(self._drawing.chart.spots, self._chart)
        else:
            self._unfolding.stop()
            self._draw(self._chart)
        self.measure()

    def _draw(self, made: Chart) -> None:
        """Draw every card where it belongs, or on the way there."""
        known = self._drawing.known if self._drawing.tree is self._tree else {}
        self._drawing = Drawing(made, self._tree, self.way(), self._seen_focus(), self._lit, known=known)
        self.viewport().update()

    def _seen_focus(self) -> int:
        return self._focused if self.hasFocus() else 0

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), look.colour("canvas"))
        scale, top = self.scale(), self.top()
        seen = event.rect().intersected(self.viewport().rect().adjusted(0, top, 0, 0))
        painter.save()
        painter.setClipRect(seen)
        painter.translate(self.offset())
        painter.scale(scale, scale)
        area = QRectF(self.to_whole(QPointF(seen.topLeft())), QSizeF(seen.size()) / scale)
        self._drawing.paint(painter, area, scale)
        self.paint_above(painter)
        painter.restore()
        head = QRect(0, 0, self.viewport().width(), top)
        has_you = self._chart.you is not None
        paint_titles(painter, head, self._columns, self.offset().x(), scale, is_apart=has_you)

    def paint_above(self, painter: QPainter) -> None:
        """Paint over the cards, in the chart's pixels; subclasses say what."""
