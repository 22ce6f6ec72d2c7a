"""What the user told about themselves and how they like Acquaint to behave."""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from core import tidy
from core.changes import Topic
from core.contacts.records import Address
from core.store.database import writing
from core.store.tables import PreferenceRow
from core.words import _


@dataclass(frozen=True, slots=True)
class Preferences:
    """The profile, the rhythm (RULES 4.1) and the look; every value has a default."""

    name: str = ""
    does: str = ""
    learning: tuple[str, ...] = ()
    email: str = ""
    phone: str = ""
    street: str = ""
    city: str = ""
    region: str = ""
    postcode: str = ""
    country: str = ""

    card_days: int = 2  # days after a meeting
    introducer_days: int = 2  # working days after a meeting
    follow_up_days: int = 7  # working days after a request
    follow_ups: int = 1
    ask_days: int = 1  # working days after somebody was named
    prepare_days: int = 1  # working days before a meeting
    hello_days: int = 91  # days after the last real contact
    conversations_goal: int = 3  # a week
    names_goal: int = 2  # a conversation
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)  # Monday is 0
    holiday_country: str = ""  # ISO code for the `holidays` library; "" knows none
    holiday_region: str = ""

    mail_way: str = "mail"  # mail, gmail, outlook or copy
    card: str = "A6"  # a key of core.letters.stationery.CARDS
    paper: str = "A4"  # A4 or Letter
    hand: str = "flowing"
    ink: str = "blueblack"
    stock: str = "ivory"
    theme: str = "system"  # system, light or dark
    text_size: float = 1.0  # 0.9, 1, 1.15 or 1.3
    motion: bool = True
    welcome: str = ""  # the step of the welcome that is still open, about or circles; "" when none is

    @property
    def needs_welcome(self) -> bool:
        """Say whether the first steps are not done yet."""
        return bool(self.welcome) or not self.name

    @property
    def first(self) -> str:
        """Return the user's first name."""
        return self.name.split(" ")[0]

    @property
    def contact_line(self) -> str:
        """Return phone and email as letters close with them."""
        return ", ".join(part for part in (self.phone, self.email) if part)

    @property
    def address(self) -> Address:
        """Return the user's own postal address."""
        return Address(self.street, self.city, self.region, self.postcode, self.country)


def load() -> Preferences:
    """Return what the book knows; what it does not know has its default."""
    names = {one.name for one in fields(Preferences)}
    rows = PreferenceRow.select(PreferenceRow.key, PreferenceRow.value).order_by(PreferenceRow.id).tuples()
    known = {key: json.loads(value) for key, value in rows if key in names}
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in known.items()
    }
    return replace(Preferences(), **values)


def save(preferences: Preferences, said: str | None = None, joins: str = "") -> None:
    """Store the values that differ from what the book has."""
    before = asdict(load())
    changed = {key: value for key, value in asdict(preferences).items() if value != before[key]}
    if changed:
        with writing(Topic.PREFERENCES, said=said or _("Settings changed"), joins=joins):
            for key, value in changed.items():
                _put(key, _tidied(value))


def change(**values: Any) -> None:
    """Store single values, such as change(text_size=1.15)."""
    save(replace(load(), **values))


def _put(key: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False)
    (
        PreferenceRow.insert(key=key, value=text)
        .on_conflict(conflict_target=[PreferenceRow.key], update={PreferenceRow.value: text})
        .execute()
    )


def _tidied(value: Any) -> Any:
    if isinstance(value, str):
        return tidy.note(value).strip()
    if isinstance(value, tuple):
        return [tidy.line(one) if isinstance(one, str) else one for one in value]
    return value
