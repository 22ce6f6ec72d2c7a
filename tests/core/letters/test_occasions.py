"""Which template suits two people, in which channel and voice."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from core import book as the_book
from core import clock, contacts, preferences, referrals
from core.contacts import Circle, ContactDraft
from core.errors import Problem
from core.letters import drafting, post
from core.letters.kinds import Channel, Kind, Voice, channels_of, coached_as
from core.referrals import Permission
from core.store.tables import TemplateRow


@pytest.fixture(autouse=True)
def an_open_book() -> Iterator[None]:
    clock.fix(datetime(2026, 11, 17, 9, 40))
    the_book.open_file(":memory:")
    preferences.change(name="Marta Ellison", does="I run shops.", learning=("Food programmes",))
    yield
    the_book.close()
    clock.fix(None)


def begun(contact_id: int, kind: Kind = Kind.REQUEST, channel: str = "", voice: str = "") -> str:
    return post.find(drafting.begin(contact_id, kind, channel=channel, voice=voice)).template


def test_a_request_is_written_for_what_lies_between_the_two() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter", circle=Circle.COLD))
    cy = contacts.add(ContactDraft(name="Cy Dale", circle=Circle.ALUMNI))
    di = contacts.add(ContactDraft(name="Di Evans", circle=Circle.INTRODUCED))
    referrals.refer(di, bo, permission=Permission.MAY_NAME)
    assert [begun(one) for one in (bo, cy, di)] == [
        "request_cold-warm",
        "request_shared-warm",
        "request-warm",
    ]


def test_a_template_for_another_occasion_is_still_offered_last() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    keys = [one.key for one in drafting.choose(bo, Kind.REQUEST)]
    assert keys[:2] == ["request_cold-warm", "request_cold-formal"] and len(keys) == 6


def test_the_second_reminder_has_words_of_its_own() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    first = drafting.begin(bo, Kind.REMINDER)
    assert post.find(first).template == "reminder-warm"
    post.mark_sent(first, on=date(2026, 11, 3))
    assert begun(bo, Kind.REMINDER) == "reminder_second-warm"
    assert drafting.context(bo)["reminded_on"] == "on 3 November"


@pytest.mark.parametrize("voice", Voice)
@pytest.mark.parametrize("channel", channels_of(Kind.REQUEST))
def test_a_request_can_go_every_way_in_every_voice(channel: Channel, voice: Voice) -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    [chosen, *_others] = drafting.choose(bo, Kind.REQUEST, channel=channel, voice=voice)
    assert (chosen.channel, chosen.voice) == (channel, voice)
    drafted = drafting.draft(bo, Kind.REQUEST, channel=channel, voice=voice)
    assert "Bo" in drafted.body and "food programmes" in drafted.body
    assert bool(drafted.subject) is (channel in (Channel.EMAIL, Channel.INMAIL))
    assert not post.of_person(bo)


def test_a_draft_takes_the_fields_it_is_given() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    assert "hear how it began" in drafting.draft(bo, Kind.REQUEST, fields={"learn": "How it began"}).body


def test_without_a_template_there_is_a_sentence_about_it() -> None:
    bo = contacts.add(ContactDraft(name="Bo Carter"))
    TemplateRow.delete().where(TemplateRow.kind == "stop").execute()
    with pytest.raises(Problem, match="no template for such a letter"):
        drafting.draft(bo, Kind.STOP)
    assert post.find(drafting.begin(bo, Kind.STOP)).channel == "email"


def test_every_kind_has_at_least_two_voices_in_each_of_its_channels() -> None:
    for kind in Kind:
        for channel in channels_of(kind):
            assert channel.label and len({one.voice for one in drafting.templates(kind, channel)}) >= 2


def test_the_coach_knows_every_kind_by_a_name_of_its_own() -> None:
    named = {coached_as(kind, channel) for kind in Kind for channel in channels_of(kind)}
    assert named == {
        "request", "intro_request", "reminder", "decline_reply", "reply_to_yes", "confirm",
        "thank_you_email", "thank_you_card", "loop", "keep_in_touch", "linkedin_note", "voicemail",
        "good_news", "cv_reply", "offer_reply",
    }  # fmt: skip
    assert [one.label for one in Voice] == ["Warm", "Formal"]
