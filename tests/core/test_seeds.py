"""Seeds: what a new book starts with, and that a book of one's own is left alone."""

from pathlib import Path

import pytest

from core import book as open_book
from core import lessons, questions, seeds
from core.letters.kinds import Kind
from core.store.database import book
from core.store.tables import QuestionRow, TemplateRow, TopicRow
from tests.builders import dump

pytestmark = pytest.mark.usefixtures("book")


def test_every_kind_of_letter_has_a_template() -> None:
    rows = TemplateRow.select(TemplateRow.key, TemplateRow.kind, TemplateRow.body).tuples()
    assert {kind for _key, kind, _body in rows} >= {kind.value for kind in Kind}
    assert all(key and body.strip() for key, _kind, body in rows)


def test_every_question_can_be_asked_and_feeds_a_topic() -> None:
    bank, topics = questions.bank(), lessons.topics()
    assert len({one.text for one in bank}) == len(bank) > 100
    assert {one.feeds for one in bank} - {""} <= set(topics)
    assert all("?" in one.text and one.topic and 0 < one.minutes <= 10 for one in bank)
    assert any(one.is_pinned for one in bank) and any(one.is_meeting_only for one in bank)


def test_the_bank_stands_in_the_order_of_its_file() -> None:
    assert [one.text for one in questions.bank()] == [
        one["text"] for one in seeds.read("questions.toml")["question"]
    ]


def test_planting_again_changes_nothing() -> None:
    before = dump()
    seeds.plant()
    assert dump() == before and open_book.next_back() == ""


def test_what_the_user_changed_is_there_when_the_book_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "Acquaint.acquaint"
    open_book.open_file(path)
    with book.atomic():
        TemplateRow.update(body="Mine").where(TemplateRow.key == "request-warm").execute()
        QuestionRow.delete().execute()
        TopicRow.delete().where(TopicRow.position > 0).execute()
    before = dump()
    open_book.open_file(path)
    assert dump() == before and TemplateRow.get(TemplateRow.key == "request-warm").body == "Mine"
