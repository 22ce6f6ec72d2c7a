"""The outline: the family tree of your conversations as a list that unfolds."""

from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QTreeView, QWidget

from core.referrals import chains
from core.words import _
from gui import look
from gui.referrals.entries import Tree
from gui.referrals.rows import ENTRY, EntryDelegate

ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex
MANY = 40  # more people than this begin folded (DESIGN 12)


class OutlineModel(QAbstractItemModel):
    """The tree of people for a view; an index carries the person's id."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._tree = Tree({}, {})
        self._place: dict[int, tuple[int, int]] = {}  # person: (introducer, row)

    def show(self, tree: Tree) -> None:
        """Show these people."""
        self.beginResetModel()
        self._tree = tree
        self._place = {
            one: (parent, number) for parent, ones in tree.below.items() for number, one in enumerate(ones)
        }
        self.endResetModel()

    def parents(self) -> list[int]:
        """Return the people who led to somebody shown."""
        return [one for one, ones in self._tree.below.items() if ones and one != chains.YOU]

    def index_of(self, person_id: int) -> QModelIndex:
        """Return where a person is, invalid when not shown."""
        if person_id not in self._place:
            return ROOT
        return self.createIndex(self._place[person_id][1], 0, person_id)

    def index(self, row: int, column: int, parent: Index = ROOT) -> QModelIndex:
        ones = self._under(parent)
        return self.createIndex(row, column, ones[row]) if 0 <= row < len(ones) and not column else ROOT

    def parent(self, index: Index = ROOT) -> QModelIndex:  # type: ignore[override]
        return self.index_of(self._place[index.internalId()][0]) if index.isValid() else ROOT

    def rowCount(self, parent: Index = ROOT) -> int:
        return len(self._under(parent))

    def columnCount(self, parent: Index = ROOT) -> int:
        return 1

    def hasChildren(self, parent: Index = ROOT) -> bool:
        return bool(self._under(parent))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._tree.entries[index.internalId()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.person.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return entry.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return escape(entry.spoken)
        return entry if role == ENTRY else None

    def _under(self, parent: Index) -> Any:
        return self._tree.below.get(parent.internalId() if parent.isValid() else chains.YOU, ())


class Outline(QTreeView):
    """People under those who named them; a click or Enter opens, what is folded stays so."""

    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = OutlineModel(self)
        self._wishes: dict[int, bool] = {}  # person: unfolded by the user?
        self._is_filling = False
        self.setObjectName("outline")
        self.setModel(self._model)
        self.setItemDelegate(EntryDelegate(self))
        self.setHeaderHidden(True)
        self.setUniformRowHeights(True)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(_("Introductions"))
        self._measure()
        self.clicked.connect(self._choose)
        self.expanded.connect(lambda index: self._note(index, is_open=True))
        self.collapsed.connect(lambda index: self._note(index, is_open=False))

    def show_tree(self, tree: Tree, *, unfold: bool = False) -> None:
        """Show these people, folded as they were; `unfold` shows every branch for now."""
        current, place = (
            self.currentIndex().internalId() if self.currentIndex().isValid() else 0,
            self._scroll(),
        )
        self._is_filling = True
        self._model.show(tree)
        is_open = len(tree.entries) <= MANY
        for one in self._model.parents():
            if unfold or self._wishes.get(one, is_open):
                self.setExpanded(self._model.index_of(one), True)
        self._is_filling = False
        self.setCurrentIndex(self._model.index_of(current))
        if not self.currentIndex().isValid():
            self.setCurrentIndex(self._model.index(0, 0))
        self.verticalScrollBar().setValue(place)

    def go_to(self, person_id: int) -> None:
        """Choose a person and go there."""
        self.setCurrentIndex(self._model.index_of(person_id))
        self.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and self.model():
            self._measure()

    def drawBranches(self, painter: QPainter, area: QRect, index: Index) -> None:
        if self._model.hasChildren(index):
            drawing = "chevron-down" if self.isExpanded(index) else "chevron-right"
            size = look.px(14)
            left = area.right() - self.indentation() + (self.indentation() - size) // 2 + 1
            painter.drawPixmap(left, area.center().y() - size // 2, look.pixmap(drawing, "text2", 14))

    def _measure(self) -> None:
        self.setIndentation(look.px(24))
        self.scheduleDelayedItemsLayout()

    def _scroll(self) -> int:
        return self.verticalScrollBar().value()

    def _choose(self, index: QModelIndex) -> None:
        self.person_chosen.emit(index.internalId())

    def _note(self, index: QModelIndex, *, is_open: bool) -> None:
        if not self._is_filling:
            self._wishes[index.internalId()] = is_open
