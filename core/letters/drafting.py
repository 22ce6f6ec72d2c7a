"""A letter from a template and a person, and whose words they are: the template's or the user's."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import blake2b
from typing import Any

from core import days, tidy
from core.changes import Topic
from core.contacts.records import first_name
from core.errors import Problem
from core.letters import facts, post
from core.letters.facts import context
from core.letters.kinds import Kind, LetterState
from core.letters.post import Letter, LetterDraft
from core.store.database import writing
from core.store.tables import TemplateRow
from core.words import _

__all__ = [
    "Drafted",
    "Template",
    "begin",
    "context",
    "fill",
    "from_fields",
    "is_untouched",
    "redraft",
    "render",
    "templates",
    "write_anew",
]

DIGEST = "_drafted"  # the letter's field that remembers which words a template wrote


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


@dataclass(frozen=True, slots=True)
class Drafted:
    """The words a template makes for one person."""

    subject: str
    body: str


def templates(kind: str, channel: str = "") -> list[Template]:
    """Return the templates of one kind, the first choice first; of one channel when it is named."""
    chosen = TemplateRow.kind == str(kind)
    return _read(chosen & (TemplateRow.channel == channel) if channel else chosen)


def render(template: Template, context: Mapping[str, Any]) -> Drafted:
    """Return the words of a template, tidied; a card also gets its greeting and its closing.

    Raises Problem naming the line when the template is broken.
    """
    from core.letters import sandbox  # Jinja is not needed to start the program

    subject = sandbox.fill(template.subject, context, _("the subject of “{name}”").format(name=template.name))
    body = sandbox.fill(template.body, context, _("the template “{name}”").format(name=template.name))
    if template.channel == "card":
        greeting = context["person"]["greeting"]
        hello = _("Dear {name},").format(name=greeting) if greeting else _("Hello,")
        body = "\n\n".join((hello, body.strip(), _("With warm thanks,")))
    line = tidy.line(tidy.line(_tidied(subject)))  # what the first leaves behind, the second folds
    return Drafted(days.capital(line), _tidied(body))


def begin(
    contact_id: int,
    kind: Kind,
    *,
    about_id: int | None = None,
    meeting_id: int | None = None,
    template_key: str = "",
) -> int:
    """Return the id of the open draft of this kind, or of a new one with its fields and words filled in.

    A draft whose template is broken, or that lacks what it needs, starts empty: `fill` then says why.
    Raises Problem for somebody who is not to be written to.
    """
    found = _open(contact_id, kind, about_id, meeting_id)
    if found:
        return found.id
    choices = [_template(template_key)] if template_key else templates(kind)
    first = next(iter(choices), None)
    fields = facts.suggested(contact_id, kind, about_id=about_id, meeting_id=meeting_id)
    draft = LetterDraft(
        contact_id,
        kind,
        channel=first.channel if first else "card" if kind is Kind.CARD else "email",
        fields=tuple(fields.items()),
        template=first.key if first else "",
        template_version=first.version if first else 0,
        about_id=about_id,
        meeting_id=meeting_id,
    )
    with writing(Topic.LETTERS):
        letter_id = post.start(draft)
        with suppress(Problem):  # the page that opens the letter fills it again and shows the sentence
            fill(letter_id, fields)
    return letter_id


def redraft(letter_id: int, fields: Mapping[str, str], template_key: str = "") -> Drafted:
    """Return the words for these fields without saving them; fields left out stay as they are.

    `template_key` tries another template. Raises Problem when the template is broken, and for a card
    with nothing particular to say thank you for.
    """
    letter = post.find(letter_id)
    every = letter.fields | dict(fields)
    if letter.kind is Kind.CARD and not (every.get("lesson", "").strip() or every.get("will_do", "").strip()):
        raise Problem(
            _("What did {name} teach you? One small thing is enough.").format(name=_first(letter)), "lesson"
        )
    known = context(letter.contact_id, about_id=letter.about_id, meeting_id=letter.meeting_id, fields=every)
    return render(_template(template_key or letter.template), known)


def is_untouched(letter: Letter) -> bool:
    """Say whether subject and body are still what a template wrote, so that nobody's own words are lost."""
    if not letter.subject and not letter.body:
        return True
    if DIGEST in letter.fields:
        return letter.fields[DIGEST] == _digest(letter.subject, letter.body)
    try:
        return redraft(letter.id, {}) == Drafted(letter.subject, letter.body)
    except Problem:
        return False


