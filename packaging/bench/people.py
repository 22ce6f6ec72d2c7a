"""People in a book of 20,000: a keystroke in the filter, the list after one change, opening a person.

The yardstick is a bare QTableView of what raw sqlite3 reads: for the filter it looks through the same names
with a plain `in`; after a change it reads everybody again; a person is a bare widget with a QLabel for each
fact that raw sqlite3 reads of them.
"""

from pathlib import Path

import _big_book
from _bare_table import BareTable
from _measuring import Figures, paint, report, seconds, side_by_side, typing
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

WORDS = ("juniper", "baker", "xyz")
SOMEBODY = 19_001  # met twice
EVERYBODY = """
    select contact.name, stage, role, organization.name from contact
    left join organization on organization.id = organization_id order by contact.sort_key, contact.id"""
HAPPENED = """
    select name, role, stage from contact where id = ?1
    union all select kind, sent_on, body from letter where contact_id = ?1
    union all select way, starts_at, notes from meeting where contact_id = ?1
    union all select topic, learned_on, text from lesson where contact_id = ?1"""


def show_labels(rows: list[tuple[object, ...]]) -> None:
    """Show each value in a label of its own, until all are painted."""
    bare = QWidget()
    lines = QVBoxLayout(bare)
    for value in (value for one in rows for value in one):
        lines.addWidget(QLabel(str(value)))
    bare.show()
    paint(bare)


def measure(rounds: int, folder: Path) -> dict[str, Figures]:
    """Open the window on the big book and do what somebody does with it."""
    from core import book, contacts
    from gui.window import Window

    paths = _big_book.make(folder)
    application = QApplication([])
    book.open_at(paths)
    window = Window()
    window.show()
    page, bare = window.show_page("people"), BareTable(paths.book)
    folded = [(" ".join(filter(None, one)).casefold(), one) for one in bare.read(EVERYBODY)]

    def filter_plainly(words: str) -> None:
        bare.show_rows([one for name, one in folded if words in name])

    def change_one() -> None:
        contacts.amend(SOMEBODY, role="Baker" if contacts.find(SOMEBODY).role != "Baker" else "Buyer")
        paint(window)

    def open_one() -> None:
        window.page("person").go_to(SOMEBODY)
        window.show_page("person")
        paint(window)

    found = {
        "a keystroke in People": typing(rounds, WORDS, page.finder, filter_plainly),  # type: ignore[attr-defined]
        "the list after one change": side_by_side(
            rounds,
            lambda: seconds(change_one),
            lambda: seconds(lambda: bare.show_rows(bare.read(EVERYBODY))),
        ),
        "opening a person": side_by_side(
            rounds,
            lambda: seconds(open_one),
            lambda: seconds(lambda: show_labels(bare.read(HAPPENED, SOMEBODY))),
        ),
    }
    book.close()
    del application
    return found


if __name__ == "__main__":
    report("people", __doc__ or "", measure, rounds=5)
