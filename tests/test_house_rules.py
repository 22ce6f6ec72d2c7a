"""The house rules no other tool knows; each is shown a sample that breaks it, so none can fall asleep."""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent
MADE_BY_TOOLS = {"build", "dist", "__pycache__"}
TOP_LEVEL = {"core", "gui", "main.py", "packaging", "pyproject.toml", "resources", "seeds", "tests"}
PAGES = ("README", "LICENSE", "CHANGELOG")
VAGUE = {"base", "common", "helpers", "manager", "misc", "utils"}
PURE = (
    "core.calendar",
    "core.exchange.alike",
    "core.exchange.duplicates",
    "core.exchange.headings",
    "core.followups.rules",
    "core.letters.coach",
    "core.letters.guards",
    "core.letters.handwriting",
    "core.letters.stationery",
    "core.referrals.chains",
    "core.referrals.folding",
    "core.referrals.layout",
    "core.referrals.ledger",
    "core.referrals.multiplier",
    "core.referrals.paths",
    "core.spreadsheet",
)

Findings = Iterator[str]


# Reading the house


def is_ours(path: Path) -> bool:
    """Whether a path belongs to the project rather than to a tool."""
    first, *rest = path.parts
    if first in MADE_BY_TOOLS or (first.startswith(".") and first not in (".ci", ".github")):
        return False
    return "__pycache__" not in rest


def texts() -> Iterator[tuple[str, str]]:
    """Every text file of the project, with its path from the root."""
    for file in sorted(ROOT.rglob("*")):
        path = file.relative_to(ROOT)
        if is_ours(path) and file.is_file():
            try:
                yield path.as_posix(), file.read_text(encoding="utf-8")
            except UnicodeDecodeError:
                continue  # a picture, a font, or a sample in another alphabet


def program(path: str) -> bool:
    """Whether this is Python the user runs."""
    return path.endswith(".py") and (path == "main.py" or path.startswith(("core/", "gui/")))


def core_or_gui(path: str) -> bool:
    """Whether this is Python below main.py."""
    return program(path) and path != "main.py"


def program_or_packaging(path: str) -> bool:
    """Whether this is Python that is not a test."""
    return program(path) or (path.endswith(".py") and path.startswith("packaging/"))


def found(pattern: str, text: str, flags: int = 0) -> Findings:
    """Say in which lines a pattern is found."""
    for number, line in enumerate(text.splitlines(), 1):
        if re.search(pattern, line, flags):
            yield f"line {number}: {line.strip()[:80]}"


def nodes(text: str, *kinds: type) -> Iterator[ast.AST]:
    """Walk over the parts of some Python."""
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, kinds))


def dotted(node: ast.expr) -> str:
    """Return a.b.c as it is written, empty when it is something else."""
    return ast.unparse(node) if isinstance(node, ast.Name | ast.Attribute) else ""


# The rules: each takes a path and a text and says what it finds


def is_too_long(_path: str, text: str) -> Findings:
    """A module has 300 lines at most, a class 200."""
    lines = len(text.splitlines())
    if lines > 300:
        yield f"{lines} lines"
    for node in nodes(text, ast.ClassDef):
        assert isinstance(node, ast.ClassDef) and node.end_lineno
        if node.end_lineno - node.lineno >= 200:
            yield f"{node.name} has {node.end_lineno - node.lineno + 1} lines"


def has_a_vague_name(path: str, _text: str) -> Findings:
    """A file is named for what a job seeker would call it."""
    yield from VAGUE & set(Path(path).with_suffix("").parts)


def hides_the_packaging_library(path: str, _text: str) -> Findings:
    """An __init__.py in packaging/ would hide the library of that name, and PyInstaller dies."""
    if re.fullmatch(r"packaging/(.+/)?__init__\.py", path):
        yield path


def says_no_room(_path: str, text: str) -> Findings:
    """Each module opens with one sentence: what room is this?"""
    if not ast.get_docstring(ast.parse(text)):
        yield "no sentence at the top"


def says_no_purpose(_path: str, text: str) -> Findings:
    """Every public class and function of core says in a line what it is for."""
    for node in ast.parse(text).body:
        is_public = isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_")
        if is_public and not ast.get_docstring(node):
            yield node.name


