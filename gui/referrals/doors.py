"""Who opened the most doors, and who was met without giving a name yet."""

from collections.abc import Sequence

from babel.lists import format_list
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from core import days
from core.letters import several
from core.words import _, ngettext
from gui import look
from gui.referrals.entries import Entry, Tree, in_order, spelled
from gui.widgets.boxes import clear, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Label, tame

MOST = 4  # people in the list
WIDEST = 70  # pixels of a bar
NAMED = 6  # people spoken of by name


class Bar(QWidget):
    """A bar as long as its share of the longest."""

    def __init__(self, share: float) -> None:
        super().__init__()
        self.setFixedSize(max(look.px(WIDEST * share), 4), look.px(6))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("accentText"))
        painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)


class Doors(QWidget):
    """The busiest introducers; a name chooses its card."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = column()
        lines = column(self, gap=4)
        lines.addWidget(Label(_("Opened the most doors"), "section", wrap=True))
        lines.addLayout(self._list)

    def show_tree(self, tree: Tree) -> None:
        """Show who led to most people; nothing when nobody led to anybody."""
        busiest = sorted((one for one in in_order(tree) if one.led_to), key=lambda one: -one.led_to)
        clear(self._list)
        for entry in busiest[:MOST]:
            self._list.addWidget(self._row(entry, entry.led_to / busiest[0].led_to))
        self.setVisible(bool(busiest))

    def _row(self, entry: Entry, share: float) -> QWidget:
        holder = QWidget()
        holder.setFixedHeight(look.px(26))
        line = row(holder, gap=8)
        name = ElidedButton(entry.person.name, "name")
        name.setAccessibleName(entry.spoken)
        name.setStyleSheet("font-weight: 400")
        name.clicked.connect(lambda: self.chosen.emit(entry.person.id))
        count = Label(str(entry.led_to), "secondary")
        count.setStyleSheet("font-weight: 600")
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(look.px(18))
        line.addWidget(name)
        line.addStretch(1)
        line.addWidget(Bar(share))
        line.addWidget(count)
        return holder


class NoNames(QWidget):
    """Who was met and led to nobody so far, with the letters that ask once more."""

    letters_wanted = Signal(list)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: list[int] = []
        self._words = Label("", "secondary", "text2", wrap=True)
        self.button = Button("", size="small")
        self.button.clicked.connect(lambda: self.letters_wanted.emit(self._ids))
        lines = column(self, gap=3)
        lines.addWidget(Label(_("Met, but no names yet"), "section", wrap=True))
        lines.addWidget(self._words)
        lines.addSpacing(6)
        lines.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def show_tree(self, tree: Tree) -> None:
        """Show them all by their first names; nothing when there is nobody."""
        met = (entry for entry in in_order(tree) if entry.has_no_names_yet)
        found = [entry.person for entry in met if not entry.person.do_not_contact]
        self._ids = [one.id for one in found[: several.MOST]]
        self.setVisible(bool(found))
        if found:
            words = _("{names}. It’s fine to ask once more in a hello.")
            self._words.setText(tame(words.format(names=_listed([one.first for one in found]))))
            self.button.say(_offer(found[0].first, len(found)))


def _listed(names: Sequence[str]) -> str:
    """Return Callum, Wendy and Owen; of many, the first few and how many more."""
    if len(names) <= NAMED:
        return format_list(list(names), locale=days.LOCALE)
    rest = len(names) - NAMED
    more = ngettext("{count} more", "{count} more", rest).format(count=spelled(rest))
    return format_list([*names[:NAMED], more], locale=days.LOCALE)


def _offer(first: str, count: int) -> str:
    if count == 1:
        return _("Write to {name}").format(name=first)
    if count == 2:
        return _("Write to both, one by one")
    if count > several.MOST:
        return _("Write to the first {count}, one by one").format(count=several.MOST)
    return _("Write to all {count}, one by one").format(count=spelled(count))
