"""Whom the user knows at an organization: by its name as whole words, never by a part of a word."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import JaroWinkler

from core import contacts
from core.contacts import Contact
from core.exchange import alike
from core.words import _, mark

SLIP = 0.95  # of Jaro-Winkler: two spellings of one name
LONG = 5  # letters of a word that can stand for a whole name


class Tier(StrEnum):
    """How sure it is that somebody works there."""

    EXACT = "exact"
    STRONG = "strong"
    WEAK = "weak"

    @property
    def label(self) -> str:
        """Return the heading over people of this tier."""
        return _(LABELS[self])


LABELS = {
    Tier.EXACT: mark("There"),
    Tier.STRONG: mark("Very likely there"),
    Tier.WEAK: mark("Perhaps there"),
}


@dataclass(frozen=True, slots=True)
class Acquaintance:
    """Somebody the user knows, how surely they work there, and what says so."""

    person: Contact
    tier: Tier
    why: str


def at(organization: str) -> list[Acquaintance]:
    """Return whom the user knows there, the surest first; nobody for no name."""
    wanted = alike.company(organization)
    found = [one for person in contacts.everyone() if wanted for one in _known(person, wanted)]
    tiers = list(Tier)
    return sorted(found, key=lambda one: tiers.index(one.tier))


def _known(person: Contact, wanted: tuple[str, ...]) -> Iterator[Acquaintance]:
    theirs = alike.company(person.organization)
    domains = [_domain(way.value) for way in person.ways if way.kind == "email"]
    if theirs == wanted:
        yield Acquaintance(person, Tier.EXACT, "")
    elif theirs and _is_one(theirs, wanted):
        yield Acquaintance(person, Tier.STRONG, _("The name is nearly the same."))
    elif "".join(wanted) in domains:
        yield Acquaintance(person, Tier.STRONG, _("By their email address."))
    elif _telling(theirs) & _telling(wanted):
        yield Acquaintance(person, Tier.WEAK, _("Part of the name is the same."))


def _is_one(theirs: tuple[str, ...], wanted: tuple[str, ...]) -> bool:
    """Whether one name is the beginning of the other, or a slip away from it."""
    short, long = sorted((theirs, wanted), key=len)
    if long[: len(short)] == short:
        return len(short) > 1 or bool(_telling(short))
    ours, other = " ".join(wanted), " ".join(theirs)
    return len(ours) > LONG and JaroWinkler.similarity(ours, other) >= SLIP and len(short) == len(long)


def _telling(words: tuple[str, ...]) -> frozenset[str]:
    """Return the words that tell one organization from another."""
    return frozenset(word for word in words if len(word) >= LONG) - alike.listed("everywhere")


def _domain(address: str) -> str:
    """Return what stands before the ending of an address's domain, without signs."""
    domain = alike.mailbox(address).rpartition("@")[2]
    if not alike.is_own_domain(address):
        return ""
    return "".join(filter(str.isalnum, domain.rpartition(".")[0].rpartition(".")[2]))
