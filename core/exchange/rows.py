"""A table's rows become people, whatever program wrote it: each cell goes where its heading points."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core import tidy
from core.contacts.records import Address, ContactDraft, Way
from core.exchange import headings, ways
from core.exchange.reading import Reading, Skipped
from core.exchange.table import Table
from core.words import _, mark

SEVERAL = ":::"  # Google puts between several values in one cell
KINDS = {
    "email": ("email", ""),
    "mobile": ("phone", mark("Mobile")),
    "work_phone": ("phone", mark("Work")),
    "home_phone": ("phone", mark("Home")),
    "phone": ("phone", ""),
    "fax": ("phone", mark("Fax")),
    "pager": ("phone", mark("Pager")),
    "link": ("link", ""),
}
LABELS = {
    "home": mark("Home"),
    "work": mark("Work"),
    "mobile": mark("Mobile"),
    "pager": mark("Pager"),
    "linkedin": "LinkedIn",
}
PLACES = ("work", "home", "")  # whose address is kept, the first that is there
_ESCAPED = re.compile("'[=+\\-@\t\r＝＋－＠]")


@dataclass(frozen=True, slots=True)
class Cell:
    """One value, what it is, and the heading it stood under."""

    target: str
    value: str
    heading: str = ""
    label: str = ""


def read(table: Table, matching: Sequence[str] = ()) -> Reading:
    """Return the people in a table; `matching` says what stands below each column, if the user said so."""
    found = tuple(matching) or headings.targets(table.columns)
    wanted = [(at, target) for at, target in enumerate(found) if target not in ("", "other")]
    people: list[tuple[int, ContactDraft]] = []
    skipped = [_unnamed(table, at) for at in _unnamed_columns(table)] if not matching else []
    for row in table.rows():
        if isinstance(row, Skipped):
            skipped.append(row)
        elif (draft := person(_cells(row.cells, wanted, table.columns), table.program)).name:
            people.append((row.line, draft))
        else:
            skipped.append(Skipped(row.line, _("No name")))
    return Reading(table.program, tuple(draft for _line, draft in people), tuple(skipped)).folded(
        [line for line, _draft in people]
    )


def person(cells: Iterable[Cell], source: str) -> ContactDraft:
    """Return the person made of these cells; without a name when nothing says who it is."""
    single: dict[str, str] = {}
    notes: list[str] = []
    reached: list[Way] = []
    address: dict[str, list[str]] = {}
    for cell in cells:
        if cell.target in headings.SINGLE:
            value = ways.line(cell.value)
            if value and value != single.setdefault(cell.target, value):
                notes.append(f"{ways.line(cell.heading)}: {value}")
        elif cell.target in KINDS:
            reached.extend(_reach(cell))
        elif cell.target == "note":
            notes.insert(0, cell.value.strip())
        else:
            address.setdefault(cell.target, []).append(cell.value)
    given, family, name = _named(single, reached)
    return ContactDraft(
        given=given,
        family=family,
        name=name,
        role=single.get("role", ""),
        organization=single.get("organization", ""),
        ways=tuple({(way.kind, way.value): way for way in reached}.values())[: 3 * ways.MOST],
        address=_address(address),
        good_to_know=tidy.note("\n".join(note for note in notes if note)),
        source=source,
    )


def _cells(row: Sequence[str], wanted: Iterable[tuple[int, str]], columns: Sequence[str]) -> Iterator[Cell]:
    label = ""
    for at, target in wanted:
        value = row[at] if at < len(row) else ""
        if target.endswith("_label"):
            label = value
            continue
        for one in value.split(SEVERAL) if SEVERAL in value else (value,):
            if one := one.strip():
                yield Cell(target, one[1:] if _ESCAPED.match(one) else one, columns[at], label)
        label = ""


def _named(single: dict[str, str], reached: list[Way]) -> tuple[str, str, str]:
    """Return given and family name, and the name as it is shown; nobody's full name may gainsay the parts."""
    given, family, full = (single.get(key, "") for key in ("given", "family", "name"))
    if given and full and not family and tidy.folded(given) not in tidy.folded(full):
        family, full = full, ""  # a table of Vorname and Name
    parts = tidy.line(f"{given} {single.get('middle', '')} {family}")
    is_same = sorted(tidy.folded(full).split()) == sorted(tidy.folded(parts).split())
    addresses = [way.value for way in reached]
    instead = (full, single.get("nickname", ""), single.get("organization", ""), *addresses)
    name = full if is_same and full else parts or next((one for one in instead if one), "")
    return given, family, name


def _reach(cell: Cell) -> Iterator[Way]:
    kind, label = KINDS[cell.target]
    label = _label(cell.label) or (_(label) if label else "")
    if kind == "email":
        yield from (Way(kind, one, label) for one in ways.emails(cell.value))
    elif kind == "phone":
        yield Way(kind, ways.phone(cell.value), label)
    elif url := ways.link(cell.value):
        yield Way(kind, url, "LinkedIn" if ways.profile(url) else label)


def _label(typed: str) -> str:
    """Return Google's label: `* Work` is the preferred one."""
    label = ways.line(typed).lstrip("* ")
    if "fax" in label.casefold():
        return _("Fax")
    known = LABELS.get(label.casefold())
    return _(known) if known else label


def _address(parts: dict[str, list[str]]) -> Address:
    for place in PLACES:
        prefix = f"{place}_" if place else ""
        values = {key: parts.get(f"{prefix}{key}", []) for key in Address.__dataclass_fields__}
        if any(values.values()):
            single = {key: ways.line(found[0]) for key, found in values.items() if found and key != "street"}
            return Address(street=_lines(values["street"]), **single)
    return Address(street=_lines(parts.get("formatted", [])[:1]))


def _lines(values: Iterable[str]) -> str:
    lines = (ways.line(line) for value in values for line in value.splitlines())
    return "\n".join(line for line in lines if line)


def _unnamed_columns(table: Table) -> list[int]:
    last = max((at for at, column in enumerate(table.columns) if column), default=0)
    return [at for at, column in enumerate(table.columns[:last]) if not column]


def _unnamed(table: Table, at: int) -> Skipped:
    return Skipped(table.start, _("Column {number} has no heading and was left out").format(number=at + 1))
