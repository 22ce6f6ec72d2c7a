"""Where everything leads: builds each page and wires its wishes to the others."""

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QApplication

from core import meetings, preferences
from core.followups import Act, ActKind
from core.letters import cards, drafting
from core.letters.kinds import Kind
from gui import look
from gui.problems import showing_problems
from gui.widgets.page import Page

if TYPE_CHECKING:
    from gui.window import Window

HOMES = {"person": "people", "letter": "letters", "card": "letters", "welcome": "today", "talk": "meetings"}
LETTERS = {
    ActKind.ASK: Kind.REQUEST,
    ActKind.FOLLOW_UP: Kind.REMINDER,
    ActKind.TELL: Kind.TELL_INTRODUCER,
    ActKind.TELL_SILENCE: Kind.TELL_SILENCE,
    ActKind.HELLO: Kind.HELLO,
}


class Routes:
    """Builds pages on first use and takes the user from one to another."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._came_from: dict[str, str] = {}

    def home(self, key: str) -> str:
        """Return the sidebar entry a page belongs to."""
        return HOMES.get(key, key)

    def build(self, key: str) -> Page:
        """Build one page and wire it; each is imported when it is first wanted."""
        page: Page = getattr(self, f"_build_{key}")()
        return page

    def _build_today(self) -> Page:
        from gui.today.page import TodayPage

        page = TodayPage(self._window.changes)
        page.act_wanted.connect(self._window.do)
        page.add_wanted.connect(self.add_person)
        page.meeting_chosen.connect(self.open_meeting)
        page.person_chosen.connect(self.open_person)
        return page

    def _build_people(self) -> Page:
        from gui.contacts.page import PeoplePage

        page = PeoplePage(self._window.changes)
        page.add_wanted.connect(self.add_person)
        page.import_wanted.connect(self.import_people)
        page.person_chosen.connect(self.open_person)
        return page

    def _build_person(self) -> Page:
        from gui.contacts.person import PersonPage

        page = PersonPage(self._window.changes)
        page.act_wanted.connect(self._window.do)
        page.back_wanted.connect(lambda: self._window.show_page("people"))
        page.card_wanted.connect(self.open_card)
        page.letter_wanted.connect(self._window.write)
        page.lessons_wanted.connect(lambda: self._window.show_page("learned"))
        page.meeting_chosen.connect(self.open_meeting)
        page.person_chosen.connect(self.open_person)
        page.plan_wanted.connect(self.plan_meeting)
        return page

    def _build_introductions(self) -> Page:
        from gui.referrals.page import IntroductionsPage

        page = IntroductionsPage(self._window.changes)
        page.add_wanted.connect(self.add_person)
        page.person_chosen.connect(self.open_person)
        return page

    def _build_meetings(self) -> Page:
        from gui.meetings.page import MeetingsPage

        page = MeetingsPage(self._window.changes)
        page.card_wanted.connect(self.open_card)
        page.person_chosen.connect(self.open_person)
        page.plan_wanted.connect(self.plan_meeting)
        page.today_wanted.connect(lambda: self._window.show_page("today"))
        return page

    def _build_letters(self) -> Page:
        from gui.letters.page import LettersPage

        page = LettersPage(self._window.changes)
        page.letter_chosen.connect(self.open_letter)
        page.letter_wanted.connect(self._window.write)
        return page

    def _build_letter(self) -> Page:
        from gui.letters.composer import ComposerPage

        page = ComposerPage(self._window.changes)
        page.back_wanted.connect(lambda: self._go_back("letter", "letters"))
        page.person_chosen.connect(self.open_person)
        page.plan_wanted.connect(self.plan_meeting)
        return page

    def _build_card(self) -> Page:
        from gui.letters.card import CardPage

        page = CardPage(self._window.changes)
        page.back_wanted.connect(lambda: self._go_back("card", "letters"))
        page.letter_wanted.connect(self._window.write)
        return page

    def _build_learned(self) -> Page:
        from gui.learned.page import LearnedPage

        page = LearnedPage(self._window.changes)
        page.person_chosen.connect(self.open_person)
        return page

    def _build_settings(self) -> Page:
        from gui.settings.page import SettingsPage

        page = SettingsPage(self._window.changes)
        page.import_wanted.connect(self.import_people)
        page.person_chosen.connect(self.open_person)
        return page

    def _build_welcome(self) -> Page:
        from gui.welcome.page import WelcomePage

        page = WelcomePage(self._window.changes)
        page.example_wanted.connect(self.open_example)
        page.finished.connect(lambda: self._window.show_page("today"))
        page.import_wanted.connect(self.import_people)
        return page

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
        if kind is Kind.CARD:
            held = [one for one in meetings.of_person(contact_id) if one.is_held]
            self.open_card(held[-1].id)
        else:
            self.open_letter(drafting.begin(contact_id, kind, about_id=about_id))

    def open_letter(self, letter_id: int) -> None:
        """Show one letter or card."""
        from core.letters import post

        key = "card" if post.find(letter_id).kind is Kind.CARD else "letter"
        self._remember(key)
        page = self._window.page(key)
        page.show_letter(letter_id)  # type: ignore[attr-defined]
        self._window.show_page(key)

    def open_card(self, meeting_id: int) -> None:
        """Show the thank-you card of a conversation."""
        with showing_problems(self._window):
            self.open_letter(cards.begin_card(meeting_id))

    def open_meeting(self, meeting_id: int) -> None:
        """Show one conversation."""
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

    def add_person(self) -> None:
        """Ask for a new person, then show them."""
        from gui.contacts.editor import PersonEditor

        editor = PersonEditor(None, self._window)
        editor.saved.connect(self.open_person)
        editor.open()

    def import_people(self) -> None:
        """Choose a file, then pick people from it."""
        from gui.contacts.importing import ImportSheet

        ImportSheet(self._window).open()

    def open_example(self) -> None:
        """Open the example book in a window of its own."""
        arguments = ["--example"] if getattr(sys, "frozen", False) else [sys.argv[0], "--example"]
        QProcess.startDetached(sys.executable, arguments)

    def start_own(self) -> None:
        """Leave the example for the user's own book."""
        arguments = [] if getattr(sys, "frozen", False) else [sys.argv[0]]
        QProcess.startDetached(sys.executable, arguments)
        self._window.close()

    def dress(self) -> None:
        """Put on the colours and sizes the user chose."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            chosen = preferences.load()
            look.wear(application, chosen.theme, chosen.text_size, motion=chosen.motion)

    def _remember(self, key: str) -> None:
        if self._window.front() not in ("letter", "card", ""):
            self._came_from[key] = self._window.front()

    def _go_back(self, key: str, usual: str) -> None:
        self._window.show_page(self._came_from.get(key, usual))
