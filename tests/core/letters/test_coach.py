"""The coach: what it flags in a sentence or a letter, what it leaves alone, and what it offers instead."""

import tomllib
from itertools import pairwise

import pytest

from core.letters import coach
from core.letters.coach import Facts, Flag, Review
from core.resources import seed

ELENA = """Dear Elena,

Dana Whitlock at Common Table suggested I write to you. I have run shops and shop teams for twelve years, \
and I am finding out how food programmes work from the inside.

Dana told me you took Breakfast First from four schools to thirty-one. I would love to hear what you made \
the same everywhere, and what you left to each school.

Could you spare 20 to 30 minutes in the next two weeks? I \
can come to you, or we can talk by phone or video.{more}

With thanks,

Marta Ellison
555-0134, marta.ellison@example.com
"""
ASK = "I would also be glad to hear of any openings on your team."
THEMES = tomllib.loads(seed("phrases.toml").read_text(encoding="utf-8"))


def one(sentence: str) -> Review:
    return coach.review(sentence, "sentence")


def flagged(text: str, kind: str = "request", **more: Facts) -> list[str]:
    return [text[flag.start : flag.end] for flag in coach.review(text, kind, **more).flags]


def test_a_good_letter_has_every_part_and_no_flag() -> None:
    found = coach.review(ELENA.format(more=""), "request")
    assert not found.flags and not found.asks_for_job
    assert [name for name, check in found.checks.items() if not check.ok] == []
    assert "Dana Whitlock" in found.checks["names_referrer"].quote
    assert "20 to 30 minutes" in found.checks["asks_short_time"].quote


def test_the_one_sentence_that_asks_is_flagged_with_words_to_put_in_its_place() -> None:
    text = ELENA.format(more=" " + ASK)
    found = coach.review(text, "request")
    assert found.asks_for_job
    (flag,) = found.flags
    assert text[flag.start : flag.end] == ASK
    assert flag.severity == "block" and flag.why.endswith(":")
    mended = text[: flag.start] + flag.rewrite + text[flag.end :]
    assert not coach.review(mended, "request").flags
    assert coach.review(mended, "request").checks["one_clear_question"].ok


@pytest.mark.parametrize(
    "sentence",
    [
        "I am looking for a new job in logistics.",
        "Are you hiring at the moment?",
        "Please keep me in mind for future roles.",
        "My resume is attached.",
        "I'm not looking for a job, but do you know of any openings?",
        "I am not looking for a job; do you know of any openings?",
        "Could you put me in touch with your hiring manager?",
        "Would you put in a good word for me?",
        "Do you have freelance work for me?",
        "I am available to start immediately.",
        "would it be ok if i sent u my cv",
        "I’m in the market for a new role",
        "DO YOU KNOW ANYONE WHO IS HIRING ANALYSTS?",
    ],
)
def test_an_ask_is_an_ask_however_it_is_spelled(sentence: str) -> None:
    found = one(sentence)
    assert found.asks_for_job and found.flags[0].rewrite


@pytest.mark.parametrize(
    "sentence",
    [
        "I am not looking for a job; I am trying to understand the field.",
        "I'm not asking you for a job or for leads of any kind.",
        "There is no need to look at my CV.",
        "What do you like most about your job?",
        "How do people usually get hired into this field?",
        "How do people manage to land a role in audit these days?",
        "I left my job at Acme in March.",
        "Is there someone else you would suggest I talk with?",
        "As you asked, my CV is attached.",
        "I applied what you told me about pricing to my course project.",
        "I start as a junior planner at the council in May.",
        "",
        "🙂",
        "...",
    ],
)
def test_what_asks_for_nothing_is_left_alone(sentence: str) -> None:
    found = one(sentence)
    assert not found.asks_for_job and not found.flags


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("May I pick your brain?", "Say what you would like to ask"),
        ("Let's grab coffee sometime.", "An open invitation"),
        ("Could I have an hour of your time?", "An hour"),
        ("I still haven't heard back from you.", "This may make the reader feel guilty"),
        ("Please reply as soon as possible.", "This hurries"),
        ("Sorry to bother you.", "You need not be sorry"),
    ],
)
def test_a_slip_of_tone_is_told_gently_and_is_no_ask(sentence: str, start: str) -> None:
    found = one(sentence)
    assert not found.asks_for_job
    (flag,) = found.flags
    assert flag.severity == "tone" and flag.why.startswith(start)


def test_a_word_about_being_let_go_deserves_a_second_look_and_is_no_ask() -> None:
    found = one("I was recently laid off.")
    assert not found.asks_for_job
    assert [flag.severity for flag in found.flags] == ["warn"]


@pytest.mark.parametrize("kind", ["thank_you_card", "loop"])
def test_a_letter_of_thanks_asks_for_nothing_at_all(kind: str) -> None:
    text = "Dear Elena,\n\nThank you for Tuesday.\nCould you also send me the report?\n\nMarta"
    (flag,) = coach.review(text, kind).flags
    assert text[flag.start : flag.end] == "Could you also send me the report?"
    assert flag.severity == "warn" and not coach.review(text, kind).asks_for_job
    assert flagged(text, "thank_you_email") == []


@pytest.mark.parametrize(
    "line",
    [
        "You said: “Stay late. Ask the ones who left.” I did.",
        'You said: "Ask the ones who left." I did.',
        "May I mention your name when I write?",
    ],
)
def test_their_own_words_and_leave_to_name_them_are_no_request(line: str) -> None:
    assert flagged(f"Dear Elena,\n\nThank you for Tuesday. {line}\n\nMarta", "loop") == []


