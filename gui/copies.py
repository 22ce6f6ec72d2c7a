"""A copy of the book, put where the user likes."""

from pathlib import Path

from PySide6.QtCore import QLocale, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core import book, clock, days
from core.errors import Problem
from core.words import _


def ask_where(parent: QWidget | None, suggested: str) -> str:
    """Ask where to put a copy; returns "" for nowhere."""
    kinds = _("Acquaint books (*.acquaint)")
    return QFileDialog.getSaveFileName(parent, _("Back up to"), suggested, kinds)[0]


def suggested() -> str:
    """Return a file among the user's documents, named for today."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(documents) / _("Acquaint {day}.acquaint").format(day=clock.today().isoformat()))


def copy_to(target: Path) -> str:
    """Copy the book and return the words that say so; raises Problem for the book itself."""
    target = target if target.suffix else target.with_suffix(".acquaint")
    if target.resolve() == Path(book.place()).resolve():
        raise Problem(_("That is the book itself. Choose another name or another folder for the copy."))
    book.copy_to(target)
    place, time = place_words(target), days.time(clock.now())
    return _("Copied to {place}, today at {time}.").format(place=place, time=time)


def place_words(place: Path) -> str:
    """Return "Documents / Acquaint / Acquaint.acquaint, 1.4 MB"."""
    english, decimal = QLocale(QLocale.Language.English), QLocale.DataSizeFormat.DataSizeSIFormat
    size = english.formattedDataSize(place.stat().st_size, 1, decimal)
    near = place.relative_to(Path.home()) if place.is_relative_to(Path.home()) else place
    parts = " / ".join(part for part in near.parts if part != near.anchor)
    return _("{place}, {size}").format(place=parts, size=size)


def show_folder(folder: Path) -> None:
    """Open a folder in the system's file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
