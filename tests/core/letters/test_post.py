"""A letter's life: what is typed, what went out, what came back, and whom it moves on."""

from datetime import date, timedelta

import pytest

from core import book as open_book
from core import clock, contacts, referrals
from core.contacts import Stage, Step
from core.errors import Problem
from core.letters import post
from core.letters.kinds import Answer, Kind, LetterState
from tests.builders import NOW, TODAY, UGLY, draft, held_meeting, person, sent

pytestmark = pytest.mark.usefixtures("book")
BEFORE = TODAY - timedelta(days=3)


def stage(contact_id: int) -> Stage:
    """Return where the two of you are."""
    return contacts.find(contact_id).stage


def test_a_draft_keeps_what_it_is_made_of() -> None:
    alex, dana = person("Alex"), person("Dana")
    talk = held_meeting(dana)
    made = draft(
        dana,
        Kind.THANK_EMAIL,
        channel="email",
        subject=" Thank\nyou ",
        body="Dear Dana,\n\nthank you.",
        fields=(("learn", "menus"),),
        template="thanks-warm",
        template_version=3,
        about_id=alex,
        meeting_id=talk,
    )
    found = post.find(made)
    assert (found.contact_id, found.name, found.about_id, found.about) == (dana, "Dana", alex, "Alex")
    assert (found.kind, found.kind.label, found.channel) == (Kind.THANK_EMAIL, "Thank-you", "email")
    assert (found.subject, found.body) == ("Thank you", "Dear Dana,\n\nthank you.")
    assert (found.fields, found.template, found.template_version) == ({"learn": "menus"}, "thanks-warm", 3)
    assert (found.meeting_id, found.state, found.is_draft) == (talk, LetterState.DRAFT, True)
    assert found.started_at == found.changed_at == NOW
    assert (found.sent_text, found.answer, found.sent_on, found.answered_on) == ("", "", None, None)


def test_what_is_typed_is_kept_at_once() -> None:
    made = draft(person("Dana"), fields=(("learn", "menus"),))
    clock.fix(NOW + timedelta(minutes=5))
    post.amend(made, subject="One\ntwo", body="One\ntwo", channel="linkedin")
    found = post.find(made)
    assert (found.subject, found.body, found.channel) == ("One two", "One\ntwo", "linkedin")
    assert (found.fields, found.changed_at) == ({"learn": "menus"}, NOW + timedelta(minutes=5))
    post.amend(made, fields={"why": "cooks"})
    assert post.find(made).fields == {"why": "cooks"}


@pytest.mark.parametrize("text", UGLY)
def test_ugly_words_are_kept_as_words(text: str) -> None:
    made = draft(person("Dana"), body=text, subject=text, fields=(("learn", text),))
    first = post.find(made)
    assert first.body == first.fields["learn"] and "\0" not in first.body
    post.amend(made, body=text, subject=text, fields={"learn": text})
    again = post.find(made)
    assert (again.body, again.subject, again.fields) == (first.body, first.subject, first.fields)
    post.mark_sent(made)
    assert post.find(made).sent_text == f"{first.subject}\n\n{first.body}".strip()


def test_nobody_who_asked_not_to_be_written_to_is_written_to() -> None:
    dana = person("Dana")
    contacts.amend(dana, do_not_contact=True)
    with pytest.raises(Problem, match="Dana asked not to be written to"):
        draft(dana)
    assert post.everything() == []


def test_a_letter_that_is_gone_says_so() -> None:
    for use in (post.find, post.mark_sent, post.discard, lambda gone: post.answer(gone, Answer.YES)):
        with pytest.raises(Problem, match="That letter"):
            use(99)


def test_a_letter_to_nobody_in_the_book_is_not_begun() -> None:
    with pytest.raises(Problem, match="That person"):
        draft(99)


def test_the_letter_changed_last_stands_first_and_those_of_people_set_aside_are_hidden() -> None:
    ann, bo = person("Ann"), person("Bo")
    first, second = draft(ann), draft(bo)
    clock.fix(NOW + timedelta(minutes=5))
    post.amend(first, body="Dear Ann")
    assert [one.id for one in post.everything()] == [first, second]
    contacts.set_aside(ann)
    assert [one.id for one in post.everything()] == [second]
    assert [one.id for one in post.of_person(ann)] == [first]


def test_what_was_handed_over_is_not_sent_until_the_user_says_so() -> None:
    dana = person("Dana")
    made = draft(dana)
    post.hand_over(made)
    assert (post.find(made).state, post.find(made).handed_over_at) == (LetterState.HANDED_OVER, NOW)
    assert post.find(made).is_draft and stage(dana) is Stage.TO_ASK
    post.not_sent(made)
    assert post.find(made).state is LetterState.DRAFT
    post.mark_sent(made, BEFORE)
    found = post.find(made)
    assert (found.state, found.sent_on, found.is_draft) == (LetterState.SENT, BEFORE, False)
    assert contacts.steps(dana)[-1] == Step(Stage.ASKED, BEFORE)


