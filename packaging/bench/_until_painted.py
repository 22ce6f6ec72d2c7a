"""Runs a Qt program until its first window is painted, says so and leaves."""

import os
import runpy
import sys
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication


class FirstPaint(QObject):
    """Waits for a window to be painted."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave as soon as Qt has nothing more to paint at once."""
        if event.type() is QEvent.Type.Paint:
            QTimer.singleShot(0, leave)
        return super().eventFilter(watched, event)


def leave() -> None:
    """Say it, and end without tidying up: that is not what is measured."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    os._exit(0)


def watch() -> int:
    """Stand in for QApplication.exec."""
    application = QApplication.instance()
    assert application
    waiting = FirstPaint(application)
    application.installEventFilter(waiting)
    return run()


run = QApplication.exec
QApplication.exec = lambda *_application: watch()  # type: ignore[method-assign]
sys.argv = sys.argv[1:]
sys.path.insert(0, str(Path(sys.argv[0]).resolve().parent))
runpy.run_path(sys.argv[0], run_name="__main__")
