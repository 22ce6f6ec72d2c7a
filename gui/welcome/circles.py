"""Welcome, second step: who you know already, circle by circle."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from core.contacts import Circle, Contact
from core.words import _
from gui import look
from gui.welcome.tally import Tally
from gui.welcome.tiles import CircleTile, ImportTile
from gui.widgets.boxes import column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Label

LEAST = 206  # pixels of a tile at text size 1
NARROW = 1100  # pixels (DESIGN 3)
GAP = 16
ROOM = 64  # pixels kept free under the field being typed in, where the toast comes up
CIRCLES = (
    (Circle.FAMILY, "house", _("Parents, cousins, in-laws and their old colleagues.")),
    (Circle.FRIEND, "smile", _("People you could ring tonight.")),
    (Circle.COLLEAGUE, "briefcase", _("Anyone you’ve shared a rota, a desk or a boss with.")),
    (Circle.ALUMNI, "graduation-cap", _("School, college, evening classes. Teachers too.")),
    (Circle.ASSOCIATION, "landmark", _("Guilds, unions, clubs, faith groups.")),
    (Circle.NEIGHBOUR, "map-pin", _("The street, the school gate, the allotment.")),
    (Circle.VOLUNTEERING, "heart-handshake", _("People you’ve given time with.")),
)
ICONS = {circle: icon for circle, icon, _prompt in CIRCLES}


class Circles(QWidget):
    """Seven tiles to type names into, one to bring in a list, and the way on."""

    back_wanted = Signal()
    example_wanted = Signal()
    finished = Signal()
    import_wanted = Signal(str)
    walk_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tiles = {circle: CircleTile(circle, icon, prompt) for circle, icon, prompt in CIRCLES}
        self.bring_in = ImportTile()
        self.bring_in.import_wanted.connect(self.import_wanted)
        self.tally = Tally()
        self._columns = 0
        self._has_people = False
        self._grid = QGridLayout()
        self._grid.setSpacing(GAP)
        self._inner = QWidget()
        self._inside = column(self._inner, gap=24)
        self._inside.addLayout(self._build_head())
        self._inside.addLayout(self._grid)
        self._inside.addStretch(1)
        self._area = scrolling(self._inner)
        lines = column(self)
        lines.addWidget(self._area, 1)
        lines.addWidget(self._build_foot())
        for tile in self.tiles.values():
            tile.typed.connect(self._unlock)
            tile.typed.connect(self._follow)
            tile.field.arrived.connect(self._follow)
        self._area.verticalScrollBar().rangeChanged.connect(self._follow)
        self._count(0)

    def show_people(self, everyone: Sequence[Contact]) -> None:
        """Show who is in the book, the newest last."""
        for circle, tile in self.tiles.items():
            tile.show_people([one for one in everyone if one.circle is circle])
        self.bring_in.show_count(sum(one.circle not in self.tiles for one in everyone))
        self._count(len(everyone))

    def arrive(self) -> None:
        """Begin at the first circle with nobody in it."""
        fields = [tile.field for tile in self.tiles.values()]
        empty = (tile.field for tile in self.tiles.values() if not tile.rows)
        next(empty, fields[0]).setFocus()

    def settle(self) -> None:
        """Put names still being typed in the book."""
        for tile in self.tiles.values():
            tile.field.settle()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW
        side = 20 if is_narrow else 64
        self._inside.setContentsMargins(side, 20 if is_narrow else 30, side, look.px(ROOM))
        self._foot.setContentsMargins(side - 8, 0, side, 0)
        self._arrange((self.width() - 2 * side + GAP) // (look.px(LEAST) + GAP))
        for button in (self.remember, self._back, self._example, self._later, self.go_on):
            button.setProperty("huge", not is_narrow)
            button.style().polish(button)

    def _build_head(self) -> QHBoxLayout:
        words = column(gap=4)
        words.addWidget(Label(_("Who do you already know?"), "display", wrap=True))
        sentence = _(
            "First names will do. They needn’t work in your field: everyone knows someone you don’t."
        )
        words.addWidget(Label(sentence, "lead", "text2", wrap=True))
        self.remember = Button(_("Help me remember"), "quiet", icon="lightbulb")
        self.remember.setAutoDefault(True)  # Enter presses it
        self.remember.clicked.connect(self.walk_wanted)
        line = row(gap=24)
        line.addLayout(words, 1)
        line.addWidget(self.remember, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self.tally)
        return line

    def _build_foot(self) -> QWidget:
        foot = frame("footer")
        foot.setFixedHeight(look.px(72))
        self._foot = row(foot, gap=12)
        self._back = Button(_("About you"), "quiet", icon="chevron-left")
        self._back.clicked.connect(self.back_wanted)
        self._example = ElidedButton(_("Look around with an example"), "quiet")
        self._example.beside = 18
        self._example.clicked.connect(self.example_wanted)
        self._later = Button(_("Do this later"))
        self._later.clicked.connect(self._finish)
        self.go_on = Button(_("Show me who to ask first"), "primary")
        self.go_on.setAutoDefault(True)  # Enter presses it
        self.go_on.clicked.connect(self._finish)
        self._foot.addWidget(self._back)
        self._foot.addStretch(1)
        for button in (self._example, self._later, self.go_on):
            self._foot.addWidget(button)
        return foot

    def _arrange(self, columns: int) -> None:
        """Put the tiles in so many columns, at most four."""
        columns = max(2, min(columns, 4))
        if columns != self._columns:
            self._columns = columns
            for number, tile in enumerate((*self.tiles.values(), self.bring_in)):
                self._grid.addWidget(tile, number // columns, number % columns)
            for number in range(4):
                self._grid.setColumnStretch(number, int(number < columns))

    def _count(self, people: int) -> None:
        self.tally.count(people)
        self._has_people = bool(people)
        self._unlock()

    def _unlock(self) -> None:
        """Open the way on at one name, even one that is still being typed."""
        has_any = self._has_people or any(tile.field.text().strip() for tile in self.tiles.values())
        self.go_on.setEnabled(has_any)
        self.go_on.setToolTip("" if has_any else _("Add one name first"))

    def _follow(self) -> None:
        """Keep the field being typed in, and the words under it, in sight when its tile grows."""
        QTimer.singleShot(0, self, self._show_typed_in)

    def _show_typed_in(self) -> None:
        for tile in self.tiles.values():
            if tile.field.hasFocus():
                under = tile.line.mapTo(self._inner, tile.line.rect().bottomLeft())
                self._area.ensureVisible(under.x(), under.y(), 0, look.px(ROOM))

    def _finish(self) -> None:
        self.settle()
        self.finished.emit()
