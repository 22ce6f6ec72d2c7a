"""The start: what Today does not need is imported when it is first used, not before the window is seen."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LATER = {  # used first by a letter, a card, a meeting, bringing people in, or in a part of the settings
    "PySide6.QtNetwork",
    "PySide6.QtPrintSupport",
    "email",
    "fontTools",
    "holidays",
    "jinja2",
    "phonenumbers",
    "tomllib",
}
PAGES = ("gui.contacts", "gui.learned", "gui.letters", "gui.meetings", "gui.referrals", "gui.settings")
START = """
import sys
import main
from PySide6.QtWidgets import QApplication

def leave(*_application):
    print(*sys.modules)
    return 0

QApplication.exec = leave
sys.exit(main.main(["--data", sys.argv[1]]))
"""
TELL = """
import sys
from pathlib import Path
from core import book, example
from core.paths import Paths

paths = Paths.under(Path(sys.argv[1]))
paths.make()
book.open_at(paths)
example.tell()
book.close()
"""


def run(program: str, folder: Path) -> set[str]:
    """Run a program of a few lines on a folder; returns the words it says."""
    done = subprocess.run(
        [sys.executable, "-c", program, str(folder)],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stdout.split())


def test_the_start_imports_nothing_that_today_does_not_need(tmp_path: Path) -> None:
    run(TELL, tmp_path)
    imported = run(START, tmp_path)
    assert "gui.today.page" in imported
    assert not imported & LATER
    assert not {one for one in imported if one.startswith(PAGES)}
