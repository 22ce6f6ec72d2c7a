"""Today from a real book: what is shown, what waits, what is put off."""

from datetime import date, datetime, timedelta

import pytest

from core import book as open_books
from core import clock, contacts, example, followups, meetings, preferences, promises, referrals, scheduling
from core.changes import Topic, listen
from core.contacts import ContactDraft, Stage, Way
from core.followups import ActKind
from core.followups.rhythm import Rhythm
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft, PickedQuestion, Research, Where
from core.promises import PromiseDraft
from core.referrals import Name, Permission

NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()


pytestmark = pytest.mark.usefixtures("book")


def on(number: int, hour: int = 9) -> None:
    """Set the clock some days from the Tuesday."""
    clock.fix(datetime.combine(TODAY + timedelta(days=number), datetime.min.time()).replace(hour=hour))


def add(name: str = "Ann Baker", stage: Stage = Stage.TO_ASK, *ways: Way) -> int:
    """Put somebody in the book."""
    given, _space, family = name.partition(" ")
    return contacts.add(ContactDraft(given=given, family=family, ways=ways), stage)


def write(contact_id: int, kind: Kind = Kind.REQUEST, about_id: int | None = None) -> int:
    """Write and send a letter."""
    letter_id = post.start(LetterDraft(contact_id, kind, about_id=about_id, body="Dear you,\n\nHello."))
    post.hand_over(letter_id)
    post.mark_sent(letter_id)
    return letter_id


def meet(contact_id: int, *names: Name, owed: tuple[PromiseDraft, ...] = ()) -> int:
    """Meet somebody now, and write it down."""
    meeting_id = scheduling.plan(MeetingDraft(contact_id, clock.now(), way=Where.PHONE))
    meetings.record(meeting_id, Debrief(promises=owed))
    referrals.refer_names(contact_id, names, meeting_id)
    return meeting_id


def sentences() -> list[str]:
    """Return what Today shows."""
    return [act.sentence for act in followups.today().acts]


def test_an_empty_book_has_nothing_to_do() -> None:
    assert followups.today() == followups.Today((), (), 0, "Later this week")
    assert followups.ahead() == ()


def test_the_example_book_shows_the_designed_day() -> None:
    example.tell()
    today = followups.today()
    assert [(act.sentence, act.reason, act.action) for act in today.acts] == [
        (
            "Write the thank-you to Dana Whitlock",
            "You met yesterday. Best in the post within two days.",
            "Write the card",
        ),
        (
            "Prepare for Priya Raman, tomorrow at 10:00",
            "Seven questions picked. One page still to read.",
            "Prepare",
        ),
        (
            "Follow up with Sam Whitcombe",
            "Asked 6 working days ago. One short nudge is fine.",
            "Write a follow-up",
        ),
        ("Tell Alex Moreau how it went with Dana", "Alex introduced you. Two lines are plenty.", "Tell Alex"),
        ("Say hello to Lee Hartono", "It’s been 7 weeks. You promised the reporting guide.", "Say hello"),
    ]
    assert [(act.sentence, act.due_on) for act in today.later] == [
        ("Ask Elena Markovic, the first name Dana gave you", date(2026, 11, 18)),
        ("Ask Hugo Bright, the second", date(2026, 11, 19)),
        ("Prepare for Claire Delorme, Friday at 14:30", date(2026, 11, 19)),
    ]
    assert (today.minutes, today.heading) == (50, "Later this week")


def test_one_person_from_the_first_letter_to_the_meeting() -> None:
    bo = add("Bo Carter", Stage.IN_TOUCH)
    ann = add()
    referrals.refer(ann, bo, permission=Permission.MAY_NAME)
    assert sentences() == ["Thank Bo Carter for introducing Ann"]
    write(bo, Kind.ACKNOWLEDGE, about_id=ann)
    assert sentences() == []
    on(1)
    assert sentences() == ["Ask Ann Baker, the name Bo gave you"]
    letter_id = write(ann)
    assert sentences() == []
    on(9)
    assert sentences() == []
    on(10)
    assert sentences() == ["Follow up with Ann Baker"]
    post.answer(letter_id, Answer.YES)
    assert sentences() == ["Reply to Ann Baker"]
    meeting_id = scheduling.plan(MeetingDraft(ann, datetime(2026, 11, 30, 15)))
    meetings.pick(meeting_id, [PickedQuestion("How?")])
    meetings.put_research(meeting_id, [Research("Their page"), Research("The news", is_read=True)])
    assert [(act.sentence, act.reason) for act in followups.today().acts] == [
        ("Prepare for Ann Baker, Monday at 15:00", "One question picked. One page still to read.")
    ]


