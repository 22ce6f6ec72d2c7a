"""The map on paper and in files: one page, the whole as PDF, SVG or PNG, a poster over several sheets."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QBuffer, QPointF, QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QImage, QPagedPaintDevice, QPainter, QPen

from core import clock, days, preferences
from core.letters.stationery import SHEETS, Size
from core.words import _
from gui import look, printing
from gui.printing import MM, Pages, Paint
from gui.referrals.drawing import Drawing

MARGIN = 12.0  # mm around the map on a page
HEAD = 14.0  # mm of title and sentence above it
OVERLAP = 10.0  # mm that two neighbouring sheets of a poster share
MARK = 5.0  # mm of the marks in the corners of that strip
DOT = MM / 96  # mm of a pixel of the chart at full size
LONGEST = 5000.0  # mm a PDF's page may measure
LARGEST = 12_000  # pixels a picture may measure
TIMES = 2  # pixels of a picture for one of the chart
LETTER = 20  # pixels of the font that is scaled to mm, for a font counts in whole pixels
NEAR = 1.0  # the scale at which a drawing shows its words


@dataclass(frozen=True)
class Sheet:
    """A drawing with the words above it."""

    drawing: Drawing
    title: str
    sentence: str

    @property
    def size(self) -> QSizeF:
        """Return the size of the map in its own pixels."""
        return self.drawing.chart.area.size()


def paper() -> Size:
    """Return the user's A4 or Letter, on its side."""
    size = SHEETS.get(preferences.load().paper, SHEETS["A4"])
    return Size(size.height, size.width)


def one_page(sheet: Sheet, page: Size) -> Paint:
    """Return what paints the whole map on one page, no larger than life."""
    room = QRectF(MARGIN, MARGIN + HEAD, page.width - 2 * MARGIN, page.height - 2 * MARGIN - HEAD)
    scale = min(room.width() / sheet.size.width(), room.height() / sheet.size.height(), DOT)

    def paint(painter: QPainter) -> None:
        _paint_head(painter, sheet, page)
        _paint_map(painter, sheet, room.topLeft(), scale, sheet.drawing.chart.area)

    return paint


def large_page(sheet: Sheet) -> Size:
    """Return a page that holds the whole map at full size, or as large as a PDF's page may be."""
    scale = min(DOT, LONGEST / max(sheet.size.width(), sheet.size.height()))
    width = max(sheet.size.width() * scale + 2 * MARGIN, 120)
    return Size(width, sheet.size.height() * scale + 2 * MARGIN + HEAD)


def poster(sheet: Sheet, page: Size) -> Iterator[Paint]:
    """Yield what paints each sheet of a poster at full size, row by row, with marks where they overlap."""
    room = QSizeF(page.width - 2 * MARGIN, page.height - 2 * MARGIN)
    step = QSizeF(room.width() - OVERLAP, room.height() - OVERLAP)
    across = max(1, ceil((sheet.size.width() * DOT - OVERLAP) / step.width()))
    down = max(1, ceil((sheet.size.height() * DOT - OVERLAP) / step.height()))
    for row in range(down):
        for place in range(across):
            words = _("Row {row} of {rows}, sheet {place} of {places}").format(
                row=row + 1, rows=down, place=place + 1, places=across
            )
            corner = QPointF(place * step.width(), row * step.height())
            yield _poster_sheet(sheet, QRectF(corner, room), words)


def _poster_sheet(sheet: Sheet, part: QRectF, words: str) -> Paint:
    """Return what paints one sheet: `part` in mm of the whole map at full size."""

    def paint(painter: QPainter) -> None:
        frame = QRectF(QPointF(MARGIN, MARGIN), part.size())
        painter.save()
        painter.setClipRect(frame)
        area = QRectF(part.topLeft() / DOT, part.size() / DOT)
        _paint_map(painter, sheet, frame.topLeft() - part.topLeft(), DOT, area)
        painter.restore()
        _paint_marks(painter, frame)
        _write(painter, QPointF(MARGIN + OVERLAP + 2, MARGIN - 3), words, 3.2, "text3")

    return paint