def fill(letter_id: int, fields: Mapping[str, str], template_key: str = "") -> Letter:
    """Save these fields; write the words anew when they are still the template's. Returns the letter.

    Words the user changed, and words already handed over, are never overwritten. Call it too when a
    letter is opened: what has changed in the book since then flows in. Raises Problem as `redraft`
    does; the fields are saved then and the words are as they were.
    """
    letter = post.find(letter_id)
    if not letter.is_draft:
        return letter
    is_ours = letter.state is LetterState.DRAFT and is_untouched(letter)
    every = letter.fields | dict(fields)
    if every != letter.fields:
        post.amend(letter_id, fields=every)
    if is_ours:
        words = redraft(letter_id, every, template_key)
        every |= {DIGEST: _digest(words.subject, words.body)}
        key = template_key or letter.template
        if (letter.subject, letter.body, letter.template) != (words.subject, words.body, key):
            post.amend(letter_id, fields=every, subject=words.subject, body=words.body, template=key)
    return post.find(letter_id)


def write_anew(letter_id: int, template_key: str = "") -> Letter:
    """Put a template's words in the place of the user's own and return the letter; undo brings them back.

    Raises Problem as `redraft` does; nothing is changed then.
    """
    letter = post.find(letter_id)
    key = template_key or letter.template
    words = redraft(letter_id, {}, key)
    fields = letter.fields | {DIGEST: _digest(words.subject, words.body)}
    with writing(Topic.LETTERS, said=_("Wrote the letter to {name} anew").format(name=letter.name)):
        post.amend(letter_id, fields=fields, subject=words.subject, body=words.body, template=key)
    return post.find(letter_id)


def from_fields(letter: Letter) -> list[str]:
    """Return the phrases a letter takes from its fields and from the user's own line, as it says them."""
    known = context(
        letter.contact_id, about_id=letter.about_id, meeting_id=letter.meeting_id, fields=letter.fields
    )
    known |= {"introducer": known["introducer"]["name"]}
    phrases = [known["me"]["does"], *(known[key] for key in facts.FIELDS[letter.kind])]
    return [phrase.rstrip(" .,;:…") for phrase in phrases if phrase]


def _open(contact_id: int, kind: Kind, about_id: int | None, meeting_id: int | None) -> Letter | None:
    """Return the unfinished letter for this very occasion."""
    for letter in post.of_person(contact_id):
        is_same = letter.kind is kind and letter.about_id == about_id
        if letter.is_draft and is_same and meeting_id in (None, letter.meeting_id):
            return letter
    return None


def _first(letter: Letter) -> str:
    return first_name(letter.name)


def _template(key: str) -> Template:
    found = _read(TemplateRow.key == key)
    if not found:
        raise Problem(_("The template of this letter is gone. Choose another; the draft is kept as it is."))
    return found[0]


def _read(condition: Any) -> list[Template]:
    row = TemplateRow
    columns = (row.key, row.kind, row.channel, row.voice, row.name, row.subject, row.body, row.version)
    found: Any = row.select(*columns).where(condition).order_by(row.id)
    return [Template(*one) for one in found.tuples()]


def _digest(subject: str, body: str) -> str:
    return blake2b(f"{subject}\n{body}".encode(errors="replace"), digest_size=8).hexdigest()


def _tidied(text: str) -> str:
    """Return the words without doubled spaces, loose ends and more than one empty line in a row."""
    single = re.sub(r"[ \t]+", " ", tidy.note(text))
    single = re.sub(r"([!?…])\.(?=\s|$)", r"\1", single)
    lines = "\n".join(line.strip() for line in single.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()
