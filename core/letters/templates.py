"""The wording letters start from: ours, and the user's own."""

from dataclasses import dataclass
from typing import Any

from core.errors import Problem
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
