"""Finds the files that ship with the program, frozen or from source."""

from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent  # PyInstaller keeps core/ beside resources/ and seeds/


def resource(*parts: str) -> Path:
    """Return the path of a file in resources/, such as resource("icons", "sun.svg")."""
    return ROOT.joinpath("resources", *parts)


def licence() -> Path:
    """Return the path of Acquaint's own licence."""
    return ROOT / "LICENSE"


def seed(name: str) -> Path:
    """Return the path of a file in seeds/."""
    return ROOT / "seeds" / name
