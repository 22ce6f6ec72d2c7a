"""What `dev.py shots` does: save every screen of the example book as a picture, at one fixed moment."""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QMessageLogContext, QSize, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QFont, QFontDatabase, QPainter, QPixmap
from PySide6.QtWidgets import QApplication, QDialog
from shot_books import all_done, nobody_yet, the_first_names

from core import book, clock, contacts, example, meetings, preferences
from core.letters import post
from core.letters.kinds import Kind
from gui import look
from gui.about import About
from gui.problems import GentleDialog
from gui.widgets.page import Page
from gui.window import Window
from main import VERSION

FONTS = Path(__file__).resolve().parent.parent / "tests" / "fonts"
NOW = datetime(2026, 11, 17, 9, 40)  # the Tuesday the example is told on
SETTLE = 250  # milliseconds for what a page does after it has been shown


class Frame(Window):
    """A window that begins with an empty page, so that a page that fails spoils no other picture."""

    def show_first_page(self) -> None:
        """Show nothing."""
        self.stack.addWidget(Page(self.changes))


@dataclass(frozen=True)
class Shot:
    """A picture: its name, how to get there, and what fills the book."""

    name: str
    go: Callable[[Frame], object]
    fill: Callable[[], None] = example.tell


def page(window: Frame, key: str) -> Any:
    """Bring a page to the front and return it."""
    return window.show_page(key)


def at(key: str) -> Callable[[Frame], object]:
    """Return the way to a page that needs no more than being shown."""
    return lambda window: window.show_page(key)


def person_named(name: str) -> int:
    """Return the id of somebody in the example."""
    return next(one.id for one in contacts.everyone() if one.name == name)


def who_you_know(window: Frame) -> None:
    """Go on to the second step of the welcome."""
    page(window, "welcome").about.go_on.click()


def person(window: Frame) -> None:
    """Open Dana."""
    shown: Any = window.page("person")
    shown.show_person(person_named("Dana Whitlock"))
    window.show_page("person")


def organization(window: Frame) -> None:
    """Open the place where Dana works."""
    shown: Any = window.page("organization")
    shown.go_to(contacts.find(person_named("Dana Whitlock")).organization_id)
    window.show_page("organization")


def meeting(window: Frame, name: str) -> Any:
    """Open the last conversation with somebody, and return what is shown of it."""
    shown: Any = window.page("meetings")
    shown.show_meeting(meetings.of_person(person_named(name))[-1].id)
    window.show_page("meetings")
    return shown.detail


def in_the_meeting(window: Frame) -> None:
    """Talk with Priya for eleven minutes."""
    meeting(window, "Priya Raman").start.click()
    talk: Any = window.page("talk")
    for _question in range(3):
        talk.asked.tick_current()
    clock.fix(NOW + timedelta(minutes=11, seconds=12))
    talk.timer.tick()
    window.toast.hide()


def letter(window: Frame, key: str, name: str, kind: Kind, channel: str = "") -> None:
    """Open the draft of a letter or card."""
    letters = post.of_person(person_named(name))
    draft = next(one for one in letters if one.kind is kind and one.is_draft)
    shown: Any = window.page(key)
    shown.show_letter(draft.id)
    window.show_page(key)
    if channel:
        shown.side.channels.chosen.emit(channel)


def introductions(window: Frame) -> None:
    """Choose Priya on the map, with one branch folded."""
    view = page(window, "introductions").map.view
    view.turn(person_named("Yusuf Aksoy"))
    view.choose(person_named("Priya Raman"))


def second_form(key: str) -> Callable[[Frame], object]:
    """Return the way to a page in the second of its two forms."""
    return lambda window: page(window, key).forms.buttons()[1].click()


def settings(key: str) -> Callable[[Frame], object]:
    """Return the way to one section of the settings."""
    return lambda window: page(window, "settings").show_section(key)


def trouble(window: Frame) -> None:
    """Say over the list of people that a file could not be read."""
    window.show_page("people")
    dialog = GentleDialog(
        "This file could not be read",
        "“google-contacts.csv” stops in the middle of line 214, as if the download was cut short. "
        "Nothing was changed.",
        "Export it once more from Google Contacts, then choose the new file.",
        ("Choose another file", "Close"),
        details="line 214: 3 of 21 columns",
        parent=window,
    )
    put_before(window, dialog)


def put_before(window: Frame, dialog: QDialog) -> None:
    """Open a dialog over the middle of the window, whatever the size of the screen."""
    dialog.open()
    dialog.move(window.geometry().center() - dialog.rect().center())


def about(window: Frame) -> None:
    """Say which Acquaint this is."""
    window.show_page("settings").go_to("appearance")
    put_before(window, About(Path("Acquaint", "logs"), window))


def find(window: Frame) -> None:
    """Look for a word from the list of people."""
    window.show_page("people")
    window.sidebar.find_wanted.emit()
    finder: Any = window.findChild(QDialog)
    finder.field.setText("breakfast")


