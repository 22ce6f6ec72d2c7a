"""Plants seeds/ in an empty book: letter templates, the question bank, the topics."""

import tomllib
from typing import Any

from core.changes import Topic
from core.resources import seed
from core.store.database import writing
from core.store.tables import QuestionRow, TemplateRow, TopicRow


def read(name: str) -> dict[str, Any]:
    """Return one file of seeds/ as plain data."""
    return tomllib.loads(seed(name).read_text(encoding="utf-8"))


def plant() -> None:
    """Fill templates, questions and topics where there are none yet."""
    if TemplateRow.select().exists():
        return
    bank = read("questions.toml")
    with writing(Topic.TEMPLATES):
        for template in read("letters.toml")["letter"]:
            TemplateRow.create(**template)
        for position, topic in enumerate(bank["topics"]):
            TopicRow.create(name=topic, position=position)
        for question in bank["question"]:
            QuestionRow.create(
                text=question["text"],
                topic=question["topic"],
                feeds=question["feeds"],
                minutes=question["minutes"],
                is_meeting_only=question.get("only_in_meeting", False),
                is_pinned=question.get("pinned", False),
            )
