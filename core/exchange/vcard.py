"""vCard files, 2.1 to 4.0: each card becomes the draft of a person."""

from collections.abc import Iterator
from functools import lru_cache

from core import tidy
from core.contacts.records import Address, ContactDraft, Way
from core.exchange import properties, ways
from core.exchange.properties import Card, Property
from core.exchange.reading import MOST_PEOPLE, Reading, Skipped, cut_short, too_many
from core.words import _, mark

SOURCE = "vCard"
PROFILES = ("X-SOCIALPROFILE", "SOCIALPROFILE")
LABELS = {
    "fax": mark("Fax"),
    "homefax": mark("Fax"),
    "workfax": mark("Fax"),
    "pager": mark("Pager"),
    "cell": mark("Mobile"),
    "home": mark("Home"),
    "work": mark("Work"),
}


def read(data: bytes) -> Reading:
    """Return the people in a vCard file; raises Unreadable when it ends inside a card."""
    people: list[ContactDraft] = []
    skipped: list[Skipped] = []
    lines: list[int] = []
    card, closed = Card(0), 0
    for count, card in enumerate(properties.cards(data), 1):
        if count > MOST_PEOPLE:
            raise too_many()
        closed += card.is_closed
        draft = _person(card)
        if why := _why_not(card, draft):
            skipped.append(Skipped(card.line, why))
            continue
        if any(len(one.value) > tidy.LONGEST_NOTE for one in card.every("NOTE")):
            skipped.append(Skipped(card.line, _("The end of a very long note")))
        lines.append(card.line)
        people.append(draft)
    if not card.is_closed and (closed or not data.endswith((b"\n", b"\r"))):
        raise cut_short(len(data.splitlines()))
    return Reading(SOURCE, tuple(people), tuple(skipped)).folded(lines)


def _why_not(card: Card, draft: ContactDraft) -> str:
    if card.text("KIND").strip().casefold() == "group":
        return _("A list of people, not a person")
    return "" if draft.name else _("No name")


def _person(card: Card) -> ContactDraft:
    family, given, middle = ([ways.line(part) for part in card.parts("N")[:3]] + [""] * 3)[:3]
    in_parts = " ".join(part for part in (given, middle, family) if part)
    organization = ways.line(next(iter(card.parts("ORG")), ""))
    written = ways.line(card.text("FN"))
    uid = card.text("UID")
    reached = tuple(_ways(card))
    whole = in_parts if in_parts and written in ("", organization) else written
    return ContactDraft(
        given=given,
        family=family,
        name=whole or _instead(card, organization, reached),
        role=ways.line(card.text("TITLE") or card.text("ROLE")),
        organization=organization,
        ways=reached,
        address=_address(card.parts("ADR")),
        good_to_know=_note(card),
        source=SOURCE,
        source_key=ways.line(f"uid:{uid}") if uid else "",
    )


def _instead(card: Card, organization: str, reached: tuple[Way, ...]) -> str:
    """Return what to call somebody without a name: a nickname, the organization, an address; or nothing."""
    address = next((way.value for way in reached if way.kind == "email"), "")
    return ways.line(card.text("NICKNAME")) or organization or address


def _note(card: Card) -> str:
    notes = [one.text[: tidy.LONGEST_NOTE].strip() for one in card.every("NOTE")]
    return tidy.note("\n\n".join(notes)) if notes else ""


def _address(parts: list[str]) -> Address:
    if not parts:
        return Address()
    box, extra, street, city, region, postcode, country = (parts + [""] * 7)[:7]
    lines = (ways.line(line) for part in (street, extra, box) for line in part.splitlines())
    return Address(
        street="\n".join(line for line in lines if line),
        city=ways.line(city),
        region=ways.line(region),
        postcode=ways.line(postcode),
        country=ways.line(country),
    )


def _ways(card: Card) -> Iterator[Way]:
    """Yield the ways to reach a person, each value once, the preferred ones first."""
    grouped = card.every("X-ABLABEL")
    labels = {one.head.group: one.text for one in grouped if one.head.group} if grouped else {}
    addresses = [(a, one) for one in card.every("EMAIL") for a in ways.emails(one.text)]
    numbers = [(ways.phone(one.text), one) for one in card.every("TEL")]
    pages = [(ways.link(one.text), one) for one in card.every("URL")]
    profiles = [(_profile(one), one) for name in PROFILES for one in card.every(name)]
    for kind, found in (("email", addresses), ("phone", numbers), ("link", pages + profiles)):
        values: dict[str, str] = {}
        for value, one in found:
            if value and len(values) < ways.MOST:
                values.setdefault(value, _label(one, value, labels))
        for value, label in values.items():
            yield Way(kind, value, label)


def _label(one: Property, value: str, labels: dict[str, str]) -> str:
    if one.name not in ("EMAIL", "TEL") and ways.profile(value):
        return "LinkedIn"
    if not labels:
        return _usual(one.head.types, "")
    own = ways.line(labels.get(one.head.group, "")).removeprefix("_$!<").removesuffix(">!$_")
    return own if own and own.casefold() not in LABELS else _usual(one.head.types, own.casefold())


@lru_cache(maxsize=1_024)
def _usual(types: frozenset[str], own: str) -> str:
    return next((_(label) for kind, label in LABELS.items() if kind == own or kind in types), "")


def _profile(one: Property) -> str:
    """Return the address of a LinkedIn profile, which Apple may give by its member's name alone."""
    url = ways.link(one.text)
    if ways.profile(url):
        return url
    user = one.head.parameters.get("x-user", "")
    return ways.link(f"https://www.linkedin.com/in/{user}") if user and "linkedin" in one.head.types else ""
