"""Choose one person of the book by typing part of the name."""

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QDialog, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from core import contacts
from core.words import _
from gui import look
from gui.widgets.avatar import paint_avatar
from gui.widgets.boxes import Card, column
from gui.widgets.fields import Line
from gui.widgets.rows import RECORD, Column, Rows
from gui.widgets.text import Label

MOVES = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


def spoken(person: contacts.Contact) -> str:
    """Return a person as one line: name, organization."""
    return ", ".join(part for part in (person.name, person.organization) if part)


class PersonDelegate(QStyledItemDelegate):
    """Paints a person: initials, name, organization."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(look.px(200), look.px(40))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        person = index.data(RECORD)
        area: QRect = option.rect
        state: QStyle.StateFlag = option.state
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, look.colour("accentTint"))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, look.colour("hover"))
        side, pad = look.px(26), look.px(12)
        circle = QRect(area.left() + pad, area.center().y() - side // 2, side, side)
        paint_avatar(painter, circle.toRectF(), person.initials)
        words = area.adjusted(pad + side + look.px(10), 0, -pad, 0)
        used = _write(painter, words, person.name, "bodyStrong", "text")
        _write(painter, words.adjusted(used + look.px(8), 0, 0, 0), person.organization, "secondary", "text2")


def _write(painter: QPainter, area: QRect, words: str, role: str, token: str) -> int:
    painter.setFont(look.font(role))
    painter.setPen(look.colour(token))
    metrics = painter.fontMetrics()
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, max(area.width(), 0))
    painter.drawText(
        area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextSingleLine, shown
    )
    return metrics.horizontalAdvance(shown)


class PersonPicker(QDialog):
    """A search field over a list; Enter or a click chooses.

    `to_write` leaves out those who asked not to be written to.
    """

    chosen = Signal(int)

    def __init__(self, title: str = "", parent: QWidget | None = None, *, to_write: bool = False) -> None:
        super().__init__(parent)
        self._to_write = to_write
        self.setWindowTitle(title or _("Who?"))
        self.resize(look.px(440), look.px(460))
        self.search = Line("", _("Type part of a name"))
        self.search.setAccessibleName(_("Name"))
        self.search.textEdited.connect(self._find)
        self.search.returnPressed.connect(self._take_current)
        self.search.installEventFilter(self)
        self._rows = Rows((Column(_("Name"), spoken),), self)
        self.list = QListView()
        self.list.setModel(self._rows)
        self.list.setItemDelegate(PersonDelegate(self.list))
        self.list.setAccessibleName(_("People"))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys come from the field
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.clicked.connect(self._take)
        self.list.activated.connect(self._take)
        self._nobody = Label("", "body", "text2", wrap=True)
        self._nobody.setContentsMargins(14, 12, 14, 12)
        body = column(self, margins=(20, 18, 20, 20), gap=12)
        body.addWidget(Label(title or _("Who?"), "heading", wrap=True))
        body.addWidget(self.search)
        card = Card()
        card.add(self._nobody)
        card.layout().addWidget(self.list)  # type: ignore[union-attr]
        body.addWidget(card, 1)
        self._find()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in MOVES:
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _find(self) -> None:
        words = self.search.text().strip()
        people = [one for one in contacts.named_like(words) if one.set_aside_on is None]
        if self._to_write:
            people = [one for one in people if not one.do_not_contact]
        self._rows.show(people)
        self.list.setVisible(bool(people))
        self._nobody.setVisible(not people)
        self._nobody.setText(
            _("Nobody in your book has “{words}” in their name.").format(words=words)
            if words
            else _("Nobody is in your book yet. Add a person first.")
        )
        if people:
            self.list.setCurrentIndex(self._rows.index(0, 0))

    def _take_current(self) -> None:
        if self.list.isVisible() and self.list.currentIndex().isValid():
            self._take(self.list.currentIndex())

    def _take(self, index: QModelIndex) -> None:
        if self.result() != QDialog.DialogCode.Accepted:
            self.accept()
            self.chosen.emit(self._rows.record(index.row()).id)
