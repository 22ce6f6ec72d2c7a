"""A day put together: its order, its five acts, what waits for later and why, and the words of the acts."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from core import clock
from core.contacts.records import Stage
from core.followups import rules
from core.followups.acts import ActKind
from core.followups.day import arranged
from core.followups.facts import Facts, Person
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission
from tests.builders import NOW
from tests.core.followups.telling import (
    ANN,
    BO,
    CY,
    DI,
    ED,
    answered,
    asked,
    book,
    day,
    due,
    met,
    moment,
    named,
    person,
    planned,
    promised,
    reminded,
    sent,
)

THANKED = person(stage=Stage.THANKED)


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


def test_today_stands_in_the_order_of_the_architecture() -> None:
    people = {number: replace(person(), id=number, name=f"P{number}") for number in range(1, 20)}
    stages = {
        (5, 6): Stage.MET,
        (9, 17): Stage.TO_ASK,
        (12, 15, 16, 18): Stage.THANKED,
    }
    for numbers, stage in stages.items():
        people |= {one: replace(people[one], stage=stage) for one in numbers}
    people[10] = replace(people[10], has_bounced=True)
    people[15] = replace(people[15], has_profile=True)
    facts = replace(
        book(
            planned("11-17 15:00", 1),
            planned("11-17 08:00", 2),
            answered("11-10", Answer.YES, "11-16", to=3),
            planned("11-18 15:00", 4),
            met("11-16", 5),
            met("11-15", 6),
            sent("11-15", Kind.THANK_EMAIL, 6),
            planned("11-18 15:00", 7, questions=0),
            sent("11-01", Kind.CONFIRM, 7, meeting_id=5),
            named("11-16", 3, 8, acknowledged_on=None),
            named("11-13", 9, 77),
            answered("11-10", Answer.BOUNCED, "11-12", to=10),
            asked("11-04", 11),
            met("11-10", 12),
            sent("11-10", Kind.CARD, 12),
            named("11-02", 12, 13),
            asked("10-26", 19),
            reminded("11-04", 19),
            named("10-20", 19, 14),
            promised("11-17", 15),
            met("11-16", 15),
            sent("11-16", Kind.CARD, 15),
            met("10-20", 16, taught=1, ask_again_on=day("11-17")),
            sent("10-20", Kind.CARD, 16),
            met("08-18", 18),
            sent("08-19", Kind.CARD, 18),
        ),
        people=people,
    )
    kinds = [act.kind for act in rules.due(facts, moment("11-17 09:40"))]
    assert list(dict.fromkeys(kinds)) == [kind for kind in ActKind if kind is not ActKind.REST_OFFER]


def test_confirmations_are_never_cut() -> None:
    people = [person(number, Stage.SCHEDULED) for number in (ANN, BO, CY, DI, ED)]
    talks = [planned("11-18 15:00", one.id, questions=0) for one in people]
    today = arranged(book(*people, *talks), NOW)
    assert [act.kind for act in today.acts] == [ActKind.CONFIRM] * 5
    assert today.acts[0].reason == "Two lines: the day, the hour, the place. Also: prepare."


def test_a_letter_of_a_monday_morning_waits_for_its_hour() -> None:
    facts = book(asked("11-05"))
    early = arranged(facts, moment("11-16 08:00"))
    assert early.acts == () and [act.name for act in early.later] == ["Ann Baker"]
    assert str(early.later[0].not_before) == "10:00:00"
    assert [act.name for act in arranged(facts, moment("11-16 10:00")).acts] == ["Ann Baker"]


def at_bakery(number: int, stage: Stage = Stage.TO_ASK) -> Person:
    """Return somebody who works at the bakery."""
    return person(number, stage, organization="Bakery")


WAITING = {
    "the day has its three": (
        book(
            *(person(number, Stage.TO_ASK) for number in (ANN, BO, CY, DI)),
            *(named("11-16", number, 10 + number) for number in (ANN, BO, CY, DI)),
        ),
        ("2026-11-18", "Three new letters a day are plenty."),
    ),
    "one is asked there": (
        book(at_bakery(ANN, Stage.ASKED), at_bakery(CY), asked("11-16"), named("11-16", CY, 9)),
        ("2026-11-19", "Somebody at Bakery is asked already. One after the other."),
    ),
    "one will be met there": (
        book(at_bakery(ANN, Stage.SCHEDULED), at_bakery(CY), planned("12-02"), named("11-16", CY, 9)),
        ("2026-11-18", "Somebody at Bakery is asked already. One after the other."),
    ),
    "two are asked there": (
        book(
            at_bakery(ANN, Stage.ASKED),
            at_bakery(DI, Stage.ASKED),
            at_bakery(CY),
            asked("11-12"),
            named("11-16", CY, 9),
        ),
        ("2026-11-18", "Enough people at Bakery are asked already. One answer first."),
    ),
    "one place is enough": (
        book(
            person(organization="Mill"),
            at_bakery(CY),
            asked("11-12"),
            named("11-16", CY, 9),
            rhythm={"organizations_at_once": 1},
        ),
        ("2026-11-18", "One organization at once is plenty."),
    ),
}


@pytest.mark.parametrize(("facts", "expected"), WAITING.values(), ids=WAITING)
def test_what_is_too_much_waits_and_says_why(facts: Facts, expected: tuple[str, str]) -> None:
    today = arranged(facts, NOW)
    (held,) = [act for act in today.later if act.is_held]
    assert (held.due_on.isoformat(), held.reason) == expected


def test_a_day_to_come_has_room_for_three_letters_too() -> None:
    some = (ANN, BO, CY, DI)
    facts = book(
        *(person(one, Stage.TO_ASK) for one in some), *(named("11-17", one, 10 + one) for one in some)
    )
    assert [act.due_on.day for act in rules.plan(facts, NOW)] == [18, 18, 18, 19]
    assert not [act for act in rules.plan(facts, NOW) if act.is_held]


def test_a_pause_says_when_one_is_back() -> None:
    facts = book(asked("11-02"), paused="11-16 11-23")
    today = arranged(facts, NOW)
    assert (today.acts, today.later, today.back_on) == ((), (), day("11-23"))
    assert rules.no_letters_because(facts, NOW) == "Everything waits until Monday 23 November."
    assert arranged(facts, moment("11-23 11:00")).back_on is None


@pytest.mark.parametrize(
    ("at", "said"),
    [
        ("11-17 09:40", ""),
        ("11-16 09:00", "Mondays begin slowly. Letters wait until 10:00."),
        ("11-20 15:00", "A quiet day. The next letters wait for Monday 23 November."),
        ("11-21 11:00", "A quiet day. The next letters wait for Monday 23 November."),
        ("12-24 11:00", "A quiet day. The next letters wait for Monday 4 January."),
    ],
)
def test_a_quiet_hour_says_so(at: str, said: str) -> None:
    assert rules.no_letters_because(book(), moment(at)) == said


def test_three_new_letters_are_enough_for_a_day() -> None:
    three = book(*(asked("11-17 09:00", number) for number in (ANN, BO, CY)))
    said = "Three new letters today are plenty. The next one can wait for tomorrow."
    assert rules.no_letters_because(three, NOW) == said


def test_what_was_put_off_into_a_pause_moves_on_with_it() -> None:
    facts = book(promised("11-09"), paused="11-11 11-18", postponed={"promise:promise-1": day("11-13")})
    assert due(facts, "11-19") == [] and due(facts, "11-20") == ["promise Ann soft"]
    later = replace(facts, postponed={"promise:promise-1": day("11-25")})
    assert due(later, "11-24") == [] and due(later, "11-25") == ["promise Ann soft"]


SENTENCES = [
    (
        book(answered("11-16", Answer.OFFER, "11-17")),
        "Answer Ann Baker about the role",
        "You may answer. With Ann it is a talk about a job from here.",
        "Open Ann",
    ),
    (
        book(person(stage=Stage.RESTING), answered("11-16", Answer.NO, "11-17")),
        "Thank Ann Baker",
        "They said no. Who else might have 20 minutes?",
        "Reply",
    ),
    (
        book(answered("11-09", Answer.BOUNCED, "11-09")),
        "Ask Ann Baker again",
        "Your first letter came back. There is another way to reach Ann now.",
        "Ask Ann",
    ),
    (
        book(person(has_bounced=True), answered("11-09", Answer.BOUNCED, "11-09")),
        "Find another way to reach Ann Baker",
        "Your letter came back. There is another way in your book.",
        "Open Ann",
    ),
    (
        book(person(is_reachable=False, has_bounced=True), answered("11-09", Answer.BOUNCED, "11-09")),
        "Find another way to reach Ann Baker",
        "Your letter came back: the address is wrong.",
        "Open Ann",
    ),
    (
        book(person(stage=Stage.SCHEDULED), planned("11-18 15:00")),
        "Confirm with Ann Baker, tomorrow at 15:00",
        "Two lines: the day, the hour, the place.",
        "Write two lines",
    ),
    (
        book(named("11-17", acknowledged_on=None, permission=Permission.THEY_WRITE)),
        "Thank Bo Carter for introducing Ann",
        "Reply to all today, then leave Bo out of it.",
        "Thank Bo",
    ),
    (
        book(named("11-17", acknowledged_on=None)),
        "Thank Bo Carter for introducing Ann",
        "One line today, and Bo knows it arrived.",
        "Thank Bo",
    ),
    (
        book(person(is_cold=True, organization="Bakery"), at_bakery(CY), asked("11-12")),
        "Ask Cy Dunn, a second person at Bakery",
        "Ann has not answered for three working days. Two people in one place are fine.",
        "Ask Cy",
    ),
    (
        book(asked("11-02"), reminded("11-05")),
        "Let Ann Baker rest",
        "No answer to two letters. You can ask again in six months.",
        "Let Ann rest",
    ),
    (
        book(asked("11-02"), rhythm={"follow_ups": 0, "rest_days": 10}),
        "Let Ann Baker rest",
        "No answer to one letter. You can ask again in one month.",
        "Let Ann rest",
    ),
    (
        book(
            THANKED,
            met("02-17"),
            sent("02-18", Kind.CARD),
            postponed={f"hello:contact-1-2026-{one}": None for one in ("05-19", "08-18", "11-17")},
        ),
        "Let Ann Baker rest",
        "You skipped three hellos. You can ask again in six months.",
        "Let Ann rest",
    ),
    (
        book(
            person(stage=Stage.TO_ASK, is_placeholder=True), named("11-10"), rhythm={"promised_name_days": 5}
        ),
        "Remind Bo Carter of a name",
        "Promised on 10 Nov: “Ann Baker”. One gentle line.",
        "Write to Bo",
    ),
    (
        book(THANKED, met("11-02", ask_again_on=day("11-17")), sent("11-03", Kind.CARD)),
        "Ask Ann Baker once more for names",
        "Nobody came to mind on 2 November. One line, and no is fine.",
        "Write to Ann",
    ),
    (
        book(replace(THANKED, has_profile=True), met("11-16"), sent("11-16", Kind.CARD)),
        "Connect with Ann Baker on LinkedIn",
        "You met yesterday. A line with it is worth more than a click.",
        "Write the note",
    ),
    (
        book(THANKED, met("10-20", taught=1), sent("10-21", Kind.CARD)),
        "Tell Ann Baker what came of the advice",
        "It’s been 4 weeks. One thing you did with it is enough.",
        "Tell Ann",
    ),
    (
        book(person(stage=Stage.RESTING, wakes_on=day("11-17")), answered("05-16", Answer.SILENCE, "05-17")),
        "Ask Ann Baker again",
        "Ann has rested long enough. Ask only with a fresh reason.",
        "Ask Ann",
    ),
    (
        book(person(stage=Stage.RESTING, wakes_on=day("11-17")), answered("08-16", Answer.LATER, "08-17")),
        "Ask Ann Baker again",
        "Ann said that now would be a better time.",
        "Ask Ann",
    ),
    (
        book(person(stage=Stage.RESTING, wakes_on=day("11-17"))),
        "Ask Ann Baker again",
        "You let Ann rest until now.",
        "Ask Ann",
    ),
    (
        book(
            person(stage=Stage.RESTING, wakes_on=day("11-17")),
            met("08-16"),
            sent("08-17", Kind.CARD),
        ),
        "Say hello to Ann Baker",
        "Ann has rested until now.",
        "Say hello",
    ),
    (
        book(
            answered("11-10", Answer.YES_BY_EMAIL, "11-11"),
            answered("11-11", "", "11-16", Kind.REPLY_YES),
        ),
        "Write the thank-you to Ann Baker",
        "Ann answered your questions yesterday. A few lines are plenty.",
        "Write the email",
    ),
    (
        book(person(stage=Stage.MET), met("11-16")),
        "Write the thank-you to Ann Baker",
        "You met yesterday. A short email is best within a day. Also: thank-you card.",
        "Write the email",
    ),
    (
        book(person(stage=Stage.MET), met("11-14")),
        "Write the thank-you to Ann Baker",
        "You met on 14 Nov. An email is still welcome. Also: thank-you card.",
        "Write the email",
    ),
    (
        book(person(stage=Stage.SCHEDULED), planned("11-12 15:00")),
        "Write down what Ann Baker taught you",
        "Planned for 12 Nov at 15:00. Write down what you remember, or give it another day.",
        "Write it down",
    ),
]


@pytest.mark.parametrize(("facts", "sentence", "reason", "action"), SENTENCES)
def test_an_act_says_what_and_why(facts: Facts, sentence: str, reason: str, action: str) -> None:
    (act,) = arranged(facts, NOW).acts
    assert (act.sentence, act.reason, act.action) == (sentence, reason, action)
