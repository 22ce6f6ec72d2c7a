"""Reads what the rules look at from the book, each kind of thing once until it changes."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any

from core import preferences
from core.calendar import Calendar
from core.changes import Topic
from core.contacts.records import PROFILE, Circle, Stage, first_name
from core.followups.facts import Facts, Naming, Owed, Person, Sent, Talk, morning
from core.followups.rhythm import Pause, Rhythm
from core.letters.kinds import Kind, LetterState
from core.meetings.records import Where, where
from core.referrals.records import Permission
from core.store.database import book
from core.store.kept import kept

CONNECTED = "LinkedIn"  # the source of people one is connected with already
STAGES: Mapping[str, Stage] = {one.value: one for one in Stage}
KINDS: Mapping[str, Kind] = {one.value: one for one in Kind}
PERMISSIONS: Mapping[str, Permission] = {one.value: one for one in Permission}
# those an act could be about: beyond the first stage, named by an event, or at work with somebody asked
PEOPLE = """
    select contact.id, contact.name, given, stage, do_not_contact, bounced, is_placeholder, hello_days,
        organization.name, circle, source, wakes_on
    from contact left join organization on organization.id = contact.organization_id
    where set_aside_on is null and (stage != 'to_ask'
        or contact.id in (select contact_id from referral union select introducer_id from referral
            union select contact_id from meeting union select contact_id from promise)
        or organization_id in (select organization_id from contact where stage = 'asked'))
    order by contact.id"""
PROFILES = """
    select distinct contact_id from contact_way
    where kind = 'link' and value like '%' || ? || '%' and contact_id in (select contact_id from meeting)"""
WAYS_OF_BOUNCED = """
    select contact_id, count(*) from contact_way
    where contact_id in (select id from contact where bounced) group by contact_id"""
TALKS = """
    select meeting.id, meeting.contact_id, starts_at, minutes, state, way, ask_again_on,
        (select count(*) from picked_question where meeting_id = meeting.id and state = 'planned'),
        (select count(*) from research where meeting_id = meeting.id and state = 'planned'),
        (select count(*) from research where meeting_id = meeting.id and state = 'planned' and not is_read),
        (select count(*) from lesson where meeting_id = meeting.id)
            + (select count(*) from promise where meeting_id = meeting.id and is_mine)
    from meeting where not is_practice and state != 'off' order by starts_at, meeting.id"""
PLACES = """
    select meeting.id, way, contact.name, they_ring, coalesce(organization.name, place)
    from meeting join contact on contact.id = meeting.contact_id
    left join organization on organization.id = contact.organization_id
    where state = 'planned' order by meeting.id"""
LETTERS = """
    select id, contact_id, kind, sent_on, handed_over_at, state, answer, answered_on, wait_until, about_id,
        meeting_id
    from letter where state in ('sent', 'answered') and sent_on is not null order by sent_on, id"""
BEGUN = """
    select contact_id, kind, about_id, state, handed_over_at from letter
    where state in ('draft', 'handed_over') order by id"""
NAMINGS = """
    select referral.id, referral.contact_id, introducer_id, named_on, meeting_id, permission, words, told_on,
        acknowledged_on, starts_at
    from referral left join meeting on meeting.id = meeting_id order by named_on, referral.id"""
PROMISES = """
    select promise.id, promise.contact_id, text, due_on, starts_at
    from promise left join meeting on meeting.id = meeting_id
    where is_mine and done_on is null order by due_on is null, due_on, promise.id"""
POSTPONED = "select act, until from postponement order by id"


@kept(~Topic.TEMPLATES)
def facts() -> Facts:
    """Return the facts of the open book."""
    people, places = _people(), _places()
    chosen = preferences.load()
    talks = (one._replace(where=places[one.id]) if one.id in places else one for one in _talks())
    return Facts(
        people=people,
        talks=tuple(talk for talk in talks if talk.contact_id in people),
        letters=tuple(one for one in _letters() if one.contact_id in people),
        namings=_namings(),
        promises=_promises(),
        postponed={act: _day(until) for act, until in book.execute_sql(POSTPONED).fetchall()},
        rhythm=Rhythm(**{name: getattr(chosen, name) for name in Rhythm.__dataclass_fields__}),
        calendar=Calendar(chosen.working_days, chosen.holiday_country, chosen.holiday_region),
        pause=_pause(chosen.paused_on, chosen.paused_until),
        begun=_begun(),
    )


def _pause(begins: str, ends: str) -> Pause | None:
    return Pause(date.fromisoformat(begins), date.fromisoformat(ends)) if begins < ends else None


@kept(Topic.CONTACTS | Topic.ORGANIZATIONS | Topic.REFERRALS | Topic.MEETINGS | Topic.PROMISES)
def _people() -> dict[int, Person]:
    bounced, profiles = dict(book.execute_sql(WAYS_OF_BOUNCED).fetchall()), _profiles()
    return {
        row[0]: Person(
            id=row[0],
            name=row[1],
            first=row[2] or first_name(row[1]),
            stage=STAGES[row[3]],
            may_write=not row[4],
            is_reachable=not row[5] or bounced.get(row[0], 0) > 1,  # the one that bounced is among them
            is_placeholder=bool(row[6]),
            hello_days=row[7],
            organization=row[8] or "",
            is_cold=row[9] == Circle.COLD.value,
            has_bounced=bool(row[5]),
            has_profile=row[0] in profiles and row[10] != CONNECTED,
            wakes_on=_day(row[11]),
        )
        for row in book.execute_sql(PEOPLE).fetchall()
    }


def _profiles() -> set[int]:
    """Return whom one met and whose page on LinkedIn is in the book."""
    return {contact_id for (contact_id,) in book.execute_sql(PROFILES, (PROFILE,)).fetchall()}


@kept(Topic.MEETINGS | Topic.LESSONS | Topic.PROMISES)
def _talks() -> tuple[Talk, ...]:
    return tuple(map(_talk, book.execute_sql(TALKS).fetchall()))


def _talk(row: Any) -> Talk:
    starts_at = datetime.fromisoformat(row[2])
    return Talk(
        id=row[0],
        contact_id=row[1],
        starts_at=starts_at,
        ends_at=starts_at + timedelta(minutes=row[3]),
        is_held=row[4] == "held",
        way=row[5],
        questions=row[7],
        pages=row[8],
        unread=row[9],
        taught=row[10],
        ask_again_on=_day(row[6]),
    )


@kept(Topic.MEETINGS | Topic.CONTACTS | Topic.ORGANIZATIONS)
def _places() -> dict[int, str]:
    """Return where the planned conversations are, or how they are held."""
    return {
        row[0]: where(Where(row[1]), row[2], they_ring=bool(row[3]), place=row[4])
        for row in book.execute_sql(PLACES).fetchall()
    }


@kept(Topic.LETTERS)
def _letters() -> tuple[Sent, ...]:
    return tuple(
        Sent(
            id=row[0],
            contact_id=row[1],
            kind=KINDS[row[2]],
            sent_at=_sent_at(row[3], row[4]),
            is_answered=row[5] == LetterState.ANSWERED.value,
            answer=row[6],
            answered_on=_day(row[7]),
            wait_until=_day(row[8]),
            about_id=row[9],
            meeting_id=row[10],
        )
        for row in book.execute_sql(LETTERS).fetchall()
    )


@kept(Topic.LETTERS)
def _begun() -> dict[tuple[int, Kind | None, int | None], date | None]:
    return {
        (row[0], KINDS[row[1]], row[2]): _day(row[4][:10]) if row[3] == "handed_over" and row[4] else None
        for row in book.execute_sql(BEGUN).fetchall()
    }


def _sent_at(sent_on: str, handed_over_at: str | None) -> datetime:
    """Return when a letter went out; the morning of its day when the hour is not known."""
    if handed_over_at and handed_over_at.startswith(sent_on):
        return datetime.fromisoformat(handed_over_at)
    return morning(date.fromisoformat(sent_on))


@kept(Topic.REFERRALS | Topic.MEETINGS)
def _namings() -> tuple[Naming, ...]:
    return tuple(
        Naming(
            id=row[0],
            contact_id=row[1],
            introducer_id=row[2],
            named_on=date.fromisoformat(min(row[3], row[9][:10]) if row[9] else row[3]),
            meeting_id=row[4],
            permission=PERMISSIONS[row[5]],
            words=row[6],
            told_on=_day(row[7]),
            acknowledged_on=_day(row[8]),
        )
        for row in book.execute_sql(NAMINGS).fetchall()
    )


@kept(Topic.PROMISES | Topic.MEETINGS)
def _promises() -> tuple[Owed, ...]:
    return tuple(
        Owed(row[0], row[1], row[2], _day(row[3]), _day(row[4][:10]) if row[4] else None)
        for row in book.execute_sql(PROMISES).fetchall()
    )


def _day(stored: str | None) -> date | None:
    return date.fromisoformat(stored) if stored else None