def test_one_person_from_the_meeting_to_the_first_hello() -> None:
    bo = add("Bo Carter", Stage.IN_TOUCH)
    ann = add()
    referrals.acknowledge(referrals.refer(ann, bo))
    meeting_id = scheduling.plan(MeetingDraft(ann, datetime(2026, 11, 30, 15)))
    on(13)
    assert sentences() == ["Talk with Ann Baker, today at 15:00"]
    on(13, 16)
    assert sentences() == ["Write down what Ann Baker taught you"]
    meetings.record(meeting_id, Debrief())
    assert sentences() == ["Write the thank-you to Ann Baker"]
    on(14)
    assert sentences() == ["Write the thank-you to Ann Baker", "Tell Bo Carter how it went with Ann"]
    write(ann, Kind.CARD)
    write(bo, Kind.TELL_INTRODUCER, about_id=ann)
    assert sentences() == []
    on(14 + 90, 11)
    assert "Say hello to Ann Baker" in sentences()


def test_a_persons_second_act_waits_inside_the_first_reason() -> None:
    ann = add()
    meet(ann, owed=(PromiseDraft("Send the guide", TODAY),))
    today = followups.today()
    assert [act.kind for act in today.acts] == [ActKind.THANK_EMAIL]
    assert today.acts[0].reason == (
        "You met today. A short email is best within a day. Also: thank-you card. You promised the guide."
    )
    assert today.minutes == 30


def test_a_second_act_is_named_shortly() -> None:
    ann, bo = add(), add("Bo Carter")
    referrals.refer(bo, ann)
    meet(ann)
    meet(bo)
    on(1)
    first = followups.today().acts[0]
    assert first.reason == (
        "You met yesterday. A short email is best within a day. "
        "Also: thank-you card. Also: tell Ann about Bo."
    )


def test_a_promise_is_not_said_twice() -> None:
    ann = add()
    meet(ann, owed=(PromiseDraft("Send the guide", TODAY + timedelta(days=91)),))
    write(ann, Kind.CARD)
    on(91)
    (act,) = followups.today().acts
    assert act.reason == (
        "You promised the guide. You said today. Also: tell Ann what came of it. Also: say hello."
    )


def test_five_are_shown_and_the_rest_waits() -> None:
    for number in range(7):
        write(add(f"P{number} Q"))
    on(14)
    today = followups.today()
    assert len(today.acts) == 5
    assert [act.due_on for act in today.later] == [clock.today()] * 2
    assert today.minutes == 30  # five times five, as people say it


def test_meetings_and_debriefs_are_never_cut() -> None:
    for number in range(7):
        scheduling.plan(MeetingDraft(add(f"P{number} Q"), datetime(2026, 11, 17, 8 + number)))
    write(add())
    assert len(followups.today().acts) == 7


def test_names_in_a_row_are_told_shortly() -> None:
    ann = add()
    meet(ann, *(Name(name) for name in ("Bo Carter", "Cy Dunn", "Di Ellis", "Ed Frost")))
    write(ann, Kind.CARD)
    on(7)
    assert sentences() == [
        "Ask Bo Carter, the first name Ann gave you",
        "Ask Cy Dunn, the second",
        "Ask Di Ellis, the third",
    ]
    (waiting,) = followups.today().later  # three first letters a day
    assert (waiting.sentence, waiting.reason) == (
        "Ask Ed Frost, another name Ann gave you",
        "Three new letters a day are plenty.",
    )
    followups.later(followups.today().acts[1].key, clock.today() + timedelta(days=7))
    assert sentences()[1:] == ["Ask Di Ellis, the third name Ann gave you", "Ask Ed Frost, another"]


def test_later_and_skip_move_an_act_and_can_be_undone() -> None:
    heard: list[Topic] = []
    stop = listen(heard.append)
    ann = add()
    meet(ann)
    (act,) = followups.today().acts
    followups.later(act.key, TODAY + timedelta(days=1))
    assert open_books.next_back() == "Moved to tomorrow"
    assert sentences() == []
    assert [(one.key, one.due_on) for one in followups.today().later] == [
        (act.key, TODAY + timedelta(days=1))
    ]
    followups.skip(act.key)
    assert open_books.next_back() == "Skipped"
    assert [one.kind for one in followups.today().acts] == [ActKind.THANK]
    assert followups.today().later == ()
    assert heard[-1] == Topic.PREFERENCES
    open_books.step_back()
    open_books.step_back()
    assert sentences() == [act.sentence]
    stop()