def test_an_answer_to_an_offer_may_speak_of_the_job() -> None:
    text = "Dear Elena,\n\nThank you for telling me of the opening. I would like to apply for the role."
    assert not coach.review(text, "offer_reply").flags
    assert coach.review(text, "request").asks_for_job


def test_a_cv_they_asked_for_is_no_push() -> None:
    text = "Dear Elena,\n\nMy CV is attached.\n\nMarta"
    assert not coach.review(text, "cv_reply").asks_for_job
    assert coach.review(text, "request").asks_for_job
    more = "Dear Elena,\n\nPlease find my CV attached and pass it to HR.\n\nMarta"
    assert coach.review(more, "cv_reply").asks_for_job


def test_a_request_without_a_purpose_is_told_where_to_say_it() -> None:
    text = "Dear Elena,\n\nI like Leeds. It rains here.\n\nMarta"
    found = coach.review(text, "request")
    assert [text[flag.start : flag.end] for flag in found.flags] == ["It rains here."]
    assert found.flags[0].severity == "warn" and not found.asks_for_job
    asks = "Dear Elena,\n\nCould you come to Leeds? It rains here.\n\nMarta"
    assert flagged(asks) == ["Could you come to Leeds?"]
    assert flagged("Dear Elena,\n\nMay I ask you two questions about Leeds?\n\nMarta") == []
    assert flagged("Dear Elena,") == []


def test_only_one_rewrite_of_a_letter_asks_a_question_and_none_comes_twice() -> None:
    text = "Dear Elena,\n\nAre you hiring? Do you have any openings? Are there any vacancies? Any jobs going?"
    offered = [flag.rewrite for flag in coach.review(text, "request").flags]
    assert len(offered) == len(set(offered)) == 4
    assert sum("?" in words for words in offered) == 1


def test_after_a_talk_the_words_offered_ask_nothing() -> None:
    text = "Dear Elena,\n\nThank you for Tuesday. Please keep me in mind for future roles."
    (flag,) = coach.review(text, "thank_you_email").flags
    assert "?" not in flag.rewrite


def test_the_reader_is_greeted_by_name_where_the_name_is_known() -> None:
    text = "Dear Hiring Manager,\n\nMay I ask you two questions about your work?"
    assert coach.review(text, "request").flags[0].rewrite == "Hello,"
    known = coach.review(text, "request", facts=Facts(reader="Ms. Okafor"))
    assert known.flags[0].rewrite == "Dear Ms. Okafor,"


def sentences_offered() -> list[str]:
    found = []
    for group in ("instead", "besides", "afterwards"):
        for entry in THEMES[group].values() if group == "instead" else [THEMES[group]]:
            for words in entry.values():
                found += [words] if isinstance(words, str) else words
    return found


@pytest.mark.parametrize("words", sentences_offered())
def test_no_words_the_coach_offers_are_flagged_themselves(words: str) -> None:
    assert one(words).flags == ()


def test_every_theme_has_a_reason_and_words() -> None:
    themes = {phrase["theme"] for phrase in THEMES["phrase"]} | {"unclear", "request", "purpose"}
    for theme in sorted(themes):
        assert coach.advice.why(theme).endswith(":")
    assert themes - {"request"} <= set(THEMES["instead"])


def test_a_linkedin_note_is_measured_in_characters() -> None:
    note = coach.review("a" * 301, "request", channel="linkedin").checks["word_count_ok"]
    assert not note.ok and "301 characters" in note.why
    assert coach.review("a" * 300, "linkedin_note").checks["word_count_ok"].ok


def test_every_kind_is_reviewed() -> None:
    for kind in coach.KINDS:
        assert len(coach.review(ELENA.format(more=""), kind).checks) == 8


UGLY = [
    "\n\n \t\r\n",
    "🙂" * 500,
    "שלום, האם יש לך משרה פנויה? مرحبا، هل لديكم وظيفة؟",
    "\u202eAre you hiring?\u202c",
    "Are you hiring?\r\nDo you have any openings?\r\n",
    "{{ 7 * 7 }} <b>Are you hiring?</b> %s \\",
    "n\u0303o\u0301 " * 300,
    "?" * 2000,
    "\x00\ufffe\ud800",
]


@pytest.mark.parametrize("text", UGLY)
def test_ugly_text_is_read_like_any_other(text: str) -> None:
    for kind in ("sentence", "request", "intro_request"):
        found = coach.review(text, kind)
        assert found == coach.review(text, kind)
        assert_in_order(found.flags, text)


def assert_in_order(flags: tuple[Flag, ...], text: str) -> None:
    assert all(0 <= flag.start < flag.end <= len(text) for flag in flags)
    assert all(first.end <= second.start for first, second in pairwise(flags))


def test_a_line_broken_by_a_mail_program_goes_on_in_the_next() -> None:
    text = "I have read your report with great interest and I am\nlooking for a new job in logistics.\n- Sam"
    assert flagged(text, "sentence") == [text[:-6]]


def test_accents_and_curly_marks_do_not_move_a_flag() -> None:
    text = "Chère Élène, ﬁne “café” 🙂.\r\nI’m looking for a new job in logistics.\r\nMerci"
    (flag,) = coach.review(text, "sentence").flags
    assert text[flag.start : flag.end] == "I’m looking for a new job in logistics."


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "a, " * 33_000, "not but " * 12_500, "Are you hiring? " * 6_250]
)
def test_a_huge_text_is_read_in_pieces(text: str) -> None:
    found = coach.review(text, "request")
    assert not found.checks["word_count_ok"].ok
    assert found.asks_for_job is text.startswith("Are")