SHOTS = (
    Shot("01a-welcome-about-you", at("welcome")),
    Shot("01b-welcome-who-you-know", who_you_know, the_first_names),
    Shot("02a-today", at("today")),
    Shot("02b-today-empty", at("today"), all_done),
    Shot("02c-today-first", at("today"), the_first_names),
    Shot("02d-today-nobody", at("today"), nobody_yet),
    Shot("03a-people", at("people")),
    Shot("03b-person", person),
    Shot("03c-organization", organization),
    Shot("04-introductions", introductions),
    Shot("04b-introductions-outline", second_form("introductions")),
    Shot("05a-meeting-prepare", lambda window: meeting(window, "Priya Raman")),
    Shot("05b-meeting-during", in_the_meeting),
    Shot("05c-meeting-afterwards", lambda window: meeting(window, "Dana Whitlock")),
    Shot("06a-letter-email", lambda window: letter(window, "letter", "Elena Markovic", Kind.REQUEST)),
    Shot(
        "06b-letter-linkedin", lambda one: letter(one, "letter", "Elena Markovic", Kind.REQUEST, "linkedin")
    ),
    Shot("06c-letter-phone", lambda one: letter(one, "letter", "Elena Markovic", Kind.REQUEST, "phone")),
    Shot("06d-letters-list", at("letters")),
    Shot("07a-thankyou-card", lambda window: letter(window, "card", "Dana Whitlock", Kind.CARD)),
    Shot("08a-learned", at("learned")),
    Shot("08b-learned-compare", second_form("learned")),
    Shot("09a-settings-rhythm", settings("rhythm")),
    Shot("09b-settings-templates", settings("templates")),
    Shot("09c-settings-data", settings("data")),
    Shot("09d-settings-appearance", settings("appearance")),
    Shot("09e-about", about),
    Shot("12a-introductions-empty", at("introductions"), nobody_yet),
    Shot("12b-error-dialog", trouble),
    Shot("13-search", find),
)


class Studio:
    """Takes the pictures, and remembers what went wrong in each."""

    def __init__(self, folder: Path, size: QSize, chosen: dict[str, Any]) -> None:
        self._folder, self._size, self._chosen = folder, size, chosen
        self._troubles: list[str] = []
        sys.excepthook = self._note_error
        qInstallMessageHandler(self._note_warning)

    def takes(self, shot: Shot) -> bool:
        """Take one picture and say whether it came out."""
        self._troubles.clear()
        self._take(shot)
        print(f"{shot.name}: {'; '.join(self._troubles) or 'ok'}", flush=True)
        return not self._troubles

    def _take(self, shot: Shot) -> None:
        clock.fix(NOW)
        book.open_file(":memory:")
        shot.fill()
        preferences.change(**self._chosen)
        window = Frame()
        window.resize(self._size)
        window.show()
        window.activateWindow()
        within(SETTLE, lambda: shot.go(window))
        within(1, lambda: picture(window).save(str(self._folder / f"{shot.name}.png")))
        within(1, window.close)
        within(1, window.deleteLater)
        book.close()

    def _note_error(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Remember what went wrong; a page that is not there yet needs no traceback."""
        self._troubles.append(f"{kind.__name__}: {error}")
        if not isinstance(error, ImportError):
            sys.__excepthook__(kind, error, trace)

    def _note_warning(self, kind: QtMsgType, _where: QMessageLogContext, words: str) -> None:
        """Remember what Qt complains of, but not what the off-screen plugin says of itself."""
        if kind is not QtMsgType.QtDebugMsg and not words.startswith("This plugin does not support "):
            self._troubles.append(words)


def within(milliseconds: int, do: Callable[[], object]) -> None:
    """Do something as Qt's event loop does it, so that every error reaches sys.excepthook; then wait."""
    QTimer.singleShot(0, do)
    leave = QApplication.exit  # quit() would close the windows first
    QTimer.singleShot(0, lambda: QTimer.singleShot(milliseconds, leave))
    QApplication.exec()


def picture(window: Window) -> QPixmap:
    """Return what is to be seen: the window, and the dialogs in front of it."""
    made = window.grab()
    painter = QPainter(made)
    for dialog in window.findChildren(QDialog):
        if dialog.isVisible():
            painter.drawPixmap(window.mapFromGlobal(dialog.pos()), dialog.grab())
    painter.end()
    return made


def size(text: str) -> QSize:
    """Return the size written as 1280x800."""
    width, _x, height = text.partition("x")
    return QSize(int(width), int(height))


def dress(chosen: dict[str, Any]) -> QApplication:
    """Return the application in the tests' own font and the look asked for, its carets steady."""
    application = QApplication(sys.argv[:1])
    fonts = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(FONTS.glob("*.ttf"))]
    application.setFont(QFont(QFontDatabase.applicationFontFamilies(fonts[0])[0], 10))
    application.setCursorFlashTime(0)
    application.setApplicationVersion(VERSION)
    look.wear(application, **chosen)
    return application


def main() -> int:
    """Return the exit code: 1 when a picture did not come out."""
    parser = argparse.ArgumentParser(prog="shots", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("outdir", type=Path)
    parser.add_argument("--dark", action="store_true", help="in dark colours")
    parser.add_argument("--size", type=size, default=QSize(1280, 800), metavar="WxH")
    parser.add_argument("--text", type=float, default=1.0, help="the size of the words, 0.9 to 1.3")
    parser.add_argument("--only", default="", metavar="NAME", help="only those whose name begins so")
    options = parser.parse_args()
    chosen = {"theme": "dark" if options.dark else "system", "text_size": options.text}
    _application = dress(chosen)
    options.outdir.mkdir(parents=True, exist_ok=True)
    studio = Studio(options.outdir, options.size, chosen)
    came_out = [studio.takes(shot) for shot in SHOTS if shot.name.startswith(options.only)]
    print(f"{sum(came_out)} of {len(came_out)} pictures are in {options.outdir}.")
    return 0 if came_out and all(came_out) else 1


if __name__ == "__main__":
    sys.exit(main())
