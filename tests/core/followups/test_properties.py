"""What holds on Today for any facts, however unlikely."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import clock
from core.calendar import Calendar
from core.contacts.records import Stage
from core.followups import pausing, rules
from core.followups.acts import Act, ActKind
from core.followups.day import MOST, arranged
from core.followups.facts import Facts, Naming, Owed, Person, Sent, Talk
from core.followups.quiet import CAN_WAIT
from core.followups.rhythm import Pause, Rhythm
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission
from tests.builders import NOW, TODAY

REMINDERS = (ActKind.FOLLOW_UP, ActKind.TELL_SILENCE, ActKind.REST_OFFER)
SPOKEN = (ActKind.MEETING_TODAY, ActKind.DEBRIEF, ActKind.PREPARE, ActKind.PROMISE)
IDS = st.integers(1, 5)
DAYS = st.integers(-200, 60).map(lambda number: TODAY + timedelta(days=number))
PAST = st.integers(-200, 0).map(lambda number: TODAY + timedelta(days=number))
HOURS = st.sampled_from([time(8), time(9, 30), time(12), time(16)])
MOMENTS = st.builds(datetime.combine, st.integers(-3, 40).map(lambda n: TODAY + timedelta(days=n)), HOURS)
PEOPLE = st.builds(
    Person,
    id=st.just(0),
    name=st.sampled_from(["Ann Baker", "Bo Carter", "Zoë 🙂 {name}"]),
    first=st.just("Ann"),
    stage=st.sampled_from(Stage),
    may_write=st.booleans(),
    is_reachable=st.booleans(),
    is_placeholder=st.booleans(),
    hello_days=st.none() | st.integers(-1, 60),
    organization=st.sampled_from(["", "Bakery", "Mill"]),
    is_cold=st.booleans(),
    has_bounced=st.booleans(),
    has_profile=st.booleans(),
    wakes_on=st.none() | DAYS,
)
TALKS = st.builds(
    lambda contact_id, starts_at, **more: Talk(
        0, contact_id, starts_at, starts_at + timedelta(minutes=20), **more
    ),
    IDS,
    st.builds(datetime.combine, DAYS, HOURS),
    is_held=st.booleans(),
    questions=st.integers(0, 2),
    taught=st.integers(0, 2),
    ask_again_on=st.none() | DAYS,
)
LETTERS = st.builds(
    Sent,
    id=st.just(0),
    contact_id=IDS,
    kind=st.sampled_from(Kind),
    sent_at=st.builds(datetime.combine, PAST, HOURS),
    is_answered=st.booleans(),
    answer=st.sampled_from(["", *Answer]),
    answered_on=st.none() | PAST,
    wait_until=st.none() | DAYS,
    about_id=st.none() | IDS,
    meeting_id=st.none() | IDS,
)
NAMINGS = st.builds(
    Naming,
    id=st.just(0),
    contact_id=IDS,
    introducer_id=IDS,
    named_on=PAST,
    meeting_id=st.none() | IDS,
    permission=st.sampled_from(Permission),
    told_on=st.none() | PAST,
    acknowledged_on=st.none() | PAST,
)
PROMISES = st.builds(
    Owed,
    id=st.just(0),
    contact_id=IDS,
    text=st.just("Send it"),
    due_on=st.none() | DAYS,
    made_on=st.none() | PAST,
)
RHYTHMS = st.builds(
    Rhythm,
    follow_ups=st.integers(0, 3),
    hello_days=st.integers(0, 99),
    ask_days=st.integers(0, 3),
    confirm_days=st.integers(0, 2),
    letters_a_day=st.integers(0, 3),
    organizations_at_once=st.integers(0, 3),
    thank_by_email=st.booleans(),
    quiet_from=st.sampled_from(["", "12-20", "01-01"]),
    quiet_until=st.sampled_from(["01-03", "12-31"]),
)
CALENDARS = st.sampled_from([Calendar(), Calendar(country="US"), Calendar(working_days=())])
PAUSES = st.builds(
    lambda begins, length: Pause(begins, begins + timedelta(days=length)), DAYS, st.integers(1, 30)
)


def numbered(items: list[Any]) -> tuple[Any, ...]:
    """Give each item an id of its own, as a table would."""
    return tuple(item._replace(id=number) for number, item in enumerate(items, 1))


@st.composite
def books(draw: st.DrawFn) -> Facts:
    """Draw the facts of any book."""
    people = [replace(one, id=number) for number, one in enumerate(draw(st.tuples(*[PEOPLE] * 5)), 1)]
    facts = Facts(
        {one.id: one for one in people},
        numbered(sorted(draw(st.lists(TALKS, max_size=3)), key=lambda one: one.starts_at)),
        numbered(sorted(draw(st.lists(LETTERS, max_size=6)), key=lambda one: one.sent_at)),
        numbered(sorted(draw(st.lists(NAMINGS, max_size=4)), key=lambda one: one.named_on)),
        numbered(draw(st.lists(PROMISES, max_size=2))),
        rhythm=draw(RHYTHMS),
        calendar=draw(CALENDARS),
        pause=draw(st.none() | PAUSES),
    )
    keys = [act.key for act in unmoved(facts, NOW)]
    put_off = draw(st.dictionaries(st.sampled_from(keys), st.none() | DAYS, max_size=3)) if keys else {}
    return replace(facts, postponed=put_off)


def unmoved(facts: Facts, now: datetime) -> list[Act]:
    """Return what the rules alone say, before a pause, the user, the hour or the load moves it."""
    return [act for rule in rules.RULES for act in rule(facts, now)]


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_there_is_an_end_to_what_is_to_do(facts: Facts, now: datetime) -> None:
    planned = rules.plan(facts, now)
    things = 3 * len(facts.talks) + len(facts.letters) + 3 * len(facts.namings) + len(facts.promises)
    assert len(planned) <= 2 * things + 4 * len(facts.people)


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_nothing_comes_before_its_day(facts: Facts, now: datetime) -> None:
    days = {act.key: act.due_on for act in unmoved(facts, now)}
    for act in rules.plan(facts, now):
        chosen = facts.postponed.get(act.key) or date.min
        assert act.due_on >= max(days[act.key], chosen)
    assert all(act.due_on <= now.date() for act in rules.due(facts, now))


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_nobody_stands_on_today_twice(facts: Facts, now: datetime) -> None:
    today = arranged(facts, now)
    shown = [act.contact_id for act in (*today.acts, *today.later)]
    assert len(set(shown)) == len(shown)
    never_cut = [act for act in rules.due(facts, now) if act.kind.rank <= ActKind.CONFIRM.rank]
    assert len(today.acts) <= max(MOST, len(never_cut))
    assert {act.contact_id for act in never_cut} <= {act.contact_id for act in today.acts}


@given(books(), MOMENTS, st.sampled_from([one for one in Answer if one is not Answer.OUT_OF_OFFICE]))
@settings(max_examples=60)
def test_a_logged_answer_silences_every_reminder(facts: Facts, now: datetime, answer: Answer) -> None:
    for number in facts.people:
        letters = tuple(
            one._replace(is_answered=True, answer=answer.value, answered_on=TODAY)
            if one.contact_id == number
            else one
            for one in facts.letters
        )
        planned = unmoved(replace(facts, letters=letters), now)
        asked = [act for act in planned if number in (act.contact_id, act.about_id) and act.letter_id]
        assert not [act for act in asked if act.kind in REMINDERS]
        if answer is not Answer.SILENCE:
            assert not [act for act in planned if act.kind is ActKind.TELL_SILENCE and act.about_id == number]


@given(books(), MOMENTS, PAUSES)
@settings(max_examples=60)
def test_a_pause_moves_every_date_by_its_working_days(facts: Facts, now: datetime, pause: Pause) -> None:
    paused = replace(facts, pause=pause)
    every = [pause.begins + timedelta(days=one) for one in range((pause.ends - pause.begins).days)]
    for act in unmoved(facts, now):
        moved = pausing.moved(act, paused)
        since = min(act.since or act.due_on, act.due_on)
        lost = sum(facts.calendar.is_business_day(one) for one in every if one > since)
        if act.kind is ActKind.MEETING_TODAY or since >= pause.ends:
            assert moved == act
        elif act.kind in pausing.NEVER_MOVED:
            assert moved.due_on == max(act.due_on, pause.ends)
        else:
            on = facts.calendar.add(act.due_on, lost) if lost else act.due_on
            assert moved.due_on == max(on, pause.ends)


@given(books(), PAUSES)
@settings(max_examples=60)
def test_in_a_pause_there_are_only_meetings_and_after_it_nothing_glows(facts: Facts, pause: Pause) -> None:
    paused = replace(facts, pause=pause, postponed={})
    during = datetime.combine(pause.ends - timedelta(days=1), time(11))
    assert all(act.kind is ActKind.MEETING_TODAY for act in rules.due(paused, during))
    back = datetime.combine(pause.ends, time(11))
    for act in rules.due(paused, back):
        since = min(act.since or act.due_on, act.due_on)
        assert since >= pause.ends or not act.tone


@given(books(), MOMENTS, st.randoms())
@settings(max_examples=60)
def test_the_order_is_total_and_stable(facts: Facts, now: datetime, random: Any) -> None:
    due = rules.due(facts, now)
    assert len({act.key for act in due}) == len(due)
    assert [act.order for act in due] == sorted({act.order for act in due})
    people = list(facts.people.values())
    random.shuffle(people)
    assert rules.due(replace(facts, people={one.id: one for one in people}), now) == due


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_nobody_who_asked_not_to_be_written_to_is_written_to(facts: Facts, now: datetime) -> None:
    quiet = {number for number, one in facts.people.items() if not one.may_write}
    assert not [act for act in rules.plan(facts, now) if act.contact_id in quiet and act.kind not in SPOKEN]


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_no_letter_is_suggested_at_a_quiet_hour(facts: Facts, now: datetime) -> None:
    letters = [act for act in rules.due(facts, now) if act.kind in CAN_WAIT]
    is_whole_year = facts.rhythm.quiet_from == "01-01" and facts.rhythm.quiet_until == "12-31"
    if letters and not is_whole_year:
        assert facts.calendar.is_business_day(now.date())
        assert not (now.weekday() == 0 and now.hour < 10) and not (now.weekday() == 4 and now.hour >= 14)


@given(books(), MOMENTS)
@settings(max_examples=60)
def test_no_more_first_letters_a_day_than_one_likes(facts: Facts, now: datetime) -> None:
    asks = [act for act in rules.due(facts, now) if act.kind is ActKind.ASK]
    sent = sum(one.kind is Kind.REQUEST and one.day == now.date() for one in facts.letters)
    assert len(asks) <= max(0, max(1, facts.rhythm.letters_a_day) - sent)
