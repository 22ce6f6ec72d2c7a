"""The talk a letter asks for: how long, and in which ways."""

import re

from core.letters.coaching.parts import Parts
from core.letters.coaching.patterns import pattern
from core.letters.coaching.records import Facts

SHORTEST, LONGEST = 15, 30  # minutes

_NUMBERS = {
    "five": 5,
    "ten": 10,
    "fifteen": 15,
    "sixteen": 16,
    "eighteen": 18,
    "twenty": 20,
    "twenty five": 25,
    "thirty": 30,
    "thirty five": 35,
    "forty": 40,
    "forty five": 45,
    "fifty": 50,
    "sixty": 60,
    "ninety": 90,
}
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(_NUMBERS, key=len, reverse=True))}"
_MINUTES = re.compile(
    rf"\b(?P<first>{_NUMBER})(?: (?:(?:to|or|—|maybe|perhaps) )?(?P<second>{_NUMBER}))? minutes\b"
    r"|\b(?P<half>half an hour|half hour|half of an hour)\b|\b(?P<quarter>quarter of an hour|quarter hour)\b"
    r"|\bquick (?P<quick>twenty|fifteen|thirty|20|15|30)\b"
)
_AFTERWARDS = (
    "thank_you_email",
    "thank_you_card",
    "loop",
    "keep_in_touch",
    "good_news",
    "confirm",
    "cv_reply",
)
_WAYS = ("phone", "video", "person", "writing")


def short_time(parts: Parts, kind: str, _facts: Facts) -> str:
    """Return the sentence that asks for fifteen to thirty minutes; empty when none does."""
    for one in (*parts.body, *parts.note):
        lengths = [_length(found) for found in _MINUTES.finditer(one.words)]
        if not any(SHORTEST <= length <= LONGEST for length in lengths):
            continue
        if pattern("talk", "only_told").search(_MINUTES.sub("_", one.words)):
            continue
        if kind not in _AFTERWARDS or pattern("talk", "asks").search(one.words):
            return one.said
    return ""


def _length(found: re.Match[str]) -> int:
    """Return the most minutes a length named may mean."""
    if found["half"]:
        return 30
    if found["quarter"]:
        return 15
    first = found["first"] or found["quick"]
    return max(_number(first), _number(found["second"] or first))


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _NUMBERS[word]


def choice_of_how(parts: Parts, _kind: str, _facts: Facts) -> str:
    """Return the sentence that offers two ways of talking; empty when there is no such choice."""
    said = (*parts.body, *parts.note)
    for place, one in enumerate(said):
        following = said[place + 1].words if place + 1 < len(said) else ""
        if _offers(one.words) or (_ways(following) and _offers(f"{one.words} {following}")):
            return one.said
    return ""


def _offers(words: str) -> bool:
    ways = _ways(words)
    if pattern("talk", "address").search(words) and ways <= {"writing", "phone"}:
        return False  # how to answer is not how to talk
    has_choice = pattern("talk", "choice").search(words) and pattern("talk", "talking").search(words)
    return len(ways) > 1 and has_choice is not None


def _ways(words: str) -> set[str]:
    ways = {way for way in _WAYS if pattern("talk", way).search(words)}
    return (
        ways | {"talk"} if ways == {"writing"} and re.search(r"\b(?:minutes|talk|talking)\b", words) else ways
    )
