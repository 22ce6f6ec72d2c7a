"""A table whose rows are opened by a click, and chosen only where that is asked for."""

from collections.abc import Iterable

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QTableView, QWidget

CHOOSING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KEYS = Qt.Key
MOVES = (KEYS.Key_Up, KEYS.Key_Down, KEYS.Key_PageUp, KEYS.Key_PageDown, KEYS.Key_Home, KEYS.Key_End)
Index = QModelIndex | QPersistentModelIndex
Flags = QItemSelectionModel.SelectionFlag


class ChoosingTable(QTableView):
    """Ctrl, Shift, Space and a press on a row's own place choose; a plain click or Enter opens."""

    opened = Signal(QModelIndex)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_choosing = False  # whether the last press was about choosing
        self._event: QEvent | None = None  # the press that is being looked at
        self.setSelectionBehavior(self.SelectionBehavior.SelectRows)
        self.setSelectionMode(self.SelectionMode.ExtendedSelection)
        self.clicked.connect(self._on_clicked)

    def is_place_to_choose(self, place: QPoint) -> bool:
        """Say whether a plain press here chooses; subclasses say where."""
        return False

    def chosen_rows(self) -> list[int]:
        """Return the rows chosen, from the top."""
        ranges = self.selectionModel().selection().toList()
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})

    def choose_rows(self, rows: Iterable[int]) -> None:
        """Choose these rows, given from the top, and no others."""
        runs: list[list[int]] = []
        for row in rows:
            if runs and runs[-1][1] == row - 1:
                runs[-1][1] = row
            else:
                runs.append([row, row])
        selection, model = QItemSelection(), self.model()
        for first, last in runs:
            selection.select(model.index(first, 0), model.index(last, 0))
        self.selectionModel().select(selection, Flags.ClearAndSelect | Flags.Rows)

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        event = event or self._event  # Qt asks twice, the second time without it
        if isinstance(event, QKeyEvent) and event.key() in MOVES:
            is_more = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            return super().selectionCommand(index, event) if is_more else Flags.NoUpdate
        if isinstance(event, QMouseEvent) and event.type() is QEvent.Type.MouseButtonPress:
            return self._asked_by(event, index)
        return Flags.NoUpdate

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (KEYS.Key_Return, KEYS.Key_Enter) and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex())
        elif event.key() == KEYS.Key_Space:  # Qt would also look through all the names for one with a space
            self.selectionModel().select(self.currentIndex(), Flags.Toggle | Flags.Rows)
        elif event.key() == KEYS.Key_Escape:
            event.ignore()  # the page leaves the choice
        else:
            self._event = event
            super().keyPressEvent(event)
            self._event = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._is_choosing, self._event = self._chooses(event), event
        super().mousePressEvent(event)
        self._event = None

    def _asked_by(self, event: QMouseEvent, index: Index) -> QItemSelectionModel.SelectionFlag:
        """Return what a press does to the choice."""
        if event.button() is not Qt.MouseButton.LeftButton or not self._chooses(event):
            return Flags.NoUpdate
        is_plain = not event.modifiers() & CHOOSING
        return Flags.Toggle | Flags.Rows if is_plain else super().selectionCommand(index, event)

    def _chooses(self, event: QMouseEvent) -> bool:
        return bool(event.modifiers() & CHOOSING) or self.is_place_to_choose(event.position().toPoint())

    def _on_clicked(self, index: QModelIndex) -> None:
        if not self._is_choosing:
            self.opened.emit(index)
