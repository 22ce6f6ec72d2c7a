"""Every page and dialog of the program, opened in the example book one after the other."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QApplication,
    QCalendarWidget,
    QComboBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from core import contacts, meetings, organizations
from core.letters import post
from core.letters.kinds import Kind
from gui import pages
from gui.about import About
from gui.contacts.editor import PersonEditor
from gui.contacts.importing import ImportSheet
from gui.contacts.twins import WhoIsTwice
from gui.contacts.whom import WhomDoIKnow
from gui.finder import Finder
from gui.learned.editor import NoteEditor
from gui.letters.news import NewsAsked
from gui.meetings.bank import QuestionBank
from gui.meetings.planner import MeetingPlanner
from gui.problems import GentleDialog
from gui.settings.template_name import TemplateName
from gui.widgets.day_picker import DayPicker
from gui.widgets.name_asked import NameAsked
from gui.widgets.person_picker import PersonPicker
from gui.window import Window

WRITTEN = (QLineEdit, QPlainTextEdit, QTextEdit)
CLICKED = (*WRITTEN, QAbstractButton, QComboBox, QAbstractSpinBox, QAbstractItemView)
WHOLE = (QAbstractSpinBox, QCalendarWidget, QComboBox)  # what is inside belongs to them
SAMPLE = Path(__file__).parent / "samples" / "connections.csv"


def named(name: str) -> int:
    """Return the id of somebody in the example, by the beginning of the name."""
    return next(one.id for one in contacts.everyone() if one.name.startswith(name))


def draft(kind: Kind) -> int:
    """Return the id of a draft of the example."""
    return next(one.id for one in post.everything() if one.kind is kind and one.is_draft)


def page(key: str, shown: Callable[[], Any] | None = None) -> Callable[[Window], QWidget]:
    """Return the way to a page, with one of what it shows."""

    def open_page(window: Window) -> QWidget:
        made = window.page(key)
        if shown:
            made.go_to(shown())
        return window.show_page(key)

    return open_page


def tab(name: str, key: str) -> Callable[[Window], QWidget]:
    """Return the way to one part of a conversation."""

    def open_tab(window: Window) -> QWidget:
        made: Any = window.page("meetings")
        made.show_meeting(meetings.of_person(named(name))[-1].id)
        window.show_page("meetings")
        made.detail.tabs.choose(key)
        made.detail._on_tab()
        return made  # type: ignore[no-any-return]

    return open_tab


def circles(window: Window) -> QWidget:
    """Go to the second step of the welcome."""
    made: Any = window.show_page("welcome")
    made.about.go_on.click()
    return made  # type: ignore[no-any-return]


ROOMS: dict[str, Callable[[Window], QWidget]] = {
    "welcome": page("welcome"),
    "welcome, circles": circles,
    "today": page("today"),
    "people": page("people"),
    "person": page("person", lambda: named("Dana")),
    "person to ask": page("person", lambda: named("Hugo")),
    "organization": page("organization", lambda: organizations.everything()[0].id),
    "introductions": page("introductions"),
    "meetings": page("meetings"),
    "meetings, prepare": tab("Priya", "prepare"),
    "talk": page("talk", lambda: meetings.of_person(named("Priya"))[-1].id),
    "meetings, afterwards": tab("Dana", "afterwards"),
    "letters": page("letters"),
    "letter": page("letter", lambda: draft(Kind.REQUEST)),
    "card": page("card", lambda: draft(Kind.CARD)),
    "learned": page("learned"),
    "settings, about you": page("settings", lambda: "about"),
    "settings, rhythm": page("settings", lambda: "rhythm"),
    "settings, templates": page("settings", lambda: "templates"),
    "settings, your data": page("settings", lambda: "data"),
    "settings, appearance": page("settings", lambda: "appearance"),
}
DIALOGS: dict[str, Callable[[Window], QDialog]] = {
    "add a person": lambda window: PersonEditor(None, window),
    "change a person": lambda window: PersonEditor(named("Dana"), window),
    "plan a meeting": lambda window: MeetingPlanner(named("Dana"), window),
    "questions": lambda window: QuestionBank([], window),
    "import": ImportSheet,
    "whom do I know": lambda window: WhomDoIKnow("Fennick", window),
    "who is twice": WhoIsTwice,
    "find": Finder,
    "pick a person": partial(PersonPicker, ""),
    "pick a day": lambda window: DayPicker("On which day?", "Any day will do.", parent=window),
    "ask for a name": lambda window: NameAsked("Whom did Dana suggest?", "A first name is enough.", window),
    "add a note": lambda window: NoteEditor(None, window),
    "a problem": lambda window: GentleDialog(
        "This file could not be read", "Nothing was changed.", "Try again.", details="line 1", parent=window
    ),
    "name a template": lambda window: TemplateName("A template of your own", "For cooks", window),
    "good news": NewsAsked,
    "about": lambda window: About(Path("logs"), window),
}


def forgotten() -> set[str]:
    """Return the pages nobody opens here."""
    opened = {name.split(",")[0].split(" to ")[0] for name in ROOMS}
    return set(pages.BUILDERS) - opened


def settle() -> None:
    """Let what was opened take its final form."""
    for _round in range(6):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def controls(within: QWidget) -> Iterator[QWidget]:
    """Yield what can be clicked or focused, as far as it can be seen."""
    for one in within.findChildren(QWidget):
        is_used = isinstance(one, CLICKED) or one.focusPolicy() is not Qt.FocusPolicy.NoFocus
        if is_used and one.isVisible() and not isinstance(one, QScrollBar) and not _is_part(one, within):
            yield one


def _is_part(one: QWidget, within: QWidget) -> bool:
    parent = one.parentWidget()
    while parent is not None and parent is not within:
        if isinstance(parent, WHOLE):
            return True
        parent = parent.parentWidget()
    return one.objectName().startswith("qt_")
