"""Today: the acts and their keys, what comes later, what stands beside it, the day that is done."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import clock, contacts, example, followups, meetings, preferences, promises, referrals, scheduling
from core.contacts import Circle, ContactDraft, Stage
from core.followups import Act, ActKind
from core.letters import post
from core.letters.kinds import Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft, PickedQuestion
from core.promises import PromiseDraft
from gui import look
from gui.changes import Changes
from gui.today.coming import MeetingRow
from gui.today.leaving import Leaving
from gui.today.page import TodayPage
from gui.today.rows import ActRow
from gui.widgets.day_picker import DayPicker
from gui.widgets.text import Label

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()
TOMORROW, NEXT_WEEK, PICK, LINE, SKIP = range(5)  # the lines of the menu


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[TodayPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = TodayPage(changes)
    qtbot.addWidget(made)
    made.resize(1064, 800)
    yield made
    changes.stop()


@pytest.fixture
def story(page: TodayPage, qtbot: QtBot) -> TodayPage:
    """The page over the example book, with the focus where one arrives."""
    example.tell()
    show(page, qtbot)
    return page


def show(page: TodayPage, qtbot: QtBot) -> None:
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def click(qtbot: QtBot, widget: QWidget, where: QPoint | None = None) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where or widget.rect().center())


def press(qtbot: QtBot, key: Qt.Key) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)


def focused(page: TodayPage) -> QWidget | None:
    return page.window().focusWidget()


def sentences(page: TodayPage) -> list[str]:
    return [row.act.sentence for row in page.acts.acts]


def later(page: TodayPage) -> list[tuple[str, str]]:
    """Return the light rows, each with its day."""
    return [tuple(row.accessibleName().rsplit(". ", 1)) for row in page.acts.later.rows]  # type: ignore[misc]


def choose(qtbot: QtBot, row: ActRow, line: int) -> None:
    """Open Later and click one of its lines."""
    click(qtbot, row.later)
    menu = row.later.menu()
    qtbot.waitUntil(menu.isVisible)
    click(qtbot, menu, menu.actionGeometry(menu.actions()[line]).center())


def words(parent: QWidget) -> list[str]:
    return [one.text() for one in parent.findChildren(Label) if one.isVisibleTo(parent) and one.text()]


def add(name: str = "Ann Baker", stage: Stage = Stage.TO_ASK, **more: object) -> int:
    return contacts.add(ContactDraft(name=name, **more), stage)  # type: ignore[arg-type]


def promised(name: str = "Ann Baker", text: str = "Send the guide") -> int:
    """Return somebody met and thanked last week, to whom a promise is due today."""
    person = add(name)
    meeting_id = scheduling.plan(MeetingDraft(person, NOW - timedelta(days=7)))
    meetings.record(meeting_id, Debrief(promises=(PromiseDraft(text, TODAY),)))
    for kind in (ActKind.THANK_EMAIL, ActKind.THANK):
        followups.skip(f"{kind}:meeting-{meeting_id}")
    return person


# The day


def test_the_head_greets_and_says_how_much_there_is(story: TodayPage) -> None:
    assert story.header.title.words() == "Good morning, Marta"
    assert story.header.line.words() == "Tuesday 17 November. Five things to do, about 50 minutes in all."


@pytest.mark.parametrize(
    ("hour", "said"),
    [(4, "Good evening"), (5, "Good morning"), (12, "Good afternoon"), (18, "Good evening")],
)
def test_the_greeting_follows_the_hour_and_needs_no_name(page: TodayPage, hour: int, said: str) -> None:
    clock.fix(NOW.replace(hour=hour))
    page.show()
    assert page.header.title.words() == said
    preferences.change(name="Marta Ellison")
    assert page.header.title.words() == f"{said}, Marta"


def test_the_rows_show_the_designed_day(story: TodayPage) -> None:
    assert sentences(story) == [act.sentence for act in followups.today().acts]
    first, second = story.acts.acts[:2]
    assert first.reason.text() == "You met yesterday. Best in the post within two days."
    assert first.accessibleName() == (
        "Write the thank-you to Dana Whitlock. You met yesterday. Best in the post within two days."
    )
    assert [row.action.words() for row in story.acts.acts] == [
        "Write the card",
        "Prepare",
        "Write a follow-up",
        "Tell Alex",
        "Say hello",
    ]
    assert first.action.property("kind") == "primary" and second.action.property("kind") == "secondary"
    assert {row.action.width() for row in story.acts.acts} == {look.px(144)}


def test_what_comes_later_is_said_with_its_day(story: TodayPage) -> None:
    assert later(story) == [
        ("Ask Elena Markovic, the first name Dana gave you", "Wednesday"),
        ("Ask Hugo Bright, the second", "Thursday"),
        ("Prepare for Claire Delorme, Friday at 14:30", "Thursday"),
    ]
    assert words(story.acts.later)[:2] == ["Later this week", "3 things"]


def test_what_waits_beyond_five_is_due_today_and_beyond_the_week_has_a_date(page: TodayPage) -> None:
    clock.fix(datetime(2026, 11, 20, 9))  # a Friday
    for number in range(6):
        followups.later(f"hello:{number}", TODAY)
        promised(f"Ann {number}")
    far = promised("Zoe Late")
    key = next(act.key for act in followups.ahead() if act.contact_id == far)
    followups.later(key, date(2026, 11, 29))
    page.show()
    assert later(page) == [
        ("Keep your promise to Ann 5", "Today"),
        ("Keep your promise to Zoe Late", "29 Nov"),
    ]


def test_many_later_acts_are_shown_when_asked_for(page: TodayPage, qtbot: QtBot) -> None:
    for number in range(16):
        promised(f"Ann {number:02}")
    show(page, qtbot)
    assert len(page.acts.later.rows) == 8 and page.acts.later.more.text() == "Show 3 more"
    click(qtbot, page.acts.later.more)
    assert len(page.acts.later.rows) == 11 and not page.acts.later.more.isVisible()
    assert focused(page) is page.acts.later.rows[8].action


# Doing


def test_a_button_asks_for_its_act(story: TodayPage, qtbot: QtBot) -> None:
    for row in (story.acts.acts[0], story.acts.acts[3], story.acts.later.rows[0]):
        with qtbot.waitSignal(story.act_wanted) as wanted:
            click(qtbot, row.action)
        assert wanted.args == [row.act]


def test_a_click_beside_the_buttons_opens_the_same_place(story: TodayPage, qtbot: QtBot) -> None:
    row = story.acts.acts[1]
    for part in (row, row.reason):
        with qtbot.waitSignal(story.act_wanted) as wanted:
            click(qtbot, part, QPoint(3, 3))
        assert wanted.args == [row.act]


def test_a_name_leads_to_the_person_and_nowhere_else(story: TodayPage, qtbot: QtBot) -> None:
    row, asked = story.acts.acts[1], []
    story.act_wanted.connect(asked.append)
    before = row.sentence.fontMetrics().horizontalAdvance("Prepare for Pri")
    place = QPoint(before, row.sentence.height() // 2)
    qtbot.mouseMove(row.sentence, place)
    with qtbot.waitSignal(story.person_chosen) as chosen:
        click(qtbot, row.sentence, place)
    assert chosen.args == [row.act.contact_id]
    row.sentence.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(story.person_chosen):
        press(qtbot, Qt.Key.Key_Return)
    assert asked == []


def test_a_promise_is_kept_by_its_button_and_shown_by_its_row(page: TodayPage, qtbot: QtBot) -> None:
    person, asked = promised(), []
    page.act_wanted.connect(asked.append)
    show(page, qtbot)
    row = page.acts.acts[0]
    assert row.action.words() == "Mark as kept"
    click(qtbot, row, QPoint(3, 3))
    assert [act.kind for act in asked] == [ActKind.PROMISE] and promises.still_open()
    click(qtbot, row.action)
    assert not promises.still_open() and promises.of_person(person)[0].done_on == TODAY
    assert len(asked) == 1 and not page.acts.isVisible()
    assert open_book.step_back() == "Promise kept"
    assert sentences(page) == ["Keep your promise to Ann Baker"]


def test_a_later_promise_can_be_kept_now(page: TodayPage, qtbot: QtBot) -> None:
    promised("Ann Baker")
    promised("Bo Carter")
    act = followups.today().acts[1]
    followups.later(act.key, TODAY + timedelta(days=1))
    show(page, qtbot)
    row = page.acts.later.rows[0]
    assert row.action.text() == "Mark as kept"
    click(qtbot, row.action)
    assert page.acts.later.rows == [] and not page.acts.later.isVisible()


# Putting off


@pytest.mark.parametrize(
    ("line", "until"), [(TOMORROW, TODAY + timedelta(days=1)), (NEXT_WEEK, date(2026, 11, 23))]
)
def test_later_moves_an_act_to_another_day(story: TodayPage, qtbot: QtBot, line: int, until: date) -> None:
    moved = story.acts.acts[2].act
    choose(qtbot, story.acts.acts[2], line)
    assert moved.sentence not in sentences(story)
    assert next(act.due_on for act in followups.ahead() if act.key == moved.key) == until
    assert focused(story) is story.acts.acts[2].action


def test_a_day_is_picked_from_a_calendar(story: TodayPage, qtbot: QtBot) -> None:
    moved = story.acts.acts[0].act
    choose(qtbot, story.acts.acts[0], PICK)
    picker = story.findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    picker.month.setSelectedDate(QDate(2026, 12, 1))
    click(qtbot, picker.take)
    assert next(act.due_on for act in followups.ahead() if act.key == moved.key) == date(2026, 12, 1)
    assert sentences(story)[0] == "Prepare for Priya Raman, tomorrow at 10:00"


def test_a_skipped_act_is_gone_until_it_is_undone(story: TodayPage, qtbot: QtBot) -> None:
    skipped = story.acts.acts[4].act
    choose(qtbot, story.acts.acts[4], SKIP)
    assert skipped.sentence not in sentences(story)
    assert open_book.step_back() == "Skipped"
    assert sentences(story)[4] == skipped.sentence


def test_a_row_that_leaves_fades_unless_nothing_is_to_move(
    story: TodayPage, qtbot: QtBot, qapp: QApplication
) -> None:
    press(qtbot, Qt.Key.Key_Delete)
    assert len(story.findChildren(Leaving)) == 1
    look.wear(qapp, motion=False)
    qtbot.waitUntil(lambda: not story.findChildren(Leaving))
    press(qtbot, Qt.Key.Key_Delete)
    assert not story.findChildren(Leaving)
    look.wear(qapp)


# Keys


def test_one_arrives_at_the_first_action(story: TodayPage) -> None:
    assert focused(story) is story.acts.acts[0].action


def test_up_and_down_walk_through_every_row(story: TodayPage, qtbot: QtBot) -> None:
    rows = story.acts.rows()
    assert len(rows) == 8
    press(qtbot, Qt.Key.Key_Up)
    assert focused(story) is rows[0].action
    for row in rows[1:]:
        press(qtbot, Qt.Key.Key_Down)
        assert focused(story) is row.action
    press(qtbot, Qt.Key.Key_Down)
    assert focused(story) is rows[-1].action
    press(qtbot, Qt.Key.Key_Up)
    assert focused(story) is rows[-2].action


def test_enter_does_the_chosen_one(story: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(story.act_wanted) as wanted:
        press(qtbot, Qt.Key.Key_Return)
    assert wanted.args == [story.acts.acts[1].act]
    for _ in range(4):
        press(qtbot, Qt.Key.Key_Down)
    with qtbot.waitSignal(story.act_wanted) as wanted:
        press(qtbot, Qt.Key.Key_Enter)
    assert wanted.args == [story.acts.later.rows[0].act]


def test_l_opens_later_and_its_first_line_is_tomorrow(story: TodayPage, qtbot: QtBot) -> None:
    row = story.acts.acts[0]
    press(qtbot, Qt.Key.Key_L)
    menu = row.later.menu()
    qtbot.waitUntil(menu.isVisible)
    assert [action.text() for action in menu.actions() if action.text()] == [
        "Tomorrow",
        "Next week",
        "Pick a day…",
        "Skip this one",
    ]
    qtbot.keyClick(menu, Qt.Key.Key_Down)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    assert sentences(story)[0] == "Prepare for Priya Raman, tomorrow at 10:00"
    assert focused(story) is story.acts.acts[0].action


def test_enter_on_later_opens_it_too(story: TodayPage, qtbot: QtBot) -> None:
    row = story.acts.acts[0]
    row.later.setFocus()
    press(qtbot, Qt.Key.Key_Return)
    qtbot.waitUntil(row.later.menu().isVisible)
    row.later.menu().close()


def test_delete_skips_and_the_next_row_takes_the_focus(story: TodayPage, qtbot: QtBot) -> None:
    press(qtbot, Qt.Key.Key_Down)
    press(qtbot, Qt.Key.Key_Delete)
    assert "Prepare for Priya Raman, tomorrow at 10:00" not in sentences(story)
    assert focused(story) is story.acts.acts[1].action
    press(qtbot, Qt.Key.Key_Backspace)
    assert len(sentences(story)) == 3


def test_a_light_row_has_nothing_to_put_off(story: TodayPage, qtbot: QtBot) -> None:
    story.acts.later.rows[0].take_focus()
    before = sentences(story), later(story)
    press(qtbot, Qt.Key.Key_Delete)
    press(qtbot, Qt.Key.Key_L)
    assert (sentences(story), later(story)) == before


def test_tab_goes_from_name_to_later_to_the_button(story: TodayPage, qtbot: QtBot) -> None:
    first, second = story.acts.acts[:2]
    order = [second.sentence, second.later, second.action]
    assert focused(story) is first.action
    for widget in order:
        press(qtbot, Qt.Key.Key_Tab)
        assert focused(story) is widget


# Beside it


def test_coming_up_shows_the_next_three_and_opens_them(story: TodayPage, qtbot: QtBot) -> None:
    rows = story.side.coming.findChildren(MeetingRow)
    assert [row.accessibleName() for row in rows] == [
        "Priya Raman, tomorrow at 10:00, Northfold Kitchens",
        "Claire Delorme, Friday at 14:30, Phone, Claire rings",
        "Elif Kaya, 24 Nov at 09:30, Video",
    ]
    with qtbot.waitSignal(story.meeting_chosen) as chosen:
        click(qtbot, rows[1])
    assert chosen.args == [rows[1].meeting.id]


def test_a_conversation_that_is_over_is_no_longer_coming(page: TodayPage) -> None:
    scheduling.plan(MeetingDraft(add(), NOW - timedelta(hours=2)))
    page.show()
    assert not page.side.coming.findChildren(MeetingRow)
    assert "No meeting planned yet." in words(page.side.coming)
    assert sentences(page) == ["Write down what Ann Baker taught you"]


def test_the_numbers_of_the_week_come_with_their_words(story: TodayPage) -> None:
    assert words(story.side.week) == [
        "This week",
        "Conversations",
        "1",
        "of 3",
        "Names per conversation, last six",
        "1.0",
        "goal two",
        "Waiting for an answer",
        "4",
        "people",
    ]


def test_before_the_first_conversation_no_average_is_made_up(page: TodayPage) -> None:
    scheduling.plan(MeetingDraft(add(), NOW + timedelta(hours=2)))
    page.show()
    assert "–" in words(page.side.week) and "Names per conversation" in words(page.side.week)


def test_a_narrow_page_has_a_strip_in_place_of_the_column(story: TodayPage, qtbot: QtBot) -> None:
    assert story.side.isVisible() and not story.strip.isVisible()
    story.acts.acts[2].take_focus()
    story.resize(868, 640)
    assert story.strip.isVisible() and not story.side.isVisible()
    assert focused(story) is story.acts.acts[2].action
    assert words(story.strip) == [
        "Next meeting",
        "tomorrow, 10:00",
        "This week",
        "1",
        "of 3 conversations",
        "Names per conversation",
        "1.0",
        "goal two",
    ]
    with qtbot.waitSignal(story.meeting_chosen) as chosen:
        click(qtbot, story.strip.name)
    assert chosen.args == [meetings.coming()[0].id]
    story.resize(1064, 800)
    assert story.side.isVisible() and not story.strip.isVisible()


def test_a_strip_without_a_meeting_says_so(page: TodayPage) -> None:
    promised()
    page.resize(868, 640)
    page.show()
    assert "None planned yet" in words(page.strip)


# The day that is done


def finish(page: TodayPage, qtbot: QtBot) -> None:
    """Skip everything, one row after the other."""
    for _ in range(len(followups.today().acts)):
        press(qtbot, Qt.Key.Key_Delete)


def test_when_all_is_done_three_people_are_suggested(story: TodayPage, qtbot: QtBot) -> None:
    for act in (*followups.today().acts, *followups.today().acts):
        followups.later(act.key, date(2026, 12, 20))
    finish(story, qtbot)
    assert story.empty.isVisible() and not story.acts.isVisible()
    assert story.header.line.words() == "Tuesday 17 November."
    assert "That’s everything for today" in words(story.empty)
    assert "Next up: Priya Raman, tomorrow at 10:00. Your questions are picked." in words(story.empty)
    assert "A good moment to ask one more person. Eight are waiting on your list." in words(story.empty)
    assert [row.act.name for row in story.empty.rows] == ["Elena Markovic", "Hugo Bright", "Anneke Visser"]
    assert focused(story) is story.empty.rows[0].action


def test_a_letter_begun_stays_first_until_it_is_sent(page: TodayPage, qtbot: QtBot) -> None:
    for name in ("Ann Baker", "Bo Carter", "Cy Dunn", "Di Ellis"):
        add(name)
    letter_id = post.start(LetterDraft(add("Zoë Young", circle=Circle.COLD), Kind.REQUEST))
    show(page, qtbot)
    assert page.empty.rows[0].action.text() == "Finish the letter"
    post.start(LetterDraft(add("Ed Frost"), Kind.REQUEST))
    post.hand_over(letter_id)
    first = page.empty.rows[0]
    assert (first.act.name, first.action.text()) == ("Zoë Young", "Did you send it?")
    post.mark_sent(letter_id)
    assert page.empty.rows[0].act.name == "Ed Frost"
    assert "Zoë Young" not in [row.act.name for row in page.empty.rows]


def test_a_suggestion_asks_or_opens_the_person(page: TodayPage, qtbot: QtBot) -> None:
    ann = add(role="Cook")
    show(page, qtbot)
    asked: list[Act] = []
    page.act_wanted.connect(asked.append)
    press(qtbot, Qt.Key.Key_Return)
    assert [(act.kind, act.contact_id) for act in asked] == [(ActKind.ASK, ann)]
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, page.empty.rows[0].name)
    assert chosen.args == [ann]
    assert "Who to ask first" in words(page.empty)
    assert "One is waiting on your list." in words(page.empty)


def test_when_everybody_was_asked_nobody_is_suggested(page: TodayPage, qtbot: QtBot) -> None:
    ann = add()
    show(page, qtbot)
    contacts.set_stage(ann, Stage.ASKED)
    assert page.empty.rows == []
    assert any(line.startswith("You have asked everybody") for line in words(page.empty))


def test_the_next_conversation_is_named_without_questions_too(page: TodayPage) -> None:
    meeting_id = scheduling.plan(MeetingDraft(add(), NOW + timedelta(days=6)))
    page.show()
    assert "Next up: Ann Baker, Monday at 09:40." in words(page.empty)
    meetings.pick(meeting_id, [PickedQuestion("How did you begin?")])
    assert "Next up: Ann Baker, Monday at 09:40. Your questions are picked." in words(page.empty)


def test_an_undone_skip_brings_the_day_back_with_the_focus_in_it(page: TodayPage, qtbot: QtBot) -> None:
    promised()
    show(page, qtbot)
    add("Bo Carter")
    press(qtbot, Qt.Key.Key_Delete)
    assert focused(page) is page.empty.rows[0].action
    open_book.step_back()
    assert focused(page) is page.acts.acts[0].action


def test_an_empty_book_says_what_will_be_here(page: TodayPage, qtbot: QtBot) -> None:
    show(page, qtbot)
    assert "Each day will begin here" in words(page.empty)
    assert focused(page) is page.empty.add
    for button in (page.empty.add, page.add):
        with qtbot.waitSignal(page.add_wanted):
            click(qtbot, button)


# What is late, what is too much, and when everything waits


def test_a_reason_glows_softly_then_strongly_and_only_thanks_turn_red(page: TodayPage) -> None:
    for name, days in (("Ann Baker", 0), ("Bo Carter", 3), ("Cy Dunn", 6)):
        meeting_id = scheduling.plan(MeetingDraft(add(name), NOW - timedelta(days=days, hours=1)))
        meetings.record(meeting_id, Debrief())
    late = add("Di Ellis")
    letter_id = post.start(LetterDraft(late, Kind.REQUEST))
    post.mark_sent(letter_id, TODAY - timedelta(days=60))
    page.show()
    shown = {row.act.name: row.reason for row in page.acts.acts}
    assert {name: one.property("tone") for name, one in shown.items()} == {
        "Ann Baker": "text2",
        "Bo Carter": "care",
        "Cy Dunn": "flag",
        "Di Ellis": "care",
    }
    weights = {name: one.font().weight() for name, one in shown.items()}
    assert weights["Ann Baker"] < weights["Bo Carter"] < weights["Di Ellis"] == weights["Cy Dunn"]


def test_what_is_too_much_says_why_it_waits(page: TodayPage) -> None:
    bo = add("Bo Carter")
    clock.fix(NOW - timedelta(days=1))
    for number in range(4):
        referrals.acknowledge(referrals.refer(add(f"P{number} Q"), add(f"R{number} S")))
    clock.fix(NOW)
    page.show()
    assert len(sentences(page)) == 3 and contacts.find(bo)
    (row,) = page.acts.later.rows
    assert "Three new letters a day are plenty." in words(row)
    assert row.accessibleName().endswith("Three new letters a day are plenty. Wednesday")


def test_a_monday_morning_shows_what_waits_for_its_hour(page: TodayPage) -> None:
    clock.fix(datetime(2026, 11, 23, 8, 30))
    promised()
    letter_id = post.start(LetterDraft(add("Bo Carter"), Kind.REQUEST))
    post.mark_sent(letter_id, TODAY - timedelta(days=8))
    page.show()
    assert later(page) == [("Follow up with Bo Carter", "Today after 10:00")]
    clock.fix(datetime(2026, 11, 23, 10))
    page._clock.timeout.emit()
    page.refresh()
    assert "Follow up with Bo Carter" in sentences(page)


def test_who_never_answered_is_let_to_rest_by_the_button(page: TodayPage, qtbot: QtBot) -> None:
    bo = add("Bo Carter")
    for kind, days in ((Kind.REQUEST, 30), (Kind.REMINDER, 15)):
        post.mark_sent(post.start(LetterDraft(bo, kind)), TODAY - timedelta(days=days))
    show(page, qtbot)
    (row,) = page.acts.acts
    assert row.action.words() == "Let Bo rest"
    with qtbot.waitSignal(page.act_wanted):
        click(qtbot, row, QPoint(3, 3))  # beside the button it only leads to Bo
    assert contacts.find(bo).stage is Stage.ASKED
    click(qtbot, row.action)
    assert contacts.find(bo).stage is Stage.RESTING and not page.acts.isVisible()
    assert open_book.step_back() == "Bo Carter rests"
    assert sentences(page) == ["Let Bo Carter rest"]


def test_a_pause_shows_only_meetings_and_says_so(page: TodayPage, qtbot: QtBot) -> None:
    promised()
    followups.pause(date(2026, 11, 27))
    show(page, qtbot)
    assert "Everything waits" in words(page.empty)
    assert "Only meetings are shown here until Friday 27 November." in words(page.empty)
    assert focused(page) is page.empty.resume
    scheduling.plan(MeetingDraft(add("Bo Carter"), NOW + timedelta(hours=2)))
    assert sentences(page) == ["Talk with Bo Carter, today at 11:40"] and later(page) == []
    assert page.header.line.words() == (
        "Tuesday 17 November. Everything but meetings waits until Friday 27 November."
    )
    open_book.step_back()
    click(qtbot, page.empty.resume)
    assert sentences(page) == ["Keep your promise to Ann Baker"]
    assert open_book.step_back() == "Everything goes on"
    assert "Everything waits" in words(page.empty)


def test_a_quiet_day_and_three_letters_say_why_nobody_is_to_be_asked(page: TodayPage) -> None:
    for name in ("Ann Baker", "Bo Carter", "Cy Dunn", "Di Ellis"):
        add(name)
    page.show()
    for act in followups.suggested():
        post.mark_sent(post.start(LetterDraft(act.contact_id, Kind.REQUEST)))
    assert page.empty.rows == []
    said = "Three new letters today are plenty. The next one can wait for tomorrow."
    assert said in words(page.empty)
    clock.fix(datetime(2026, 11, 21, 10))
    page.refresh()
    assert "A quiet day. The next letters wait for Monday 23 November." in words(page.empty)


# Time, and ugly input


def test_the_page_is_read_again_when_it_is_looked_at_on_another_day(page: TodayPage) -> None:
    scheduling.plan(MeetingDraft(add(), NOW + timedelta(days=1)))
    page.show()
    assert sentences(page) == ["Confirm with Ann Baker, tomorrow at 09:40"]
    page.hide()
    clock.fix(NOW + timedelta(days=1, hours=-2))
    page.show()
    assert sentences(page) == ["Talk with Ann Baker, today at 09:40"]


def test_a_page_left_open_follows_the_clock(page: TodayPage, qtbot: QtBot) -> None:
    scheduling.plan(MeetingDraft(add(), NOW + timedelta(hours=1)))
    show(page, qtbot)
    clock.fix(NOW + timedelta(hours=3))
    page._clock.timeout.emit()
    assert sentences(page) == ["Write down what Ann Baker taught you"]


def test_names_are_shown_as_typed(page: TodayPage, qtbot: QtBot) -> None:
    promised(HOSTILE, HOSTILE)
    ann = add("Ann Baker")
    referrals.acknowledge(referrals.refer(add("Bo Carter"), ann, words=HOSTILE))
    show(page, qtbot)
    row = page.acts.acts[0]
    assert row.sentence.accessibleName() == f"Keep your promise to {HOSTILE}"
    assert "&lt;b&gt;Zoë&lt;/b&gt; {{7*7}} &amp;" in row.sentence.text()
    assert HOSTILE[1:] in row.reason.text()


@pytest.mark.parametrize("name", ["Wolfeschlegel" * 23, "Maria da Conceição " * 16])
def test_a_name_of_three_hundred_letters_breaks_nothing(page: TodayPage, qtbot: QtBot, name: str) -> None:
    promised(name, "Send " + "very " * 100 + "much")
    scheduling.plan(MeetingDraft(add(name + "2"), NOW + timedelta(days=1)))
    show(page, qtbot)
    for width in (1064, 808):
        page.resize(width, 600)
        for row in page.acts.acts:
            assert row.width() <= width and row.action.geometry().right() < row.width()
            assert row.height() < look.px(160) and row.sentence.toolTip()
        assert row.reason.toolTip()