def test_from_friday_on_the_coming_week_is_in_sight() -> None:
    scheduling.plan(MeetingDraft(add(), datetime(2026, 11, 26, 10)))
    assert followups.today().later == ()
    on(3)
    today = followups.today()
    assert [act.kind for act in today.later] == [ActKind.CONFIRM]
    assert today.heading == "In the coming days"


def test_the_next_step_of_a_person_is_found_on_any_day() -> None:
    ann, bo = add(), add("Bo Carter")
    scheduling.plan(MeetingDraft(ann, datetime(2026, 12, 3, 10)))
    found = followups.next_for(ann)
    assert found is not None
    assert (found.kind, found.due_on) == (ActKind.CONFIRM, date(2026, 12, 2))
    assert followups.next_for(bo) is None


def test_people_set_aside_are_left_out() -> None:
    ann, bo = add(), add("Bo Carter")
    referrals.refer(bo, ann)
    meet(ann, owed=(PromiseDraft("Send it", TODAY),))
    meet(bo)
    contacts.set_aside(ann)
    on(1)
    assert sentences() == ["Write the thank-you to Bo Carter"]


@pytest.mark.parametrize(
    ("ways", "expected"),
    [
        ((Way("email", "ann@old.example"),), []),
        (
            (Way("email", "ann@old.example"), Way("phone", "555-0199")),
            ["Ask Ann Baker, the name Bo gave you"],
        ),
    ],
)
def test_a_bounced_address_stops_letters_unless_there_is_another_way(
    ways: tuple[Way, ...], expected: list[str]
) -> None:
    ann, bo = add("Ann Baker", Stage.TO_ASK, *ways), add("Bo Carter")
    referrals.acknowledge(referrals.refer(ann, bo))
    contacts.amend(ann, bounced=True)
    on(1)
    assert sentences() == expected


def test_the_hour_of_sending_counts() -> None:
    clock.fix(NOW.replace(hour=14))
    write(add())
    on(9)
    assert sentences() == []
    on(10)
    assert sentences() == ["Follow up with Ann Baker"]


def test_a_name_written_down_later_counts_from_the_conversation() -> None:
    ann = add()
    meeting_id = meet(ann)
    write(ann, Kind.CARD)
    on(1)
    referrals.refer_names(ann, [Name("Bo Carter")], meeting_id)
    assert sentences() == ["Ask Bo Carter, the name Ann gave you"]


def test_the_users_own_rhythm_and_holidays_count() -> None:
    preferences.change(follow_up_days=1, holiday_country="DE", holiday_region="SN")
    write(add())
    on(1)  # Buss- und Bettag
    assert sentences() == []
    on(2)
    assert sentences() == ["Follow up with Ann Baker"]


def test_a_kept_promise_is_gone_and_theirs_never_comes() -> None:
    ann = add()
    meet(ann, owed=(PromiseDraft("Send it", TODAY), PromiseDraft("Lend it", TODAY, is_mine=False)))
    write(ann, Kind.CARD)
    (act,) = followups.today().acts
    assert act.promise_id is not None
    promises.keep(act.promise_id)
    assert sentences() == []


def test_numbers_are_words_up_to_ten() -> None:
    assert [followups.in_words(number) for number in (0, 5, 10, 11)] == ["no", "five", "ten", "11"]


def test_a_promise_and_a_rest_are_done_at_once_and_nothing_else_is() -> None:
    ann, bo, cy = add(), add("Bo Carter"), add("Cy Dunn")
    meet(ann, owed=(PromiseDraft("Send it", TODAY),))
    write(ann, Kind.CARD)
    write(bo)
    write(bo, Kind.REMINDER)
    contacts.set_stage(cy, Stage.ASKED)
    (promise,) = followups.today().acts
    assert followups.do_at_once(promise) and followups.today().acts == ()
    on(9)
    (rest,) = followups.today().acts
    assert rest.action == "Let Bo rest" and followups.do_at_once(rest)
    assert open_books.next_back() == "Bo Carter rests"
    resting = contacts.find(bo)
    assert (resting.stage, resting.wakes_on) == (Stage.RESTING, clock.today() + timedelta(days=182))
    write(cy)
    on(20, 11)
    (follow_up,) = followups.today().acts
    assert not followups.do_at_once(follow_up)


