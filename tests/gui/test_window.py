"""The frame: every command has its key, the way back, files dropped, undo, and words the disk refuses."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, example, preferences
from core.contacts import Circle, ContactDraft, Stage
from core.letters import post
from core.letters.kinds import Kind
from core.store.database import book as store
from gui import copies, look, saving
from gui.contacts.importing import ImportSheet
from gui.learned.editor import NoteEditor
from gui.letters import card
from gui.problems import GentleDialog
from gui.widgets.person_picker import PersonPicker
from gui.window import Window
from tests.user import User, words_in

pytestmark = pytest.mark.usefixtures("book")
CTRL, SHIFT, ALT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.AltModifier,
)
KEYS = Qt.Key


@pytest.fixture
def user(qtbot: QtBot, qapp: QApplication) -> Iterator[User]:
    """Somebody who looks at the example."""
    look.wear(qapp)
    example.tell()
    window = Window()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield User(window, qtbot)
    be_kind()
    saving.try_now()
    window.close()


def dialog(user: User, kind: type[QDialog]) -> QDialog:
    """Return the dialog in front, ready for the keys."""
    found = user.places()[0]
    assert isinstance(found, kind)
    found.activateWindow()
    user.qtbot.waitUntil(found.isActiveWindow)
    return found


def named(name: str) -> int:
    return next(one.id for one in contacts.everyone() if one.name == name)


# ---- commands


def test_every_command_of_the_design_stands_in_the_menu_bar(user: User) -> None:
    found = {
        action.text(): [key.toString() for key in action.shortcuts()]
        for menu in user.window.menuBar().actions()
        for action in menu.menu().actions()  # type: ignore[attr-defined]
        if not action.isSeparator()
    }
    wanted = {
        "Find anything": "Ctrl+K",
        "Today": "Ctrl+1",
        "People": "Ctrl+2",
        "Introductions": "Ctrl+3",
        "Meetings": "Ctrl+4",
        "Letters": "Ctrl+5",
        "Learned": "Ctrl+6",
        "Settings": "Ctrl+,",
        "Add a person": "Ctrl+N",
        "Write a letter": "Ctrl+L",
        "Plan a meeting": "Ctrl+Shift+M",
        "Note in Learned": "Ctrl+J",
        "Undo": "Ctrl+Z",
        "Redo": "Ctrl+Y",
        "Print": "Ctrl+P",
        "Back": "Alt+Left",
        "Save": "Ctrl+S",
    }
    assert {words: key for words, key in wanted.items() if key not in found.get(words, [])} == {}
    assert {"Import people", "About Acquaint"} <= set(found)


def test_a_letter_is_written_to_the_person_in_front(user: User) -> None:
    user.window.show_page("today")
    user.open_person("hugo bright")
    user.key(KEYS.Key_L, CTRL)
    assert user.window.front() == "letter"
    assert user.window.page("letter").person() == named("Hugo Bright")


def test_a_letter_to_nobody_in_particular_asks_to_whom(user: User) -> None:
    user.key(KEYS.Key_L, CTRL)
    picker = dialog(user, PersonPicker)
    user.qtbot.keyClicks(QApplication.focusWidget(), "lee")
    user.key(KEYS.Key_Return)
    assert not picker.isVisible()
    assert user.window.front() == "letter"
    assert post.find(user.window.page("letter").shown()).kind is Kind.HELLO


def test_whoever_is_not_to_be_written_to_gets_no_letter(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.problems.ask", lambda dialog: said.append(dialog.windowTitle()))
    contacts.amend(named("Hugo Bright"), do_not_contact=True)
    user.open_person("hugo bright")
    user.key(KEYS.Key_L, CTRL)
    assert said and user.window.front() == "person"


def test_a_meeting_is_planned_with_the_person_of_the_letter_in_front(user: User) -> None:
    user.open_person("hugo bright")
    user.key(KEYS.Key_L, CTRL)
    user.key(KEYS.Key_M, CTRL, SHIFT)
    user.press("Plan the meeting")
    assert user.window.front() == "meetings"
    assert contacts.find(named("Hugo Bright")).stage is Stage.SCHEDULED
    assert user.window.page("meetings").person() == named("Hugo Bright")


def test_a_note_is_written_from_anywhere(user: User) -> None:
    user.key(KEYS.Key_J, CTRL)
    assert dialog(user, NoteEditor)
    assert user.window.front() == "learned"


def test_only_a_page_that_can_print_offers_to(user: User, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[str] = []
    monkeypatch.setattr(card.card_printing, "print_card", lambda *_rest: printed.append("card"))
    action = next(one for one in user.window.findChildren(QAction) if one.text() == "Print")
    assert not action.isEnabled()
    user.key(KEYS.Key_P, CTRL)
    assert not printed
    user.press("Write the card")
    assert user.window.front() == "card" and action.isEnabled()
    user.write("What did Dana teach you?", "Ask the cooks first")
    user.key(KEYS.Key_P, CTRL)
    assert printed == ["card"]


def test_the_menu_bar_comes_and_goes_with_alt(user: User) -> None:
    bar = user.window.menuBar()
    assert not bar.isVisible()
    user.qtbot.keyPress(user.window, KEYS.Key_Alt)
    user.qtbot.keyRelease(user.window, KEYS.Key_Alt)
    assert bar.isVisible()
    user.qtbot.keyPress(user.window, KEYS.Key_Alt)
    user.qtbot.keyRelease(user.window, KEYS.Key_Alt)
    assert not bar.isVisible()


# ---- the way back


def test_back_leads_through_what_was_looked_at(user: User) -> None:
    user.open_person("dana")
    user.press("Elena Markovic, To ask")
    user.key(KEYS.Key_L, CTRL)
    user.go_to("learned")
    fronts = []
    for _step in range(5):
        user.key(KEYS.Key_Left, ALT)
        page = user.window.current()
        assert page is not None
        fronts.append((user.window.front(), page.person()))
    elena, dana = named("Elena Markovic"), named("Dana Whitlock")
    assert fronts == [("letter", elena), ("person", elena), ("person", dana), ("people", 0), ("today", 0)]


def test_the_way_back_passes_over_what_is_gone(user: User) -> None:
    user.go_to("people")
    user.window.page("people")
    user.press("Add a person")
    user.write("Name", "Zora Finch")
    user.press("Add the person")
    assert user.window.front() == "person"
    user.go_to("learned")
    while contacts.named_like("zora"):
        open_book.step_back()
    user.key(KEYS.Key_Left, ALT)
    assert user.window.front() == "people"


def test_coming_back_finds_scroll_and_focus_as_they_were(user: User) -> None:
    user.window.resize(1000, 620)
    user.go_to("people")
    page = user.window.page("people")
    table = page.table  # type: ignore[attr-defined]
    table.begin()
    for _step in range(20):
        user.key(KEYS.Key_Down)
    place, row = table.verticalScrollBar().value(), table.currentIndex().row()
    assert place and row == 20
    user.key(KEYS.Key_Return)
    assert user.window.front() == "person"
    preferences.change(city="Larchford")  # the page of people reads the book again
    user.key(KEYS.Key_Left, ALT)
    assert user.window.front() == "people"
    assert (table.verticalScrollBar().value(), table.currentIndex().row()) == (place, row)
    assert table.hasFocus()


def test_escape_gives_the_focus_back_to_what_opened_a_dialog(user: User) -> None:
    page = user.window.current()
    assert page is not None
    page.add.setFocus()  # type: ignore[attr-defined]
    for key, *modifiers in ((KEYS.Key_Space,), (KEYS.Key_K, CTRL), (KEYS.Key_L, CTRL)):
        user.key(key, *modifiers)
        open_now = dialog(user, QDialog)
        user.key(KEYS.Key_Escape)
        assert not open_now.isVisible()
        user.window.activateWindow()
        user.qtbot.waitUntil(page.add.hasFocus)  # type: ignore[attr-defined]


# ---- undo


def test_undo_is_the_fields_first_then_the_books(user: User) -> None:
    user.window.show_page("settings").go_to("about")
    before = preferences.load().phone
    line = user.begin("Phone")
    user.qtbot.keyClicks(line, "9")
    user.key(KEYS.Key_Return)
    assert preferences.load().phone == f"9{before}"
    user.key(KEYS.Key_Z, CTRL)
    assert words_in(line) == before
    user.key(KEYS.Key_Y, CTRL)
    assert words_in(line) == f"9{before}"
    email = user.begin("Email")
    user.key(KEYS.Key_Z, CTRL)
    assert preferences.load().phone == before == words_in(line)
    user.key(KEYS.Key_Y, CTRL)
    assert preferences.load().phone == f"9{before}" == words_in(line)
    assert email.hasFocus()


def test_undo_in_the_toast_is_the_last_stop_of_the_tab_key(user: User) -> None:
    row = user.window.page("today").acts.acts[0]  # type: ignore[attr-defined]
    user.key(KEYS.Key_Delete)
    undo = user.window.toast.undo
    assert user.window.toast.words().startswith("Skipped") and undo.isVisible()
    for _step in range(200):
        before = QApplication.focusWidget().accessibleName()
        user.key(KEYS.Key_Tab)
        if QApplication.focusWidget() is undo:
            break
    assert undo.hasFocus()
    user.key(KEYS.Key_Space)
    assert not user.window.toast.undo.isVisible()
    assert user.window.page("today").acts.acts[0].act == row.act  # type: ignore[attr-defined]
    assert QApplication.focusWidget().accessibleName() == before


# ---- files


def drop(window: Window, file: Path) -> bool:
    """Drop a file on the window; say whether it was welcome."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    actions, buttons, keys = (
        Qt.DropAction.CopyAction,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    arrives = QDragEnterEvent(QPointF(400, 300).toPoint(), actions, data, buttons, keys)
    arrives.setAccepted(False)
    QApplication.sendEvent(window, arrives)
    QApplication.sendEvent(window, QDropEvent(QPointF(400, 300), actions, data, buttons, keys))
    return arrives.isAccepted()


