"""LDIF, as Thunderbird and directories write it: entries of attributes, none fetched from elsewhere."""

import base64
import binascii
import re
from collections.abc import Iterator
from functools import cache

from core.contacts.records import ContactDraft
from core.exchange import decoding, headings, rows
from core.exchange.reading import MOST_PEOPLE, Reading, Skipped, too_many
from core.exchange.rows import Cell
from core.words import _

SOURCE = "LDIF"
GROUPS = frozenset({"groupofnames", "groupofuniquenames", "posixgroup"})
LONGEST = 1_000_000  # characters kept of one attribute

_OPENING = re.compile(rb"(?:\s|#[^\n]*\n)*(?:version: *1\s+)?(?:#[^\n]*\n)*dn::? ", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"([\w.-]+)(?:;[\w;-]*)?(::|:<|:) *(.*)", re.DOTALL)


def is_ldif(data: bytes) -> bool:
    """Whether a file begins with the name of an entry."""
    return bool(_OPENING.match(data[:4_096]))


def read(data: bytes) -> Reading:
    """Return the people in an LDIF file; raises Unreadable when there are too many."""
    people: list[ContactDraft] = []
    lines: list[int] = []
    skipped: list[Skipped] = []
    for line, attributes in _entries(decoding.text(data).replace("\r\n", "\n").replace("\r", "\n")):
        if len(people) >= MOST_PEOPLE:
            raise too_many()
        draft = rows.person(_cells(attributes), SOURCE)
        if GROUPS & {value.casefold() for name, value in attributes if name == "objectclass"}:
            skipped.append(Skipped(line, _("A list of people, not a person")))
        elif draft.name:
            people.append(draft)
            lines.append(line)
        else:
            skipped.append(Skipped(line, _("No name")))
    return Reading(SOURCE, tuple(people), tuple(skipped)).folded(lines)


def _entries(text: str) -> Iterator[tuple[int, list[tuple[str, str]]]]:
    """Yield each entry with the line it begins on."""
    begun, entry = 0, list[tuple[str, str]]()
    logical: list[str] = []

    def close() -> None:
        if logical and (found := _attribute("".join(logical))):
            entry.append(found)
        logical.clear()

    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.startswith(" ") and logical:
            logical.append(line[1:])
            continue
        close()
        if line.strip():
            begun = begun or number
            logical.append(line)
        elif entry:
            yield begun, entry
            begun, entry = 0, []


def _attribute(line: str) -> tuple[str, str] | None:
    """Return one attribute; one that lies elsewhere (`:<`) is never looked for."""
    found = _ATTRIBUTE.match(line[:LONGEST])
    if not found or found[2] == ":<" or line.startswith("#"):
        return None
    name, value = found[1].casefold(), found[3].strip()
    if found[2] == "::":
        try:
            value = decoding.value(base64.b64decode(value)).replace("\0", "")
        except (binascii.Error, ValueError):
            return None
    return name, value


@cache
def _targets() -> dict[str, str]:
    """Return what stands in each attribute, whose names have neither case nor spaces."""
    return {heading.replace(" ", ""): target for heading, target in headings.known().items()}


def _cells(attributes: list[tuple[str, str]]) -> Iterator[Cell]:
    for name, value in attributes:
        target = _targets().get(name, "")
        if target not in ("", "other") and value:
            said = value.split(" ")[0] if name == "labeleduri" else value
            yield Cell("role" if target == "title" else target, said, name)
