"""A letter: its fields, the user's own words, the way it leaves, and what becomes of it."""

from collections.abc import Callable, Iterator
from datetime import date
from email import message_from_bytes
from pathlib import Path
from urllib.parse import unquote

import pytest
from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import contacts, meetings, preferences, referrals
from core.contacts import Stage, Way
from core.letters import drafting, post
from core.letters.kinds import Answer, Kind, LetterState
from core.referrals import Permission
from core.store.tables import TemplateRow
from gui import look
from gui.changes import Changes
from gui.letters import leaving
from gui.letters.composer import ComposerPage
from gui.letters.fields import MinutesField, WaysField, WordsField
from gui.widgets.buttons import Button
from tests.builders import UGLY, meeting, person

ADDRESS = Way("email", "elena@breakfastfirst.example")
LEFT = Qt.MouseButton.LeftButton
MINE = "Dear Elena,\n\nMay I ask you something?\n\nMarta"


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


@pytest.fixture(autouse=True)
def marta(book: Iterator[None]) -> None:
    preferences.change(
        name="Marta Ellison",
        does="I have run shops for twelve years",
        email="marta@example.com",
        phone="555-0134",
    )


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ComposerPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = ComposerPage(changes)
    qtbot.addWidget(made)
    made.resize(1160, 800)
    yield made
    changes.stop()


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The links the page asked the system to open; every one is answered."""
    links: list[str] = []
    monkeypatch.setattr(leaving, "open_link", lambda url: links.append(url) or True)
    return links


@pytest.fixture
def elena() -> int:
    made = person("Elena Markovic", ways=(ADDRESS,), role="Regional lead", organization="Breakfast First")
    referrals.refer(made, person("Dana Whitlock"), permission=Permission.MAY_NAME)
    return made


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, LEFT)


def open_letter(page: ComposerPage, contact_id: int, kind: Kind = Kind.REQUEST) -> int:
    letter_id = drafting.begin(contact_id, kind)
    page.show_letter(letter_id)
    page.show()
    return letter_id


def write(page: ComposerPage, words: str) -> None:
    """Put words in the draft as a user would, by the keyboard."""
    page.sheet.draft.selectAll()
    page.sheet.draft.insertPlainText(words)
    page.sheet.draft.settle()


def field(page: ComposerPage, key: str) -> WordsField:
    found = page.side.fields.blocks[key]
    assert isinstance(found, WordsField)
    return found


def pick(page: ComposerPage, start: str) -> None:
    """Choose a line of the menu beside the big button."""
    next(one for one in page.top.more.menu().actions() if one.text().startswith(start)).trigger()


def pressing(words: str) -> Callable[[], list[str]]:
    """Press a button of the next dialog; returns what tells the dialog's words."""
    said: list[str] = []

    def press() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog)
        said.extend(label.text() for label in dialog.findChildren(QWidget) if hasattr(label, "setBuddy"))
        next(one for one in dialog.findChildren(Button) if one.text() == words).click()

    QTimer.singleShot(0, press)
    return lambda: said


def underlined(page: ComposerPage) -> list[str]:
    """Return the phrases with dots under them."""
    found, block = [], page.sheet.draft.document().begin()
    while block.isValid():
        for one in block.layout().formats():
            if one.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DotLine:
                text = block.text().encode("utf-16-le")
                found.append(text[2 * one.start : 2 * (one.start + one.length)].decode("utf-16-le"))
        block = block.next()
    return found


# ---- fields and words


