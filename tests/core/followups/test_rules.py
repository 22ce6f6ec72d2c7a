"""The rules of Today, from plain facts: when each is due, and in which words."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from core import clock
from core.calendar import Calendar
from core.contacts.records import Stage
from core.followups import rules
from core.followups.acts import Act, ActKind
from core.followups.facts import Facts, Naming, Owed, Person, Sent, Talk
from core.followups.rhythm import Rhythm
from core.letters.kinds import Answer, Kind
from core.referrals.records import Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()
ANN, BO = 1, 2


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


def day(number: int) -> date:
    """Return the day so many days from today."""
    return TODAY + timedelta(days=number)


def person(number: int = ANN, stage: Stage = Stage.ASKED, **more: Any) -> Person:
    """Return Ann Baker or Bo Carter."""
    given, family = {ANN: ("Ann", "Baker"), BO: ("Bo", "Carter")}.get(number, ("Cy", str(number)))
    return Person(number, f"{given} {family}", given, stage, **more)


def people(*some: Person) -> dict[int, Person]:
    """Return people by id."""
    return {one.id: one for one in some}


def talk(on: int, contact_id: int = ANN, at: str = "10:00", number: int = 1, **more: Any) -> Talk:
    """Return a talk of twenty minutes, held when it lies in the past."""
    starts_at = datetime.combine(day(on), time.fromisoformat(at))
    usual = {"is_held": on < 0}
    return Talk(number, contact_id, starts_at, starts_at + timedelta(minutes=20), **(usual | more))


def sent(on: int, kind: Kind = Kind.REQUEST, contact_id: int = ANN, number: int = 1, **more: Any) -> Sent:
    """Return a letter that went out in the morning."""
    at = more.pop("at", "09:00")
    return Sent(number, contact_id, kind, datetime.combine(day(on), time.fromisoformat(at)), **more)


def answered(on: int, answer: Answer, kind: Kind = Kind.REQUEST, back: int = -1) -> Sent:
    """Return a letter that was answered."""
    return sent(on, kind, is_answered=True, answer=answer.value, answered_on=day(back))


def named(on: int, contact_id: int = ANN, introducer_id: int = BO, number: int = 1, **more: Any) -> Naming:
    """Return that Bo named Ann."""
    return Naming(number, contact_id, introducer_id, day(on), **more)


def acts(facts: Facts, kind: ActKind, now: datetime = NOW) -> list[Act]:
    """Return the acts of one kind, due or to come."""
    return [act for act in rules.plan(facts, now) if act.kind is kind]


def days_until(facts: Facts, kind: ActKind) -> list[int]:
    """Return in how many days the acts of one kind are due."""
    return [(act.due_on - TODAY).days for act in acts(facts, kind)]


def asked(*letters: Sent, **more: Any) -> Facts:
    """Return the facts of Ann, who was asked."""
    return Facts(people(person(), person(BO, Stage.MET)), letters=letters, **more)


REMINDED = (sent(-30), sent(-20, Kind.REMINDER, number=2))


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        # reminder to the first person: 7 business days
        (asked(sent(-8)), [1]),  # Monday to Wednesday of the next week
        (asked(sent(-9)), [1]),  # Sunday: day 0 is Monday
        (asked(sent(-8, at="12:00")), [2]),  # the noon rule
        (asked(sent(-1)), [8]),
        (asked(sent(-60)), [-49]),
        (asked(sent(-8), rhythm=Rhythm(follow_up_days=6)), [0]),
        (asked(sent(-8), rhythm=Rhythm(follow_up_days=5)), [-1]),
        (asked(sent(-8), calendar=Calendar(country="DE", region="SN")), [2]),  # Buss- und Bettag, 18 November
        # number of reminders, cold: 1
        (asked(*REMINDED), []),
        (asked(*REMINDED, rhythm=Rhythm(follow_ups=2)), [-11]),
        (asked(sent(-8), rhythm=Rhythm(follow_ups=0)), []),
        # introduced: one more after 10 more business days
        (asked(*REMINDED, namings=(named(-40, told_on=day(-1)),)), [-6]),
        (asked(*REMINDED, sent(-5, Kind.REMINDER, number=3), namings=(named(-40, told_on=day(-1)),)), []),
        (asked(sent(-8), namings=(named(-40),), rhythm=Rhythm(follow_ups=0)), []),
        # out of office: the day after the return and two business days
        (asked(sent(-8, wait_until=day(6))), [9]),  # back on Monday 23
        (asked(sent(-8, wait_until=day(-7))), [1]),
        # any answer stops it
        (asked(answered(-8, Answer.YES_BY_EMAIL)), []),
        (asked(answered(-8, Answer.NO)), []),
        (asked(answered(-8, Answer.LATER)), []),
        (asked(answered(-8, Answer.BOUNCED)), []),
        (asked(answered(-8, Answer.SENT_TO_HR)), []),
        (asked(answered(-8, Answer.OFFER)), []),
        (asked(answered(-8, Answer.SILENCE)), []),
        (asked(sent(-20), answered(-9, Answer.NO, Kind.REMINDER)), []),
        (asked(sent(-8), answered(-30, Answer.YES, Kind.HELLO)), []),
        (asked(sent(-8), answered(-30, Answer.YES, Kind.HELLO, back=-20)), [1]),
        # so does a conversation
        (asked(sent(-8), talks=(talk(2),)), []),
        (asked(sent(-8), talks=(talk(-30),)), [1]),
        # a request after an old one that was answered begins anew
        (asked(answered(-80, Answer.LATER, back=-79), sent(-8, number=2)), [1]),
        # a reminder alone counts as the request
        (asked(sent(-8, Kind.REMINDER)), [1]),
        (asked(), []),
        (asked(sent(-8, Kind.HELLO)), []),
        # not for those at another stage, not to be written to, or out of reach
        (Facts(people(person(stage=Stage.RESTING)), letters=(sent(-8),)), []),
        (Facts(people(person(may_write=False)), letters=(sent(-8),)), []),
        (Facts(people(person(is_reachable=False)), letters=(sent(-8),)), []),
    ],
)
def test_a_request_is_followed_up(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.FOLLOW_UP) == expected


def fresh(*namings: Naming, **more: Any) -> Facts:
    """Return the facts of somebody new whom Bo named."""
    ann = person(stage=more.pop("stage", Stage.TO_ASK), **more.pop("ann", {}))
    return Facts(people(ann, person(BO, Stage.MET)), namings=namings, **more)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (fresh(named(0)), [1]),
        (fresh(named(-4)), [-1]),  # Friday: Monday
        (fresh(named(3)), [6]),  # the coming Friday: Monday
        (fresh(named(-3)), [-1]),  # Saturday: Monday
        (fresh(named(0), rhythm=Rhythm(ask_days=2)), [2]),
        (fresh(named(0), rhythm=Rhythm(ask_days=0)), [0]),
        (fresh(named(0), calendar=Calendar(country="DE", region="SN")), [2]),
        (fresh(named(0, contact_id=3), named(0, number=2)), [2]),  # the second name
        (fresh(named(0, contact_id=3), named(0, contact_id=4, number=2), named(0, number=3)), [3]),
        (fresh(named(-1, contact_id=3), named(0, number=2)), [1]),  # another day's name
        (fresh(named(0, permission=Permission.ASK_FIRST)), [8]),
        (fresh(named(0), named(-4, introducer_id=3, number=2)), [-1]),  # named twice: the first counts
        (fresh(named(0), stage=Stage.ASKED), []),
        (fresh(named(0), stage=Stage.RESTING), []),
        (fresh(named(0), ann={"is_placeholder": True}), []),
        (fresh(named(0), ann={"may_write": False}), []),
        (fresh(named(0), ann={"is_reachable": False}), []),
        (fresh(named(0, contact_id=9)), []),
        (fresh(), []),
    ],
)
def test_a_new_name_is_asked_soon(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.ASK) == expected


@pytest.mark.parametrize(
    ("naming", "after", "reason"),
    [
        (named(0, words="Ask about ovens."), ", the name Bo gave you", "Bo said: “Ask about ovens.”"),
        (named(0), ", the name Bo gave you", "Bo named Ann."),
        (named(0, permission=Permission.THEY_WRITE), ", the name Bo gave you", "Bo writes to Ann too."),
        (named(0, permission=Permission.MAY_NAME), ", the name Bo gave you", "You may say that Bo sent you."),
        (
            named(0, permission=Permission.ASK_FIRST),
            ", the name Bo gave you",
            "Bo wanted to ask Ann first. Check before you write.",
        ),
        (named(0, introducer_id=9), "", ""),
    ],
)
def test_a_new_name_says_where_it_comes_from(naming: Naming, after: str, reason: str) -> None:
    (act,) = acts(fresh(naming), ActKind.ASK)
    assert (act.sentence, act.reason, act.action) == (f"Ask Ann Baker{after}", reason, "Ask Ann")
    assert act.key == "ask:contact-1"


def test_names_given_at_once_are_told_apart() -> None:
    some = {number: person(number, Stage.TO_ASK) for number in range(3, 7)}
    namings = tuple(named(0, contact_id=number, number=number) for number in some)
    found = acts(Facts(some | people(person(BO)), namings=namings), ActKind.ASK)
    assert [act.after for act in found] == [
        ", the first name Bo gave you",
        ", the second name Bo gave you",
        ", the third name Bo gave you",
        ", another name Bo gave you",
    ]


def met(*talks: Talk, **more: Any) -> Facts:
    """Return the facts of Ann, whom Bo named and who was met."""
    stage = more.pop("stage", Stage.MET)
    more.setdefault("namings", (named(-40, told_on=day(-30)),))
    return Facts(people(person(stage=stage), person(BO, Stage.THANKED)), talks=talks, **more)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (met(talk(-1)), [-1]),
        (met(talk(0, is_held=True)), [0]),
        (met(talk(-40)), [-40]),  # late, and still to send
        (met(talk(-1), letters=(sent(0, Kind.THANK_EMAIL),)), [-1]),  # the card stays due
        (met(talk(-1), letters=(sent(0, Kind.CARD),)), []),
        (met(talk(-1), letters=(sent(-1, Kind.CARD),)), []),
        (met(talk(-20), talk(-1, number=2), letters=(sent(-19, Kind.CARD),)), [-1]),
        (met(talk(-20), talk(-18, number=2), letters=(sent(-17, Kind.CARD),)), []),
        (met(talk(2)), []),
        (replace(met(talk(-1)), people=people(person(may_write=False))), []),
    ],
)
def test_a_card_is_due_from_the_day_of_the_meeting(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.THANK) == expected


@pytest.mark.parametrize(
    ("facts", "reason"),
    [
        (met(talk(0, at="08:00", is_held=True)), "You met today. Best in the post within two days."),
        (met(talk(-1)), "You met yesterday. Best in the post within two days."),
        (met(talk(-1), rhythm=Rhythm(card_days=1)), "You met yesterday. Best in the post within one day."),
        (met(talk(-1), rhythm=Rhythm(card_days=12)), "You met yesterday. Best in the post within 12 days."),
        (met(talk(-2)), "You met on 15 Nov. Best in the post within two days."),
        (met(talk(-3)), "You met on 14 Nov. A card is still welcome."),
        (met(talk(-10)), "You met on 7 Nov. A card is still welcome."),
        (met(talk(-11)), "You met on 6 Nov. Open with what you did with the advice."),
        (
            met(talk(-1), letters=(sent(-1, Kind.THANK_EMAIL),)),
            "Your thanks went yesterday. The card is what Ann keeps.",
        ),
    ],
)
def test_the_card_says_why(facts: Facts, reason: str) -> None:
    (act,) = acts(facts, ActKind.THANK)
    assert act.sentence == "Write the thank-you to Ann Baker"
    assert (act.reason, act.minutes, act.key) == (reason, 10, "thank:meeting-1")


SCHEDULED = {"stage": Stage.SCHEDULED}


@pytest.mark.parametrize(
    ("planned", "rhythm", "expected"),
    [
        (talk(1), Rhythm(), [0]),
        (talk(3), Rhythm(), [2]),
        (talk(6), Rhythm(), [3]),  # Monday: prepare on Friday
        (talk(3), Rhythm(prepare_days=2), [1]),
        (talk(3), Rhythm(prepare_days=0), [3]),
        (talk(3, questions=5), Rhythm(), [2]),
        (talk(3, questions=5, pages=2, unread=1), Rhythm(), [2]),
        (talk(3, questions=5, pages=2), Rhythm(), []),  # ready
        (talk(3, pages=2), Rhythm(), [2]),
        (talk(0, at="15:00"), Rhythm(), []),  # the meeting itself stands there
        (talk(-1, is_held=False), Rhythm(), []),
    ],
)
def test_a_meeting_is_prepared_the_working_day_before(
    planned: Talk, rhythm: Rhythm, expected: list[int]
) -> None:
    assert days_until(met(planned, rhythm=rhythm, **SCHEDULED), ActKind.PREPARE) == expected


@pytest.mark.parametrize(
    ("counts", "reason"),
    [
        ((7, 4, 1), "Seven questions picked. One page still to read."),
        ((1, 4, 2), "One question picked. Two pages still to read."),
        ((11, 0, 0), "11 questions picked."),
        ((0, 0, 0), "No questions picked yet."),
    ],
)
def test_preparing_says_how_far_it_is(counts: tuple[int, int, int], reason: str) -> None:
    questions, pages, unread = counts
    facts = met(talk(1, questions=questions, pages=pages, unread=unread), **SCHEDULED)
    (act,) = acts(facts, ActKind.PREPARE)
    assert (act.sentence, act.reason) == ("Prepare for Ann Baker, tomorrow at 10:00", reason)


@pytest.mark.parametrize(
    ("planned", "at", "meetings", "debriefs"),
    [
        (talk(0, at="15:00"), "09:40", [0], []),
        (talk(0, at="09:30"), "09:40", [0], []),  # under way
        (talk(0, at="09:20"), "09:40", [], [0]),  # over
        (talk(0, at="15:00"), "15:20", [], [0]),
        (talk(2), "09:40", [2], []),
        (talk(-1, is_held=False), "09:40", [], [-1]),
        (talk(-1), "09:40", [], []),
    ],
)
def test_a_meeting_stands_until_it_is_over_and_is_then_written_down(
    planned: Talk, at: str, meetings: list[int], debriefs: list[int]
) -> None:
    now = datetime.combine(TODAY, time.fromisoformat(at))
    found = rules.plan(met(planned), now)
    assert [(act.due_on - TODAY).days for act in found if act.kind is ActKind.MEETING_TODAY] == meetings
    assert [(act.due_on - TODAY).days for act in found if act.kind is ActKind.DEBRIEF] == debriefs


def test_a_meeting_says_when_where_and_how_far_it_is_prepared() -> None:
    (act,) = acts(met(talk(0, at="15:00", where="Phone", questions=2)), ActKind.MEETING_TODAY)
    assert act.sentence == "Talk with Ann Baker, today at 15:00"
    assert (act.reason, act.minutes) == ("Phone. Two questions picked.", 20)


def test_a_debrief_says_which_talk() -> None:
    (act,) = acts(met(talk(-1, is_held=False)), ActKind.DEBRIEF)
    assert act.sentence == "Write down what Ann Baker taught you"
    assert act.reason == "Planned for yesterday at 10:00. A few lines while it is fresh."


OPEN = (named(-40),)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (met(talk(-1), namings=OPEN), [0]),
        (met(talk(0, is_held=True), namings=OPEN), [1]),
        (met(talk(-9), namings=OPEN), [-8]),
        (met(talk(-9), talk(-1, number=2), namings=OPEN), [-8]),  # the first talk since
        (met(talk(-50), namings=OPEN), []),  # met before being named
        (met(talk(-1), namings=(named(-40, told_on=day(0)),)), []),
        (met(talk(1), namings=OPEN), [2]),  # expected, after tomorrow's meeting
        (met(talk(0, at="15:00"), namings=OPEN), [1]),
        (met(talk(3), namings=OPEN), []),
        (met(talk(-1, is_held=False), namings=OPEN), []),
        (met(talk(-1), namings=(named(-40, introducer_id=9),)), []),
        (met(talk(-1), namings=(*OPEN, named(-30, introducer_id=3, number=2))), [0]),
        (replace(met(talk(-1), namings=OPEN), people=people(person(), person(BO, may_write=False))), []),
        (replace(met(talk(-1), namings=OPEN), people=people(person(), person(BO, is_reachable=False))), []),
        (replace(met(talk(-1), namings=OPEN), talks=()), []),
    ],
)
def test_an_introducer_hears_how_it_went(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.TELL) == expected


@pytest.mark.parametrize(
    ("on", "reason"),
    [
        (-1, "Bo introduced you. Two lines are plenty."),
        (-4, "Bo introduced you. Two lines are plenty."),  # Friday and two working days
        (-5, "Bo may like to know by now. Two lines are plenty."),
    ],
)
def test_telling_says_for_whom(on: int, reason: str) -> None:
    (act,) = acts(met(talk(on), namings=OPEN), ActKind.TELL)
    assert act.sentence == "Tell Bo Carter how it went with Ann"
    assert (act.reason, act.action, act.short) == (reason, "Tell Bo", "Tell Bo about Ann")
    assert (act.contact_id, act.about_id, act.key) == (BO, ANN, "tell:referral-1")


SILENT = answered(-30, Answer.SILENCE, back=-2)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (asked(*REMINDED, namings=OPEN), [-13]),  # five working days after the reminder
        (asked(sent(-30), namings=OPEN), []),  # no reminder yet
        (asked(*REMINDED), []),  # nobody to tell
        (asked(*REMINDED, namings=(named(-40, told_on=day(-9)),)), []),
        (asked(sent(-30), answered(-20, Answer.NO, Kind.REMINDER), namings=OPEN), []),
        (asked(SILENT, namings=OPEN), [-2]),
        (asked(sent(-30), sent(-20, Kind.REMINDER, number=2, wait_until=day(6)), namings=OPEN), [9]),
        (asked(*REMINDED, namings=OPEN, talks=(talk(-3),)), []),
        (asked(namings=OPEN), []),
        (asked(*REMINDED, namings=(named(-40, introducer_id=9),)), []),
        (replace(asked(*REMINDED, namings=OPEN), people=people(person(stage=Stage.MET), person(BO))), []),
        (replace(asked(SILENT, namings=OPEN), people=people(person(stage=Stage.RESTING), person(BO))), [-2]),
        (replace(asked(*REMINDED, namings=OPEN), people=people(person(), person(BO, may_write=False))), []),
    ],
)
def test_an_introducer_hears_about_silence(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.TELL_SILENCE) == expected


def test_silence_is_told_plainly() -> None:
    (act,) = acts(asked(*REMINDED, namings=OPEN), ActKind.TELL_SILENCE)
    assert act.sentence == "Tell Bo Carter that Ann has not answered"


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (asked(answered(-5, Answer.YES, back=0)), [0]),
        (asked(answered(-5, Answer.YES_BY_EMAIL, back=-1)), [-1]),
        (asked(sent(-9), answered(-2, Answer.YES, Kind.REMINDER)), [-1]),
        (asked(answered(-5, Answer.NO)), []),
        (asked(answered(-5, Answer.YES), sent(0, Kind.REPLY_YES, number=2)), []),
        (asked(answered(-5, Answer.YES), talks=(talk(4),)), []),
        (asked(), []),
        (replace(asked(answered(-5, Answer.YES)), people=people(person(may_write=False))), []),
    ],
)
def test_a_yes_is_replied_to_the_same_day(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.REPLY) == expected


def test_a_yes_by_email_gets_three_questions() -> None:
    (act,) = acts(asked(answered(-5, Answer.YES_BY_EMAIL)), ActKind.REPLY)
    assert act.reason == "They said yes by email. Three questions at most."
    (act,) = acts(asked(answered(-5, Answer.YES)), ActKind.REPLY)
    assert (act.sentence, act.reason) == ("Reply to Ann Baker", "They said yes. Offer two times.")


def promised(text: str = "Send the guide.", on: int | None = 0, contact_id: int = ANN) -> Owed:
    """Return a promise to Ann."""
    return Owed(1, contact_id, text, None if on is None else day(on))


@pytest.mark.parametrize(("on", "expected"), [(0, [0]), (2, [2]), (-9, [-9]), (None, [])])
def test_a_promise_is_due_on_its_day(on: int | None, expected: list[int]) -> None:
    assert days_until(asked(promises=(promised(on=on),)), ActKind.PROMISE) == expected


@pytest.mark.parametrize(
    ("text", "on", "reason"),
    [
        ("Send the guide.", 0, "You promised the guide. You said today."),
        ("Bring two tables", -1, "You promised to bring two tables. You said yesterday."),
    ],
)
def test_a_promise_is_told_in_its_own_words(text: str, on: int, reason: str) -> None:
    (act,) = acts(asked(promises=(promised(text, on),)), ActKind.PROMISE)
    assert (act.sentence, act.reason) == ("Keep your promise to Ann Baker", reason)
    assert (act.promise_id, act.also) == (1, reason.partition(" You said")[0])


def test_a_promise_to_somebody_set_aside_waits() -> None:
    assert acts(asked(promises=(promised(contact_id=9),)), ActKind.PROMISE) == []


def close(*letters: Sent, **more: Any) -> Facts:
    """Return the facts of Ann, who was thanked long ago, in a rhythm of seven weeks."""
    ann = person(stage=more.pop("stage", Stage.THANKED), **more.pop("ann", {}))
    more.setdefault("rhythm", Rhythm(hello_days=49))
    return Facts(people(ann), letters=letters, **more)


CARD = sent(-48, Kind.CARD)


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        (close(talks=(talk(-49),)), [0]),
        (close(talks=(talk(-49),), stage=Stage.IN_TOUCH), [0]),
        (close(talks=(talk(-50),), rhythm=Rhythm(quiet_from="")), [41]),  # three months
        (close(talks=(talk(-50),), rhythm=Rhythm()), [48]),  # not between the years
        (close(talks=(talk(-49),), ann={"hello_days": 30}), [-19]),
        (close(talks=(talk(-200),)), [-151]),
        (close(CARD, talks=(talk(-49),)), [0]),  # a letter without an answer moves nothing
        (close(answered(-40, Answer.YES, Kind.TELL_INTRODUCER, back=-39), talks=(talk(-49),)), [10]),
        (close(answered(-40, Answer.BOUNCED, Kind.CARD), talks=(talk(-49),)), [0]),
        (close(sent(-4, Kind.HELLO), talks=(talk(-60),), rhythm=Rhythm(hello_days=30)), [27]),  # you said it
        (close(answered(-40, Answer.YES, Kind.HELLO, back=-1)), [48]),
        (close(), []),  # never any contact
        (close(talks=(talk(-49), talk(4, number=2))), []),  # you will talk anyway
        (close(talks=(talk(-49), talk(-4, number=2, is_held=False))), [0]),
        (close(talks=(talk(-49),), stage=Stage.MET), []),
        (close(talks=(talk(-49),), stage=Stage.RESTING), []),
        (close(talks=(talk(-49),), ann={"may_write": False}), []),
        (close(talks=(talk(-49),), ann={"is_reachable": False}), []),
    ],
)
def test_a_hello_follows_the_last_real_contact(facts: Facts, expected: list[int]) -> None:
    assert days_until(facts, ActKind.HELLO) == expected


@pytest.mark.parametrize(
    ("elapsed", "reason"),
    [
        (49, "It’s been 7 weeks."),
        (13, "It’s been 13 days."),
        (1, "It’s been 1 day."),
        (14, "It’s been 2 weeks."),
        (91, "It’s been 3 months."),
        (365, "It’s been 12 months."),
    ],
)
def test_a_hello_says_how_long_it_has_been(elapsed: int, reason: str) -> None:
    (act,) = acts(close(talks=(talk(-elapsed),)), ActKind.HELLO)
    assert (act.sentence, act.reason) == ("Say hello to Ann Baker", reason)


def test_a_hello_remembers_a_promise() -> None:
    facts = close(talks=(talk(-49),), promises=(promised("Send the reporting guide", 6),))
    (act,) = acts(facts, ActKind.HELLO)
    assert act.reason == "It’s been 7 weeks. You promised the reporting guide."


def test_a_skipped_hello_comes_round_again() -> None:
    facts = close(talks=(talk(-49),))
    (act,) = acts(facts, ActKind.HELLO)
    skipped = replace(facts, postponed={act.key: None})
    assert acts(skipped, ActKind.HELLO, NOW + timedelta(days=48)) == []
    assert acts(skipped, ActKind.HELLO, NOW + timedelta(days=49)) != []


@pytest.mark.parametrize(
    ("number", "reminders", "reason"),
    [
        (-1, 0, "Asked 1 working day ago. One short nudge is fine."),
        (-8, 0, "Asked 6 working days ago. One short nudge is fine."),
        (-8, 1, "You have asked twice. Try another way once, then let it rest."),
    ],
)
def test_a_follow_up_says_how_long_it_waited(number: int, reminders: int, reason: str) -> None:
    letters = (sent(number), sent(number, Kind.REMINDER, number=2))[: reminders + 1]
    (act,) = acts(asked(*letters, rhythm=Rhythm(follow_ups=2)), ActKind.FOLLOW_UP)
    assert (act.sentence, act.reason) == ("Follow up with Ann Baker", reason)


@pytest.mark.parametrize(("until", "expected"), [(day(3), [3]), (day(-30), [-1]), (None, [])])
def test_what_is_put_off_waits_and_what_is_skipped_is_gone(until: date | None, expected: list[int]) -> None:
    facts = replace(met(talk(-1)), postponed={"thank:meeting-1": until})
    assert days_until(facts, ActKind.THANK) == expected
