"""How two names, numbers and addresses compare: folded far enough that one person's are alike (pure)."""

import re
import tomllib
import unicodedata
from functools import cache, lru_cache
from typing import Any

import phonenumbers
from rapidfuzz import fuzz
from rapidfuzz.distance import JaroWinkler

from core import tidy
from core.resources import seed

NEAR = 92  # per cent of Jaro-Winkler, on given and family name each
EMPLOYER = 90  # per cent of the words of two employers
GENERATIONS = {"jr": "jr", "junior": "jr", "sr": "sr", "senior": "sr", "ii": "2", "iii": "3", "iv": "4"}
GENERATIONS |= {"2nd": "2", "3rd": "3", "4th": "4"}
GMAIL = ("gmail.com", "googlemail.com")
_BRACKETS = re.compile(r"[(\[{\"“].*?[)\]}\"”]")
_MENDABLE = re.compile("[ÂÃÄÅ]")
_DIGRAPH = re.compile("(?<=[aou])e")
_FEMININE = ("a", "e", "ia", "ina", "ine", "ette", "elle", "la", "le", "na", "ne", "ka")


@lru_cache(maxsize=65_536)
def words(text: str) -> tuple[str, ...]:
    """Return the words of a name without case, accents, brackets, signs and letters after it."""
    text = _BRACKETS.sub(" ", _repaired(unicodedata.normalize("NFKC", text))).casefold()
    plain = tidy.folded(text.translate(_latin()))
    plain = "".join(char if char.isalnum() else "" if char in "'’.`" else " " for char in plain)
    found = [word for word in plain.split() if word not in listed("titles")]
    kept = [word for word in found if word not in listed("letters")]
    return tuple(_DIGRAPH.sub("", word) for word in kept or found)


def generation(text: str) -> str:
    """Return whether a name says which of several of one name it is: "jr", "sr", "3", or nothing."""
    return next((GENERATIONS[word] for word in words(text)[1:] if word in GENERATIONS), "")


def given(one: str, other: str) -> str:
    """Say how two given names compare: equal, part, nickname, initial, near, empty or unlike."""
    ours, theirs = words(one), words(other)
    if not ours or not theirs:
        return "empty"
    if "".join(ours) == "".join(theirs):
        return "equal"
    if set(ours) < set(theirs) or set(theirs) < set(ours):
        return "part"
    first, second = ours[0], theirs[0]
    if first == second:
        return "part" if len(ours) != len(theirs) or _is_initial(ours[-1], theirs[-1]) else "unlike"
    return _likeness(first, second)


def _likeness(first: str, second: str) -> str:
    """Say how two first names that differ compare: nickname, initial, near or unlike."""
    if _groups().get(first, frozenset()) & _groups().get(second, frozenset()):
        return "nickname"
    if _is_initial(first, second):
        return "initial"
    return "near" if near(first, second) and not _is_other_gender(first, second) else "unlike"


def family(one: str, other: str) -> str:
    """Say how two family names compare: equal, part, near, empty or unlike."""
    ours = tuple(word for word in words(one.partition(",")[0]) if word not in GENERATIONS)
    theirs = tuple(word for word in words(other.partition(",")[0]) if word not in GENERATIONS)
    if not ours or not theirs:
        return "empty"
    if "".join(ours) == "".join(theirs):
        return "equal"
    if set(ours) & set(theirs) and (set(ours) <= set(theirs) or set(theirs) <= set(ours)):
        return "part"
    return "near" if near(" ".join(ours), " ".join(theirs)) else "unlike"


def near(one: str, other: str) -> bool:
    """Whether two words differ by no more than a slip."""
    return min(len(one), len(other)) > 3 and JaroWinkler.similarity(one, other) * 100 >= NEAR


def employer(one: str, other: str) -> bool:
    """Whether two employers are one, whatever their legal form."""
    ours, theirs = company(one), company(other)
    return bool(ours and theirs) and fuzz.token_set_ratio(" ".join(ours), " ".join(theirs)) >= EMPLOYER


