"""Printer, paper and PDF at true size: shared by every screen that prints."""

import contextlib
import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from core.errors import Problem
from core.letters.cards import Style
from core.letters.stationery import Size, Spread
from core.words import _, ngettext
from gui.letters import paper

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS = 600  # an inch
MM = 25.4  # an inch
TOLERANCE = 0.2  # mm a page may differ from what was asked for


def save_pdf(path: Path | str, spread: Spread, text: str, style: Style) -> None:
    """Save a card as a PDF of its page at true size: the whole file or nothing.

    Raises Problem when the note is too long for the card, or when the disk refuses.
    """
    _require_fit(spread, text, style)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(_("Thank-you card"))
    writer.setCreator("Acquaint")
    writer.setPageLayout(page_layout(spread.page))
    _paint(writer, spread, text, style)
    _store(Path(path), bytes(buffer.data().data()))


def print_card(parent: QWidget | None, spread: Spread, text: str, style: Style) -> bool:
    """Ask for a printer and print a card at true size; say whether it was printed.

    Raises Problem when the note is too long, or the printer does not answer or does not take the paper.
    """
    from PySide6.QtPrintSupport import QPrinter

    _require_fit(spread, text, style)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(_("Thank-you card"))
    printer.setPageLayout(page_layout(spread.page))
    if not choose_printer(printer, parent):
        return False
    _require_paper(printer, spread.page)
    _paint(printer, spread, text, style)
    if printer.printerState() in (QPrinter.PrinterState.Error, QPrinter.PrinterState.Aborted):
        raise _no_answer()
    return True


def choose_printer(printer: "QPrinter", parent: QWidget | None) -> bool:
    """Let the user choose a printer in the system's own dialog; say whether they did."""
    from PySide6.QtPrintSupport import QPrintDialog

    return QPrintDialog(printer, parent).exec() == QPrintDialog.DialogCode.Accepted.value


def page_layout(page: Size) -> QPageLayout:
    """Return a page of exactly this size in mm without margins, as the one object that Qt wants."""
    millimetres, exactly = QPageSize.Unit.Millimeter, QPageSize.SizeMatchPolicy.ExactMatch
    size = QPageSize(QSizeF(page.width, page.height), millimetres, "", exactly)
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(), QPageLayout.Unit.Millimeter)
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout


def _require_fit(spread: Spread, text: str, style: Style) -> None:
    over = paper.write(text, style.hand, spread).fit.overflow_words
    if over:
        sentence = ngettext(
            "The note is {count} word too long for this card.",
            "The note is {count} words too long for this card.",
            over,
        )
        raise Problem(sentence.format(count=over), field="body")


def _require_paper(printer: "QPrinter", page: Size) -> None:
    """Put the page on the chosen printer, whose driver may refuse it and keep another one silently."""
    printer.setPageLayout(page_layout(page))
    taken = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    if max(abs(taken.width() - page.width), abs(taken.height() - page.height)) > TOLERANCE:
        raise Problem(
            _(
                "This printer does not take paper of this size. The card is kept. "
                "Choose A4 or Letter paper, or save the card as a PDF."
            )
        )


def _paint(device: QPagedPaintDevice, spread: Spread, text: str, style: Style) -> None:
    """Paint the page on a device, in mm of its own resolution."""
    painter = QPainter()
    if not painter.begin(device):
        raise _no_answer()
    painter.scale(device.logicalDpiX() / MM, device.logicalDpiY() / MM)
    paper.paint_page(painter, spread, text, style)
    if not painter.end():
        raise _no_answer()


def _no_answer() -> Problem:
    return Problem(
        _("The printer did not answer. The card is kept. Check that it is on, or save the card as a PDF.")
    )


def _store(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then into it."""
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=".acquaint-", suffix=".part", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, path)
    except OSError as error:
        with contextlib.suppress(OSError):
            os.unlink(beside)
        sentence = _("The PDF could not be saved in {folder}. The card is kept. Choose another folder.")
        raise Problem(sentence.format(folder=path.parent), details=str(error)) from error
