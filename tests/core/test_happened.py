"""What happened outside Acquaint: it moves the stage, clears Today, stands in the history, can be undone."""

from datetime import date, timedelta

import pytest

from core import book as open_book
from core import clock, contacts, followups, happened, history, meetings, numbers, roster
from core.contacts import Stage
from core.errors import Problem
from core.followups import ActKind
from core.happened import What
from core.letters import post
from core.letters.kinds import Answer, Kind, LetterState
from core.meetings import Where
from tests.builders import TODAY, UGLY, draft, dump, held_meeting, meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")

YESTERDAY = TODAY - timedelta(days=1)


def stage(contact_id: int) -> Stage:
    return contacts.find(contact_id).stage


def acts(contact_id: int) -> list[ActKind]:
    return [act.kind for act in followups.ahead() if act.contact_id == contact_id]


def events(contact_id: int) -> list[tuple[date, str, str]]:
    """What has happened since somebody was added, the newest first."""
    every = [(event.on, event.title, event.text) for event in history.of_person(contact_id)]
    return [one for one in every if one[1] != "Added to your people"]


def titles(contact_id: int) -> list[str]:
    return [title for _on, title, _text in events(contact_id)]


def asked_long_ago(name: str = "Ann Baker") -> int:
    """Somebody who was asked nine working days ago and has not answered."""
    ann = person(name)
    post.mark_sent(draft(ann), TODAY - timedelta(days=13))
    return ann


@pytest.mark.parametrize(
    ("what", "channel", "title"),
    [
        (What.WROTE, "email", "You wrote to Ann"),
        (What.RANG, "phone", "You rang Ann"),
        (What.CARD, "card", "You posted a card to Ann"),
    ],
)
def test_somebody_to_ask_was_asked_that_day(what: What, channel: str, title: str) -> None:
    ann = person()
    happened.note(ann, what, YESTERDAY, " About ovens. ")
    [letter] = post.of_person(ann)
    assert (letter.kind, letter.channel, letter.state) == (Kind.REQUEST, channel, LetterState.SENT)
    assert (letter.sent_on, letter.sent_text) == (YESTERDAY, "About ovens.")
    assert stage(ann) is Stage.ASKED and contacts.steps(ann)[-1].reached_on == YESTERDAY
    assert events(ann) == [(YESTERDAY, title, "About ovens.")]
    assert numbers.waiting() == 1
    line = next(one for one in roster.lines() if one.id == ann)
    assert line.last == "Asked yesterday"


def test_a_second_letter_is_the_reminder_and_clears_today() -> None:
    ann = asked_long_ago()
    assert ActKind.FOLLOW_UP in acts(ann)
    happened.note(ann, What.WROTE)
    assert post.of_person(ann)[0].kind is Kind.REMINDER
    assert not [act for act in followups.today().acts if act.contact_id == ann]


def test_a_letter_after_a_yes_is_the_reply() -> None:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.YES)
    assert ActKind.REPLY in acts(ann)
    happened.note(ann, What.RANG)
    assert ActKind.REPLY not in acts(ann)
    assert stage(ann) is Stage.ASKED


def test_a_letter_before_the_meeting_moves_nothing() -> None:
    ann = person()
    meeting(ann)
    happened.note(ann, What.WROTE)
    assert stage(ann) is Stage.SCHEDULED and post.of_person(ann)[0].kind is Kind.REPLY_YES


def test_a_letter_after_the_meeting_says_thank_you_and_the_card_stays_due() -> None:
    ann = person()
    held_meeting(ann)
    happened.note(ann, What.WROTE)
    assert post.of_person(ann)[0].kind is Kind.THANK_EMAIL
    assert stage(ann) is Stage.THANKED and ActKind.THANK in acts(ann)
    happened.note(ann, What.CARD)
    assert post.of_person(ann)[0].kind is Kind.CARD and ActKind.THANK not in acts(ann)


