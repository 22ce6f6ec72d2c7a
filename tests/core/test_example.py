"""The example book: one invented story that is fresh on every day."""

from datetime import datetime, timedelta

import pytest

from core import book as open_book
from core import clock, contacts, example, followups, history, meetings, referrals, roster
from core.letters import post
from core.preferences import load
from core.referrals import chains
from core.referrals.store import pairs
from tests.builders import NOW, TODAY

pytestmark = pytest.mark.usefixtures("book")


@pytest.mark.parametrize(
    "now", [NOW + timedelta(days=number) for number in range(7)] + [datetime(2028, 2, 29, 23, 59)]
)
def test_the_story_is_told_around_the_latest_tuesday(now: datetime) -> None:
    clock.fix(now)
    example.tell()
    tuesday = now.date() - timedelta(days=(now.weekday() - 1) % 7)
    assert tuesday.weekday() == 1 and tuesday <= now.date()
    dana = contacts.named("Dana Whitlock")[0]
    [met] = meetings.of_person(dana.id)
    assert (met.is_held, met.starts_at.date()) == (True, tuesday - timedelta(days=1))
    assert followups.today().acts and len(roster.lines()) == contacts.count() > 30
    assert all(history.of_person(one.id) for one in contacts.everyone())


def test_the_story_leaves_nothing_to_undo_and_knows_its_teller() -> None:
    example.tell()
    assert (open_book.next_back(), open_book.step_back()) == ("", "")
    assert load().name and load().learning and not load().needs_welcome


def test_nobody_in_the_story_can_be_reached() -> None:
    example.tell()
    ways = [way for one in contacts.everyone() for way in one.ways]
    assert ways and all(
        way.value.endswith(".example") if way.kind == "email" else way.value.startswith("555-")
        for way in ways
    )


def test_the_story_keeps_the_books_own_rules() -> None:
    example.tell()
    links = pairs()
    assert links and not any(
        chains.would_loop([one for one in links if one != pair], *pair) for pair in links
    )
    for letter in post.everything():
        assert letter.is_draft == (letter.sent_on is None) == (not letter.sent_text)
        assert letter.answered_on is None or (letter.sent_on and letter.answered_on >= letter.sent_on)
    for talk in meetings.everything():
        assert talk.is_held == (talk.starts_at.date() < TODAY)
        assert 0 < talk.minutes <= meetings.LONGEST
    for one in referrals.everything():
        assert one.meeting_id is None or meetings.find(one.meeting_id).contact_id == one.introducer_id
