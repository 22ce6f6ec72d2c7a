"""Finding a way: whom you know that could lead to a field or a place of work, each with its letter."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core import ways_in
from core.contacts import Contact
from core.letters.kinds import Kind
from core.ways_in import Goal, WayIn
from core.words import _
from gui import look
from gui.widgets.boxes import clear, column
from gui.widgets.elided import ElidedButton
from gui.widgets.fields import Choice
from gui.widgets.text import Label, tame

MOST = 3  # ways shown
LONGEST = 60  # letters of a field or place in the list


class Ways(QWidget):
    """A list of goals, those nobody leads to yet first, and the shortest ways to the chosen one."""

    chosen = Signal(int)  # whose card to show
    letter_wanted = Signal(int, object, int)  # to whom, its kind, about whom

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._goals: dict[str, Goal] = {}
        self.choice = Choice()
        self.choice.setAccessibleName(_("A field or a place of work"))
        self.choice.setSizeAdjustPolicy(self.choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(self.find_ways)
        self._list = column(gap=8)
        lines = column(self, gap=8)
        lines.addWidget(Label(_("Who could lead you to…"), "section", wrap=True))
        lines.addWidget(self.choice)
        lines.addLayout(self._list)

    def show_goals(self, people: list[Contact]) -> None:
        """Offer every field and place of work; what was chosen stays chosen."""
        key = self.choice.key()
        self._goals = {goal.key: goal for goal in ways_in.goals(people)}
        self.choice.clear()
        self.choice.addItem(_("Choose a field or a place"), "")
        for one in self._goals.values():
            words = "{goal}" if one.is_reached else _("{goal}, not reached yet")
            self.choice.addItem(words.format(goal=one.words[:LONGEST]), one.key)
        self.choice.choose(key)
        self.setVisible(bool(self._goals))
        self.find_ways()

    def find_ways(self) -> None:
        """Show the ways to what is chosen."""
        clear(self._list)
        goal = self._goals.get(self.choice.key())
        if goal is None:
            return
        found = ways_in.ways_to(goal, MOST)
        for way in found:
            self._list.addWidget(self._way(way, goal))
        if not found:
            words = _("Nobody in your book leads to {goal} yet. Ask for a name there next time.")
            self._list.addWidget(Label(tame(words.format(goal=goal.words)), "secondary", "text2", wrap=True))

    def _way(self, way: WayIn, goal: Goal) -> QWidget:
        """Return a way in words, with the letter that begins it."""
        holder = QWidget()
        lines = column(holder, gap=4)
        lines.addWidget(Label(tame(_sentence(way, goal)), "secondary", "text2", wrap=True))
        first = way.people[0]
        if way.is_known:
            button = ElidedButton(_("Show {name}").format(name=first.first), "secondary", size="small")
            button.clicked.connect(lambda: self.chosen.emit(first.id))
        else:
            about = way.people[1]
            button = ElidedButton(_("Ask {name}").format(name=first.first), "secondary", size="small")
            button.clicked.connect(lambda: self.letter_wanted.emit(first.id, Kind.INTRO_REQUEST, about.id))
        button.beside = 24
        button.setMaximumWidth(look.px(200))
        lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        return holder


def _sentence(way: WayIn, goal: Goal) -> str:
    """Return Ask Noor to introduce you to Stefan, who could lead to Hugo."""
    first = way.people[0]
    if way.is_known:
        words = (
            _("You know {name} already, who knows {goal}.") if goal.is_field else _("You know {name} there.")
        )
        return words.format(name=first.name, goal=goal.words)
    said = _("Ask {name} to introduce you to {other}").format(name=first.name, other=way.people[1].name)
    for further in way.people[2:]:
        said = _("{so_far}, who could lead to {name}").format(so_far=said, name=further.name)
    return _("{sentence}.").format(sentence=said)
