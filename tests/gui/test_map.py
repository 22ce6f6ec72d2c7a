"""Introductions: the drawn map and its panel, by mouse and by keys alone."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAccessible, QImage, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, preferences, referrals
from core.contacts import Circle, ContactDraft, Stage
from core.errors import StorageTrouble
from core.followups import ActKind
from core.letters.kinds import Kind
from core.referrals.folding import MORE
from gui import look, problems
from gui.changes import Changes
from gui.referrals import drawing
from gui.referrals.map_view import MapView
from gui.referrals.page import IntroductionsPage
from gui.widgets.elided import ElidedButton
from tests.builders import TODAY, UGLY, held_meeting, person

KEYS = Qt.Key
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> Iterator[None]:
    look.wear(qapp, motion=False)
    yield
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[IntroductionsPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = IntroductionsPage(changes)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    yield made
    changes.stop()


def family() -> dict[str, int]:
    """Grace led to Alex and Bea, Alex to Noor; Lee led to nobody, three others were never met."""
    grace = person("Grace Adeyemi", Stage.IN_TOUCH, organization="Fennick Home")
    alex, bea = person("Alex Moreau", Stage.MET), person("Bea Nunes")
    noor, lee = person("Noor Haddad"), person("Lee Hartono", Stage.THANKED)
    for name, by in ((alex, grace), (bea, grace), (noor, alex), (noor, bea)):
        referrals.refer(name, by, named_on=TODAY - timedelta(days=9))
    for name in ("Uma Ask", "Vic Ask", "Wes Ask"):
        person(name)
    return {"grace": grace, "alex": alex, "bea": bea, "noor": noor, "lee": lee}


def place(view: MapView, one: int) -> QPoint:
    return view.from_whole(view._chart.card(one).center()).toPoint()


def press(qtbot: QtBot, view: MapView, *keys: Qt.Key) -> str:
    for key in keys:
        qtbot.keyClick(view, key)
    return view.accessibleDescription()


def test_the_map_stands_in_front_and_shows_everybody_you_met(page: IntroductionsPage) -> None:
    who = family()
    page.show()
    page.arrive()
    view = page.map.view
    assert view.isVisible() and page.focusWidget() is view and not page.outline.isVisible()
    assert set(view._chart.spots) == {*who.values(), MORE}
    assert page.panel.isVisible() and not page.panel.head.isVisible()


def test_a_click_chooses_a_card_and_lights_the_way_to_it(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    page.show()
    view = page.map.view
    qtbot.mouseClick(view.viewport(), LEFT, pos=place(view, who["noor"]))
    assert view.person() == who["noor"] == page.person()
    assert list(view.way()) == [who["grace"], who["alex"], who["noor"]]
    assert page.panel.head.name.words() == "Noor Haddad"
    assert page.panel.steps.title.text() == "How you got to Noor"
    assert page.map.legend._way[1].isVisible()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place(view, who["lee"]))
    assert list(view.way()) == [who["lee"]]


def test_a_double_click_and_enter_open_the_person(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    page.show()
    view = page.map.view
    with qtbot.waitSignal(page.person_chosen) as opened:
        qtbot.mouseDClick(view.viewport(), LEFT, pos=place(view, who["bea"]))
    assert opened.args == [who["bea"]]
    press(qtbot, view, KEYS.Key_Home)
    with qtbot.waitSignal(page.person_chosen) as opened:
        press(qtbot, view, KEYS.Key_Return)
    assert opened.args == [who["grace"]]


def test_the_keys_go_by_kin_and_every_card_is_said_in_words(page: IntroductionsPage, qtbot: QtBot) -> None:
    family()
    page.show()
    page.arrive()
    view = page.map.view
    said = press(qtbot, view, KEYS.Key_Down)
    assert said == "Grace Adeyemi, Fennick Home, In touch, led to three people"
    said = press(qtbot, view, KEYS.Key_Right)
    assert said == "Alex Moreau, Met, introduced by Grace Adeyemi, led to one person"
    assert press(qtbot, view, KEYS.Key_Down).startswith("Bea Nunes")
    assert press(qtbot, view, KEYS.Key_Down).startswith("Bea Nunes"), "the last of the column"
    assert press(qtbot, view, KEYS.Key_Up, KEYS.Key_Right).startswith("Noor Haddad")
    assert "also named by Bea Nunes" in view.accessibleDescription()
    assert press(qtbot, view, KEYS.Key_Left, KEYS.Key_Left).startswith("Grace Adeyemi")
    assert press(qtbot, view, KEYS.Key_End) == "3 more you knew"
    press(qtbot, view, KEYS.Key_Home, KEYS.Key_Escape)
    assert view.person() == 0


def test_space_folds_and_unfolds_a_branch_and_the_choice_stays_in_sight(
    page: IntroductionsPage, qtbot: QtBot
) -> None:
    who = family()
    page.show()
    view = page.map.view
    view.choose(who["noor"])
    press(qtbot, view, KEYS.Key_Home, KEYS.Key_Space)
    assert view.person() == who["grace"]
    assert who["alex"] not in view._chart.spots and page.map.legend._pill[1].isVisible()
    pill = drawing._pill(view._chart.card(who["grace"]), 3).center()
    qtbot.mouseClick(view.viewport(), LEFT, pos=view.from_whole(pill).toPoint())
    assert who["noor"] in view._chart.spots
    press(qtbot, view, KEYS.Key_End, KEYS.Key_Space)
    assert len(view._chart.spots) == 9
    press(qtbot, view, KEYS.Key_Return)
    assert len(view._chart.spots) == 6


def test_folds_and_choice_stay_when_something_changes(page: IntroductionsPage) -> None:
    who = family()
    page.show()
    view = page.map.view
    view.choose(who["lee"])
    view.turn(who["grace"])
    person("Zoe New", Stage.MET)
    assert view.person() == who["lee"] and who["alex"] not in view._chart.spots
    contacts.set_aside(who["lee"])
    assert view.person() == 0 and not page.panel.head.isVisible()


def test_the_map_zooms_and_fits(page: IntroductionsPage, qtbot: QtBot) -> None:
    for number in range(50):
        referrals.refer(person(f"Name {number}"), person(f"By {number}", Stage.MET))
    page.show()
    view = page.map.view
    before = view.scale()
    page.map.legend.larger.click()
    assert view.scale() > before
    press(qtbot, view, KEYS.Key_Minus, KEYS.Key_Minus, KEYS.Key_0)
    fitted = view.scale()
    assert fitted <= 1
    wheel = QWheelEvent(
        QPointF(300, 300),
        view.mapToGlobal(QPointF(300, 300)),
        QPoint(),
        QPoint(0, 240),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.ControlModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    point = view.to_whole(QPointF(300, 300))
    QApplication.sendEvent(view.viewport(), wheel)
    assert view.scale() > 1.5 * fitted
    assert abs(view.to_whole(QPointF(300, 300)).y() - point.y()) < 2


def test_dragging_the_ground_pans(page: IntroductionsPage, qtbot: QtBot) -> None:
    for number in range(30):
        person(f"Person {number}", Stage.MET)
    page.show()
    view = page.map.view
    assert view.verticalScrollBar().maximum() > 0
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(500, 500))
    qtbot.mouseMove(view.viewport(), QPoint(500, 420))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=QPoint(500, 420))
    assert view.verticalScrollBar().value() == 80


def test_finding_lights_up_and_enter_goes_from_one_to_the_next(page: IntroductionsPage, qtbot: QtBot) -> None:
    family()
    page.show()
    page.finder.setText("ask")
    qtbot.keyClick(page.finder, KEYS.Key_Return)
    first = page.map.view.person()
    assert contacts.find(first).name == "Uma Ask" and first in page.map.view._chart.spots
    qtbot.keyClick(page.finder, KEYS.Key_Return)
    assert contacts.find(page.map.view.person()).name == "Vic Ask"
    page.finder.clear()
    qtbot.waitUntil(lambda: page.map.view._lit is None)


def test_the_panel_lists_doors_and_who_gave_no_names(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    held_meeting(who["lee"])
    page.show()
    assert "Lee" in page.panel.no_names._words.text()
    with qtbot.waitSignal(page.letters_wanted) as wanted:
        page.panel.no_names.button.click()
    assert wanted.args == [[who["lee"]]]
    names = [one for one in page.panel.doors.findChildren(QWidget) if hasattr(one, "words")]
    qtbot.mouseClick(names[0], LEFT)
    assert page.map.view.person() == who["grace"]


def test_the_panel_opens_over_a_narrow_map_on_choice_and_closes(page: IntroductionsPage) -> None:
    who = family()
    page.resize(820, 600)
    page.show()
    assert not page.panel.isVisible()
    page.map.view.choose(who["noor"])
    assert page.panel.isVisible() and page.panel.head.close_button.isVisible()
    seen = place(page.map.view, who["noor"]).x() + 76
    assert seen <= page.panel.x()
    page.panel.head.close_button.click()
    assert not page.panel.isVisible()


def test_names_are_drawn_as_typed_however_ugly_near_and_far(page: IntroductionsPage) -> None:
    grace = person("Grace", Stage.MET)
    for name in UGLY:
        made = contacts.add(ContactDraft(name=name, organization=name, is_placeholder=True), Stage.MET)
        referrals.refer(made, grace)
    page.show()
    view = page.map.view
    for zoom in (1.0, 0.2, 2.0):
        view.zoom_to(zoom)
        assert not view.grab().isNull()


def test_cards_move_to_their_places(page: IntroductionsPage, qtbot: QtBot, qapp: QApplication) -> None:
    who = family()
    page.show()
    view = page.map.view
    look.wear(qapp)
    view.turn(who["grace"])
    view.turn(who["grace"])
    assert view._drawing.chart is not view._chart
    qtbot.waitUntil(lambda: view._drawing.chart is view._chart)
    look.wear(qapp, motion=False)


def test_two_thousand_people_are_drawn(page: IntroductionsPage) -> None:
    people = contacts.add_all(ContactDraft(name=f"Person {number}") for number in range(2000))
    page.show()
    view = page.map.view
    view.turn(MORE)
    view.fit()
    assert len(view._chart.spots) == len(people) + 1
    picture = view.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    columns, rows = range(0, picture.width(), 7), range(60, picture.height(), 7)
    assert len({picture.pixel(x, y) for x in columns for y in rows}) > 1


# Dragging, the ledger, the multiplier, ways and highlights


def drag(qtbot: QtBot, view: MapView, one: int, other: int) -> None:
    start, end = place(view, one), place(view, other)
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    qtbot.mouseMove(view.viewport(), start + QPoint(20, 0))
    qtbot.mouseMove(view.viewport(), end)
    assert not view.grab().isNull()
    qtbot.mouseRelease(view.viewport(), LEFT, pos=end)


def test_a_card_dropped_on_another_was_introduced_by_them_and_can_be_undone(
    page: IntroductionsPage, qtbot: QtBot
) -> None:
    who = family()
    page.show()
    view = page.map.view
    drag(qtbot, view, who["lee"], who["bea"])
    assert [one.introducer_id for one in referrals.introducers(who["lee"])] == [who["bea"]]
    assert view._chart.above[who["lee"]] == who["bea"]
    open_book.step_back()
    assert not referrals.introducers(who["lee"])
    drag(qtbot, view, who["noor"], who["lee"])
    assert [one.introducer_id for one in referrals.introducers(who["noor"])] == [who["lee"], who["bea"]]


def test_a_loop_is_refused_with_a_sentence(
    page: IntroductionsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    who = family()
    page.show()
    said: list[str] = []
    monkeypatch.setattr(problems, "show_problem", lambda *shown: said.append(shown[1].sentence))
    drag(qtbot, page.map.view, who["grace"], who["noor"])
    assert said == ["That would make a circle: one of them already led to the other."]
    assert not referrals.introducers(who["grace"])


def test_a_small_slip_of_the_mouse_drops_nothing(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    page.show()
    view = page.map.view
    at = place(view, who["lee"])
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    qtbot.mouseMove(view.viewport(), at + QPoint(3, 2))
    qtbot.mouseRelease(view.viewport(), LEFT, pos=at + QPoint(3, 2))
    assert view.person() == who["lee"] and not referrals.introducers(who["lee"])
    qtbot.mousePress(view.viewport(), LEFT, pos=at)
    qtbot.mouseMove(view.viewport(), place(view, who["bea"]))
    qtbot.keyClick(view, KEYS.Key_Escape)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=place(view, who["bea"]))
    assert not referrals.introducers(who["lee"])


def test_the_ledger_says_who_waits_and_one_key_opens_the_letter(
    page: IntroductionsPage, qtbot: QtBot
) -> None:
    who = family()
    page.show()
    loops = page.panel.loops
    held_meeting(who["bea"], days=-2)
    assert ActKind.TELL in {act.kind for act in loops._acts} and "wait" in loops.words.text()
    page.map.view.choose(who["bea"])
    with qtbot.waitSignal(page.act_wanted) as wanted:
        qtbot.keyClick(page.map.view, KEYS.Key_L)
    assert (wanted.args[0].contact_id, wanted.args[0].about_id) == (who["grace"], who["bea"])
    for one in referrals.everything():
        referrals.acknowledge(one.id)
        referrals.mark_told(one.id)
    assert not loops._acts and loops._icon.isVisible()


def test_the_multiplier_says_how_the_tree_does_and_offers_one_act(
    page: IntroductionsPage, qtbot: QtBot
) -> None:
    who = family()
    page.show()
    growth = page.panel.growth
    assert not growth.isVisible()
    held_meeting(who["grace"])
    assert growth.title.text() == "Your tree is living"
    assert "3 names from each conversation, and 33% of them lead to another." in growth.words.text()
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        growth.button.click()
    assert wanted.args == [who["bea"], Kind.REQUEST, 0]
    for name in ("bea", "noor"):
        contacts.amend(who[name], do_not_contact=True)
    assert "once more for a name" in growth.lever.text()
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        growth.button.click()
    assert wanted.args == [who["lee"], Kind.NAMES, 0]


def test_a_way_to_a_place_of_work_comes_with_its_letter(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    stefan = person("Stefan Kowal", circle=Circle.INTRODUCED, organization="Plenty {x}", fields=("Housing",))
    referrals.refer(stefan, who["alex"])
    page.show()
    ways = page.panel.ways
    ways.choice.choose("place:plenty {x}")
    ways.choice.activated.emit(ways.choice.currentIndex())
    assert "Plenty {x}, not reached yet" in ways.choice.currentText()
    labels = " ".join(one.text() for one in ways.findChildren(QLabel))
    assert "Ask Alex Moreau to introduce you to Stefan Kowal." in labels
    button = ways.findChildren(ElidedButton)[-1]
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        button.click()
    assert wanted.args == [who["alex"], Kind.INTRO_REQUEST, stefan]
    contacts.reach(stefan, Stage.MET)
    assert "You know Stefan Kowal there." in " ".join(one.text() for one in ways.findChildren(QLabel))
    button = ways.findChildren(ElidedButton)[-1]
    button.click()
    assert page.map.view.person() == stefan


def test_a_goal_nobody_leads_to_is_said_to_be_one(page: IntroductionsPage) -> None:
    family()
    preferences.change(learning=("Water",))
    page.show()
    page.panel.ways.choice.choose("field:water")
    page.panel.ways.find_ways()
    labels = " ".join(one.text() for one in page.panel.ways.findChildren(QLabel))
    assert "Nobody in your book leads to Water yet." in labels


def test_highlights_leave_only_what_was_asked_for_in_full_strength(page: IntroductionsPage) -> None:
    who = family()
    held_meeting(who["bea"], days=-2)
    page.show()
    choice = page.map.legend.highlight
    for key, lit in (
        ("stage:thanked", {who["lee"]}),
        ("place:Fennick Home", {who["grace"]}),
        ("field:Housing", None),
    ):
        choice.choose(key)
        choice.activated.emit(choice.currentIndex())
        assert page.map.view._lit == lit
        assert not page.map.view.grab().isNull()
    choice.choose("waiting")
    choice.activated.emit(choice.currentIndex())
    assert who["grace"] in (page.map.view._lit or ())
    page.map.view.zoom_to(0.2)
    assert not page.map.view.grab().isNull()


def test_many_without_names_get_letters_by_the_score(page: IntroductionsPage, qtbot: QtBot) -> None:
    for number in range(25):
        person(f"Person {number}", Stage.MET)
    page.show()
    assert page.panel.no_names.button.text() == "Write to the first 20, one by one"
    assert "and 19 more" in page.panel.no_names._words.text()
    with qtbot.waitSignal(page.letters_wanted) as wanted:
        page.panel.no_names.button.click()
    assert len(wanted.args[0]) == 20


def test_coming_back_shows_the_same_card(page: IntroductionsPage) -> None:
    who = family()
    assert page.shown() is None
    page.go_to(who["noor"])
    assert page.shown() == who["noor"] == page.map.view.person()
    page.panel.head.close_button.click()
    assert page.shown() is None


def test_folds_and_size_are_there_the_next_time(page: IntroductionsPage, qtbot: QtBot) -> None:
    who = family()
    page.show()
    page.settle()
    assert preferences.load().map_zoom == 0
    page.map.view.turn(who["alex"])
    page.map.view.turn(MORE)
    page.map.view.zoom_to(0.8)
    steps = open_book.steps_taken()
    page.settle()
    assert open_book.steps_taken() == steps
    changes = Changes(page)
    again = IntroductionsPage(changes)
    qtbot.addWidget(again)
    again.resize(1100, 700)
    again.show()
    shown = again.map.view._chart.shown
    assert who["alex"] in shown.folded and shown.is_more_open
    assert again.map.view.zoom() == 0.8
    changes.stop()


def test_a_disk_that_keeps_no_form_is_not_spoken_of(
    page: IntroductionsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    family()
    page.show()
    page.map.view.zoom_to(0.8)

    def refuse(**_values: object) -> None:
        raise StorageTrouble("Not saved", "The disk is full.", "Make room.", "book", "")

    monkeypatch.setattr(preferences, "note", refuse)
    page.settle()
    assert page.map.view.zoom() == 0.8


def test_every_move_of_the_choice_is_announced(
    page: IntroductionsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    family()
    page.show()
    page.arrive()
    press(qtbot, page.map.view, KEYS.Key_Down, KEYS.Key_Right)
    assert said[-2].startswith("Grace Adeyemi, Fennick Home") and said[-1].startswith("Alex Moreau, Met")
