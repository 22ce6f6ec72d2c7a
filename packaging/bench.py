"""What `dev.py bench` does: run the measurements named, or all of them; keep their figures in one file."""

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import by_name

FOLDER = Path(__file__).resolve().parent / "bench"


def main(arguments: list[str]) -> int:
    """Run each measurement in a process of its own; returns 0 when all came to an end."""
    known = by_name.scripts(FOLDER)
    said = by_name.listing("Measurements, by name:", known)
    parser = argparse.ArgumentParser(
        prog="bench", epilog=said, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("names", nargs="*", choices=[*known, []], metavar="NAME", help="all when none")
    parser.add_argument("--rounds", metavar="N", help="instead of what each takes usually")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures down, by name")
    options = parser.parse_args(arguments)
    rest = ["--rounds", options.rounds] if options.rounds else []
    figures, failed = {}, 0
    for name in options.names or known:
        with tempfile.TemporaryDirectory(prefix="acquaint-bench-") as folder:
            file = Path(folder) / "figures.json"
            command = [sys.executable, str(known[name]), *rest, "--json", str(file)]
            failed |= subprocess.call(command)
            figures[name] = json.loads(file.read_text(encoding="utf-8")) if file.exists() else None
    if options.json:
        options.json.write_text(json.dumps(figures, indent=1), encoding="utf-8")
    return failed


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
