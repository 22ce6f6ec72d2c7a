"""An Excel workbook: its first sheet as a table, read by calamine, which knows no macros and no links."""

import csv
import io
import zipfile

from core.exchange import archive, files
from core.exchange.reading import MOST_PEOPLE, Unreadable, too_many
from core.words import _

ENDINGS = (".xlsx", ".xlsm")
STEP = 1 << 20  # bytes unpacked at a time


def is_workbook(data: bytes, name: str) -> bool:
    """Whether a file is a workbook and says so; one under another name is refused by name."""
    return archive.is_zip(data) and name.lower().endswith(ENDINGS)


def table(data: bytes) -> str:
    """Return the first sheet as text with tabs; raises Unreadable when there is none to be had."""
    import python_calamine  # slow to load, and most files are no workbooks

    try:
        _weigh(data)
        with python_calamine.CalamineWorkbook.from_object(io.BytesIO(data)) as book:
            rows = book.get_sheet_by_index(0).to_python()
    except (*archive.TROUBLES, python_calamine.CalamineError) as trouble:
        raise Unreadable(
            _('"{file}" is a workbook that cannot be opened.'),
            _("Open it in Excel, save it as CSV UTF-8 (comma delimited), then choose the new file."),
        ) from trouble
    if len(rows) > MOST_PEOPLE:
        raise too_many()
    made = io.StringIO()
    csv.writer(made, delimiter="\t").writerows([[_cell(value) for value in row] for row in rows])
    return made.getvalue()


def _weigh(data: bytes) -> None:
    """Raise Unreadable for a workbook that grows too much when it is unpacked."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        total = 0
        for entry in packed.infolist():
            with packed.open(entry) as stream:
                while part := stream.read(STEP):
                    total += len(part)
                    if total > files.LARGEST:
                        raise files.too_big()


def _cell(value: object) -> str:
    """Return what a cell shows: numbers without a needless fraction."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
