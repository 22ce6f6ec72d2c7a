"""Documents on paper, as a PDF, or as a file that a word processor opens."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QRectF, QSizeF
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QPagedPaintDevice,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentWriter,
    QTextFormat,
    QTextLength,
    QTextListFormat,
)
from PySide6.QtWidgets import QWidget

from core.documents import Document, Piece, Style
from core.letters.stationery import Size
from gui import look, printing

MARGIN = 18.0  # mm on every side
POINTS = {Style.TITLE: 20.0, Style.HEADING: 13.0, Style.TEXT: 11.0, Style.QUIET: 10.0, Style.ITEM: 11.0}
ABOVE = {Style.TITLE: 0.0, Style.HEADING: 14.0, Style.TEXT: 5.0, Style.QUIET: 8.0, Style.ITEM: 3.0}  # points
RULE = 22.0  # points from one line to write on to the next
DOTS = 96  # an inch: the measure of margins, which Qt scales to the device
POINT = DOTS / 72


def save_pdf(path: Path, document: Document, page: Size, *, on_one_page: bool = False) -> None:
    """Save a document as a PDF, whole or not at all; raises Problem when the disk refuses."""
    printing.save_pages(path, document.title, page, _painting(document, on_one_page=on_one_page))


def print_document(
    parent: QWidget | None, document: Document, page: Size, *, on_one_page: bool = False
) -> bool:
    """Ask for a printer and print a document; say whether it was printed.

    Raises Problem when the printer does not answer or does not take the paper.
    """
    paint = _painting(document, on_one_page=on_one_page)
    return printing.print_pages(parent, document.title, page, paint)


def save_text(path: Path, document: Document) -> None:
    """Save a document as an OpenDocument file, which Word opens; raises Problem when the disk refuses."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    QTextDocumentWriter(buffer, b"odf").write(laid_out(document))
    printing.store(path, bytes(buffer.data().data()))


def laid_out(document: Document, device: QPagedPaintDevice | None = None, room: int = 0) -> QTextDocument:
    """Return a document as Qt's own, for a device's page, with at most so many lines under a piece."""
    made = QTextDocument()
    if device:
        made.documentLayout().setPaintDevice(device)
        made.setPageSize(QSizeF(device.width(), device.height()))
    made.setDocumentMargin(MARGIN * DOTS / printing.MM)
    cursor = QTextCursor(made)
    for number, piece in enumerate(document.pieces):
        if number:
            cursor.insertBlock()
        _write(cursor, piece)
        for _line in range(min(piece.room, room)):
            cursor.insertBlock(_ruled(), QTextCharFormat())
    return made


def _painting(document: Document, *, on_one_page: bool) -> printing.Pages:
    """Return what paints the pages; on one page there is less room to write where it is full."""

    def paint(painter: QPainter, device: QPagedPaintDevice) -> None:
        rooms = range(max((one.room for one in document.pieces), default=0), -1, -1)
        made = laid_out(document, device, rooms[0])
        for room in rooms[1:]:
            if not on_one_page or made.pageCount() == 1:
                break
            made = laid_out(document, device, room)
        for number in range(made.pageCount()):
            if number:
                device.newPage()
            _paint_page(painter, made, number)

    return paint


def _paint_page(painter: QPainter, made: QTextDocument, number: int) -> None:
    size = made.pageSize()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, number * size.height(), size.width(), size.height())
    palette = QPalette()
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.Dark):
        palette.setColor(role, look.ink("black"))
    context.palette = palette
    painter.save()
    painter.translate(0, -number * size.height())
    made.documentLayout().draw(painter, context)
    painter.restore()


def _write(cursor: QTextCursor, piece: Piece) -> None:
    """Write one piece at the end, its words as typed."""
    block, words = QTextBlockFormat(), QTextCharFormat()
    block.setTopMargin(ABOVE[piece.style] * POINT)
    block.setHeadingLevel({Style.TITLE: 1, Style.HEADING: 2}.get(piece.style, 0))
    font = QFont(look.font("body").family())
    font.setPointSizeF(POINTS[piece.style])
    words.setFont(font)
    if piece.style in (Style.TITLE, Style.HEADING):
        words.setFontWeight(QFont.Weight.DemiBold)
    cursor.setBlockFormat(block)
    if piece.style is Style.ITEM:
        shape = QTextListFormat()
        shape.setStyle(QTextListFormat.Style.ListDisc)
        cursor.createList(shape)
    strong = QTextCharFormat(words)
    strong.setFontWeight(QFont.Weight.DemiBold)
    cursor.insertText(piece.bold, strong)
    cursor.insertText("\u2028".join(piece.text.splitlines()), words)  # new lines, not new paragraphs


def _ruled() -> QTextBlockFormat:
    """Return a line to write on."""
    made = QTextBlockFormat()
    made.setLineHeight(RULE * POINT, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
    width = QTextLength(QTextLength.Type.PercentageLength, 100)
    made.setProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth, width)
    return made
