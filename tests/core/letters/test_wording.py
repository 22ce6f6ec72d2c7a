"""The small things a letter has to get right: articles, verbs, greetings, days, lengths, and empty blanks."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as the_book
from core import clock, contacts, days, meetings, preferences, scheduling
from core.contacts import Circle, ContactDraft
from core.letters import between, fitting, grammar, limits, manners, post, sandbox
from core.letters.kinds import Channel, Kind
from core.letters.post import LetterDraft
from core.meetings import MeetingDraft

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday


@pytest.fixture(autouse=True)
def an_open_book() -> Iterator[None]:
    clock.fix(NOW)
    the_book.open_file(":memory:")
    yield
    the_book.close()
    clock.fix(None)


@pytest.mark.parametrize(
    ("noun", "said"),
    [
        ("teacher", "a teacher"), ("engineer", "an engineer"), ("hour", "an hour"), ("honest", "an honest"),
        ("university", "a university"), ("European", "a European"), ("one-day course", "a one-day course"),
        ("MBA", "an MBA"), ("NHS nurse", "an NHS nurse"), ("BBC editor", "a BBC editor"),
        ("umbrella", "an umbrella"), ("“apple” seller", "an “apple” seller"), ("", ""), ("🥕", "a 🥕"),
    ],
)  # fmt: skip
def test_a_noun_takes_the_article_it_is_spoken_with(noun: str, said: str) -> None:
    assert grammar.with_article(noun) == said
    assert sandbox.fill("I met {{ noun|an }}.", {"noun": noun}, "") == (f"I met {said}." if noun else "")


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("food programmes", "food programmes work"), ("school catering", "school catering works"),
        ("logistics", "logistics works"), ("social work", "social work looks"),
        ("the press", "the press works"), ("parks and gardens", "parks and gardens work"),
        ("children", "children work"), ("", ""),
    ],
)  # fmt: skip
def test_a_field_takes_the_verb_it_needs(field: str, said: str) -> None:
    assert grammar.works(field) == said


def test_whose_something_is() -> None:
    assert [grammar.owner(one) for one in ("Marta", "their", "")] == ["Marta’s", "their", ""]


def test_a_greeting_follows_the_person_the_voice_and_the_language() -> None:
    assert manners.hello("Ms. Okafor", "formal", "en", is_close=False) == "Dear Ms. Okafor"
    assert manners.hello("Priya", "warm", "en", is_close=True) == "Hi Priya"
    assert manners.hello("Priya", "formal", "en", is_close=True) == "Dear Priya"
    assert manners.hello("Priya", "warm", "en", is_close=False, is_said=True) == "Hello Priya"
    assert manners.hello("", "warm", "de", is_close=False) == "Guten Tag"
    assert manners.hello("Frau Abel", "formal", "de", is_close=False, is_said=True) == "Guten Tag Frau Abel"
    assert manners.hello("Bo", "warm", "tlh", is_close=False) == "Dear Bo"
    assert manners.closing("warm", "en", is_close=True) == "All the best"
    assert manners.closing("warm", "fr", is_close=False) == "Avec mes remerciements"
    assert manners.closing("formal", "de", is_close=True) == "Mit freundlichen Grüßen"


@pytest.mark.parametrize("language", manners.MANNERS)
def test_every_language_names_near_and_far_days(language: str) -> None:
    near, far = (manners.on_day(day, language) for day in (date(2026, 11, 16), date(2026, 10, 2)))
    assert near and "2" in far and near != far
    assert manners.on_day(date(2026, 11, 16), "de") == "am Montag"


def test_a_sentence_with_nothing_in_its_blank_is_left_out() -> None:
    def written(source: str) -> str:
        return sandbox.fill(source, {"x": "", "y": "Dr. Bo. No, really", "z": None}, "")

    assert written("Dear {{ x }},\nI came. I saw {{ x }}, and left. {{ y }} won!") == (
        "\nI came. Dr. Bo. No, really won!"
    )
    assert written("I met Mr. {{ y }}. “{{ z }}.” Fine.") == "I met Mr. Dr. Bo. No, really. Fine."
    assert written("{{ x or 'Nobody' }} came.") == "Nobody came."


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=60))
def test_whatever_a_value_holds_it_cannot_take_a_sentence_away(value: str) -> None:
    said = sandbox.fill("First. It is <{{ x }}>. Last.", {"x": value}, "")
    assert said.startswith("First.") and said.endswith("Last.")
    assert ("It is" in said) is bool(value.strip())


def test_where_there_is_little_room_the_least_needed_goes_first() -> None:
    known = {"why": "w" * 40, "me": {"does": "d" * 40, "name": "Bo", "first": "Bo"}, "topic": "t" * 200}

    def write(facts: fitting.Known) -> str:
        return f"{facts['me']['name']}{facts['why']}{facts['me']['does']}{facts['topic']}"

    assert fitting.fitted(write, known, 0) == fitting.fitted(write, known, 1000) == write(known)
    assert len(fitting.fitted(write, known, 245)) == 242
    assert fitting.fitted(write, known, 4) == "Bo"
    assert fitting.fitted(lambda facts: "never short", known, 4) == "never short"


def test_a_note_has_the_characters_of_the_account_or_the_users_own_figure() -> None:
    assert limits.longest(Channel.LINKEDIN) == limits.shipped().note_free == 200
    preferences.change(linkedin_premium=True)
    assert limits.longest(Channel.LINKEDIN) == limits.shipped().note_premium == 300
    preferences.change(note_characters=250, notes_a_month=9)
    assert limits.longest(Channel.LINKEDIN) == 250
    assert limits.invitations(preferences.load()) == 9
    assert limits.longest(Channel.INMAIL) == 2000 and limits.longest(Channel.EMAIL) == 0
    assert limits.shipped().checked <= date.today()


def test_invitations_are_counted_from_the_first_of_the_month() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    for day in (date(2026, 10, 31), date(2026, 11, 1), date(2026, 11, 16)):
        note = post.start(LetterDraft(bo, Kind.CONNECT, channel=Channel.LINKEDIN))
        post.mark_sent(note, on=day)
    post.mark_sent(post.start(LetterDraft(bo, Kind.REQUEST)))
    assert limits.invited_this_month() == 2


def test_a_script_is_timed_without_its_headings() -> None:
    script = "When Bo answers:\n" + "word " * 75 + "\nWhy you’re calling:\n" + "word " * 75
    assert limits.seconds_aloud(script) == 60
    assert limits.seconds_aloud("") == 0
    assert limits.words(Kind.RESCHEDULE, Channel.VOICEMAIL) == (30, 110)
    assert limits.words(Kind.CONFIRM, Channel.EMAIL) == (20, 200)


def test_the_times_offered_are_working_days_nobody_else_has() -> None:
    assert between.times() == "Friday 20 November at 10:00 or Monday 23 November at 15:00"
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    scheduling.plan(MeetingDraft(bo, datetime(2026, 11, 20, 9)))
    assert between.times() == "Monday 23 November at 10:00 or Wednesday 25 November at 15:00"
    days.use("month")
    assert between.times().startswith("Monday, November 23 at 10:00")
    days.use("day")
    assert meetings.coming()


@pytest.mark.parametrize(
    ("day", "said"),
    [(None, ""), (date(2026, 5, 1), ""), (date(2025, 11, 20), "a year"), (date(2024, 10, 1), "2 years")],
)
def test_how_long_ago_a_conversation_was(day: date | None, said: str) -> None:
    assert between.since(day) == said


def test_what_two_people_share_comes_from_the_circle() -> None:
    assert between.shared(Circle.ALUMNI) == "studied in the same place"
    assert between.shared(Circle.COLD) == between.shared(Circle.FRIEND) == ""
