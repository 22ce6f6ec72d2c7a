"""The panel beside the map: who is chosen, the way there, and what the whole tree says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gui import look
from gui.referrals import kin
from gui.referrals.doors import Doors, NoNames
from gui.referrals.entries import Tree
from gui.referrals.family import Family
from gui.referrals.growth import GrowthPart
from gui.referrals.head import Head
from gui.referrals.loops import Loops
from gui.referrals.steps import Steps
from gui.referrals.ways import Ways
from gui.widgets.boxes import column, hairline

WIDE = 264  # pixels


class Panel(QFrame):
    """Sections parted by hairlines; those with nothing to say are not there."""

    act_wanted = Signal(object)
    chosen = Signal(int)
    letter_wanted = Signal(int, object, int)
    letters_wanted = Signal(list)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self.setFixedWidth(look.px(WIDE))
        self.head, self.steps, self.doors, self.no_names = Head(), Steps(), Doors(), NoNames()
        self.loops, self.growth, self.ways = Loops(), GrowthPart(), Ways()
        self._parts: list[tuple[QWidget, QWidget, QWidget]] = []  # with its holder and the line above
        inner = QWidget()
        inner.setObjectName("pane")
        self._column = column(inner)
        parts = (self.head, self.steps, self.doors, self.no_names, self.loops, self.growth, self.ways)
        for part in parts:
            self._add(part)
        self._column.addStretch(1)
        self._area = _scroll(inner)
        column(self).addWidget(self._area)
        self._connect()

    def float(self, is_over: bool) -> None:
        """Lie over the map, with a cross to close, or stand beside it."""
        self.head.close_button.setVisible(is_over)

    def show_family(self, family: Family, person_id: int) -> None:
        """Show what the tree says, and who is chosen; 0 is nobody."""
        self.doors.show_tree(family.tree)
        self.no_names.show_tree(family.tree)
        self.loops.show_loops(family.debts, is_begun=bool(family.referrals))
        self.growth.show_tree(family.tree, family.pairs)
        self.ways.show_goals(family.people)
        self.show_person(family.tree, person_id)

    def show_person(self, tree: Tree, person_id: int) -> None:
        """Show who is chosen, and the way to them."""
        has_one = person_id in tree.entries
        if has_one:
            self.head.show_person(tree.entries[person_id].person)
            self.steps.show_way([tree.entries[one].person for one in kin.way(tree.below, person_id)])
            self._area.verticalScrollBar().setValue(0)
        self.head.setVisible(has_one)
        self.steps.setVisible(has_one)
        self._part()

    def _connect(self) -> None:
        self.doors.chosen.connect(self.chosen)
        self.growth.letter_wanted.connect(self.letter_wanted)
        self.head.act_wanted.connect(self.act_wanted)
        self.head.close_wanted.connect(lambda: self.chosen.emit(0))
        self.head.person_chosen.connect(self.person_chosen)
        self.loops.act_wanted.connect(self.act_wanted)
        self.no_names.letters_wanted.connect(self.letters_wanted)
        self.ways.chosen.connect(self.chosen)
        self.ways.letter_wanted.connect(self.letter_wanted)

    def _add(self, part: QWidget) -> None:
        holder, rule = QWidget(), hairline()
        holder.setLayout(_padded(part))
        self._column.addWidget(rule)
        self._column.addWidget(holder)
        self._parts.append((part, holder, rule))

    def _part(self) -> None:
        """Leave out empty sections, and the line above the first."""
        is_first = True
        for part, holder, rule in self._parts:
            is_there = not part.isHidden()
            holder.setVisible(is_there)
            rule.setVisible(is_there and not is_first)
            is_first = is_first and not is_there


def _padded(part: QWidget) -> QVBoxLayout:
    made = column(margins=(18, 14, 18, 16))
    made.addWidget(part)
    return made


def _scroll(inner: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(area.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inner)
    return area
