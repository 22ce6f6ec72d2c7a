"""Focus given back: when a page is built anew under it, the control of the same name has it again."""

from PySide6.QtWidgets import QAbstractButton, QWidget
from shiboken6 import isValid


class Focus:
    """Which control of a page has the focus, to find it or its successor again."""

    def __init__(self, page: QWidget) -> None:
        self._page = page
        focused = page.window().focusWidget()
        self._control = focused if page.isAncestorOf(focused) else None
        self._name = _name(self._control)
        alike = self._alike(page)
        self._place = alike.index(self._control) if self._control in alike else 0

    def give_back(self) -> None:
        """Put the focus where it was, when the control that had it is gone."""
        if self._control is not None and not (isValid(self._control) and self._control.isVisible()):
            self.give_to(self._page)

    def give_to(self, page: QWidget) -> None:
        """Put the focus on the same control of a page that takes the place of the first."""
        alike = self._alike(page)
        if alike:
            alike[min(self._place, len(alike) - 1)].setFocus()

    def _alike(self, page: QWidget) -> list[QWidget]:
        """Return the controls of the same kind and name that can be seen on a page."""
        if self._control is None or not self._name:
            return []
        every = page.findChildren(type(self._control))
        return [one for one in every if _name(one) == self._name and one.isVisible() and one.isEnabled()]


def _name(control: QWidget | None) -> str:
    if control is None:
        return ""
    return control.accessibleName() or (control.text() if isinstance(control, QAbstractButton) else "")
