"""Fills one template a user may have written: strict, sandboxed, and able to do nothing but join words."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from traceback import extract_tb
from typing import Any

from jinja2 import StrictUndefined, TemplateError, TemplateRuntimeError, Undefined, UndefinedError, nodes
from jinja2 import Template as Compiled
from jinja2.filters import do_default
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import pass_context

from core.errors import Problem
from core.letters import grammar
from core.words import _

LONGEST_SOURCE = 20_000  # bytes of a template
LONGEST_WORDS = 20_000  # characters of a letter
DEEPEST = 60  # levels one part of a template may lie inside others
LOOPS = 2  # of them loops
ENDS = re.compile(r"(?<!\bMr)(?<!\bMs)(?<!\bMrs)(?<!\bDr)(?<!\bSt)([.?!…][”’\"')]*)(?=\s|$)|(\n+)")
EDGE, NOTHING = (
    "\ue000",
    "\ue001",
)  # between two sentences, and where a blank stayed empty: no book keeps these

_ALLOWED = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Getattr,
    nodes.Const,
    nodes.If,
    nodes.For,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.CondExpr,
    nodes.Filter,
    nodes.Test,
)


class _Refused(Exception):
    """A template uses something that a letter may not."""

    def __init__(self, what: str, line: int) -> None:
        super().__init__(f"{what} in line {line}")
        self.what = what
        self.line = line


class _TooLong(Exception):
    """A template, or what it writes, is longer than any letter."""


class _Sandbox(ImmutableSandboxedEnvironment):
    """The sandbox, in which a dot only ever looks a word up in a plain dict."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return what the dict `obj` has under that word; strict where it has nothing."""
        if isinstance(obj, Undefined):
            return obj
        if isinstance(obj, dict) and attribute in obj:
            return obj[attribute]
        return self.undefined(obj=obj, name=attribute)


def prove(source: str, place: str) -> None:
    """Raise Problem naming the line when a template cannot be read, or uses what a letter may not."""
    with _telling(place):
        _compiled(source)


def fill(source: str, context: Mapping[str, Any], place: str) -> str:
    """Return the words of a template; values are data and are never read as a template.

    A sentence in which a blank stays empty is left out, so that no letter begins "Dear ,".
    `place` names the template in the user's words. Raises Problem naming the line when it cannot be used.
    """
    with _telling(place):
        written = "".join(_limited(_compiled(source).generate(context)))
    return "".join(part for part in written.split(EDGE) if NOTHING not in part)


@contextmanager
def _telling(place: str) -> Iterator[None]:
    """Turn what is wrong with a template into a sentence about it."""
    try:
        yield
    except _TooLong as error:
        sentence = _("What {place} writes is far too long. The draft is kept as it is.")
        raise Problem(sentence.format(place=place), details=str(error)) from error
    except _Refused as error:
        sentence = _(
            "Line {line} of {place} uses “{what}”, which a letter may not. The draft is kept as it is."
        )
        told = sentence.format(line=error.line, place=place, what=error.what)
        raise Problem(told, details=str(error)) from error
    except UndefinedError as error:
        sentence = _(
            "Line {line} of {place} asks for “{what}”, which nobody knows. The draft is kept as it is."
        )
        what = re.findall(r"'([^']*)'", str(error))[-1]
        raise Problem(
            sentence.format(line=_line(error), place=place, what=what), details=str(error)
        ) from error
    except (TemplateError, TypeError, RecursionError) as error:
        sentence = _("Line {line} of {place} cannot be understood. The draft is kept as it is.")
        raise Problem(sentence.format(line=_line(error), place=place), details=str(error)) from error


def _limited(pieces: Iterator[str]) -> Iterator[str]:
    left = LONGEST_WORDS
    for piece in pieces:
        left -= len(piece)
        if left < 0:
            raise _TooLong(f"more than {LONGEST_WORDS} characters")
        yield piece


def _line(error: BaseException) -> int:
    """Return the line of the template in which an error arose."""
    known: int | None = getattr(error, "lineno", None)
    lines = [frame.lineno for frame in extract_tb(error.__traceback__) if frame.filename == "<template>"]
    return known or next((line for line in reversed(lines) if line), 1)


