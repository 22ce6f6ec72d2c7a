"""What is said beside a draft: flags with words ready, checks that quote, and what was let pass."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core import book as open_book
from core import contacts, preferences, referrals
from core.contacts import Way
from core.letters import advising, drafting, post
from core.letters.advising import Advice, advise
from core.letters.guards import Remedy
from core.letters.kinds import Answer, Kind
from core.letters.lengths import Line
from core.referrals import Permission
from tests.builders import UGLY, draft, person, sent

ADDRESS = Way("email", "elena@breakfastfirst.example")
ASKS = " I would also be glad to hear of any openings on your team."
WHY = {
    "why": "took Breakfast First from four schools to thirty-one",
    "learn": "what you made the same everywhere, and what you left to each school",
}


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(
        name="Marta Ellison",
        does="I have run shops for twelve years",
        email="marta@example.com",
        phone="555-0134",
    )


@pytest.fixture
def elena(book: Iterator[None]) -> int:
    made = person("Elena Markovic", ways=(ADDRESS,), organization="Breakfast First")
    referrals.refer(made, person("Dana Whitlock"), permission=Permission.MAY_NAME)
    return made


def written(contact_id: int, **fields: str) -> int:
    letter_id = drafting.begin(contact_id, Kind.REQUEST)
    drafting.fill(letter_id, WHY | fields)
    return letter_id


def said_of(letter_id: int, more: str = "") -> tuple[Advice, str]:
    letter = post.find(letter_id)
    text = letter.body.replace("\n\nWith thanks", f"{more}\n\nWith thanks")
    return advise(letter, text), text


def line(advice: Advice, title: str) -> Line:
    return next(one for one in advice.lines if one.title == title)


def test_a_good_letter_is_read_line_by_line_and_never_called_safe(elena: int) -> None:
    advice, _text = said_of(written(elena))
    assert advice.remarks == () and advice.to_change == 0
    assert [one.title for one in advice.lines] == [
        "Says who you are",
        "Says why Elena",
        "Names who suggested this",
        "Asks for a short time",
        "Offers a choice of how to talk",
        "Gives your contact details",
        "Never asks for a job",
        "Short enough",
    ]
    assert "Dana Whitlock" in line(advice, "Names who suggested this").found
    assert not any("safe" in f"{one.title} {one.found}".lower() for one in advice.lines)


def test_a_sentence_that_asks_for_a_job_is_flagged_with_words_to_put_there(elena: int) -> None:
    advice, text = said_of(written(elena), ASKS)
    [flag] = advice.remarks
    assert text[flag.start : flag.end] == ASKS.strip()
    assert (flag.tone, flag.title, flag.action) == ("flag", "This asks for a job", "Use this")
    assert flag.words and flag.remedy is Remedy.REPLACE
    assert "Never asks for a job" not in [one.title for one in advice.lines]
    mended = text.replace(ASKS.strip(), flag.words)
    assert advise(post.find(post.everything()[0].id), mended).remarks == ()


def test_what_was_let_pass_stays_so_in_this_letter_and_undo_brings_it_back(elena: int) -> None:
    letter_id = written(elena)
    [flag] = said_of(letter_id, ASKS)[0].remarks
    advising.let_pass(letter_id, flag.key)
    advising.let_pass(letter_id, flag.key)
    assert said_of(letter_id, ASKS)[0].remarks == ()
    assert said_of(letter_id, " Is your team hiring?")[0].remarks
    assert open_book.step_back() == "Let it be"
    open_book.step_back()
    assert said_of(letter_id, ASKS)[0].remarks


def test_what_is_missing_says_what_to_write(elena: int) -> None:
    advice = advise(post.find(draft(elena)), "Dear Elena,\n\nHello there.\n\nMarta")
    missing = [one.title for one in advice.lines if not one.is_well]
    assert "Asks for a short time" in missing and "Asks one clear thing" in missing
    assert all(one.found for one in advice.lines if not one.is_well)
    assert advice.to_change >= len(missing)


def test_the_guards_speak_beside_the_coach(elena: int) -> None:
    advice, text = said_of(written(elena), " Would Tuesday 18 November suit you?")
    found = next(one for one in advice.remarks if one.remedy is Remedy.REPLACE)
    assert (found.tone, found.title, found.words) == ("care", "The wrong weekday", "Wednesday")
    assert text[found.start : found.end] == "Tuesday"


def test_a_slip_of_tone_counts_for_nothing(elena: int) -> None:
    advice, _text = said_of(written(elena), " I look forward to hearing from you ASAP!")
    slips = [one for one in advice.remarks if one.tone == "tone"]
    assert advice.to_change == len(advice.remarks) - len(slips) + sum(
        one.weighs and not one.is_well for one in advice.lines
    )


def test_without_an_introducer_nobody_is_asked_to_be_named() -> None:
    hugo = person("Hugo Bright", ways=(ADDRESS,))
    titles = [one.title for one in said_of(written(hugo))[0].lines]
    assert "Names who suggested this" not in titles


def test_a_missing_address_and_one_that_came_back_are_told() -> None:
    elena = person("Elena Markovic")
    missing = line(said_of(draft(elena))[0], "Has an address")
    assert not missing.is_well and missing.found.startswith("No email address yet.")
    contacts.add_way(elena, ADDRESS)
    post.answer(sent(elena), Answer.BOUNCED)
    assert "came back" in line(said_of(draft(elena))[0], "Has an address").found
    note = advise(post.find(draft(elena, channel="linkedin")), "Hello")
    assert "Has an address" not in [one.title for one in note.lines]


@pytest.mark.parametrize("kind", list(Kind))
@pytest.mark.parametrize("channel", ["email", "linkedin", "voicemail"])
def test_every_kind_of_letter_can_be_looked_at(elena: int, kind: Kind, channel: str) -> None:
    advice = advise(post.find(draft(elena, kind, channel=channel)), "Dear Elena,\n\nThank you.\n\nMarta")
    assert advice.lines


@settings(max_examples=30)
@given(st.one_of(st.sampled_from(UGLY), st.text()))
def test_no_text_breaks_it(text: str) -> None:
    if not post.everything():
        draft(person("Elena Markovic"))
    advice = advise(post.everything()[0], text)
    assert all(0 <= one.start <= one.end <= len(text) for one in advice.remarks)
