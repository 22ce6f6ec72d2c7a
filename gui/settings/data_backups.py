"""Settings, Your data: when the last backup was made, and the way back to one."""

from PySide6.QtWidgets import QMenu

from core import backup, days
from core.backup import Backup, Content
from core.errors import Problem
from core.words import _, ngettext
from gui.problems import GentleDialog, ask, may_leave, showing_problems
from gui.widgets.buttons import Button


class GoBack(Button):
    """Offers the backups with what is in each, asks, and puts the chosen one in the place of the book."""

    def __init__(self) -> None:
        super().__init__(_("Choose a backup…"))
        self.choices = QMenu(self)
        self.clicked.connect(self._offer)

    def _offer(self) -> None:
        self.choices.clear()
        with showing_problems(self):
            for one in _found():
                action = self.choices.addAction(
                    f"{days.capital(_when(one))}: {_content_words(one)}".replace("&", "&&")
                )
                action.triggered.connect(lambda _checked=False, chosen=one: self.choose(chosen))
        if self.choices.isEmpty():
            self.choices.addAction(_("No backup yet. The first is made today.")).setEnabled(False)
        self.choices.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def choose(self, chosen: Backup) -> None:
        """Ask, and go back to a backup; where it cannot be opened, offer the newest that can."""
        try:
            content = _words(backup.look(chosen))
        except Problem as problem:
            self._offer_another(problem, chosen)
            return
        yes = _("Go back")
        title = _("Go back to the backup of {when}?").format(when=_when(chosen))
        dialog = GentleDialog(
            title,
            _("It holds {content}.").format(content=content),
            _("What you have now is kept as a backup first."),
            (yes, _("Close")),
            icon="save",
            parent=self.window(),
        )
        if ask(dialog) == yes and may_leave(self.window()):
            with showing_problems(self.window()):
                backup.go_back(chosen)

    def _offer_another(self, problem: Problem, broken: Backup) -> None:
        fine = next((one for one in _found() if one != broken and _opens(one)), None)
        first, _dot, rest = problem.sentence.partition(". ")
        use = _("Use that one")
        buttons = (use, _("Close")) if fine else (_("Close"),)
        advice = _("The one from {when} is fine.").format(when=_when(fine)) if fine else ""
        dialog = GentleDialog(first, rest, advice, buttons, details=problem.details, parent=self.window())
        if ask(dialog) == use and fine:
            self.choose(fine)


def last_words() -> str:
    """Return "Last backup today at 08:58. One is made each day and 14 are kept."."""
    if not backup.are_kept():
        return _("Puts a copy where you like, such as on a stick.")
    found = _found()
    rule = _("One is made each day and {count} are kept.").format(count=backup.KEPT)
    return _("Last backup {when}. {rule}").format(when=_when(found[0]), rule=rule) if found else rule


def _found() -> list[Backup]:
    try:
        return backup.backups()
    except OSError:
        return []  # the folder cannot be read: making a backup says so


def _opens(one: Backup) -> bool:
    try:
        backup.look(one)
    except Problem:
        return False
    return True


def _when(one: Backup) -> str:
    return days.moment(one.made_at)


def _content_words(one: Backup) -> str:
    try:
        return _words(backup.look(one))
    except Problem:
        return _("cannot be opened")


def _words(content: Content) -> str:
    people = ngettext("{count} person", "{count} people", content.people)
    talks = ngettext("{count} conversation", "{count} conversations", content.conversations)
    letters = ngettext("{count} letter", "{count} letters", content.letters)
    parts = (
        people.format(count=content.people),
        talks.format(count=content.conversations),
        letters.format(count=content.letters),
    )
    return ", ".join(parts)
