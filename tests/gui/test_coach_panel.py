"""The coach beside a letter: flags with words ready, guards with one thing to do, spelling."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from core import preferences, promises, referrals
from core.contacts import Way
from core.letters import drafting, post
from core.letters.kinds import Kind
from core.referrals import Permission
from gui import look
from gui.changes import Changes
from gui.letters.composer import ComposerPage
from gui.letters.remark_block import RemarkBlock
from tests.builders import UGLY, person

LEFT = Qt.MouseButton.LeftButton
ALT = Qt.KeyboardModifier.AltModifier
UNDERLINES = QTextCharFormat.UnderlineStyle
ASKS = "I would also be glad to hear of any openings on your team."
SLIP = "I look forward to hearing from you ASAP!!"


@pytest.fixture(autouse=True)
def marta(book: Iterator[None], qapp: object) -> None:
    look.wear(qapp)  # type: ignore[arg-type]
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
    made.settle()
    changes.stop()


def opened(
    page: ComposerPage, kind: Kind = Kind.REQUEST, permission: Permission = Permission.MAY_NAME
) -> int:
    elena = person("Elena Markovic", ways=(Way("email", "elena@breakfastfirst.example"),))
    referrals.refer(elena, person("Dana Whitlock"), permission=permission)
    letter_id = drafting.begin(elena, Kind.REQUEST)
    drafting.fill(letter_id, {"why": "took it to thirty-one schools", "learn": "what stayed the same"})
    page.show_letter(letter_id)
    page.show()
    return letter_id


def begin(page: ComposerPage, qtbot: QtBot) -> None:
    """Put the keyboard into the letter."""
    page.activateWindow()
    page.sheet.draft.setFocus()
    qtbot.waitUntil(page.sheet.draft.hasFocus)


def add(page: ComposerPage, qtbot: QtBot, words: str) -> None:
    """Type a sentence at the end of the paragraph that asks, and pause."""
    draft = page.sheet.draft
    text = draft.toPlainText()
    begin(page, qtbot)
    draft.choose(text.index("\n\nWith thanks"), text.index("\n\nWith thanks"))
    qtbot.keyClicks(draft, f" {words}")
    qtbot.waitUntil(lambda: not page.coaching._pause.isActive())


def block(page: ComposerPage, title: str) -> RemarkBlock:
    return next(one for one in page.coach.blocks if one.remark.title == title)


def titles(page: ComposerPage) -> list[str]:
    return [one.remark.title for one in page.coach.blocks]


def underlined(page: ComposerPage, style: UNDERLINES, token: str) -> list[str]:
    """Return the words with a line of this kind and colour under them."""
    found, one = [], page.sheet.draft.document().begin()
    while one.isValid():
        text = one.text().encode("utf-16-le", "surrogatepass")
        for span in one.layout().formats():
            is_it = span.format.underlineStyle() is style
            if is_it and span.format.underlineColor() == look.colour(token):
                found.append(text[2 * span.start : 2 * (span.start + span.length)].decode("utf-16-le"))
        one = one.next()
    return found


def test_a_good_letter_has_its_parts_quoted_and_nothing_to_change(page: ComposerPage) -> None:
    opened(page)
    assert page.coach.title.text() == "Ready to send" and titles(page) == []
    said = [one.words() for one in page.coach.lines if one.isVisible()]
    assert "Never asks for a job." in said
    assert any(one.startswith("Names who suggested this. Dana Whitlock") for one in said)


def test_a_flag_raised_while_typing_is_settled_with_the_words_ready(page: ComposerPage, qtbot: QtBot) -> None:
    letter_id = opened(page)
    add(page, qtbot, ASKS)
    assert page.coach.title.text() == "One thing to change"
    assert underlined(page, UNDERLINES.WaveUnderline, "flag") == [ASKS]
    flag = block(page, "This asks for a job")
    qtbot.mouseClick(flag.use, LEFT)
    assert ASKS not in page.sheet.draft.toPlainText() and flag.remark.words in post.find(letter_id).body
    assert titles(page) == [] and underlined(page, UNDERLINES.WaveUnderline, "flag") == []
    assert page.focusWidget() is page.sheet.draft
    page.sheet.draft.undo()
    assert ASKS in page.sheet.draft.toPlainText()


def test_a_flagged_sentence_can_be_taken_out_with_its_space(page: ComposerPage, qtbot: QtBot) -> None:
    letter_id = opened(page)
    before = post.find(letter_id).body
    add(page, qtbot, ASKS)
    qtbot.mouseClick(block(page, "This asks for a job").remove, LEFT)
    assert post.find(letter_id).body == before


def test_what_is_let_be_stays_so_in_this_letter(page: ComposerPage, qtbot: QtBot) -> None:
    letter_id = opened(page)
    add(page, qtbot, ASKS)
    qtbot.mouseClick(block(page, "This asks for a job").let_be, LEFT)
    assert titles(page) == []
    page.show_letter(letter_id)
    assert titles(page) == []
    assert "Never asks for a job." not in [one.words() for one in page.coach.lines if one.isVisible()]


def test_the_keys_lead_to_the_flag_and_use_its_words(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, ASKS)
    page.sheet.draft.choose(0, 0)
    begin(page, qtbot)
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_F8)
    assert page.sheet.draft.textCursor().selectedText() == ASKS
    words = block(page, "This asks for a job").remark.words
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_Return, ALT)
    assert words in page.sheet.draft.toPlainText() and ASKS not in page.sheet.draft.toPlainText()
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_F8)
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_Return, ALT)
    assert words in page.sheet.draft.toPlainText()


def test_f8_goes_round_and_the_same_words_twice_are_told_apart(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, "Tuesday 17 November, or Tuesday 18 November.")
    assert underlined(page, UNDERLINES.DashUnderline, "care") == ["Tuesday"]
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_F8)
    qtbot.keyClick(page.sheet.draft, Qt.Key.Key_F8)
    assert page.sheet.draft.textCursor().selectedText() == "Tuesday"
    qtbot.mouseClick(block(page, "The wrong weekday").use, LEFT)
    assert "or Wednesday 18 November." in page.sheet.draft.toPlainText()


def test_emoji_before_a_flag_do_not_shift_it(page: ComposerPage, qtbot: QtBot) -> None:
    letter_id = opened(page)
    page.sheet.draft.selectAll()
    page.sheet.draft.insertPlainText(f"Dear Elena 👩‍🚀🙂,\n\n🙂 {ASKS} 🙂 Thank you.")
    page.coaching.read()
    assert underlined(page, UNDERLINES.WaveUnderline, "flag") == [ASKS]
    qtbot.mouseClick(block(page, "This asks for a job").remove, LEFT)
    assert post.find(letter_id).body == "Dear Elena 👩‍🚀🙂,\n\n🙂 🙂 Thank you."


def test_a_promise_goes_among_the_promises(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, "I'll send you our stock sheet.")
    qtbot.mouseClick(block(page, "A promise").use, LEFT)
    assert [one.text for one in promises.still_open()] == ["Send you our stock sheet"]
    assert titles(page) == []


def test_who_has_not_said_yes_is_asked_first(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page, permission=Permission.ASK_FIRST)
    add(page, qtbot, "Dana suggested I write to you.")
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        qtbot.mouseClick(block(page, "Ask Dana first").use, LEFT)
    dana, kind, elena = wanted.args
    assert (kind, elena) == (Kind.INTRO_REQUEST, page.person()) and dana != elena


def test_a_second_question_is_shown(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, "How did you begin?")
    found = block(page, "More than one question")
    page.sheet.draft.choose(0, 0)
    qtbot.mouseClick(found.use, LEFT)
    assert page.sheet.draft.textCursor().selectedText() == "How did you begin?"
    assert not found.remove.isVisible()


def test_a_letter_that_was_sent_is_not_advised_on(page: ComposerPage) -> None:
    letter_id = opened(page)
    post.amend(letter_id, body=ASKS)
    post.mark_sent(letter_id)
    assert not page.coach.isVisible()
    assert underlined(page, UNDERLINES.WaveUnderline, "flag") == []
    page.coaching.next()
    page.coaching.use_here()
    assert post.find(letter_id).body == ASKS


# ---- spelling


def test_a_misspelt_word_is_marked_mended_and_learned(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, "I can recieve you in Zzyzx kichens.")
    assert underlined(page, UNDERLINES.WaveUnderline, "care") == ["recieve", "kichens"]
    draft = page.sheet.draft
    draft.choose(draft.toPlainText().index("recieve") + 2, draft.toPlainText().index("recieve") + 2)
    menu = draft.menu_at(draft.textCursor())
    assert menu.actions()[0].text() == "receive"
    menu.actions()[0].trigger()
    assert "I can receive you" in draft.toPlainText()
    place = draft.toPlainText().index("kichens")
    draft.choose(place, place)
    menu = draft.menu_at(draft.textCursor())
    next(one for one in menu.actions() if one.text() == "Learn “kichens”").trigger()
    assert preferences.load().learned_words == ("kichens",)
    assert underlined(page, UNDERLINES.WaveUnderline, "care") == []


def test_the_spelling_is_off_in_one_click(page: ComposerPage, qtbot: QtBot) -> None:
    opened(page)
    add(page, qtbot, "I can recieve you.")
    draft = page.sheet.draft
    draft.choose(0, 0)
    menu = draft.menu_at(draft.textCursor())
    assert not any(one.text().startswith("Learn") for one in menu.actions())
    next(one for one in menu.actions() if one.text() == "Look for misspelt words").trigger()
    assert not preferences.load().spelling
    assert underlined(page, UNDERLINES.WaveUnderline, "care") == []


@pytest.mark.parametrize("ugly", UGLY)
def test_ugly_words_are_read_as_any_others(page: ComposerPage, ugly: str) -> None:
    opened(page)
    page.sheet.draft.selectAll()
    page.sheet.draft.insertPlainText(f"{ugly} {ASKS} {ugly} Thank you, {ugly} for talking. I recieve.")
    page.coaching.read()
    for one in page.coach.blocks:
        assert one.words()
    page.grab()