@lru_cache(maxsize=65_536)
def company(text: str) -> tuple[str, ...]:
    """Return the words of an organization's name without its legal form."""
    found = words(text)
    return tuple(word for word in found if word not in listed("legal_forms")) or found


def mailbox(address: str) -> str:
    """Return an address as it tells one mailbox from another."""
    return unicodedata.normalize("NFKC", address).strip().casefold()


def gmail(address: str) -> str:
    """Return the mailbox behind an address at Gmail, which ignores dots and what follows a plus."""
    name, _at, domain = mailbox(address).partition("@")
    if domain not in GMAIL:
        return ""
    return f"{name.partition('+')[0].replace('.', '')}@gmail.com"


def is_shared(address: str) -> bool:
    """Whether several people read what is sent to an address, such as jobs@."""
    name = mailbox(address).partition("@")[0].partition("+")[0]
    return bool({name, re.split(r"[.\-_]", name)[0]} & listed("shared_mailboxes"))


def is_own_domain(address: str) -> bool:
    """Whether an address stands at a place of work rather than at a provider everybody uses."""
    return mailbox(address).rpartition("@")[2] not in listed("providers")


@lru_cache(maxsize=65_536)
def number(typed: str, region: str | None = None) -> str:
    """Return a telephone number in one form, with its extension; nothing when it is none."""
    text = re.sub(r"^tel:", "", typed.strip(), flags=re.IGNORECASE)
    try:
        parsed = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(parsed):
        return ""
    extension = f"x{parsed.extension}" if parsed.extension else ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164) + extension


def same_number(one: str, other: str) -> bool:
    """Whether two numbers ring the same telephone; one without a country is taken for the other's."""
    ours, theirs = number(one), number(other)
    if ours and theirs:
        return ours == theirs
    if ours or theirs:
        whole, local = (ours, other) if ours else (theirs, one)
        return number(local, _region(whole)) == whole
    return _digits(one) == _digits(other) and len(_digits(one)[0]) > 6


def _digits(typed: str) -> tuple[str, str]:
    main, _x, extension = re.sub(r"(?i)\s*(?:ext\.?|x|;ext=)\s*", "#", typed).partition("#")
    return "".join(char for char in main if char.isdecimal()), extension


def _region(whole: str) -> str | None:
    region: str | None = phonenumbers.region_code_for_number(phonenumbers.parse(whole, None))
    return region


def _repaired(text: str) -> str:
    """Return a text that was UTF-8 read as cp1252 as it was meant."""
    if not _MENDABLE.search(text):
        return text
    try:
        return text.encode("cp1252").decode("utf-8")
    except UnicodeError:
        return text


def _is_initial(one: str, other: str) -> bool:
    return (len(one) == 1 or len(other) == 1) and one[0] == other[0]


def _is_other_gender(one: str, other: str) -> bool:
    """Whether two names are those of a brother and a sister: Daniel and Daniela, Paolo and Paola."""
    short, long = sorted((one, other), key=len)
    if long.startswith(short) and long[len(short) :] in _FEMININE:
        return True
    return len(one) == len(other) and one[:-1] == other[:-1] and {one[-1], other[-1]} == {"o", "a"}


@cache
def _lists() -> dict[str, Any]:
    return tomllib.loads(seed("names.toml").read_text(encoding="utf-8"))


@cache
def listed(key: str) -> frozenset[str]:
    """Return the words of one list of seeds/names.toml."""
    return frozenset(_lists()[key].split())


@cache
def _latin() -> dict[int, str]:
    table: dict[int, str] = str.maketrans(_lists()["latin"])
    return table


@cache
def _groups() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, group in enumerate(_lists()["nicknames"]):
        for name in group.split():
            found.setdefault(_DIGRAPH.sub("", name), set()).add(at)
    return {name: frozenset(numbers) for name, numbers in found.items()}
