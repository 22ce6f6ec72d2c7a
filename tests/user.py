"""Somebody at the window: what a journey does with it, by clicks and keys."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gui.window import Window

LEFT = Qt.MouseButton.LeftButton
MOST_TABS = 150
WRITABLE = QLineEdit | QPlainTextEdit | QTextEdit


class User:
    """Somebody at the window: sees what is visible, clicks, types."""

    def __init__(self, window: Window, qtbot: QtBot) -> None:
        self.window, self.qtbot = window, qtbot

    def places(self) -> list[QWidget]:
        """Return the dialogs that are open over this window, the newest first, then the window."""
        open_now = [
            one
            for one in QApplication.topLevelWidgets()
            if one.isVisible() and one.isModal() and belongs(one, self.window)
        ]
        return [*reversed(open_now), self.window]

    def buttons(self, words: str) -> list[QAbstractButton]:
        """Return the buttons in sight that say these words."""
        every = (one for place in self.places() for one in place.findChildren(QAbstractButton))
        return [
            one
            for one in every
            if words in (one.text().replace("&&", "&"), one.accessibleName())
            and one.isVisible()
            and one.isEnabled()
        ]

    def fields(self, name: str) -> list[WRITABLE]:
        """Return the fields in sight with this label or hint, the empty ones first."""
        kinds = (QLineEdit, QPlainTextEdit, QTextEdit)
        every = (one for place in self.places() for kind in kinds for one in place.findChildren(kind))
        found = [
            one for one in every if one.isVisible() and name in (one.accessibleName(), one.placeholderText())
        ]
        return sorted(found, key=lambda one: bool(words_in(one)))

    def press(self, words: str) -> None:
        """Click a button as soon as it is there."""
        self.qtbot.waitUntil(lambda: bool(self.buttons(words)))
        self.qtbot.mouseClick(self.buttons(words)[0], LEFT)

    def field(self, name: str) -> WRITABLE:
        """Return a field as soon as it is there."""
        self.qtbot.waitUntil(lambda: bool(self.fields(name)))
        return self.fields(name)[0]

    def write(self, name: str, words: str) -> None:
        """Type into a field and go on to the next."""
        field = self.begin(name)
        self.qtbot.keyClicks(field, words)
        self.qtbot.keyClick(field, Qt.Key.Key_Tab)

    def begin(self, name: str) -> WRITABLE:
        """Click into a field."""
        field = self.field(name)
        field.window().activateWindow()
        field.setFocus()
        self.qtbot.waitUntil(field.hasFocus)
        return field

    def key(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key in whatever has the focus of the menu, dialog or window in front."""
        together = Qt.KeyboardModifier.NoModifier
        for one in modifiers:
            together |= one
        self.qtbot.keyClick(self.focus(), key, together)

    def types(self, words: str) -> None:
        """Type into whatever has the focus."""
        self.qtbot.keyClicks(self.focus(), words)

    def tab_to(self, name: str) -> None:
        """Press the Tab key until the control of this name has the focus."""
        for _press in range(MOST_TABS):
            if name in (spoken(self.focus()), getattr(self.focus(), "placeholderText", str)()):
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"“{name}” cannot be reached by the Tab key")

    def focus(self) -> QWidget:
        """Return what the next key goes to."""
        popup, front = QApplication.activePopupWidget(), self.places()[0]
        if popup is not None:
            return popup
        front.activateWindow()
        self.qtbot.waitUntil(front.isActiveWindow)
        return QApplication.focusWidget() or front

    def go_to(self, page: str) -> None:
        """Click a page in the sidebar."""
        self.qtbot.mouseClick(self.window.sidebar.buttons[page], LEFT)

    def open_person(self, name: str) -> None:
        """Find somebody in the table of people and click them."""
        self.go_to("people")
        page = self.window.page("people")
        page.finder.clear()  # type: ignore[attr-defined]
        self.qtbot.keyClicks(page.finder, name)  # type: ignore[attr-defined]
        table = page.table  # type: ignore[attr-defined]
        spot = table.visualRect(table.model().index(0, 0)).center()
        self.qtbot.mouseClick(table.viewport(), LEFT, pos=QPoint(spot.x() + 60, spot.y()))
        assert self.window.front() == "person"

    def sees(self, words: str) -> bool:
        """Whether these words stand on the page in front."""
        labels = self.window.stack.currentWidget().findChildren(QWidget)
        return any(words in shown(one) for one in labels if one.isVisible())


def belongs(dialog: QWidget, window: QWidget) -> bool:
    """Whether a dialog is this window's, or nobody's; other tests leave theirs to be collected."""
    owner = dialog.parentWidget()
    while owner is not None and owner.parentWidget() is not None:
        owner = owner.parentWidget()
    return owner in (None, window)


def spoken(widget: QWidget) -> str:
    return widget.accessibleName() or str(getattr(widget, "text", str)()).replace("&&", "&")


def words_in(field: WRITABLE) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def shown(widget: QWidget) -> str:
    return f"{widget.accessibleName()} {getattr(widget, 'text', str)()}"
