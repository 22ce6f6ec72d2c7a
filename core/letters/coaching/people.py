"""Who a letter says is writing, why to this reader, who passed the name on, and how to reach the writer."""

import re

from core.letters.coaching import asking, particular
from core.letters.coaching.parts import Parts
from core.letters.coaching.patterns import pattern, words
from core.letters.coaching.records import Facts
from core.letters.coaching.sentences import Sentence


def who_i_am(parts: Parts, kind: str, facts: Facts) -> str:
    """Return the sentence that says what the writer does, or on what occasion they met."""
    names = {name.lower() for name in (parts.writer, facts.name.split(" ")[0]) if name}
    for one in parts.body:
        if _tells_of_me(one.words):
            return one.said
        if _says(one, facts.does) or (kind == "intro_request" and _tells_of(one, names)):
            return one.said
    for one in parts.note:
        if _tells_of(one, names | {"mine", "she", "he", "they"}):
            return one.said
    return next((line.said for line in parts.signed if pattern("who", "am").search(line.words)), "")


def _tells_of_me(said: str) -> bool:
    return (
        pattern("who", "am").search(said) is not None
        or pattern("who", "met").search(said) is not None
        or particular.tells_of_me(said)
    )


def _tells_of(one: Sentence, names: set[str]) -> bool:
    """Whether a sentence in the third person tells what somebody of these names does."""
    said = one.words.split()
    return bool(names & set(said)) and pattern("who", "third").search(one.words) is not None


def _says(one: Sentence, what: str) -> bool:
    return bool(what) and what.lower().strip(" .") in one.said.lower()


def why_you(parts: Parts, kind: str, _facts: Facts) -> str:
    """Return the sentence that shows why the letter goes to this reader; flattery shows nothing."""
    for one in parts.body:
        if _is_about_you(one.words) and not asking.judge(one.words).asks:
            return one.said
    if kind == "intro_request":
        for one in (*parts.body, *parts.note):
            if pattern("why", "wanted").search(one.words) and _named(one.said):
                return one.said
    return ""


def _is_about_you(said: str) -> bool:
    return (
        pattern("why", "shared").search(said) is not None
        or pattern("why", "piece").search(said) is not None
        or particular.tells_of_you(said)
    )


def _named(said: str) -> bool:
    nobody = words("by", "nobody")
    return any(name.split()[0] not in nobody for name in _names(said))


def _names(said: str) -> list[str]:
    return [found[0] for found in pattern("by", "name_said").finditer(said)]


def referrer(parts: Parts, kind: str, facts: Facts) -> str:
    """Return the sentence that names who passed the reader's name on."""
    first = facts.introducer.split(" ")[0]
    for one in (*parts.body, *parts.note):
        if first and re.search(rf"(?<!\w){re.escape(first)}(?!\w)", one.said):
            return one.said
        if pattern("by", "passes_on").search(one.words) and _names_a_referrer(one.said, parts.writer):
            return one.said
    if kind == "loop" and _named(parts.greeting.partition(" ")[2]):
        return next((one.said for one in parts.body if pattern("by", "reader").search(one.words)), "")
    return ""


def _names_a_referrer(said: str, writer: str) -> bool:
    nobody = words("by", "nobody") | {writer}
    for name in ("suggested_said", "from_said"):
        for found in pattern("by", name).finditer(said):
            who = next(group for group in found.groups() if group).split()
            if who[0] in words("by", "before"):
                who = who[1:]
            if who and who[0] not in nobody:
                return True
    return False


def contact_details(parts: Parts, _kind: str, facts: Facts) -> str:
    """Return the writer's own number or address as it stands in the text."""
    for one in (*parts.signed, *parts.body, *parts.note):
        mine = next((detail for detail in (facts.phone, facts.email) if detail and detail in one.said), "")
        found = mine or _detail(one.said)
        if found and not pattern("reach", "other").search(one.words):
            return found
    return ""


def _detail(said: str) -> str:
    numbers = [found[0] for found in pattern("reach", "phone_said").finditer(said)]
    phone = next((one for one in numbers if not pattern("reach", "date_said").match(one.strip("() "))), "")
    others = (pattern("reach", "email_said").search(said), pattern("reach", "spelled_said").search(said))
    return phone or next((found[0].strip() for found in others if found), "")
