"""Runs one of the scripts of a folder by its name, or says which ones there are."""

import ast
import subprocess
import sys
from pathlib import Path


def scripts(folder: Path) -> dict[str, Path]:
    """Return every script of a folder by name; a name that begins with _ is a part of one."""
    return {file.stem: file for file in sorted(folder.glob("[!_]*.py"))}


def purpose(file: Path) -> str:
    """Return the first line of a script's own words."""
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0]


def listing(title: str, known: dict[str, Path]) -> str:
    """Return which scripts there are, line by line, below a title."""
    return "\n".join([title, *(f"  {name:10} {purpose(file)}" for name, file in known.items())])


def run(folder: Path, title: str, arguments: list[str]) -> int:
    """Run the script named first; returns its exit code."""
    known = scripts(folder)
    if arguments and arguments[0] in known:
        return subprocess.call([sys.executable, str(known[arguments[0]]), *arguments[1:]])
    print(listing(title, known))
    return 2
