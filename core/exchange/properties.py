"""A vCard file as cards of properties: lines unfolded, bytes decoded, pictures dropped on the way.

It reads what programs write, not what the standards allow: vCard 2.1, 3.0 and 4.0, in one pass.
"""

import binascii
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from core.exchange import decoding

WANTED = frozenset(
    b"FN N EMAIL TEL URL ADR ORG TITLE ROLE NOTE UID KIND X-ABLABEL SOCIALPROFILE X-SOCIALPROFILE".split()
)
LOOKED_AT = 4_096  # bytes in which the first card begins
LONGEST = 1_000_000  # bytes kept of one property
MOST = 1_000  # properties kept of one card
UNRANKED = 100  # where a value stands that no one prefers

_OPENING = re.compile(rb"^[ \t]*(?:[\w-]+\.)?BEGIN[ \t]*:[ \t]*VCARD[ \t]*$", re.IGNORECASE | re.MULTILINE)
_NAME = re.compile(rb"\s*(?:([\w-]+)\.)?([\w-]+)[ \t]*[:;]")
_HEAD = re.compile(rb'((?:[^":]++|"[^"]*+")*+):')
_PARAMETER = re.compile(r'(?:[^;"]++|"[^"]*+")++')
_EDGE = re.compile(rb"\s*(?:BEGIN|END)[ \t]*:[ \t]*VCARD\s*", re.IGNORECASE)
_ESCAPE = re.compile(r'\\([nN,;:"\\])')
_BASE64 = re.compile(rb';[ \t]*(?:BASE64|ENCODING[ \t]*=[ \t]*"?B(?:ASE64)?"?)[ \t]*(?:;|$)', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name in capitals, its group and parameters in small letters, its value as written."""

    name: str
    group: str
    types: frozenset[str]
    parameters: dict[str, str]
    value: str

    @property
    def rank(self) -> int:
        """Return how much it is preferred: 1 most, UNRANKED when nobody said."""
        said = self.parameters.get("pref", "")
        if said.isdecimal():
            return min(int(said[:3]), UNRANKED)
        return 1 if "pref" in self.types else UNRANKED

    @property
    def text(self) -> str:
        """Return the value without its escapes."""
        return _ESCAPE.sub(_unescaped, self.value)

    @property
    def parts(self) -> list[str]:
        """Return the parts between semicolons, each without its escapes."""
        held = self.value.replace("\\\\", "\0").replace("\\;", "\1").split(";")
        whole = (part.replace("\1", "\\;").replace("\0", "\\\\") for part in held)
        return [_ESCAPE.sub(_unescaped, part) for part in whole]


@dataclass(slots=True)
class Card:
    """The properties between BEGIN and END; `is_closed` when its END was there."""

    line: int
    properties: list[Property] = field(default_factory=list)
    is_closed: bool = False

    def every(self, name: str) -> list[Property]:
        """Return the properties of one name, the preferred first."""
        return sorted((one for one in self.properties if one.name == name), key=lambda one: one.rank)

    def text(self, name: str) -> str:
        """Return the first value of one name that says anything, or nothing."""
        return next((one.text for one in self.every(name) if one.text.strip()), "")

    def parts(self, name: str) -> list[str]:
        """Return the parts of the first value of one name that says anything, or none."""
        return next((one.parts for one in self.every(name) if one.value.strip("; \t")), [])


class _Line:
    """One property as it is put together from the lines of the file."""

    def __init__(self, name: bytes, group: bytes, number: int, first: bytes) -> None:
        head, _value = _cut(first)
        self.name = name
        self.group = group
        self.number = number
        self.is_wanted = name in WANTED and not _BASE64.search(head)
        self._is_quoted = b"QUOTED-PRINTABLE" in head.upper()
        self._parts: list[bytes] = []
        self._size = 0
        self._keep(first)

    def goes_on(self, line: bytes) -> bool:
        """Whether the next line of the file still belongs to this property."""
        if line[:1] in (b" ", b"\t"):
            return True
        if not self._is_quoted:
            return False
        return line[:1] == b"=" or (self._is_soft and not _EDGE.fullmatch(line))

    def add(self, line: bytes) -> None:
        """Take one more line."""
        self._keep(line if self._is_soft or line[:1] == b"=" else line[1:])

    def joined(self) -> bytes:
        """Return the whole property on one line."""
        return b"".join(self._parts)

    def _keep(self, line: bytes) -> None:
        self._is_soft = self._is_quoted and line.rstrip().endswith(b"=")
        part = line.rstrip()[:-1] if self._is_soft else line
        self._size += len(part)
        if self.is_wanted and self._size <= LONGEST:
            self._parts.append(part)


def is_vcard(data: bytes) -> bool:
    """Whether a file has a card near its beginning."""
    return bool(_OPENING.search(data[:LOOKED_AT].replace(b"\r", b"\n")))


def cards(data: bytes) -> Iterator[Card]:
    """Yield the cards of a file; one without END stops where the next begins, one in AGENT is left out."""
    card: Card | None = None
    depth, after_agent = 0, False
    for line in _lines(data):
        if line.name == b"BEGIN" and after_agent:
            depth += 1
        elif line.name == b"END" and depth:
            depth -= 1
        elif line.name in (b"BEGIN", b"END"):
            if card:
                card.is_closed = line.name == b"END"
                yield card
            card, depth = (Card(line.number) if line.name == b"BEGIN" else None), 0
        elif card and not depth and line.is_wanted and len(card.properties) < MOST:
            card.properties.append(_property(line))
        after_agent = card is not None and line.name == b"AGENT"
    if card:
        yield card


def _lines(data: bytes) -> Iterator[_Line]:
    current: _Line | None = None
    unbroken = data if b"\n" in data else data.replace(b"\r", b"\n")
    for number, raw in enumerate(io.BytesIO(unbroken), 1):
        line = raw.rstrip(b"\r\n")
        if current and current.goes_on(line):
            current.add(line)
            continue
        if current:
            yield current
        found = _NAME.match(line)
        current = _Line(found[2].upper(), found[1] or b"", number, line) if found else None
    if current:
        yield current


def _cut(whole: bytes) -> tuple[bytes, bytes]:
    """Return name and value: cut at the first colon outside quotation marks, if these come in pairs."""
    found = _HEAD.match(whole)
    at = found.end(1) if found else whole.find(b":") % (len(whole) + 1)
    return whole[:at], whole[at + 1 :]


def _property(line: _Line) -> Property:
    head, value = _cut(line.joined())
    types, parameters = _parameters(decoding.value(head))
    if "quoted-printable" in types or parameters.get("encoding", "").lower() == "quoted-printable":
        value = binascii.a2b_qp(value)
    text = decoding.value(value, parameters.get("charset", "")).replace("\0", "").replace("\1", "")
    return Property(line.name.decode(), line.group.decode().lower(), types, parameters, text)


def _unescaped(found: re.Match[str]) -> str:
    return "\n" if found[1] in "nN" else found[1]


def _parameters(head: str) -> tuple[frozenset[str], dict[str, str]]:
    types: set[str] = set()
    parameters: dict[str, str] = {}
    for parameter in _PARAMETER.findall(head)[1:]:
        name, equals, value = parameter.partition("=")
        name, value = name.strip().lower(), value.strip().strip('"')
        if not equals or name == "type":
            types.update(one.strip() for one in (value if equals else name).lower().split(","))
        else:
            parameters.setdefault(name, value)
    return frozenset(types), parameters
