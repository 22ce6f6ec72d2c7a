"""Talks: prepare, record, recent (on screen: Meetings); core/scheduling.py plans them."""

from core.meetings.commands import amend, insert, record, remove
from core.meetings.preparation import heard, pick, put_research, questions, research
from core.meetings.queries import coming, everything, find, of_person
from core.meetings.records import (
    ASKED,
    LONGEST,
    Debrief,
    Meeting,
    MeetingDraft,
    PickedQuestion,
    Recorded,
    Research,
    Where,
    uid,
)

__all__ = [
    "ASKED",
    "LONGEST",
    "Debrief",
    "Meeting",
    "MeetingDraft",
    "PickedQuestion",
    "Recorded",
    "Research",
    "Where",
    "amend",
    "coming",
    "everything",
    "find",
    "heard",
    "insert",
    "of_person",
    "pick",
    "put_research",
    "questions",
    "record",
    "remove",
    "research",
    "uid",
]
