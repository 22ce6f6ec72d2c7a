"""Tables for a spreadsheet program: CSV and XLSX in which nothing that was typed is ever a formula (pure)."""

import csv
import io
from collections.abc import Iterable, Sequence

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")  # what a spreadsheet program may take for a formula
LONGEST = 32_767  # characters of a cell in XLSX
WIDEST = 60  # characters of a column


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as CSV in UTF-8 that Excel opens; what looks like a formula gets an apostrophe first."""
    made = io.StringIO(newline="")
    csv.writer(made).writerows([_neutral(cell) for cell in row] for row in rows)
    return made.getvalue().encode("utf-8-sig")


def as_xlsx(title: str, rows: Sequence[Sequence[str]]) -> bytes:
    """Return rows as a workbook of one sheet whose cells are plain words; the first row is the head."""
    import xlsxwriter

    made = io.BytesIO()
    workbook = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = workbook.add_worksheet(title)
    bold, plain = workbook.add_format({"bold": True}), workbook.add_format({"text_wrap": True})
    for number, row in enumerate(rows):
        for place, cell in enumerate(row):
            sheet.write_string(number, place, cell[:LONGEST], plain if number else bold)
    for place, cells in enumerate(zip(*rows, strict=True)):
        sheet.set_column(place, place, min(max(map(len, cells)) + 2, WIDEST))
    sheet.freeze_panes(1, 0)
    workbook.close()
    return made.getvalue()


def _neutral(cell: str) -> str:
    return f"'{cell}" if cell.startswith(RISKY) else cell
