"""Where everything leads: takes the user from one place to another."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from core import meetings, preferences
from core.errors import Problem
from core.followups import Act, ActKind
from core.letters import cards, drafting, post
from core.letters.kinds import Kind
from core.words import _
from gui import look
from gui.problems import showing_problems

if TYPE_CHECKING:
    from gui.window import Window

HOMES = {"person": "people", "letter": "letters", "card": "letters", "welcome": "today"}
LETTERS = {
    ActKind.ASK: Kind.REQUEST,
    ActKind.FOLLOW_UP: Kind.REMINDER,
    ActKind.HELLO: Kind.HELLO,
    ActKind.REPLY: Kind.REPLY_YES,
    ActKind.TELL: Kind.TELL_INTRODUCER,
    ActKind.TELL_SILENCE: Kind.TELL_SILENCE,
}


class Routes:
    """The ways between the pages of one window."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._came_from: dict[str, str] = {}
        self._worn = _looks(preferences.load())

    def home(self, key: str) -> str:
        """Return the sidebar entry a page belongs to."""
        return HOMES.get(key, key)

    def show(self, key: str) -> None:
        """Bring a page to the front."""
        self._window.show_page(key)

    def go_back(self, key: str) -> None:
        """Leave a letter or card for the page it was opened from."""
        self._window.show_page(self._came_from.get(key, "letters"))

    def find(self) -> None:
        """Look for anything in the book."""
        from gui.finder import Finder

        finder = Finder(self._window)
        finder.chosen.connect(self._on_found)
        finder.open()

    def _on_found(self, goal: str, target: int, words: str) -> None:
        """Go where a line of Find anything leads."""
        if goal == "add":
            self.add_person(words)
        elif goal == "write":
            self.write(target, Kind.REQUEST)
        elif goal in ("lesson", "note"):
            self.show("learned")
        else:
            opens = {"person": self.open_person, "letter": self.open_letter, "meeting": self.open_meeting}
            opens[goal](target)

    def do(self, act: Act) -> None:
        """Open the place where an act is done."""
        if act.kind is ActKind.THANK and act.meeting_id:
            self.open_card(act.meeting_id)
        elif act.kind in LETTERS:
            self.write(act.contact_id, LETTERS[act.kind], act.about_id)
        elif act.meeting_id and act.kind is not ActKind.PROMISE:
            self.open_meeting(act.meeting_id)
        else:
            self.open_person(act.contact_id)

    def write(self, contact_id: int, kind: Kind, about_id: int | None = None) -> None:
        """Open the draft of a kind to a person, beginning one when there is none."""
        with showing_problems(self._window):
            if kind is Kind.CARD:
                held = [one for one in meetings.of_person(contact_id) if one.is_held]
                if not held:
                    raise Problem(_("You have not met yet. A card thanks for a conversation you had."))
                self.open_card(held[-1].id)
            else:
                self.open_letter(drafting.begin(contact_id, kind, about_id=about_id))

    def open_letter(self, letter_id: int) -> None:
        """Show one letter or card."""
        with showing_problems(self._window):
            key = "card" if post.find(letter_id).kind is Kind.CARD else "letter"
            if self._window.front() not in ("letter", "card", ""):
                self._came_from[key] = self._window.front()
            page = self._window.page(key)
            page.show_letter(letter_id)  # type: ignore[attr-defined]
            self._window.show_page(key)

    def open_card(self, meeting_id: int) -> None:
        """Show the thank-you card of a conversation."""
        with showing_problems(self._window):
            self.open_letter(cards.begin_card(meeting_id))

    def open_meeting(self, meeting_id: int) -> None:
        """Show one conversation."""
        with showing_problems(self._window):
            page = self._window.page("meetings")
            page.show_meeting(meeting_id)  # type: ignore[attr-defined]
            self._window.show_page("meetings")

    def open_person(self, contact_id: int) -> None:
        """Show one person."""
        with showing_problems(self._window):
            page = self._window.page("person")
            page.show_person(contact_id)  # type: ignore[attr-defined]
            self._window.show_page("person")

    def plan_meeting(self, contact_id: int) -> None:
        """Ask when and where, then show the planned conversation."""
        from gui.meetings.planner import MeetingPlanner

        planner = MeetingPlanner(contact_id, self._window)
        planner.planned.connect(self.open_meeting)
        planner.open()

    def add_person(self, name: str = "") -> None:
        """Ask for a new person, of whom perhaps the name is known, then show them."""
        from gui.contacts.editor import PersonEditor

        editor = PersonEditor(None, self._window)
        editor.name.setText(name)
        editor.person_chosen.connect(self.open_person)
        editor.saved.connect(self.open_person)
        editor.open()

    def import_people(self) -> None:
        """Choose a file, then pick people from it."""
        from gui.contacts.importing import ImportSheet

        ImportSheet(self._window).open()

    def open_example(self) -> None:
        """Open the example book in a window of its own."""
        _start_another("--example")

    def start_own(self) -> None:
        """Leave the example for the user's own book."""
        _start_another()
        self._window.close()

    def dress(self) -> None:
        """Put on the colours and sizes the user chose."""
        application, chosen = QApplication.instance(), preferences.load()
        if isinstance(application, QApplication) and _looks(chosen) != self._worn:
            self._worn = _looks(chosen)
            look.wear(application, chosen.theme, chosen.text_size, motion=chosen.motion)


def _looks(chosen: preferences.Preferences) -> tuple[str, float, bool]:
    """Return what of the preferences can be seen; dressing anew takes long."""
    return chosen.theme, chosen.text_size, chosen.motion


def _start_another(*options: str) -> None:
    """Start Acquaint once more, as a process of its own."""
    own = [] if getattr(sys, "frozen", False) else [sys.argv[0]]
    QProcess.startDetached(sys.executable, [*own, *options])
