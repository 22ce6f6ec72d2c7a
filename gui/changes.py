"""The core's announcement of changes as a Qt signal, and whether the last words are saved."""

from PySide6.QtCore import QObject, Signal

from core import changes
from core.changes import NOTHING, Topic
from gui import saving


class Changes(QObject):
    """One app-wide signal that carries the kinds of things that changed."""

    changed = Signal(object)
    saved = Signal(bool)  # False when the disk refuses the last words

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._topics, self._is_saving = NOTHING, False
        self._stops = (changes.listen(self._say), saving.listen(self.saved.emit))

    def stop(self) -> None:
        """Stop listening; called when the window closes."""
        for stop in self._stops:
            stop()

    def _say(self, topics: Topic) -> None:
        """Say what changed; what still waits is saved first, for pages show no more than the book has."""
        self._topics |= topics
        if not self._is_saving:
            self._is_saving = True
            saving.try_now()
            self._is_saving, topics, self._topics = False, self._topics, NOTHING
            self.changed.emit(topics)
