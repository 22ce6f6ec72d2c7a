"""Postal addresses: the lines of an envelope, in the order each country's post wants them."""

from core import tidy
from core.contacts.records import Address
from core.words import _

COUNTRIES = {
    "AU": ("australia",),
    "CA": ("canada",),
    "DE": ("germany", "deutschland"),
    "FR": ("france",),
    "GB": ("uk", "united kingdom", "great britain", "england", "scotland", "wales", "northern ireland"),
    "US": ("usa", "united states", "united states of america", "u.s.", "u.s.a.", "america"),
}
COSTS_MORE = frozenset([("A2", "DE"), ("A7", "DE")])  # neither has the shape of a Standardbrief (CARDS 5.1)


def country_code(words: str) -> str:
    """Return the ISO code of a country whose rules are known; "" for others."""
    folded = tidy.folded(words).strip()
    named = (code for code, names in COUNTRIES.items() if folded == code.lower() or folded in names)
    return next(named, "")


def address_lines(name: str, organization: str, address: Address, home: str) -> tuple[str, ...]:
    """Return the lines of an address, the country last and alone when the letter leaves `home` for it.

    `home` is the sender's country, as written or as ISO code; an address without a country is there.
    """
    code = country_code(address.country or home)
    is_abroad = bool(address.country) and not _is_same(address.country, home)
    street = [line.strip() for line in address.street.split("\n")]
    country = address.country.upper() if is_abroad else ""
    lines = (name, organization, *street, *_town(address, code), country)
    return tuple(line for line in lines if line)


def is_known(address: Address) -> bool:
    """Say whether there is enough of an address for the post."""
    return bool(address.street.strip() and address.city.strip())


def remark(envelope: str, address: Address, home: str) -> str:
    """Return a sentence when the post of the country asks more for an envelope of this shape; "" if not."""
    if (envelope, country_code(address.country or home)) not in COSTS_MORE:
        return ""
    sentence = _(
        "An {envelope} envelope may cost more to post in Germany. An A6 card in a C6 envelope does not."
    )
    return sentence.format(envelope=envelope)


def _is_same(country: str, other: str) -> bool:
    code = country_code(country)
    return code == country_code(other) if code else tidy.folded(country) == tidy.folded(other)


def _town(address: Address, code: str) -> tuple[str, ...]:
    """Return the lines of the town: CARDS 5.4, and each post's own advice on capitals."""
    city, region, postcode = address.city, address.region, address.postcode
    if code == "DE":
        return (_joined(postcode, city),)
    if code == "FR":
        return (_joined(postcode, city.upper()),)
    if code == "GB":
        return (city.upper(), region, postcode.upper())
    if code in ("AU", "CA"):
        return (_joined(city.upper(), region.upper(), postcode.upper()),)
    return (_joined(city, region, postcode),)


def _joined(*parts: str) -> str:
    return " ".join(part for part in parts if part)
