"""The wardrobe: puts on the colours and sizes the user chose, and follows the computer's own."""

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from core import preferences
from gui import look

Looks = tuple[object, ...]


class Wardrobe(QObject):
    """Dresses the program anew when something that can be seen was chosen, here or in the system."""

    resized = Signal()  # the words have another size, and what is measured in them must be built anew

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._is_open, self._worn = True, _looks(preferences.load())
        self._soon = QTimer(self)  # when the control that chose has done its work
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._dress)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.dress)
        hints.accessibility().contrastPreferenceChanged.connect(self.dress)

    def dress(self) -> None:
        """Put on what is chosen, when it is not what is worn: dressing takes long."""
        if self._is_open:
            self._soon.start(0)

    def stop(self) -> None:
        """Change nothing any more; called when the window closes."""
        self._is_open = False
        self._soon.stop()

    def _dress(self) -> None:
        application, chosen = QApplication.instance(), preferences.load()
        before, self._worn = self._worn, _looks(chosen)
        if isinstance(application, QApplication) and self._worn != before:
            look.wear(application, chosen.theme, chosen.text_size, motion=chosen.motion)
            if self._worn[0] != before[0]:
                self.resized.emit()


def _looks(chosen: preferences.Preferences) -> Looks:
    """Return what of the preferences, and of the computer's, can be seen; the size first."""
    is_high, is_dark = look.system_looks()
    return chosen.text_size, chosen.theme, chosen.motion, is_high, is_dark and chosen.theme == "system"
