"""Runs a Qt program until its first window is painted, says so and leaves.

Nothing of Qt is imported before the program does so itself: it may have reasons for its order. Little of
Python is, either: what is imported here is a gift to the program that needs it.
"""

import importlib.util
import os
import runpy
import sys
from collections.abc import Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

WIDGETS = "PySide6.QtWidgets"


class AfterWidgets:
    """Puts itself in the place of QApplication.exec once the program has imported it."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None = None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Find what the usual finders find, and watch it being loaded."""
        if name != WIDGETS:
            return None
        sys.meta_path.remove(self)
        spec = importlib.util.find_spec(name)
        assert spec and spec.loader
        load = spec.loader.exec_module

        def load_and_watch(module: ModuleType) -> None:
            load(module)
            watch(module)

        spec.loader.exec_module = load_and_watch  # type: ignore[method-assign]
        return spec


def watch(widgets: ModuleType) -> None:
    """Leave as soon as a window is painted and Qt has nothing more to paint at once."""
    from PySide6.QtCore import QEvent, QObject, QTimer

    class FirstPaint(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Paint:
                QTimer.singleShot(0, leave)
            return super().eventFilter(watched, event)

    run = widgets.QApplication.exec

    def run_and_watch(*_application: object) -> int:
        application = widgets.QApplication.instance()
        waiting = FirstPaint(application)
        application.installEventFilter(waiting)
        code: int = run()
        return code

    widgets.QApplication.exec = run_and_watch


def leave() -> None:
    """Say it, and end without tidying up: that is not what is measured."""
    sys.stdout.write("painted\n")
    sys.stdout.flush()
    os._exit(0)


sys.meta_path.insert(0, AfterWidgets())
sys.argv = sys.argv[1:]
sys.path.insert(0, str(Path(sys.argv[0]).resolve().parent))
runpy.run_path(sys.argv[0], run_name="__main__")
