"""A vCard file as cards of properties: lines unfolded, bytes decoded, pictures dropped on the way.

It reads what programs write, not what the standards allow: vCard 2.1, 3.0 and 4.0, in one pass.
"""

import binascii
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from core.exchange import decoding

WANTED = frozenset(
    b"FN N NICKNAME EMAIL TEL URL ADR ORG TITLE ROLE NOTE UID KIND".split()
    + b"X-ABLABEL SOCIALPROFILE X-SOCIALPROFILE".split()
)
FOLDS = (b" ", b"\t")
EDGES = (b"BEGIN", b"END", b"AGENT")
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
class Head:
    """What stands before a value: its name in capitals, group and types in small letters, parameters."""

    name: str
    group: str
    types: frozenset[str]
    parameters: dict[str, str]
    is_wanted: bool
    is_plain: bool  # in no code page and not quoted
    is_left_out: bool  # not wanted, and folded the plain way, such as a picture
    is_quoted: bool  # written as quoted-printable
    rank: int  # how much it is preferred: 1 most, UNRANKED when nobody said


class Property(NamedTuple):
    """One property: its head, and its value as written."""

    head: Head
    value: str

    @property
    def name(self) -> str:
        """Return its name in capitals."""
        return self.head.name

    @property
    def text(self) -> str:
        """Return the value without its escapes."""
        return _ESCAPE.sub(_unescaped, self.value) if "\\" in self.value else self.value

    @property
    def parts(self) -> list[str]:
        """Return the parts between semicolons, each without its escapes."""
        if "\\" not in self.value:
            return self.value.split(";")
        held = self.value.replace("\\\\", "\0").replace("\\;", "\1").split(";")
        whole = (part.replace("\1", "\\;").replace("\0", "\\\\") for part in held)
        return [_ESCAPE.sub(_unescaped, part) for part in whole]


@dataclass(slots=True)
class Card:
    """The properties between BEGIN and END by their names; `is_closed` when its END was there."""

    line: int
    properties: dict[str, list[Property]] = field(default_factory=dict)
    count: int = 0
    is_closed: bool = False

    def add(self, one: Property) -> None:
        """Take one more property, unless there are far too many."""
        self.count += 1
        if self.count <= MOST:
            self.properties.setdefault(one.head.name, []).append(one)

    def every(self, name: str) -> list[Property]:
        """Return the properties of one name, the preferred first."""
        found = self.properties.get(name)
        if not found:
            return []
        return sorted(found, key=lambda one: one.head.rank) if len(found) > 1 else found

    def text(self, name: str) -> str:
        """Return the first value of one name that says anything, or nothing."""
        found = self.properties.get(name)
        if not found:
            return ""
        return next((text for one in self.every(name) if (text := one.text).strip()), "")

    def parts(self, name: str) -> list[str]:
        """Return the parts of the first value of one name that says anything, or none."""
        found = self.properties.get(name)
        if not found:
            return []
        return next((one.parts for one in self.every(name) if one.value.strip("; \t")), [])


class _Line(NamedTuple):
    """One property as the file has it, all its lines joined."""

    number: int
    head: Head
    value: bytes


@dataclass(slots=True)
class _Open:
    """A property to which the next lines may belong."""

    head: Head
    is_soft: bool
    parts: list[bytes] = field(default_factory=list)
    size: int = 0

    def goes_on(self, line: bytes) -> bool:
        """Take one more line of the file, if it still belongs to this property; say whether it does."""
        is_quoted = self.head.is_quoted
        is_next = is_quoted and (line[:1] == b"=" or (self.is_soft and not _EDGE.fullmatch(line)))
        if not is_next and line[:1] not in (b" ", b"\t"):
            return False
        part = line.rstrip() if is_quoted else line
        self.is_soft = is_quoted and part.endswith(b"=")
        self.size += len(part)
        if self.head.is_wanted and self.size <= LONGEST:
            self.parts.append((part if is_next else part[1:]).removesuffix(b"=" if self.is_soft else b""))
        return True


