"""A number with minus and plus: typed, stepped with the arrow keys, or pressed."""

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QSpinBox, QToolButton, QWidget

from core.words import _
from gui import look
from gui.widgets.boxes import frame, row


class Stepper(QFrame):
    """A whole number between two limits; `changed` says what the user made it."""

    changed = Signal(int)

    def __init__(self, name: str, least: int, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("stepper")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._box = QSpinBox()
        self._box.setRange(least, most)
        self._box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._box.setKeyboardTracking(False)
        self._box.setAccessibleName(name)
        self._box.wheelEvent = self._pass_on  # type: ignore[method-assign]
        self._less = self._end("minus", _("Less: {name}").format(name=name), -1)
        self._more = self._end("plus", _("More: {name}").format(name=name), 1)
        line = row(self, margins=(2, 2, 2, 2), gap=0)
        for part in (self._less, self._rule(), self._box, self._rule(), self._more):
            line.addWidget(part)
        self.setFocusProxy(self._box)
        self._box.valueChanged.connect(self._on_value)
        self._box.installEventFilter(self)
        self._measure()
        self._limit()

    def value(self) -> int:
        """Return the number."""
        return self._box.value()

    def show_value(self, value: int) -> None:
        """Show a number without saying so; a field being typed in is left alone."""
        if value != self._box.value():
            self._box.blockSignals(True)
            self._box.setValue(value)
            self._box.blockSignals(False)
            self._limit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in look.THEME_CHANGES and hasattr(self, "_more"):
            self._measure()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.setProperty("focused", event.type() is QEvent.Type.FocusIn)
            self.style().unpolish(self)
            self.style().polish(self)
        return super().eventFilter(watched, event)  # type: ignore[arg-type]

    def _end(self, icon: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setProperty("drawing", icon)
        button.setAccessibleName(name)
        button.setToolTip(name)
        button.setAutoRepeat(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self._box.stepBy(by))
        return button

    def _rule(self) -> QFrame:
        rule = frame("hairline")
        rule.setFixedWidth(1)
        return rule

    def _measure(self) -> None:
        for button in (self._less, self._more):
            button.setFixedSize(look.px(30), look.px(30))
            button.setIconSize(QSize(look.px(14), look.px(14)))
            button.setIcon(look.icon(button.property("drawing"), "text2", 14))
        self._box.setFixedSize(look.px(44), look.px(30))

    def _on_value(self, value: int) -> None:
        self._limit()
        self.changed.emit(value)

    def _limit(self) -> None:
        self._less.setEnabled(self._box.value() > self._box.minimum())
        self._more.setEnabled(self._box.value() < self._box.maximum())

    def _pass_on(self, event: QEvent) -> None:
        event.ignore()  # scrolling a page must not change a number
