"""What the menu bar asks for: commands for whatever is in front."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from core import book
from core.words import _
from gui.problems import showing_problems
from gui.routes import Routes

if TYPE_CHECKING:
    from gui.window import Window


class Commands:
    """The commands that mean the page in front, the person it is about, or the book."""

    def __init__(self, window: "Window", ways: Routes) -> None:
        self._window, self._ways = window, ways

    def write_letter(self) -> None:
        """Write the letter that fits now to the person in front, or to somebody the user picks."""
        self._with_person(_("Whom do you write to?"), self._ways.write_to, to_write=True)

    def plan_meeting(self) -> None:
        """Plan a conversation with the person in front, or with somebody the user picks."""
        self._with_person(_("Plan a meeting with"), self._ways.sheets.plan_meeting)

    def can_print(self) -> bool:
        """Say whether the page in front can be printed."""
        page = self._window.current()
        return page is not None and page.can_print

    def print_page(self) -> None:
        """Print what is in front."""
        page = self._window.current()
        if page is not None and page.can_print:
            page.print_it()

    def step_back(self) -> None:
        """Undo the newest step and say what it was."""
        self._settle()
        with showing_problems(self._window):
            said = book.step_back()
            words = _("Undone: {step}").format(step=said) if said else _("Nothing to undo")
            self._window.toast.say(words, can_undo=False)

    def step_forward(self) -> None:
        """Do the step last undone again."""
        self._settle()
        with showing_problems(self._window):
            said = book.step_forward()
            self._window.toast.say(said or _("Nothing to redo"), can_undo=bool(said))

    def say_saved(self) -> None:
        """Answer the habit of saving: everything is on the disk already."""
        self._settle()
        self._window.toast.say(_("Already saved"), can_undo=False)

    def about(self) -> None:
        """Say which Acquaint this is, what it is made of, and where its log is."""
        from gui.about import About

        About(self._window.logs, self._window).open()

    def _with_person(self, title: str, do: Callable[[int], object], *, to_write: bool = False) -> None:
        from gui.widgets.person_picker import PersonPicker

        page = self._window.current()
        if page is not None and page.person():
            do(page.person())
        else:
            picker = PersonPicker(title, self._window, to_write=to_write)
            picker.chosen.connect(do)
            picker.open()

    def _settle(self) -> None:
        page = self._window.current()
        if page is not None:
            page.settle()
