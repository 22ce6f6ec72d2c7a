"""The frame: sidebar, pages, and the wires between pages; no features."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core import book, days, followups, meetings, preferences
from core.changes import EVERYTHING, Topic
from core.errors import Problem
from core.words import _
from gui import pages, problems, saving
from gui.changes import Changes
from gui.commands import Commands
from gui.menu import Menu
from gui.routes import Routes
from gui.sidebar import Sidebar
from gui.wardrobe import Wardrobe
from gui.widgets.boxes import column, row
from gui.widgets.drops import dropped_file
from gui.widgets.focus import Focus
from gui.widgets.page import Page
from gui.widgets.strip import ExampleStrip
from gui.widgets.toast import Toast
from gui.widgets.veil import Veil

ALONE = ("welcome", "talk")  # pages without the sidebar
NARROW = 1100  # pixels; below this the sidebar takes its narrow form (DESIGN 3)


class Window(QMainWindow):
    """Everything the user sees; builds a page when it is first looked at."""

    page_shown = Signal()
    _menu: Menu | None = None  # events come before it is built

    def __init__(
        self, *, is_example: bool = False, settings: QSettings | None = None, logs: Path | None = None
    ) -> None:
        super().__init__()
        self.setWindowTitle(_("Acquaint: an example") if is_example else "Acquaint")
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self.setAcceptDrops(True)
        self.logs = logs
        self._is_example, self._settings = is_example, settings
        self.changes, self._wardrobe = Changes(self), Wardrobe(self)
        self.toast, self._veil = Toast(self), Veil(self)
        self._pages: dict[str, Page] = {}
        self._before: dict[str, Any] = {}  # what pages showed in another text size
        self._routes = Routes(self)
        self._commands = Commands(self, self._routes)
        self._steps = book.steps_taken()
        self._lay_out()
        self._menu = Menu(self, self._routes, self._commands)
        self._connect()
        self._restore()
        self._on_changed(EVERYTHING)
        self.show_first_page()

    def show_first_page(self) -> None:
        """Begin with today, or the welcome for who has not said their name, or a talk that was broken off."""
        for layout in filter(None, (self.layout(), self._centre.layout())):
            layout.activate()  # the page then has its size before the window is seen
        self.show_page("welcome" if preferences.load().needs_welcome else "today")
        if under_way := meetings.under_way():
            self._routes.talk(under_way)

    def show_page(self, key: str, *, is_return: bool = False) -> Page:
        """Bring a page to the front, building it when it is not there yet.

        On a return the focus is where it was; else it is where one begins.
        """
        page, current = self.page(key), self.current()
        if current is not None:
            current.settle()
        self.sidebar.setVisible(key not in ALONE)
        self.sidebar.choose(self._routes.home(key))
        self.stack.setCurrentWidget(page)
        last = page.focusWidget() if is_return else None
        if last not in (None, page) and last.isVisible():
            last.setFocus()
        else:
            page.arrive()
        self.page_shown.emit()
        return page

    def page(self, key: str) -> Page:
        """Return a page, built and wired on first use."""
        if key not in self._pages:
            self._pages[key] = pages.build(key, self.changes, self._routes)
            self.stack.addWidget(self._pages[key])
            self._pages[key].resize(self.stack.size())  # so that it takes its form only once
            self._show_again(key)
        return self._pages[key]

    def _show_again(self, key: str) -> None:
        """Let a page that is built anew show what it showed before, when that is still there."""
        shown = self._before.pop(key, None)
        if shown is not None:
            with suppress(Problem):
                self._pages[key].go_to(shown)

    def front(self) -> str:
        """Return the key of the page in front."""
        return next((key for key, page in self._pages.items() if page is self.stack.currentWidget()), "")

    def current(self) -> Page | None:
        """Return the page in front."""
        page = self.stack.currentWidget()
        return page if isinstance(page, Page) else None

    def may_leave(self) -> bool:
        """Save what is still being typed; say whether the page in front may go."""
        page = self.current()
        if page is not None:
            page.settle()
        return problems.may_leave(self)

    def _lay_out(self) -> None:
        """Build sidebar and pages; in another text size once more, in place of the first."""
        self._centre = QWidget()
        lines = column(self._centre)
        if self._is_example:
            strip = ExampleStrip()
            strip.own_wanted.connect(self._routes.sheets.start_own)
            lines.addWidget(strip)
        self.stack, self.sidebar = QStackedWidget(), Sidebar(is_kept=not self._is_example)
        self.sidebar.narrow(self.width() < NARROW)
        self.sidebar.show_saved(saving.trouble() is None)
        self.sidebar.find_wanted.connect(self._routes.find)
        self.sidebar.page_chosen.connect(self._routes.show)
        main = row(gap=0)
        main.addWidget(self.sidebar)
        main.addWidget(self.stack, 1)
        lines.addLayout(main, 1)
        self.setCentralWidget(self._centre)

    def _lay_out_anew(self) -> None:
        """Build everything in another text size and show the same place again."""
        current, key = self.current(), self.front()
        if current is None:
            return
        current.settle()
        focus = Focus(current)
        self._before |= {one: page.shown() for one, page in self._pages.items()}
        self._pages.clear()
        self._lay_out()
        self._count()
        page = self.page(key)
        self._centre.show()  # at once, so that the page can take the focus
        self.show_page(key)
        focus.give_to(page)

    def _connect(self) -> None:
        """Wire what belongs to the frame; pages are wired in pages.py."""
        self._wardrobe.resized.connect(self._lay_out_anew)
        self.changes.changed.connect(self._on_changed)
        self.changes.saved.connect(lambda is_saved: self.sidebar.show_saved(is_saved))
        self.page_shown.connect(self._menu.follow_page)  # type: ignore[union-attr]
        self.toast.undo_wanted.connect(self._commands.step_back)

    def _count(self) -> None:
        self.sidebar.show_count("today", len(followups.today().acts))

    def _on_changed(self, topics: Topic) -> None:
        if topics & Topic.PREFERENCES:
            days.use(preferences.load().dates)  # before the pages read again
            self._wardrobe.dress()
        self._count()
        if book.steps_taken() > self._steps and book.next_back():
            self.toast.say(book.next_back())
        self._steps = book.steps_taken()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.narrow(self.width() < NARROW)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        file = dropped_file(event.mimeData())
        if file:
            event.acceptProposedAction()
            self._routes.sheets.bring_in(file)

    def _restore(self) -> None:
        geometry = self._settings.value("geometry") if self._settings else None
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_leave():
            event.ignore()
            return
        if self._settings:
            self._settings.setValue("geometry", self.saveGeometry())
        self.changes.stop()
        self._wardrobe.stop()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if self._menu:
            self._menu.notice(event)
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        self.toast.come_last()
        return super().focusNextPrevChild(forward)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toast.isVisible():
            self.toast.leave()
        super().keyPressEvent(event)
