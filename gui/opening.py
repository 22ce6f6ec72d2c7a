"""Opening the book kindly: a second start wakes the first window, trouble gets a sentence."""

from pathlib import Path

from PySide6.QtCore import QEventLoop, QFileSystemWatcher, QObject, QTimer
from PySide6.QtWidgets import QWidget

from core import backup, book
from core.errors import BookInUse, Problem, StorageTrouble
from core.paths import Paths
from core.words import _
from gui.problems import GentleDialog, ask, show_problem, show_trouble, showing_problems

PATIENCE = 2000  # milliseconds a first window has to answer (ARCHITECTURE section 4)
SOON = 1500  # milliseconds after which the window has surely been painted


def make_folders(paths: Paths) -> bool:
    """Make the data folders; says why in a dialog when the disk refuses."""
    try:
        paths.make()
    except OSError as error:
        words = _("“{folder}” cannot be made there. Nothing was changed.").format(folder=paths.data)
        advice = _("Check that the disk is not full and the folder is yours, then start Acquaint again.")
        ask(GentleDialog(_("Your book has no place"), words, advice, details=str(error)))
        return False
    return True


def open_kindly(path: Path, backups: Path) -> bool:
    """Open the book; returns False when the user or another window made it unnecessary."""
    while True:
        try:
            book.open_file(path, backups)
        except BookInUse as in_use:
            answer = "" if _wake(path) else _ask_in_use(in_use)
            if answer == _("Look only"):
                book.open_file(path, look_only=True)
            elif answer == _("Try again"):
                continue
            return answer == _("Look only")
        except Problem as problem:
            show_problem(None, problem, _("Your book could not be opened"))
            return False
        except StorageTrouble as trouble:
            if show_trouble(None, trouble, (_("Try again"), _("Close"))) != _("Try again"):
                return False
            continue
        return True


def come_forward_when_asked(window: QWidget, path: Path) -> None:
    """Bring the window to the front when a second start asks for it."""
    Doorbell(window, path)


def look_after(window: QWidget, path: Path) -> None:
    """Come forward for a second start, and make today's backup once the window stands."""
    come_forward_when_asked(window, path)
    QTimer.singleShot(SOON, window, lambda: back_up(window))


def back_up(window: QWidget) -> None:
    """Make today's backup when there is none; says it once when the disk refuses."""
    with showing_problems(window):
        backup.make_daily()


class Doorbell(QObject):
    """Watches the book's folder for NAME.raise, which a second start leaves there."""

    def __init__(self, window: QWidget, path: Path) -> None:
        super().__init__(window)
        self._window = window
        self._note = raise_note(path)
        self._note.unlink(missing_ok=True)
        self._watcher = QFileSystemWatcher([str(path.parent)], self)
        self._watcher.directoryChanged.connect(self._look)

    def _look(self) -> None:
        if self._note.exists():
            self._note.unlink(missing_ok=True)
            self._window.showNormal()
            self._window.raise_()
            self._window.activateWindow()


def raise_note(path: Path) -> Path:
    """Return the file by which a second start asks the first window to come forward."""
    return path.with_name(f"{path.name}.raise")


def _wake(path: Path) -> bool:
    """Ask the other window to come forward; says whether it answered in two seconds."""
    note = raise_note(path)
    note.touch()
    loop = QEventLoop()
    watcher = QFileSystemWatcher([str(path.parent)])
    watcher.directoryChanged.connect(lambda: loop.quit() if not note.exists() else None)
    QTimer.singleShot(PATIENCE, loop.quit)
    loop.exec()
    answered = not note.exists()
    note.unlink(missing_ok=True)
    return answered


def _ask_in_use(in_use: BookInUse) -> str:
    first, _dot, rest = in_use.sentence.partition(". ")
    buttons = (_("Try again"), _("Look only"))
    return ask(GentleDialog(first, rest, buttons=buttons, icon="lock"))
