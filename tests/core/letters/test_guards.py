"""The guards: what the book knows better than a letter, in one sentence with one thing to do."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import clock, meetings, promises, referrals
from core.letters import drafting, post, surroundings
from core.letters.guards import Guard, Introducer, Known, Neighbour, Remedy, guards
from core.letters.kinds import Kind
from core.referrals import Permission
from tests.builders import NOW, UGLY, draft, held_meeting, meeting, person, sent

TODAY = date(2026, 11, 17)
DANA = Introducer(7, "Dana Whitlock", may_say=False)
MAY = Introducer(7, "Dana Whitlock", may_say=True)


@pytest.fixture(autouse=True)
def tuesday() -> Iterator[None]:
    clock.fix(NOW)
    yield
    clock.fix(None)


def of(text: str, **known: object) -> list[Guard]:
    """Return what the guards say of a text to Elena Markovic."""
    facts = {"today": TODAY, "names": ("Elena Markovic", "Elena"), "reader": "Elena", "is_met": True} | known
    return list(guards(text, Known(**facts)))  # type: ignore[arg-type]


def words(text: str, found: Guard) -> str:
    return text[found.start : found.end]


# ---- who suggested it


@pytest.mark.parametrize(
    "text",
    [
        "Dana Whitlock at Common Table suggested I write to you.",
        "Dana kindly suggested that I ring you.",
        "Dana gave me your name.",
        "I write at Dana’s suggestion.",
        "Dana told me about you.",
    ],
)
def test_who_has_not_said_that_they_may_be_named_is_asked_first(text: str) -> None:
    [found] = of(text, introducers=(DANA,))
    assert words(text, found).startswith("Dana")
    assert (found.remedy, found.person_id, found.action) == (Remedy.ASK_FIRST, 7, "Write to Dana")
    assert found.sentence.startswith("Dana Whitlock has not said yet")
    assert of(text, introducers=(MAY,)) == []


def test_somebody_who_never_named_the_reader_is_pointed_at() -> None:
    text = "Hugo Bright suggested I write to you."
    [found] = of(text, introducers=(MAY,))
    assert (words(text, found), found.remedy) == ("Hugo Bright", Remedy.LOOK)
    assert "does not say that Hugo Bright named Elena" in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "You suggested I read old maps.",
        "They thought I might like it.",
        "dana suggested nothing.",
        "Tom suggested soup.",
    ],
)
def test_other_suggestions_are_no_business_of_the_guards(text: str) -> None:
    assert of(text) == []


# ---- names


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Dear Elenna,", "Elena"),
        ("Dear Ms. Markovich,", "Markovic"),
        ("Dana Whitlok suggested I write.", "Whitlock"),
        ("Dear Elana’s team", "Elena"),
    ],
)
def test_a_name_that_is_nearly_right_is_put_right(text: str, right: str) -> None:
    found = next(one for one in of(text, introducers=(MAY,)) if one.remedy is Remedy.REPLACE)
    assert (found.words, found.action) == (right, f"Write {right}")
    assert words(text, found) not in ("Elena", "Markovic", "Whitlock")


@pytest.mark.parametrize(
    "text", ["Dear Elena,", "ELENA", "the Elenas", "Elena’s team", "Even Ella", "a lena"]
)
def test_a_name_spelt_right_and_other_words_are_left_alone(text: str) -> None:
    assert of(text) == []


def test_short_names_are_never_guessed_at() -> None:
    assert of("Dear Jon, and Ana", names=("Jo Ann", "Jo"), reader="Jo") == []


# ---- days


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Tuesday 18 November would suit me.", "Wednesday"),
        ("Friday, the 19th of November", "Thursday"),
        ("How about Monday, December 1?", "Tuesday"),
        ("Sunday 5 Jan. at ten", "Tuesday"),
        ("Monday 3 March 2027", "Wednesday"),
    ],
)
def test_the_wrong_weekday_of_a_date_is_put_right(text: str, right: str) -> None:
    [found] = of(text)
    assert (found.remedy, found.words, found.action) == (Remedy.REPLACE, right, f"Write {right}")
    assert f"is a {right}." in found.sentence


@pytest.mark.parametrize(
    "text",
    [
        "Tuesday 17 November",
        "Thursday, January 7",
        "Monday 31 February",
        "Monday 45 May",
        "on Monday, 3 of us",
        "2 March",
    ],
)
def test_right_days_and_no_days_pass(text: str) -> None:
    assert of(text) == []


# ---- thanks, promises, questions


def test_thanks_for_a_meeting_nobody_had_is_pointed_at() -> None:
    text = "Thank you for talking with me on Monday."
    [found] = of(text, is_met=False)
    assert (found.title, found.sentence) == (
        "Not met yet",
        "Your book knows of no conversation with Elena yet.",
    )
    [later] = of("Thank you for our conversation.", is_met=False, is_planned=True)
    assert later.sentence == "You meet Elena later: the thanks can wait until then."
    assert of(text, is_met=True) == []


@pytest.mark.parametrize(
    "text", ["Thank you for reading this.", "Thank you for saying yes.", "Thanks in advance for meeting me."]
)
def test_thanks_for_other_things_pass(text: str) -> None:
    assert of(text, is_met=False) == []


def test_a_promise_nobody_would_be_reminded_of_can_be_noted() -> None:
    text = "I’ll send you our stock sheet on Friday. Warmly, Marta"
    [found] = of(text, promises=("Lend the ladder",))
    assert (found.remedy, found.words) == (Remedy.PROMISE, "Send you our stock sheet on Friday")
    assert of(text, promises=("Send our stock sheet",)) == []
    assert of(text, channel="phone") == []


@pytest.mark.parametrize(
    "text",
    [
        "I will bring my questions.",
        "I will send you a note.",
        "I will write again.",
        "I will share the view.",
    ],
)
def test_small_courtesies_are_no_promises(text: str) -> None:
    assert [one for one in of(text, promises=("Share the view",)) if one.remedy is Remedy.PROMISE] == []


def test_the_second_open_question_is_pointed_at() -> None:
    text = "Could you spare twenty minutes? How did you begin? Warmly"
    [found] = of(text)
    assert words(text, found) == "How did you begin?"
    assert of(text, kind="thank_email") == of(text, channel="voicemail") == of("Could you?") == []


# ---- two letters to one organization


SAME = "I have run shops for twelve years and would love to hear how the kitchens work from the inside."


def test_a_paragraph_a_colleague_has_just_read_is_pointed_at() -> None:
    text = f"Dear Elena,\n\n{SAME.replace('love', 'like')}\n\nWith thanks,"
    neighbour = Neighbour("Bo", TODAY - timedelta(days=4), f"Dear Bo,\n\n{SAME}")
    [found] = of(text, neighbours=(neighbour,))
    assert (found.title, found.remedy) == ("Said before", Remedy.LOOK)
    assert found.sentence.startswith("Bo, a colleague, got nearly the same words on Friday.")
    other = Neighbour("Bo", TODAY, "Something else altogether, which only the two of us could have written.")
    assert of(text, neighbours=(other,)) == []


# ---- what the book knows


def test_the_book_says_who_named_whom_and_who_may_be_named(book: Iterator[None]) -> None:
    elena = person("Elena Markovic", organization="Breakfast First")
    dana = person("Dana Whitlock")
    referrals.refer(elena, dana, permission=Permission.ASK_FIRST)
    found = surroundings.known(post.find(draft(elena)))
    assert found.introducers == (Introducer(dana, "Dana Whitlock", may_say=False),)
    assert (found.reader, found.names) == ("Elena", ("Elena Markovic", "Elena"))
    assert not found.is_met and not found.is_planned and found.neighbours == ()


def test_the_book_says_what_was_promised_and_met(book: Iterator[None]) -> None:
    elena = person("Elena Markovic")
    promise = promises.add(elena, " Send the stock sheet ")
    assert [one.id for one in promises.of_person(elena)] == [promise]
    meeting(elena, 3)
    planned = surroundings.known(post.find(draft(elena)))
    assert planned.is_planned and not planned.is_met and planned.promises == ("Send the stock sheet",)
    held_meeting(elena)
    assert surroundings.known(post.find(draft(elena, Kind.THANK_EMAIL))).is_met


def test_only_colleagues_written_to_within_two_weeks_are_compared(book: Iterator[None]) -> None:
    elena = person("Elena Markovic", organization="Breakfast First")
    bo, cy = person("Bo", organization="Breakfast First"), person("Cy", organization="Elsewhere")
    for one in (bo, cy, elena):
        sent(one, body=f"Dear {one}")
    letter = post.find(draft(elena, Kind.REMINDER))
    assert surroundings.known(letter).neighbours == (Neighbour("Bo", TODAY, f"Dear {bo}"),)
    clock.fix(clock.now() + timedelta(days=15))
    assert surroundings.known(letter).neighbours == ()


@pytest.mark.parametrize("may_say", [True, False])
def test_a_drafted_request_names_only_who_may_be_named(book: Iterator[None], may_say: bool) -> None:
    elena = person("Elena Markovic")
    permission = Permission.MAY_NAME if may_say else Permission.ASK_FIRST
    referrals.refer(elena, person("Dana Whitlock"), permission=permission)
    letter = drafting.fill(drafting.begin(elena, Kind.REQUEST), {})
    assert guards(letter.body, surroundings.known(letter)) == ()
    assert meetings.everything() == []


@settings(max_examples=60)
@given(st.one_of(st.sampled_from(UGLY), st.text()), st.sampled_from(UGLY))
def test_no_text_and_no_name_breaks_a_guard(text: str, name: str) -> None:
    for found in of(f"{text} suggested I write. Dear {text}", names=(name,), reader=name, is_met=False):
        assert 0 <= found.start < found.end
