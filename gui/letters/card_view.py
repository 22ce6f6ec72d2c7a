"""The inside of a card as it will look: paper, fold, ink."""

from PySide6.QtCore import QLineF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from core.letters import stationery
from core.letters.cards import Style
from core.letters.handwriting.page import ABOVE
from core.words import _
from gui import look
from gui.letters import hands, paper
from gui.letters.paper import Fit

PALE = 128  # percent of the paper's darkness, for letters that wait for a pen
STRIP = 14.0  # mm of the upper panel that the preview shows


class CardView(QWidget):
    """The inside of a card as it will look: paper, fold, ink; a click asks to change the words."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._style = Style("flowing", "blueblack", "ivory", "A6", "A4")
        self._spread = stationery.spread("A6", stationery.READY_CUT)
        self._writing = paper.write("", self._style, self._spread)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(240)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAccessibleName(_("The inside of the card. Press Enter to change the words."))

    def show_note(self, text: str, style: Style) -> None:
        """Show these words on this paper in this ink."""
        self._text, self._style = text, style
        self._spread = stationery.spread(style.card, stationery.READY_CUT)
        self._writing = paper.write(text, style, self._spread)
        self.setAccessibleDescription(text)
        self.updateGeometry()
        self.update()

    @property
    def fit(self) -> Fit:
        """Return how the note on show fits the card."""
        return paper.fit(self._writing)

    @property
    def writing_font(self) -> QFont:
        """Return the hand at the size it is shown, for a field laid over the card."""
        return hands.font(self._style.hand, self._writing.size * self._pixels())

    @property
    def words_place(self) -> QRect:
        """Return where the words stand, in pixels of this widget."""
        area, one = self._spread.message, self._pixels()
        top = area.top - self._spread.panel.top + STRIP
        return QRectF(area.left * one, top * one, area.width * one, area.height * one).toRect()

    @property
    def first_baseline(self) -> float:
        """Return where the first line is written, in pixels from the top of this widget."""
        lines, panel = self._writing.lines, self._spread.panel
        at = lines[0].baseline if lines else self._spread.message.top + ABOVE * self._writing.size
        return (at - panel.top + STRIP) * self._pixels()

    @property
    def fold(self) -> int:
        """Return where the fold runs, in pixels from the top of this widget."""
        return round(STRIP * self._pixels())

    @property
    def line_gap(self) -> float:
        """Return the way from one line to the next, in pixels of this widget."""
        return self._writing.gap * self._pixels()

    def sizeHint(self) -> QSize:
        return QSize(532, self.heightForWidth(532))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        panel = self._spread.panel
        return round(width * (panel.height + STRIP) / panel.width)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self.clicked.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.clicked.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        stock, panel = look.stock(self._style.stock), self._spread.panel
        painter.scale(self._pixels(), self._pixels())
        painter.fillRect(QRectF(0, 0, panel.width, STRIP), stock.darker(104))
        painter.fillRect(QRectF(0, STRIP, panel.width, panel.height), stock)
        painter.setPen(QPen(stock.darker(122), 0.25))
        painter.drawLine(QLineF(0, STRIP, panel.width, STRIP))
        painter.save()
        painter.translate(-panel.left, STRIP - panel.top)
        care = look.colour("care")  # paper stays light in the dark
        care = care.darker(200) if look.is_dark() else care
        if self._style.way == "guide":
            paper.paint_lines(painter, self._writing, self._spread)
        ink = look.ink(self._style.ink) if self._style.way == "print" else stock.darker(PALE)
        paper.paint(painter, self._writing, ink, care, lowest=panel.bottom)
        painter.restore()
        painter.resetTransform()
        self._paint_edge(painter)

    def _paint_edge(self, painter: QPainter) -> None:
        edge = QPen(look.colour("focus"), 2) if self.hasFocus() else QPen(look.paper_edge(), 1)
        inset = edge.widthF() / 2
        painter.setPen(edge)
        painter.drawRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset))

    def _pixels(self) -> float:
        """Return the pixels of one mm."""
        return self.width() / self._spread.panel.width
