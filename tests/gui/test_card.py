"""The thank-you card: answers write it, a click rewrites it, paper and post make it real."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from core import book as open_book
from core import clock, contacts, meetings, scheduling
from core.contacts import ContactDraft, Stage
from core.letters import cards, post
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter
from core.letters.stationery import CARDS, SHEETS
from gui import look, printing
from gui.changes import Changes
from gui.letters import card_making
from gui.letters.card import CardPage
from gui.letters.card_choices import Tiles
from gui.problems import GentleDialog

HOSTILE = '<b>Zoë</b> {{7*7}} & שלום "O\'Hara/Ж" 🙂'


@pytest.fixture(autouse=True, scope="module")
def dressed(qapp: QApplication) -> None:
    look.wear(qapp)


pytestmark = pytest.mark.usefixtures("book")


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[CardPage]:
    owner = QWidget()
    qtbot.addWidget(owner)
    changes = Changes(owner)
    made = CardPage(changes)
    qtbot.addWidget(made)
    made.resize(1064, 800)
    yield made
    changes.stop()


def begin(name: str = "Dana Whitlock") -> int:
    """Meet somebody yesterday and begin their card."""
    person = contacts.add(ContactDraft(name=name))
    meeting = scheduling.plan(meetings.MeetingDraft(person, clock.now() - timedelta(days=1)))
    meetings.record(meeting, meetings.Debrief())
    return cards.begin_card(meeting)


@pytest.fixture
def card(page: CardPage, qtbot: QtBot) -> int:
    """The card for Dana, open on the page."""
    made = begin()
    page.show_letter(made)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    page.arrive()
    return made


def click(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def answer(qtbot: QtBot, page: CardPage, lesson: str = "Ask the cooks first") -> None:
    qtbot.keyClicks(page.fields.lesson, lesson)
    page.fields.settle()


def body(letter_id: int) -> str:
    return post.find(letter_id).body


def write_on_card(qtbot: QtBot, page: CardPage, words: str) -> None:
    """Put other words in the place of all that stand on the card."""
    click(qtbot, page.desk.view)
    page.desk.field.selectAll()
    page.desk.field.insertPlainText(words)
    qtbot.keyClick(page.desk.field, Qt.Key.Key_Escape)


def tile(tiles: Tiles, key: str) -> QAbstractButton:
    return next(one for one in tiles.tiles if one.key == key)


# ---- answers write the note


def test_a_new_card_is_empty_and_begins_at_the_first_question(page: CardPage, card: int) -> None:
    assert page.fields.lesson.hasFocus()
    assert page.bar.title.words() == "Thank-you card for Dana Whitlock"
    assert page.bar.saved.text() == "Saved 09:40"
    assert page.fields.lesson.accessibleName() == "What did Dana teach you?"
    assert page.fields.names.accessibleName() == "Who did Dana lead you to?"
    assert body(card) == "" and page.desk.count.text() == ""
    assert not page.fields.another_way.isVisible()


def test_answers_write_the_note_a_moment_after_the_last_key(page: CardPage, qtbot: QtBot, card: int) -> None:
    qtbot.keyClicks(page.fields.lesson, "Ask the cooks first")
    qtbot.waitUntil(lambda: "ask the cooks first" in body(card))
    page.fields.will_do.setFocus()
    qtbot.keyClicks(page.fields.will_do, "Watch the queue")
    page.fields.names.setFocus()
    qtbot.keyClicks(page.fields.names, "Elena and Hugo")
    qtbot.keyClick(page.fields.names, Qt.Key.Key_Return)
    letter = post.find(card)
    assert letter.body.startswith("Dear Dana,") and "watch the queue" in letter.body
    assert "Elena and Hugo" in letter.body
    assert {letter.fields[key] for key in ("lesson", "will_do", "names")} == {
        "Ask the cooks first",
        "Watch the queue",
        "Elena and Hugo",
    }
    assert page.desk.view.accessibleDescription() == letter.body
    assert page.desk.count.text() == f"{cards.count(letter.body)} words, fits the card"


def test_it_is_said_another_way_until_all_ways_were_seen(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    seen = [body(card)]
    for _number in range(4):
        click(qtbot, page.fields.another_way)
        seen.append(body(card))
    assert len(set(seen)) == 4 and seen[4] == seen[0]
    assert all("ask the cooks first" in one.lower() for one in seen)


def test_a_card_that_says_nothing_particular_is_not_made(
    page: CardPage, qtbot: QtBot, card: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "choose_printer", pytest.fail)
    page.ask_where = lambda parent, suggested: pytest.fail("nothing to save yet")
    page.fields.names.setFocus()
    qtbot.keyClicks(page.fields.names, "Elena")
    for button in (page.bar.print, page.bar.pdf):
        click(qtbot, button)
        assert page.fields._lesson._note.text() == "What did Dana teach you? One small thing is enough."
        assert page.fields.lesson.hasFocus()
    assert post.find(card).fields["names"] == "Elena"
    answer(qtbot, page)
    assert not page.fields._lesson._note.isVisible()


def test_answers_taken_back_stop_the_card_again(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    page.fields.lesson.selectAll()
    qtbot.keyClick(page.fields.lesson, Qt.Key.Key_Delete)
    click(qtbot, page.bar.print)
    assert page.fields._lesson._note.isVisible() and body(card)


def test_typing_is_kept_for_the_card_it_was_typed_for(page: CardPage, qtbot: QtBot, card: int) -> None:
    other = begin("Sam Ortiz")
    qtbot.keyClicks(page.fields.lesson, "Ask the cooks first")
    page.show_letter(other)
    assert "ask the cooks first" in body(card) and body(other) == ""
    assert page.fields.lesson.toPlainText() == ""
    assert page.fields.lesson.accessibleName() == "What did Sam teach you?"


# ---- own words


def test_a_click_on_the_card_changes_the_words_and_escape_keeps_them(
    page: CardPage, qtbot: QtBot, card: int
) -> None:
    answer(qtbot, page)
    click(qtbot, page.desk.view)
    field = page.desk.field
    assert field.hasFocus() and field.words() == body(card)
    qtbot.keyClicks(field, " Dana")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    qtbot.keyClicks(field, "Marta")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible() and page.desk.view.hasFocus()
    assert body(card).endswith("With warm thanks, Dana\n\nMarta")
    assert page.desk.view.accessibleDescription() == body(card)


def test_words_on_the_card_are_kept_while_typing_and_on_leaving(
    page: CardPage, qtbot: QtBot, card: int
) -> None:
    answer(qtbot, page)
    page.desk.view.setFocus()
    qtbot.keyClick(page.desk.view, Qt.Key.Key_Return)
    qtbot.keyClicks(page.desk.field, " Bye")
    qtbot.waitUntil(lambda: body(card).endswith(" Bye"))
    assert page.desk.field.isVisible()
    qtbot.keyClicks(page.desk.field, " now")
    qtbot.keyClick(page.desk.field, Qt.Key.Key_Tab)
    assert body(card).endswith(" Bye now") and not page.desk.field.isVisible()


def test_looking_at_the_words_does_not_make_them_ones_own(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    click(qtbot, page.desk.view)
    qtbot.keyClick(page.desk.field, Qt.Key.Key_Escape)
    assert page.fields.another_way.isVisible()


def test_own_words_are_never_overwritten_and_an_emptied_card_is_written_again(
    page: CardPage, qtbot: QtBot, card: int
) -> None:
    answer(qtbot, page)
    write_on_card(qtbot, page, "Dear Dana,\nMy own words.\nThanks,")
    assert page.fields._own.isVisible() and not page.fields.another_way.isVisible()
    qtbot.keyClicks(page.fields.will_do, "Watch the queue")
    page.fields.settle()
    assert body(card) == "Dear Dana,\n\nMy own words.\n\nThanks,"
    write_on_card(qtbot, page, "")
    assert "watch the queue" in body(card).lower()
    assert page.desk.view.accessibleDescription() == body(card)
    assert page.fields.another_way.isVisible()


def test_the_field_lies_over_the_words(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    view, field = page.desk.view, page.desk.field
    painted = view.grab().toImage()
    click(qtbot, view)
    field.setCursorWidth(0)
    written = view.grab().toImage()
    area = view.words_place
    per_line = round(view.line_gap)
    for top in range(round(view.first_baseline) - per_line, area.bottom() - per_line, per_line):
        inked = [
            {
                x
                for x in range(area.left(), area.right())
                for y in range(top, top + per_line)
                if picture.pixelColor(x, y).lightness() < 128
            }
            for picture in (painted, written)
        ]
        assert bool(inked[0]) is bool(inked[1])


# ---- how it fits


def test_a_note_too_long_says_by_how_much_and_is_not_made(
    page: CardPage, qtbot: QtBot, card: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "choose_printer", pytest.fail)
    answer(qtbot, page)
    write_on_card(qtbot, page, "Dear Dana,\nThank you. You are " + "so very kind " * 60 + "to me.\nThanks,")
    over = page.desk.view.fit.overflow_words
    assert over > 0 and page.desk.count.text() == f"{over} words too many"
    assert "“You are so very kind so…”" in page.desk.advice.text() and page.desk.advice.isVisible()
    click(qtbot, page.bar.print)
    assert page.desk.field.hasFocus()
    page.desk.field.selectAll()
    qtbot.keyClicks(page.desk.field, "Thank you.")
    assert page.desk.count.text() == "2 words, fits the card" and not page.desk.advice.isVisible()


def test_what_the_hand_cannot_write_is_named(page: CardPage, qtbot: QtBot, card: int) -> None:
    write_on_card(qtbot, page, HOSTILE)
    assert page.desk.advice.text() == "This hand cannot write: ש ל ו ם Ж 🙂"
    assert not page.desk.other_hand.isVisible() and body(card) == HOSTILE


def test_a_hand_that_can_write_it_is_offered(
    page: CardPage, qtbot: QtBot, card: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "choose_printer", pytest.fail)
    answer(qtbot, page)
    write_on_card(qtbot, page, "Dear Žofie, дякую")
    click(qtbot, page.bar.print)
    assert page.desk.field.hasFocus()
    assert page.desk.advice.text() == "This hand cannot write: д я к у ю"
    assert page.desk.other_hand.text() == "Write it in “Felt pen”"
    click(qtbot, page.desk.other_hand)
    assert cards.style(post.find(card)).hand == "felt" and not page.desk.advice.isVisible()
    assert not page.desk.other_hand.isVisible() and tile(page.choices.hands, "felt").isChecked()


def test_a_card_is_written_neat_or_lively_and_once_more(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    first = page.desk.view.grab().toImage()
    page.choices.manner.slider.setFocus()
    qtbot.keyClick(page.choices.manner.slider, Qt.Key.Key_Right)
    assert cards.style(post.find(card)).lively == 1.1
    lively = page.desk.view.grab().toImage()
    click(qtbot, page.choices.manner.again)
    again = page.desk.view.grab().toImage()
    assert first != lively != again and cards.style(post.find(card)).seed == f"{card}.1"
    page.show_letter(begin("Sam Ortiz"))
    assert page.choices.manner.slider.value() == 10
    page.show_letter(card)
    assert page.choices.manner.slider.value() == 11 and page.desk.view.grab().toImage() == again


# ---- how it is made


def test_each_choice_is_kept_for_this_card(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    choices = page.choices
    for tiles, key in ((choices.hands, "quick"), (choices.inks, "sepia"), (choices.stocks, "oat")):
        click(qtbot, tile(tiles, key))
    click(qtbot, choices.card.buttons()[2])
    click(qtbot, choices.paper.buttons()[1])
    assert cards.style(post.find(card)) == cards.Style(
        "quick", "sepia", "oat", "5x7", "Letter", 0, f"{card}.0"
    )
    assert choices.inks._name.text() == "Sepia" and choices.hands._name.text() == "Quick"
    assert "178 × 127 mm, A7" in choices._card_help.text()
    page.show_letter(begin("Sam Ortiz"))
    assert tile(choices.inks, "blueblack").isChecked() and choices.paper.key() == "A4"
    page.show_letter(card)
    assert tile(choices.inks, "sepia").isChecked()


def test_a_card_can_be_traced_or_written_over_lines(
    page: CardPage, qtbot: QtBot, card: int, tmp_path: Path
) -> None:
    answer(qtbot, page)
    page.ask_where = lambda parent, suggested: str(tmp_path / "card.pdf")
    print_way, trace, guide = page.choices.way.buttons()
    assert print_way.isChecked()
    finished = page.desk.view.grab().toImage()
    click(qtbot, trace)
    traced = page.desk.view.grab().toImage()
    click(qtbot, guide)
    assert cards.style(post.find(card)).way == "guide" and guide.isChecked()
    assert page.choices._way_help.text() == "Dark lines to lay under a real card, and the words to copy."
    assert finished != traced != page.desk.view.grab().toImage()
    write_on_card(qtbot, page, "Dear Žofie, дякую")
    assert not page.desk.advice.isVisible()
    click(qtbot, page.bar.pdf)
    assert PdfReader(tmp_path / "card.pdf").pages[0].extract_text().split()[:2] == ["Dear", "Žofie,"]
    click(qtbot, trace)
    assert page.desk.advice.text() == "This hand cannot write: д я к у ю"


def test_tiles_are_chosen_with_the_arrow_keys(page: CardPage, qtbot: QtBot, card: int) -> None:
    first = tile(page.choices.inks, "blueblack")
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Right)
    assert cards.style(post.find(card)).ink == "blue"


def test_paper_stays_cream_in_the_dark(page: CardPage, card: int, qapp: QApplication) -> None:
    look.wear(qapp, "dark")
    colour = page.desk.view.grab().toImage().pixelColor(20, 200)
    look.wear(qapp)
    assert colour == look.stock("ivory")


@pytest.mark.parametrize("width", [1064, 868])
def test_nothing_at_the_left_is_cut_off(page: CardPage, qtbot: QtBot, card: int, width: int) -> None:
    page.show_letter(begin("Bartholomew-Alexander Featherstonehaugh"))
    page.resize(width, 640)
    area = page._left.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    qtbot.waitUntil(lambda: area.widget().width() <= area.viewport().width())


# ---- PDF, printer, post


@pytest.mark.parametrize(("card_size", "paper"), [("A6", "A4"), ("A2", "Letter"), ("5x7", "card")])
def test_the_pdf_has_the_papers_size_and_the_notes_words(
    page: CardPage, qtbot: QtBot, card: int, tmp_path: Path, card_size: str, paper: str
) -> None:
    answer(qtbot, page)
    cards.restyle(card, card=card_size, paper=paper)
    asked: list[str] = []
    page.ask_where = lambda parent, suggested: asked.append(suggested) or str(tmp_path / "card")
    click(qtbot, page.bar.pdf)
    assert Path(asked[0]).name == "Thank-you card for Dana Whitlock.pdf"
    sheet = PdfReader(tmp_path / "card.pdf").pages[0]
    wanted = SHEETS.get(paper, CARDS[card_size].opened)
    assert float(sheet.mediabox.width) / 72 * 25.4 == pytest.approx(wanted.width, abs=0.05)
    assert float(sheet.mediabox.height) / 72 * 25.4 == pytest.approx(wanted.height, abs=0.05)
    assert sheet.extract_text().split() == body(card).split()
    assert page.made.isVisible() and "100%" in page.made._remark.text()


def test_nowhere_to_save_saves_nothing(page: CardPage, qtbot: QtBot, card: int) -> None:
    answer(qtbot, page)
    page.ask_where = lambda parent, suggested: ""
    click(qtbot, page.bar.pdf)
    assert post.find(card).state is LetterState.DRAFT and not page.made.isVisible()


def test_a_folder_that_refuses_is_told_and_keeps_the_card(
    page: CardPage, qtbot: QtBot, card: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr("gui.problems.ask", lambda dialog: said.append(dialog.windowTitle()))
    answer(qtbot, page)
    page.ask_where = lambda parent, suggested: str(tmp_path / "gone" / "card.pdf")
    click(qtbot, page.bar.pdf)
    assert said and said[0].startswith("The file could not be saved in")
    assert post.find(card).state is LetterState.DRAFT


def test_a_file_is_named_after_anybody() -> None:
    assert Path(card_making.suggested_file('A/B\\C: "D"?')).name == "Thank-you card for A B C D.pdf"
    assert len(Path(card_making.suggested_file("W" * 300)).name) < 100


@pytest.fixture
def printed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Fake the printer's dialog: its user chooses to print into a file."""
    target = tmp_path / "printed.pdf"

    def choose(printer: QPrinter, parent: object) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return True

    monkeypatch.setattr(printing, "choose_printer", choose)
    return target


