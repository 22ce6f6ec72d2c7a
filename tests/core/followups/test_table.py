"""The table of Today, from domain/RULES 4.1 and 4.3: what has happened, and what is to do at which moment."""

from collections.abc import Iterator
from typing import Any

import pytest

from core import clock
from core.contacts.records import Stage
from core.followups.facts import Facts, Naming, Owed, Person, Sent, Talk
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
    named,
    person,
    planned,
    promised,
    reminded,
    sent,
)

Row = tuple[str, Facts, str, list[str]]
Fact = Person | Talk | Sent | Naming | Owed

NEW = person(stage=Stage.TO_ASK)
SCHEDULED = person(stage=Stage.SCHEDULED)
MET = person(stage=Stage.MET)
THANKED = person(stage=Stage.THANKED)
RESTING = person(stage=Stage.RESTING)
UNTIL_MARCH = person(stage=Stage.RESTING, wakes_on=day("2027-03-02"))
HALF_NAME = person(stage=Stage.TO_ASK, is_placeholder=True)
COLD = person(is_cold=True, organization="Bakery")
AT_BAKERY = person(organization="Bakery")
NEW_AT_BAKERY = person(stage=Stage.TO_ASK, organization="Bakery")
CY_AT_BAKERY = person(CY, Stage.TO_ASK, organization="Bakery")
DI_AT_BAKERY = person(DI, organization="Bakery")
TOLD = named("10-30", told_on=day("10-30"))
TWICE = (asked("11-02"), reminded("11-11"))


def card(on: str) -> Sent:
    """Return a thank-you card."""
    return sent(on, Kind.CARD)


def email(on: str) -> Sent:
    """Return a thank-you by email."""
    return sent(on, Kind.THANK_EMAIL)


def tell(title: str, facts: tuple[Fact, ...], moments: dict[str, str], **more: Any) -> list[Row]:
    """Return a row for each moment: what is to do then, in Today's order."""
    told = book(*facts, **more)
    return [
        (f"{title}: {at}", told, at, [act for act in said.split(", ") if act]) for at, said in moments.items()
    ]


def skipped(*days: str) -> dict[str, None]:
    """Return that hellos to Ann were skipped, and perhaps the rest that was offered."""
    return {one if ":" in one else f"hello:contact-1-2026-{one}": None for one in days}


