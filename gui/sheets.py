"""What opens over the page in front: dialogs for people, meetings and files, and other windows."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess

if TYPE_CHECKING:
    from gui.routes import Routes
    from gui.window import Window

EXAMPLE = "--example"  # the option that opens the example book


class Sheets:
    """The dialogs of one window; each shows in the end what it made."""

    def __init__(self, window: "Window", ways: "Routes") -> None:
        self._window, self._ways = window, ways

    def plan_meeting(self, contact_id: int) -> None:
        """Ask when and where, then show the planned conversation."""
        from gui.meetings.planner import MeetingPlanner

        planner = MeetingPlanner(contact_id, self._window)
        planner.planned.connect(self._ways.open_meeting)
        planner.open()

    def add_person(self, name: str = "") -> None:
        """Ask for a new person, of whom perhaps the name is known, then show them."""
        from gui.contacts.editor import PersonEditor

        editor = PersonEditor(None, self._window)
        editor.name.setText(name)
        editor.person_chosen.connect(self._ways.open_person)
        editor.saved.connect(self._ways.open_person)
        editor.open()

    def import_people(self, source: str = "") -> None:
        """Choose a file, then pick people from it; `source` is the program it comes from, where known."""
        from gui.contacts.importing import ImportSheet

        ImportSheet(self._window, source).open()

    def bring_in(self, file: Path) -> None:
        """Pick people from a file that was dropped on the window."""
        from gui.contacts.importing import ImportSheet

        sheet = ImportSheet(self._window)
        sheet.open()
        sheet.read(file)

    def whom_at(self, organization: str = "") -> None:
        """Name everybody the user knows at an organization, and open whom they choose."""
        from gui.contacts.whom import WhomDoIKnow

        sheet = WhomDoIKnow(organization, self._window)
        sheet.person_chosen.connect(self._ways.open_person)
        sheet.open()

    def who_is_twice(self) -> None:
        """Show those who may stand in the book twice, pair by pair."""
        from gui.contacts.twins import WhoIsTwice

        WhoIsTwice(self._window).open()

    def open_example(self) -> None:
        """Open the example book in a window of its own."""
        _start_another(EXAMPLE)

    def start_own(self) -> None:
        """Leave the example for the user's own book."""
        _start_another()
        self._window.close()


def _start_another(*options: str) -> None:
    """Start Acquaint once more, for the same book and folder, as a process of its own."""
    own = [] if getattr(sys, "frozen", False) else [sys.argv[0]]
    same = [one for one in sys.argv[1:] if one != EXAMPLE]
    QProcess.startDetached(sys.executable, [*own, *same, *options])
