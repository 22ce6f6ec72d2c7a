"""The core's announcement of changes as a Qt signal."""

from PySide6.QtCore import QObject, Signal

from core import changes
from core.changes import Topic


class Changes(QObject):
    """One app-wide signal that carries the kinds of things that changed."""

    changed = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop = changes.listen(self._say)

    def _say(self, topics: Topic) -> None:
        self.changed.emit(topics)

    def stop(self) -> None:
        """Stop listening; called when the window closes."""
        self._stop()
