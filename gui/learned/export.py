"""Export: what was learned leaves as a document, a spreadsheet, or evidence of continuous learning."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QMenu, QWidget

from core import evidence, spreadsheet
from core.documents import Document
from core.words import _
from gui import documents, look, paperwork, printing
from gui.widgets.buttons import Button


class ExportButton(Button):
    """Opens the menu of what can be taken away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Export"), icon="file-down", parent=parent)
        self.menu_of_kinds = QMenu(self)
        self._add_documents(_("The journal"), evidence.journal)
        self._add(_("The journal as a workbook…"), "columns-2", self._save_xlsx)
        self._add(_("The journal as a CSV table…"), "columns-2", self._save_csv)
        self.menu_of_kinds.addSeparator()
        self._add_documents(_("Evidence of continuous learning"), evidence.continuous_learning)
        self.clicked.connect(self._open)

    def _add_documents(self, what: str, make: Callable[[], Document]) -> None:
        """Offer one document in each form."""
        ways = (
            (_("{document} for Word…"), self._save_text),
            (_("{document} as a PDF…"), self._save_pdf),
            (_("{document} as Markdown…"), self._save_markdown),
        )
        for words, save in ways:
            self._add(words.format(document=what), "file-down", partial(_made, make, save))

    def _add(self, words: str, icon: str, do: Callable[[], object]) -> None:
        self.menu_of_kinds.addAction(look.icon(icon, "text2", 16), words, do)

    def _open(self) -> None:
        corner = self.rect().bottomRight()
        corner.setX(corner.x() - self.menu_of_kinds.sizeHint().width())
        self.menu_of_kinds.popup(self.mapToGlobal(corner))

    def _save_text(self, document: Document) -> None:
        kind = (_("OpenDocument files, which Word opens"), ".odt")
        paperwork.save(self, document.title, kind, lambda path: documents.save_text(path, document))

    def _save_pdf(self, document: Document) -> None:
        paperwork.save_pdf(self, document)

    def _save_markdown(self, document: Document) -> None:
        self._store(document.title, (_("Markdown files"), ".md"), document.markdown().encode())

    def _save_xlsx(self) -> None:
        content = spreadsheet.as_xlsx(_("Learned"), evidence.table())
        self._store(_("What I learned"), (_("Workbooks"), ".xlsx"), content)

    def _save_csv(self) -> None:
        content = spreadsheet.as_csv(evidence.table())
        self._store(_("What I learned"), (_("CSV tables"), ".csv"), content)

    def _store(self, name: str, kind: tuple[str, str], content: bytes) -> None:
        def write(path: Path) -> None:
            printing.store(path, content)

        paperwork.save(self, name, kind, write)


def _made(make: Callable[[], Document], save: Callable[[Document], None]) -> None:
    """Make a document now, and save it."""
    save(make())
