"""What `dev.py stress` does: run one long test by name, or say which ones there are."""

import sys
from pathlib import Path

import by_name

FOLDER = Path(__file__).resolve().parent / "stress"

if __name__ == "__main__":
    sys.exit(by_name.run(FOLDER, "Long tests, by name:", sys.argv[1:]))
