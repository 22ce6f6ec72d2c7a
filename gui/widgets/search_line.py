"""A field to look for something in a list: a magnifier before the words, a cross that clears them."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from core.words import _
from gui import look
from gui.widgets.fields import Line


class SearchLine(Line):
    """One line that is emptied by its cross or by Escape."""

    def __init__(self, hint: str, parent: QWidget | None = None) -> None:
        super().__init__("", hint, parent)
        self.setAccessibleName(hint)
        self.setTextMargins(-6, 0, 0, 0)  # the style leaves too much room beside a drawing
        self._lens = self.addAction(look.icon("search", "text3", 15), self.ActionPosition.LeadingPosition)
        self._cross = self.addAction(look.icon("x", "text2", 14), self.ActionPosition.TrailingPosition)
        for action, words in ((self._lens, hint), (self._cross, _("Clear"))):
            action.setText(words)
            action.setToolTip(words)
        self._cross.setVisible(False)
        self._cross.triggered.connect(self.clear)
        self.textChanged.connect(lambda words: self._cross.setVisible(bool(words)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_cross"):
            self._lens.setIcon(look.icon("search", "text3", 15))
            self._cross.setIcon(look.icon("x", "text2", 14))
