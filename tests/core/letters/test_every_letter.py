"""Every template in its channel, for people the book knows well, hardly at all, or by the worst of names."""

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from core import book as the_book
from core import clock, contacts, meetings, preferences, referrals, scheduling, seeds
from core.contacts import Circle, ContactDraft, Way
from core.lessons import LessonDraft
from core.letters import coach, drafting, limits
from core.letters.drafting import Drafted
from core.letters.kinds import Channel, Kind, coached_as
from core.promises import PromiseDraft
from core.referrals import Name, Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
KEYS = [one["key"] for one in seeds.letters()]
UGLY = re.compile(r" {2,}| [,.;:?!]|\n{3}|[,;:]{2}|\.\.|Dear,|Hello [,.]|None|[\ue000\ue001]")
LONGEST = {  # seconds aloud; a script has more than one part
    Channel.PHONE: 2 * limits.shipped().phone_seconds,
    Channel.VOICEMAIL: limits.shipped().voicemail_longest,
}
SAID = {  # what the user typed into the fields
    "why": "took Breakfast First from four schools to thirty-one",
    "learn": "what you made the same everywhere, and what you left to each school",
    "minutes": "20-30",
    "will_do": "watch a lunch queue before I read another report",
    "late": "ten minutes",
    "news": "In January I start as a kitchen coordinator at the food bank",
    "times": "Tuesday 24 November at 10:00 or Thursday 26 November at 15:00",
}
WORST = {
    "braces": "{{ 7*7 }} {% x %}",
    "emoji": "👩🏽‍🍳 Ana 🥕",
    "right to left": "\u202eדָּנָה أمل",
    "long": "N" * 300,
    "newline": "Eve\r\nBcc all@example.com",
}


class Cast:
    """The user, the reader, who led to the reader, and whom the reader named."""

    def __init__(self, name: str, me: str = "Marta Ellison") -> None:
        preferences.change(
            name=me,
            does="I have run shops and shop teams for twelve years.",
            learning=("Food programmes",),
            email="marta@example.com",
            phone="555-0134",
        )
        self.reader = self.add(name, organization="Breakfast First", circle=Circle.ALUMNI)
        self.friend = self.add(
            name and f"{name} the friend", organization="Common Table", circle=Circle.FRIEND
        )
        referrals.refer(self.reader, self.friend, permission=Permission.MAY_NAME)
        self.talk = scheduling.plan(meetings.MeetingDraft(self.reader, datetime(2026, 11, 16, 10)))
        meetings.record(
            self.talk,
            meetings.Debrief(
                held_minutes=31,
                lessons=(LessonDraft("Work", "Let the cooks write the menu, then cost it."),),
                promises=(PromiseDraft("Send our stock sheet"),),
            ),
        )
        referrals.refer_names(self.reader, (Name("Hugo Brandt"), Name("Ruth Kessler")), self.talk)

    def add(self, name: str, **more: Any) -> int:
        ways = (Way("email", "reader@example.com"),)
        return contacts.add(ContactDraft(name=name, fields=("Food programmes",), ways=ways, **more))

    def write(self, key: str) -> Drafted:
        template = drafting.find(key)
        is_to_friend = template.kind in ("intro_request", "acknowledge", "tell_introducer", "tell_silence")
        to, about = (self.friend, self.reader) if is_to_friend else (self.reader, None)
        return drafting.render(template, drafting.context(to, about_id=about, fields=SAID))


@pytest.fixture(autouse=True)
def an_open_book() -> Iterator[None]:
    clock.fix(NOW)
    the_book.open_file(":memory:")
    yield
    the_book.close()
    clock.fix(None)


def faults(key: str, drafted: Drafted) -> Iterator[str]:
    """Give what does not read well, is too long or too short, or what the coach would flag."""
    template = drafting.find(key)
    channel, kind = template.channel, Kind("card" if template.kind == "card_late" else template.kind)
    whole = f"{drafted.subject}\n\n{drafted.body}"
    yield from UGLY.findall(whole)
    if len(drafted.subject) > limits.SUBJECT:
        yield f"a subject of {len(drafted.subject)} characters"
    if bool(drafted.subject) is not (channel in (Channel.EMAIL, Channel.INMAIL)):
        yield "a subject where none belongs, or none"
    if limits.longest(channel) and len(drafted.body) > limits.longest(channel):
        yield f"{len(drafted.body)} characters"
    words, (fewest, most) = limits.count(drafted.body), limits.words(kind, channel)
    if channel != Channel.LINKEDIN and not fewest <= words <= most:
        yield f"{words} words"
    if limits.seconds_aloud(drafted.body) > LONGEST.get(channel, 600):
        yield f"{limits.seconds_aloud(drafted.body)} seconds"
    review = coach.review(drafted.body, coached_as(kind, channel), channel=channel)
    yield from (f"{one.why} {drafted.body[one.start : one.end]}" for one in review.flags)
    if review.asks_for_job or not review.checks["word_count_ok"].ok:
        yield f"asks: {review.asks_for_job}, {review.checks['word_count_ok'].why}"


def all_faults(letters: dict[str, Drafted]) -> list[str]:
    return [f"{key}: {fault}" for key, drafted in letters.items() for fault in faults(key, drafted)]


def test_letters_to_somebody_well_known() -> None:
    cast = Cast("Elena Markovic")
    assert not all_faults({key: cast.write(key) for key in KEYS})


def test_letters_to_somebody_hardly_known() -> None:
    nobody = contacts.add(ContactDraft(name="someone in planning", is_placeholder=True))
    known = drafting.context(nobody)
    assert not all_faults({key: drafting.render(drafting.find(key), known) for key in KEYS})


@pytest.mark.parametrize("name", WORST.values(), ids=WORST)
def test_letters_to_the_worst_of_names(name: str) -> None:
    cast = Cast(name, me=name)
    assert not all_faults({key: cast.write(key) for key in KEYS})
