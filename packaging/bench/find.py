"""Find anything in a book of 20,000 people and 60,000 events: a keystroke until its answer is painted.

The yardstick is a bare QTableView of what raw sqlite3 finds with the same full-text searches.
"""

from pathlib import Path

import _big_book
from _bare_table import BareTable
from _measuring import Figures, report, typing
from PySide6.QtWidgets import QApplication

WORDS = ("juniper", "mona baker", "spring", "twenty", "xyz")
PEOPLE = """
    select id, name, role from contact
    where id in (select rowid from search_contact where search_contact match ?) order by sort_key limit 6"""
OTHERS = """
    select id, contact_id, {shown} from {kind}
    where id in (select rowid from search_{kind} where search_{kind} match ?)
    order by {newest} desc limit 4"""
KINDS = {
    "letter": ("changed_at", "subject"),
    "meeting": ("starts_at", "way"),
    "lesson": ("learned_on", "text"),
}


def measure(rounds: int, folder: Path) -> dict[str, Figures]:
    """Open Find anything over the big book and type."""
    from core import book
    from gui.finder import Finder
    from gui.window import Window

    paths = _big_book.make(folder)
    application = QApplication([])
    book.open_at(paths)
    window = Window()
    window.show()
    finder, bare = Finder(window), BareTable(paths.book)
    finder.open()

    def find_plainly(words: str) -> None:
        match = " ".join(f'"{word}"*' for word in words.split())
        rows = bare.read(PEOPLE, match)
        for kind, (newest, shown) in KINDS.items():
            rows += bare.read(OTHERS.format(kind=kind, newest=newest, shown=shown), match)
        bare.show_rows(rows)

    found = {"a keystroke in Find anything": typing(rounds, WORDS, finder.field, find_plainly)}
    book.close()
    del application
    return found


if __name__ == "__main__":
    report("find", __doc__ or "", measure, rounds=5)
