"""Plants seeds/ in an empty book: letter templates, the question bank, the topics."""

from typing import Any

from core.changes import Topic
from core.resources import seed
from core.store.database import writing
from core.store.tables import QuestionRow, TemplateRow, TopicRow


def read(name: str) -> dict[str, Any]:
    """Return one file of seeds/ as plain data."""
    import tomllib  # only for a new book

    return tomllib.loads(seed(name).read_text(encoding="utf-8"))


def plant() -> None:
    """Fill templates, questions and topics where there are none yet."""
    if TemplateRow.select().exists():
        return
    bank = read("questions.toml")
    with writing(Topic.TEMPLATES):
        for template in read("letters.toml")["letter"]:
            TemplateRow.create(**template)
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
