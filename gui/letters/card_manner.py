"""How the pen moves: from neat to lively, and the same words written once more."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSlider, QWidget

from core.letters.cards import LIVELIEST, NEATEST
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label

HEIGHT = 28  # pixels, to be hit easily
STEPS = 10  # of the slider in one unit of liveliness


class MannerChoice(QWidget):
    """A slider between neat and lively, and a button that writes the card again."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(round(NEATEST * STEPS), round(LIVELIEST * STEPS))
        self.slider.setPageStep(2)
        self.slider.setMinimumHeight(look.px(HEIGHT))
        self.slider.setTracking(False)  # a card is written when the slider is let go
        self.slider.setAccessibleName(_("Neat or lively"))
        self.slider.valueChanged.connect(lambda value: self.chosen.emit(str(value / STEPS)))
        self.again = Button(_("Write it again"), "link", icon="refresh-cw", size="small")
        line = row(gap=8)
        line.addWidget(Label(_("Neat"), "caption", "text3"))
        line.addWidget(self.slider, 1)
        line.addWidget(Label(_("Lively"), "caption", "text3"))
        body = column(self, gap=4)
        body.addLayout(line)
        body.addWidget(self.again, 0, Qt.AlignmentFlag.AlignLeft)

    def show_lively(self, lively: float) -> None:
        """Show how lively a card is written, without saying so."""
        self.slider.blockSignals(True)
        self.slider.setValue(round(lively * STEPS))
        self.slider.blockSignals(False)
