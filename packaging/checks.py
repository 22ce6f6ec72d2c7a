"""What `dev.py test` and `dev.py lint` do: style, types, imports and tests, all at the same time."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command(['--no-logo'])"
LINTERS = {
    "style": ["-m", "ruff", "check"],
    "format": ["-m", "ruff", "format", "--check", "--quiet", "--diff"],
    "imports": ["-c", LINT_IMPORTS],
    "types": ["-m", "mypy"],
}
TESTS = ["-m", "pytest", "-q", "-n", "2", "--cov", "--cov-report=term"]


@dataclass
class Check:
    """One check at work."""

    name: str
    process: subprocess.Popen[bytes]
    started: float = field(default_factory=time.monotonic)

    def passes(self) -> bool:
        """Wait for a linter; say how it went, and what it found."""
        found = self.process.communicate()[0].decode(errors="replace")
        is_fine = self.process.returncode == 0
        say(f"{self.name:8} {'ok' if is_fine else 'NOT OK'}  ({time.monotonic() - self.started:.1f} s)\n")
        if not is_fine:
            say(f"{found.rstrip()}\n\n")
        return is_fine


def say(text: str) -> None:
    """Print at once."""
    sys.stdout.write(text)
    sys.stdout.flush()


def start(name: str, arguments: list[str]) -> Check:
    """Start one check, holding back what it says."""
    command = [sys.executable, *arguments]
    return Check(name, subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT))


def start_linters() -> list[Check]:
    """Start every linter."""
    return [start(name, arguments) for name, arguments in LINTERS.items()]


def broken(linters: list[Check]) -> list[str]:
    """Wait for the linters and return the names of those that found something."""
    return [linter.name for linter in linters if not linter.passes()]


def follow(tests: Check) -> bool:
    """Pass on what the tests have said and still say; returns whether all of them passed."""
    assert tests.process.stdout
    while chunk := tests.process.stdout.read1():  # type: ignore[attr-defined]
        say(chunk.decode(errors="replace"))
    return tests.process.wait() == 0


def lint() -> int:
    """Check style, types and imports."""
    return 1 if broken(start_linters()) else 0


def test() -> int:
    """Check everything: the tests start at once, and speak when the linters have spoken."""
    colour = ["--color=yes"] if sys.stdout.isatty() else []
    tests = start("tests", TESTS + colour)
    linters = start_linters()
    failed = broken(linters)
    if not follow(tests):
        failed.append("tests")
    if failed:
        say(f"\nNot green yet: {', '.join(failed)}.\n")
    return 1 if failed else 0


def main(arguments: list[str]) -> int:
    """Run what was asked for; a test run with arguments is pytest's alone."""
    os.environ.pop("PYTHONPATH", None)  # with it, mypy takes our own folders for installed libraries
    if arguments[:1] == ["lint"]:
        return lint()
    if arguments[1:]:
        return subprocess.call([sys.executable, "-m", "pytest", *arguments[1:]], cwd=ROOT)
    return test()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
