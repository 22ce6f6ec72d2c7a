"""People: everybody in one table, by what is next."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from core import contacts, roster, tidy
from core.changes import Topic
from core.contacts import Stage
from core.roster import PersonLine
from core.words import _, ngettext
from gui import look
from gui.changes import Changes
from gui.contacts.chosen_bar import ChosenBar
from gui.contacts.stage_chips import StageChips
from gui.contacts.table import PeopleTable
from gui.problems import showing_problems
from gui.widgets.boxes import column, frame, row
from gui.widgets.buttons import Button
from gui.widgets.empty import Empty
from gui.widgets.header import Header
from gui.widgets.page import Page
from gui.widgets.search_line import SearchLine
from gui.widgets.text import Label

NARROW = 1100  # pixels of the window below which the page takes its narrow form (DESIGN 3)


class PeoplePage(Page):
    """A field to filter by, chips for the stages, the table; while some are chosen, what to do with them."""

    concerns = ~(Topic.LESSONS | Topic.TEMPLATES)
    add_wanted = Signal()
    import_wanted = Signal()
    letters_wanted = Signal(object)  # to whom
    person_chosen = Signal(int)
    twins_wanted = Signal()
    whom_wanted = Signal()

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._lines: list[PersonLine] = []
        self._line = ""  # under the title, while nobody is chosen
        self._build_header()
        self.chips = StageChips()
        self.chips.chosen.connect(self._filter)
        self._build_list()
        self.empty = Empty(
            "users",
            _("Nobody in your book yet"),
            _("Everybody you ask, meet and thank stands here, with what is next. Begin with one you know."),
            _("Add a person"),
        )
        self.empty.wanted.connect(self.add_wanted)
        self._body = column(self, margins=(32, 26, 32, 0))
        self._body.addWidget(self.header)
        self._body.addSpacing(17)
        self.whom = Button(_("Whom do I know at …?"), "link", size="small")
        self.whom.clicked.connect(self.whom_wanted)
        self.twins = Button(_("Who is twice?"), "link", size="small")
        self.twins.clicked.connect(self.twins_wanted)
        tools = row(gap=12)
        tools.addWidget(self.chips, 1)
        questions = column(gap=4)
        for question in (self.whom, self.twins):
            questions.addWidget(question, 0, Qt.AlignmentFlag.AlignRight)
        questions.addStretch(1)
        tools.addLayout(questions)
        self._body.addLayout(tools)
        self._body.addSpacing(14)
        self._body.addWidget(self._list, 1)
        self._body.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Read everybody and what is next with each."""
        self._lines = roster.lines()
        has_any = bool(self._lines)
        self._line = _sentence(len(self._lines), roster.known())
        for widget in (self.header.line, self.chips, self.whom, self.twins, self._list):
            widget.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.chips.show_counts(roster.counts())
        self._show()

    def arrive(self) -> None:
        """Begin in the filter, at those who are chosen, or on the button that adds the first person."""
        if self.table.chosen():
            self.table.begin()
        else:
            (self.finder if self._lines else self.empty.button).setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.window().width() < NARROW
        side = 20 if is_narrow else 32
        self._body.setContentsMargins(side, 26, side, 0)
        self.finder.setFixedWidth(look.px(190 if is_narrow else 224))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.table.chosen():
            self._choose_nobody()
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Down and Enter lead from the filter to the people found."""
        keys = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in keys:
            self.table.begin()
            return True
        return super().eventFilter(watched, event)

    def _build_header(self) -> None:
        self.header = Header(_("People"))
        self.finder = SearchLine(_("Name, place or field"))
        self.finder.setProperty("big", True)
        self.finder.textChanged.connect(self._filter)
        self.finder.installEventFilter(self)
        self.bring_in = Button(_("Import"), icon="download", size="big")
        self.bring_in.clicked.connect(self.import_wanted)
        self.add = Button(_("Add a person"), "primary", icon="user-plus", size="big")
        self.add.clicked.connect(self.add_wanted)
        self.chosen = ChosenBar()
        self.chosen.aside_wanted.connect(lambda: self._change(contacts.set_aside_all))
        self.chosen.nobody_wanted.connect(self._choose_nobody)
        self.chosen.rest_wanted.connect(lambda: self._change(contacts.rest_all))
        self.chosen.write_wanted.connect(lambda: self._change(self.letters_wanted.emit))
        for widget in (self.finder, self.bring_in, self.add, self.chosen):
            self.header.add(widget)

    def _build_list(self) -> None:
        self.table = PeopleTable()
        self.table.choice_changed.connect(self._dress_header)
        self.table.person_chosen.connect(self.person_chosen)
        self._nobody = QWidget()
        self._why = Label("", "body", "text2", wrap=True)
        self._why.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.everyone = Button(_("Show everyone"))
        self.everyone.clicked.connect(self._show_everyone)
        words = column(self._nobody, margins=(24, 48, 24, 24), gap=12)
        words.addWidget(self._why)
        words.addWidget(self.everyone, 0, Qt.AlignmentFlag.AlignHCenter)
        words.addStretch(1)
        self._list = frame("list")
        inside = column(self._list, margins=(0, 0, 0, 0))
        inside.addWidget(self.table, 1)
        inside.addWidget(self._nobody, 1)

    def _dress_header(self) -> None:
        """Offer what can be done with those who are chosen; else the filter and new people."""
        chosen, has_any = self.table.chosen(), bool(self._lines)
        self.header.say(_("People"), self.chosen.show_people(chosen) if chosen else self._line)
        self.chosen.setVisible(bool(chosen))
        self.bring_in.setVisible(not chosen)
        for widget in (self.finder, self.add):
            widget.setVisible(has_any and not chosen)

    def _choose_nobody(self) -> None:
        self.table.begin()
        self.table.clearSelection()

    def _change(self, change: Callable[[list[int]], object]) -> None:
        """Do something with those who are chosen, who then no longer are."""
        chosen = self.table.chosen()
        self._choose_nobody()
        with showing_problems(self):
            change(chosen)

    def _filter(self) -> None:
        self._show(from_top=True)

    def _show_everyone(self) -> None:
        self.chips.choose(None)
        self.finder.clear()
        self.finder.setFocus()
        self._filter()

    def _show(self, *, from_top: bool = False) -> None:
        """Show those at the chosen stage in whom all the words are found."""
        stage, words = self.chips.stage(), tidy.folded(self.finder.text()).split()
        found = [one for one in self._lines if stage in (None, one.stage)]
        for word in words:
            found = [one for one in found if word in one.words]
        self.table.show_lines(found, from_top=from_top)
        self.table.setVisible(bool(found))
        self._nobody.setVisible(not found)
        self._why.setText(_nobody(self.finder.text().strip(), stage))
        self._dress_header()


def _sentence(count: int, known: int) -> str:
    """Return the line under the title: 34 people. You knew 12 of them when you started."""
    if not count:
        return ""
    people = ngettext("{count} person.", "{count} people.", count).format(count=count)
    if not 0 < known < count:
        return people
    return _("{people} You knew {known} of them when you started.").format(people=people, known=known)


def _nobody(words: str, stage: Stage | None) -> str:
    """Say why nobody is shown."""
    if not words:
        return _("Nobody is at “{stage}” now.").format(stage=stage.label) if stage else ""
    if stage is None:
        return _("Nobody here matches “{words}”.").format(words=words)
    return _("Nobody at “{stage}” matches “{words}”.").format(stage=stage.label, words=words)
