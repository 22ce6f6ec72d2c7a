"""A run in an invented language of long words: prints whatever is cut off, room by room, as JSON."""

import gettext
import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QPushButton, QWidget

MORE = 0.4  # longer, as German is
NAME = 60  # characters of everybody's name
TEXT, SIZE = 1.3, (960, 640)
FIELD = re.compile(r"(\{[^}]*\})")
WORD = re.compile(r"[^\W\d_]{2,}")
PATTERN = re.compile(r"\bE{3,}\b|\*\.")  # of days and of files: no words
FONTS = Path(__file__).parent / "fonts"


def lengthened(sentence: str) -> str:
    """Return a sentence whose every word is longer by two fifths; fields stay as they are."""
    if PATTERN.search(sentence):
        return sentence
    parts = FIELD.split(sentence)
    return "".join(part if FIELD.fullmatch(part) else WORD.sub(_longer, part) for part in parts)


def _longer(word: re.Match[str]) -> str:
    return word[0] + word[0][: max(1, round(len(word[0]) * MORE))].lower()


def long_name(name: str) -> str:
    """Return a name of sixty characters that begins with a name."""
    given, _space, family = name.partition(" ")
    first = f"{given} of the Long Meadow behind the Old Harbour and the Mill"
    return f"{first[: NAME - len(family) - 1]} {family}"


class LongWords(gettext.NullTranslations):
    """A language in which everything takes more room."""

    def gettext(self, message: str) -> str:
        return lengthened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return lengthened(msgid1 if n == 1 else msgid2)


def main(wanted: str = "") -> int:
    """Open every room and print what is cut off in it."""
    from core import words

    words._language = LongWords()  # before anything is imported that holds words
    cut = dict(_walk(wanted))
    sys.stdout.write(json.dumps({room: found for room, found in cut.items() if found}, indent=1))
    return 0


def _walk(wanted: str) -> Iterator[tuple[str, list[str]]]:
    from gui.window import Window
    from tests import rooms

    application = _dress()  # held until the end
    _furnish()
    window = Window()
    window.resize(*SIZE)
    window.show()
    window.toast.hide()
    for name, open_room in (*rooms.ROOMS.items(), *rooms.DIALOGS.items()):
        if name.startswith(wanted):
            room = open_room(window)
            room.show()
            rooms.settle()
            yield name, list(cut_off(room))
            if name in rooms.DIALOGS:
                room.close()
    yield "sidebar", list(cut_off(window.sidebar))
    window.close()
    application.closeAllWindows()


def _dress() -> "QApplication":
    from PySide6.QtGui import QFont, QFontDatabase
    from PySide6.QtWidgets import QApplication

    from gui import look

    application = QApplication(sys.argv[:1])
    fonts = [QFontDatabase.addApplicationFont(str(file)) for file in sorted(FONTS.glob("*.ttf"))]
    application.setFont(QFont(QFontDatabase.applicationFontFamilies(fonts[0])[0], 10))
    look.wear(application, text_size=TEXT)
    return application


def _furnish() -> None:
    from core import book, clock, contacts, example, preferences
    from tests.builders import NOW

    clock.fix(NOW)
    book.open_file(":memory:")
    example.tell()
    for one in contacts.everyone():
        contacts.amend(one.id, name=long_name(one.name))
    preferences.change(text_size=TEXT)


def cut_off(room: "QWidget") -> Iterator[str]:
    """Yield what does not fit: words in their places, and places in their room."""
    from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

    from gui.sidebar import NavButton
    from gui.widgets.elided import ElidedButton
    from gui.widgets.text import Elided

    for kind in (QLabel, QPushButton, QCheckBox):
        for one in room.findChildren(kind):
            seen = one.visibleRegion().boundingRect()
            if not one.text() or not one.isVisible() or seen.isEmpty():
                continue
            if seen.width() < one.width():
                yield f"{_told(one)} is cut by its room, {seen.width()} pixels are left"
            gives_way = isinstance(one, Elided | ElidedButton) or (
                isinstance(one, NavButton) and one.property("narrow")
            )  # with the whole words in a tooltip
            if not gives_way and not _fits(one):
                yield f"{_told(one)} needs {one.sizeHint().width()}x{one.sizeHint().height()}"


def _fits(one: "QLabel | QPushButton | QCheckBox") -> bool:
    """Whether the words have room, on one line or on several."""
    if one.hasHeightForWidth():
        return one.heightForWidth(one.width()) <= one.height() + 1
    return one.sizeHint().width() <= one.width() + 1 and one.sizeHint().height() <= one.height() + 1


def _told(one: "QLabel | QPushButton | QCheckBox") -> str:
    words = one.text().replace("\n", " ")
    return f"{type(one).__name__} “{words[:70]}” of {one.width()}x{one.height()}"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:2]))
