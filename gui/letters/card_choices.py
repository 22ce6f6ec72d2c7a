"""How a card looks and what it is made of: handwriting, ink, card stock, size, and paper in the tray."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QSizePolicy,
    QWidget,
)

from core.letters.cards import Style
from core.letters.stationery import CARDS, READY_CUT
from core.words import _, mark
from gui import look
from gui.letters import paper
from gui.letters.card_manner import MannerChoice
from gui.letters.hands import LABELS as HANDS
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Choices
from gui.widgets.text import Label

INKS = {
    "blueblack": mark("Blue-black"),
    "blue": mark("Royal blue"),
    "black": mark("Black"),
    "sepia": mark("Sepia"),
    "green": mark("Bottle green"),
}
STOCKS = {
    "white": mark("Bright white"),
    "ivory": mark("Ivory"),
    "oat": mark("Oatmeal"),
    "grey": mark("Dove"),
}
SIZES = {"A6": mark("A6"), "A2": mark("A2"), "5x7": mark("5 × 7 in")}
PAPERS = {"A4": mark("A4"), "Letter": mark("US Letter"), READY_CUT: mark("Ready-cut")}
WAYS = {"print": mark("Print"), "trace": mark("Trace"), "guide": mark("Line guide")}
WAY_WORDS = {
    "print": mark("Prints the words in this handwriting."),
    "trace": mark("Pale letters to go over with your own pen."),
    "guide": mark("Dark lines to lay under a real card, and the words to copy."),
}
RING = 3  # pixels around a tile, for the line that says it is chosen
LONGEST_NAME = 14  # characters of a greeting
SAMPLE = 9  # pixels; how tall the letter x of a handwriting's sample is


class Tile(QAbstractButton):
    """One of a few to choose, with a ring around the chosen one; subclasses paint what is in it."""

    def __init__(self, key: str, name: str, width: int, height: int, corner: float) -> None:
        super().__init__()
        self.key, self._corner = key, corner
        self._size = (width, height)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        width, height = self._size
        return QSize(look.px(width) + 2 * RING, look.px(height) + 2 * RING)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        area, half = QRectF(self.rect()).adjusted(RING, RING, -RING, -RING), 0.5
        corner = look.px(self._corner)
        painter.setPen(QPen(self.edge(), 1))
        painter.setBrush(self.ground())
        painter.drawRoundedRect(area.adjusted(half, half, -half, -half), corner, corner)
        self.paint_inside(painter, area)
        if self.isChecked() or self.hasFocus():
            painter.setPen(QPen(look.colour("focus" if self.hasFocus() else "accentText"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), corner + 2, corner + 2)

    def edge(self) -> QColor:
        """Return the colour of the line around it."""
        return look.colour("hairlineStrong")

    def ground(self) -> QColor:
        """Return what it is filled with."""
        return look.colour("surface")

    def paint_inside(self, painter: QPainter, area: QRectF) -> None:
        """Paint what is in it; nothing unless a subclass says so."""


class InkTile(Tile):
    """A drop of ink."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _(INKS[key]), 28, 28, 14)

    def ground(self) -> QColor:
        return look.ink(self.key)


class StockTile(Tile):
    """A piece of card."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _(STOCKS[key]), 46, 30, 3)

    def ground(self) -> QColor:
        return look.stock(self.key)


class HandTile(Tile):
    """A handwriting, shown by the card's own greeting."""

    def __init__(self, key: str) -> None:
        super().__init__(key, _(HANDS[key]), 121, 46, 7)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = ""

    def show_words(self, words: str) -> None:
        """Show other words in this hand."""
        self._words = words
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(look.px(80), self.sizeHint().height())

    def edge(self) -> QColor:
        return look.colour("buttonBorder")

    def paint_inside(self, painter: QPainter, area: QRectF) -> None:
        size, room = float(look.px(SAMPLE)), area.width() - look.px(12)
        writing = paper.sample(self._words, self.key, size)
        scale = min(1.0, room / max(writing.width, 1))
        painter.save()
        painter.setClipRect(area)
        painter.translate(area.center())
        painter.scale(scale, scale)
        painter.translate(-writing.width / 2, size / 2)
        paper.paint(painter, writing, look.colour("text"), is_flat=True)
        painter.restore()


