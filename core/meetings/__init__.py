"""Talks: prepare, record, recent (on screen: Meetings); core/scheduling.py plans them."""

from core.meetings.commands import amend, insert, record, remove
from core.meetings.preparation import heard, pick, put_research, questions, research
from core.meetings.queries import coming, everything, find, held_counts, of_person
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
from core.meetings.stopwatch import MINUTE, Stopwatch, begin, end, keep_time, stopwatch, under_way

__all__ = [
    "ASKED",
    "LONGEST",
    "MINUTE",
    "Debrief",
    "Meeting",
    "MeetingDraft",
    "PickedQuestion",
    "Recorded",
    "Research",
    "Stopwatch",
    "Where",
    "amend",
    "begin",
    "coming",
    "end",
    "everything",
    "find",
    "heard",
    "held_counts",
    "insert",
    "keep_time",
    "of_person",
    "pick",
    "put_research",
    "questions",
    "record",
    "remove",
    "research",
    "stopwatch",
    "uid",
    "under_way",
]
