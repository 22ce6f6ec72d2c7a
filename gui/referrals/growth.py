"""The multiplier beside the map: whether the tree grows, and the one act that helps most."""

from babel.numbers import format_decimal, format_percent
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from core import days, preferences
from core.contacts import Stage
from core.letters.kinds import Kind
from core.referrals import multiplier
from core.referrals.chains import Pair
from core.referrals.multiplier import Growth, Lever, Multiplier
from core.words import _, mark, ngettext
from gui.referrals.entries import Entry, Tree, in_order, spelled
from gui.widgets.boxes import column
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Label, tame

TITLES = {
    Growth.DYING: mark("Your tree is dying"),
    Growth.LIVING: mark("Your tree is living"),
    Growth.GROWING: mark("Your tree is growing"),
}
LEADING = (Stage.SCHEDULED, Stage.MET, Stage.THANKED, Stage.IN_TOUCH)


class GrowthPart(QWidget):
    """A word, the numbers behind it, and a letter."""

    letter_wanted = Signal(int, object, int)  # to whom, its kind, about whom

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted: tuple[int, Kind] = (0, Kind.REQUEST)
        self.title = Label("", "section", wrap=True)
        self.words = Label("", "secondary", "text2", wrap=True)
        self.lever = Label("", "secondary", "text2", wrap=True)
        self.button = ElidedButton("", "secondary", size="small")
        self.button.beside = 24
        self.button.clicked.connect(lambda: self.letter_wanted.emit(*self._wanted, 0))
        lines = column(self, gap=3)
        for part in (self.title, self.words, self.lever):
            lines.addWidget(part)
        lines.addSpacing(6)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_tree(self, tree: Tree, pairs: list[Pair]) -> None:
        """Count names and conversations; nothing before the first name was given."""
        everybody = in_order(tree)
        met = {one.person.id for one in everybody if one.person.stage in LEADING}
        found = multiplier.count(sum(one.talks for one in everybody), pairs, met)
        self.setVisible(bool(found.talks and found.names))
        self.title.setText(_(TITLES[found.growth]))
        self.words.setText(_numbers(found))
        self._offer(found, everybody)

    def _offer(self, found: Multiplier, everybody: list[Entry]) -> None:
        writable = [one for one in everybody if not one.person.do_not_contact]
        waiting = [one for one in writable if _is_waiting(one)]
        silent = [one for one in writable if one.has_no_names_yet]
        goal = max(preferences.load().names_goal, 1)
        pulled = multiplier.lever(found, len(waiting), len(silent), goal)
        for widget in (self.lever, self.button):
            widget.setVisible(pulled is not Lever.MEET)
        if pulled is Lever.ASK_THEM:
            self._say(waiting[0], Kind.REQUEST, _asking(waiting), _("Ask {name}"))
        elif pulled is Lever.ASK_FOR_NAMES:
            words = _("What helps most: ask {name} once more for a name.")
            self._say(silent[0], Kind.NAMES, words, _("Ask {name} for a name"))

    def _say(self, entry: Entry, kind: Kind, words: str, action: str) -> None:
        self._wanted = (entry.person.id, kind)
        self.lever.setText(tame(words.format(name=entry.person.first)))
        self.button.say(action.format(name=entry.person.first))


def _is_waiting(entry: Entry) -> bool:
    person = entry.person
    return bool(entry.introducer) and person.stage is Stage.TO_ASK and not person.is_placeholder


def _asking(waiting: list[Entry]) -> str:
    count = len(waiting)
    words = ngettext(
        "What helps most: ask {{name}}, the one name not asked yet.",
        "What helps most: ask {{name}}, one of {count} names not asked yet.",
        count,
    )
    return words.format(count=spelled(count))


def _numbers(found: Multiplier) -> str:
    """Return the two halves and what they make together."""
    return _(
        "{names} names from each conversation, and {share} of them lead to another. "
        "That is {value} new ones for each."
    ).format(
        names=_decimal(found.per_talk),
        share=format_percent(found.share, locale=days.LOCALE),
        value=_decimal(found.value),
    )


def _decimal(number: float) -> str:
    return str(format_decimal(round(number, 1), locale=days.LOCALE))
