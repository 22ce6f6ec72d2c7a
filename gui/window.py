"""The frame: sidebar, pages, and the wires between pages; no features."""

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QSettings, Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from core import book, followups, preferences
from core.changes import Topic
from core.followups import Act
from core.letters.kinds import Kind
from core.words import _
from gui.changes import Changes
from gui.problems import showing_problems
from gui.routes import Routes
from gui.sidebar import PAGES, Sidebar
from gui.widgets.boxes import column, row
from gui.widgets.page import Page
from gui.widgets.strip import ExampleStrip
from gui.widgets.toast import Toast


class Window(QMainWindow):
    """Everything the user sees; builds a page when it is first looked at."""

    def __init__(self, *, is_example: bool = False, settings: QSettings | None = None) -> None:
        super().__init__()
        self.setWindowTitle("Acquaint")
        self.setMinimumSize(900, 600)
        self.resize(1280, 800)
        self._settings = settings
        self._trail: list[tuple[str, Callable[[], None]]] = []
        self.changes = Changes(self)
        self.stack = QStackedWidget()
        self.sidebar = Sidebar()
        self.toast = Toast(self)
        self._pages: dict[str, Page] = {}
        self._routes = Routes(self)
        self._steps = book.steps_taken()
        self._lay_out(is_example)
        self._build_menu()
        self._connect()
        self._restore()
        self._on_changed(~Topic(0))
        self.show_page("today" if preferences.load().name else "welcome")

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
            self._pages[key] = self._routes.build(key)
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

    def _build_menu(self) -> None:
        """Put every command in the menu bar with its shortcut."""
        go = self.menuBar().addMenu(_("&Go"))
        for number, (key, _icon, words) in enumerate(PAGES, start=1):
            self._act(go, words, f"Ctrl+{number}", lambda key=key: self.show_page(key))
        self._act(go, _("Settings"), "Ctrl+,", lambda: self.show_page("settings"))
        people = self.menuBar().addMenu(_("&People"))
        self._act(people, _("Add a person"), "Ctrl+N", self._routes.add_person)
        self._act(people, _("Import people"), "", self._routes.import_people)
        edit = self.menuBar().addMenu(_("&Edit"))
        self.undo_action = self._act(edit, _("Undo"), QKeySequence.StandardKey.Undo, self.step_back)
        self.redo_action = self._act(edit, _("Redo"), "Ctrl+Y", self.step_forward)
        self._act(edit, _("Save"), "Ctrl+S", self._say_saved)

    def _act(self, menu: object, words: str, shortcut: object, do: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))  # type: ignore[call-overload]
        action.triggered.connect(lambda: do())
        self.addAction(action)
        menu.addAction(action)  # type: ignore[attr-defined]
        return action

    def _connect(self) -> None:
        """Wire what belongs to the frame; pages are wired in routes.py."""
        self.changes.changed.connect(self._on_changed)
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
            self.toast.say(_("Undone: {step}").format(step=said) if said else _("Nothing to undo"), can_undo=False)

    def step_forward(self) -> None:
        """Do the step last undone again."""
        with showing_problems(self):
            said = book.step_forward()
            self.toast.say(said or _("Nothing to redo"), can_undo=bool(said))

    def _say_saved(self) -> None:
        current = self.stack.currentWidget()
        if isinstance(current, Page):
            current.settle()
        self.toast.say(_("Already saved"), can_undo=False)

    def do(self, act: Act) -> None:
        """Open the place where an act of Today is done."""
        with showing_problems(self):
            self._routes.do(act)

    def write(self, contact_id: int, kind: Kind, about_id: int | None = None) -> None:
        """Open the letter of a kind to a person."""
        with showing_problems(self):
            self._routes.write(contact_id, kind, about_id)

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

    def keyPressEvent(self, event: object) -> None:
        if event.key() == Qt.Key.Key_Escape and self.toast.isVisible():  # type: ignore[attr-defined]
            self.toast.hide()
        super().keyPressEvent(event)  # type: ignore[arg-type]
