"""Settings: a list of sections at the left, the chosen one at the right."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QStackedWidget, QWidget

from core import preferences
from core.changes import Topic
from core.words import _
from gui import look
from gui.changes import Changes
from gui.settings.about_you import AboutYou
from gui.settings.appearance import Appearance
from gui.settings.data import YourData
from gui.settings.rhythm import Rhythm
from gui.settings.rows import Section
from gui.settings.templates import Templates
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.elided import SideButton
from gui.widgets.page import Page
from gui.widgets.text import Label


class SettingsPage(Page):
    """About you, Rhythm, Templates, Your data, Appearance."""

    concerns = Topic.PREFERENCES | Topic.CONTACTS | Topic.TEMPLATES
    import_wanted = Signal()
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._group = QButtonGroup(self)
        self._stack = QStackedWidget()
        self.about, self.rhythm, self.templates = AboutYou(), Rhythm(), Templates()
        self.data, self.appearance = YourData(), Appearance()
        self.data.import_wanted.connect(self.import_wanted)
        self.data.person_chosen.connect(self.person_chosen)
        self._left = QWidget()
        self._list = column(self._left, margins=(22, 26, 6, 12), gap=0)
        title = Label(_("Settings"), "title")
        title.setContentsMargins(10, 0, 0, 14)
        self._list.addWidget(title)
        self.sections: dict[str, SideButton] = {}
        for key, icon, section in (
            ("about", "user", self.about),
            ("rhythm", "clock", self.rhythm),
            ("templates", "file-text", self.templates),
            ("data", "hard-drive", self.data),
            ("appearance", "sun-moon", self.appearance),
        ):
            self._add(key, icon, section)
        self._list.addStretch(1)
        main = row(self, gap=0)
        main.addWidget(self._left)
        main.addWidget(self._stack, 1)
        self.sections["about"].setChecked(True)

    def show_section(self, key: str) -> None:
        """Bring one section to the front."""
        self.settle()
        self.sections[key].setChecked(True)
        self._stack.setCurrentIndex(list(self.sections).index(key))

    go_to = show_section

    def shown(self) -> str:
        return list(self.sections)[self._stack.currentIndex()]

    def refresh(self) -> None:
        """Read the preferences and show them everywhere."""
        chosen = preferences.load()
        for section in (self.about, self.rhythm, self.templates, self.data, self.appearance):
            section.show_preferences(chosen)

    def arrive(self) -> None:
        """Begin at the chosen section's name."""
        chosen = list(self.sections.values())[self._stack.currentIndex()]
        chosen.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._left.setFixedWidth(look.px(212))

    def _add(self, key: str, icon: str, section: Section) -> None:
        button = SideButton(section.title, icon=icon)
        button.clicked.connect(lambda: self.show_section(key))
        self._group.addButton(button)
        self._list.addWidget(button)
        self.sections[key] = button
        self._stack.addWidget(scrolling(section))
