"""The coach's checks: what a good letter holds, found in words nobody foresaw, and quoted."""

import tomllib
from pathlib import Path

import pytest

from core.letters import coach
from core.letters.coach import Check, Facts
from core.letters.coaching import classifier


def check(name: str, text: str, kind: str = "request", facts: Facts | None = None) -> Check:
    return coach.review(text, kind, facts=facts).checks[name]


HELD = [
    ("says_who_i_am", "I teach geography in Hull."),
    ("says_who_i_am", "We sat beside each other at the flood conference in York."),
    ("says_who_i_am", "As a nurse on nights I see how beds are planned."),
    ("says_who_i_am", "Thank you for meeting me on Tuesday."),
    ("says_why_you", "Your article on flood maps stayed with me."),
    ("says_why_you", "You moved from teaching into planning."),
    ("says_why_you", "Thank you for the drainage map of Hull."),
    ("says_why_you", "We both studied geography at Leeds."),
    ("names_referrer", "Priya Shah suggested I write to you."),
    ("names_referrer", "I have your address from Tom Lund."),
    ("names_referrer", "Referred by Ana Silva, I am writing about glass."),
    ("asks_short_time", "Could you spare twenty minutes to tell me how you began?"),
    ("asks_short_time", "Half an hour of your time would be plenty."),
    ("asks_short_time", "Might a quarter of an hour suit you?"),
    ("asks_short_time", "I would be glad of 15-20 minutes."),
    ("offers_choice_of_how", "We could talk by phone or near your office."),
    ("offers_choice_of_how", "I can come to you. Or we speak by video, whichever you prefer."),
    ("gives_contact_details", "My number is 07700 900123."),
    ("gives_contact_details", "You can write to sam@example.com."),
    ("gives_contact_details", "My number is five five five, oh one three four."),
    ("one_clear_question", "Could you spare twenty minutes next week?"),
    (
        "one_clear_question",
        "Could you spare twenty minutes? Shall I come to you, or would you rather I rang?",
    ),
    ("one_clear_question", "If you were willing, I would ask three questions. Just tell me when."),
    ("one_clear_question", "I would be grateful for twenty minutes by phone."),
    ("one_clear_question", "Could you spare twenty minutes? Would Tuesday or Thursday suit you?"),
]
MISSING = [
    ("says_who_i_am", "My name is Sam and I am a huge fan."),
    ("says_why_you", "You are an inspiring leader in your field."),
    ("says_why_you", "Could you spare twenty minutes of your time?"),
    ("says_why_you", "I hope you will give me a job in your team."),
    ("names_referrer", "A mutual friend suggested I write to you."),
    ("names_referrer", "I found your name on LinkedIn."),
    ("asks_short_time", "Could I have an hour of your time?"),
    ("asks_short_time", "Could we have a chat?"),
    ("asks_short_time", "Thank you for the twenty minutes you gave me."),
    ("asks_short_time", "The museum is twenty minutes away by bus."),
    ("offers_choice_of_how", "Would Tuesday or Thursday suit you?"),
    ("offers_choice_of_how", "You can reach me by email or phone: sam@example.com."),
    ("gives_contact_details", "I wrote to you on 12/03/2026."),
    ("gives_contact_details", "Your number 07700 900123 was on the card."),
    ("one_clear_question", "I like Leeds."),
    ("one_clear_question", "Are you hiring drivers?"),
    ("one_clear_question", "I would love to connect."),
    ("one_clear_question", "I would be happy to hear from you."),
    ("one_clear_question", "Could you spare twenty minutes? Could you also introduce me to a colleague?"),
    ("one_clear_question", "Could you read my essay, and could you send me your slides?"),
]


@pytest.mark.parametrize(("name", "sentence"), HELD)
def test_what_is_there_is_found_and_quoted(name: str, sentence: str) -> None:
    found = check(name, f"Dear Ms. Okafor,\n\n{sentence}\n\nWith thanks,\nSam Reyes")
    assert found.ok and found.quote and found.quote.rstrip(".") in sentence
    assert found.why.endswith(".")


@pytest.mark.parametrize(("name", "sentence"), MISSING)
def test_what_is_missing_is_said_with_advice(name: str, sentence: str) -> None:
    found = check(name, f"Dear Ms. Okafor,\n\n{sentence}\n\nWith thanks,\nSam Reyes")
    assert not found.ok and not found.quote and found.why.endswith(".")


