"""The table of people: sorted by its heading; who is chosen, who is current and the place are kept."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from core import tidy
from core.roster import PersonLine
from core.words import _
from gui import look
from gui.contacts.choosing import ChoosingTable
from gui.contacts.table_cells import END, FIELD, LAST, NAME, NEXT, THROUGH, LineDelegate, is_on_initials
from gui.contacts.table_heading import HEIGHT, Heading
from gui.widgets.boxes import frame
from gui.widgets.rows import Column, Rows

ROW = 52  # pixels at text size 1
NARROWEST = 240  # of the names, before another column gives way
SAMPLE, SAMPLE_WIDE = "Thank-you card, today", 142  # a long "next", and its pixels in the design's font
GIVING_WAY = (FIELD, THROUGH, LAST)  # columns left out where there is no room, the first first


def _spoken(line: PersonLine) -> str:
    return ", ".join(part for part in (line.name, line.subtitle) if part)


def _by(words: str) -> tuple[bool, str]:
    """Return what words are sorted by: nothing comes last."""
    return not words, tidy.folded(words)


COLUMNS = (
    Column(_("Name"), _spoken, lambda line: tidy.folded(line.name)),
    Column(_("Stage"), lambda line: line.stage.label, lambda line: line.stage.rank, 112),
    Column(_("Met through"), lambda line: line.through, lambda line: _by(line.through), 126),
    Column(_("Field"), lambda line: line.field, lambda line: _by(line.field), 134),
    Column(_("Last"), lambda line: line.last, lambda line: (not line.last_on, line.last_on or date.max), 124),
    Column(_("Next"), lambda line: line.next, lambda line: line.place, 158 + END),
)


def _font_ratio() -> float:
    """Return how much wider than the design's font this system's is; 1 when it is not."""
    metrics = QFontMetrics(look.font("secondary", bold=True))
    return max(1.0, metrics.horizontalAdvance(SAMPLE) / look.px(SAMPLE_WIDE))


class PeopleTable(ChoosingTable):
    """People line by line; a click opens one, on the initials it chooses them."""

    choice_changed = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("people")
        self._rows = Rows(COLUMNS, self)
        self.setModel(self._rows)
        self._delegate = LineDelegate(self)
        self.setItemDelegate(self._delegate)
        self._heading = Heading(self)
        self.setHorizontalHeader(self._heading)
        self._corner = frame("headCorner")
        self.addScrollBarWidget(self._corner, Qt.AlignmentFlag.AlignTop)
        self.setVerticalScrollMode(self.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setAccessibleName(_("People"))
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._heading.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._heading.setSortIndicator(NEXT, Qt.SortOrder.AscendingOrder)
        self._heading.sortIndicatorChanged.connect(self._on_sorted)
        self.opened.connect(lambda index: self.person_chosen.emit(self._id_at(index.row())))
        self.entered.connect(lambda index: self._hover(index.row()))
        self.selectionModel().selectionChanged.connect(self._on_choice)
        self.selectionModel().currentChanged.connect(self._point)
        self._measure()

    def show_lines(self, lines: Sequence[PersonLine], *, from_top: bool = False) -> None:
        """Show these people; whoever was chosen stays so, and the place is kept unless `from_top`."""
        current, chosen = self._id_at(self.currentIndex().row()), set(self.chosen())
        top = self._id_at(self.rowAt(0))
        place, into = self.verticalScrollBar().value(), -self.rowViewportPosition(max(self.rowAt(0), 0))
        self._rows.show(lines)
        self._rows.sort(self._heading.sortIndicatorSection(), self._heading.sortIndicatorOrder())
        self._choose_again(current, chosen)
        self.updateGeometries()
        row = self._rows.row_of(top)
        kept = row * self.verticalHeader().defaultSectionSize() + into if row >= 0 else place
        self.verticalScrollBar().setValue(0 if from_top else kept)

    def chosen(self) -> list[int]:
        """Return the ids of the people chosen, in the order they are shown."""
        return [self._id_at(row) for row in self.chosen_rows()]

    def is_place_to_choose(self, place: QPoint) -> bool:
        """Say whether a place is on somebody's initials."""
        index = self.indexAt(place)
        return is_on_initials(self.visualRect(index), index, place)

    def begin(self) -> None:
        """Take the focus at the current person."""
        self.setFocus()
        self.scrollTo(self.currentIndex())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        is_near = self.is_place_to_choose(event.position().toPoint())
        if is_near is not self._delegate.is_near_initials:
            self._delegate.is_near_initials = is_near
            self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._hover(-1)
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and self.model():
            self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        row = self.currentIndex().row()
        if self.hasFocus() and row >= 0:
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(look.colour("focus"), 2))
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            painter.drawRoundedRect(QRectF(1, top + 2, self.viewport().width() - 2, height - 3), 4, 4)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(look.px(ROW))
        self._heading.setFixedHeight(look.px(HEIGHT))
        self._corner.setFixedHeight(look.px(HEIGHT))
        self._share()

    def _share(self) -> None:
        """Share the width: columns of less weight go before the names are cut."""
        ratio = _font_ratio()
        widths = {
            one: round(look.px(column.width) * ratio) for one, column in enumerate(COLUMNS) if column.width
        }
        whole = self.viewport().width()
        for number in GIVING_WAY:
            if whole - sum(widths.values()) < look.px(NARROWEST):
                widths.pop(number)
        for number in range(len(COLUMNS)):
            self.setColumnHidden(number, number != NAME and number not in widths)
            self.setColumnWidth(number, widths.get(number, whole - sum(widths.values())))

    def _on_sorted(self, column: int, order: Qt.SortOrder) -> None:
        current, chosen = self._id_at(self.currentIndex().row()), set(self.chosen())
        self._rows.sort(column, order)
        self._choose_again(current, chosen)
        self.scrollToTop()

    def _choose_again(self, current: int, chosen: set[int]) -> None:
        """Go back to a person by id, or to the first one; choose again whoever is still shown."""
        self.setCurrentIndex(self._rows.index(max(self._rows.row_of(current), 0), NAME))
        every = range(self._rows.rowCount() if chosen else 0)
        self.choose_rows(row for row in every if self._id_at(row) in chosen)
        self._point()

    def _id_at(self, row: int) -> int:
        return int(self._rows.record(row).id) if 0 <= row < self._rows.rowCount() else 0

    def _hover(self, row: int) -> None:
        self._delegate.hovered = row
        self.viewport().update()

    def _on_choice(self) -> None:
        self._point()
        self.choice_changed.emit()

    def _point(self) -> None:
        """Light the current person while nobody is chosen."""
        has_choice = self.selectionModel().hasSelection()
        self._delegate.current = -1 if has_choice else self.currentIndex().row()
        self.viewport().update()
