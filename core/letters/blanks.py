"""A template as its writer sees it: words, and blanks with plain names over the code (pure)."""

import re
from dataclasses import dataclass

from core.words import _, mark

CODE = re.compile(r"(\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\})", re.DOTALL)
WORD = re.compile(r"(?<![\w.\"'|])([a-z_]+(?:\.[a-z_]+)?)(?![\w.\"'(])")
QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
RULE = re.compile(r"\{%-?\s*(\w+)\s*(.*?)\s*-?%\}", re.DOTALL)

LONGEST = 40  # characters of code shown as a name

NAMES = {  # what a blank is called, by the name it has in a template
    "hello": mark("greeting"),
    "closing": mark("closing"),
    "person.first": mark("first name"),
    "person.greeting": mark("what you call them"),
    "person.name": mark("full name"),
    "person.role": mark("their role"),
    "person.organization": mark("where they work"),
    "person.field": mark("their field"),
    "introducer.name": mark("introducer"),
    "introducer.first": mark("introducer first name"),
    "introducer.organization": mark("their organization"),
    "introducer.may_name": mark("may be named"),
    "about.name": mark("who it is about"),
    "about.first": mark("first name of who it is about"),
    "about.organization": mark("where that person works"),
    "about.may_name": mark("may be named"),
    "about.wrote_to_both": mark("they wrote to you both"),
    "me.name": mark("my name"),
    "me.first": mark("my first name"),
    "me.does": mark("who I am"),
    "me.field": mark("my field"),
    "me.phone": mark("my phone"),
    "me.email": mark("my email"),
    "me.contact_line": mark("my contact details"),
    "topic": mark("topic"),
    "why": mark("why them"),
    "learn": mark("what I want to learn"),
    "minutes": mark("how long"),
    "ways": mark("ways to talk"),
    "times": mark("times I offer"),
    "late": mark("how late"),
    "news": mark("my news"),
    "shared": mark("what we share"),
    "asked_on": mark("the day I asked"),
    "reminded_on": mark("the day I reminded them"),
    "met_on": mark("the day we met"),
    "length_met": mark("how long we talked"),
    "since": mark("years since we met"),
    "meeting.when": mark("when we meet"),
    "meeting.where": mark("where we meet"),
    "lesson": mark("what they taught me"),
    "will_do": mark("what I will do"),
    "names": mark("names they gave me"),
    "promise": mark("my promise"),
}
OFFERED = {  # the blanks one can put in, and the code that reads well with or without the fact
    "hello": "{{ hello }}",
    "person.first": "{{ person.first }}",
    "person.organization": "{{ person.organization }}",
    "introducer.name": "{{ introducer.name }}",
    "introducer.first": "{{ introducer.first }}",
    "introducer.organization": "{{ introducer.organization }}",
    "about.name": "{{ about.name }}",
    "topic": '{{ (topic or "your work")|lowerfirst }}',
    "why": "{{ why|nostop|lowerfirst }}",
    "learn": '{{ (learn or "how you came to this work")|nostop|lowerfirst }}',
    "minutes": "{{ minutes }}",
    "ways": "{{ ways|nostop }}",
    "times": "{{ times|nostop }}",
    "met_on": "{{ met_on }}",
    "meeting.when": "{{ meeting.when }}",
    "meeting.where": "{{ meeting.where }}",
    "lesson": "{{ lesson|nostop|lowerfirst }}",
    "will_do": "{{ will_do|nostop|lowerfirst }}",
    "names": "{{ names|nostop }}",
    "promise": "{{ promise|nostop|lowerfirst }}",
    "me.does": "{{ me.does|nostop }}",
    "me.name": "{{ me.name }}",
    "me.contact_line": "{{ me.contact_line }}",
    "closing": "{{ closing }}",
}


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a template: words as they are, or a blank with its name and the code behind it."""

    text: str
    label: str = ""
    is_rule: bool = False  # says when the words after it stand, and fills nothing in

    @property
    def is_blank(self) -> bool:
        """Say whether it is shown by its name."""
        return bool(self.label)


def pieces(source: str) -> list[Piece]:
    """Return the parts of a template in order; joined, their texts are the template again."""
    return [_piece(part) for part in CODE.split(source) if part]


def label(code: str) -> str:
    """Return what a blank is called; code nobody knows is its own name."""
    name = next((one for one in WORD.findall(QUOTED.sub("", code)) if one in NAMES), "")
    return _(NAMES[name]) if name else " ".join(code.strip("{}% ").split())[:LONGEST]


def offered() -> list[tuple[str, str]]:
    """Return (name, code) of every blank one can put in."""
    return [(_(NAMES[key]), code) for key, code in OFFERED.items()]


def _piece(part: str) -> Piece:
    if part.startswith("{{") and part.endswith("}}"):
        return Piece(part, label(part) or "?")
    rule = RULE.fullmatch(part)
    if rule:
        return Piece(part, _rule(rule[1], rule[2]), is_rule=True)
    return Piece(part, _("a remark"), is_rule=True) if CODE.fullmatch(part) else Piece(part)


def _rule(word: str, condition: str) -> str:
    """Return a condition in plain words."""
    if word in ("if", "elif"):
        said = _("if {blank}") if word == "if" else _("or if {blank}")
        return said.format(blank=label(condition))
    plain = {"else": _("otherwise"), "endif": _("end"), "endfor": _("end")}
    return plain.get(word, f"{word} {condition}".strip())
