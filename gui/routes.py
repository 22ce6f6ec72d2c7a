"""Where everything leads: takes the user from one place to another."""

from typing import TYPE_CHECKING, Any

from core.errors import Problem
from core.followups import Act, ActKind
from core.letters.kinds import Kind
from core.words import _
from gui.problems import showing_problems
from gui.sheets import Sheets
from gui.trail import Trail

if TYPE_CHECKING:
    from gui.window import Window

PASSED = ("", "welcome")  # pages one does not go back to
GONE = 0  # the id of a letter that was thrown away
HOMES = {
    "person": "people",
    "organization": "people",
    "letter": "letters",
    "card": "letters",
    "talk": "meetings",
    "welcome": "today",
}


class Routes:
    """The ways between the pages of one window."""

    def __init__(self, window: "Window") -> None:
        self._window = window
        self._trail = Trail()
        self.sheets = Sheets(window, self)

    def home(self, key: str) -> str:
        """Return the sidebar entry a page belongs to."""
        return HOMES.get(key, key)

    def show(self, key: str) -> None:
        """Bring a page to the front."""
        self.go(key)

    def go(self, key: str, shown: Any = None) -> None:
        """Bring a page to the front, with one of what it shows; words the disk refuses hold the user back.

        Raises Problem when what is to be shown is gone.
        """
        if not self._window.may_leave():
            return
        front, page = self._window.current(), self._window.page(key)
        left = (self._window.front(), front.shown() if front else None)
        if shown is not None:
            page.go_to(shown)
        if left[0] not in PASSED and left[1] != GONE and left != (key, page.shown()):
            self._trail.leave(*left)
        self._window.show_page(key)

    def go_back(self) -> None:
        """Return to the place last left that is still there, else to the list the page belongs to."""
        if not self._window.may_leave():
            return
        while (place := self._trail.back()) and not self._returns_to(*place):
            pass
        if place is None:
            self._window.show_page(self.home(self._window.front()))

    def may_go_back(self) -> bool:
        """Say whether there is a way back."""
        return not self._trail.is_empty() or self.home(self._window.front()) != self._window.front()

    def _returns_to(self, key: str, shown: Any) -> bool:
        """Show a place as it was left; say whether it is still there."""
        try:
            if shown is not None:
                self._window.page(key).go_to(shown)
        except Problem:
            return False
        self._window.show_page(key, is_return=True)
        return True

    def find(self) -> None:
        """Look for anything in the book."""
        from gui.finder import Finder

        finder = Finder(self._window)
        finder.chosen.connect(self._on_found)
        finder.open()

    def _on_found(self, goal: str, target: int, words: str) -> None:
        """Go where a line of Find anything leads."""
        if goal == "add":
            self.sheets.add_person(words)
        elif goal == "whom":
            self.sheets.whom_at(words)
        elif goal == "write":
            self.write_to(target)
        elif goal == "note":
            self.add_note()
        elif goal == "lesson":
            self.show("learned")
        else:
            opens = {
                "person": self.open_person,
                "organization": self.open_organization,
                "letter": self.open_letter,
                "meeting": self.open_meeting,
            }
            opens[goal](target)

    def do(self, act: Act) -> None:
        """Open the place where an act is done."""
        if act.writes is Kind.CARD and act.meeting_id:
            self.open_card(act.meeting_id)
        elif act.writes:
            planned = act.meeting_id if act.kind is ActKind.CONFIRM else None
            self.write(act.contact_id, act.writes, act.about_id, planned)
        elif act.meeting_id:
            self.open_meeting(act.meeting_id)
        else:
            self.open_person(act.contact_id)

    def write(
        self, contact_id: int, kind: Kind, about_id: int | None = None, meeting_id: int | None = None
    ) -> None:
        """Open the draft of a kind to a person, beginning one when there is none."""
        from core import meetings
        from core.letters import drafting

        with showing_problems(self._window):
            if kind is Kind.CARD:
                held = [one for one in meetings.of_person(contact_id) if one.is_held]
                if not held:
                    raise Problem(_("You have not met yet. A card thanks for a conversation you had."))
                self.open_card(held[-1].id)
            else:
                self.open_letter(drafting.begin(contact_id, kind, about_id=about_id, meeting_id=meeting_id))

    def write_to(self, contact_id: int) -> None:
        """Open the draft of the letter that fits now to a person."""
        from core import contacts
        from core.letters.natural import kind_for

        with showing_problems(self._window):
            self.write(contact_id, kind_for(contacts.find(contact_id)))

    def write_each(self, contact_ids: list[int]) -> None:
        """Begin a letter to each of several people and show the first; the others wait among the drafts."""
        from core.letters import several

        with showing_problems(self._window):
            begun = several.begin_each(contact_ids)
            if begun:
                self.open_letter(begun[0])

    def open_letter(self, letter_id: int) -> None:
        """Show one letter or card."""
        from core.letters import post

        with showing_problems(self._window):
            self.go("card" if post.find(letter_id).kind is Kind.CARD else "letter", letter_id)

    def open_card(self, meeting_id: int) -> None:
        """Show the thank-you card of a conversation."""
        from core.letters import cards

        with showing_problems(self._window):
            self.open_letter(cards.begin_card(meeting_id))

    def open_meeting(self, meeting_id: int) -> None:
        """Show one conversation."""
        with showing_problems(self._window):
            self.go("meetings", (meeting_id, ""))

    def talk(self, meeting_id: int) -> None:
        """Show one conversation while it is held."""
        with showing_problems(self._window):
            self.go("talk", meeting_id)

    def write_down(self, meeting_id: int) -> None:
        """Show what is to be written down after a conversation that was held just now."""
        self.open_meeting(meeting_id)
        if self._window.front() == "meetings":
            self._window.page("meetings").write_down(meeting_id)  # type: ignore[attr-defined]

    def open_person(self, contact_id: int) -> None:
        """Show one person."""
        with showing_problems(self._window):
            self.go("person", contact_id)

    def open_organization(self, organization_id: int) -> None:
        """Show one organization."""
        with showing_problems(self._window):
            self.go("organization", organization_id)

    def add_note(self) -> None:
        """Ask for something learned, and show it among the rest."""
        self.show("learned")
        if self._window.front() == "learned":
            self._window.page("learned").add_note()  # type: ignore[attr-defined]
