"""Kill Acquaint in the middle of saving, again and again: no save that returned may be missing.

kills [--rounds N] [--seed N]. After each kill the book must open, be sound by SQLite's own check, and hold
exactly the saves that returned, or those and the one that was under way, but nothing by halves.
"""

import argparse
import contextlib
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path

from _saves import saves

from core import book
from core.errors import Problem, StorageTrouble
from core.store import database

SAVES = Path(__file__).with_name("_saves.py")


class Lost(Exception):
    """The sentence that says what a kill has broken."""


@contextlib.contextmanager
def opened(place: Path | str) -> Iterator[None]:
    """Open a book for the time of a block."""
    book.open_file(place)
    try:
        yield
    finally:
        book.close()


def contents() -> str:
    """Return a fingerprint of all that is in the open book."""
    return sha256("\n".join(database.book.connection().iterdump()).encode()).hexdigest()


def expected() -> list[str]:
    """Return what the book holds after no save, one, two and so on, when nobody disturbs it."""
    with opened(":memory:"):
        return [contents(), *(contents() for _saved in saves())]


def save_until_killed(file: Path, after: int, dice: random.Random) -> int:
    """Start the saves, kill them at a moment after so many, and return how many had returned."""
    with subprocess.Popen([sys.executable, str(SAVES), str(file)], stdout=subprocess.PIPE) as process:
        assert process.stdout
        said = [process.stdout.readline()]  # 0: the book is open
        started = time.perf_counter()
        said += [process.stdout.readline() for _save in range(after)]
        usual = (time.perf_counter() - started) / after
        time.sleep(dice.uniform(0, usual))
        process.kill()
        said += process.stdout.readlines()
    if not all(said):
        raise Lost("The saves ended by themselves.")
    return int(said[-1])


def check(file: Path, returned: int, states: list[str]) -> None:
    """Raise Lost unless the book is sound and holds what returned, and at most the next save beside it."""
    with opened(file):
        found = database.book.connection().execute("pragma integrity_check").fetchall()
        if found != [("ok",)]:
            raise Lost(f"SQLite finds the book damaged: {found}.")
        if contents() not in states[returned : returned + 2]:
            raise Lost(f"{returned} saves had returned, but the book holds something else.")


def kill(rounds: int, dice: random.Random) -> None:
    """Kill and check so many times; raises Lost at the first harm."""
    states = expected()
    last = len(states) - 1
    with tempfile.TemporaryDirectory(prefix="acquaint-kills-", ignore_cleanup_errors=True) as folder:
        for number in range(1, rounds + 1):
            file = Path(folder) / f"{number}.acquaint"
            try:
                returned = save_until_killed(file, dice.randint(1, last - 1), dice)
                check(file, returned, states)
            except (Lost, Problem, StorageTrouble, sqlite3.Error) as harm:
                raise Lost(f"Round {number}: {harm}") from harm
            print(f"Round {number}: killed after save {returned} of {last}; nothing lost.", flush=True)


def main() -> int:
    """Return the exit code."""
    parser = argparse.ArgumentParser(prog="stress kills", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=random.randrange(1_000_000))
    options = parser.parse_args()
    print(f"Seed {options.seed}; the same one throws the same dice again with --seed.", flush=True)
    try:
        kill(options.rounds, random.Random(options.seed))
    except Lost as harm:
        print(harm)
        return 1
    print(f"ok after {options.rounds} of {options.rounds} kills: every save that returned was there.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
