"""Talks: prepare, record, recent (on screen: Meetings); core/scheduling.py plans them."""

from core.meetings.commands import amend, call_off, insert, record, remove
from core.meetings.preparation import heard, pick, put_research, questions, research
from core.meetings.queries import clashing, coming, everything, fallen_through, find, held_counts, of_person
from core.meetings.records import (
    ASKED,
    LONGEST,
    OFF,
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
    "OFF",
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
    "call_off",
    "clashing",
    "coming",
    "end",
    "everything",
    "fallen_through",
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
