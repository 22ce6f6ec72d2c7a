"""The one table model: frozen records in, painted cells out, the selection kept by id."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole  # the whole record, for delegates
ORDER = Qt.ItemDataRole.UserRole + 1  # what to sort by


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, the words of a record in it, and what it sorts by."""

    heading: str
    words: Callable[[Any], str]
    order: Callable[[Any], Any] | None = None
    width: int = 0  # pixels at text size 1; 0 takes what is left


class Rows(QAbstractTableModel):
    """A table of records that all have an `id`."""

    def __init__(self, columns: Sequence[Column], parent: Any = None) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._records: list[Any] = []

    def show(self, records: Sequence[Any]) -> None:
        """Show these records in this order."""
        self.beginResetModel()
        self._records = list(records)
        self.endResetModel()

    def record(self, row: int) -> Any:
        """Return the record in a row."""
        return self._records[row]

    def row_of(self, record_id: int) -> int:
        """Return the row of a record, -1 when it is not shown."""
        return next((row for row, one in enumerate(self._records) if one.id == record_id), -1)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        record, column = self._records[index.row()], self.columns[index.column()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return column.words(record)
        return record if role == RECORD else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        key = self.columns[column].order or self.columns[column].words
        self.layoutAboutToBeChanged.emit()
        self._records.sort(key=key, reverse=order is Qt.SortOrder.DescendingOrder)
        self.layoutChanged.emit()
