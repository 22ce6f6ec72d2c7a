"""The words of a card: from prompts to a note that says something particular."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core import contacts, meetings, preferences, referrals, scheduling
from core.contacts import ContactDraft
from core.errors import Problem
from core.lessons import LessonDraft
from core.letters import cards, drafting, post
from core.letters.cards import Note, Style
from core.letters.kinds import Kind
from core.referrals import Name
from core.store.tables import TemplateRow

NOW = datetime(2026, 11, 17, 9, 40)
LESSON = "Let the cooks write the menu, then cost it"


def talk(name: str, days_ago: int = 1, lesson: str = LESSON, names: tuple[str, ...] = ()) -> int:
    """Put a person in the book, meet them, and return the meeting."""
    person = contacts.add(ContactDraft(name=name))
    meeting = scheduling.plan(meetings.MeetingDraft(person, NOW - timedelta(days=days_ago)))
    meetings.record(meeting, meetings.Debrief(lessons=(LessonDraft("Work", lesson),)))
    referrals.refer_names(person, [Name(one) for one in names], meeting)
    return meeting


def test_a_card_is_written_from_what_was_recorded(book: None) -> None:
    meeting = talk("Dana Whitlock", names=("Elena Markovic", "Hugo Brandt"))
    letter = post.find(cards.begin_card(meeting))
    assert (letter.kind, letter.channel, letter.meeting_id) == (Kind.CARD, "card", meeting)
    assert letter.body.startswith("Dear Dana,\n\nThank you for giving me twenty minutes on Monday. ")
    assert "let the cooks write the menu, then cost it." in letter.body and "Elena and Hugo" in letter.body
    assert letter.body.endswith(".\n\nWith warm thanks,") and "\n\n\n" not in letter.body
    assert letter.fields["names"] == "Elena and Hugo"
    assert drafting.is_untouched(letter)


def test_names_that_could_be_mistaken_are_written_in_full(book: None) -> None:
    letter = post.find(cards.begin_card(talk("Dana", names=("Jo Bell", "Jo Reed"))))
    assert letter.fields["names"] == "Jo Bell and Jo Reed"


def test_a_card_is_begun_once_for_each_conversation(book: None) -> None:
    first, second = talk("Dana"), talk("Dana")
    card = cards.begin_card(first)
    assert cards.begin_card(first) == card != cards.begin_card(second)


def test_cards_to_different_people_say_it_differently(book: None) -> None:
    voices = [post.find(cards.begin_card(talk(name))).template for name in ("A", "B", "C", "D", "E")]
    assert len(set(voices[:4])) == 4 and voices[4] == voices[0]


@pytest.mark.parametrize(("days", "is_late"), [(1, False), (10, False), (11, True), (60, True)])
def test_a_late_card_says_that_it_is_late(book: None, days: int, is_late: bool) -> None:
    letter = post.find(cards.begin_card(talk("Dana", days_ago=days)))
    assert letter.template.startswith("card_late-") is is_late
    voices = [one.key for one in cards.voices(letter)]
    assert voices[0] == letter.template and len(voices) == (2 if is_late else 4)


def test_a_card_with_nothing_particular_asks_the_first_prompt(book: None) -> None:
    card = cards.begin_card(talk("Dana Whitlock", lesson=""))
    assert post.find(card).body == ""
    with pytest.raises(Problem, match="What did Dana teach you") as caught:
        cards.compose(card, {"names": "Elena"})
    assert caught.value.field == "lesson"
    assert "watch the queue" in cards.compose(card, {"will_do": "Watch the queue"})
    with pytest.raises(Problem):
        drafting.fill(card, {"lesson": " "})
    assert LESSON.lower() in drafting.fill(card, {"lesson": LESSON}).body.lower()


def test_every_voice_fits_a_card(book: None) -> None:
    card = cards.begin_card(talk("Dana", names=("Elena", "Hugo")))
    prompts = {"will_do": "Watch where the Saturday queue slows"}
    for template in [*drafting.templates("card"), *drafting.templates("card_late")]:
        assert cards.FEWEST <= cards.count(cards.compose(card, prompts, template.key)) <= cards.MOST


def test_a_card_without_a_name_still_greets(book: None) -> None:
    person = contacts.add(ContactDraft(name="someone at the council", is_placeholder=True))
    meeting = scheduling.plan(meetings.MeetingDraft(person, NOW))
    assert cards.compose(cards.begin_card(meeting), {"lesson": "x"}).startswith("Hello,\n\n")


def test_a_card_can_be_begun_when_every_template_is_gone(book: None) -> None:
    meeting = talk("Dana")
    TemplateRow.delete().execute()
    assert post.find(cards.begin_card(meeting)).channel == "card"


def test_each_card_keeps_its_own_style(book: None) -> None:
    preferences.change(hand="quick", card="A2", paper="Letter")
    card = cards.begin_card(talk("Dana"))
    body = post.find(card).body
    seed = f"{card}.0"
    assert cards.style(post.find(card)) == Style("quick", "blueblack", "ivory", "A2", "Letter", 0, seed)
    restyled = cards.restyle(card, ink="sepia", paper="card", lively="1.3")
    assert restyled == Style("quick", "sepia", "ivory", "A2", "card", 0, seed, 1.3)
    assert cards.restyle(card, way="trace").way == "trace"
    assert cards.restyle(card, way="carve").way == "print"
    letter = drafting.fill(card, {"will_do": "Watch the queue"})
    assert letter.body != body and cards.style(letter).ink == "sepia"


def test_the_ways_of_saying_it_come_round(book: None) -> None:
    letter = post.find(cards.begin_card(talk("Dana")))
    seen = [letter.template]
    for _number in range(len(cards.voices(letter))):
        letter = drafting.fill(letter.id, {}, cards.next_voice(letter))
        seen.append(letter.template)
    assert seen[-1] == seen[0] and len(set(seen)) == len(seen) - 1 == len(cards.voices(letter))


def test_a_card_written_again_comes_out_differently_each_time(book: None) -> None:
    card = cards.begin_card(talk("Dana"))
    body = post.find(card).body
    seeds = [cards.restyle(card, again=str(number)).seed for number in (1, 2, 3)]
    assert seeds == [f"{card}.{number}" for number in (1, 2, 3)]
    assert post.find(card).body == body and cards.style(post.find(card)).lively == 1.0


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", 0),
        ("Dear Dana,", 2),
        ("It's the cook’s e.g. well-known 3.5", 6),
        ("— … “ ”", 0),
        ("the cooks—then/or the menu", 6),
        ("שלום Zoë 👩‍🚀 né\u0301e", 3),
    ],
)
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    assert cards.count(text) == words


def test_the_closing_is_told_from_the_note() -> None:
    body = ("Dear Dana,", "One. Two.", "Three.")
    text = "Dear Dana,\n\nOne. Two.\n\n\nThree.\n\n"
    assert cards.note(text) == Note(body, ())
    assert cards.note(text + "With warm thanks,") == Note(body, ("With warm thanks,",))
    assert cards.note(text + "Thanks,\nMarta") == Note(body, ("Thanks,", "Marta"))
    assert cards.note(text + "Thanks,\n\nMarta\nEllison") == Note(body, ("Thanks,", "Marta", "Ellison"))
    assert cards.note("With thanks,") == Note(("With thanks,",), ())
    assert cards.note("Dear Dana,\nThank you.") == Note(("Dear Dana,", "Thank you."), ())
    long = "I have so much more to say about it,"
    assert cards.note(f"Dear Dana,\n{long}") == Note(("Dear Dana,", long), ())
    assert cards.note(" \n ") == Note((), ())


@given(st.text())
def test_a_note_loses_no_words(text: str) -> None:
    note = cards.note(text)
    assert " ".join((*note.paragraphs, *note.closing)).split() == text.split()


def test_the_longest_sentence_is_where_most_can_be_saved() -> None:
    text = "Dear Dana,\n\nThank you. You told me what the work is really like! Is it?\n\nWith warm thanks,"
    assert cards.longest_sentence(text) == "You told me what the work is really like!"
    assert cards.longest_sentence("") == ""