ASKING = [
    # first letter to a person somebody has just introduced: 1 business day, 0-2
    tell(
        "named on a Tuesday",
        (NEW, named("11-17")),
        {"11-17": "", "11-18": "ask Ann", "11-19": "ask Ann soft", "11-20": "ask Ann strong"},
    ),
    tell("named on a Friday", (NEW, named("11-20")), {"11-20": "", "11-21": "", "11-23": "ask Ann"}),
    tell("asked at once", (NEW, named("11-17")), {"11-17": "ask Ann"}, rhythm={"ask_days": 0}),
    tell(
        "the introducer asks first",
        (NEW, named("11-17", permission=Permission.ASK_FIRST)),
        {"11-24": "", "11-25": "ask Ann"},
    ),
    tell(
        "not to be written to", (person(stage=Stage.TO_ASK, may_write=False), named("11-17")), {"11-18": ""}
    ),
    tell(
        "named before Thanksgiving",
        (NEW, named("11-25")),
        {"11-26": "", "11-27": "ask Ann"},
        holidays="US",
    ),
    # acknowledge the introducer: same day, 0-1
    tell(
        "introduced by email",
        (person(), named("11-17", acknowledged_on=None)),
        {"11-17": "acknowledge Bo", "11-18": "acknowledge Bo soft", "11-19": "acknowledge Bo strong"},
    ),
    tell(
        "introduced on a Saturday",
        (person(), named("11-21", acknowledged_on=None)),
        {"11-21": "", "11-22": "", "11-23": "acknowledge Bo"},
    ),
    tell("named in a talk", (person(), named("11-17", acknowledged_on=None, meeting_id=9)), {"11-17": ""}),
    tell(
        "the report is out",
        (person(), named("11-17", acknowledged_on=None, told_on=day("11-17"))),
        {"11-17": ""},
    ),
    tell("introduced two weeks ago", (person(), named("11-02", acknowledged_on=None)), {"11-17": ""}),
    # no answer to a cold first letter: start a second person there, 3 business days
    tell(
        "a cold letter",
        (COLD, CY_AT_BAKERY, asked("11-12")),
        {"11-13": "", "11-16": "", "11-17": "ask Cy"},
    ),
    tell("sent at noon", (COLD, CY_AT_BAKERY, asked("11-12 12:00")), {"11-17": "", "11-18": "ask Cy"}),
    tell("introduced, so not cold", (COLD, CY_AT_BAKERY, asked("11-12"), TOLD), {"11-17": ""}),
    tell("a friend, so not cold", (AT_BAKERY, CY_AT_BAKERY, asked("11-12")), {"11-17": ""}),
    tell(
        "nobody else there",
        (COLD, person(CY, Stage.TO_ASK, organization="Mill"), asked("11-12")),
        {"11-17": ""},
    ),
    # reminder to the first person: 7 business days, 5-10
    tell(
        "asked on a Monday",
        (asked("11-09"),),
        {
            "11-17": "",
            "11-18": "follow_up Ann",
            "11-19": "follow_up Ann soft",
            "11-23": "follow_up Ann soft",
            "11-24": "follow_up Ann strong",
        },
    ),
    tell("sent at noon", (asked("11-09 12:00"),), {"11-18": "", "11-19": "follow_up Ann"}),
    tell("sent a minute before noon", (asked("11-09 11:59"),), {"11-18": "follow_up Ann"}),
    tell("sent on a Sunday", (asked("11-08"),), {"11-17": "", "11-18": "follow_up Ann"}),
    tell("after five days", (asked("11-09"),), {"11-16": "follow_up Ann"}, rhythm={"follow_up_days": 5}),
    tell("Buss- und Bettag", (asked("11-09"),), {"11-18": "", "11-19": "follow_up Ann"}, holidays="DE-SN"),
    tell("none in Bavaria", (asked("11-09"),), {"11-18": "follow_up Ann"}, holidays="DE-BY"),
    tell("over Easter", (asked("03-30"),), {"04-09": "", "04-10": "follow_up Ann"}, holidays="GB-ENG"),
    tell("the fourteenth of July", (asked("07-07"),), {"07-16": "", "07-17": "follow_up Ann"}, holidays="FR"),
    tell("the clocks go back", (asked("10-16"),), {"10-26": "", "10-27": "follow_up Ann"}),
    tell("the clocks go forward", (asked("03-20"),), {"03-30": "", "03-31": "follow_up Ann"}),
    # number of reminders: one; for introduced people one more, another way, after 10 more business days
    tell("cold, reminded once", TWICE, {"11-19": "", "11-20": "rest_offer Ann"}),
    tell("introduced, reminded once", (*TWICE, TOLD), {"11-24": "", "11-25": "follow_up Ann"}),
    tell("three touches", (*TWICE, reminded("11-25"), TOLD), {"12-03": "", "12-04": "rest_offer Ann"}),
    tell(
        "no reminders", (asked("11-02"),), {"11-10": "", "11-11": "rest_offer Ann"}, rhythm={"follow_ups": 0}
    ),
    # introduced person silent: tell the introducer, a week after your letter, 5-7
    tell(
        "silence",
        (*TWICE, named("10-30")),
        {
            "11-17": "",
            "11-18": "tell_silence Bo",
            "11-19": "tell_silence Bo soft",
            "11-23": "tell_silence Bo strong",
        },
    ),
    tell("not reminded yet", (asked("11-09"), named("10-30")), {"11-17": "", "11-18": "follow_up Ann"}),
    tell(
        "no reminders, silence",
        (asked("11-09"), named("10-30")),
        {"11-16": "tell_silence Bo"},
        rhythm={"follow_ups": 0},
    ),
    tell("told about silence", (*TWICE, named("10-30", told_on=day("11-18"))), {"11-18": ""}),
]