def test_a_card_alone_thanks_too() -> None:
    ann = person()
    held_meeting(ann)
    happened.note(ann, What.CARD)
    assert stage(ann) is Stage.THANKED and not {ActKind.THANK, ActKind.THANK_EMAIL} & set(acts(ann))
    happened.note(ann, What.CARD)
    assert post.of_person(ann)[0].kind is Kind.HELLO and stage(ann) is Stage.IN_TOUCH


def test_a_card_to_somebody_met_without_a_record_thanks() -> None:
    ann, bo = person("Ann", Stage.MET), person("Bo", Stage.MET)
    happened.note(ann, What.CARD)
    happened.note(bo, What.WROTE)
    assert post.of_person(ann)[0].kind is Kind.CARD and post.of_person(bo)[0].kind is Kind.THANK_EMAIL
    assert stage(ann) is stage(bo) is Stage.THANKED


def hellos_due(contact_id: int) -> date:
    return next(
        act.due_on for act in followups.ahead() if act.contact_id == contact_id and act.kind is ActKind.HELLO
    )


def test_a_call_is_a_contact_from_which_the_next_hello_counts() -> None:
    ann = person()
    held_meeting(ann, days=-200)
    post.mark_sent(draft(ann, Kind.CARD), TODAY - timedelta(days=199))
    assert hellos_due(ann) < TODAY
    happened.note(ann, What.RANG, YESTERDAY, "All is well.")
    assert stage(ann) is Stage.IN_TOUCH
    assert hellos_due(ann) > TODAY + timedelta(days=60)
    assert titles(ann)[:2] == ["You rang Ann", "Thank-you card in the post"]
    line = next(one for one in roster.lines() if one.id == ann)
    assert line.last == "Wrote yesterday"


@pytest.mark.parametrize(
    ("way", "title"),
    [(Where.IN_PERSON, "Met"), (Where.PHONE, "Talked by phone"), (Where.VIDEO, "Talked by video")],
)
def test_a_conversation_is_held_and_ends_the_waiting(way: Where, title: str) -> None:
    ann = asked_long_ago()
    happened.note(ann, What.MET, YESTERDAY, "At the fair.", way)
    [talk] = meetings.of_person(ann)
    assert talk.is_held and talk.starts_at.date() == YESTERDAY
    assert (YESTERDAY, title, "At the fair.") in events(ann)
    assert stage(ann) is Stage.MET and contacts.steps(ann)[-1].reached_on == YESTERDAY
    [letter] = post.of_person(ann)
    assert (letter.answer, letter.answered_on) == (Answer.YES, YESTERDAY)
    assert ActKind.FOLLOW_UP not in acts(ann) and ActKind.THANK in acts(ann)
    assert numbers.this_week().held == 1 and numbers.waiting() == 0


def test_a_conversation_of_today_is_over_already() -> None:
    ann = person()
    happened.note(ann, What.MET)
    [talk] = meetings.of_person(ann)
    assert talk.starts_at == clock.now() and talk.is_held


def test_a_conversation_planned_for_that_day_was_held() -> None:
    ann = person()
    planned = meeting(ann, days=0)
    meetings.amend(planned, notes="Bring the survey.")
    happened.note(ann, What.MET, words="It went well.")
    [talk] = meetings.of_person(ann)
    assert talk.id == planned and talk.is_held
    assert talk.notes == "Bring the survey.\nIt went well."


def test_a_request_sent_after_the_conversation_still_waits() -> None:
    ann = person()
    sent(ann)
    happened.note(ann, What.MET, YESTERDAY)
    assert post.of_person(ann)[0].state is LetterState.SENT


def test_their_words_answer_the_request_and_stop_the_reminders() -> None:
    ann = asked_long_ago()
    post.mark_sent(draft(ann, Kind.HELLO), YESTERDAY)
    happened.note(ann, What.THEY_WROTE, YESTERDAY, "Soon, they say.")
    request = next(one for one in post.of_person(ann) if one.kind is Kind.REQUEST)
    assert (request.state, request.answered_on) == (LetterState.ANSWERED, YESTERDAY)
    assert (YESTERDAY, "Ann wrote", "Soon, they say.") in events(ann)
    assert ActKind.FOLLOW_UP not in acts(ann) and numbers.waiting() == 0


