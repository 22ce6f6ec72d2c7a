"""The frame: sidebar, pages, and the wires between pages; no features."""

from PySide6.QtCore import QByteArray, QEvent, QSettings, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core import book, followups, preferences
from core.changes import Topic
from core.words import _
from gui import pages
from gui.changes import Changes
from gui.menu import Menu
from gui.problems import showing_problems
from gui.routes import Routes
from gui.sidebar import Sidebar
from gui.widgets.boxes import column, row
from gui.widgets.page import Page
from gui.widgets.strip import ExampleStrip
from gui.widgets.toast import Toast

NARROW = 1100  # pixels; below this the sidebar takes its narrow form (DESIGN 3)


class Window(QMainWindow):
    """Everything the user sees; builds a page when it is first looked at."""

    _menu: Menu | None = None  # events come before it is built

    def __init__(self, *, is_example: bool = False, settings: QSettings | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Acquaint")
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self._settings = settings
        self.changes = Changes(self)
        self.stack = QStackedWidget()
        self.sidebar = Sidebar()
        self.toast = Toast(self)
        self._pages: dict[str, Page] = {}
        self._routes = Routes(self)
        self._steps = book.steps_taken()
        self._lay_out(is_example)
        self._menu = Menu(self, self._routes)
        self._connect()
        self._restore()
        self._on_changed(~Topic(0))
        self.show_first_page()

    def show_first_page(self) -> None:
        """Begin with today, or with the welcome for who has not said their name yet."""
        self.show_page("welcome" if preferences.load().needs_welcome else "today")

    def show_page(self, key: str) -> Page:
        """Bring a page to the front, building it when it is not there yet."""
        page = self.page(key)
        current = self.stack.currentWidget()
        if isinstance(current, Page):
            current.settle()
        self.sidebar.setVisible(key != "welcome")
        self.sidebar.choose(self._routes.home(key))
        self.stack.setCurrentWidget(page)
        page.arrive()
        return page

    def page(self, key: str) -> Page:
        """Return a page, built and wired on first use."""
        if key not in self._pages:
            self._pages[key] = pages.build(key, self.changes, self._routes)
            self.stack.addWidget(self._pages[key])
        return self._pages[key]

    def front(self) -> str:
        """Return the key of the page in front."""
        return next((key for key, page in self._pages.items() if page is self.stack.currentWidget()), "")

    def _lay_out(self, is_example: bool) -> None:
        centre = QWidget()
        lines = column(centre)
        if is_example:
            strip = ExampleStrip()
            strip.own_wanted.connect(self._routes.start_own)
            lines.addWidget(strip)
        main = row(gap=0)
        main.addWidget(self.sidebar)
        main.addWidget(self.stack, 1)
        lines.addLayout(main, 1)
        self.setCentralWidget(centre)

    def _connect(self) -> None:
        """Wire what belongs to the frame; pages are wired in routes.py."""
        self.changes.changed.connect(self._on_changed)
        self.sidebar.find_wanted.connect(self._routes.find)
        self.sidebar.page_chosen.connect(self.show_page)
        self.toast.undo_wanted.connect(self.step_back)

    def _on_changed(self, topics: Topic) -> None:
        self.sidebar.show_count("today", len(followups.today().acts))
        if book.steps_taken() > self._steps and book.next_back():
            self.toast.say(book.next_back())
        self._steps = book.steps_taken()
        if topics & Topic.PREFERENCES:
            QTimer.singleShot(0, self._routes.dress)

    def step_back(self) -> None:
        """Undo the newest step and say what it was."""
        with showing_problems(self):
            said = book.step_back()
            self.toast.say(
                _("Undone: {step}").format(step=said) if said else _("Nothing to undo"), can_undo=False
            )

    def step_forward(self) -> None:
        """Do the step last undone again."""
        with showing_problems(self):
            said = book.step_forward()
            self.toast.say(said or _("Nothing to redo"), can_undo=bool(said))

    def say_saved(self) -> None:
        """Answer the habit of saving: everything is on the disk already."""
        current = self.stack.currentWidget()
        if isinstance(current, Page):
            current.settle()
        self.toast.say(_("Already saved"), can_undo=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sidebar.narrow(self.width() < NARROW)

    def _restore(self) -> None:
        geometry = self._settings.value("geometry") if self._settings else None
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def closeEvent(self, event: QCloseEvent) -> None:
        current = self.stack.currentWidget()
        if isinstance(current, Page):
            current.settle()
        if self._settings:
            self._settings.setValue("geometry", self.saveGeometry())
        self.changes.stop()
        event.accept()

    def event(self, event: QEvent) -> bool:
        if self._menu:
            self._menu.notice(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toast.isVisible():
            self.toast.hide()
        super().keyPressEvent(event)
