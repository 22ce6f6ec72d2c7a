"""What has happened between the user and one person."""

from datetime import date, datetime, timedelta

import pytest

from core import contacts, example, history, lessons, meetings, promises, referrals, scheduling
from core.contacts import ContactDraft
from core.errors import Problem
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft, Where
from core.promises import PromiseDraft
from core.referrals import Name, Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()


pytestmark = pytest.mark.usefixtures("book")


def add(name: str = "Ann Baker", organization: str = "") -> int:
    """Put somebody in the book."""
    return contacts.add(ContactDraft(name=name, organization=organization))


def write(contact_id: int, kind: Kind, body: str = "", **more: object) -> int:
    """Write and send a letter."""
    letter_id = post.start(LetterDraft(contact_id, kind, body=body, **more))  # type: ignore[arg-type]
    post.mark_sent(letter_id)
    return letter_id


def titles(contact_id: int) -> list[str]:
    """Return what happened, the newest first."""
    return [event.title for event in history.of_person(contact_id)]


def test_the_example_shows_the_designed_history() -> None:
    example.tell()
    dana = contacts.named_like("Dana")[0].id
    (talk,) = meetings.of_person(dana)
    (request,) = (one for one in post.of_person(dana) if one.kind is Kind.REQUEST)
    assert history.of_person(dana) == [
        history.Event(
            date(2026, 11, 16),
            "coffee",
            "Met at Common Table, 35 minutes",
            "She rebuilt the menu with the cooks, then costed it. Start with the people who serve the food. "
            "Gave two names: Elena Markovic and Hugo Bright.",
            talk.id,
        ),
        history.Event(
            date(2026, 11, 4),
            "calendar",
            "Dana said yes: Monday at 15:00, at Common Table",
            meeting_id=talk.id,
        ),
        history.Event(
            date(2026, 11, 2),
            "send",
            "Asked by email for 20 to 30 minutes",
            "“Alex Moreau thought you could tell me how school meals are run day to day.”",
            letter_id=request.id,
        ),
        history.Event(date(2026, 10, 30), "waypoints", "Alex Moreau introduced you by email"),
    ]


def test_somebody_gone_is_a_problem() -> None:
    with pytest.raises(Problem, match="no longer"):
        history.of_person(1)


def test_somebody_added_by_hand_begins_there() -> None:
    assert titles(add()) == ["Added to your people"]


def test_an_introduction_says_how_it_came_about() -> None:
    ann, bo, cy = add(), add("Bo Carter"), add("Cy Dunn")
    meeting_id = scheduling.plan(MeetingDraft(bo, NOW))
    referrals.refer(ann, bo, meeting_id=meeting_id, words="Ask about ovens.")
    referrals.refer(ann, cy, permission=Permission.MAY_NAME)
    assert [(event.title, event.text) for event in history.of_person(ann)] == [
        ("Cy Dunn introduced you", ""),
        ("Bo Carter named Ann", "“Ask about ovens.”"),
    ]
    assert titles(cy) == ["Gave you a name: Ann Baker", "Added to your people"]


def test_every_kind_of_letter_is_told() -> None:
    ann, bo = add(), add("Bo Carter")
    for kind in Kind:
        write(ann, kind, about_id=bo)
    post.start(LetterDraft(ann, Kind.HELLO))  # a draft has not happened
    assert titles(ann) == [
        "Told Ann that this was the last letter",
        "Told Ann the good news",
        "Told Ann about running late",
        "Asked Ann for another day",
        "Asked Ann for an introduction to Bo",
        "Told Ann what came of the advice",
        "Asked Ann to connect by email",
        "Asked once more for a name",
        "Answered Ann about a role",
        "Told Ann again what you came for",
        "Thanked Ann for the answer",
        "Thanked Ann for the answer",
        "Confirmed the meeting by email",
        "Said hello by email",
        "Told Ann that Bo has not answered",
        "Told Ann how it went with Bo",
        "Thank-you card in the post",
        "Wrote a thank-you by email",
        "Replied to Ann’s yes",
        "Thanked Ann for introducing Bo",
        "Followed up by email",
        "Asked by email",
        "Added to your people",
    ]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (
            "Dear Ms. Okafor,\n\nWe both met Dr. Lund at\nLeeds. Could you help?",
            "“We both met Dr. Lund at Leeds.”",
        ),
        ("Hello Ann, may I ask? Thank you.", "“Hello Ann, may I ask?”"),
        ("Ask Ann over the fence", "“Ask Ann over the fence”"),
        ("Dear Ann,", "“Dear Ann,”"),
        ("", ""),
    ],
)
def test_a_request_is_quoted_by_its_first_sentence(body: str, text: str) -> None:
    ann = add()
    write(ann, Kind.REQUEST, body, channel="linkedin")
    event = history.of_person(ann)[0]
    assert (event.title, event.text) == ("Asked on LinkedIn", text)


