"""Welcome: the first two steps, about you and who you know; it ends at Today."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from core import contacts, preferences, welcome
from core.changes import Topic
from gui.changes import Changes
from gui.problems import showing_problems
from gui.welcome.about_you import AboutYou, territory
from gui.welcome.circles import Circles
from gui.welcome.walk import Walk
from gui.widgets.boxes import column
from gui.widgets.page import Page


class WelcomePage(Page):
    """Two steps, each kept as it is typed; a program that was closed goes on where it was."""

    concerns = Topic.CONTACTS | Topic.PREFERENCES
    example_wanted = Signal()
    finished = Signal()
    import_wanted = Signal(str)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self.about, self.circles, self.walk = AboutYou(), Circles(), Walk()
        self._stack = QStackedWidget()
        for step in (self.about, self.circles, self.walk):
            self._stack.addWidget(step)
        column(self).addWidget(self._stack)
        self.about.continued.connect(lambda: self._go_to(welcome.CIRCLES))
        self.about.example_wanted.connect(self.example_wanted)
        self.circles.back_wanted.connect(lambda: self._go_to(welcome.ABOUT))
        self.circles.example_wanted.connect(self.example_wanted)
        self.circles.finished.connect(self._finish)
        self.circles.import_wanted.connect(self.import_wanted)
        self.circles.walk_wanted.connect(self._start_walk)
        self.walk.ended.connect(self._end_walk)

    def refresh(self) -> None:
        """Read what is known of the user and of their people."""
        self.about.show_preferences(preferences.load())
        everyone = sorted(contacts.everyone(), key=lambda one: one.id)
        self.circles.show_people(everyone)
        self.walk.show_people(everyone)

    def arrive(self) -> None:
        """Go on with the step that is open."""
        self.refresh()
        self._show_step(preferences.load().welcome)

    def settle(self) -> None:
        """Save what is still being typed in any step."""
        for step in (self.about, self.circles, self.walk):
            step.settle()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.arrive()  # before the window was shown, no field could take the focus

    def _go_to(self, step: str) -> None:
        self.settle()
        with showing_problems(self):
            welcome.keep(territory(), welcome=step)
            self._show_step(step)

    def _show_step(self, step: str) -> None:
        shown = self.circles if step == welcome.CIRCLES else self.about
        self._stack.setCurrentWidget(shown)
        shown.arrive()

    def _start_walk(self) -> None:
        self._stack.setCurrentWidget(self.walk)
        self.walk.arrive()

    def _end_walk(self) -> None:
        """Go back to all circles, and to the button that began the walk."""
        self._stack.setCurrentWidget(self.circles)
        self.circles.remember.setFocus()

    def _finish(self) -> None:
        with showing_problems(self):
            welcome.finish()
            self.finished.emit()
