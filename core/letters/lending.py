"""One template as a file, to keep or to give to a friend; what comes in is proved before it is kept."""

import json
from dataclasses import asdict
from typing import Any

from core import seeds
from core.errors import Problem
from core.letters import sandbox, templates
from core.letters.kinds import Channel, Kind, Voice
from core.letters.occasions import OCCASIONS
from core.letters.templates import Template
from core.words import _

MARK = "acquaint-template"  # what the file says it is
FORM = 1
LARGEST = 60_000  # bytes
WRITTEN = ("kind", "channel", "voice", "name", "subject", "body", "occasion", "language")


def lend(template: Template) -> str:
    """Return a template as the text of a file."""
    kept = asdict(template)
    return json.dumps({MARK: FORM} | {key: kept[key] for key in WRITTEN}, ensure_ascii=False, indent=2) + "\n"


def take(text: str) -> str:
    """Keep the template of a file as the user's own and return its key; raises Problem for any other file."""
    return templates.add(found := read(text), found.name)


def read(text: str) -> Template:
    """Return the template of a file without keeping it; raises Problem when it is none, or is broken."""
    if len(text.encode(errors="replace")) > LARGEST:
        raise _stranger("too long")
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _stranger(str(error)) from error
    if not isinstance(said, dict) or said.get(MARK) != FORM:
        raise _stranger("no mark")
    words = {key: said.get(key, "") for key in WRITTEN}
    if not all(isinstance(value, str) for value in words.values()) or not _is_known(words):
        raise _stranger("unknown kind, channel or voice")
    template = Template(key="", version=1, **words)
    prove(template)
    return template


def prove(template: Template) -> None:
    """Raise Problem naming the line when a template is broken or does what no letter may."""
    for source, place in (
        (template.subject, _("the subject of “{name}”")),
        (template.body, _("the template “{name}”")),
    ):
        sandbox.prove(source, place.format(name=template.name))


def _is_known(words: dict[str, Any]) -> bool:
    """Say whether this Acquaint writes such letters."""
    kinds, voices = {*Kind, "card_late"}, {*Voice, *(one["voice"] for one in seeds.letters())}
    if words["occasion"] and words["occasion"] not in OCCASIONS:
        return False
    return words["kind"] in kinds and words["channel"] in {*Channel} and words["voice"] in voices


def _stranger(details: str) -> Problem:
    return Problem(
        _("This file holds no template of Acquaint. Nothing was changed. Choose one saved here."),
        details=details,
    )