class Tiles(QWidget):
    """A name, the chosen one's name beside it, and the tiles to choose from."""

    chosen = Signal(str)

    def __init__(self, title: str, tiles: list[Tile], layout: QLayout, names: dict[str, str]) -> None:
        super().__init__()
        self._names = names
        self.tiles = tiles
        self._group = QButtonGroup(self)
        self._name = Label("", "secondary", "text3")
        caption = Label(title, "secondary")
        caption.setStyleSheet("font-weight: 500")
        head = row(gap=5)
        head.addWidget(caption)
        head.addWidget(self._name)
        head.addStretch(1)
        body = column(self, gap=2)
        body.addLayout(head)
        body.addLayout(layout)
        for tile in tiles:
            tile.setAccessibleName(f"{title}: {_(names[tile.key])}")
            self._group.addButton(tile)
        self._group.buttonClicked.connect(self._on_click)

    def choose(self, key: str) -> None:
        """Choose one without saying so."""
        for tile in self.tiles:
            tile.setChecked(tile.key == key)
        self._name.setText(_(self._names[key]) if key in self._names else "")

    def _on_click(self, tile: Tile) -> None:
        self.choose(tile.key)
        self.chosen.emit(tile.key)


class CardChoices(QWidget):
    """Everything to choose about one card; `chosen` says which part of its style became what."""

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.manner, self._again = MannerChoice(), ""
        self.manner.again.clicked.connect(lambda: self.chosen.emit("again", self._again))
        self.manner.chosen.connect(self._teller("lively"))
        self.hands = Tiles(_("Handwriting"), *_in_pairs([HandTile(key) for key in HANDS]), HANDS)
        self.inks = Tiles(_("Ink"), *_in_a_row([InkTile(key) for key in INKS], gap=4), INKS)
        self.stocks = Tiles(_("Card"), *_in_a_row([StockTile(key) for key in STOCKS], gap=4), STOCKS)
        self.card = Choices("segment", [(key, _(words)) for key, words in SIZES.items()])
        self.paper = Choices("segment", [(key, _(words)) for key, words in PAPERS.items()])
        self.way = Choices("segment", [(key, _(words)) for key, words in WAYS.items()])
        self._way_help = Label("", "caption", "text3", wrap=True)
        self._card_help = Label("", "caption", "text3", wrap=True)
        self._paper_help = Label("", "caption", "text3", wrap=True)
        body = column(self, gap=12)
        for part in (self.hands, self.manner, self.inks, self.stocks):
            body.addWidget(part)
        body.addLayout(_segments(_("How will you make it?"), self.way, self._way_help))
        body.addLayout(_segments(_("Card size"), self.card, self._card_help))
        body.addLayout(_segments(_("Paper in the tray"), self.paper, self._paper_help))
        for key, choice in (
            ("hand", self.hands),
            ("ink", self.inks),
            ("stock", self.stocks),
            ("way", self.way),
            ("card", self.card),
            ("paper", self.paper),
        ):
            choice.chosen.connect(self._teller(key))

    def show_style(self, style: Style, name: str) -> None:
        """Show what is chosen, and each hand greeting this person."""
        self.hands.choose(style.hand)
        self.manner.show_lively(style.lively)
        self._again = str(style.again + 1)
        self.inks.choose(style.ink)
        self.stocks.choose(style.stock)
        self.way.choose(style.way)
        self.card.choose(style.card)
        self.paper.choose(style.paper)
        shown = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
        greeting = _("Dear {name}").format(name=shown)
        for tile in self.hands.tiles:
            if isinstance(tile, HandTile):
                tile.show_words(greeting)
        self._way_help.setText(_(WAY_WORDS[style.way]))
        self._card_help.setText(_size_words(style.card))
        self._paper_help.setText(_paper_words(style.paper))

    def _teller(self, key: str) -> Callable[[str], None]:
        return lambda value: self.chosen.emit(key, value)


def _in_pairs(tiles: list[Tile]) -> tuple[list[Tile], QGridLayout]:
    grid = QGridLayout()
    grid.setContentsMargins(0, 0, 0, 0)
    grid.setSpacing(8 - 2 * RING)
    for number, tile in enumerate(tiles):
        grid.addWidget(tile, number // 2, number % 2)
    return tiles, grid


def _in_a_row(tiles: list[Tile], gap: int) -> tuple[list[Tile], QHBoxLayout]:
    line = row(gap=gap)
    for tile in tiles:
        line.addWidget(tile)
    line.addStretch(1)
    return tiles, line


def _segments(title: str, choices: Choices, help_label: Label) -> QLayout:
    caption = Label(title, "secondary")
    caption.setStyleSheet("font-weight: 500")
    for button in choices.buttons():
        button.setAccessibleName(f"{title}: {button.text()}")
    lines = column(gap=4)
    lines.addWidget(caption)
    lines.addWidget(choices)
    lines.addWidget(help_label)
    return lines


def _size_words(key: str) -> str:
    """Return how large a card is, closed, and the envelope it goes into."""
    card = CARDS.get(key, CARDS["A6"])
    sentence = _("Folded {width} × {height} mm, {envelope} envelope.")
    return sentence.format(
        width=round(card.panel.width), height=round(card.panel.height), envelope=card.envelope
    )


def _paper_words(key: str) -> str:
    if key == READY_CUT:
        return _("The card itself, opened flat.")
    return _("With marks to cut and fold along.")
