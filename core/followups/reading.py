"""Reads what the rules look at from the book, in a handful of queries."""

from datetime import datetime
from typing import Any

from peewee import JOIN, fn

from core import meetings, preferences
from core.calendar import Calendar
from core.contacts.records import Stage
from core.followups.facts import Facts, Naming, Owed, Person, Rhythm, Sent, Talk, morning
from core.letters.kinds import Kind, LetterState
from core.referrals.records import Permission
from core.store.tables import (
    ContactRow,
    ContactWayRow,
    LetterRow,
    MeetingRow,
    PickedQuestionRow,
    PostponementRow,
    PromiseRow,
    ReferralRow,
    ResearchRow,
)

GONE = (LetterState.SENT.value, LetterState.ANSWERED.value)


def facts() -> Facts:
    """Return the facts of the open book."""
    people = _people()
    chosen = preferences.load()
    return Facts(
        people=people,
        talks=tuple(talk for talk in _talks() if talk.contact_id in people),
        letters=tuple(one for one in _letters() if one.contact_id in people),
        namings=tuple(_namings()),
        promises=tuple(_promises()),
        postponed=dict(PostponementRow.select(PostponementRow.act, PostponementRow.until).tuples()),
        rhythm=Rhythm(**{name: getattr(chosen, name) for name in Rhythm.__dataclass_fields__}),
        calendar=Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region),
    )


def _people() -> dict[int, Person]:
    """Return everybody an act could be about: those beyond the first stage, and whom an event names."""
    row = ContactRow
    events = (ReferralRow.contact, ReferralRow.introducer, MeetingRow.contact, PromiseRow.contact)
    concerned = row.stage != Stage.TO_ASK.value
    for column in events:
        concerned |= row.id.in_(column.model.select(column))
    query = row.select(
        row.id,
        row.name,
        row.given,
        row.stage,
        row.do_not_contact,
        row.bounced,
        row.is_placeholder,
        row.hello_days,
    ).where(row.set_aside_on.is_null() & concerned)
    ways = _ways_of_bounced()
    return {
        one[0]: Person(
            id=one[0],
            name=one[1],
            first=one[2] or one[1].split(" ")[0],
            stage=Stage(one[3]),
            may_write=not one[4],
            is_reachable=not one[5] or ways.get(one[0], 0) > 1,
            is_placeholder=one[6],
            hello_days=one[7],
        )
        for one in query.order_by(row.sort_key, row.id).tuples()
    }


def _ways_of_bounced() -> dict[int, int]:
    """Count the ways to reach those whose address bounced; the bounced one is among them."""
    row = ContactWayRow
    query = row.select(row.contact, fn.COUNT(row.id)).join(ContactRow).where(ContactRow.bounced)
    return dict(query.group_by(row.contact).tuples())


def _talks() -> list[Talk]:
    questions = _counted(PickedQuestionRow, fn.COUNT(PickedQuestionRow.id))
    pages = _counted(ResearchRow, fn.COUNT(ResearchRow.id))
    read = _counted(ResearchRow, fn.SUM(ResearchRow.is_read.cast("integer")))
    return [
        Talk(
            id=one.id,
            contact_id=one.contact_id,
            starts_at=one.starts_at,
            ends_at=one.ends_at,
            is_held=one.is_held,
            way=one.way.value,
            where=one.where,
            questions=questions.get(one.id, 0),
            pages=pages.get(one.id, 0),
            unread=pages.get(one.id, 0) - read.get(one.id, 0),
        )
        for one in meetings.everything()
    ]


def _counted(table: Any, number: Any) -> dict[int, int]:
    """Return a number for each planned meeting."""
    query = table.select(table.meeting, number).join(MeetingRow).where(MeetingRow.state == "planned")
    return dict(query.group_by(table.meeting).tuples())


def _letters() -> list[Sent]:
    row = LetterRow
    query = row.select(
        row.id,
        row.contact,
        row.kind,
        row.sent_on,
        row.handed_over_at,
        row.state,
        row.answer,
        row.answered_on,
        row.wait_until,
    ).where(row.state.in_(GONE), row.sent_on.is_null(False))
    return [
        Sent(
            id=one[0],
            contact_id=one[1],
            kind=Kind(one[2]),
            sent_at=_sent_at(one[3], one[4]),
            is_answered=one[5] == LetterState.ANSWERED.value,
            answer=one[6],
            answered_on=one[7],
            wait_until=one[8],
        )
        for one in query.order_by(row.sent_on, row.id).tuples()
    ]


def _sent_at(sent_on: Any, handed_over_at: datetime | None) -> datetime:
    """Return when a letter went out; the morning of its day when the hour is not known."""
    if handed_over_at and handed_over_at.date() == sent_on:
        return handed_over_at
    return morning(sent_on)


def _namings() -> list[Naming]:
    row = ReferralRow
    query = row.select(
        row.id,
        row.contact,
        row.introducer,
        row.named_on,
        MeetingRow.starts_at,
        row.meeting,
        row.permission,
        row.words,
        row.told_on,
    ).join(MeetingRow, JOIN.LEFT_OUTER)
    return [
        Naming(
            id=one[0],
            contact_id=one[1],
            introducer_id=one[2],
            named_on=min(one[3], one[4].date()) if one[4] else one[3],
            meeting_id=one[5],
            permission=Permission(one[6]),
            words=one[7],
            told_on=one[8],
        )
        for one in query.order_by(row.named_on, row.id).tuples()
    ]


def _promises() -> list[Owed]:
    row = PromiseRow
    query = row.select(row.id, row.contact, row.text, row.due_on).where(row.is_mine, row.done_on.is_null())
    return [Owed(*one) for one in query.order_by(row.due_on.asc(nulls="LAST"), row.id).tuples()]
