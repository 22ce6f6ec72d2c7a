"""The file as it lies on the disk: its bytes, if it is of a size and kind that can hold a list of people."""

import re
from pathlib import Path

from core.exchange.reading import Unreadable
from core.words import _, mark

LARGEST = 50_000_000  # bytes read from a file, or out of an archive
LOOKED_AT = 4_096  # bytes that tell text from anything else

EXCEL = mark('"{file}" is an Excel workbook.')
OFFICE = mark('"{file}" is an older Office file, perhaps an Excel workbook.')
STRANGERS = (
    (b"\x89PNG", mark('"{file}" is a picture.')),
    (b"\xff\xd8\xff", mark('"{file}" is a picture.')),
    (b"GIF8", mark('"{file}" is a picture.')),
    (b"%PDF", mark('"{file}" is a PDF.')),
    (b"\xd0\xcf\x11\xe0", OFFICE),
)
_CONTROLS = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_OTHER_TEXTS = (
    (
        re.compile(rb"\s*<(?:!doctype|html)", re.IGNORECASE),
        mark('"{file}" is a web page, not the list itself.'),
    ),
    (
        re.compile(rb"// <!-- <mdb:mork"),
        mark('"{file}" is an old Thunderbird address book, which only Thunderbird can read.'),
    ),
)


def content(path: Path) -> bytes:
    """Return the bytes of a file; raises Unreadable when there are none to be had, or too many."""
    try:
        if path.is_dir():
            raise Unreadable(_('"{file}" is a folder.'), _("Open it, then choose the file inside."))
        if not path.is_file():
            raise Unreadable(_('"{file}" is no longer there.'), _("Look for it, then choose it again."))
        if path.stat().st_size > LARGEST:
            raise too_big()
        with path.open("rb") as file:
            return file.read(LARGEST)
    except OSError as trouble:
        raise Unreadable(
            _('"{file}" could not be opened. Another program may be using it, or you may not look into it.'),
            _("Copy it to your desktop, then choose the copy."),
        ) from trouble


def too_big(largest: int = LARGEST) -> Unreadable:
    """Return the refusal of a file beyond a limit in bytes."""
    return Unreadable(
        _('"{file}" holds more than {size} MB, more than a list of people needs.'),
        _("Export only your contacts, then choose that file."),
        size=largest // 1_000_000,
    )


def workbook(cause: str = EXCEL) -> Unreadable:
    """Return the refusal of a workbook."""
    return Unreadable(
        _(cause), _("Open it in Excel, save it as CSV UTF-8 (comma delimited), then choose the new file.")
    )


def check(data: bytes) -> None:
    """Raise Unreadable when the bytes are nothing one can read: a picture, a web page, a program."""
    for opening, cause in STRANGERS:
        if data.startswith(opening):
            raise workbook(cause) if cause == OFFICE else _not_a_list(_(cause))
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable(_('"{file}" is empty.'), _("Export it once more, then choose the new file."))
    for pattern, cause in _OTHER_TEXTS:
        if pattern.match(data):
            raise _not_a_list(_(cause))
    head = data[:LOOKED_AT]
    if len(_CONTROLS.findall(head)) * 20 > len(head):
        raise _not_a_list(_('"{file}" holds something other than text.'))


def _not_a_list(cause: str) -> Unreadable:
    return Unreadable(cause, _("Choose a .csv or .vcf file of your contacts instead."))