def names_a_colour(path: str, text: str) -> Findings:
    """Colours are the palette's alone."""
    if path not in ("gui/look.py", "gui/tokens.py"):
        yield from found(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\s*["'\d]""", text)


def stops_the_window(_path: str, text: str) -> Findings:
    """No nested event loops, no naps, no printing, no threads of one's own."""
    for node in nodes(text, ast.Call):
        assert isinstance(node, ast.Call)
        name = dotted(node.func)
        if name == "print" or name.endswith(("processEvents", "time.sleep")) or name == "sleep":
            yield f"line {node.lineno}: {name}"
    for node in nodes(text, ast.ClassDef):
        assert isinstance(node, ast.ClassDef)
        if any(dotted(base).endswith("QThread") for base in node.bases):
            yield f"line {node.lineno}: {node.name} is a QThread"


def swallows_bugs(_path: str, text: str) -> Findings:
    """Only main.py meets what nobody expected; others may tidy up and raise it again."""
    for node in nodes(text, ast.ExceptHandler):
        assert isinstance(node, ast.ExceptHandler)
        caught = dotted(node.type) if node.type else "everything"
        last = node.body[-1]
        raises_again = isinstance(last, ast.Raise) and last.exc is None
        if caught in ("everything", "Exception", "BaseException") and not raises_again:
            yield f"line {node.lineno}: catches {caught}"


def reaches_out(_path: str, text: str) -> Findings:
    """Acquaint works offline."""
    for node in nodes(text, ast.Import, ast.ImportFrom):
        if re.search(
            r"\b(QtNetwork|QtWebEngine\w*|socket|http\.client|urllib\.request)\b", ast.unparse(node)
        ):
            yield ast.unparse(node)


def knows_one_machine(_path: str, text: str) -> Findings:
    """No path of one machine, and no address of a package index."""
    yield from found(r"(?<![\w.:/-])/(work|home|root)\b", text)
    yield from found(r"https?://[^\s/]*(pypi|pythonhosted|npmjs)\b", text)


def promises_more(_path: str, text: str) -> Findings:
    """What is not built is not announced."""
    yield from found(r"\b(TO[D]O|FIX[M]E)\b", text)
    yield from found(r"\bcoming[ ]soon\b", text, re.IGNORECASE)


@dataclass(frozen=True)
class Rule:
    """A rule, the files it is for, and a sample that breaks it."""

    breaches: Callable[[str, str], Findings]
    is_for: Callable[[str], bool]
    bad_path: str
    bad_text: str


RULES = [
    Rule(is_too_long, program_or_packaging, "core/a.py", "pass\n" * 301),
    Rule(is_too_long, program_or_packaging, "gui/a.py", "class A:\n" + "    a = 1\n" * 200),
    Rule(has_a_vague_name, program_or_packaging, "core/utils.py", ""),
    Rule(has_a_vague_name, program_or_packaging, "gui/common/page.py", ""),
    Rule(hides_the_packaging_library, program_or_packaging, "packaging/__init__.py", ""),
    Rule(says_no_room, program_or_packaging, "core/a.py", "a = 1"),
    Rule(
        says_no_purpose, lambda path: path.startswith("core/") and program(path), "core/a.py", "def a(): ..."
    ),
    Rule(names_a_colour, core_or_gui, "gui/today/page.py", 'INK = "#1C2220"'),
    Rule(names_a_colour, core_or_gui, "gui/today/page.py", 'ink = QColor("red")'),
    Rule(stops_the_window, core_or_gui, "gui/a.py", "application.processEvents()"),
    Rule(stops_the_window, core_or_gui, "gui/a.py", "time.sleep(1)"),
    Rule(stops_the_window, core_or_gui, "core/a.py", "print('here')"),
    Rule(stops_the_window, core_or_gui, "gui/a.py", "class Work(QtCore.QThread): ..."),
    Rule(swallows_bugs, core_or_gui, "gui/a.py", "try: a()\nexcept Exception: pass"),
    Rule(swallows_bugs, core_or_gui, "gui/a.py", "try: a()\nexcept: pass"),
    Rule(reaches_out, program, "gui/a.py", "from PySide6.QtNetwork import QLocalSocket"),
    Rule(reaches_out, program, "core/a.py", "import socket"),
    Rule(knows_one_machine, lambda _path: True, "README.md", "Look into /" + "home/ann."),
    Rule(knows_one_machine, lambda _path: True, "README.md", "--index-url https://" + "pypi.org/simple"),
    Rule(promises_more, lambda _path: True, "core/a.py", "# TO" + "DO: finish"),
    Rule(promises_more, lambda _path: True, "gui/a.py", "_('Coming" + " soon')"),
]


def name_of(rule: Rule) -> str:
    """Return a rule's name for pytest."""
    return rule.breaches.__name__


@pytest.mark.parametrize("rule", {name_of(rule): rule for rule in RULES}.values(), ids=name_of)
def test_no_file_breaks_a_rule(rule: Rule) -> None:
    breaches = [
        f"{path}: {what}" for path, text in texts() if rule.is_for(path) for what in rule.breaches(path, text)
    ]
    assert not breaches, f"{rule.breaches.__doc__}\n" + "\n".join(breaches)


@pytest.mark.parametrize("rule", RULES, ids=name_of)
def test_every_rule_can_be_broken(rule: Rule) -> None:
    assert rule.is_for(rule.bad_path)
    assert list(rule.breaches(rule.bad_path, rule.bad_text))


def test_tidying_up_before_raising_again_is_no_swallowing() -> None:
    assert not list(swallows_bugs("core/a.py", "try: a()\nexcept BaseException:\n    back()\n    raise"))


# The shape of the house


def strangers(names: set[str]) -> set[str]:
    """Return what has no place at the top of the project."""
    kept = {name for name in names if name.startswith((".", *PAGES))}
    return names - kept - TOP_LEVEL - MADE_BY_TOOLS


def test_the_top_level_holds_only_what_belongs_there() -> None:
    assert strangers({"main.py", "README.md", ".gitignore", "notes.txt"}) == {"notes.txt"}
    assert not strangers({entry.name for entry in ROOT.iterdir()})


def contract(name: str) -> dict[str, list[str]]:
    """Return one import-linter contract by its id."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return next(one for one in settings["tool"]["importlinter"]["contracts"] if one.get("id") == name)


def exists(module: str) -> bool:
    """Whether a module or a package of this name is there."""
    place = ROOT / module.replace(".", "/")
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def test_every_pure_room_that_exists_is_kept_from_the_store() -> None:
    assert sorted(contract("pure-rooms")["source_modules"]) == [room for room in PURE if exists(room)]


def test_every_screen_that_exists_is_kept_from_the_others() -> None:
    screens = {f"gui.{file.parent.name}" for file in (ROOT / "gui").glob("*/__init__.py")} - {"gui.widgets"}
    assert set(contract("screens")["modules"]) == screens


def drift_of_none(calls: int) -> int:
    """Return how many references to None so many void Qt calls lose or gain."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("a")
    return abs(sys.getrefcount(None) - before)


def test_qt_calls_lose_no_reference_to_none() -> None:
    """PySide6 6.12.0 lost one at every call, and Python 3.11 aborted after some six thousand."""
    assert drift_of_none(1000) < 50