BY_EMAIL = answered("11-10", Answer.YES_BY_EMAIL, "11-11")
IN_WRITING = answered("11-11", "", "11-17", Kind.REPLY_YES)
BOUNCED = answered("11-09", Answer.BOUNCED, "11-09")

ANSWERING = [
    # yes: reply the same day, within one business day
    tell(
        "yes",
        (answered("11-16", Answer.YES, "11-17"),),
        {"11-17": "reply Ann", "11-18": "reply Ann soft", "11-19": "reply Ann strong"},
    ),
    tell("yes, on a Saturday", (answered("11-16", Answer.YES, "11-21"),), {"11-21 20:00": "reply Ann"}),
    tell(
        "yes to the reminder",
        (asked("11-02"), answered("11-11", Answer.YES, "11-17", Kind.REMINDER)),
        {"11-17": "reply Ann"},
    ),
    tell("replied", (answered("11-16", Answer.YES, "11-17"), sent("11-17", Kind.REPLY_YES)), {"11-18": ""}),
    tell("agreed", (SCHEDULED, answered("11-16", Answer.YES, "11-17"), planned("11-27")), {"11-17": ""}),
    # yes, by email only: at most three questions, same thanks and loop
    tell("yes, by email", (BY_EMAIL,), {"11-11": "reply Ann"}),
    tell("the questions are out", (BY_EMAIL, sent("11-11", Kind.REPLY_YES)), {"11-17": ""}),
    tell("answered in writing", (BY_EMAIL, IN_WRITING), {"11-17": "thank_email Ann"}),
    tell(
        "thanked for it",
        (THANKED, named("11-09"), BY_EMAIL, IN_WRITING, email("11-17")),
        {"11-18": "tell Bo"},
    ),
    # later: thanks now, then the date they named, else three months
    tell("later", (RESTING, answered("11-16", Answer.LATER, "11-17")), {"11-17": "reply Ann"}),
    tell(
        "later, thanked for",
        (RESTING, answered("11-16", Answer.LATER, "11-17"), sent("11-17", Kind.LATER)),
        {"11-17": "", "2027-02-15": "", "2027-02-16": "ask Ann"},
    ),
    tell(
        "later, in March",
        (UNTIL_MARCH, answered("11-16", Answer.LATER, "11-17")),
        {"2027-03-01": "", "2027-03-02": "ask Ann"},
    ),
    # no: thanks and one question, then rest; never reminded
    tell("no", (RESTING, answered("11-16", Answer.NO, "11-17")), {"11-17": "reply Ann"}),
    tell(
        "no, asked who else",
        (RESTING, answered("11-16", Answer.NO, "11-17"), sent("11-17", Kind.DECLINED)),
        {"11-17": ""},
    ),
    tell("no, two weeks ago", (RESTING, answered("11-02", Answer.NO, "11-02")), {"11-17": ""}),
    tell("no, whatever the day", (UNTIL_MARCH, answered("11-02", Answer.NO, "11-02")), {"2027-03-02": ""}),
    # no, but try X: thank for the name, and ask them
    tell("no, but somebody", (RESTING, answered("11-16", Answer.NO_BUT, "11-17")), {"11-17": "reply Ann"}),
    tell(
        "no, but Cy",
        (
            RESTING,
            person(CY, Stage.TO_ASK),
            answered("11-16", Answer.NO_BUT, "11-17"),
            named("11-17", CY, ANN, acknowledged_on=None),
        ),
        {"11-17": "acknowledge Ann", "11-18": "acknowledge Ann soft, ask Cy"},
    ),
    # out of office: not an answer; the day after the return and two business days
    tell(
        "back on the 23rd",
        (asked("11-09", wait_until=day("11-23")),),
        {"11-18": "", "11-25": "", "11-26": "follow_up Ann"},
    ),
    tell("back soon", (asked("11-09", wait_until=day("11-11")),), {"11-18": "follow_up Ann"}),
    tell(
        "Bo waits too",
        (asked("11-02"), reminded("11-11", wait_until=day("11-23")), named("10-30")),
        {"11-25": ""},
    ),
    # bounce: clock off, find another way
    tell("came back", (person(has_bounced=True, is_reachable=False), BOUNCED), {"11-18": "find_way Ann"}),
    tell("there is a telephone", (person(has_bounced=True), BOUNCED), {"11-18": "find_way Ann"}),
    tell("another address", (BOUNCED,), {"11-18": "ask Ann"}),
    tell("asked again", (BOUNCED, asked("11-18")), {"11-18": "", "11-27": "follow_up Ann"}),
    # "send me your CV": thank, restate the purpose once
    tell("the CV is wanted", (answered("11-09", Answer.SENT_TO_HR, "11-17"),), {"11-17": "reply Ann"}),
    tell(
        "said once",
        (answered("11-09", Answer.SENT_TO_HR, "11-17"), sent("11-17", Kind.CV_REPLY)),
        {"11-30": ""},
    ),
    # "we have a role": allowed to answer
    tell("a role", (answered("11-09", Answer.OFFER, "11-17"),), {"11-17": "reply Ann"}),
    tell("they wrote", (answered("11-09", "", "11-17"),), {"11-30": ""}),
    # after the cap: rest for six months, then a fresh reason
    tell(
        "rested",
        (UNTIL_MARCH, answered("2026-09-01", Answer.SILENCE, "09-02")),
        {"2027-03-01": "", "2027-03-02": "ask Ann"},
    ),
    tell("rested after a talk", (UNTIL_MARCH, met("11-02"), card("11-02")), {"2027-03-02": "hello Ann"}),
]

