"""What the coach says about a flagged sentence: the reason, and ready words that fit its place."""

import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from core.resources import seed
from core.words import _, mark

UNCLEAR, REQUEST, PURPOSE = "unclear", "request", "purpose"  # themes that no expression stands for
AFTERWARDS = ("thank_you_email", "thank_you_card", "loop", "keep_in_touch", "good_news")

WHY = {
    "seeking": mark("This says that you are looking for a job. Ask about the work instead:"),
    "need": mark(
        "This asks for help with a need, and it is hard to answer kindly. Ask about the work instead:"
    ),
    "hiring": mark("This asks whether they are hiring. Ask what the work is like instead:"),
    "leads": mark("This asks for job leads. Ask for one person to learn from instead:"),
    "favour": mark("This asks for a favour on the way to a job. Ask for their own view instead:"),
    "cv": mark("This puts your CV before them unasked. Leave it out until they ask for it:"),
    "remember": mark("This asks them to keep you in mind for a job. Promise to report back instead:"),
    "joining": mark("This says that you would like to work there. Ask how they work instead:"),
    "applying": mark("This sounds like an application. Say why you write to this person instead:"),
    "selling": mark("This offers you as a candidate. Be curious instead:"),
    "gate": mark("This asks for whoever does the hiring. Ask for somebody who does the work instead:"),
    "pay": mark("Pay and permits belong to a job offer. Ask about the work instead:"),
    "available": mark("This offers you for work. Offer a time to talk instead:"),
    "chances": mark("This asks for your chances of a job. Ask what helps newcomers instead:"),
    "trial": mark("This asks for work, even if small or unpaid. Ask to hear or see more instead:"),
    UNCLEAR: mark("This may read as asking for a job. Ask about the work instead:"),
    "history": mark(
        "This may make the reader think that you need a job from them. Say what you are exploring:"
    ),
    "closing": mark("This closes an application. A letter between people can say:"),
    "greeting": mark("Write to a person by name:"),
    REQUEST: mark("A letter of thanks asks for nothing. Say what became of their help instead:"),
    PURPOSE: mark("This letter does not say yet what you would like to learn, or how little time it takes:"),
    "brain": mark("Say what you would like to ask, and how much:"),
    "vague": mark("An open invitation is work for the reader. Offer a length and two times:"),
    "hour": mark("An hour is a lot to ask of a stranger. Twenty minutes is easy to give:"),
    "nudge": mark("This sounds like a reminder from an office. Begin anew:"),
    "guilt": mark("This may make the reader feel guilty. Leave a kind way out:"),
    "hurry": mark("This hurries the reader. Give them time:"),
    "mentor": mark("This asks for a great deal at once. Begin with two questions:"),
    "everything": mark("This is too wide to answer. Ask one thing:"),
    "sorry": mark("You need not be sorry for writing. Thank them instead:"),
    "hope": mark("This puts a weight on the reader. Say it lightly:"),
    "fan": mark("Praise is easier to believe when it is plain:"),
    "jargon": mark("Plain words are warmer:"),
}


def why(theme: str) -> str:
    """Return the reason a sentence of this theme is flagged, in the user's language."""
    return _(WHY[theme])


class Instead:
    """The words to put in place of flagged sentences; no sentence is offered twice in a letter."""

    def __init__(self, kind: str, reader: str, *, may_ask: bool) -> None:
        self._kind = kind
        self._reader = reader
        self._may_ask = may_ask
        self._offered: set[str] = set()

    def of(self, theme: str) -> str:
        """Return the words for a sentence of this theme."""
        fitting = list(self._fitting(theme))
        words = next((words for words in fitting if words not in self._offered), fitting[0])
        self._offered.add(words)
        return words

    def _fitting(self, theme: str) -> Iterator[str]:
        known = _known()
        if theme == "greeting" and self._reader:
            yield _("Dear {name},").format(name=self._reader)
        if self._kind in AFTERWARDS and theme not in ("greeting", "closing"):
            yield from known["afterwards"]["say"]
            return
        words = known["instead"][theme]
        if self._may_ask and "ask" in words:
            self._may_ask = False
            yield words["ask"]
        yield words["say"]
        yield from known["besides"]["say"]


@lru_cache(maxsize=1)
def _known() -> dict[str, Any]:
    return tomllib.loads(seed("phrases.toml").read_text(encoding="utf-8"))
