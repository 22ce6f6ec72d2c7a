"""Saving: what is typed is kept a moment after the last key, and tried again while the disk refuses."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from shiboken6 import isValid

from core.errors import StorageTrouble

PAUSE = 800  # milliseconds after the last key (DESIGN 7)
AGAIN = 5000  # milliseconds until the disk is asked once more

Listener = Callable[[bool], None]  # told whether the last words are on the disk

_late: list["Autosave"] = []  # those whose words the disk has refused
_listeners: list[Listener] = []
_refusals = 0
_trouble: StorageTrouble | None = None  # the latest refusal; None when all is saved


class Autosave(QTimer):
    """Lets a field save after a pause; words the disk refuses stay in it until they are saved."""

    saved = Signal()

    def __init__(self, field: QObject, save: Callable[[], object], *, longest: int = 0) -> None:
        """Save after a pause; while keys go on coming, `longest` milliseconds after the first."""
        super().__init__(field)
        self._save_field, self._longest = save, longest
        self._first_key = QElapsedTimer()
        self.setSingleShot(True)
        self.timeout.connect(self._save)

    def begin(self) -> None:
        """Save after a pause from now on."""
        if not self.isActive():
            self._first_key.start()
        left = self._longest - self._first_key.elapsed() if self._longest else PAUSE
        self.start(max(0, min(PAUSE, left)))

    def settle(self) -> None:
        """Save now when something waits to be saved."""
        if self.isActive():
            self.stop()
            self._save()

    def forget(self) -> None:
        """Save nothing: the field shows other words."""
        self.stop()
        if self in _late:
            _late.remove(self)

    def is_late(self) -> bool:
        """Say whether the disk has refused what the field holds."""
        return self in _late

    def _save(self) -> None:
        before = _refusals
        self.forget()
        self._save_field()
        if _refusals > before:
            _late.append(self)
            self.start(AGAIN)
        else:
            self.saved.emit()
            _tell()


def listen(listener: Listener) -> Callable[[], None]:
    """Tell `listener` when the last words are no longer saved, and when they are; return what stops it."""
    _listeners.append(listener)

    def stop() -> None:
        if listener in _listeners:
            _listeners.remove(listener)

    return stop


def refuse(trouble: StorageTrouble) -> bool:
    """Note that the disk refused to save something; say whether this is news."""
    global _refusals, _trouble
    is_news, _trouble = _trouble is None, trouble
    _refusals += 1
    if is_news:
        _announce()
    return is_news


def trouble() -> StorageTrouble | None:
    """Return why the last words are not saved; None when they are."""
    return _trouble


def is_waiting() -> bool:
    """Say whether typed words wait for the disk."""
    _late[:] = [one for one in _late if isValid(one) and one.isActive()]
    return bool(_late)


def try_now() -> bool:
    """Save all that waits; say whether the disk took it."""
    if is_waiting():
        for one in tuple(_late):
            one.settle()
    _tell()
    return not is_waiting()


def give_up() -> None:
    """Let the words go that the disk refuses."""
    for one in tuple(_late):
        one.forget()


def _tell() -> None:
    """Say that all is saved, once nothing waits any more."""
    global _trouble
    if _trouble and not is_waiting():
        _trouble = None
        _announce()


def _announce() -> None:
    for listener in tuple(_listeners):
        listener(_trouble is None)