AGREED = planned("11-19 15:00", number=4)
NO_NAMES = met("11-02", ask_again_on=day("11-18"))

TALKING = [
    # confirm the meeting: one business day before
    tell("on Thursday", (SCHEDULED, AGREED), {"11-17": "", "11-18": "confirm Ann"}),
    tell("on Monday", (SCHEDULED, planned("11-23 15:00")), {"11-19": "", "11-20 19:00": "confirm Ann"}),
    tell("confirmed", (SCHEDULED, AGREED, sent("11-17", Kind.CONFIRM, meeting_id=4)), {"11-18": ""}),
    tell(
        "another one was confirmed",
        (SCHEDULED, AGREED, sent("11-02", Kind.CONFIRM, meeting_id=3)),
        {"11-18": "confirm Ann"},
    ),
    tell("agreed just now", (SCHEDULED, AGREED, answered("11-16", Answer.YES, "11-18")), {"11-18": ""}),
    tell("never confirmed", (SCHEDULED, AGREED), {"11-18": ""}, rhythm={"confirm_days": 0}),
    # prepare
    tell(
        "not prepared",
        (SCHEDULED, planned("11-19 15:00", questions=0)),
        {"11-17": "", "11-18": "confirm Ann, prepare Ann", "11-19": "meeting_today Ann"},
    ),
    # the meeting, then the debrief: the same day at the latest
    tell(
        "on Wednesday",
        (SCHEDULED, planned("11-18 15:00")),
        {
            "11-18 08:00": "meeting_today Ann",
            "11-18 15:19": "meeting_today Ann",
            "11-18 15:20": "debrief Ann",
            "11-19": "debrief Ann soft",
            "11-22": "debrief Ann soft",
        },
    ),
    tell("on a Saturday", (SCHEDULED, planned("11-21 15:00")), {"11-21 08:00": "meeting_today Ann"}),
    tell(
        "the night the clocks go back",
        (SCHEDULED, planned("10-25 03:10")),
        {"10-25 02:50": "meeting_today Ann", "10-25 03:30": "debrief Ann"},
    ),
    tell(
        "the night they go forward",
        (SCHEDULED, planned("03-29 03:10")),
        {"03-29 01:50": "meeting_today Ann", "03-29 03:30": "debrief Ann"},
    ),
    # thank-you email the same day; card within two days, red on the fifth, in its late form after the tenth
    tell(
        "met",
        (MET, met("11-17 09:00")),
        {
            "11-17": "thank_email Ann, thank Ann",
            "11-18": "thank_email Ann, thank Ann",
            "11-19": "thank_email Ann soft, thank Ann",
            "11-20": "thank_email Ann soft, thank Ann soft",
            "11-22": "thank_email Ann late, thank Ann late",
            "11-27": "thank_email Ann late, thank Ann late",
            "11-28": "thank Ann late",
        },
    ),
    tell("met on a Friday", (MET, met("11-20 15:00")), {"11-20 16:00": "thank_email Ann, thank Ann"}),
    tell("the email went", (THANKED, met("11-16"), email("11-16")), {"11-17": "thank Ann"}),
    tell("the card went", (THANKED, met("11-16"), card("11-17")), {"11-17": ""}),
    tell("card only", (MET, met("11-16")), {"11-17": "thank Ann"}, rhythm={"thank_by_email": False}),
    # report to the introducer: two business days after the meeting, 1-5
    tell(
        "met through Bo",
        (THANKED, met("11-17"), card("11-17"), named("11-02")),
        {
            "11-17": "",
            "11-18": "tell Bo",
            "11-19": "tell Bo",
            "11-20": "tell Bo soft",
            "11-24": "tell Bo soft",
            "11-25": "tell Bo strong",
        },
    ),
    tell(
        "on a Friday, through Bo",
        (THANKED, met("11-20"), card("11-20"), named("11-02")),
        {"11-21": "", "11-23": "tell Bo"},
    ),
    # names: a gentle second try, and one that was promised
    tell("no names", (THANKED, NO_NAMES, card("11-03")), {"11-17": "", "11-18": "ask_names Ann"}),
    tell("tried again", (THANKED, NO_NAMES, card("11-03"), sent("11-18", Kind.NAMES)), {"11-18": ""}),
    tell(
        "a name after all",
        (THANKED, person(CY), NO_NAMES, card("11-03"), named("11-10", CY, ANN)),
        {"11-18": ""},
    ),
    tell("a name was promised", (HALF_NAME, named("11-10")), {"11-16": "", "11-17": "ask_names Bo"}),
    tell(
        "reminded of it",
        (HALF_NAME, named("11-10"), sent("11-17", Kind.NAMES, BO, about_id=ANN)),
        {"11-24": ""},
    ),
]

