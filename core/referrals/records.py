"""An introduction as the book knows it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Permission(StrEnum):
    """What the introducer said about using their name."""

    MAY_NAME = "may_name"
    THEY_WRITE = "they_write"
    ASK_FIRST = "ask_first"
    NOT_GIVEN = "not_given"


@dataclass(frozen=True, slots=True)
class Name:
    """A name given in a conversation; a half-name ("someone in planning") is a placeholder."""

    name: str
    what: str = ""  # "Regional lead, Breakfast First"
    permission: Permission = Permission.NOT_GIVEN
    words: str = ""  # what the introducer said of them
    is_placeholder: bool = False


@dataclass(frozen=True, slots=True)
class Referral:
    """Who named whom, when and how, and the two debts to the introducer."""

    id: int
    contact_id: int
    name: str
    organization: str
    introducer_id: int
    introducer: str
    meeting_id: int | None
    named_on: date
    words: str
    permission: Permission
    acknowledged_on: date | None
    told_on: date | None
