"""The wordings of a letter: each channel keeps its own words, earlier ones come back."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from core import book as open_book
from core import clock, contacts, preferences
from core.errors import Problem
from core.letters import drafting, post, wordings
from core.letters.kinds import Channel, Kind
from core.store.tables import LetterWordingRow, TemplateRow
from tests.builders import UGLY, draft, person, sent


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(name="Marta Ellison", does="I have run shops for twelve years.", phone="555-0134")


def begun(**fields: str) -> int:
    letter_id = drafting.begin(person("Elena Markovic"), Kind.REQUEST)
    drafting.fill(letter_id, fields)
    return letter_id


def later(**more: float) -> None:
    clock.fix(clock.now() + timedelta(**more))


def test_one_set_of_fields_feeds_every_channel() -> None:
    letter_id = begun(learn="How it began")
    for channel in (Channel.LINKEDIN, Channel.INMAIL, Channel.PHONE, Channel.VOICEMAIL, Channel.EMAIL):
        letter = wordings.switch(letter_id, channel)
        assert letter.channel == channel and "Marta Ellison" in letter.body
        assert letter.fields["learn"] == "How it began"
    assert "how it began" in post.find(letter_id).body


def test_each_channel_keeps_its_own_words_and_what_is_a_templates_goes_on_following_the_fields() -> None:
    letter_id = begun(learn="How it began")
    post.amend(letter_id, body="Mine by email")
    later(minutes=1)
    wordings.switch(letter_id, Channel.PHONE)
    drafting.fill(letter_id, {"learn": "what comes next"})
    assert "what comes next" in post.find(letter_id).body
    later(minutes=1)
    assert wordings.switch(letter_id, Channel.EMAIL).body == "Mine by email"
    later(minutes=1)
    drafting.fill(letter_id, {"learn": "what stays"})
    assert "what stays" in wordings.switch(letter_id, Channel.PHONE).body


def test_switching_to_the_same_channel_or_after_sending_changes_nothing() -> None:
    letter_id = begun()
    before = post.find(letter_id)
    assert wordings.switch(letter_id, Channel.EMAIL) == before
    gone = sent(person("Bo"), body="Words")
    assert wordings.switch(gone, Channel.PHONE).channel == "email"
    wordings.keep(gone)
    assert LetterWordingRow.select().count() == 0


def test_a_channel_without_a_template_is_told_and_the_words_stay() -> None:
    letter_id = begun()
    before = post.find(letter_id)
    TemplateRow.delete().where(TemplateRow.channel == "phone").execute()
    with pytest.raises(Problem, match="no template"):
        wordings.switch(letter_id, Channel.PHONE)
    assert post.find(letter_id) == before


def test_earlier_words_come_back_and_undo_takes_them_away() -> None:
    letter_id = draft(person("Elena Markovic"), body="First words")
    wordings.keep(letter_id)
    later(minutes=1)
    post.amend(letter_id, body="Second words")
    [first] = wordings.earlier(post.find(letter_id))
    assert (first.body, first.kept_at) == ("First words", clock.now() - timedelta(minutes=1))
    assert wordings.bring_back(letter_id, first.id).body == "First words"
    assert [one.body for one in wordings.earlier(post.find(letter_id))] == ["Second words"]
    assert open_book.step_back() == "Brought back earlier words to Elena Markovic"
    assert post.find(letter_id).body == "Second words"
    with pytest.raises(Problem, match="no longer"):
        wordings.bring_back(letter_id, 99)


def test_words_typed_in_one_visit_are_one_version() -> None:
    letter_id = draft(person(), body="one")
    for number in range(4):
        wordings.keep(letter_id, after=wordings.VISIT)
        post.amend(letter_id, body=f"words {number}")
        later(minutes=2)
    assert [one.body for one in wordings.earlier(post.find(letter_id))] == ["words 2", "one"]
    wordings.keep(letter_id)
    wordings.keep(letter_id)
    assert LetterWordingRow.select().count() == 3


def test_only_so_many_versions_are_kept_and_none_of_an_empty_letter() -> None:
    letter_id = draft(person(), body="")
    wordings.keep(letter_id)
    assert LetterWordingRow.select().count() == 0
    for number in range(wordings.MOST + 5):
        post.amend(letter_id, body=f"words {number}")
        wordings.keep(letter_id)
        later(seconds=1)
    assert LetterWordingRow.select().count() == wordings.MOST
    post.discard(letter_id)
    assert LetterWordingRow.select().count() == 0


@pytest.mark.parametrize("ugly", UGLY)
def test_a_version_is_told_apart_by_its_first_other_line(ugly: str) -> None:
    assert wordings.differing("Dear Ann,\n\nOne", "Dear Ann,\n\nTwo") == "One"
    assert wordings.differing("Same", "Same") == "Same"
    letter_id = draft(person(ugly), body=ugly)
    wordings.keep(letter_id)
    post.amend(letter_id, body="else")
    assert contacts.find(post.find(letter_id).contact_id).id
    assert [one.body for one in wordings.earlier(post.find(letter_id))] == [
        one for one in [LetterWordingRow.get().body] if one != "else"
    ]
