"""A person's page: the steps, what is next, what has happened, and everything written in place."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, example, followups, lessons, meetings, promises, referrals, scheduling
from core.contacts import Address, Circle, ContactDraft, Stage, Way
from core.followups import ActKind
from core.letters import post
from core.letters.kinds import Answer, Kind
from core.letters.post import LetterDraft
from core.meetings import Debrief, MeetingDraft
from core.promises import PromiseDraft
from core.referrals import Name
from gui import look
from gui.changes import Changes
from gui.contacts import writing
from gui.contacts.editor import PersonEditor
from gui.contacts.person import PersonPage
from gui.contacts.reach import WayRow
from gui.widgets.buttons import Button
from gui.widgets.day_picker import DayPicker
from gui.widgets.elided import ElidedButton
from gui.widgets.stage import StepButton

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara" 🙂'
LONG = "Maximiliana-Theodora von Hohenstein-Wittelsbach zu Altenburg " * 5
NOW = datetime(2026, 11, 17, 9, 40)  # a Tuesday
TODAY = NOW.date()
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[PersonPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = PersonPage(changes)
    qtbot.addWidget(made)
    made.resize(1280, 800)
    yield made
    made.settle()
    changes.stop()


@pytest.fixture
def dana() -> int:
    return contacts.add(
        ContactDraft(
            name="Dana Whitlock",
            role="Manager",
            organization="Common Table",
            fields=("Food access",),
            ways=(Way("email", "dana@commontable.example"), Way("phone", "555-0172")),
            address=Address("18 Weaver Row", "Larchford"),
            circle=Circle.COLLEAGUE,
        )
    )


def show(page: PersonPage, qtbot: QtBot, contact_id: int) -> None:
    page.show_person(contact_id)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.arrive()


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def choose(qtbot: QtBot, button: Button, words: str) -> None:
    """Open the menu of a button and click one of its lines."""
    click(qtbot, button)
    menu = button.menu()
    qtbot.waitUntil(menu.isVisible)
    action = next(one for one in menu.actions() if one.text() == words)
    qtbot.mouseClick(menu, LEFT, pos=menu.actionGeometry(action).center())


def offered(menu: QMenu) -> list[str]:
    return [one.text() for one in menu.actions() if one.text()]


def write(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Press the keys; what no key of the test's keyboard makes comes as an input method sends it."""
    for one in words:
        if one.isascii():
            qtbot.keyClicks(field, one)
        else:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, one)
            QApplication.sendEvent(field, event)


def step(page: PersonPage, stage: Stage) -> StepButton:
    return next(one for one in page.stepper.findChildren(StepButton) if one.stage is stage)


def press_step(qtbot: QtBot, one: StepButton) -> None:
    qtbot.mouseClick(one, LEFT, pos=QPoint(8, 8))


def notice_button(page: PersonPage) -> Button:
    return page.notices.findChildren(Button)[-1]


def ask(contact_id: int, kind: Kind = Kind.REQUEST, on: date = TODAY - timedelta(days=8)) -> int:
    letter_id = post.start(LetterDraft(contact_id, kind))
    post.mark_sent(letter_id, on)
    return letter_id


def meet(contact_id: int, *given: str) -> int:
    meeting_id = scheduling.plan(MeetingDraft(contact_id, NOW - timedelta(days=1)))
    meetings.record(meeting_id, Debrief())
    referrals.refer_names(contact_id, [Name(one) for one in given], meeting_id)
    return meeting_id


# Who it is


