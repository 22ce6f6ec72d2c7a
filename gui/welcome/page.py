"""Welcome: the first two steps, about you and who you know; it ends at Today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from core import preferences, welcome
from core.changes import Topic
from gui.changes import Changes
from gui.problems import showing_problems
from gui.welcome.about_you import AboutYou, territory
from gui.welcome.circles import Circles
from gui.widgets.boxes import column
from gui.widgets.page import Page


class WelcomePage(Page):
    """Two steps, each kept as it is typed; a program that was closed goes on where it was."""

    concerns = Topic.CONTACTS | Topic.PREFERENCES
    example_wanted = Signal()
    finished = Signal()
    import_wanted = Signal()

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self.about, self.circles = AboutYou(), Circles()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.about)
        self._stack.addWidget(self.circles)
        column(self).addWidget(self._stack)
        self.about.continued.connect(lambda: self._go_to(welcome.CIRCLES))
        self.about.example_wanted.connect(self.example_wanted)
        self.circles.back_wanted.connect(lambda: self._go_to(welcome.ABOUT))
        self.circles.example_wanted.connect(self.example_wanted)
        self.circles.finished.connect(self._finish)
        self.circles.import_wanted.connect(self.import_wanted)

    def refresh(self) -> None:
        """Read what is known of the user and of their people."""
        self.about.show_preferences(preferences.load())
        self.circles.refresh()

    def arrive(self) -> None:
        """Go on with the step that is open."""
        self.refresh()
        self._show_step(preferences.load().welcome)

    def settle(self) -> None:
        """Save what is still being typed in either step."""
        self.about.settle()
        self.circles.settle()

    def _go_to(self, step: str) -> None:
        self.settle()
        with showing_problems(self):
            welcome.keep(territory(), welcome=step)
            self._show_step(step)

    def _show_step(self, step: str) -> None:
        shown = self.circles if step == welcome.CIRCLES else self.about
        self._stack.setCurrentWidget(shown)
        shown.arrive()

    def _finish(self) -> None:
        with showing_problems(self):
            welcome.finish()
            self.finished.emit()
