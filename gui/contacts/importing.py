"""Imports people: choose a file, wait while it is read, tick whom to keep."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedLayout, QWidget

from core import brought_meetings, contacts
from core.contacts import ContactDraft
from core.errors import Problem
from core.exchange import UnknownColumns
from core.meetings import MeetingDraft
from core.words import _
from gui import look, tasks
from gui.contacts import picks
from gui.contacts.columns import MatchColumns
from gui.contacts.meetings_found import MeetingsFound
from gui.contacts.pick_list import PickList
from gui.contacts.picks import Found
from gui.contacts.sources import Sources
from gui.problems import GentleDialog, ask, showing_problems
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.drops import dropped_file
from gui.widgets.text import Elided

WIDTH, HEIGHT = 640, 620  # pixels at text size 1
AROUND = 48  # pixels of the window that stay visible above and below


def ask_which(parent: QWidget) -> str:
    """Ask for a file; returns "" for none."""
    places = QStandardPaths.StandardLocation
    downloads = QStandardPaths.writableLocation(places.DownloadLocation)
    kinds = ";;".join(
        (_("Lists of people (*.csv *.vcf *.zip *.xlsx *.tsv *.txt *.ldif *.ics)"), _("All files (*)"))
    )
    return QFileDialog.getOpenFileName(parent, _("Choose a file"), downloads, kinds)[0]


class Waiting(QWidget):
    """Says which file is being read, and lets the user stop it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Elided("", "heading")
        self.stop = Button(_("Stop"), size="big")
        line = row()
        line.addStretch(1)
        line.addWidget(self.stop)
        body = column(self)
        body.addWidget(self._words)
        body.addStretch(1)
        body.addLayout(line)

    def show_file(self, name: str) -> None:
        """Say which file."""
        self._words.setText(_("Reading “{file}”…").format(file=name))


class ImportSheet(QDialog):
    """From a file to people in the book, in one step that can be undone."""

    def __init__(self, parent: QWidget | None = None, source: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(_("Import people"))
        self.setAcceptDrops(True)
        self.ask_which: Callable[[QWidget], str] = ask_which
        self._task: tasks.Task | None = None
        self._path = Path()
        self.sources, self.waiting, self.picks = Sources(), Waiting(), PickList()
        self.columns = MatchColumns()
        self.columns.matched.connect(lambda held: self.read(self._path, held))
        self.columns.cancelled.connect(self.reject)
        self.columns.other_wanted.connect(self.choose_file)
        self.sources.explain(source)
        self.sources.cancelled.connect(self.reject)
        self.sources.file_wanted.connect(self.choose_file)
        self.waiting.stop.clicked.connect(self._stop)
        self.picks.add_wanted.connect(self._add)
        self.picks.cancelled.connect(self.reject)
        self.picks.other_wanted.connect(self.choose_file)
        self.meetings = MeetingsFound()
        self.meetings.plan_wanted.connect(self._plan)
        self.meetings.cancelled.connect(self.reject)
        self.meetings.other_wanted.connect(self.choose_file)
        self._stack = QStackedLayout()
        for page in (self.sources, self.waiting, self.columns, self.picks, self.meetings):
            self._stack.addWidget(page)
        column(self, margins=(28, 24, 28, 22)).addLayout(self._stack)
        self.finished.connect(self._forget)
        self._fit()
        self.sources.choose.setFocus()

    def choose_file(self) -> None:
        """Ask for a file and read it."""
        chosen = self.ask_which(self)
        if chosen:
            self.read(Path(chosen))

    def read(self, path: Path, matching: Sequence[str] = ()) -> None:
        """Read a file elsewhere, then show whom it holds; `matching` says what its columns hold."""
        self._forget()
        self._path = path
        self.waiting.show_file(path.name)
        self._stack.setCurrentWidget(self.waiting)
        work = partial(picks.find, path, contacts.known_keys(), contacts.known_names(), matching)
        self._task = tasks.run(self, work, self._show, refused=self._refuse)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()) and self._stack.currentWidget() is self.sources:
            event.acceptProposedAction()
            self.sources.light(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.sources.light(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self.sources.light(False)
        path = dropped_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.read(path)

    def _fit(self) -> None:
        """Take the room of the design, or what the window has."""
        parent, height = self.parentWidget(), look.px(HEIGHT)
        self.resize(look.px(WIDTH), min(height, parent.window().height() - AROUND) if parent else height)

    def _show(self, found: Found) -> None:
        if found.meetings:
            self.meetings.show_meetings(found.file, found.meetings)
            self._stack.setCurrentWidget(self.meetings)
            self.meetings.cancel.setFocus()
            return
        self.picks.show_found(found)
        self._stack.setCurrentWidget(self.picks)
        self.picks.search.setFocus()

    def _refuse(self, problem: Problem) -> None:
        """Ask what the columns hold; or say why the file could not be read, and offer to take another."""
        if isinstance(problem, UnknownColumns):
            self.columns.show_table(self._path.name, problem.table, problem.guessed)
            self._stack.setCurrentWidget(self.columns)
            self.columns.begin()
            return
        self._begin_again()
        cause, calm, advice = problem.sentence.partition(_("Nothing was changed."))
        another = _("Choose another file")
        title, buttons = _("This file could not be read"), (another, _("Close"))
        dialog = GentleDialog(title, cause + calm, advice.strip(), buttons, parent=self)
        if ask(dialog) == another:
            self.choose_file()

    def _stop(self) -> None:
        self._forget()
        self._begin_again()

    def _begin_again(self) -> None:
        self._stack.setCurrentWidget(self.sources)
        self.sources.choose.setFocus()

    def _forget(self) -> None:
        if self._task:
            self._task.forget()
            self._task = None

    def _plan(self, drafts: list[MeetingDraft]) -> None:
        with showing_problems(self):
            brought_meetings.plan_all(drafts)
            self.accept()

    def _add(self, drafts: tuple[ContactDraft, ...]) -> None:
        with showing_problems(self):
            contacts.add_all(drafts)
            self.accept()
