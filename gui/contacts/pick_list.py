"""Whom to keep of the people in a file: a list to tick, nobody ticked to begin with."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListView, QWidget

from core import tidy
from core.contacts import Circle, ContactDraft
from core.words import _, ngettext
from gui import look
from gui.contacts.pick_cells import PickDelegate
from gui.contacts.picks import Found, Pick, PickRows
from gui.contacts.skipped import SkippedLines, skipped_words
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice, Field
from gui.widgets.search_line import SearchLine
from gui.widgets.text import Elided, Label


class PickList(QWidget):
    """Search, tick, say where you know them from, add."""

    add_wanted = Signal(object)
    cancelled = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found = Found("", (), ())
        self._shown: list[Pick] = []
        self.search = SearchLine(_("Name or place of work"))
        self.search.textChanged.connect(self._show)
        self.search.installEventFilter(self)
        self.select_all = Button()
        self.select_all.clicked.connect(self._select_all)
        self.circle = Choice([(one.value, one.label) for one in Circle])
        self._line = Elided("", "body", "text2")
        self.skipped = Button("", "link", size="small")
        self.skipped.clicked.connect(self._show_skipped)
        self._remark = Label(
            _("“Select all shown” leaves out those whose name is in your book already."),
            "caption",
            "text3",
            wrap=True,
        )
        self._build_list()
        self._lay_out()

    def show_found(self, found: Found) -> None:
        """Show the people of a file, none of them ticked."""
        self._found = found
        self.rows.chosen = set()
        count = len(found.picks)
        words = ngettext("{count} person in “{file}”", "{count} people in “{file}”", count)
        self._line.setText(words.format(count=count, file=found.file))
        self.skipped.say(skipped_words(len(found.skipped)))
        self.skipped.setVisible(bool(found.skipped))
        self._remark.setVisible(any(pick.remark for pick in found.picks))
        self.circle.choose(usual_circle(found.picks).value)
        self.search.clear()
        self._show()

    def drafts(self) -> tuple[ContactDraft, ...]:
        """Return the people ticked, in the file's order, with the circle chosen for all."""
        circle, chosen = Circle(self.circle.key()), self.rows.chosen
        return tuple(replace(pick.draft, circle=circle) for pick in self._found.picks if pick.id in chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter lead from the search to the list."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in keys:
            self.list.setFocus()
            return True
        return super().eventFilter(watched, event)

    def _build_list(self) -> None:
        self.rows = PickRows(self)
        self.rows.ticked.connect(self._count)
        self.list = QListView()
        self.list.setModel(self.rows)
        self.list.setItemDelegate(PickDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setVerticalScrollMode(self.list.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(_("People in the file"))
        self._nobody = Label("", "body", "text2", wrap=True)
        self._nobody.setContentsMargins(14, 12, 14, 12)
        self._nobody.setAlignment(Qt.AlignmentFlag.AlignTop)

    def _lay_out(self) -> None:
        body = column(self, gap=12)
        body.addWidget(Label(_("Who do you want to keep?"), "heading"))
        line = row(gap=12)
        line.addWidget(self._line, 1)
        line.addWidget(self.skipped)
        body.addLayout(line)
        tools = row(gap=10)
        tools.addWidget(self.search, 1)
        tools.addWidget(self.select_all)
        body.addLayout(tools)
        card = Card()
        card.add(self._nobody)
        card.layout().addWidget(self.list)  # type: ignore[union-attr]
        body.addWidget(card, 1)
        body.addWidget(self._remark)
        circle = Field(_("Where you know them from"), self.circle)
        circle.setFixedWidth(look.px(260))
        body.addWidget(circle)
        body.addLayout(self._footer())

    def _footer(self) -> QHBoxLayout:
        self.other = Button(_("Choose another file"), size="big")
        self.other.clicked.connect(self.other_wanted)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.cancelled)
        self.add = Button("", "primary", size="big")
        self.add.clicked.connect(lambda: self.add_wanted.emit(self.drafts()))
        line = row(gap=10)
        line.addWidget(self.other)
        line.addStretch(1)
        line.addWidget(self.cancel)
        line.addWidget(self.add)
        return line

    def _show(self) -> None:
        """Show those in whom all the words are found."""
        words = tidy.folded(self.search.text()).split()
        self._shown = [pick for pick in self._found.picks if all(word in pick.words for word in words)]
        self.rows.show(self._shown)
        self.list.setCurrentIndex(self.rows.index(0, 0))
        self.list.setVisible(bool(self._shown))
        self._nobody.setVisible(not self._shown)
        said = _("Nobody in this file matches “{words}”.").format(words=self.search.text().strip())
        self._nobody.setText(said if words else _("Nobody could be read from this file."))
        self._count()

    def _fresh(self) -> list[Pick]:
        """Return those shown whom the book does not know, not even by name."""
        return [pick for pick in self._shown if not pick.remark]

    def _count(self) -> None:
        """Say on the buttons what they will do."""
        count = len(self.rows.chosen)
        words = ngettext("Add {count} person", "Add {count} people", count) if count else _("Add people")
        self.add.say(words.format(count=count))
        self.add.setEnabled(bool(count))
        self.add.setToolTip("" if count else _("Tick somebody first"))
        fresh = self._fresh()
        self.select_all.say(_("Take the ticks away") if self._is_all(fresh) else _("Select all shown"))
        self.select_all.setEnabled(bool(fresh))

    def _is_all(self, fresh: list[Pick]) -> bool:
        return bool(fresh) and all(pick.id in self.rows.chosen for pick in fresh)

    def _select_all(self) -> None:
        fresh = self._fresh()
        if self._is_all(fresh):
            self.rows.tick(self._shown, on=False)
        else:
            self.rows.tick(fresh, on=True)

    def _show_skipped(self) -> None:
        SkippedLines(self._found.skipped, self).open()


def usual_circle(picks: Sequence[Pick]) -> Circle:
    """Return where the people of a file are known from; nobody in one's address book is a stranger."""
    told = next((pick.draft.circle for pick in picks), Circle.COLD)
    return Circle.FRIEND if told is Circle.COLD else told
