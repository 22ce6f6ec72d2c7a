"""Clauses: where one ends, what a "not" before an expression takes back, and what is left beside a denial."""

import re

_END = re.compile(
    r" ?[;:—()] ?|\b(?:but|yet|however|though|although|except|unless|still)\b"
    r"| , (?=(?:and|so|or|then|just|only|perhaps|maybe|please|if|do|could|would|can|will|any|is|are|have|i"
    r"|we|it|my)\b)"
    r"|\b(?=(?:and|so) (?:i|we|could|would|can|do|please|if|perhaps|maybe|here|my|what|how|you|your|any)\b)"
)
_NOT = re.compile(
    r"\b(?:not|never|no|none|without|neither|nor|nothing|instead of|rather|hardly|far from|as opposed to"
    r"|nobody|zero"
    r"|refuse|refrain|stop short|last thing)\b"
)
# a "not" that takes nothing back: polite, doubtful, or eager
_EMPTY = re.compile(
    r"\bnot (?:only|just|merely|simply|yet|too|sure|certain|wait|hesitate|mind|be (?:shy|afraid)|help"
    r"|forget|least"
    r"|opposed|averse|above|against|say no|to be (?:pushy|forward|rude|cheeky|presumptuous)"
    r"|being (?:cheeky|funny|pushy)"
    r"|know (?:if|whether|of any|who|where|how)|turn (?:down|away|it down)|unlike|have (?:a|any|much|work"
    r"|income)"
    r"|regret|found|find|got|get any|working|employed|want to (?:seem|sound|appear|be) (?:\w+ )?(?:pushy"
    r"|forward|rude))\b"
    r"|\bno (?:doubt|longer|pressure|rush|hurry|idea|matter|problem|harm|shame|one (?:else|works"
    r"|would work)|job|work"
    r"|income|wonder|luck|secret|better)\b"
    r"|\bnever (?:hurts|too|know|stop|regret|forget|say never|be sorry|let you down)\b|\b(?:if|or|why) not\b"
    r"|\bnothing (?:would|could|more|better|to lose|ventured)\b|\bwithout (?:a job|work|doubt|hesitation"
    r"|further|delay)\b"
    r"|\brather (?:good|nice|well|a|keen|like|think|hope|hoping|fancy|hopeful|urgent|desperate|desperately)\b"
)
_WORK = re.compile(
    r"\b(?:jobs?|work|hiring|hire[ds]?|openings?|positions?|posts?|roles?|vacanc\w+|employ\w*|cv|resume"
    r"|interviews?"
    r"|recruit\w*|referrals?|refer|internships?|placements?|references?|candidates?|apply|appl(?:ied|ying)"
    r"|applications?"
    r"|favou?rs?|sell|payroll|offers?|leads?|in mind|job ?(?:hunting|seeking)|career move|taken on|take me"
    r"|salary|ask)\b"
)
_FAR = 70  # characters from a "not" to what it denies


def split(words: str) -> list[str]:
    """Return the clauses of a sentence."""
    return [clause for clause in (part.strip(" ,") for part in _END.split(words)) if clause]


def takes_back(words: str, end: int) -> bool:
    """Whether a "not" stands before this place in the same clause."""
    start = 0
    for stop in _END.finditer(words, 0, end):
        start = stop.end()
    return _NOT.search(_without_empty(words[start:end])) is not None


def without_denials(words: str) -> str:
    """Return a sentence without the clauses that say it asks for no work; all of it where none does."""
    clauses = split(words)
    kept = [clause for clause in clauses if not denies(clause)]
    return words if len(kept) == len(clauses) else " , ".join(kept)


def denies(clause: str) -> bool:
    """Whether a clause says that no work is asked for."""
    told = _without_empty(clause)
    return any(_WORK.search(told, no.end(), no.end() + _FAR) for no in _NOT.finditer(told))


def has_not(words: str) -> bool:
    """Whether a sentence holds a "not" that means it."""
    return _NOT.search(_without_empty(words)) is not None


def _without_empty(clause: str) -> str:
    return _EMPTY.sub(lambda empty: "_" * len(empty[0]), clause)
