"""Plants seeds/ in an empty book: letter templates, the question bank, the topics."""

from functools import cache
from pathlib import Path
from typing import Any

from core.changes import Topic
from core.resources import seed
from core.store.database import writing
from core.store.tables import QuestionRow, TemplateRow, TopicRow

NEWEST = "card_late-plain"  # the last template of letters.toml: a book that has it has them all


def read(name: str) -> dict[str, Any]:
    """Return one file of seeds/ as plain data."""
    import tomllib  # only for a new book

    return tomllib.loads(seed(name).read_text(encoding="utf-8"))


def plant() -> None:
    """Fill a new book; give an older one the templates it lacks, and leave what it has alone."""
    row = TemplateRow
    known = {key for (key,) in row.select(row.key).order_by(row.id).tuples()}
    if NEWEST in known:
        return
    with writing(Topic.TEMPLATES):
        for template in letters():
            if template["key"] not in known:
                row.create(**template)
        if not known:
            _plant_questions()


def letters() -> tuple[dict[str, str], ...]:
    """Return the wording every book starts with, each template by its columns."""
    return _letters(seed("letters.toml"))


@cache
def _letters(place: Path) -> tuple[dict[str, str], ...]:
    return tuple(read(place.name)["letter"])


def _plant_questions() -> None:
    bank = read("questions.toml")
    TopicRow.insert_many(
        {"name": name, "position": position} for position, name in enumerate(bank["topics"])
    ).execute()
    QuestionRow.insert_many(_question(one) for one in bank["question"]).execute()


def _question(seed: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": seed["text"],
        "topic": seed["topic"],
        "feeds": seed["feeds"],
        "minutes": seed["minutes"],
        "is_meeting_only": seed.get("only_in_meeting", False),
        "is_pinned": seed.get("pinned", False),
    }