def test_a_printed_card_is_posted_and_the_person_is_thanked(
    page: CardPage, qtbot: QtBot, card: int, printed: Path
) -> None:
    answer(qtbot, page)
    page.print_it()
    assert PdfReader(printed).pages[0].extract_text().split() == body(card).split()
    printed.unlink()
    click(qtbot, page.made.again)
    assert printed.exists() and not page.bar.print.isVisible()
    click(qtbot, page.made.yes)
    letter = post.find(card)
    assert letter.state is LetterState.SENT and letter.sent_on == clock.today()
    assert contacts.find(letter.contact_id).stage is Stage.THANKED
    assert open_book.step_back() == "Card to Dana Whitlock in the post"
    assert page.made.isVisible() and contacts.find(letter.contact_id).stage is Stage.MET


def test_a_posted_card_is_only_read(page: CardPage, qtbot: QtBot, card: int, tmp_path: Path) -> None:
    answer(qtbot, page)
    post.mark_sent(card)
    assert page.desk._caption.text() == "Inside. Posted on Tuesday 17 November."
    assert page.bar.saved.text() == "Posted today"
    for gone in (page._left, page.bar.print, page.bar.email, page.made):
        assert not gone.isVisible()
    page.arrive()
    click(qtbot, page.desk.view)
    assert not page.desk.field.isVisible() and page.desk.view.hasFocus()
    page.ask_where = lambda parent, suggested: str(tmp_path / "mine.PDF")
    click(qtbot, page.bar.pdf)
    assert (tmp_path / "mine.PDF").exists() and post.find(card).state is LetterState.SENT


