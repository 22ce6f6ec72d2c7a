"""A draft on its way out: as a mail link, in a mail window of the browser, as text to paste, as a file."""

import re
from dataclasses import dataclass
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from urllib.parse import quote

from core import tidy
from core.contacts.records import PROFILE, Contact
from core.errors import Problem
from core.words import _

LONGEST_LINK = 1_600  # encoded characters that every mail program and browser takes

_ONE_ADDRESS = re.compile(r"[^\s,;:<>()\[\]\\\"@]+@[^\s,;:<>()\[\]\\\"@]+")
_LINKS = {
    "mail": ("mailto:{to}", "?", "subject", "body"),
    "gmail": ("https://mail.google.com/mail/?view=cm&fs=1&to={to}", "&", "su", "body"),
    "outlook": ("https://outlook.live.com/mail/0/deeplink/compose?to={to}", "&", "subject", "body"),
}


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A calendar file that goes with a letter."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class HandOff:
    """What to open, what to put on the clipboard, and whether the user has to paste it."""

    url: str
    clipboard: str
    needs_paste: bool


def hand_over(way: str, to: str, subject: str, body: str) -> HandOff:
    """Return how a letter leaves Acquaint; `way` is mail, gmail, outlook, copy or linkedin.

    What goes by LinkedIn is copied, and `to` is the page that opens, "" for none.

    A letter whose link would be too long is copied instead, and the link opens address and subject only;
    a subject that is too long is copied as well. An empty `to` leaves the address to the user.
    Raises Problem when `to` is not exactly one address.
    """
    if way == "linkedin":
        words = f"{tidy.line(subject)}\n\n{tidy.note(body)}" if subject else tidy.note(body)
        return HandOff(to, words, needs_paste=True)
    address, line, text = one_address(to), tidy.line(subject), tidy.note(body)
    if way not in _LINKS:
        return HandOff("", text, needs_paste=True)
    whole = _link(way, address, line, text)
    if len(whole) <= LONGEST_LINK:
        return HandOff(whole, "", needs_paste=False)
    opened = _link(way, address, line, "")
    if len(opened) <= LONGEST_LINK:
        return HandOff(opened, text, needs_paste=True)
    return HandOff(_link(way, address, "", ""), f"{line}\n\n{text}", needs_paste=True)


def profile(person: Contact) -> str:
    """Return the link to somebody's page on LinkedIn; "" when the book has none."""
    links = (way.value for way in person.ways if way.kind == "link" and PROFILE in way.value)
    found = next(links, "")
    return found if not found or found.startswith(("https://", "http://")) else f"https://{found}"


def one_address(typed: str) -> str:
    """Return the one email address in `typed`, "" for none; raises Problem for anything else."""
    address = typed.strip()
    if address and (len(address) > 254 or not _ONE_ADDRESS.fullmatch(address) or not address.isprintable()):
        raise Problem(_("“{typed}” is not one email address.").format(typed=tidy.line(typed)), field="to")
    return address


def eml(to: str, subject: str, body: str, enclosure: Enclosure | None = None) -> bytes:
    """Return the letter as a draft file (RFC 5322) that mail programs open for editing (X-Unsent).

    Raises Problem when `to` is not exactly one address.
    """
    address = one_address(to)
    message = EmailMessage(policy=SMTP if address.isascii() else SMTPUTF8)
    message["Subject"] = tidy.line(subject)
    if address:
        name, _at, domain = address.rpartition("@")
        message["To"] = Address(username=name, domain=domain)
    message["X-Unsent"] = "1"
    message.set_content(tidy.note(body), charset="utf-8", cte="quoted-printable")
    if enclosure:
        message.add_attachment(
            enclosure.content,
            maintype="text",
            subtype="calendar",
            filename=tidy.line(enclosure.name),
            params={"method": "PUBLISH", "charset": "utf-8"},
        )
    return message.as_bytes()


def _link(way: str, address: str, subject: str, body: str) -> str:
    start, joint, subject_key, body_key = _LINKS[way]
    parts = {subject_key: subject, body_key: body.replace("\n", "\r\n")}
    query = "&".join(f"{key}={quote(value, safe='')}" for key, value in parts.items() if value)
    return start.format(to=quote(address, safe="@")) + (joint + query if query else "")
