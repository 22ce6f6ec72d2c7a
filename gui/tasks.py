"""The one way off the GUI thread: work done elsewhere, its result brought back to who wanted it."""

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal
from PySide6.QtWidgets import QWidget

from core.errors import Problem
from gui.problems import show_problem

Result = TypeVar("Result")


class Task(QObject):
    """Work under way; its end is told on the GUI thread, to nobody when its owner is gone."""

    ended = Signal(object, object)  # what came of it, or what went wrong

    def __init__(
        self, owner: QWidget, then: Callable[[Any], object], refused: Callable[[Problem], object]
    ) -> None:
        super().__init__()
        self._then, self._refused = then, refused
        owner.destroyed.connect(self.forget)
        self.ended.connect(self._on_ended)

    def forget(self) -> None:
        """Want the result no more."""
        self._then = self._refused = _ignore

    def _on_ended(self, result: Any, wrong: BaseException | None) -> None:
        _under_way.discard(self)
        if wrong is None:
            self._then(result)
        elif isinstance(wrong, Problem):
            self._refused(wrong)
        else:
            raise wrong


class _Run(QRunnable):
    """Does the work on a thread of the pool."""

    def __init__(self, task: Task, work: Callable[[], object]) -> None:
        super().__init__()
        self._task, self._work = task, work
        self._result: object = None

    def run(self) -> None:
        with self:
            self._result = self._work()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, wrong: BaseException | None, _trace: TracebackType | None
    ) -> bool:
        """Send what went wrong to the GUI thread, where it is raised again and may be shown."""
        self._task.ended.emit(self._result, wrong)
        return True


_under_way: set[Task] = set()


def run(
    owner: QWidget,
    work: Callable[[], Result],
    then: Callable[[Result], object],
    *,
    refused: Callable[[Problem], object] | None = None,
) -> Task:
    """Do `work` on another thread and give what it returns to `then` on this one.

    `work` takes and returns plain values and touches neither the book nor widgets. A Problem it raises is
    given to `refused`, or else shown over the owner; anything else is a bug and raised here again.
    """
    task = Task(owner, then, refused or partial(show_problem, owner))
    _under_way.add(task)
    QThreadPool.globalInstance().start(_Run(task, work))
    return task


def _ignore(_value: object) -> None:
    return None
