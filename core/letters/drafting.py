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
from core.letters import facts, limits, manners, occasions, post
from core.letters.facts import context
from core.letters.fitting import Known, fitted
from core.letters.kinds import BEFORE_MEETING, SPOKEN, Channel, Kind, LetterState, channels_of
from core.letters.post import Letter, LetterDraft
from core.letters.templates import Template, find
from core.letters.templates import of_kind as templates
from core.store.database import writing
from core.words import _

__all__ = [
    "Drafted",
    "Template",
    "begin",
    "choose",
    "context",
    "draft",
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
class Drafted:
    """The words a template makes for one person."""

    subject: str
    body: str


def choose(
    contact_id: int,
    kind: Kind,
    *,
    channel: str = "",
    voice: str = "",
    about_id: int | None = None,
    meeting_id: int | None = None,
) -> list[Template]:
    """Return the templates for a letter, the one that suits the two people and the voice first."""
    known = context(contact_id, about_id=about_id, meeting_id=meeting_id)
    return occasions.fitting(templates(kind, channel or channels_of(kind)[0]), known, voice)


def draft(
    contact_id: int,
    kind: Kind,
    *,
    channel: str = "",
    voice: str = "",
    about_id: int | None = None,
    meeting_id: int | None = None,
    fields: Mapping[str, str] | None = None,
) -> Drafted:
    """Return the words of a letter without keeping it; `channel` is a Channel, `voice` a Voice.

    `fields` are those of `facts.FIELDS`; what they leave out comes from the book. Raises Problem when
    there is no template for it, or the template is broken.
    """
    choices = choose(contact_id, kind, channel=channel, voice=voice, about_id=about_id, meeting_id=meeting_id)
    if not choices:
        raise Problem(_("There is no template for such a letter yet. Add one under Settings, Templates."))
    known = context(
        contact_id,
        about_id=about_id,
        meeting_id=meeting_id,
        fields=fields,
        language=choices[0].language,
    )
    return render(choices[0], known)


def render(template: Template, context: Mapping[str, Any]) -> Drafted:
    """Return the words of a template, tidied and fitted to its channel; a card gets greeting and closing too.

    Raises Problem naming the line when the template is broken.
    """
    from core.letters import sandbox  # Jinja is not needed to start the program

    def subject(known: Known) -> str:
        place = _("the subject of “{name}”").format(name=template.name)
        line = _tidied(sandbox.fill(template.subject, _polite(template, known), place))
        return days.capital(tidy.line(tidy.line(line)))  # what the first leaves behind, the second folds

    def body(known: Known) -> str:
        place = _("the template “{name}”").format(name=template.name)
        words = sandbox.fill(template.body, _polite(template, known), place)
        return _tidied(_on_card(words, known) if template.channel == Channel.CARD else words)

    most = limits.longest(template.channel)
    return Drafted(fitted(subject, context, limits.SUBJECT), fitted(body, context, most))


def begin(
    contact_id: int,
    kind: Kind,
    *,
    channel: str = "",
    voice: str = "",
    about_id: int | None = None,
    meeting_id: int | None = None,
    template_key: str = "",
) -> int:
    """Return the id of the open draft of this kind, or of a new one with its fields and words filled in.

    A draft whose template is broken, or that lacks what it needs, starts empty: `fill` then says why.
    Raises Problem for somebody who is not to be written to.
    """
    if meeting_id is None and kind in BEFORE_MEETING:
        meeting_id = facts.planned(contact_id)
    found = _open(contact_id, kind, about_id, meeting_id)
    if found:
        return found.id
    choices = choose(contact_id, kind, channel=channel, voice=voice, about_id=about_id, meeting_id=meeting_id)
    first = find(template_key) if template_key else next(iter(choices), None)
    fields = facts.suggested(contact_id, kind, about_id=about_id, meeting_id=meeting_id)
    draft = LetterDraft(
        contact_id,
        kind,
        channel=first.channel if first else channel or channels_of(kind)[0],
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
    template = find(template_key or letter.template)
    known = context(
        letter.contact_id,
        about_id=letter.about_id,
        meeting_id=letter.meeting_id,
        fields=every,
        language=template.language,
    )
    return render(template, known)


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


def _polite(template: Template, known: Known) -> dict[str, Any]:
    """Return what is known, and how this template greets and closes a letter to this person."""
    who = known.get("person", {})
    is_close, is_said = bool(who.get("is_close")), template.channel in (*SPOKEN, Channel.LINKEDIN)
    greeting, voice, language = who.get("greeting", ""), template.voice, template.language
    return dict(known) | {
        "hello": manners.hello(greeting, voice, language, is_close=is_close, is_said=is_said),
        "closing": manners.closing(voice, language, is_close=is_close),
    }


def _on_card(words: str, known: Known) -> str:
    """Return the words of a card between its greeting and its closing."""
    greeting = known["person"]["greeting"]
    hello = _("Dear {name},").format(name=greeting) if greeting else _("Hello,")
    return "\n\n".join((hello, words.strip(), _("With warm thanks,")))


def _digest(subject: str, body: str) -> str:
    return blake2b(f"{subject}\n{body}".encode(errors="replace"), digest_size=8).hexdigest()


def _tidied(text: str) -> str:
    """Return the words without doubled spaces, loose ends and more than one empty line in a row."""
    single = re.sub(r"[ \t]+", " ", tidy.note(text))
    single = re.sub(r"([!?…])\.(?=\s|$)", r"\1", single)
    lines = "\n".join(line.strip() for line in single.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip()
