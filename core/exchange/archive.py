"""LinkedIn's export as it arrives: Connections.csv taken out of a .zip, in memory."""

import io
import zipfile
import zlib

from core.exchange import files
from core.exchange.reading import Unreadable
from core.words import _

WANTED = "connections.csv"
STEEPEST = 200  # times a list may grow when it is unpacked
STEP = 1 << 20  # bytes unpacked at a time
TROUBLES = (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, OverflowError)


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as an archive or a workbook does."""
    return data.startswith(b"PK\x03\x04")


def connections(data: bytes) -> bytes:
    """Return Connections.csv out of a LinkedIn archive; raises Unreadable when it cannot be had."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _unpacked(archive, _entry(archive), len(data))
    except TROUBLES as trouble:
        raise Unreadable(
            _('"{file}" is an archive that cannot be unpacked, as if the download was cut short.'),
            _("Download it once more, then choose the new file."),
        ) from trouble


def _entry(archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    for entry in archive.infolist():
        if entry.filename.replace("\\", "/").rpartition("/")[2].casefold() == WANTED:
            return entry
    if any(entry.filename.startswith("xl/") for entry in archive.infolist()):
        raise files.workbook()
    raise Unreadable(
        _('"{file}" is an archive without LinkedIn\'s Connections.csv.'),
        _('Ask LinkedIn for "Connections" when you download your data, then choose the new file.'),
    )


def _unpacked(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, packed: int) -> bytes:
    if entry.flag_bits & 1:
        raise Unreadable(
            _('"{file}" is locked with a password.'),
            _("Unpack it with its password, then choose the Connections.csv inside."),
        )
    if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise Unreadable(
            _('"{file}" is packed in a way Acquaint does not know.'),
            _("Unpack it, then choose the Connections.csv inside."),
        )
    limit = min(files.LARGEST, max(packed * STEEPEST, STEP))
    parts: list[bytes] = []
    with archive.open(entry) as stream:  # what the archive says of its own size is not to be trusted
        while part := stream.read(STEP):
            parts.append(part)
            if sum(map(len, parts)) > limit:
                raise files.too_big()
    return b"".join(parts)