def test_their_words_wake_somebody_who_rested_in_silence() -> None:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, Answer.SILENCE, until=TODAY + timedelta(days=180))
    happened.note(ann, What.THEY_WROTE)
    assert stage(ann) is Stage.ASKED
    assert titles(ann)[0] == "Ann wrote"


def test_their_words_out_of_the_blue_are_a_contact() -> None:
    ann = person()
    happened.note(ann, What.THEY_WROTE, YESTERDAY, "Hello.")
    [letter] = post.of_person(ann)
    assert happened.is_theirs(letter) and letter.answered_on == YESTERDAY
    assert events(ann) == [(YESTERDAY, "Ann wrote", "Hello.")]
    assert stage(ann) is Stage.TO_ASK
    assert not happened.is_theirs(post.find(sent(ann)))


def test_a_call_that_asked_can_be_answered_later() -> None:
    ann = person()
    happened.note(ann, What.RANG, YESTERDAY)
    post.answer(post.of_person(ann)[0].id, Answer.YES)
    assert titles(ann) == ["Ann said yes", "You rang Ann"]


def test_somebody_who_rests_is_taken_up_again() -> None:
    ann, bo = person("Ann", Stage.RESTING), person("Bo", Stage.RESTING)
    happened.note(ann, What.WROTE)
    assert stage(ann) is Stage.ASKED
    held_meeting(bo)
    happened.note(bo, What.CARD)
    contacts.set_stage(bo, Stage.RESTING)
    happened.note(bo, What.WROTE)
    assert stage(bo) is Stage.IN_TOUCH


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        (Answer.LATER, Kind.LATER),
        (Answer.NO, Kind.DECLINED),
        (Answer.NO_BUT, Kind.DECLINED),
        (Answer.SILENCE, Kind.REQUEST),
    ],
)
def test_a_word_of_thanks_for_a_no_is_no_new_request(answer: Answer, kind: Kind) -> None:
    ann = asked_long_ago()
    post.answer(post.of_person(ann)[0].id, answer, until=TODAY + timedelta(days=90))
    happened.note(ann, What.WROTE)
    assert kind in {one.kind for one in post.of_person(ann)}
    assert (stage(ann) is Stage.RESTING) is (kind is not Kind.REQUEST)
    happened.note(ann, What.WROTE)
    assert stage(ann) is Stage.ASKED


def test_it_can_be_noted_of_somebody_who_is_not_to_be_written_to() -> None:
    ann = person()
    contacts.amend(ann, do_not_contact=True)
    for what in What:
        happened.note(ann, what)
    assert len({"You wrote to Ann", "You rang Ann", "Met", "Ann wrote"} & set(titles(ann))) == 4


@pytest.mark.parametrize("what", list(What))
def test_each_is_one_step_that_can_be_undone(what: What) -> None:
    ann = asked_long_ago("Ann Baker")
    before, steps = dump(), open_book.steps_taken()
    happened.note(ann, what, words="Words.")
    assert open_book.steps_taken() == steps + 1
    assert open_book.step_back() == happened.title(what, "Ann Baker")
    assert dump() == before


def test_a_day_to_come_is_a_problem() -> None:
    ann = person()
    with pytest.raises(Problem, match="still to come") as raised:
        happened.note(ann, What.MET, TODAY + timedelta(days=1))
    assert raised.value.field == "on" and not meetings.of_person(ann)


@pytest.mark.parametrize("words", UGLY)
def test_words_are_kept_as_typed(words: str) -> None:
    ann = person()
    happened.note(ann, What.WROTE, words=words)
    happened.note(ann, What.THEY_WROTE, words=words)
    texts = {event.text for event in history.of_person(ann)[:2]}
    assert len(texts) == 1 and "\0" not in texts.pop()


def test_every_line_of_the_menu_has_words() -> None:
    labels = [what.label for what in What]
    assert labels == ["I wrote", "I rang", "We met", "I posted a card", "They wrote"]
