"""Bringing people in: one door, whatever the file; it opens no book and nothing but that file."""

from collections.abc import Callable
from pathlib import Path

from core.errors import Problem
from core.exchange import archive, decoding, files, linkedin, properties, table, vcard
from core.exchange.reading import Reading, Skipped, Unreadable
from core.exchange.table import Table
from core.words import _

__all__ = ["Reading", "Skipped", "read"]

TABLES: dict[str, Callable[[Table], Reading]] = {table.LINKEDIN: linkedin.read}


def read(path: Path) -> Reading:
    """Return the people in a file, known by its content; raises Problem when it cannot be read whole."""
    try:
        reading = _read(path)
        if not reading.people and not reading.skipped:
            raise Unreadable(_('"{file}" lists nobody.'), _("Export it once more, then choose the new file."))
        return reading
    except Unreadable as refusal:
        raise Problem(refusal.sentence(path.name)) from refusal


def _read(path: Path) -> Reading:
    data = files.content(path)
    if archive.is_zip(data):
        data = archive.connections(data)
    data = decoding.plain(data)
    files.check(data)
    if properties.is_vcard(data):
        return vcard.read(data)
    found = table.find(decoding.text(data, table.KNOWN))
    if found.program not in TABLES:
        raise Unreadable(
            _('"{file}" looks like a contacts table from {program}, which Acquaint does not read yet.'),
            _("Export a vCard (.vcf) from {program} instead, or take LinkedIn's Connections.csv."),
            program=found.program,
        )
    return TABLES[found.program](found)