@pytest.mark.parametrize(
    ("answer", "title"),
    [
        (Answer.YES, "Ann said yes"),
        (Answer.NO, "Ann said no"),
        (Answer.BOUNCED, "The letter to Ann came back"),
        (Answer.SILENCE, "No answer from Ann"),
    ],
)
def test_an_answer_is_told(answer: Answer, title: str) -> None:
    ann = add()
    post.answer(write(ann, Kind.REQUEST), answer)
    assert titles(ann)[0] == title


def test_being_away_is_no_answer() -> None:
    ann = add()
    post.answer(write(ann, Kind.REQUEST), Answer.OUT_OF_OFFICE, until=TODAY + timedelta(days=3))
    assert titles(ann) == ["Asked by email", "Added to your people"]


@pytest.mark.parametrize(
    ("starts_at", "way", "title"),
    [
        (datetime(2026, 11, 19, 15), Where.PHONE, "Ann said yes: Thursday at 15:00, by phone"),
        (datetime(2026, 12, 18, 9), Where.VIDEO, "Ann said yes: Friday 18 December at 09:00, by video"),
        (datetime(2026, 11, 19, 15), Where.IN_PERSON, "Ann said yes: Thursday at 15:00"),
    ],
)
def test_a_yes_says_what_was_agreed(starts_at: datetime, way: Where, title: str) -> None:
    ann = add()
    write(ann, Kind.REQUEST)
    scheduling.plan(MeetingDraft(ann, starts_at, way=way))
    assert titles(ann)[0] == title


@pytest.mark.parametrize(
    ("way", "organization", "icon", "title"),
    [
        (Where.IN_PERSON, "Bakery", "coffee", "Met at Bakery, 20 minutes"),
        (Where.IN_PERSON, "", "coffee", "Met, 20 minutes"),
        (Where.PHONE, "Bakery", "phone", "Talked by phone, 20 minutes"),
        (Where.VIDEO, "", "video", "Talked by video, 20 minutes"),
    ],
)
def test_a_conversation_is_told(way: Where, organization: str, icon: str, title: str) -> None:
    ann = add(organization=organization)
    meeting_id = scheduling.plan(MeetingDraft(ann, NOW, way=way))
    assert titles(ann) == ["Added to your people"]
    meetings.record(meeting_id, Debrief())
    referrals.refer_names(ann, [Name("Bo Carter")], meeting_id)
    event = history.of_person(ann)[0]
    assert (event.icon, event.title, event.text) == (icon, title, "Gave one name: Bo Carter.")


def test_promises_kept_and_notes_are_told() -> None:
    ann = add()
    meeting_id = scheduling.plan(MeetingDraft(ann, NOW - timedelta(days=1)))
    owed = (PromiseDraft("Send it"), PromiseDraft("Lend it", is_mine=False), PromiseDraft("Open"))
    stored = meetings.record(meeting_id, Debrief(promises=owed))
    for promise_id in stored.promises[:2]:
        promises.keep(promise_id)
    lessons.add(ann, "", "Rings on Fridays.")
    lessons.add(ann, "Warnings", "Stands under Learned.")
    assert [(event.title, event.text) for event in history.of_person(ann)][:3] == [
        ("You noted", "Rings on Fridays."),
        ("Ann kept a promise", "Lend it"),
        ("You kept a promise", "Send it"),
    ]


@pytest.mark.parametrize(
    ("minutes", "said"),
    [
        ("20", "Asked by email for twenty minutes"),
        ("20-30", "Asked by email for 20 to 30 minutes"),
        ("a short while", "Asked by email for a short while"),
        ("", "Asked by email"),
    ],
)
def test_a_request_is_told_with_the_time_it_asked_for(minutes: str, said: str) -> None:
    ann = add()
    write(ann, Kind.REQUEST, fields={"minutes": minutes})
    assert said in titles(ann)