def test_the_words_that_went_out_stay_whatever_is_typed_later() -> None:
    made = sent(person("Dana"), subject="Twenty minutes?", body="Dear Dana")
    post.amend(made, body="Something else")
    assert post.find(made).sent_text == "Twenty minutes?\n\nDear Dana"


@pytest.mark.parametrize(
    ("kind", "at", "expected"),
    [
        (Kind.REQUEST, Stage.TO_ASK, Stage.ASKED),
        (Kind.REMINDER, Stage.RESTING, Stage.ASKED),
        (Kind.REQUEST, Stage.MET, Stage.MET),
        (Kind.REPLY_YES, Stage.ASKED, Stage.ASKED),
        (Kind.THANK_EMAIL, Stage.MET, Stage.THANKED),
        (Kind.CARD, Stage.MET, Stage.THANKED),
        (Kind.CARD, Stage.IN_TOUCH, Stage.IN_TOUCH),
        (Kind.HELLO, Stage.THANKED, Stage.IN_TOUCH),
    ],
)
def test_a_sent_letter_moves_its_reader_on(kind: Kind, at: Stage, expected: Stage) -> None:
    dana = person("Dana", at)
    sent(dana, kind)
    assert stage(dana) is expected
    assert open_book.next_back() == ("Card to Dana in the post" if kind is Kind.CARD else "Wrote to Dana")
    open_book.step_back()
    assert stage(dana) is at


@pytest.mark.parametrize(
    ("kind", "acknowledged", "told"),
    [(Kind.ACKNOWLEDGE, True, False), (Kind.TELL_INTRODUCER, False, True), (Kind.TELL_SILENCE, False, True)],
)
def test_a_letter_to_the_introducer_pays_a_debt(kind: Kind, acknowledged: bool, told: bool) -> None:
    alex, bo, dana = person("Alex"), person("Bo"), person("Dana")
    referrals.refer(dana, alex)
    referrals.refer(dana, bo)
    sent(alex, kind, about_id=dana)
    first, second = referrals.introducers(dana)
    assert (first.acknowledged_on == TODAY, first.told_on == TODAY) == (acknowledged, told)
    assert second.acknowledged_on is second.told_on is None


def test_once_the_introducer_knows_the_two_of_you_are_in_touch() -> None:
    alex, dana, elena = person("Alex"), person("Dana", Stage.THANKED), person("Elena", Stage.ASKED)
    for one in (dana, elena):
        referrals.refer(one, alex)
        sent(alex, Kind.TELL_INTRODUCER, about_id=one)
    assert (stage(dana), stage(elena)) == (Stage.IN_TOUCH, Stage.ASKED)


def test_a_letter_about_somebody_who_is_gone_is_sent_all_the_same() -> None:
    made = draft(person("Alex"), Kind.TELL_INTRODUCER)
    post.mark_sent(made)
    assert post.find(made).about == ""


@pytest.mark.parametrize("kind", [one for one in Answer if one is not Answer.OUT_OF_OFFICE])
def test_an_answer_is_kept_with_its_day(kind: Answer) -> None:
    made = sent(person("Dana"))
    post.answer(made, kind, BEFORE)
    found = post.find(made)
    assert (found.state, found.answer, found.answered_on) == (LetterState.ANSWERED, kind, BEFORE)
    assert open_book.step_back() == "Noted the answer from Dana"
    assert post.find(made).state is LetterState.SENT


def test_out_of_office_only_moves_the_dates() -> None:
    dana = person("Dana")
    made = sent(dana)
    post.answer(made, Answer.OUT_OF_OFFICE, until=date(2026, 12, 1))
    found = post.find(made)
    assert (found.state, found.answer, found.wait_until) == (LetterState.SENT, "", date(2026, 12, 1))
    assert stage(dana) is Stage.ASKED


@pytest.mark.parametrize("kind", [Answer.NO, Answer.NO_BUT, Answer.LATER, Answer.SILENCE])
def test_a_closed_door_rests_until_the_day_named(kind: Answer) -> None:
    dana = person("Dana")
    made = sent(dana)
    post.answer(made, kind, BEFORE, date(2027, 3, 3))
    assert contacts.find(dana).wakes_on == date(2027, 3, 3)
    assert contacts.steps(dana)[-1] == Step(Stage.RESTING, BEFORE)
    post.answer(made, kind)
    assert contacts.find(dana).wakes_on is None


def test_a_letter_that_came_back_is_remembered() -> None:
    dana = person("Dana")
    post.answer(sent(dana), Answer.BOUNCED)
    assert contacts.find(dana).bounced and stage(dana) is Stage.ASKED


def test_a_draft_thrown_away_comes_back_with_its_words() -> None:
    dana = person("Dana")
    made = draft(dana, body="Dear Dana", fields=(("learn", "menus"),))
    before = post.find(made)
    post.discard(made)
    assert post.of_person(dana) == []
    assert open_book.step_back() == "Draft to Dana thrown away"
    assert post.find(made) == before


def test_every_kind_has_a_name() -> None:
    assert all(kind.label for kind in Kind)
