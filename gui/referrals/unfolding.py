"""The movement of the map when a branch is folded or unfolded: cards slide to their new places."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEasingCurve, QObject, QPointF, QVariantAnimation

from gui import look
from gui.referrals.chart import Chart, Spots

LASTS = 200  # milliseconds (DESIGN 11)
MOST = 400  # cards; more than that just stand in their new places


class Unfolding(QObject):
    """Draws the steps from one chart to another, and the last one exactly."""

    def __init__(self, parent: QObject, draw: Callable[[Chart], None]) -> None:
        super().__init__(parent)
        self._draw = draw
        self._goal: Chart | None = None
        self._start: Spots = {}
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.valueChanged.connect(self._on_step)

    def begin(self, old: Spots, goal: Chart) -> None:
        """Move from some places to a chart's; who was folded comes out of who led to them."""
        self._motion.stop()
        lasts = look.duration(LASTS) if old and len(goal.spots) <= MOST else 0
        if not lasts:
            self._draw(goal)
            return
        self._goal = goal
        self._start = {one: _origin(one, old, goal.above, spot) for one, spot in goal.spots.items()}
        self._motion.setDuration(lasts)
        self._motion.start()

    def stop(self) -> None:
        """End the movement where it is."""
        self._motion.stop()

    def _on_step(self, share: float) -> None:
        if self._goal is None:
            return
        spots = self._goal.spots.items()
        between = {one: self._start[one] + (spot - self._start[one]) * share for one, spot in spots}
        self._draw(self._goal if share >= 1 else self._goal.moved(between))


def _origin(one: int, old: Spots, above: Mapping[int, int], goal: QPointF) -> QPointF:
    """Return where a card begins: where it was, or where the first of those who led to it was."""
    while one not in old and one in above:
        one = above[one]
    return old.get(one, goal)