@lru_cache(maxsize=64)
def _compiled(source: str) -> Compiled:
    if len(source.encode(errors="replace")) > LONGEST_SOURCE:
        raise _TooLong(f"the template has more than {LONGEST_SOURCE} bytes")
    sandbox = _sandbox()
    tree = sandbox.parse(source)
    for node in tree.iter_child_nodes():
        _check(node, DEEPEST, LOOPS)
    return sandbox.from_string(tree)


@lru_cache(maxsize=1)
def _sandbox() -> _Sandbox:
    made = _Sandbox(undefined=StrictUndefined, finalize=_said)
    made.globals = {}
    made.filters = dict(FILTERS)
    made.tests = {"defined": made.tests["defined"], "undefined": made.tests["undefined"]}
    return made


def _said(value: Any) -> str:
    """Return what a blank puts into a sentence."""
    said = "" if value is None else str(value)
    return said.replace(EDGE, "").replace(NOTHING, "") if said.strip() else NOTHING


def _check(node: nodes.Node, depth: int, loops: int) -> None:
    """Refuse whatever is not on the short list of things a letter needs."""
    if not isinstance(node, _ALLOWED):
        raise _Refused(type(node).__name__.lower(), node.lineno)
    if depth == 0:
        raise _Refused("(((", node.lineno)
    if isinstance(node, nodes.TemplateData):
        node.data = ENDS.sub(_edged, node.data.replace(EDGE, "").replace(NOTHING, ""))
    elif isinstance(node, nodes.For):
        loops -= 1
        if loops < 0 or node.recursive or not isinstance(node.iter, nodes.Name):
            raise _Refused("for", node.lineno)
        node.iter = nodes.Filter(node.iter, "listed", [], [], None, None, lineno=node.lineno)
    else:
        _check_word(node)
    for child in node.iter_child_nodes():
        _check(child, depth - 1, loops)


def _edged(end: re.Match[str]) -> str:
    """Return the end of a sentence, or of a line, with the edge it makes."""
    return end[1] + EDGE if end[1] else f"{EDGE}{end[2]}{EDGE}"


def _check_word(node: nodes.Node) -> None:
    """Refuse hidden attributes and filters and tests that are not ours."""
    if isinstance(node, nodes.Getattr) and node.attr.startswith("_"):
        raise _Refused(node.attr, node.lineno)
    if isinstance(node, nodes.Filter) and (node.name not in FILTERS or node.node is None):
        raise _Refused(node.name, node.lineno)
    if isinstance(node, nodes.Test) and node.name not in ("defined", "undefined"):
        raise _Refused(node.name, node.lineno)


def nostop(value: object) -> str:
    """Return the words without what ends a sentence, so that a sentence can go on."""
    return str(value).rstrip(" \t\n.,;:…")


@pass_context
def lowerfirst(context: Context, value: object) -> str:
    """Return the words as they stand inside a sentence; "I", "NHS" and names keep their capital."""
    text = str(value)
    first = re.split(r"[^\w]", text, maxsplit=1)[0]
    if first == "I" or first[1:] != first[1:].lower():
        return text
    if any(re.match(rf"{re.escape(name)}\b", text) for name in _names(context)):
        return text
    return text[:1].lower() + text[1:]


def _names(context: Context) -> Iterator[str]:
    """Give the names of people and organizations the letter knows."""
    for who in ("me", "person", "introducer", "about"):
        facts = context.get(who)
        if isinstance(facts, dict):
            yield from (facts[key] for key in ("name", "first", "organization") if facts.get(key))
    yield from context.get("names_given") or ()


def capital(value: object) -> str:
    """Return the words with a capital first letter."""
    text = str(value)
    return text[:1].upper() + text[1:]


def listed(value: object) -> tuple[str, ...]:
    """Return a list a template may walk along; nothing else may be walked along."""
    if not isinstance(value, tuple):
        raise TemplateRuntimeError("only a list can be walked along")
    return value


FILTERS = {
    "lowerfirst": lowerfirst,
    "nostop": nostop,
    "capital": capital,
    "listed": listed,
    "default": do_default,
    "lower": lambda value: str(value).lower(),
    "upper": lambda value: str(value).upper(),
    "trim": lambda value: str(value).strip(),
    "an": grammar.with_article,
    "works": grammar.works,
    "owner": grammar.owner,
}
