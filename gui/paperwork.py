"""How a document leaves: to a printer, or into a file where the user wants it."""

import re
import tempfile
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from core import preferences
from core.documents import Document
from core.errors import Problem
from core.letters.stationery import SHEETS, Size
from core.words import _
from gui import documents, printing
from gui.problems import GentleDialog, ask, show_problem

LONGEST_NAME = 80  # characters of a file's name


def page() -> Size:
    """Return the paper the user has, in mm."""
    return SHEETS.get(preferences.load().paper, SHEETS["A4"])


def print_document(parent: QWidget, document: Document, *, on_one_page: bool = False) -> bool:
    """Print a document, or save it where the printer does not answer; say whether it was printed."""
    try:
        return documents.print_document(parent, document, page(), on_one_page=on_one_page)
    except Problem as problem:
        chosen = ask_after_trouble(parent, problem)
    if chosen == "again":
        return print_document(parent, document, on_one_page=on_one_page)
    if chosen == "pdf":
        save_pdf(parent, document, on_one_page=on_one_page)
    return False


def save_pdf(parent: QWidget, document: Document, *, on_one_page: bool = False) -> str:
    """Ask where and save a document as a PDF; return the file, "" for none."""
    return save(
        parent,
        document.title,
        (_("PDF files"), ".pdf"),
        lambda path: documents.save_pdf(path, document, page(), on_one_page=on_one_page),
    )


def save(parent: QWidget, name: str, kind: tuple[str, str], write: Callable[[Path], None]) -> str:
    """Ask where and write a file of a kind (words, ending) there; return the file, "" for none."""
    words, ending = kind
    chosen = ask_where(parent, suggested(name, ending), f"{words} (*{ending})")
    if not chosen:
        return ""
    path = chosen if chosen.lower().endswith(ending) else f"{chosen}{ending}"
    try:
        write(Path(path))
    except Problem as problem:
        show_problem(parent, problem)
        return ""
    return path


def open_file(parent: QWidget, name: str, kind: tuple[str, str], content: bytes) -> None:
    """Open a file in the program that is for its kind, or save it where there is none; raises Problem."""
    path = Path(tempfile.mkdtemp(prefix="acquaint-")) / f"{plain(name)}{kind[1]}"
    printing.store(path, content)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        save(parent, name, kind, lambda chosen: printing.store(chosen, content))


def ask_where(parent: QWidget, place: str, kind: str) -> str:
    """Ask where to save; returns "" for nowhere."""
    return QFileDialog.getSaveFileName(parent, _("Save"), place, kind)[0]


def suggested(name: str, ending: str) -> str:
    """Return where a file of this name would usually go."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return str(Path(folder) / f"{plain(name)}{ending}")


def plain(name: str) -> str:
    """Return a name without the signs that file systems refuse."""
    return " ".join(re.sub(r'[\\/:*?"<>|\x00-\x1f]', " ", name).split())[:LONGEST_NAME].strip(" .")


def ask_after_trouble(parent: QWidget, problem: Problem) -> str:
    """Say what the printer did; returns "again", "pdf" or "" as the user chose."""
    title, _dot, rest = problem.sentence.partition(". ")
    again, pdf = _("Try again"), _("Save as PDF")
    dialog = GentleDialog(title, rest, buttons=(again, pdf), details=problem.details, parent=parent)
    return {again: "again", pdf: "pdf"}.get(ask(dialog), "")