ON_LINKEDIN = person(stage=Stage.THANKED, has_profile=True)
MONTHLY = person(stage=Stage.IN_TOUCH, hello_days=30)
AUGUST = (THANKED, met("08-18"), card("08-19"))
FEBRUARY = (THANKED, met("02-17"), card("02-18"))

KEEPING = [
    # promises on their day
    tell(
        "promised", (promised("11-18"),), {"11-17": "", "11-18": "promise Ann", "11-19": "promise Ann soft"}
    ),
    tell("promised for a Sunday", (promised("11-22"),), {"11-22": "promise Ann"}),
    # connect on LinkedIn after meeting: within 48 hours
    tell(
        "has a page",
        (ON_LINKEDIN, met("11-16"), card("11-16")),
        {
            "11-16": "",
            "11-17": "connect Ann",
            "11-18": "connect Ann",
            "11-19": "connect Ann soft",
            "11-27": "",
        },
    ),
    tell("connected", (ON_LINKEDIN, met("11-16"), card("11-16"), sent("11-16", Kind.CONNECT)), {"11-17": ""}),
    tell("no page known", (THANKED, met("11-16"), card("11-16")), {"11-17": ""}),
    # first "your advice, done" letter: 3-6 weeks
    tell(
        "learned something",
        (THANKED, met("10-06", taught=1), card("10-07")),
        {
            "10-26": "",
            "10-27": "advice_done Ann",
            "11-17": "advice_done Ann",
            "11-18": "advice_done Ann soft",
        },
    ),
    tell("learned nothing", (THANKED, met("10-06"), card("10-07")), {"11-17": ""}),
    tell(
        "told",
        (THANKED, met("10-06", taught=1), card("10-07"), sent("11-10", Kind.ADVICE_DONE)),
        {"11-17": ""},
    ),
    tell(
        "a hello told it",
        (THANKED, met("10-06", taught=1), card("10-07"), sent("11-10", Kind.HELLO)),
        {"11-17": ""},
    ),
    # keep in touch: three months after the last real contact, 2-4
    tell(
        "met in August",
        AUGUST,
        {"11-16": "", "11-17": "hello Ann", "11-18": "hello Ann soft"},
    ),
    tell(
        "met in July",
        (THANKED, met("07-17"), card("07-18")),
        {"11-16": "hello Ann soft", "11-17": "hello Ann strong"},
    ),
    tell(
        "over both changes of the clocks",
        (THANKED, met("02-17 00:30"), card("02-18")),
        {"05-18": "", "05-19": "hello Ann"},
    ),
    tell(
        "a letter without an answer", (*AUGUST, sent("10-19", Kind.TELL_INTRODUCER)), {"11-17": "hello Ann"}
    ),
    tell(
        "an answered letter",
        (THANKED, met("08-18"), answered("09-01", "", "09-02", Kind.CARD)),
        {"11-17": ""},
    ),
    tell("monthly", (MONTHLY, met("10-18"), card("10-19")), {"11-16": "", "11-17": "hello Ann"}),
    tell("you will talk anyway", (*AUGUST, planned("11-30 15:00")), {"11-17": ""}),
    # skipping teaches: three hellos left out, and rest is offered
    tell(
        "two skipped",
        FEBRUARY,
        {"11-16": "", "11-17": "hello Ann strong"},
        postponed=skipped("05-19", "08-18"),
    ),
    tell(
        "three skipped", FEBRUARY, {"11-17": "rest_offer Ann"}, postponed=skipped("05-19", "08-18", "11-17")
    ),
    tell(
        "no rest wanted",
        FEBRUARY,
        {"11-16": "hello Ann strong"},
        postponed=skipped("05-19", "06-18", "07-17", "rest_offer:contact-1-2026-02-17"),
    ),
    tell("skipped before", AUGUST, {"11-17": "hello Ann"}, postponed=skipped("05-19", "06-18", "07-17")),
]