def test_a_new_letter_begins_in_the_first_empty_field(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    open_letter(page, elena)
    page.activateWindow()
    page.arrive()
    assert page.top.title.words() == "Ask Elena Markovic"
    assert page.top.saved.text() == "Saved 09:40"
    assert field(page, "introducer").value() == "Dana Whitlock"
    assert field(page, "why").editor.hasFocus() or not page.isActiveWindow()


def test_a_field_writes_the_letter_and_dots_show_where(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    letter_id = open_letter(page, elena)
    qtbot.keyClicks(field(page, "learn").editor, "how it began")
    field(page, "learn").settle()
    assert "I would love to hear how it began." in page.sheet.draft.toPlainText()
    assert post.find(letter_id).fields["learn"] == "how it began"
    assert underlined(page) == [
        "Dana Whitlock",
        "I have run shops for twelve years",
        "how it began",
        "twenty minutes",
        "come to you, or we can talk by phone or video",
    ]
    assert page.wording.button.text() == "Another wording"


def test_length_and_ways_are_chosen(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    open_letter(page, elena)
    minutes, ways = page.side.fields.blocks["minutes"], page.side.fields.blocks["ways"]
    assert isinstance(minutes, MinutesField) and isinstance(ways, WaysField)
    click(qtbot, minutes.choices.buttons()[1])
    for key in ("in_person", "video"):
        click(qtbot, ways.checks[key])
    words = page.sheet.draft.toPlainText()
    assert "Could you spare 20 to 30 minutes" in words and "I can ring you whenever it suits you." in words


def test_own_words_are_kept_a_moment_after_the_last_key(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    letter_id = open_letter(page, elena)
    page.sheet.draft.selectAll()
    qtbot.keyClicks(page.sheet.draft, "Dear Elena, may I?")
    qtbot.waitUntil(lambda: post.find(letter_id).body == "Dear Elena, may I?")
    assert page.wording.remark.text() == "These are your own words now."


def test_a_field_never_overwrites_the_users_own_words(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    letter_id = open_letter(page, elena)
    write(page, MINE)
    qtbot.keyClicks(field(page, "learn").editor, "how it began")
    field(page, "learn").settle()
    assert page.sheet.draft.toPlainText() == MINE == post.find(letter_id).body
    page.wording.button.menu().actions()[0].trigger()
    assert "hear how it began." in page.sheet.draft.toPlainText()
    open_book.step_back()
    assert page.sheet.draft.toPlainText() == MINE
    assert page.wording.remark.text() == "These are your own words now."


def test_another_wording_can_be_chosen(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    letter_id = open_letter(page, elena)
    names = [one.text() for one in page.wording.button.menu().actions()]
    assert names[:2] == [
        "Request, introduced by someone (warm)",
        "Request, introduced by someone (formal)",
    ]
    page.wording.button.menu().actions()[1].trigger()
    assert "Yours sincerely" in page.sheet.draft.toPlainText()
    assert post.find(letter_id).template == "request-formal"


def test_undo_in_the_book_reaches_the_draft_that_has_the_focus(
    page: ComposerPage, qtbot: QtBot, elena: int
) -> None:
    letter_id = open_letter(page, elena)
    write(page, MINE)
    page.activateWindow()
    page.sheet.draft.setFocus()
    drafting.write_anew(letter_id)
    assert "suggested I write to you" in page.sheet.draft.toPlainText()
    open_book.step_back()
    assert page.sheet.draft.toPlainText() == MINE


def test_what_is_still_being_typed_is_kept_on_leaving(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    other = drafting.begin(person("Hugo Bright"), Kind.HELLO)
    letter_id = open_letter(page, elena)
    page.sheet.draft.selectAll()
    qtbot.keyClicks(page.sheet.draft, "Half a thought")
    qtbot.keyClicks(field(page, "why").editor, "took it further")
    page.show_letter(other)
    kept = post.find(letter_id)
    assert (kept.body, kept.fields["why"]) == ("Half a thought", "took it further")
    assert list(page.side.fields.blocks) == ["lesson", "will_do"]


def test_a_broken_template_is_told_on_the_page_and_the_draft_is_kept(
    page: ComposerPage, qtbot: QtBot, elena: int
) -> None:
    letter_id = open_letter(page, elena)
    before = page.sheet.draft.toPlainText()
    assert not page._trouble.isVisible()
    TemplateRow.update(body="Dear {{ persn.greeting }},").execute()
    qtbot.keyClicks(field(page, "learn").editor, "how it began")
    field(page, "learn").settle()
    assert page._trouble.isVisible()
    assert "Line 1 of the template" in page.trouble.text() and "persn" in page.trouble.text()
    assert page.sheet.draft.toPlainText() == before
    assert post.find(letter_id).fields["learn"] == "how it began"


@pytest.mark.parametrize("ugly", UGLY)
def test_ugly_names_and_words_are_shown_as_typed(page: ComposerPage, qtbot: QtBot, ugly: str) -> None:
    letter_id = open_letter(page, person(ugly, organization=ugly))
    field(page, "why").editor.setFocus()
    field(page, "why").editor.insertFromMimeData(_clipboard(ugly))
    field(page, "why").settle()
    page.grab()
    letter = post.find(letter_id)
    assert page.sheet.draft.toPlainText() == letter.body
    assert page.side.recipient.name.words() == letter.name
    assert page.minimumSizeHint().width() < 860


def test_emoji_before_a_phrase_do_not_shift_its_dots(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    open_letter(page, elena)
    asked = "Could you spare twenty minutes to tell me how you learned it?"
    write(page, f"Hello,\n\n👩‍🚀🙂 Dana Whitlock said hello. {asked}")
    assert "Dana Whitlock" in underlined(page)


# ---- the address


def test_a_missing_address_is_typed_and_kept_with_the_person(page: ComposerPage, qtbot: QtBot) -> None:
    hugo = person("Hugo Bright")
    open_letter(page, hugo)
    line = page.sheet.to.line
    assert line.placeholderText() == "Type an email address"
    assert page.coach.lines[0].words().startswith("Has an address. No email address yet.")
    qtbot.keyClicks(line, "hugo@commontable.example")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert contacts.find(hugo).reach("email") == "hugo@commontable.example"
    assert page.coach.lines[0].words().startswith("Says who you are.")


def test_what_is_no_address_is_said_beside_it_and_not_kept(page: ComposerPage, qtbot: QtBot) -> None:
    hugo = person("Hugo Bright")
    open_letter(page, hugo)
    qtbot.keyClicks(page.sheet.to.line, "hugo at home")
    page.settle()
    assert page.sheet.to._problem.text() == "“hugo at home” is not one email address."
    assert contacts.find(hugo).reach("email") == "" and page.sheet.to.line.text() == "hugo at home"
    qtbot.keyClicks(page.sheet.to.line, "!")
    assert not page.sheet.to._problem.isVisible()


def test_a_letter_does_not_leave_for_what_is_no_address(
    page: ComposerPage, qtbot: QtBot, opened: list[str]
) -> None:
    letter_id = open_letter(page, person("Hugo Bright"))
    qtbot.keyClicks(page.sheet.to.line, "hugo at home")
    click(qtbot, page.top.open)
    assert page.sheet.to._problem.isVisible() and not opened
    assert post.find(letter_id).state is LetterState.DRAFT


# ---- leaving


def test_it_opens_in_the_mail_program_and_asks_whether_it_was_sent(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    letter_id = open_letter(page, elena)
    assert page.top.open.text() == "Open in my mail program" and not page.handed.isVisible()
    click(qtbot, page.top.open)
    assert opened[0].startswith("mailto:elena@breakfastfirst.example?subject=Twenty%20minutes")
    assert "Dana Whitlock suggested I write to you." in unquote(opened[0])
    assert page.handed.isVisible() and page.handed.words() == ""
    assert post.find(letter_id).state is LetterState.HANDED_OVER
    assert contacts.find(elena).stage is Stage.TO_ASK
    click(qtbot, page.handed.not_yet)
    assert post.find(letter_id).state is LetterState.DRAFT and not page.handed.isVisible()


def test_only_yes_moves_the_person_and_freezes_the_words(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    letter_id = open_letter(page, elena)
    write(page, MINE)
    click(qtbot, page.top.open)
    click(qtbot, page.handed.yes)
    assert contacts.find(elena).stage is Stage.ASKED
    assert page.sheet.draft.isReadOnly() and page.sheet.draft.toPlainText() == MINE
    assert page.sheet.subject.line.isReadOnly() and page.sheet.to.line.isReadOnly()
    assert page.top.saved.text() == "Sent today"
    assert page.side.fate.text() == "Sent on Tuesday 17 November.\nWaiting for an answer."
    hidden = (page.top.open, page.top.more, page.wording, page.coach, page.side.fields, page.handed)
    assert not any(widget.isVisible() for widget in hidden)
    qtbot.keyClicks(page.sheet.draft, "more")
    page.settle()
    assert post.find(letter_id).body == MINE


@pytest.mark.parametrize(
    ("way", "words", "start"),
    [
        (
            "gmail",
            "Open in Gmail",
            "https://mail.google.com/mail/?view=cm&fs=1&to=elena@breakfastfirst.example",
        ),
        ("outlook", "Open in Outlook", "https://outlook.live.com/mail/0/deeplink/compose?to=elena@"),
    ],
)
def test_the_button_says_where_the_user_writes_mail(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str], way: str, words: str, start: str
) -> None:
    open_letter(page, elena)
    preferences.change(mail_way=way)
    assert page.top.open.text() == words
    click(qtbot, page.top.open)
    assert opened[0].startswith(start)


def test_who_copies_has_one_button_for_it(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    preferences.change(mail_way="copy")
    letter_id = open_letter(page, elena)
    assert page.top.open.text() == "Copy the letter" and not page.top.copy.isVisible()
    click(qtbot, page.top.open)
    assert QApplication.clipboard().text() == post.find(letter_id).body and not opened
    assert page.handed.words() == "Your letter is copied. Paste it where you write mail."


def test_another_way_once_is_in_the_menu(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    open_letter(page, elena)
    pick(page, "Open in Gmail")
    assert opened[0].startswith("https://mail.google.com/")
    assert preferences.load().mail_way == "mail"


def test_a_long_letter_is_copied_and_to_be_pasted(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    open_letter(page, elena)
    write(page, "Wörter 🙂 " * 200)
    click(qtbot, page.top.open)
    assert "body=" not in opened[0]
    assert QApplication.clipboard().text() == page.sheet.draft.toPlainText()
    assert page.handed.words() == "Your letter is copied. Paste the letter into the mail that opened."


def test_when_no_mail_program_answers_the_words_are_copied(
    page: ComposerPage, qtbot: QtBot, elena: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "open_link", lambda _url: False)
    letter_id = open_letter(page, elena)
    said = pressing("Copy again")
    click(qtbot, page.top.open)
    assert "No mail program answered" in said()
    assert "Open your mail in the browser and paste it." in said()
    assert QApplication.clipboard().text() == post.find(letter_id).body
    assert page.handed.words() == "Your letter is copied. Open your mail and paste it."


def test_a_draft_file_is_saved_for_a_mail_program(
    page: ComposerPage, qtbot: QtBot, elena: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    asked: list[str] = []
    monkeypatch.setattr(
        leaving, "ask_file", lambda _parent, name: asked.append(name) or str(tmp_path / "mine")
    )
    letter_id = open_letter(page, elena)
    pick(page, "Save as a draft file")
    assert Path(asked[0]).name == "Letter to Elena Markovic.eml"
    message = message_from_bytes((tmp_path / "mine.eml").read_bytes())
    assert (message["To"], message["X-Unsent"]) == ("elena@breakfastfirst.example", "1")
    assert post.find(letter_id).state is LetterState.HANDED_OVER and "Open it" in page.handed.words()


def test_no_file_chosen_changes_nothing_and_a_folder_that_is_gone_is_told(
    page: ComposerPage, qtbot: QtBot, elena: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    letter_id = open_letter(page, elena)
    monkeypatch.setattr(leaving, "ask_file", lambda _parent, _name: "")
    pick(page, "Save as a draft file")
    monkeypatch.setattr(leaving, "ask_file", lambda _parent, _name: str(tmp_path / "gone" / "a.eml"))
    said = pressing("Close")
    pick(page, "Save as a draft file")
    assert "The draft file could not be saved there" in said()
    assert post.find(letter_id).state is LetterState.DRAFT


def test_who_has_no_mail_program_can_choose_to_copy_from_now_on(
    page: ComposerPage, qtbot: QtBot, elena: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(leaving, "open_link", lambda _url: False)
    open_letter(page, elena)
    pressing("I’ll copy it")
    click(qtbot, page.top.open)
    assert preferences.load().mail_way == "copy"
    assert page.top.open.text() == "Copy the letter"


def test_the_calendar_file_lies_ready_where_a_link_cannot_carry_it(
    page: ComposerPage,
    qtbot: QtBot,
    elena: int,
    opened: list[str],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    meeting_id = meeting(elena, 3)
    letter_id = open_letter(page, elena, Kind.CONFIRM)
    assert not page.handed.enclosure.isVisible()
    click(qtbot, page.top.open)
    click(qtbot, page.handed.enclosure)
    folder = Path(QUrl(opened[1]).toLocalFile())
    assert folder == tmp_path / "Acquaint" / f"letter-{letter_id}"
    assert [one.name for one in folder.iterdir()] == ["Conversation with Marta Ellison.ics"]
    meetings.remove(meeting_id)
    assert not page.handed.enclosure.isVisible()


def test_a_calendar_file_that_cannot_be_written_or_is_gone_is_told(
    page: ComposerPage, qtbot: QtBot, elena: int, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "Acquaint").write_text("in the way")
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    meeting_id = meeting(elena, 3)
    open_letter(page, elena, Kind.CONFIRM)
    said = pressing("Close")
    page.handed.enclosure_wanted.emit()
    assert "The calendar file could not be written" in said()
    meetings.remove(meeting_id)
    told = pressing("Close")
    page.handed.enclosure_wanted.emit()
    assert "There is no meeting to put into a calendar any more." in told()


def test_a_letter_sent_some_other_way_can_be_said_to_be_sent(
    page: ComposerPage, qtbot: QtBot, elena: int
) -> None:
    letter_id = open_letter(page, elena)
    pick(page, "I have sent it")
    assert post.find(letter_id).sent_on == date(2026, 11, 17)


def test_a_draft_thrown_away_leads_back_and_undo_keeps_it(
    page: ComposerPage, qtbot: QtBot, elena: int
) -> None:
    letter_id = open_letter(page, elena)
    with qtbot.waitSignal(page.back_wanted):
        pick(page, "Throw this draft away")
    assert not post.everything()
    open_book.step_back()
    assert post.find(letter_id).name == "Elena Markovic"


# ---- the answer, and the ways out


def test_after_a_yes_the_meeting_can_be_planned(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    letter_id = open_letter(page, elena)
    assert not page.top.answers.isVisible() and not page.top.plan.isVisible()
    pick(page, "I have sent it")
    assert page.top.answers.isVisible()
    page.top.answers.menu().actions()[0].trigger()
    assert post.find(letter_id).answer == Answer.YES
    assert page.side.fate.text().endswith("Elena said yes.")
    with qtbot.waitSignal(page.plan_wanted) as wanted:
        click(qtbot, page.top.plan)
    assert wanted.args == [elena]


def test_a_sent_letter_can_still_be_copied(
    page: ComposerPage, qtbot: QtBot, elena: int, opened: list[str]
) -> None:
    letter_id = open_letter(page, elena)
    pick(page, "I have sent it")
    click(qtbot, page.top.copy)
    assert QApplication.clipboard().text() == post.find(letter_id).body
    assert post.find(letter_id).state is LetterState.SENT


def test_back_and_the_name_lead_away(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    open_letter(page, elena)
    with qtbot.waitSignal(page.back_wanted):
        click(qtbot, page.top.back)
    with qtbot.waitSignal(page.person_chosen) as chosen:
        click(qtbot, page.side.recipient.name)
    assert chosen.args == [elena]


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.CARD])
def test_every_kind_of_letter_is_shown(page: ComposerPage, qtbot: QtBot, elena: int, kind: Kind) -> None:
    page.show_letter(drafting.begin(elena, kind, about_id=person("Hugo Bright")))
    page.show()
    greeting = "Hello Elena," if kind is Kind.CONNECT else "Dear Elena,"
    assert "{" not in page.top.title.words() and page.sheet.draft.toPlainText().startswith(greeting)
    page.grab()


def test_in_a_narrow_window_the_fields_fold_above_the_letter(
    page: ComposerPage, qtbot: QtBot, elena: int
) -> None:
    open_letter(page, elena)
    assert not page.side.fold.isVisible() and field(page, "why").isVisible()
    page.resize(868, 640)
    assert page.side.fold.isVisible() and not field(page, "why").isVisible()
    assert page.coach.isVisible() and page.sheet.width() > 400
    click(qtbot, page.side.fold)
    assert field(page, "why").isVisible() and page.sheet.isVisible()
    page.side.fold.setChecked(False)
    page.arrive()
    assert field(page, "why").isVisible()


def _clipboard(words: str) -> object:
    QApplication.clipboard().setText(words.encode(errors="replace").decode())
    return QApplication.clipboard().mimeData()


def test_after_a_yes_the_meeting_comes_next(page: ComposerPage, qtbot: QtBot, elena: int) -> None:
    letter_id = open_letter(page, elena)
    post.mark_sent(letter_id)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.top.answers.setFocus()
    page.top.answers.menu().actions()[0].trigger()
    assert page.top.plan.isVisible() and page.top.plan.hasFocus()
