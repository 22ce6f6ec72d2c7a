"""Printer, paper and PDF at true size: shared by every screen that prints."""

import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QMarginsF, QSizeF
from PySide6.QtGui import QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QWidget

from core.errors import Problem
from core.letters.stationery import Size
from core.words import _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Paint = Callable[[QPainter], None]  # paints a page with a painter that counts in mm
Pages = Callable[[QPainter, QPagedPaintDevice], None]  # paints pages, in the device's own dots

DOTS = 600  # an inch
MM = 25.4  # an inch
POINT = 72  # an inch
TOLERANCE = 0.2  # mm a page may differ from what was asked for


def save_pdf(path: Path | str, title: str, page: Size, paint: Paint) -> None:
    """Save a page as a PDF at true size: the whole file or nothing; raises Problem when the disk refuses."""
    save_pages(path, title, page, _in_mm(paint))


def save_pages(path: Path | str, title: str, page: Size, paint: Pages) -> None:
    """Save one page or more of a size as a PDF, like `save_pdf`."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS)
    writer.setTitle(title)
    writer.setCreator("Acquaint")
    writer.setPageLayout(page_layout(page))
    _paint(writer, paint)
    store(Path(path), _exactly(bytes(buffer.data().data()), page))


def print_page(parent: QWidget | None, title: str, page: Size, paint: Paint) -> bool:
    """Ask for a printer and print a page at true size; say whether it was printed.

    Raises Problem when the printer does not answer or does not take the paper.
    """
    return print_pages(parent, title, page, _in_mm(paint))


def print_pages(parent: QWidget | None, title: str, page: Size, paint: Pages) -> bool:
    """Ask for a printer and print one page or more of a size, like `print_page`."""
    from PySide6.QtPrintSupport import QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    printer.setPageLayout(page_layout(page))
    if not choose_printer(printer, parent):
        return False
    _require_paper(printer, page)
    _paint(printer, paint)
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


def is_mono(painter: QPainter) -> bool:
    """Say whether a painter paints on a printer without colours."""
    from PySide6.QtPrintSupport import QPrinter

    device = painter.device()
    return isinstance(device, QPrinter) and device.colorMode() is QPrinter.ColorMode.GrayScale


def _require_paper(printer: "QPrinter", page: Size) -> None:
    """Put the page on the chosen printer, whose driver may refuse it and keep another one silently."""
    printer.setPageLayout(page_layout(page))
    taken = printer.pageLayout().fullRect(QPageLayout.Unit.Millimeter)
    if max(abs(taken.width() - page.width), abs(taken.height() - page.height)) > TOLERANCE:
        raise Problem(
            _(
                "This printer does not take paper of this size. Nothing is lost. "
                "Choose A4 or Letter paper, or save a PDF."
            )
        )


def _in_mm(paint: Paint) -> Pages:
    """Return what paints one page with a painter that counts in mm."""

    def paint_page(painter: QPainter, device: QPagedPaintDevice) -> None:
        painter.scale(device.logicalDpiX() / MM, device.logicalDpiY() / MM)
        paint(painter)

    return paint_page


def _paint(device: QPagedPaintDevice, paint: Pages) -> None:
    """Paint pages on a device."""
    painter = QPainter()
    if not painter.begin(device):
        raise _no_answer()
    paint(painter, device)
    if not painter.end():
        raise _no_answer()


def _exactly(pdf: bytes, page: Size) -> bytes:
    """Return a PDF with boxes of the page's exact size: Qt rounds them to whole points, from the top left."""

    def exact(match: re.Match[bytes]) -> bytes:
        top, width, height = float(match[2]), page.width / MM * POINT, page.height / MM * POINT
        box = f"[0 {top - height:.3f} {width:.3f} {top:g}]".encode()
        return match[1] + box.ljust(len(match[0]) - len(match[1]))  # every other byte keeps its place

    return re.sub(rb"(/(?:Media|Trim)Box )\[0 0 [\d.]+ ([\d.]+)\]", exact, pdf)


def _no_answer() -> Problem:
    return Problem(_("The printer did not answer. Nothing is lost. Check that it is on, or save a PDF."))


def store(path: Path, content: bytes) -> None:
    """Write a file whole or not at all: beside its place first, then into it."""
    beside = None
    try:
        handle, name = tempfile.mkstemp(prefix=".acquaint-", suffix=".part", dir=path.parent)
        beside = Path(name)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        if beside:
            beside.unlink(missing_ok=True)
        sentence = _("The file could not be saved in {folder}. Nothing is lost. Choose another folder.")
        raise Problem(sentence.format(folder=path.parent), details=str(error)) from error