def test_a_card_printed_and_then_changed_is_a_draft_again(
    page: CardPage, qtbot: QtBot, card: int, printed: Path
) -> None:
    answer(qtbot, page)
    click(qtbot, page.bar.print)
    assert post.find(card).state is LetterState.HANDED_OVER
    answer(qtbot, page, " and listen")
    assert post.find(card).state is LetterState.DRAFT and "and listen" in body(card)
    click(qtbot, page.bar.print)
    write_on_card(qtbot, page, "My own words.")
    assert post.find(card).state is LetterState.DRAFT and not page.made.isVisible()


def test_a_silent_printer_offers_to_try_again_and_to_save(
    page: CardPage, qtbot: QtBot, card: int, printed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinter, "printerState", lambda printer: QPrinter.PrinterState.Error)
    answers, said = ["Try again", "Save as PDF"], []

    def press(dialog: GentleDialog) -> str:
        said.append(dialog.windowTitle())
        return answers.pop(0)

    monkeypatch.setattr("gui.paperwork.ask", press)
    page.ask_where = lambda parent, suggested: str(tmp_path / "saved.pdf")
    answer(qtbot, page)
    click(qtbot, page.bar.print)
    assert said == ["The printer did not answer"] * 2
    assert (tmp_path / "saved.pdf").exists() and page.made.isVisible()


