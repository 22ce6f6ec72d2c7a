"""What stands below a heading: its words in many languages, and the columns programs always write alike."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache

from core.resources import seed

WHO = frozenset(
    {"given", "family", "name", "organization", "email"}
)  # one of these makes it a list of people
SINGLE = frozenset({"given", "middle", "family", "name", "nickname", "organization", "role"})
_PARTS = "street street street city region postcode country"


def _address(group: str, parts: str) -> str:
    return " ".join(f"{group}_{part}" for part in parts.split())


_THUNDERBIRD = (
    "given family name nickname email email other work_phone home_phone fax pager mobile "
    + _address("home", "street street city region postcode country ")
    + " "
    + _address("work", "street street city region postcode country")
    + " role other organization link link"
    + " other" * 7
    + " note"
)
_LIVE = (
    "given family middle name nickname email "
    + _address("home", "street city postcode region country")
    + " home_phone fax mobile link "
    + _address("work", "street city postcode region country")
    + " link work_phone fax pager organization role other other note"
)
_AFTER_ADDRESSES = (
    "other fax work_phone work_phone other phone work_phone fax home_phone home_phone other mobile fax phone "
    "pager phone phone other other other other other other other other other other other "
    "email other other email other other email other other "
)
_REST = "other other other other other other other other other other note" + " other" * 12 + " link"
_OUTLOOK = (
    "other given middle family other organization other role "
    + " ".join(_address(group, _PARTS) for group in ("work", "home"))
    + f" {_PARTS} {_AFTER_ADDRESSES}{_REST}"
)
_OUTLOOK_2003 = (
    "other given middle family other name organization other role other "
    + " other ".join(_address(group, _PARTS) for group in ("work", "home"))
    + f" {_PARTS} {_AFTER_ADDRESSES}{_REST}"
)
LAYOUTS = tuple(tuple(layout.split()) for layout in (_THUNDERBIRD, _LIVE, _OUTLOOK, _OUTLOOK_2003))
SHORTER = 1  # columns at the end that older versions leave out


def plain(heading: str) -> str:
    """Return a heading as it is looked up: small letters, words apart, no digits and no punctuation."""
    apart = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", heading[:200].strip())
    folded = unicodedata.normalize("NFKC", apart).casefold()
    kept = "".join(char if char.isalpha() else " " for char in folded)
    return " ".join(kept.split())


@cache
def known() -> dict[str, str]:
    """Return what stands below each heading the programs use."""
    words = tomllib.loads(seed("headings.toml").read_text(encoding="utf-8"))
    return {plain(heading): target for target, headings in reversed(words.items()) for heading in headings}


def hits(columns: Iterable[str]) -> int:
    """Count the headings that are known."""
    found = known()
    return sum(plain(column) in found for column in columns)


def targets(columns: Sequence[str]) -> tuple[str, ...]:
    """Return what stands below each heading: "given", "work_city", "other", or "" where nobody knows."""
    said = [known().get(plain(column), "") for column in columns]
    for layout in LAYOUTS:
        if _is_laid_out(said, layout):
            return (layout + ("other",) * len(said))[: len(said)]
    return tuple(_settled(said, columns))


def is_list(found: Iterable[str]) -> bool:
    """Whether people can be made of these columns."""
    return bool(WHO & set(found))


def _is_laid_out(said: Sequence[str], layout: Sequence[str]) -> bool:
    """Whether a table in whatever language has a program's columns in the program's order."""
    filled = len(said) - (bool(said) and not said[-1])
    if filled not in range(len(layout) - SHORTER, len(layout) + 1):
        return False
    both = [
        (one, other) for one, other in zip(said, layout, strict=False) if one not in ("", "other", "title")
    ]
    alike = sum(one == other for one, other in both)
    return alike >= 3 and alike * 2 >= len(both)


def _settled(said: list[str], columns: Sequence[str]) -> Iterable[str]:
    """Yield the targets where one word may mean several things, by what else is there."""
    labelled = _with_labels(said, columns)
    roles = [at for at, target in enumerate(said) if target == "title"]
    spoken = "role" in said or (roles and roles[-1] == 0 and said[1:2] == ["given"])
    role = None if spoken or not roles else roles[-1]
    seen: set[str] = set()
    for at, target in enumerate(labelled):
        meant = target
        if target == "title":
            meant = "role" if at == role else "other"
        if target in ("given", "family") and target in seen and "name" not in said:
            is_same = plain(columns[at]) == plain(columns[at - 1])
            meant = target if is_same else "name"  # Outlook calls the last and the full name alike
        seen.add(meant)
        yield meant


def _with_labels(said: list[str], columns: Sequence[str]) -> Iterable[str]:
    """Yield the targets, a label only where its value comes next: Outlook's E-mail Type is none."""
    for at, target in enumerate(said):
        following = plain(columns[at + 1]) if at + 1 < len(columns) else ""
        is_label = target.endswith("_label") and following.endswith(" value")
        yield "other" if target.endswith("_label") and not is_label else target
