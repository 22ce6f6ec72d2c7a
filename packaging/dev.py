"""The developer's one command: it makes .venv when needed and does the rest there. Standard library only.

Its syntax and imports are those of Python 3.6, so that an older Python can still say which one is needed.
"""

import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import system_parts

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "acquaint-stamp.json"
RUNTIME, DEV = ROOT / "packaging" / "requirements.txt", ROOT / "packaging" / "requirements-dev.txt"
OLDEST, NEWEST = (3, 11), (3, 14)

# command: what it does; the script and its first arguments; what of Qt it needs
COMMANDS = {
    "run": ("start Acquaint; run --example opens an example book", ["main.py"], "window"),
    "test": (
        "everything that must be green; arguments go to pytest",
        ["packaging/checks.py", "test"],
        "off-screen",
    ),
    "lint": ("only ruff, mypy and import-linter", ["packaging/checks.py", "lint"], "nothing"),
    "shots": (
        "save every screen: shots OUTDIR [--dark] [--size WxH] [--text 1.3]",
        ["packaging/shots.py"],
        "off-screen",
    ),
    "stress": ("the long tests, by name: stress kills [--rounds N]", ["packaging/stress.py"], "off-screen"),
    "bench": (
        "measurements, by name: bench start people find card import [--json FILE]",
        ["packaging/bench.py"],
        "off-screen",
    ),
    "samples": (
        "read the real files in a folder: samples DIR [--json FILE]",
        ["packaging/samples.py"],
        "nothing",
    ),
    "proofs": (
        "write cards in every hand, language and size, to look at: proofs OUTDIR",
        ["packaging/proofs.py"],
        "off-screen",
    ),
    "package": ("build the program into dist/ and try it", ["packaging/freeze.py"], "frozen"),
}
NEEDS_NO_DISPLAY = {"--self-test", "--version", "--help", "-h"}


class Stop(Exception):
    """The sentence that says why nothing more can be done."""


def say(sentence: str) -> None:
    """Print a sentence at once, also into a file."""
    print(sentence, flush=True)


def check_version(version: "tuple[int, ...]") -> None:
    """Raise Stop unless this Python can run Acquaint."""
    if not OLDEST <= version[:2] <= NEWEST:
        needed = f"Acquaint needs Python 3.{OLDEST[1]} to 3.{NEWEST[1]}"
        raise Stop(
            f"{needed}; this is Python {version[0]}.{version[1]}. Please start this with one of those."
        )


def has_display() -> bool:
    """Whether a window could be shown: always, except on a Linux without a desktop."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in names)


def check_system(command: str, arguments: "list[str]") -> None:
    """Make sure that Qt finds what it needs here; raises Stop or Missing."""
    if command == "run" and not has_display() and not NEEDS_NO_DISPLAY & set(arguments):
        raise Stop(
            "There is no display here to show a window on; `run --self-test` tries every part without one."
        )
    need = COMMANDS[command][2]
    if sys.platform.startswith("linux") and need != "nothing":
        system_parts.bring(system_parts.missing_for(need))


def venv_python(venv: Path) -> Path:
    """Return the place of an environment's own Python."""
    return venv / "Scripts" / "python.exe" if os.name == "nt" else venv / "bin" / "python"


def stamp_for(lists: "list[Path]") -> "dict[str, str]":
    """Return what a finished environment with these lists of packages writes down about itself."""
    stamp = {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in lists}
    return {"python": f"{sys.version_info[0]}.{sys.version_info[1]}", **stamp}


def read_stamp(file: Path) -> "dict[str, str]":
    """Return what an environment wrote down when it was finished; empty when it never was."""
    try:
        return dict(json.loads(file.read_text(encoding="utf-8")))
    except (OSError, ValueError):
        return {}


def next_step(found: "dict[str, str]", wanted: "dict[str, str]") -> str:
    """Return what an environment needs: to "keep" it, to "add" packages, or to make it "anew"."""
    if not found or any(found.get(name, value) != value for name, value in wanted.items()):
        return "anew"
    return "keep" if set(wanted) <= set(found) else "add"


def quietly(command: "list[str]", trouble: str) -> None:
    """Run a command; show its output only when it fails, and stop with a sentence."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        say(done.stdout)
        raise Stop(trouble)


def make_venv() -> None:
    """Make an empty .venv, after asking Debian for the part of Python it keeps in a package of its own."""
    if importlib.util.find_spec("ensurepip") is None:
        system_parts.bring({"Python's venv": f"python3.{sys.version_info[1]}-venv"})
    if VENV.exists():
        say("Making .venv anew, because the last one was unfinished or out of date ...")
        shutil.rmtree(str(VENV))
    else:
        say("Making .venv, which is done once ...")
    base = getattr(sys, "_base_executable", None) or sys.executable
    quietly([base, "-m", "venv", str(VENV)], "Python could not make .venv; what it said is above.")


def install(packages: Path) -> None:
    """Install a list of packages into .venv, exactly as pinned."""
    count = packages.read_text(encoding="utf-8").count("==")
    say(f"Installing up to {count} packages from {packages.name}; this can take a minute or two ...")
    pip = [str(venv_python(VENV)), "-m", "pip", "--disable-pip-version-check", "--no-input", "install"]
    pinned = ["--require-hashes", "--only-binary=:all:", "--progress-bar=off", "-r", str(packages)]
    quietly(
        pip + pinned,
        "The packages could not be installed; what pip said is above. Calling this again carries on.",
    )


def prepare(lists: "list[Path]") -> None:
    """Make sure that .venv has these lists, of which the last includes the others; usually it has."""
    wanted = stamp_for(lists)
    found = read_stamp(STAMP) if venv_python(VENV).exists() else {}
    step = next_step(found, wanted)
    if step == "keep":
        return
    if step == "anew":
        make_venv()
    else:
        STAMP.unlink()  # written again at the very end: without it, .venv counts as unfinished
    install(lists[-1])
    STAMP.write_text(json.dumps(wanted, indent=1), encoding="utf-8")
    say("Ready.")


def environment_for(command: str) -> "dict[str, str]":
    """Return the environment a command's script runs in."""
    environment = {**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(ROOT)}
    if COMMANDS[command][2] == "off-screen" or not has_display():
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return environment


def usage() -> str:
    """Return the list of commands."""
    lines = [f"  {name:8} {entry[0]}" for name, entry in COMMANDS.items()]
    first = "python3 packaging/dev.py COMMAND ...   (on Windows: py packaging\\dev.py COMMAND ...)"
    return "\n".join([first, *lines])


def main(arguments: "list[str]") -> int:
    """Do one command; returns the exit code."""
    if not arguments or arguments[0] not in COMMANDS:
        say(usage())
        return 0 if {"-h", "--help"} & set(arguments) else 2
    command, rest = arguments[0], arguments[1:]
    try:
        check_version(sys.version_info[:2])
        check_system(command, rest)
        prepare([RUNTIME] if command == "run" else [RUNTIME, DEV])
    except (Stop, system_parts.Missing) as reason:
        say(str(reason))
        return 1
    script, first = COMMANDS[command][1][0], COMMANDS[command][1][1:]
    start = [str(venv_python(VENV)), str(ROOT / script), *first, *rest]
    return subprocess.call(start, env=environment_for(command))


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:]))
    except KeyboardInterrupt:
        say("\nStopped. Calling this again carries on.")
        sys.exit(130)
