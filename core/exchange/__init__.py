"""Bringing people in: one door, whatever the file; it opens no book and nothing but that file."""

from collections.abc import Sequence
from pathlib import Path

from core.errors import Problem
from core.exchange import (
    archive,
    decoding,
    files,
    headings,
    ics,
    ldif,
    linkedin,
    properties,
    rows,
    table,
    vcard,
    workbook,
)
from core.exchange.reading import CalendarEvent, Reading, Skipped, Unreadable
from core.exchange.table import Table, Unmatched
from core.words import _

__all__ = ["CalendarEvent", "Reading", "Skipped", "Table", "UnknownColumns", "read"]


class UnknownColumns(Problem):
    """A table whose columns the user must say something about: what was found, and what they may hold."""

    def __init__(self, sentence: str, found: Table) -> None:
        super().__init__(sentence)
        self.table = found
        self.guessed = headings.targets(found.columns)


def read(path: Path, matching: Sequence[str] = ()) -> Reading:
    """Return the people and meetings in a file, known by its content.

    `matching` says what stands below each column of a table whose columns nobody knows. Raises Problem when
    the file cannot be read whole, and UnknownColumns, which is one, when it waits for that.
    """
    try:
        reading = _read(path, matching)
        if not (reading.people or reading.skipped or reading.meetings):
            raise Unreadable(_('"{file}" lists nobody.'), _("Export it once more, then choose the new file."))
        return reading
    except Unreadable as refusal:
        raise Problem(refusal.sentence(path.name)) from refusal
    except Unmatched as question:
        asked = Unreadable(
            _('"{file}" is a table whose columns Acquaint does not know.'), _("Say what each column holds.")
        )
        raise UnknownColumns(asked.sentence(path.name), question.table) from question


def _read(path: Path, matching: Sequence[str]) -> Reading:
    data = files.content(path)
    if workbook.is_workbook(data, path.name):
        return _people(workbook.table(data), matching)
    if archive.is_zip(data):
        data = archive.connections(data)
    data = decoding.plain(data)
    files.check(data)
    if properties.is_vcard(data):
        return vcard.read(data)
    if ics.is_calendar(data):
        return ics.read(data)
    if ldif.is_ldif(data):
        return ldif.read(data)
    return _people(decoding.text(data, table.known_in), matching)


def _people(text: str, matching: Sequence[str]) -> Reading:
    found = table.find(text, is_matched=bool(matching))
    if matching:
        return rows.read(found, matching)
    return linkedin.read(found) if found.program == table.LINKEDIN else rows.read(found)
