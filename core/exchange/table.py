"""A table as text: which program made it, where its heading is, and its rows one by one."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass

from core.exchange.reading import MOST_PEOPLE, Skipped, Unreadable, cut_short, too_many
from core.words import _

LINKEDIN = "LinkedIn"
PROGRAMS = {
    LINKEDIN: frozenset(
        ("first name", "last name", "url", "email address", "company", "position", "connected on")
    ),
    "Google": frozenset(("e-mail 1 - value", "e-mail 1 - label", "e-mail 1 - type", "phone 1 - value")),
    "Thunderbird": frozenset(("primary email", "secondary email", "screen name")),
    "Outlook": frozenset(("e-mail address", "e-mail 2 address", "business phone", "business street")),
}
KNOWN = frozenset().union(*PROGRAMS.values())

HEADING_WITHIN = 12  # lines
DELIMITERS = ",;\t"
MOST_COLUMNS = 500
LONGEST_LINE = 200_000  # characters
LONGEST_CELL = 20  # lines


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it starts on, and its cells by heading name in small letters."""

    line: int
    cells: dict[str, str]


@dataclass(frozen=True, slots=True)
class Table:
    """The lines of a table, the first of them below its heading at index `start`."""

    program: str
    columns: tuple[str, ...]
    delimiter: str
    lines: tuple[str, ...]
    start: int

    @property
    def ends_open(self) -> bool:
        """Whether the last line has no end, as in a file cut short; some programs always write it so."""
        return bool(self.lines[-1].strip())

    def rows(self) -> Iterator[Row | Skipped]:
        """Yield each row that holds anything; raises Unreadable when the file ends inside one."""
        at, count = self.start, 0
        while at < len(self.lines):
            found, used = self._row(at)
            if found:
                count += 1
                yield found
            if count > MOST_PEOPLE:
                raise too_many()
            at += used

    def _row(self, at: int) -> tuple[Row | Skipped | None, int]:
        cells, used = self._cells(at)
        if not self.lines[at].strip() or (cells and not any(cell.strip() for cell in cells)):
            return None, used
        if len(cells) < len(self.columns) and at + used == len(self.lines):
            raise cut_short(at + 1)  # a whole file ends with an empty line
        if not cells:
            return Skipped(at + 1, _("A quotation mark is never closed, or the row is too long")), used
        if any(cell.strip() for cell in cells[len(self.columns) :]):
            return Skipped(at + 1, _("More cells than the heading has: they may be mixed up")), used
        named: dict[str, str] = {}
        for column, cell in zip(self.columns, cells, strict=False):
            named[column] = named.get(column) or cell.strip()
        return Row(at + 1, named), used

    def _cells(self, at: int) -> tuple[list[str], int]:
        """Return the cells of the row that starts at a line, and how many lines it takes.

        A quotation mark left open would swallow the rows below: unless it closes soon and leaves the
        right number of cells, only its own line counts, without cells when they cannot be told apart.
        """
        line = self.lines[at]
        if len(line) > LONGEST_LINE:
            return [], 1
        if '"' not in line:
            return line.split(self.delimiter), 1
        below = (f"{each}\n" for each in self.lines[at : at + LONGEST_CELL])
        reader = csv.reader(below, delimiter=self.delimiter, strict=True)
        cells = _next(reader)
        if cells and (reader.line_num == 1 or len(cells) == len(self.columns)):
            return cells, reader.line_num
        cells = _next(csv.reader([line], delimiter=self.delimiter))
        return (cells if len(cells) == len(self.columns) else []), 1


def find(text: str) -> Table:
    """Find the heading by the names it holds; raises Unreadable when no known program wrote it."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_PEOPLE * LONGEST_CELL:
        raise too_many()
    lines = tuple(text.split("\n"))
    best, table = 0, None
    for at, line in enumerate(lines[:HEADING_WITHIN]):
        for delimiter in DELIMITERS:
            columns = _names(line, delimiter)
            for program, telling in PROGRAMS.items():
                if (hits := len(telling & set(columns))) > best and _is_certain(program, columns):
                    best, table = hits, Table(program, columns, delimiter, lines, at + 1)
    if table is None:
        raise Unreadable(
            _('"{file}" is not a list of people that Acquaint knows.'),
            _("Choose LinkedIn's Connections.csv or a vCard file (.vcf) instead."),
        )
    return table


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    if len(line) > LONGEST_LINE or line.count(delimiter) >= MOST_COLUMNS:
        return ()
    cells = _next(csv.reader([line], delimiter=delimiter))
    return tuple(" ".join(cell.split()).casefold() for cell in cells)


def _is_certain(program: str, columns: tuple[str, ...]) -> bool:
    """Whether the names tell the program: every one has First Name, only LinkedIn goes on as it does."""
    if program != LINKEDIN:
        return True
    has_names = {"first name", "last name"} <= set(columns)
    return has_names and len({"url", "connected on", "position"} & set(columns)) > 1


def _next(reader: Iterator[list[str]]) -> list[str]:
    try:
        return next(reader, [])
    except csv.Error:
        return []