def test_three_hellos_skipped_let_somebody_rest() -> None:
    ann = add()
    meet(ann)
    write(ann, Kind.CARD)
    for number in (1, 2, 3):
        on(91 * number + 1, 11)
        if number > 1:
            assert "Say hello to Ann Baker" in sentences()
        followups.skip(followups.ahead()[0].key)
    (offer,) = followups.today().acts
    assert offer.sentence == "Let Ann Baker rest" and followups.do_at_once(offer)
    assert contacts.find(ann).stage is Stage.RESTING and sentences() == []
    on(91 * 3 + 1 + 182, 11)
    assert sentences() == ["Say hello to Ann Baker"]
    open_books.step_back()
    assert contacts.find(ann).stage is Stage.THANKED


def test_everything_can_be_paused_and_taken_up_again() -> None:
    write(add())
    meet(add("Bo Carter"))
    followups.pause(TODAY + timedelta(days=7))
    assert open_books.next_back() == "Paused until 24 Nov"
    today = followups.today()
    assert (today.acts, today.later, today.back_on) == ((), (), TODAY + timedelta(days=7))
    assert followups.suggested() == ()
    assert followups.no_letters_because() == "Everything waits until Tuesday 24 November."
    on(3)
    followups.pause(TODAY + timedelta(days=14))  # still ill
    assert preferences.load().paused_on == TODAY.isoformat()
    on(8)
    followups.resume()
    assert open_books.next_back() == "Everything goes on"
    assert [(act.sentence, act.tone) for act in followups.today().acts] == [
        ("Write the thank-you to Bo Carter", followups.Tone.CALM)
    ]
    on(15)
    followups.pause(TODAY + timedelta(days=16))
    assert preferences.load().paused_on == clock.today().isoformat()


def test_nobody_is_suggested_once_three_were_asked() -> None:
    for number in range(6):
        add(f"P{number} Q")
    assert len(followups.suggested()) == 3
    for act in followups.suggested()[:2]:
        write(act.contact_id)
    assert len(followups.suggested()) == 1
    write(followups.suggested()[0].contact_id)
    assert followups.suggested() == ()
    assert followups.no_letters_because().startswith("Three new letters today are plenty.")
    on(4)  # Saturday
    assert followups.suggested() == ()


def test_the_very_first_letter_may_be_planned_on_a_weekend() -> None:
    on(4)
    ann = add()
    assert [act.contact_id for act in followups.suggested()] == [ann]


def test_the_facts_of_the_new_rules_come_from_the_book() -> None:
    linked = Way("link", "https://www.linkedin.com/in/ann-baker")
    ann, known = add("Ann Baker", Stage.TO_ASK, linked), add("Bo Carter", Stage.TO_ASK, linked)
    contacts.amend(known, source="LinkedIn")
    for one in (ann, known):
        meet(one)
        write(one, Kind.CARD)
    on(1)
    assert sentences() == ["Connect with Ann Baker on LinkedIn"]
    cold = contacts.add(ContactDraft(name="Cy Dunn", organization="Bakery"))
    second = contacts.add(ContactDraft(name="Di Ellis", organization="Bakery"))
    write(cold)
    on(6, 11)
    assert "Ask Di Ellis, a second person at Bakery" in sentences()
    assert contacts.find(second).organization == "Bakery"


def test_a_meeting_is_confirmed_once_by_a_letter_about_it() -> None:
    ann = add()
    meeting_id = scheduling.plan(MeetingDraft(ann, datetime(2026, 11, 18, 15)))
    assert sentences() == ["Confirm with Ann Baker, tomorrow at 15:00"]
    letter_id = post.start(LetterDraft(ann, Kind.CONFIRM, meeting_id=meeting_id))
    post.mark_sent(letter_id)
    assert [act.kind for act in followups.today().acts] == [ActKind.PREPARE]


def test_every_interval_of_the_rules_is_a_preference_with_the_same_default() -> None:
    chosen = preferences.Preferences()
    rhythm = Rhythm()
    for name in Rhythm.__dataclass_fields__:
        assert getattr(chosen, name) == getattr(rhythm, name)
