"""The button that prints the map, or saves it as PDF, drawing, picture or poster."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.errors import Problem
from core.words import _
from gui import paperwork, printing
from gui.referrals import sheets
from gui.referrals.sheets import Sheet
from gui.widgets.buttons import Button

MakeSheet = Callable[[bool, bool], Sheet]  # with everything unfolded; with names


class PrintButton(Button):
    """One page first; below it the files, and whether names are shown."""

    def __init__(self, make_sheet: MakeSheet, parent: QWidget | None = None) -> None:
        super().__init__(_("Print"), icon="printer", parent=parent)
        self._make_sheet = make_sheet
        menu = QMenu(self)
        menu.addAction(_("Print one page…"), self.print_one_page)
        menu.addSeparator()
        pdf, svg, png = (_("PDF files"), ".pdf"), (_("SVG files"), ".svg"), (_("PNG files"), ".png")
        for words, kind, save in (
            (_("Save as PDF…"), pdf, self.save_pdf),
            (_("Save as a poster of several pages…"), pdf, self.save_poster),
            (_("Save as a drawing (SVG)…"), svg, self.save_svg),
            (_("Save as a picture (PNG)…"), png, self.save_png),
        ):
            menu.addAction(words, partial(self._ask, kind, save))
        menu.addSeparator()
        self.without_names = QAction(_("Without names, to show somebody"), menu, checkable=True)
        menu.addAction(self.without_names)
        self.setMenu(menu)

    def print_one_page(self) -> None:
        """Print what the map shows on one page, or save it where the printer does not answer."""
        try:
            sheets.print_one_page(self.window(), self._sheet(everything=False))
        except Problem as problem:
            chosen = paperwork.ask_after_trouble(self.window(), problem)
            if chosen == "again":
                self.print_one_page()
            elif chosen == "pdf":
                self._ask((_("PDF files"), ".pdf"), self.save_pdf)

    def save_pdf(self, path: Path) -> None:
        """Save the whole map as one page at full size."""
        self._save_pages(path, is_poster=False)

    def save_poster(self, path: Path) -> None:
        """Save the whole map at full size over several sheets of paper."""
        self._save_pages(path, is_poster=True)

    def save_svg(self, path: Path) -> None:
        """Save the whole map as a vector drawing."""
        printing.store(path, sheets.svg(self._sheet()))

    def save_png(self, path: Path) -> None:
        """Save the whole map as a picture."""
        printing.store(path, sheets.png(self._sheet()))

    def _save_pages(self, path: Path, *, is_poster: bool) -> None:
        sheet = self._sheet()
        page, paints = sheets.pdf_pages(sheet, is_poster=is_poster)
        printing.save_pages(path, sheet.title, page, sheets.in_turn(paints))

    def _sheet(self, *, everything: bool = True) -> Sheet:
        return self._make_sheet(everything, not self.without_names.isChecked())

    def _ask(self, kind: tuple[str, str], write: Callable[[Path], None]) -> None:
        paperwork.save(self.window(), _("Introductions"), kind, write)