def _paint_marks(painter: QPainter, frame: QRectF) -> None:
    """Draw a cross where the strip begins that the next sheet covers."""
    painter.setPen(QPen(look.colour("text3"), 0.2))
    for x in (frame.left() + OVERLAP, frame.right() - OVERLAP):
        painter.drawLine(QPointF(x, frame.top() - MARK), QPointF(x, frame.top()))
        painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, frame.bottom() + MARK))
    for y in (frame.top() + OVERLAP, frame.bottom() - OVERLAP):
        painter.drawLine(QPointF(frame.left() - MARK, y), QPointF(frame.left(), y))
        painter.drawLine(QPointF(frame.right(), y), QPointF(frame.right() + MARK, y))


def _paint_head(painter: QPainter, sheet: Sheet, page: Size) -> None:
    _write(painter, QPointF(MARGIN, MARGIN + 4.5), sheet.title, 5.5, "text", bold=True)
    _write(painter, QPointF(MARGIN, MARGIN + 10), sheet.sentence, 3.4, "text2")
    day = days.full(clock.today())
    wide = QFontMetricsF(_font()).horizontalAdvance(day) * 3.4 / LETTER
    _write(painter, QPointF(page.width - MARGIN - wide, MARGIN + 4.5), day, 3.4, "text2")


def _write(
    painter: QPainter, place: QPointF, words: str, high: float, token: str, *, bold: bool = False
) -> None:
    """Write a line whose letters are so many mm high, from its baseline's left end."""
    painter.save()
    painter.translate(place)
    painter.scale(high / LETTER, high / LETTER)
    painter.setFont(_font(bold=bold))
    painter.setPen(look.colour(token))
    painter.drawText(QPointF(), words)
    painter.restore()


def _font(*, bold: bool = False) -> QFont:
    made = look.font("body", bold=bold)
    made.setPixelSize(LETTER)
    return made


def _paint_map(painter: QPainter, sheet: Sheet, corner: QPointF, scale: float, area: QRectF) -> None:
    painter.save()
    painter.translate(corner)
    painter.scale(scale, scale)
    sheet.drawing.paint(painter, area, NEAR)
    painter.restore()


def png(sheet: Sheet) -> bytes:
    """Return the whole map as a picture on white."""
    size = sheet.size
    scale = min(TIMES, LARGEST / max(size.width(), size.height()))
    image = QImage((size * scale).toSize().expandedTo(QSize(1, 1)), QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    with look.on_paper():
        _paint_map(painter, sheet, QPointF(), scale, sheet.drawing.chart.area)
    painter.end()
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def svg(sheet: Sheet) -> bytes:
    """Return the whole map as a vector drawing."""
    from PySide6.QtSvg import QSvgGenerator  # only when a drawing is saved

    buffer = QBuffer()
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    generator.setTitle(sheet.title)
    generator.setSize(sheet.size.toSize())
    generator.setViewBox(QRectF(QPointF(), sheet.size))
    painter = QPainter(generator)
    with look.on_paper():
        _paint_map(painter, sheet, QPointF(), 1, sheet.drawing.chart.area)
    painter.end()
    return bytes(buffer.data().data())


def in_light(paint: Paint) -> Paint:
    """Return the same paint in the colours of paper, whatever those of the screen."""

    def painted(painter: QPainter) -> None:
        with look.on_paper():
            paint(painter)

    return painted


def pdf_pages(sheet: Sheet, *, is_poster: bool) -> tuple[Size, list[Paint]]:
    """Return the pages of a PDF: one large one, or the sheets of a poster."""
    if is_poster:
        return paper(), [in_light(paint) for paint in poster(sheet, paper())]
    page = large_page(sheet)
    return page, [in_light(one_page(sheet, page))]


def in_turn(paints: Sequence[Paint]) -> Pages:
    """Return what paints one page after the other, each in mm."""

    def paint_pages(painter: QPainter, device: QPagedPaintDevice) -> None:
        painter.scale(device.logicalDpiX() / MM, device.logicalDpiY() / MM)
        for number, paint in enumerate(paints):
            if number:
                device.newPage()
            paint(painter)

    return paint_pages


def print_one_page(parent: object, sheet: Sheet) -> bool:
    """Ask for a printer and print the map on one page; say whether it was printed."""
    return printing.print_page(parent, sheet.title, paper(), in_light(one_page(sheet, paper())))  # type: ignore[arg-type]