def is_vcard(data: bytes) -> bool:
    """Whether a file has a card near its beginning."""
    return bool(_OPENING.search(data[:LOOKED_AT].replace(b"\r", b"\n")))


def cards(data: bytes) -> Iterator[Card]:
    """Yield the cards of a file; one without END stops where the next begins, one in AGENT is left out."""
    card: Card | None = None
    depth, after_agent = 0, False
    for line in _lines(data):
        name = line.head.name
        if name == "BEGIN" and after_agent:
            depth += 1
        elif name == "END" and depth:
            depth -= 1
        elif name in ("BEGIN", "END"):
            if card:
                card.is_closed = name == "END"
                yield card
            card, depth = (Card(line.number) if name == "BEGIN" else None), 0
        elif card and not depth and line.head.is_wanted:
            card.add(_property(line.head, line.value))
        after_agent = card is not None and name == "AGENT"
    if card:
        yield card


def _lines(data: bytes) -> Iterator[_Line]:
    """Yield the properties that matter, their lines joined."""
    begun: _Line | None = None
    opened: _Open | None = None
    unbroken = data if b"\n" in data else data.replace(b"\r", b"\n")
    for number, raw in enumerate(io.BytesIO(unbroken), 1):
        if begun and (raw[:1] in FOLDS or begun.head.is_quoted):
            if begun.head.is_left_out:
                continue
            opened = opened or _opened(begun)
            if opened.goes_on(raw.rstrip(b"\r\n")):
                continue
        if begun and not begun.head.is_left_out:
            yield begun._replace(value=b"".join(opened.parts)) if opened else begun
            opened = None
        begun = _begun(number, raw.rstrip(b"\r\n"))
    if begun and not begun.head.is_left_out:
        yield begun._replace(value=b"".join(opened.parts)) if opened else begun


def _begun(number: int, line: bytes) -> _Line | None:
    written, colon, value = line.partition(b":")
    if b'"' in written:
        written = _before_value(line)
        value = line[len(written) + 1 :]
    head = _head(written) if colon else None
    return _Line(number, head, value) if head else None


def _opened(begun: _Line) -> _Open:
    value = begun.value.rstrip() if begun.head.is_quoted else begun.value
    is_soft = begun.head.is_quoted and value.endswith(b"=")
    return _Open(begun.head, is_soft, [value[:-1] if is_soft else value])


def _before_value(whole: bytes) -> bytes:
    """Return what stands before the first colon outside quotation marks, if these come in pairs."""
    found = _HEAD.match(whole)
    return found[1] if found else whole.partition(b":")[0]


@lru_cache(maxsize=4_096)
def _head(written: bytes) -> Head | None:
    """Return the head of a property, or nothing; most files have few, over and over."""
    found = _NAME.match(written + b":")
    if not found:
        return None
    name = found[2].upper()
    types, parameters = _parameters(decoding.value(written))
    said = parameters.get("pref", "")
    rank = min(int(said[:3]), UNRANKED) if said.isdecimal() else 1 if "pref" in types else UNRANKED
    is_wanted = name in WANTED and not _BASE64.search(written)
    is_quoted = b"QUOTED-PRINTABLE" in written.upper()
    return Head(
        name=name.decode(),
        group=(found[1] or b"").decode().lower(),
        types=types,
        parameters=parameters,
        is_wanted=is_wanted,
        is_plain=not is_quoted and "charset" not in parameters,
        is_left_out=not (is_wanted or is_quoted or name in EDGES),
        is_quoted=is_quoted,
        rank=rank,
    )


def _property(head: Head, value: bytes) -> Property:
    if head.is_plain and value.isascii():
        text = value.decode()
    else:
        value = binascii.a2b_qp(value) if head.is_quoted else value
        text = decoding.value(value, head.parameters.get("charset", ""))
    return Property(head, text if text.isprintable() else text.replace("\0", "").replace("\1", ""))


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