FIVE = tuple(person(number, Stage.TO_ASK) for number in (ANN, BO, CY, DI, ED))
FIVE_NAMED = tuple(named("11-27", one.id, by=10 + one.id) for one in FIVE)
CY_NAMED, ANN_NAMED = named("11-16", CY, by=8), named("11-16", ANN, by=9)
FOUR = tuple(person(number, organization=f"Place {number}") for number in (BO, CY, DI, ED))
FOUR_ASKED = (*FOUR, *(asked("11-16", one.id) for one in FOUR))
PAUSED = "11-11 11-18"  # the first day, and the first day back: five business days

HOLDING_BACK = [
    # quiet hours: no Monday before 10, no Friday after 14, no weekend, no public holiday, none 20 Dec - 3 Jan
    tell("on a Monday", (asked("11-05"),), {"11-16 09:59": "", "11-16 10:00": "follow_up Ann"}),
    tell(
        "on a Friday",
        (asked("11-11"),),
        {"11-20 13:59": "follow_up Ann", "11-20 14:00": "", "11-21": "", "11-23": "follow_up Ann soft"},
    ),
    tell("on Thanksgiving", (asked("11-16"),), {"11-25": "follow_up Ann", "11-26": ""}, holidays="US"),
    tell(
        "before Christmas",
        (asked("12-09"),),
        {"12-18": "follow_up Ann", "12-21": "", "2027-01-01": "", "2027-01-04": "follow_up Ann strong"},
    ),
    tell(
        "Mondays like any day", (asked("11-05"),), {"11-16 07:00": "follow_up Ann"}, rhythm={"monday_from": 0}
    ),
    tell("Fridays too", (asked("11-11"),), {"11-20 18:00": "follow_up Ann"}, rhythm={"friday_until": 24}),
    tell("no quiet season", (asked("12-09"),), {"12-21": "follow_up Ann soft"}, rhythm={"quiet_from": ""}),
    # load: three letters a day
    tell("five names", (*FIVE, *FIVE_NAMED), {"11-30": "ask Ann, ask Bo, ask Cy"}),
    tell("one is asked today", (*FIVE, *FIVE_NAMED, asked("11-30", 77)), {"11-30": "ask Ann, ask Bo"}),
    # load: one active and two open people per organization
    tell("two at once", (NEW_AT_BAKERY, CY_AT_BAKERY, ANN_NAMED, CY_NAMED), {"11-17": "ask Ann"}),
    tell("one is asked", (AT_BAKERY, CY_AT_BAKERY, CY_NAMED, asked("11-16")), {"11-17": ""}),
    tell("one is silent", (AT_BAKERY, CY_AT_BAKERY, CY_NAMED, asked("11-12")), {"11-17": "ask Cy"}),
    tell(
        "two are silent",
        (AT_BAKERY, DI_AT_BAKERY, CY_AT_BAKERY, CY_NAMED, asked("11-12"), asked("11-12", DI)),
        {"11-17": ""},
    ),
    tell(
        "one will be met",
        (person(stage=Stage.SCHEDULED, organization="Bakery"), planned("12-01"), CY_AT_BAKERY, CY_NAMED),
        {"11-17": ""},
    ),
    tell("one said no", (RESTING, CY_AT_BAKERY, CY_NAMED), {"11-17": "ask Cy"}),
    # load: five organizations at once
    tell("the fifth place", (*FOUR_ASKED, NEW_AT_BAKERY, ANN_NAMED), {"11-17": "ask Ann"}),
    tell(
        "one too many",
        (*FOUR_ASKED, NEW_AT_BAKERY, ANN_NAMED),
        {"11-17": ""},
        rhythm={"organizations_at_once": 4},
    ),
    # pause everything, and come back without a pile
    tell(
        "paused",
        (asked("11-02"), promised("11-09")),
        {"11-11": "", "11-17": "", "11-18": "follow_up Ann, promise Ann"},
        paused=PAUSED,
    ),
    tell(
        "paused, but for meetings",
        (SCHEDULED, planned("11-17 15:00"), promised("11-12")),
        {"11-17": "meeting_today Ann"},
        paused=PAUSED,
    ),
    tell(
        "paused after a meeting",
        (SCHEDULED, planned("11-12 15:00")),
        {"11-17": "", "11-18": "debrief Ann"},
        paused=PAUSED,
    ),
    tell(
        "paused since a meeting", (MET, met("11-10")), {"11-18": "thank_email Ann, thank Ann"}, paused=PAUSED
    ),
    tell(
        "yes in the pause", (answered("11-10", Answer.YES, "11-14"),), {"11-18": "reply Ann"}, paused=PAUSED
    ),
    tell("yes after it", (answered("11-10", Answer.YES, "11-18"),), {"11-18": "reply Ann"}, paused=PAUSED),
    tell("asked after it", (asked("11-18"),), {"11-26": "", "11-27": "follow_up Ann"}, paused=PAUSED),
    tell("a pause long ago", (asked("11-09"),), {"11-18": "follow_up Ann"}, paused="10-05 10-12"),
]

TABLE = [row for part in (ASKING, ANSWERING, TALKING, KEEPING, HOLDING_BACK) for rows in part for row in rows]


@pytest.fixture(autouse=True)
def _tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


@pytest.mark.parametrize(
    ("facts", "at", "expected"), [row[1:] for row in TABLE], ids=[row[0] for row in TABLE]
)
def test_today_is_as_the_rules_say(facts: Facts, at: str, expected: list[str]) -> None:
    assert due(facts, at) == expected


def test_the_table_is_long_enough_to_be_trusted() -> None:
    assert len(TABLE) >= 120
