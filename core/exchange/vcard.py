"""vCard files, 2.1 to 4.0: each card becomes the draft of a person."""

from collections.abc import Iterator

from core import tidy
from core.contacts.records import Address, ContactDraft, Way
from core.exchange import properties, ways
from core.exchange.properties import Card, Property
from core.exchange.reading import MOST_PEOPLE, Reading, Skipped, cut_short, too_many
from core.words import _, mark

SOURCE = "vCard"
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
    family, given, middle = ([ways.line(part) for part in card.parts("N")] + [""] * 3)[:3]
    in_parts = tidy.line(f"{given} {middle} {family}")
    organization = ways.line(next(iter(card.parts("ORG")), ""))
    written = ways.line(card.text("FN"))
    uid = ways.line(card.text("UID"))
    return ContactDraft(
        given=given,
        family=family,
        name=in_parts if in_parts and written in ("", organization) else written,
        role=ways.line(card.text("TITLE") or card.text("ROLE")),
        organization=organization,
        ways=tuple(_ways(card)),
        address=_address(card.parts("ADR")),
        good_to_know=tidy.note(
            "\n\n".join(one.text[: tidy.LONGEST_NOTE].strip() for one in card.every("NOTE"))
        ),
        source=SOURCE,
        source_key=ways.line(f"uid:{uid}") if uid else "",
    )


def _address(parts: list[str]) -> Address:
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
    labels = {one.group: one.text for one in card.every("X-ABLABEL") if one.group}
    addresses = ((a, one) for one in card.every("EMAIL") for a in ways.emails(one.text))
    numbers = ((ways.phone(one.text), one) for one in card.every("TEL"))
    pages = [(ways.link(one.text), one) for one in card.every("URL")]
    profiles = [
        (_profile(one), one) for name in ("X-SOCIALPROFILE", "SOCIALPROFILE") for one in card.every(name)
    ]
    for kind, found in (("email", addresses), ("phone", numbers), ("link", iter(pages + profiles))):
        values: dict[str, str] = {}
        for value, one in found:
            if value and len(values) < ways.MOST:
                values.setdefault(value, _label(one, value, labels))
        yield from (Way(kind, value, label) for value, label in values.items())


def _label(one: Property, value: str, labels: dict[str, str]) -> str:
    if one.name not in ("EMAIL", "TEL") and ways.profile(value):
        return "LinkedIn"
    own = ways.line(labels.get(one.group, "")).removeprefix("_$!<").removesuffix(">!$_")
    if own and own.casefold() not in LABELS:
        return own
    kinds = {own.casefold(), *one.types}
    return next((_(label) for kind, label in LABELS.items() if kind in kinds), "")


def _profile(one: Property) -> str:
    """Return the address of a LinkedIn profile, which Apple may give by its member's name alone."""
    url = ways.link(one.text)
    if ways.profile(url):
        return url
    user = one.parameters.get("x-user", "")
    return ways.link(f"https://www.linkedin.com/in/{user}") if user and "linkedin" in one.types else ""
