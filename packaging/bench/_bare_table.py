"""The yardstick of lists: a bare QTableView that shows rows as raw sqlite3 reads them, nothing of ours."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from _measuring import paint
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QTableView

ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Model(QAbstractTableModel):
    """Rows as they come."""

    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Any] = ()

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() or not self.rows else len(self.rows[0])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()][index.column()] if role == Qt.ItemDataRole.DisplayRole else None


class BareTable(QTableView):
    """A table over a book of its own connection."""

    def __init__(self, book: Path) -> None:
        super().__init__()
        self._connection = sqlite3.connect(book)
        self._model = Model()
        self.setModel(self._model)
        self.resize(1060, 680)
        self.show()

    def read(self, sql: str, *values: object) -> list[Any]:
        """Return the rows of one query."""
        return self._connection.execute(sql, values).fetchall()

    def show_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows until they are painted."""
        self._model.beginResetModel()
        self._model.rows = rows
        self._model.endResetModel()
        paint(self)
