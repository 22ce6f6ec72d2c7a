"""The panel beside the map: who is chosen, the way there, and what the whole tree says."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from core import followups
from core.contacts import Contact
from core.followups import Act
from core.words import _
from gui import look
from gui.problems import showing_problems
from gui.referrals import kin
from gui.referrals.doors import Doors, NoNames
from gui.referrals.entries import Tree
from gui.referrals.steps import Steps
from gui.widgets.avatar import Avatar
from gui.widgets.boxes import column, hairline, row
from gui.widgets.buttons import Button, icon_button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Elided

WIDE = 264  # pixels


class Head(QWidget):
    """Who is chosen, the next step with them, and the way to their page."""

    act_wanted = Signal(object)
    close_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._id = 0
        self._act: Act | None = None
        self._avatar = Avatar("", 40)
        self.name, self.role = Elided("", "section"), Elided("", "secondary", "text2")
        self.organization = Elided("", "secondary", "text2")
        self.close_button = icon_button("x", _("Choose nobody"), "quiet")
        self.close_button.clicked.connect(self.close_wanted)
        words = column()
        for part in (self.name, self.role, self.organization):
            words.addWidget(part)
        top = row(gap=12)
        top.addWidget(self._avatar, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        top.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        self.act, self.open = ElidedButton("", "primary"), Button(_("Open"))
        self.act.beside = 32
        self.act.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.open.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.act.clicked.connect(self._on_act)
        self.open.clicked.connect(lambda: self.person_chosen.emit(self._id))
        buttons = row(gap=8)
        buttons.addWidget(self.act, 1)
        buttons.addWidget(self.open)
        lines = column(self, gap=12)
        lines.addLayout(top)
        lines.addLayout(buttons)

    def show_person(self, person: Contact) -> None:
        """Read what is next with somebody."""
        self._id, self._act = person.id, followups.next_for(person.id)
        self._avatar.show_name(person.name)
        for label, words in (
            (self.name, person.name),
            (self.role, person.role),
            (self.organization, person.organization),
        ):
            label.setText(words)
            label.setVisible(bool(words))
        self.act.setVisible(self._act is not None)
        self.act.say(self._act.action if self._act else "")

    def _on_act(self) -> None:
        if self._act:
            with showing_problems(self):
                if not followups.do_at_once(self._act):
                    self.act_wanted.emit(self._act)


class Panel(QFrame):
    """Sections parted by hairlines; those with nothing to say are not there."""

    act_wanted = Signal(object)
    chosen = Signal(int)
    letters_wanted = Signal(list)
    person_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rightPane")
        self.setFixedWidth(look.px(WIDE))
        self.head, self.steps, self.doors, self.no_names = Head(), Steps(), Doors(), NoNames()
        self._parts: list[tuple[QWidget, QWidget, QWidget]] = []  # with its holder and the line above
        inner = QWidget()
        inner.setObjectName("pane")
        self._column = column(inner)
        for part in (self.head, self.steps, self.doors, self.no_names):
            self._add(part)
        self._column.addStretch(1)
        column(self).addWidget(_scroll(inner))
        self.head.act_wanted.connect(self.act_wanted)
        self.head.close_wanted.connect(lambda: self.chosen.emit(0))
        self.head.person_chosen.connect(self.person_chosen)
        self.doors.chosen.connect(self.chosen)
        self.no_names.letters_wanted.connect(self.letters_wanted)

    def float(self, is_over: bool) -> None:
        """Lie over the map, with a cross to close, or stand beside it."""
        self.head.close_button.setVisible(is_over)

    def show_tree(self, tree: Tree, person_id: int) -> None:
        """Show what the tree says, and who is chosen; 0 is nobody."""
        self.doors.show_tree(tree)
        self.no_names.show_tree(tree)
        self.show_person(tree, person_id)

    def show_person(self, tree: Tree, person_id: int) -> None:
        """Show who is chosen, and the way to them."""
        has_one = person_id in tree.entries
        if has_one:
            self.head.show_person(tree.entries[person_id].person)
            self.steps.show_way([tree.entries[one].person for one in kin.way(tree.below, person_id)])
        self.head.setVisible(has_one)
        self.steps.setVisible(has_one)
        self._part()

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
    area.viewport().setAutoFillBackground(False)
    inner.setAutoFillBackground(False)
    return area
