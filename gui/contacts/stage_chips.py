"""Chips that choose a stage: everyone, then each stage with its mark and how many are there."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QWidget

from core.contacts import Stage
from core.words import _
from gui import look
from gui.widgets.boxes import Wrapping
from gui.widgets.buttons import Button
from gui.widgets.stage import paint_stage

MARK, GAP = 14, 3  # pixels at text size 1


class StageChip(Button):
    """One stage, or everyone."""

    def __init__(self, stage: Stage | None) -> None:
        self.stage = stage
        super().__init__("", "chip")
        self.setCheckable(True)

    def show_count(self, count: int) -> None:
        """Show how many people are there."""
        words = self.stage.label if self.stage else _("Everyone")
        self.say(f"{words} {count}")
        self.setAccessibleName(f"{words}, {count}")

    def _draw(self) -> None:
        if self.stage is None:
            return
        side, gap, ratio = look.px(MARK), look.px(GAP), self.devicePixelRatio()
        drawing = QPixmap(QSize(side + gap, side) * ratio)
        drawing.setDevicePixelRatio(ratio)
        drawing.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawing)
        paint_stage(painter, QRectF(0, 0, side, side), self.stage)
        painter.end()
        self.setIconSize(QSize(side + gap, side))
        self.setIcon(QIcon(drawing))


class StageChips(QWidget):
    """All the chips, one of them chosen; they go on in the next line."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        line = Wrapping(self, gap=8)
        self._group = QButtonGroup(self)
        self.chips: dict[Stage | None, StageChip] = {one: StageChip(one) for one in (None, *Stage)}
        for chip in self.chips.values():
            self._group.addButton(chip)
            line.addWidget(chip)
        self.chips[None].setChecked(True)
        self._group.buttonClicked.connect(lambda _button: self.chosen.emit())
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def stage(self) -> Stage | None:
        """Return the chosen stage, None for everyone."""
        return next(stage for stage, chip in self.chips.items() if chip.isChecked())

    def choose(self, stage: Stage | None) -> None:
        """Choose a stage without saying so."""
        self.chips[stage].setChecked(True)

    def show_counts(self, counts: Mapping[Stage, int]) -> None:
        """Show how many people are at each stage."""
        for stage, chip in self.chips.items():
            chip.show_count(sum(counts.values()) if stage is None else counts[stage])
