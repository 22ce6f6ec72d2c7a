"""What the user told about themselves and how they like Acquaint to behave."""

import json
from dataclasses import asdict, dataclass, fields, replace
from typing import Any

from core import tidy
from core.changes import EVERYTHING, Topic
from core.contacts.records import Address
from core.store.database import writing
from core.store.kept import kept
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
    acknowledge_days: int = 0  # working days after an introduction
    confirm_days: int = 1  # working days before a meeting; 0 is never
    thank_by_email: bool = True  # before the card
    thank_days: int = 1  # days after a meeting in which the email is fresh
    thank_late_days: int = 5  # days after a meeting; from here the thank-you is red
    card_late_days: int = 10  # days after a meeting; beyond it the card opens with what the advice led to
    second_person_days: int = 3  # working days after a cold request
    second_way_days: int = 10  # working days after the reminder to somebody introduced
    silence_days: int = 5  # working days after the last letter to somebody introduced
    asked_first_days: int = 5  # working days more for an introducer who asks first
    promised_name_days: int = 5  # working days after a name was promised
    return_days: int = 2  # working days after the day that follows a return
    later_days: int = 91  # days, for a "later" without a date
    rest_days: int = 182  # days of rest after the last reminder
    connect_days: int = 2  # days after a meeting
    advice_days: int = 21  # days after a meeting
    advice_latest_days: int = 42
    hello_latest_days: int = 122  # days after the last real contact
    letters_a_day: int = 3  # first letters
    organizations_at_once: int = 5
    active_per_organization: int = 1
    open_per_organization: int = 2
    monday_from: int = 10  # hour before which no letter is suggested; 0 is no limit
    friday_until: int = 14  # hour from which none is suggested; 24 is no limit
    quiet_from: str = "12-20"  # month and day; "" is no quiet season
    quiet_until: str = "01-03"
    paused_on: str = ""  # the first day of the last pause, as 2026-11-17
    paused_until: str = ""  # the first day back
    conversations_goal: int = 3  # a week
    names_goal: int = 2  # a conversation
    working_days: tuple[int, ...] = (0, 1, 2, 3, 4)  # Monday is 0
    holiday_country: str = ""  # ISO code for the `holidays` library; "" knows none
    holiday_region: str = ""

    linkedin_premium: bool = False
    note_characters: int = 0  # of an invitation's note; 0 is what core.letters.limits ships
    notes_a_month: int = 0  # invitations with a note; 0 is what core.letters.limits ships
    spelling: bool = True  # whether letters are looked through for it
    learned_words: tuple[str, ...] = ()  # right, though no dictionary has them; in lower case

    mail_way: str = "mail"  # mail, gmail, outlook or copy
    card: str = "A6"  # a key of core.letters.stationery.CARDS
    paper: str = "A4"  # A4 or Letter
    hand: str = "flowing"
    ink: str = "blueblack"
    stock: str = "ivory"
    theme: str = "system"  # system, light or dark
    dates: str = "day"  # a key of core.days.WAYS
    text_size: float = 1.0  # 0.9, 1, 1.15 or 1.3
    motion: bool = True
    map_open: tuple[int, ...] = ()  # people whose branches the user unfolded
    map_folded: tuple[int, ...] = ()  # or folded
    map_zoom: float = 0.0  # times full size; 0 lets the map choose
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


@kept(Topic.PREFERENCES)
def load() -> Preferences:
    """Return what the book knows; what it does not know has its default."""
    names = {one.name for one in fields(Preferences)}
    rows = PreferenceRow.select(PreferenceRow.key, PreferenceRow.value).order_by(PreferenceRow.id).tuples()
    known = {key: json.loads(value) for key, value in rows if key in names}
    values: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value for key, value in known.items()
    }
    return Preferences(**values)


def save(preferences: Preferences, said: str | None = None, joins: str = "") -> None:
    """Store the values that differ from what the book has."""
    before = asdict(load())
    changed = {key: value for key, value in asdict(preferences).items() if value != before[key]}
    if changed:
        topics = EVERYTHING if "dates" in changed else Topic.PREFERENCES  # every page shows days
        with writing(topics, said=said or _("Settings changed"), joins=joins):
            for key, value in changed.items():
                _put(key, _tidied(value))


def change(**values: Any) -> None:
    """Store single values, such as change(text_size=1.15)."""
    save(replace(load(), **values))


def note(**values: Any) -> None:
    """Store how something was left, such as note(map_zoom=0.8): no step to undo."""
    before = asdict(load())
    changed = {key: value for key, value in values.items() if value != before[key]}
    if changed:
        with writing(Topic.PREFERENCES):
            for key, value in changed.items():
                _put(key, value)


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
