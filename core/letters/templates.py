"""The wording letters start from: ours, and the user's own."""

from dataclasses import dataclass
from typing import Any
from uuid import uuid4

from core import seeds, tidy
from core.changes import Topic
from core.errors import Problem
from core.store.database import writing
from core.store.tables import TemplateRow
from core.words import _

OWN = "own-"  # how the key of a user's own template begins


@dataclass(frozen=True, slots=True)
class Template:
    """A letter with blanks; the words of a card lie between its greeting and its closing."""

    key: str
    kind: str
    channel: str
    voice: str
    name: str
    subject: str
    body: str
    version: int
    occasion: str = ""
    language: str = "en"

    @property
    def is_own(self) -> bool:
        """Say whether the user made it, and may rename or delete it."""
        return self.key.startswith(OWN)


def of_kind(kind: str, channel: str = "") -> list[Template]:
    """Return the templates of one kind, the first choice first; of one channel when it is named."""
    chosen = TemplateRow.kind == str(kind)
    return _read(chosen & (TemplateRow.channel == str(channel)) if channel else chosen)


def find(key: str) -> Template:
    """Return one template; raises Problem when it is gone."""
    found = _read(TemplateRow.key == key)
    if not found:
        raise Problem(_("The template of this letter is gone. Choose another; the draft is kept as it is."))
    return found[0]


def everything() -> list[Template]:
    """Return every template, in the order they came into the book."""
    return _read(TemplateRow.id.is_null(False))


def is_changed(template: Template) -> bool:
    """Say whether the user has changed a template of ours."""
    first = _shipped(template.key)
    return bool(first) and _words(template.subject, template.body) != _words(
        first.get("subject", ""), first["body"]
    )


def change(key: str, *, subject: str, body: str) -> None:
    """Keep other words for a template; a broken one is kept too, and `trouble` says what is wrong."""
    with writing(Topic.TEMPLATES, said=_("Template changed"), joins=f"template-{key}"):
        _update(key, subject=tidy.line(subject), body=tidy.note(body))


def put_back(key: str) -> None:
    """Make a template of ours what it was when it came; undo brings the user's words back."""
    first = _shipped(key)
    with writing(Topic.TEMPLATES, said=_("Put back the original")):
        _update(key, subject=first.get("subject", ""), body=first["body"])


def add(like: Template, name: str) -> str:
    """Keep a template of the user's own that begins as another is, and return its key.

    Raises Problem when it has no name.
    """
    named = _named(name)
    with writing(Topic.TEMPLATES, said=_("Added the template “{name}”").format(name=named)):
        row = TemplateRow.create(
            key=f"{OWN}{uuid4().hex}",
            kind=like.kind,
            channel=like.channel,
            voice=like.voice,
            name=named,
            subject=like.subject,
            body=like.body,
            occasion=like.occasion,
            language=like.language,
        )
    key: str = row.key
    return key


def rename(key: str, name: str) -> None:
    """Give a template of the user's own another name; raises Problem when there is none."""
    named = _named(name)
    with writing(Topic.TEMPLATES, said=_("Renamed the template")):
        _update(key, name=named)


def speak(key: str, language: str) -> None:
    """Say which language a template of the user's own is written in, one of manners.MANNERS."""
    with writing(Topic.TEMPLATES, said=_("Changed the language of the template")):
        _update(key, language=language)


def remove(key: str) -> None:
    """Take a template of the user's own out of the book; undo brings it back."""
    template = find(key)
    with writing(Topic.TEMPLATES, said=_("Deleted the template “{name}”").format(name=template.name)):
        TemplateRow.delete().where((TemplateRow.key == key) & TemplateRow.key.startswith(OWN)).execute()


def _shipped(key: str) -> dict[str, str]:
    """Return a template of ours as it came with this Acquaint; {} for the user's own."""
    return next((one for one in seeds.letters() if one["key"] == key), {})


def _words(subject: str, body: str) -> tuple[str, str]:
    return subject.strip(), body.strip()


def _named(name: str) -> str:
    named = tidy.line(name)
    if not named:
        raise Problem(_("Give the template a name, such as the people it is for."), field="name")
    return named


def _update(key: str, **columns: str) -> None:
    TemplateRow.update(columns).where(TemplateRow.key == key).execute()


def _read(condition: Any) -> list[Template]:
    row = TemplateRow
    columns = (
        row.key,
        row.kind,
        row.channel,
        row.voice,
        row.name,
        row.subject,
        row.body,
        row.version,
        row.occasion,
        row.language,
    )
    found: Any = row.select(*columns).where(condition).order_by(row.id)
    return [Template(*one) for one in found.tuples()]
