"""The wordings of one letter: each channel keeps its own, and earlier ones can be brought back."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from core import clock
from core.changes import Topic
from core.errors import Problem
from core.letters import drafting, post
from core.letters.post import Letter
from core.store.database import writing
from core.store.tables import LetterWordingRow
from core.words import _

VISIT = timedelta(minutes=5)  # words typed within it are one version
MOST = 30  # versions kept of each channel

_COLUMNS = (
    LetterWordingRow.id,
    LetterWordingRow.channel,
    LetterWordingRow.subject,
    LetterWordingRow.body,
    LetterWordingRow.template,
    LetterWordingRow.digest,
    LetterWordingRow.kept_at,
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words a letter once had on one channel."""

    id: int
    channel: str
    subject: str
    body: str
    template: str
    digest: str
    kept_at: datetime


def earlier(letter: Letter) -> list[Wording]:
    """Return the other words this letter has had on its channel, the newest first."""
    now = (letter.subject, letter.body)
    return [one for one in _kept(letter.id, letter.channel) if (one.subject, one.body) != now]


def differing(words: str, now: str) -> str:
    """Return the first line in which an earlier version differs from the words of now."""
    mine = now.split("\n")
    return next((line for line in words.split("\n") if line.strip() and line not in mine), words)


def keep(letter_id: int, *, after: timedelta = timedelta(0)) -> None:
    """Keep a draft's present words as a version, unless the newest is the same or younger than `after`."""
    letter = post.find(letter_id)
    newest = next(iter(_kept(letter_id, letter.channel)), None)
    if not letter.is_draft or not (letter.subject or letter.body):
        return
    if newest and ((newest.subject, newest.body) == (letter.subject, letter.body) or _age(newest) < after):
        return
    with writing(Topic.LETTERS):
        LetterWordingRow.create(
            letter=letter_id,
            channel=letter.channel,
            subject=letter.subject,
            body=letter.body,
            template=letter.template,
            digest=letter.fields.get(drafting.DIGEST, ""),
            kept_at=clock.now(),
        )
        old = [one.id for one in _kept(letter_id, letter.channel)[MOST:]]
        LetterWordingRow.delete().where(LetterWordingRow.id.in_(old)).execute()


def bring_back(letter_id: int, wording_id: int) -> Letter:
    """Give a draft the words of an earlier version; those it has now become a version, and undo is possible.

    Raises Problem when the version is gone.
    """
    letter = post.find(letter_id)
    found = next((one for one in _kept(letter_id, letter.channel) if one.id == wording_id), None)
    if found is None:
        raise Problem(_("That version is no longer in your book."))
    keep(letter_id)
    said = _("Brought back earlier words to {name}").format(name=letter.name)
    with writing(Topic.LETTERS, said=said):
        _put(letter, found)
    return post.find(letter_id)


def switch(letter_id: int, channel: str) -> Letter:
    """Send a draft by another channel: its words there as they were left, else from a template.

    Raises Problem when there is no template for the channel, or it cannot write the letter.
    """
    letter = post.find(letter_id)
    if not letter.is_draft or letter.channel == channel:
        return letter
    left = next(iter(_kept(letter_id, channel)), None)
    template = left.template if left else _template(letter, channel)
    with writing(Topic.LETTERS):
        keep(letter_id)
        _put(letter, left or Wording(0, channel, "", "", template, "", clock.now()))
        return drafting.fill(letter_id, {})


def _put(letter: Letter, words: Wording) -> None:
    fields = {key: value for key, value in letter.fields.items() if key != drafting.DIGEST}
    if words.digest:
        fields[drafting.DIGEST] = words.digest
    post.amend(
        letter.id,
        fields=fields,
        channel=words.channel,
        subject=words.subject,
        body=words.body,
        template=words.template,
    )


def _template(letter: Letter, channel: str) -> str:
    who, about, talk = letter.contact_id, letter.about_id, letter.meeting_id
    choices = drafting.choose(who, letter.kind, channel=channel, about_id=about, meeting_id=talk)
    if not choices:
        raise Problem(_("There is no template for such a letter yet. Add one under Settings, Templates."))
    return choices[0].key


def _age(wording: Wording) -> timedelta:
    return clock.now() - wording.kept_at


def _kept(letter_id: int, channel: str) -> list[Wording]:
    row = LetterWordingRow
    mine = (row.letter == letter_id) & (row.channel == channel)
    found = row.select(*_COLUMNS).where(mine).order_by(row.kept_at.desc(), row.id.desc()).tuples()
    return [Wording(*one) for one in found]
