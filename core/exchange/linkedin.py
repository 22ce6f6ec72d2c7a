"""LinkedIn's Connections.csv: one row for each connection, most of them without an address."""

import re
from datetime import date

from babel.dates import format_date

from core import days
from core.contacts.records import Circle, ContactDraft, Way
from core.exchange import ways
from core.exchange.reading import Reading, Skipped, cut_short
from core.exchange.table import LINKEDIN, Row, Table
from core.words import _

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_DATE = re.compile(r"(\d{1,2})([ -])([A-Za-z]{3})\2(\d{4}|(?<=-)\d{2})")
_AFTER_FAMILY = re.compile(r"\s*[,(|].*", re.DOTALL)


def read(table: Table) -> Reading:
    """Return the connections in a table; raises Unreadable when it ends inside a row."""
    people: list[ContactDraft] = []
    places: list[int] = []
    skipped: list[Skipped] = []
    lines: dict[str, int] = {}
    rows = list(table.rows())
    if table.ends_open and _is_cut(table, rows):
        raise cut_short(rows[-1].line)
    for row in rows:
        if isinstance(row, Skipped):
            skipped.append(row)
            continue
        draft = _person(table.named(row))
        if not draft.name:
            skipped.append(Skipped(row.line, _("No name: a member who left or hides their name")))
        elif draft.source_key and draft.source_key in lines:
            told = _("The same member as on line {line}").format(line=lines[draft.source_key])
            skipped.append(Skipped(row.line, told))
        else:
            lines[draft.source_key] = row.line
            people.append(draft)
            places.append(row.line)
    return Reading(LINKEDIN, tuple(people), tuple(skipped)).folded(places)


def connected_on(text: str) -> date | None:
    """Return the day in `01 Jan 2024` or `7-Feb-22`, whose months are English in every language."""
    found = _DATE.fullmatch(text.strip())
    if not found or found[3].lower() not in MONTHS:
        return None
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    try:
        return date(year, MONTHS.index(found[3].lower()) + 1, int(found[1]))
    except ValueError:
        return None


def _is_cut(table: Table, rows: list[Row | Skipped]) -> bool:
    """Whether the last date is half written, where some above it are whole."""
    dates = [table.named(row).get("connected on", "") if isinstance(row, Row) else "" for row in rows]
    return any(dates[-1:]) and not connected_on(dates[-1]) and any(map(connected_on, dates))


def _person(cells: dict[str, str]) -> ContactDraft:
    given, last = ways.line(cells.get("first name", "")), ways.line(cells.get("last name", ""))
    slug = ways.profile(cells.get("url", ""))
    return ContactDraft(
        given=given,
        family=_AFTER_FAMILY.sub("", last) or last,
        name=ways.line(f"{given} {last}"),
        role=ways.line(cells.get("position", "")),
        organization=ways.line(cells.get("company", "")),
        ways=_ways(cells),
        circle=Circle.ONLINE,
        how_known=_how_known(cells.get("connected on", "")),
        source=LINKEDIN,
        source_key=ways.line(f"linkedin:{slug}") if slug else "",
    )


def _ways(cells: dict[str, str]) -> tuple[Way, ...]:
    addresses = ways.emails(cells.get("email address", ""))[: ways.MOST]
    url = ways.link(cells.get("url", ""))
    links = (Way("link", url, "LinkedIn"),) if url else ()
    return (*(Way("email", address) for address in addresses), *links)


def _how_known(text: str) -> str:
    when = connected_on(text)
    if when is None:
        return _("Connected on LinkedIn")
    written = str(format_date(when, "d MMMM y", days.LOCALE))
    return _("Connected on LinkedIn, {date}").format(date=written)
