"""What `dev.py bench` does: run one measurement by name, or say which ones there are."""

import sys
from pathlib import Path

import by_name

FOLDER = Path(__file__).resolve().parent / "bench"

if __name__ == "__main__":
    sys.exit(by_name.run(FOLDER, "Measurements, by name:", sys.argv[1:]))