def test_a_file_dropped_on_the_window_is_imported(user: User) -> None:
    assert drop(user.window, Path(__file__).parent.parent / "samples" / "connections.csv")
    sheet = user.window.findChild(ImportSheet)
    assert sheet is not None
    user.qtbot.waitUntil(sheet.picks.isVisible)
    assert "connections.csv" in sheet.picks._line.words()


def test_a_word_dropped_on_the_window_is_not_welcome(user: User) -> None:
    data = QMimeData()
    data.setText("Zoë")
    arrives = QDragEnterEvent(
        QPointF(400, 300).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    arrives.setAccepted(False)
    QApplication.sendEvent(user.window, arrives)
    assert not arrives.isAccepted()


# ---- words the disk refuses


@pytest.fixture
def refusing() -> Iterator[None]:
    """A disk that refuses every word until it is asked to be kind again."""
    store.execute_sql("pragma query_only = on")
    yield
    store.execute_sql("pragma query_only = off")


def be_kind() -> None:
    store.execute_sql("pragma query_only = off")
    store.execute_sql("pragma max_page_count = 100000")


def footer(user: User) -> str:
    return user.window.sidebar._saved.text()


def answering(monkeypatch: pytest.MonkeyPatch, *answers: str) -> list[str]:
    """Press these buttons in the dialogs that come; return the list of what they say."""
    said: list[str] = []
    waiting = list(answers)

    def ask(dialog: GentleDialog) -> str:
        said.append(" ".join(one.text() for one in dialog.findChildren(QLabel) if one.text()))
        return waiting.pop(0) if waiting else ""

    monkeypatch.setattr("gui.problems.ask", ask)
    return said


def test_refused_words_stay_and_are_saved_as_soon_as_the_disk_takes_them(
    user: User, refusing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answering(monkeypatch)
    monkeypatch.setattr(saving, "AGAIN", 20)
    user.window.show_page("settings").go_to("about")
    line = user.begin("Phone")
    user.qtbot.keyClicks(line, "9")
    before = preferences.load().phone
    line.settle()  # type: ignore[union-attr]
    assert footer(user) == "Not saved yet"
    user.qtbot.waitUntil(lambda: bool(said))
    refusals = saving._refusals
    user.qtbot.waitUntil(lambda: saving._refusals > refusals + 2)  # it keeps trying, without a word
    assert len(said) == 1 and words_in(line) == f"9{before}" and preferences.load().phone == before
    be_kind()
    user.qtbot.waitUntil(lambda: preferences.load().phone == f"9{before}")
    assert footer(user) == "Saved on this computer"


def test_refused_words_are_saved_before_the_page_reads_the_book_again(
    user: User, refusing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch)
    user.window.show_page("settings").go_to("about")
    for name in ("Phone", "Town", "Email"):
        user.qtbot.keyClicks(user.begin(name), "9")
    user.begin("Postcode")
    be_kind()
    preferences.change(card="5x7")  # another write goes through
    kept = preferences.load()
    assert [one[0] for one in (kept.phone, kept.city, kept.email)] == ["9", "9", "9"]
    assert words_in(user.field("Phone")) == kept.phone
    assert footer(user) == "Saved on this computer"


def test_a_page_with_refused_words_is_left_only_on_purpose(
    user: User, refusing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answering(monkeypatch, "", "", "Go on without them")
    user.window.show_page("settings").go_to("about")
    user.qtbot.keyClicks(user.begin("Phone"), "9")
    user.begin("Email")
    user.qtbot.waitUntil(lambda: bool(said))
    user.go_to("people")
    assert user.window.front() == "settings"
    user.go_to("people")
    assert user.window.front() == "people"


def test_the_words_of_a_full_disk_are_the_designs(
    user: User, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A copy can be saved elsewhere, and what was typed is still there when there is room again."""
    copy = tmp_path / "copy.acquaint"
    monkeypatch.setattr(copies, "ask_where", lambda _parent, _suggested: str(copy))
    said = answering(monkeypatch, "Save a copy elsewhere", "Close", "Try now", "")
    pages = store.execute_sql("pragma page_count").fetchone()[0]
    store.execute_sql(f"pragma max_page_count = {pages}")
    user.open_person("dana")
    note = user.begin("Good to know")
    QApplication.clipboard().setText("Rings before nine. " * 3000)
    user.key(KEYS.Key_V, CTRL)
    note.settle()  # type: ignore[union-attr]
    user.qtbot.waitUntil(lambda: len(said) == 4)
    full = "The disk is full. Make some room and Acquaint saves by itself."
    assert said[0] == f"Your last words are not saved yet {full}"
    assert said[1].startswith("The copy is made Copied to ") and copy.stat().st_size
    assert said[2] == said[3] == said[0]
    be_kind()
    assert saving.try_now()
    assert contacts.find(named("Dana Whitlock")).good_to_know.count("Rings before nine.") == 3000
    assert footer(user) == "Saved on this computer"


def test_the_window_closes_with_refused_words_only_on_purpose(
    user: User, refusing: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    said = answering(monkeypatch, "", "", "Go on without them")
    user.window.show_page("settings").go_to("about")
    user.qtbot.keyClicks(user.begin("Phone"), "9")
    user.begin("Email")
    user.qtbot.waitUntil(lambda: bool(said))
    assert not user.window.close()
    assert user.window.isVisible()
    assert user.window.close()


# ---- the example


@pytest.mark.parametrize(
    ("is_example", "title", "foot"),
    [(True, "Acquaint: an example", "Nothing is kept"), (False, "Acquaint", "Saved on this computer")],
)
def test_the_window_says_whether_what_is_done_in_it_is_kept(
    qtbot: QtBot, is_example: bool, title: str, foot: str
) -> None:
    example.tell()
    window = Window(is_example=is_example)
    qtbot.addWidget(window)
    window.show()
    said = [one.text() for one in window.sidebar.findChildren(QLabel) if one.isVisible()]
    assert window.windowTitle() == title and said[-1] == foot
    window.close()


def test_find_anything_is_cut_to_its_round_corners(user: User) -> None:
    user.key(KEYS.Key_K, CTRL)
    finder = user.places()[0]
    shape = finder.mask()
    assert not shape.contains(QPoint(0, 0)) and shape.contains(finder.rect().center())
    assert not shape.contains(finder.rect().bottomRight())


@pytest.mark.parametrize("size", [(900, 600), (1280, 800)])
def test_find_anything_stays_inside_its_window(user: User, size: tuple[int, int]) -> None:
    user.window.resize(*size)
    user.key(KEYS.Key_K, CTRL)
    user.types("a")
    finder, window = user.places()[0], user.window
    assert finder.geometry().bottom() < window.mapToGlobal(window.rect().bottomLeft()).y()


class Windows(QObject):
    """Notes every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(repr(watched))
        return False


def test_no_part_of_a_page_is_seen_as_a_window_of_its_own(user: User, qapp: QApplication) -> None:
    windows = Windows()
    qapp.installEventFilter(windows)
    for number in range(1, 7):
        user.key(KEYS(KEYS.Key_0 + number), CTRL)
    user.key(KEYS.Key_Comma, CTRL)
    user.window.page("person").go_to(named("Dana Whitlock"))
    user.window.show_page("person")
    contacts.set_aside(named("Alex Moreau"))
    user.go_to("today")
    qapp.removeEventFilter(windows)
    assert windows.shown == []


# ---- focus


class AtPeople(Window):
    """A window that begins elsewhere, so that Today is built when it is first gone to."""

    def show_first_page(self) -> None:
        self.show_page("people")


def test_one_arrives_at_the_first_of_those_to_ask_however_new_they_are(qtbot: QtBot) -> None:
    preferences.change(name="Marta Ellison")
    window = AtPeople()
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    user = User(window, qtbot)
    contacts.add(ContactDraft(name="Bo Carter", circle=Circle.FRIEND))
    window.sidebar.find_button.setFocus()
    user.key(KEYS.Key_1, CTRL)
    assert user.focus().accessibleName() == "Ask Bo"
    window.close()
