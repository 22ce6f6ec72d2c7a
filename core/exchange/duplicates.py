"""Whether two entries are one person: explicit rules, each with the reason it gives (pure).

A shared telephone or mailbox proves nothing by itself, nor does a name; it is the second fact that decides.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from core.contacts.records import ContactDraft
from core.exchange import alike, ways
from core.words import _

SOUND = frozenset({"equal", "part", "nickname"})  # how given names may compare without a doubt
POSSIBLE = SOUND | {"near", "initial"}
GAINSAY = 3  # facts that differ, of mail, phone, employer and town, make two namesakes two people
MOST_ALIKE = 60  # entries under one key: beyond, the key says nothing


class Action(StrEnum):
    """What follows for the two entries."""

    SAME = "same"
    SUGGEST = "suggest"
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What two entries are to each other, and a sentence that says why."""

    action: Action
    why: str


@dataclass(frozen=True, slots=True)
class Side:
    """What is compared of one entry."""

    given: str
    family: str
    name: str
    organization: str
    role: str
    city: str
    slugs: frozenset[str]
    mailboxes: frozenset[str]
    shared: frozenset[str]
    phones: tuple[str, ...]

    @property
    def is_place(self) -> bool:
        """Whether the entry is an organization's own, or nobody's."""
        return not alike.words(self.name) or alike.words(self.name) == alike.words(self.organization)


def compare(a: ContactDraft, b: ContactDraft) -> Verdict:
    """Say whether two entries are one person, might be, or are not."""
    ours, theirs = side(a), side(b)
    for rule in (_by_profile, _by_everything, _by_kind, _by_gainsaying, _by_mailbox, _by_phone, _by_name):
        if verdict := rule(ours, theirs):
            return verdict
    return _no(_("Nothing but chance ties the two together."))


def side(draft: ContactDraft) -> Side:
    """Return what is compared of a draft."""
    given, family = _split(draft)
    mails = [alike.mailbox(way.value) for way in draft.ways if way.kind == "email"]
    shared = frozenset(one for one in mails if alike.is_shared(one))
    return Side(
        given=given,
        family=family,
        name=draft.shown_name,
        organization=draft.organization,
        role=draft.role,
        city=" ".join(alike.words(draft.address.city)),
        slugs=frozenset(slug for way in draft.ways if (slug := ways.profile(way.value))),
        mailboxes=frozenset(mails) - shared,
        shared=shared,
        phones=tuple(way.value for way in draft.ways if way.kind == "phone"),
    )


def pairs(people: Sequence[ContactDraft]) -> Iterator[tuple[int, int, Verdict]]:
    """Yield the places of entries that are or may be one person; only those that share a key are compared."""
    blocks: dict[str, list[int]] = defaultdict(list)
    for at, draft in enumerate(people):
        for key in keys(draft):
            blocks[key].append(at)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= MOST_ALIKE:
            seen.update(combinations(block, 2))
    for one, other in sorted(seen):
        verdict = compare(people[one], people[other])
        if verdict.action is not Action.DIFFERENT:
            yield one, other, verdict


def keys(draft: ContactDraft) -> frozenset[str]:
    """Return what two entries of one person have in common, one thing or another."""
    it = side(draft)
    numbers = (alike.number(one) or "".join(filter(str.isdecimal, one)) for one in it.phones)
    ends = (number.partition("x")[0][-7:] for number in numbers)
    family = "".join(alike.words(it.family))[:4]
    given = "".join(alike.words(it.given))[:1]
    found = {f"slug {one}" for one in it.slugs} | {f"mail {alike.gmail(one) or one}" for one in it.mailboxes}
    found |= {f"phone {end}" for end in ends if len(end) == 7}
    return frozenset(
        found | ({f"name {given} {family}", f"name {family[:1]} {given}"} if family and given else set())
    )


def _split(draft: ContactDraft) -> tuple[str, str]:
    """Return given and family name, made of the whole name where nobody parted it."""
    if draft.family or (draft.given and " " not in draft.given.strip()):
        return draft.given, draft.family
    before, comma, after = draft.shown_name.partition(",")
    if comma and alike.words(after) and not set(alike.words(after)) <= alike.listed("letters"):
        return after, before
    given, _space, family = before.strip().rpartition(" ")
    return (given, family) if given else (family, "")


