"""Cards, envelopes and sheets: sizes, panels, folds and margins, all in millimetres."""

from dataclasses import dataclass

READY_CUT = "card"  # the paper is the card itself, bought folded and opened flat


@dataclass(frozen=True, slots=True)
class Size:
    """A width and a height in mm."""

    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in mm from the top left corner of the page."""

    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """Return the right edge in mm."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Return the lower edge in mm."""
        return self.top + self.height


@dataclass(frozen=True, slots=True)
class Line:
    """A straight line in mm."""

    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Card:
    """A folded card: its panel as it lies closed, opening upwards, and the envelope it goes into."""

    key: str
    panel: Size
    envelope: str

    @property
    def opened(self) -> Size:
        """Return the card's own sheet, opened flat: two panels, one above the other."""
        return Size(self.panel.width, 2 * self.panel.height)


@dataclass(frozen=True, slots=True)
class Spread:
    """The inside of a card on a page: where it lies, folds, is cut, and where the words go."""

    page: Size
    card: Rect
    fold: Line
    panel: Rect  # the lower half of the inside
    message: Rect  # the panel without its margins
    marks: tuple[Line, ...]  # where to cut; none when the page is the card


@dataclass(frozen=True, slots=True)
class Face:
    """The front of an envelope: where the two addresses may stand, and what stays free."""

    page: Size
    sender: Rect
    stamp: Rect
    address: Rect
    barcode: Rect


CARDS = {
    one.key: one
    for one in (
        Card("A2", Size(139.7, 107.95), "A2"),
        Card("A6", Size(148, 105), "C6"),
        Card("5x7", Size(177.8, 127), "A7"),
    )
}
ENVELOPES = {"A2": Size(146.05, 111.1), "C6": Size(162, 114), "A7": Size(184.15, 133.35)}
SHEETS = {"A4": Size(210, 297), "Letter": Size(215.9, 279.4)}

ADDRESS_AT = {"A2": (50.8, 55.9), "C6": (75.0, 55.0), "A7": (70.0, 66.0)}  # mm from left and top (CARDS 5.4)
EDGE, STAMP, CODE = 7.0, Size(22, 26), 15.9  # a printer's own margin; a stamp; the strip for the barcode
RIGHT = 12.7  # mm free at the right of an address, which a sorting machine reads

SIDE, TOP, BOTTOM = 14.0, 12.0, 10.0  # margins of a panel on its side (CARDS 5.3)
GAP, MARK = 2.0, 6.0  # between the card's corner and a cut mark, and the mark's length


def spread(card: str, paper: str) -> Spread:
    """Return the inside of a card on A4 or Letter, centred with cut marks, or on its own opened sheet.

    `card` is a key of CARDS (A6 for one that is gone), `paper` a key of SHEETS or READY_CUT.
    """
    opened = CARDS.get(card, CARDS["A6"]).opened
    page = SHEETS.get(paper, opened)
    place = Rect(
        (page.width - opened.width) / 2, (page.height - opened.height) / 2, opened.width, opened.height
    )
    middle = place.top + place.height / 2
    panel = Rect(place.left, middle, place.width, place.height / 2)
    return Spread(
        page,
        place,
        Line(place.left, middle, place.right, middle),
        panel,
        Rect(panel.left + SIDE, panel.top + TOP, panel.width - 2 * SIDE, panel.height - TOP - BOTTOM),
        _marks(place) if paper in SHEETS else (),
    )


def face(envelope: str) -> Face:
    """Return the front of an envelope; `envelope` is a key of ENVELOPES (C6 for one that is gone)."""
    key = envelope if envelope in ENVELOPES else "C6"
    page, (left, top) = ENVELOPES[key], ADDRESS_AT[key]
    stamp = Rect(page.width - EDGE - STAMP.width, EDGE, STAMP.width, STAMP.height)
    code = Rect(0, page.height - CODE, page.width, CODE)
    return Face(
        page,
        Rect(EDGE, EDGE, stamp.left - 2 * EDGE, STAMP.height),
        stamp,
        Rect(left, top, page.width - RIGHT - left, code.top - top),
        code,
    )


def _marks(card: Rect) -> tuple[Line, ...]:
    """Return two cut marks outside each corner."""
    found = []
    for y, out in ((card.top, -1), (card.bottom, 1)):
        for x, aside in ((card.left, -1), (card.right, 1)):
            found.append(Line(x + aside * GAP, y, x + aside * (GAP + MARK), y))
            found.append(Line(x, y + out * GAP, x, y + out * (GAP + MARK)))
    return tuple(found)