def test_the_example_looks_as_designed(page: PersonPage, qtbot: QtBot) -> None:
    example.tell()
    dana = contacts.named_like("Dana")[0].id
    show(page, qtbot, dana)
    assert page.head.name.words() == "Dana Whitlock"
    assert page.head.facts.words() == "School meals manager at Common Table"
    assert [(one.words, one.state) for one in page.stepper.findChildren(StepButton)] == [
        ("30 Oct", "past"),
        ("2 Nov", "past"),
        ("4 Nov", "past"),
        ("Yesterday", "now"),
        ("Next", "next"),
        ("", "next"),
    ]
    assert page.next.title.text() == "Next: the thank-you card"
    assert page.next.button.hasFocus() and page.next.button.words() == "Write the card"
    assert page.timeline.titles()[0] == "Met at Common Table, 35 minutes"
    said = "You worked with Grace Adeyemi, who introduced Alex Moreau, who introduced Dana."
    assert page.side.chain.words() == said
    assert page.side.introduced.names() == ["Elena Markovic", "Hugo Bright"]
    assert not page.waiting.isVisible() and not page.notices.sentences()


def test_people_without_anything_look_sane(page: PersonPage, qtbot: QtBot) -> None:
    show(page, qtbot, contacts.add(ContactDraft(name="Bo")))
    assert not page.head.facts.words() and not page.taught.isVisible()
    assert page.side.chain.words() == "On your own you found Bo."
    assert page.side.reach.add.isVisible() and page.side.good.words.toPlainText() == ""