def _by_profile(a: Side, b: Side) -> Verdict | None:
    if not a.slugs or not b.slugs:
        return None
    if a.slugs & b.slugs:
        return _yes(_("The same LinkedIn profile."))
    return _no(_("Two different LinkedIn profiles."))


def _by_kind(a: Side, b: Side) -> Verdict | None:
    if a.is_place and b.is_place and alike.employer(a.organization or a.name, b.organization or b.name):
        return _maybe(_("The same organization, both times without a person."))
    if a.is_place != b.is_place and alike.words(a.name) and alike.words(b.name):
        return _no(_("One is an organization, the other a person."))
    return None


def _by_gainsaying(a: Side, b: Side) -> Verdict | None:
    ours, theirs = _generation(a), _generation(b)
    if ours and theirs and ours != theirs:
        return _no(_("One of them is the elder, the other the younger."))
    if alike.given(a.given, b.given) == "unlike" and not _is_turned(a, b):
        return _no(_("Their first names differ."))
    if a.mailboxes & b.mailboxes:
        return None
    domains = {mail.rpartition("@")[2] for mail in a.mailboxes if alike.is_own_domain(mail)}
    if any(mail.rpartition("@")[2] in domains for mail in b.mailboxes):
        return _no(_("They have different addresses at the same place."))
    return None


def _by_everything(a: Side, b: Side) -> Verdict | None:
    has_more = a.mailboxes or a.shared or a.phones or (a.organization and a.role)
    is_name = alike.words(a.given) == alike.words(b.given) and alike.words(a.family) == alike.words(b.family)
    facts = ((one.mailboxes, one.shared, one.phones, one.organization, one.role, one.city) for one in (a, b))
    if has_more and is_name and next(facts) == next(facts) and _generation(a) == _generation(b):
        return _yes(_("Both entries say the same."))
    return None


def _by_mailbox(a: Side, b: Side) -> Verdict | None:
    given, family = alike.given(a.given, b.given), alike.family(a.family, b.family)
    if a.mailboxes & b.mailboxes:
        if given in SOUND and family == "equal":
            return _yes(_("The same name and the same email address."))
        return _maybe(_("The same email address, with names that differ a little."))
    ours = {alike.gmail(mail) for mail in a.mailboxes} - {""}
    if ours & {alike.gmail(mail) for mail in b.mailboxes} and given in POSSIBLE:
        return _maybe(_("The same Gmail mailbox, written in two ways."))
    return None


def _by_phone(a: Side, b: Side) -> Verdict | None:
    given = alike.given(a.given, b.given)
    if given not in POSSIBLE and not _is_turned(a, b):
        return None
    if any(alike.same_number(one, other) for one in a.phones for other in b.phones):
        return _maybe(_("The same telephone number and first name."))
    return None


def _by_name(a: Side, b: Side) -> Verdict | None:
    given, family = alike.given(a.given, b.given), alike.family(a.family, b.family)
    is_name = given in POSSIBLE and family in ("equal", "near", "part")
    if (is_name or _is_turned(a, b)) and alike.employer(a.organization, b.organization):
        return _maybe(_("The same employer, and names that are the same or nearly so."))
    if given == family == "equal" and _gainsaid(a, b) < GAINSAY:
        return _maybe(_("The same full name; nothing else tells."))
    return None


def _generation(it: Side) -> str:
    return alike.generation(it.name) or alike.generation(f"x {it.family}")


def _is_turned(a: Side, b: Side) -> bool:
    """Whether one entry has the family name first."""
    ours, theirs = alike.words(f"{a.given} {a.family}"), alike.words(f"{b.given} {b.family}")
    return len(ours) > 1 and sorted(ours) == sorted(theirs)


def _gainsaid(a: Side, b: Side) -> int:
    """Count what both entries say, and say differently."""
    return sum(
        (
            bool(a.mailboxes and b.mailboxes),
            bool(a.phones and b.phones),
            bool(a.organization and b.organization),
            bool(a.city and b.city and a.city != b.city),
        )
    )


def _yes(why: str) -> Verdict:
    return Verdict(Action.SAME, why)


def _maybe(why: str) -> Verdict:
    return Verdict(Action.SUGGEST, why)


def _no(why: str) -> Verdict:
    return Verdict(Action.DIFFERENT, why)