TESTS = Path(__file__).parent.parent.parent
SAMPLES = TESTS / "samples" / "coach_checks.tsv"
LETTERS = TESTS.parent / "packaging" / "coach" / "letters.toml"
HOLDS = {  # how letters.toml names the checks
    "who": "says_who_i_am",
    "why": "says_why_you",
    "by": "names_referrer",
    "short": "asks_short_time",
    "ways": "offers_choice_of_how",
    "reach": "gives_contact_details",
    "one": "one_clear_question",
    "length": "word_count_ok",
}


def test_people_say_the_same_thing_in_many_ways() -> None:
    wrong = []
    for line in SAMPLES.read_text(encoding="utf-8").splitlines()[1:]:
        name, holds, sentence = line.split("\t")
        found = check(name, f"Dear Ms. Okafor,\n\n{sentence}\n\nWith thanks,\nSam Reyes")
        if found.ok is not (holds == "1"):
            wrong.append(sentence)
    assert wrong == []


def test_letters_of_many_hands_are_read_as_a_careful_reader_would() -> None:
    letters = tomllib.loads(LETTERS.read_text(encoding="utf-8"))["letter"]
    found = [(letter, coach.review(letter["text"].strip(), letter["kind"])) for letter in letters]
    for name, check_ in HOLDS.items():
        right = sum(said.checks[check_].ok is (name in letter["holds"].split()) for letter, said in found)
        assert right >= 0.92 * len(letters), check_
    assert not [letter["text"] for letter, said in found if said.asks_for_job and not letter["asks"]]
    missed = sum(letter["asks"] and not said.asks_for_job for letter, said in found)
    assert missed <= 0.05 * sum(letter["asks"] for letter in letters)


BLURB = """Hi Priya,

Would you be comfortable asking Tom Lund whether he might give me twenty minutes? \
He runs the volunteers at the museum.

Tom, a friend of mine, Sam Reyes, teaches in Hull and is curious about volunteers.

Thanks,
Sam
"""


def test_in_a_request_for_an_introduction_the_note_and_the_person_wanted_count() -> None:
    assert "teaches in Hull" in check("says_who_i_am", BLURB, "intro_request").quote
    assert check("says_why_you", BLURB, "intro_request").ok
    assert not check("says_why_you", "Hi Priya,\n\nPlease help.\n\nSam", "intro_request").ok


def test_a_note_in_the_third_person_that_begins_with_a_greeting_is_a_note() -> None:
    text = "Hi Priya,\n\nHere is the note.\n\nHi Tom,\n\nSam restores clocks.\n\nThanks,\nSam"
    assert check("says_who_i_am", text, "intro_request").quote == "Sam restores clocks."


def test_a_line_below_the_name_may_say_who_writes() -> None:
    text = "Dear Ms. Okafor,\n\nCould you help?\n\nThanks,\nSam Reyes\nI teach in Hull"
    assert check("says_who_i_am", text).quote == "I teach in Hull"


def test_who_introduced_is_named_in_a_letter_to_that_person() -> None:
    text = "Dear Mette,\n\nYour introduction worked: we spoke on Tuesday.\n\nSam"
    assert check("names_referrer", text, "loop").ok
    assert not check("names_referrer", text, "request").ok


def test_what_the_book_knows_is_recognized() -> None:
    facts = Facts(
        name="Sam Reyes", does="Bells, mostly", phone="ext 9", email="sam@example.com", introducer="Ines Vale"
    )
    text = "Dear Ms. Okafor,\n\nInes thought of you. Bells, mostly. Try ext 9.\n\nSam"
    assert check("says_who_i_am", text, facts=facts).ok
    assert "Ines" in check("names_referrer", text, facts=facts).quote
    assert check("gives_contact_details", text, facts=facts).quote == "ext 9"


@pytest.mark.parametrize(
    ("kind", "words", "ok"),
    [
        ("request", 49, False),
        ("request", 50, True),
        ("request", 175, True),
        ("request", 176, False),
        ("reminder", 25, True),
        ("decline_reply", 121, False),
        ("thank_you_email", 180, True),
        ("thank_you_card", 101, False),
        ("keep_in_touch", 140, True),
        ("voicemail", 29, False),
        ("voicemail", 110, True),
        ("confirm", 20, True),
        ("good_news", 201, False),
    ],
)
def test_the_outer_limit_of_each_kind_counts_words(kind: str, words: int, ok: bool) -> None:
    found = check("word_count_ok", "Subject: twenty minutes\n" + "word " * words + "\n 🙂 ", kind)
    assert found.ok is ok and found.why.startswith(f"{words} words.")


def test_weights_are_kept_as_they_were_learned() -> None:
    weights = classifier.shipped()
    assert classifier.unpacked(weights.packed()).packed() == weights.packed()
    assert 0 < weights.chance({}) < 1
