"""Acquaint starts here: parse arguments, set up log, excepthook and book, build the window, run."""

import argparse
import gc
import logging
import os
import sys
from importlib import import_module
from logging.handlers import RotatingFileHandler
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from core.paths import Paths

VERSION = "0.1.0"
BEFORE_QT = ("core.book", "core.followups", "core.numbers")  # Qt reads the source of all that comes after it


def parse(arguments: list[str]) -> argparse.Namespace:
    """Return what was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="acquaint", description="Find your next work by talking to people.")
    parser.add_argument("book", nargs="?", type=Path, help="a book (.acquaint) to open instead of your own")
    parser.add_argument("--data", type=Path, metavar="DIR", help="keep everything below this folder")
    parser.add_argument(
        "--example", action="store_true", help="look around in an example book that is not kept"
    )
    parser.add_argument("--self-test", action="store_true", help="try every part once, without a window")
    parser.add_argument("--version", action="version", version=f"Acquaint {VERSION}")
    return parser.parse_args(arguments)


def start_log(folder: Path) -> None:
    """Log to one rotating file; no names, addresses or notes of people ever go there."""
    handler = RotatingFileHandler(folder / "acquaint.log", maxBytes=500_000, backupCount=2, encoding="utf-8")
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler])


def run(options: argparse.Namespace) -> int:
    """Open the book and its window; returns the program's exit code."""
    from core.paths import Paths

    if options.example:
        import tempfile

        with tempfile.TemporaryDirectory(prefix="acquaint-example-", ignore_cleanup_errors=True) as folder:
            return _show(Paths.under(Path(folder)), None, is_example=True)
    paths = Paths.under(options.data.absolute()) if options.data else Paths.usual()
    return _show(paths, options.book, is_example=False)


def _show(paths: "Paths", file: Path | None, *, is_example: bool) -> int:
    gc.disable()  # starting leaves too little waste to look for it every few milliseconds
    for room in BEFORE_QT:
        import_module(room)
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from core import book, preferences
    from gui import look, opening, problems

    application = QApplication(sys.argv[:1])
    application.setApplicationName("Acquaint")
    application.setOrganizationName("Acquaint")
    application.setApplicationVersion(VERSION)
    application.setWindowIcon(look.app_icon())
    look.wear(application)
    sys.excepthook = problems.report_bug
    if not opening.make_folders(paths):
        return 1
    start_log(paths.logs)
    target = file or paths.book
    if not opening.open_kindly(target, paths.backups):
        return 0
    if is_example:
        from core import example

        example.tell()
    chosen = preferences.load()
    look.wear(application, chosen.theme, chosen.text_size, motion=chosen.motion)

    from gui.window import Window

    window = Window(is_example=is_example, settings=None if is_example else QSettings(), logs=paths.logs)
    opening.look_after(window, target)
    window.show()
    gc.freeze()  # what was made so far stays to the end, and is never looked through for waste
    gc.enable()
    code: int = application.exec()
    book.close()
    return code


def main(arguments: list[str]) -> int:
    """Do what the command line asks; returns the exit code."""
    options = parse(arguments)
    if options.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # it shows nothing, so it needs no display
        from gui.self_test import run_self_test

        return run_self_test()
    return run(options)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