def test_a_role_alone_stands_under_the_name_and_a_name_alone_in_the_middle(
    page: PersonPage, qtbot: QtBot
) -> None:
    ann, bo = (contacts.add(ContactDraft(name=name)) for name in ("Ann Baker", "Bo"))
    contacts.amend(ann, role="Area manager")
    show(page, qtbot, ann)
    head = page.head
    assert head.facts.role.mapTo(head, QPoint()).x() - head.name.x() < 8
    show(page, qtbot, bo)
    qtbot.waitUntil(lambda: not head.facts.isVisible())
    qtbot.waitUntil(lambda: abs(head.name.geometry().center().y() - head.height() // 2) < 4)


@pytest.mark.parametrize("size", [(1280, 800), (808, 560)])
def test_names_are_shown_as_typed_however_long(page: PersonPage, qtbot: QtBot, size: tuple[int, int]) -> None:
    long = contacts.add(
        ContactDraft(
            name=LONG,
            role="W" * 300,
            organization=LONG,
            fields=(LONG, HOSTILE, "c", "d"),
            ways=(Way("email", "x" * 200 + "@long.example"),),
            how_known="met & <i>liked</i>",
            good_to_know="G" * 900,
        )
    )
    hostile = contacts.add(ContactDraft(name=HOSTILE))
    endless = contacts.add(ContactDraft(name="W" * 300))
    referrals.refer(hostile, long)
    referrals.refer(endless, hostile)
    lessons.add(hostile, HOSTILE, "L" * 2000)
    lessons.add(hostile, "", "N" * 20_000)
    page.resize(*size)
    for one in (long, hostile, endless):
        show(page, qtbot, one)
        qtbot.waitUntil(lambda: page._inner.width() <= page.width())
        assert page.head.name.words() == contacts.find(one).name
        assert not page.grab().isNull()
    assert HOSTILE in page.side.chain.words()
    assert "&lt;i&gt;" in page.side.chain.text() and "<i>" not in page.side.chain.text()


def test_the_side_column_goes_under_the_timeline_when_the_window_is_narrow(
    page: PersonPage, qtbot: QtBot, dana: int
) -> None:
    show(page, qtbot, dana)
    qtbot.waitUntil(lambda: page.side.x() > page.timeline.x() + page.timeline.width())
    page.resize(868, 640)
    qtbot.waitUntil(lambda: page.side.y() > page.timeline.y() + page.timeline.height())
    assert page.side.width() == page.timeline.width()


def test_back_leads_to_people(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    with qtbot.waitSignal(page.back_wanted):
        click(qtbot, page.back)


def test_the_page_of_somebody_who_is_gone_is_left(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    click(qtbot, page.timeline.add)
    write(qtbot, page.timeline.note.words, "Half a thought")
    with qtbot.waitSignal(page.back_wanted):
        open_book.step_back()
    page.settle()
    assert not lessons.everything()


# Steps


def test_pressing_a_step_sets_that_stage_today_and_can_be_undone(
    page: PersonPage, qtbot: QtBot, dana: int
) -> None:
    show(page, qtbot, dana)
    press_step(qtbot, step(page, Stage.MET))
    assert contacts.find(dana).stage is Stage.MET
    assert contacts.steps(dana)[-1].reached_on == TODAY
    assert step(page, Stage.MET).words == "Today" and step(page, Stage.ASKED).state == "past"
    step(page, Stage.ASKED).setFocus()
    qtbot.keyClick(step(page, Stage.ASKED), Qt.Key.Key_Space)
    assert contacts.find(dana).stage is Stage.ASKED
    assert step(page, Stage.MET).words == ""
    assert open_book.step_back() == "Dana Whitlock is now: Asked"
    assert step(page, Stage.MET).state == "now"


def test_the_line_between_the_steps_and_the_step_one_is_at_do_nothing(
    page: PersonPage, qtbot: QtBot, dana: int
) -> None:
    show(page, qtbot, dana)
    before = open_book.steps_taken()
    one = step(page, Stage.MET)
    qtbot.mouseClick(one, LEFT, pos=QPoint(one.width() - 2, 8))
    press_step(qtbot, step(page, Stage.TO_ASK))
    assert open_book.steps_taken() == before


# Write, plan, and the rest


def test_the_letter_that_fits_the_stage_comes_first(dana: int) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    referrals.refer(dana, grace)

    def words() -> list[str]:
        return [one.words for one in writing.offers(contacts.find(dana))]

    thanks = "Thank Grace for the introduction"
    intro = "Ask Grace to introduce you"
    assert words() == ["Ask for a conversation", "Say hello", intro, thanks]
    letter_id = ask(dana)
    assert words()[0] == "Follow up" and "Tell Grace that there is no answer" in words()
    assert "Let it rest, kindly" in words() and intro not in words()
    post.answer(letter_id, Answer.YES)
    assert "Follow up" not in words() and "Reply to the yes" in words()
    scheduling.plan(MeetingDraft(dana, NOW + timedelta(days=2)))
    assert words()[0] == "Reply to the yes"
    assert "Ask for another day" in words() and "Say that you are running late" not in words()
    scheduling.plan(MeetingDraft(dana, NOW + timedelta(hours=2)))
    assert "Say that you are running late" in words() and "Confirm the meeting" in words()
    meet(dana)
    assert words()[:2] == ["Thank-you card", "Ask for a conversation"]
    contacts.set_stage(dana, Stage.THANKED)
    assert words()[0] == "Tell Grace how it went" and "Thank-you email" in words()
    contacts.set_stage(dana, Stage.IN_TOUCH)
    assert words()[0] == "Say hello" and "Tell your good news" in words()
    post.answer(letter_id, Answer.OFFER)
    assert "Answer about the role" in words()


def test_write_begins_the_letter_that_was_chosen(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi"))
    referrals.refer(dana, grace)
    meeting_id = meet(dana)
    show(page, qtbot, dana)
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        choose(qtbot, page.head.write, "Say hello")
    assert wanted.args == [dana, Kind.HELLO, None]
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        choose(qtbot, page.head.write, "Tell Grace how it went")
    assert wanted.args == [grace, Kind.TELL_INTRODUCER, dana]
    with qtbot.waitSignal(page.card_wanted) as card:
        choose(qtbot, page.head.write, "Thank-you card")
    assert card.args == [meeting_id]


def test_a_meeting_is_planned_from_the_head(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    with qtbot.waitSignal(page.plan_wanted) as wanted:
        click(qtbot, page.head.plan)
    assert wanted.args == [dana]


def test_do_not_contact_closes_write_and_says_so(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    choose(qtbot, page.head.more, "Do not contact")
    assert contacts.find(dana).do_not_contact
    assert page.notices.sentences() == ["Dana asked not to be written to."]
    assert not page.head.write.isEnabled() and "not to be written to" in page.head.write.toolTip()
    assert not page.next.isVisible()
    click(qtbot, notice_button(page))
    assert not contacts.find(dana).do_not_contact and page.head.write.isEnabled()
    assert open_book.step_back() == "Letters to Dana Whitlock allowed"


def test_rest_and_wake_up(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    ask(dana)
    show(page, qtbot, dana)
    choose(qtbot, page.head.more, "Let rest")
    assert contacts.find(dana).stage is Stage.RESTING
    assert page.notices.sentences() == ["Dana is resting, so nothing is due."]
    assert "Let rest" not in offered(page.head.more.menu())
    choose(qtbot, page.head.more, "Wake up")
    assert contacts.find(dana).stage is Stage.ASKED and not page.notices.isVisible()


def test_set_aside_and_brought_back(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    choose(qtbot, page.head.more, "Set aside")
    said = "Set aside today. Dana is shown here and in Settings, and nowhere else."
    assert page.notices.sentences() == [said]
    assert contacts.everyone() == [] and not page.next.isVisible()
    choose(qtbot, page.head.more, "Bring back")
    assert [one.id for one in contacts.everyone()] == [dana]


def test_half_names_and_letters_that_came_back_say_so(page: PersonPage, qtbot: QtBot) -> None:
    half = contacts.add(ContactDraft(name="Somebody in planning", is_placeholder=True))
    contacts.amend(half, bounced=True)
    show(page, qtbot, half)
    assert page.notices.sentences() == [
        "This is only half a name so far. Write the rest when you hear it.",
        "The letter to Somebody came back. Find another way.",
    ]
    click(qtbot, notice_button(page))
    assert isinstance(page.findChild(PersonEditor), PersonEditor)


def test_edit_opens_the_editor(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    choose(qtbot, page.head.more, "Edit")
    editor = page.findChild(PersonEditor)
    assert isinstance(editor, PersonEditor) and editor.isVisible()


# What is next


def test_somebody_you_know_is_asked(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    assert page.next.title.text() == "Next: ask Dana"
    assert page.next.button.hasFocus() and not page.next.later.isVisible()
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        qtbot.keyClick(page.next.button, Qt.Key.Key_Space)
    assert wanted.args == [dana, Kind.REQUEST, None]


def test_a_letter_begun_is_gone_on_with(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    letter_id = post.start(LetterDraft(dana, Kind.REQUEST))
    show(page, qtbot, dana)
    assert page.next.button.text() == "Finish the letter"
    post.hand_over(letter_id)
    qtbot.waitUntil(lambda: page.next.button.text() == "Did you send it?")
    assert page.next.reason.text() == "Your letter was ready to go today."
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        click(qtbot, page.next.button)
    assert wanted.args == [dana, Kind.REQUEST, None]
    post.not_sent(letter_id)
    qtbot.waitUntil(lambda: page.next.button.text() == "Finish the letter")


def test_right_after_asking_nothing_is_due(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    ask(dana, on=TODAY)
    show(page, qtbot, dana)
    assert page.next.title.text() == "Nothing to do for now"
    assert page.next.reason.text() == "If nothing comes, follow up with Dana: 26 Nov."
    assert page.waiting.words.words() == "Asked today. No answer yet."
    assert not page.next.button.isVisible() and not page.next.later.isVisible()
    assert page.waiting.answered.hasFocus()


def test_after_an_answer_one_goes_on_with_what_it_asks_for(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    ask(dana)
    show(page, qtbot, dana)
    choose(qtbot, page.waiting.answered, "Yes")
    assert page.next.title.text() == "Next: reply to Dana"
    assert page.next.button.isVisible() and page.next.button.hasFocus()


def thank_by_mail(contact_id: int) -> int:
    """Meet somebody and thank them by email; the card is what stays to be done."""
    meeting_id = meet(contact_id)
    ask(contact_id, Kind.THANK_EMAIL, TODAY)
    return meeting_id


def test_an_act_goes_to_its_place(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    thank_by_mail(dana)
    show(page, qtbot, dana)
    with qtbot.waitSignal(page.act_wanted) as wanted:
        click(qtbot, page.next.button)
    assert wanted.args[0].kind is ActKind.THANK


def test_later_puts_it_off_and_the_panel_says_until_when(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    thank_by_mail(dana)
    show(page, qtbot, dana)
    choose(qtbot, page.next.later, "Tomorrow")
    assert page.next.reason.text().startswith("Tomorrow. ")
    assert not page.next.later.isVisible()
    assert open_book.step_back() == "Moved to tomorrow"
    choose(qtbot, page.next.later, "Next week")
    act = followups.next_for(dana)
    assert act and act.due_on == date(2026, 11, 23)
    open_book.step_back()
    choose(qtbot, page.next.later, "Pick a day…")
    picker = page.window().findChild(DayPicker)
    assert isinstance(picker, DayPicker)
    qtbot.keyClick(picker.month, Qt.Key.Key_Return)
    assert open_book.step_back() == "Moved to tomorrow"
    choose(qtbot, page.next.later, "Skip this one")
    assert page.next.title.text() != "Next: the thank-you card"


def test_a_promise_is_kept_here(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    meeting_id = thank_by_mail(dana)
    meetings.record(meeting_id, Debrief(promises=(PromiseDraft("Send the guide", TODAY),)))
    followups.skip(f"thank:meeting-{meeting_id}")
    show(page, qtbot, dana)
    assert page.next.title.text() == "Next: keep your promise to Dana"
    click(qtbot, page.next.button)
    assert promises.of_person(dana)[0].done_on == TODAY
    assert "You kept a promise" in page.timeline.titles()


# What came back


def test_a_waiting_letter_takes_an_answer(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    ask(dana)
    show(page, qtbot, dana)
    assert page.waiting.words.words() == "Asked 9 Nov. No answer yet."
    choose(qtbot, page.waiting.answered, "Yes")
    assert post.of_person(dana)[0].answer == Answer.YES
    assert not page.waiting.isVisible()
    assert page.timeline.titles()[0] == "Dana said yes"
    assert page.next.title.text() == "Next: reply to Dana"


def test_a_follow_up_waits_too_and_silence_may_still_end(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    ask(dana)
    letter_id = ask(dana, Kind.REMINDER, TODAY - timedelta(days=1))
    post.answer(letter_id, Answer.OUT_OF_OFFICE, until=date(2026, 11, 30))
    show(page, qtbot, dana)
    assert page.waiting.words.words() == "Asked yesterday. Away until 30 Nov."
    post.answer(letter_id, Answer.SILENCE)
    assert page.waiting.words.words() == "Followed up yesterday. No answer yet."
    choose(qtbot, page.waiting.answered, "No")
    assert not page.waiting.isVisible()


# What has happened


def test_a_conversation_leads_to_its_meeting(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    meeting_id = meet(dana)
    show(page, qtbot, dana)
    title = next(
        one for one in page.timeline.findChildren(ElidedButton) if one.words().startswith("Met at Common")
    )
    with qtbot.waitSignal(page.meeting_chosen) as chosen:
        click(qtbot, title)
    assert chosen.args == [meeting_id]


def test_a_note_is_added_in_place(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    click(qtbot, page.timeline.add)
    note = page.timeline.note
    assert note.words.hasFocus()
    click(qtbot, note.save)
    assert note.isVisible() and not lessons.everything()
    write(qtbot, note.words, HOSTILE)
    click(qtbot, note.save)
    (lesson,) = lessons.from_person(dana)
    assert (lesson.text, lesson.topic, lesson.field) == (HOSTILE, "", "Food access")
    assert page.timeline.titles()[0] == "You noted"
    assert not note.isVisible() and page.timeline.add.hasFocus() and not page.taught.isVisible()
    click(qtbot, page.timeline.add)
    write(qtbot, note.words, "No")
    qtbot.keyClick(note.words, Qt.Key.Key_Escape)
    assert not note.isVisible() and len(lessons.from_person(dana)) == 1


def test_a_note_being_written_is_kept_on_leaving(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    bo = contacts.add(ContactDraft(name="Bo Lund"))
    show(page, qtbot, dana)
    click(qtbot, page.timeline.add)
    write(qtbot, page.timeline.note.words, "Rings on Fridays.")
    contacts.amend(dana, role="Director")
    assert page.timeline.note.words.toPlainText() == "Rings on Fridays."
    page.show_person(bo)
    assert [one.text for one in lessons.from_person(dana)] == ["Rings on Fridays."]
    assert not page.timeline.note.isVisible() and not lessons.from_person(bo)


def test_a_long_history_is_shown_in_parts(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    for number in range(40):
        lessons.add(dana, "", f"Note {number}")
    show(page, qtbot, dana)
    assert len(page.timeline.titles()) == 30
    click(qtbot, page.timeline.more)
    assert len(page.timeline.titles()) == 41 and not page.timeline.more.isVisible()


def test_what_was_learned_leads_to_learned(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    lessons.add(dana, "Warnings", "Never promise a start date.")
    show(page, qtbot, dana)
    with qtbot.waitSignal(page.lessons_wanted):
        click(qtbot, page.taught.open)


# The side column


@pytest.mark.parametrize("circle", list(Circle))
def test_every_circle_has_a_sentence(page: PersonPage, circle: Circle) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi", circle=circle))
    dana = contacts.add(ContactDraft(name="Dana Whitlock"))
    referrals.refer(dana, grace)
    page.show_person(grace)
    assert "Grace" in page.side.chain.words() and page.side.chain.words().endswith(".")
    page.show_person(dana)
    assert "Grace Adeyemi, who introduced Dana." in page.side.chain.words()


def test_the_names_on_the_way_are_links(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    grace = contacts.add(ContactDraft(name="Grace Adeyemi", how_known="sang with"))
    lee = contacts.add(ContactDraft(name="Lee Hartono"))
    referrals.refer(dana, grace)
    referrals.refer(dana, lee)
    show(page, qtbot, dana)
    chain = page.side.chain
    said = "You sang with Grace Adeyemi, who introduced Dana. Lee Hartono named Dana too."
    assert chain.words() == chain.accessibleName() == said
    chain.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(chain, Qt.Key.Key_Tab)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        qtbot.keyClick(chain, Qt.Key.Key_Return)
    assert chosen.args[0] in (grace, lee)


def test_names_are_added_one_after_the_other(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    introduced = page.side.introduced
    assert introduced._nobody.isVisible()
    click(qtbot, introduced.add)
    write(qtbot, introduced.line, "Elena Markovic, lead, Breakfast First")
    qtbot.keyClick(introduced.line, Qt.Key.Key_Return)
    assert introduced.names() == ["Elena Markovic"]
    assert introduced.line.hasFocus() and introduced.line.text() == ""
    write(qtbot, introduced.line, HOSTILE.replace(",", ""))
    page.back.setFocus()
    assert len(introduced.names()) == 2 and not introduced.line.isVisible()
    elena = contacts.named_like("Elena")[0]
    assert (elena.role, elena.organization) == ("lead", "Breakfast First")
    assert referrals.chain_to(elena.id) == [dana, elena.id]
    name = next(one for one in introduced.findChildren(ElidedButton) if one.words() == "Elena Markovic")
    assert name.accessibleName() == "Elena Markovic, To ask"
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, name)
    assert chosen.args == [elena.id]


def test_escape_throws_a_half_written_name_away(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    introduced = page.side.introduced
    click(qtbot, introduced.add)
    write(qtbot, introduced.line, "El")
    qtbot.keyClick(introduced.line, Qt.Key.Key_Escape)
    assert introduced.names() == [] and introduced.add.hasFocus() and not introduced.line.isVisible()


def test_a_name_being_written_is_kept_on_leaving_the_page(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    show(page, qtbot, dana)
    click(qtbot, page.side.introduced.add)
    write(qtbot, page.side.introduced.line, "Elena Markovic")
    page.settle()
    assert page.side.introduced.names() == ["Elena Markovic"]


def test_many_names_wait_behind_show_all(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    referrals.refer_names(dana, [Name(f"Person {number}") for number in range(25)])
    contacts.set_aside(contacts.named_like("Person 24")[0].id)
    show(page, qtbot, dana)
    assert len(page.side.introduced.names()) == 20
    click(qtbot, page.side.introduced.more)
    assert len(page.side.introduced.names()) == 24 and not page.side.introduced.more.isVisible()


class Opener(QObject):
    """Stands in for the mail program and the browser."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def take(self, address: QUrl) -> None:
        """Note what was to be opened."""
        self.opened.append(address.toString())


@pytest.fixture
def opener() -> Iterator[Opener]:
    made = Opener()
    for scheme in ("mailto", "https"):
        QDesktopServices.setUrlHandler(scheme, made, "take")
    yield made
    for scheme in ("mailto", "https"):
        QDesktopServices.unsetUrlHandler(scheme)


def test_an_address_opens_a_letter_and_a_number_is_copied(
    page: PersonPage, qtbot: QtBot, dana: int, opener: Opener
) -> None:
    show(page, qtbot, dana)
    mail, phone, address = page.side.reach.findChildren(WayRow)
    assert address.words() == "Common Table, 18 Weaver Row, Larchford"
    click(qtbot, mail)
    assert opener.opened == ["mailto:dana@commontable.example"]
    click(qtbot, phone)
    assert QGuiApplication.clipboard().text() == "555-0172"
    assert phone.is_copied and phone.accessibleDescription() == "Copied" and not mail.is_copied
    address.setFocus()
    qtbot.keyClick(address, Qt.Key.Key_Space)
    assert QGuiApplication.clipboard().text() == "Common Table, 18 Weaver Row, Larchford"


def test_only_web_pages_are_opened_other_links_are_copied(
    page: PersonPage, qtbot: QtBot, opener: Opener
) -> None:
    ways = (Way("link", "https://people.example/dana"), Way("link", "file:///etc/passwd"))
    show(page, qtbot, contacts.add(ContactDraft(name="Dana", ways=ways)))
    web, file = page.side.reach.findChildren(WayRow)
    click(qtbot, web)
    click(qtbot, file)
    assert opener.opened == ["https://people.example/dana"]
    assert QGuiApplication.clipboard().text() == "file:///etc/passwd" and file.is_copied


def test_without_a_way_to_reach_somebody_the_editor_is_offered(page: PersonPage, qtbot: QtBot) -> None:
    show(page, qtbot, contacts.add(ContactDraft(name="Bo Lund")))
    click(qtbot, page.side.reach.add)
    assert isinstance(page.findChild(PersonEditor), PersonEditor)


def test_good_to_know_saves_itself_and_one_visit_is_one_step(
    page: PersonPage, qtbot: QtBot, dana: int
) -> None:
    show(page, qtbot, dana)
    words = page.side.good.words
    click(qtbot, words.viewport())
    write(qtbot, words, "Mornings ")
    words.settle()
    write(qtbot, words, "are best 🙂")
    page.back.setFocus()
    assert contacts.find(dana).good_to_know == "Mornings are best 🙂"
    assert open_book.step_back() == "Changed Dana Whitlock"
    assert contacts.find(dana).good_to_know == ""
    assert words.toPlainText() == ""


def test_words_being_written_are_not_read_again(page: PersonPage, qtbot: QtBot, dana: int) -> None:
    bo = contacts.add(ContactDraft(name="Bo Lund", good_to_know="Likes tea."))
    show(page, qtbot, dana)
    words = page.side.good.words
    click(qtbot, words.viewport())
    write(qtbot, words, "Half a")
    contacts.amend(dana, good_to_know="From elsewhere")
    assert words.toPlainText() == "Half a"
    page.show_person(bo)
    assert words.toPlainText() == "Likes tea."
    assert contacts.find(dana).good_to_know == "Half a" and contacts.find(bo).good_to_know == "Likes tea."
