"""What `dev.py bench` does: run one measurement by name, or say which ones there are."""

import ast
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent / "bench"


def benches() -> dict[str, Path]:
    """Return every measurement by name; a name that begins with _ is a part of one."""
    return {file.stem: file for file in sorted(FOLDER.glob("[!_]*.py"))}


def purpose(file: Path) -> str:
    """Return the first line of a measurement's own words."""
    said = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    return said.partition("\n")[0]


def main(arguments: list[str]) -> int:
    """Run the measurement named first; returns its exit code."""
    known = benches()
    if arguments and arguments[0] in known:
        return subprocess.call([sys.executable, str(known[arguments[0]]), *arguments[1:]])
    print("Measurements, by name:")
    for name, file in known.items():
        print(f"  {name:10} {purpose(file)}")
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
