"""The intervals, caps and quiet hours of RULES 4.1, as the user's preferences set them (pure)."""

from dataclasses import dataclass
from datetime import date

# the end of the allowed range (RULES 4.1), after which a reason turns strong; working days
LATEST_REPLY = 1
LATEST_ASK = 2
LATEST_THANKS_TO_INTRODUCER = 1
LATEST_FOLLOW_UP = 10
LATEST_REPORT = 5
LATEST_SILENCE = 7


@dataclass(frozen=True, slots=True)
class Rhythm:
    """Every value is a preference of the same name."""

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


@dataclass(frozen=True, slots=True)
class Pause:
    """Days on which everything waits: the first of them, and the first day back."""

    begins: date
    ends: date
