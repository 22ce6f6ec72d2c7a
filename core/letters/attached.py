"""Words of a field that still stand in a letter the user changed: they go on following their field."""

import re
from collections.abc import Mapping
from typing import Any

from core.letters import drafting, facts, post
from core.letters.kinds import LetterState
from core.letters.post import Letter


def fill(letter_id: int, fields: Mapping[str, str]) -> Letter:
    """Save these fields and let the words follow: all of a template's, or those not yet changed by hand.

    Words typed over are detached from their field for good. Raises Problem as `drafting.redraft` does.
    """
    before = post.find(letter_id)
    is_theirs = before.state is LetterState.DRAFT and not drafting.is_untouched(before)
    letter = drafting.fill(letter_id, fields)
    if not is_theirs or letter.fields == before.fields:
        return letter
    subject, body = letter.subject, letter.body
    for old, new in _changed(before, letter):
        subject, body = _put(subject, old, new), _put(body, old, new)
    if (subject, body) != (letter.subject, letter.body):
        post.amend(letter_id, subject=subject, body=body)
    return post.find(letter_id)


def _changed(before: Letter, after: Letter) -> list[tuple[str, str]]:
    """Return the words of each field that changed, as a letter says them: before and after."""
    old, new = _said(before), _said(after)
    keys = facts.FIELDS[after.kind]
    return [(old[key], new[key]) for key in keys if old[key] and new[key] and old[key] != new[key]]


def _said(letter: Letter) -> dict[str, str]:
    known: dict[str, Any] = facts.context(
        letter.contact_id, about_id=letter.about_id, meeting_id=letter.meeting_id, fields=letter.fields
    )
    known |= {"introducer": known["introducer"]["name"]}
    return {key: known[key].rstrip(" .,;:…") for key in facts.FIELDS[letter.kind]}


def _put(text: str, old: str, new: str) -> str:
    """Put new words in the place of old ones, with a small or capital first letter as those had it."""

    def written(found: re.Match[str]) -> str:
        was_lowered = old[:1].isupper() and found[0][:1].islower() and not new[:2].isupper()
        begins_big = found[0][:1].isupper()
        first = new[:1].upper() if begins_big else new[:1].lower() if was_lowered else new[:1]
        return first + new[1:]

    return re.sub(rf"(?<!\w){re.escape(old)}(?!\w)", written, text, flags=re.IGNORECASE)
