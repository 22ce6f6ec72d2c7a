"""A table as text: which program made it, where its heading is, and its rows one by one."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from core.exchange import headings
from core.exchange.reading import MOST_PEOPLE, Skipped, Unreadable, cut_short, too_many
from core.words import _

LINKEDIN = "LinkedIn"
OTHER = "Table"
PROGRAMS = (  # the headings that tell a program, the surest first
    (LINKEDIN, frozenset(("first name", "last name", "connected on"))),
    (LINKEDIN, frozenset(("first name", "last name", "url", "position"))),
    ("Google", frozenset(("e-mail 1 - value",))),
    ("Google", frozenset(("phone 1 - value",))),
    ("Google", frozenset(("given name", "family name", "group membership"))),
    ("Thunderbird", frozenset(("primary email", "secondary email"))),
    ("Yahoo", frozenset(("yahoo! phone",))),
    ("Outlook", frozenset(("e-mail 2 address",))),
    ("Outlook", frozenset(("e-mail address", "business phone"))),
)

_TELLING = re.compile(r"@|\d{4}")  # in a cell, says that it is no heading
HEADING_WITHIN = 12  # lines
DELIMITERS = ",;\t"
MOST_COLUMNS = 500
LONGEST_LINE = 200_000  # characters
LONGEST_CELL = 100  # lines


@dataclass(frozen=True, slots=True)
class Row:
    """One row: the line it starts on, and its cells in the order of the columns."""

    line: int
    cells: tuple[str, ...]


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

    def named(self, row: Row) -> dict[str, str]:
        """Return the cells of a row by the names of their columns in small letters."""
        named: dict[str, str] = {}
        for column, cell in zip(self.columns, row.cells, strict=False):
            key = column.casefold()
            named[key] = named.get(key) or cell
        return named

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
        if self.program == LINKEDIN and len(cells) < len(self.columns) and at + used == len(self.lines):
            raise cut_short(at + 1)  # a whole file ends with an empty line
        if not cells:
            return Skipped(at + 1, _("A quotation mark is never closed, or the row is too long")), used
        if any(cell.strip() for cell in cells[len(self.columns) :]):
            return Skipped(at + 1, _("More cells than the heading has: they may be mixed up")), used
        return Row(at + 1, tuple(cell.strip() for cell in cells)), used

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


class Unmatched(Exception):
    """The table is readable, but only the user can say what its columns hold."""

    def __init__(self, table: Table) -> None:
        super().__init__()
        self.table = table


def find(text: str, *, is_matched: bool = False) -> Table:
    """Find the heading by the names it holds; raises Unmatched when its columns must be matched by hand."""
    text = text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\n") > MOST_PEOPLE * LONGEST_CELL:
        raise too_many()
    lines = tuple(text.split("\n"))
    table = _recognised(lines)
    if table is not None:
        return table
    table = _unrecognised(lines)
    if not is_matched:
        raise Unmatched(table)
    return table


def with_heading(lines: tuple[str, ...], delimiter: str, at: int) -> Table:
    """Return the table whose heading is the line at an index."""
    columns = _names(lines[at], delimiter)
    return Table(_program(columns), columns, delimiter, lines, at + 1)


def known_in(text: str) -> int:
    """Count the known headings of the line that has most of them."""
    lines = text.replace("\r", "\n").split("\n")[:HEADING_WITHIN]
    return max(headings.hits(_names(line, delimiter)) for line in lines for delimiter in DELIMITERS)


def _recognised(lines: tuple[str, ...]) -> Table | None:
    best, found = 0, None
    for at, line in enumerate(lines[:HEADING_WITHIN]):
        for delimiter in DELIMITERS:
            columns = _names(line, delimiter)
            hits = headings.hits(columns)
            is_enough = hits > 1 or (hits == 1 and len(columns) == 1 and len(lines) > at + 1)
            if hits > best and is_enough and headings.is_list(headings.targets(columns)):
                best, found = hits, with_heading(lines, delimiter, at)
    return found


def _unrecognised(lines: tuple[str, ...]) -> Table:
    """Return what may be a table in a language nobody listed; raises Unreadable when it is none."""
    begin = next((at for at, line in enumerate(lines) if line.strip()), 0)
    sample = [line for line in lines[begin : begin + HEADING_WITHIN] if line.strip()] or [""]
    delimiter = max(DELIMITERS, key=lambda one: min(len(_names(line, one)) for line in sample))
    widths = [len(_names(line, delimiter)) for line in sample]
    if min(widths) < 2 or max(widths) > 2 * min(widths) + 2 or len(sample) < 2:
        raise Unreadable(
            _('"{file}" is not a list of people that Acquaint knows.'),
            _("Choose a .csv or .vcf file of your contacts instead."),
        )
    found = with_heading(lines, delimiter, begin)
    if any(_TELLING.search(cell) for cell in found.columns):  # the first line is a person already
        return replace(found, columns=("",) * len(found.columns), start=begin)
    return found


def _names(line: str, delimiter: str) -> tuple[str, ...]:
    if len(line) > LONGEST_LINE or line.count(delimiter) >= MOST_COLUMNS:
        return ()
    cells = _next(csv.reader([line], delimiter=delimiter))
    return tuple(" ".join(cell.split()) for cell in cells)


def _program(columns: tuple[str, ...]) -> str:
    """Return the program that heads its columns like this."""
    names = {column.casefold() for column in columns}
    return next((program for program, telling in PROGRAMS if telling <= names), OTHER)


def _next(reader: Iterator[list[str]]) -> list[str]:
    try:
        return next(reader, [])
    except csv.Error:
        return []
