"""Ways to reach a person, out of what programs put into their cells: addresses, numbers, links."""

import re
import unicodedata
from contextlib import suppress
from urllib.parse import unquote, urlsplit

from core import tidy

LONGEST_CELL = 10_000  # characters looked at in one cell
MOST = 50  # of each kind for one person

_LIST = re.compile(r'((?:[^,;"]|"[^"]*+"?)++)')
_ANGLES = re.compile(r"<([^<>]*)>")
_ADDRESS = re.compile(r'[^\s@<>,;:"\\()\[\]]{1,64}@[^\s@<>,;:"\\()\[\]]{1,254}')
_USUAL = re.compile(r"[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z]{2,63}")
_MEMBER = re.compile(r"/(?:in/([^/]+)|pub/(.*[^/]))", re.IGNORECASE)
_UNSAFE = re.compile(r"[\s\\\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
_HOST = re.compile(r"\w[\w-]*(?:\.[\w-]+)+(?::\d+)?(?:[/?#].*)?")


def line(text: str) -> str:
    """Return a cell on one line, tidied; what is too long for any cell is cut first."""
    return tidy.line(text[:LONGEST_CELL]) if text else ""


def emails(text: str) -> tuple[str, ...]:
    """Return the addresses in a cell: bare, listed, after a name in angle brackets, or as mailto."""
    if _USUAL.fullmatch(text):
        return (text,)
    found = (_email(part) for part in _LIST.findall(text[:LONGEST_CELL]))
    return tuple(dict.fromkeys(address for address in found if address))


def phone(text: str) -> str:
    """Return a number as it was typed; a tel: address loses its dress and keeps its extension."""
    typed = line(text)
    if not typed.casefold().startswith("tel:"):
        return typed
    number, *rest = unquote(typed[4:]).split(";")
    extension = next((part[4:] for part in rest if part.casefold().startswith("ext=")), "")
    return line(f"{number} ext. {extension}" if extension else number)


def link(text: str) -> str:
    """Return a web address that is safe to open (http or https), or nothing."""
    url = _web(text)
    return url if len(url) <= tidy.LONGEST_LINE else ""


def profile(text: str) -> str:
    """Return what names a LinkedIn member, the same for every form of their address, or nothing."""
    if "linkedin." not in text.casefold():
        return ""
    parts = urlsplit(_web(text))
    host = f".{parts.hostname}".rstrip(".")
    found = _MEMBER.search(parts.path) if host.endswith(".linkedin.com") else None
    return _slug(found[1] or found[2]) if found else ""


def _email(part: str) -> str:
    inner = _ANGLES.findall(part)
    address = (inner[-1] if inner else part).strip().strip("'\"").strip()
    if address.casefold().startswith("mailto:"):
        address = unquote(address[7:].partition("?")[0])
    address = "".join(char for char in address if unicodedata.category(char) != "Cf").rstrip(".")
    if _USUAL.fullmatch(address):
        return address
    return tidy.line(address) if _ADDRESS.fullmatch(address) and _is_possible(address) else ""


def _is_possible(address: str) -> bool:
    """Whether an unusual address could be one; nothing is asked of the network."""
    import email_validator  # slow to load, and most addresses are of the usual kind

    email_validator.SPECIAL_USE_DOMAIN_NAMES.clear()  # what nobody may register may still be written down
    try:
        email_validator.validate_email(address, check_deliverability=False, globally_deliverable=False)
    except email_validator.EmailNotValidError:
        return False
    return True


def _web(text: str) -> str:
    typed = text[:LONGEST_CELL].strip()
    url = f"https://{typed}" if _HOST.fullmatch(typed) else typed
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    is_safe = parts.scheme in ("http", "https") and host and not _UNSAFE.search(url)
    return url if is_safe else ""


def _slug(step: str) -> str:
    with suppress(UnicodeDecodeError):
        step = unquote(step, errors="strict")
    return unicodedata.normalize("NFC", step).lower()