def test_a_printers_dialog_put_away_changes_nothing(
    page: CardPage, qtbot: QtBot, card: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "choose_printer", lambda printer, parent: False)
    answer(qtbot, page)
    click(qtbot, page.bar.print)
    assert post.find(card).state is LetterState.DRAFT


# ---- ways out


def test_an_email_instead_is_asked_for_with_everything_kept(page: CardPage, qtbot: QtBot, card: int) -> None:
    qtbot.keyClicks(page.fields.lesson, "Ask the cooks first")
    with qtbot.waitSignal(page.letter_wanted) as wanted:
        click(qtbot, page.bar.email)
    assert wanted.args == [post.find(card).contact_id, Kind.THANK_EMAIL, None]
    assert post.find(card).fields["lesson"] == "Ask the cooks first"


def test_back_is_a_button(page: CardPage, qtbot: QtBot, card: int) -> None:
    with qtbot.waitSignal(page.back_wanted):
        click(qtbot, page.bar.back)


def test_a_card_that_is_gone_is_left(page: CardPage, qtbot: QtBot, card: int) -> None:
    with qtbot.waitSignal(page.back_wanted):
        post.discard(card)
    page.refresh()


def test_a_person_with_any_name_gets_a_card(page: CardPage, qtbot: QtBot, card: int) -> None:
    page.show_letter(begin(HOSTILE))
    answer(qtbot, page, "Smile")
    letter = shown(page)
    assert page.bar.title.words() == f"Thank-you card for {HOSTILE}"
    assert letter.body.startswith("Dear <b>Zoë</b>,") and not page.grab().isNull()


def shown(page: CardPage) -> Letter:
    return post.find(page._letter_id)


def test_every_control_has_an_accessible_name(page: CardPage, card: int) -> None:
    for button in page.findChildren(QAbstractButton):
        assert button.accessibleName() or button.text()
    assert tile(page.choices.stocks, "oat").accessibleName() == "Card: Oatmeal"
