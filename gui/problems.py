"""Trouble in gentle words: a Problem beside its field or in a dialog, a bug in one box with its details."""

import logging
import platform
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from core.errors import Problem, StorageTrouble
from core.words import _
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label, Sentence

log = logging.getLogger(__name__)


class Veil(QWidget):
    """The flat shade over a window while its dialog is open."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setGeometry(QRect(0, 0, window.width(), window.height()))
        self.show()
        self.raise_()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), look.veil())


class GentleDialog(QDialog):
    """A dialog as in DESIGN 12b: what could not be done, why, what to do next, buttons that are verbs."""

    def __init__(
        self,
        title: str,
        sentence: str,
        advice: str = "",
        buttons: tuple[str, ...] = (),
        *,
        details: str = "",
        icon: str = "file-exclamation-point",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.chosen = ""
        self._details = details
        self.setMinimumWidth(look.px(460))
        body = column(self, margins=(28, 24, 24, 20), gap=10)
        top = row(gap=16)
        top.addWidget(Icon(icon, "care", 28), 0, Qt.AlignmentFlag.AlignTop)
        words = column(gap=8)
        words.addWidget(Label(title, "heading", wrap=True))
        words.addWidget(_reassuring(sentence))
        if advice:
            words.addWidget(Label(advice, "body", "text2", wrap=True))
        if details:
            self._add_details(words)
        top.addLayout(words, 1)
        body.addLayout(top)
        body.addSpacing(8)
        self._add_buttons(body, buttons or (_("Close"),))

    def _add_details(self, words: object) -> None:
        opener = Button(_("Details for a helper"), "link", icon="chevron-right")
        self._box = QPlainTextEdit(self._details)
        self._box.setReadOnly(True)
        self._box.setFixedHeight(look.px(140))
        self._box.setVisible(False)
        opener.clicked.connect(lambda: self._box.setVisible(not self._box.isVisible()))
        words.addWidget(opener, 0, Qt.AlignmentFlag.AlignLeft)  # type: ignore[attr-defined]
        words.addWidget(self._box)  # type: ignore[attr-defined]

    def _add_buttons(self, body: object, buttons: tuple[str, ...]) -> None:
        line = row(gap=10)
        line.addStretch(1)
        for number, words in enumerate(reversed(buttons)):
            is_last = number == len(buttons) - 1
            button = Button(words, "primary" if is_last else "secondary", size="big")
            button.clicked.connect(lambda _checked=False, said=words: self._choose(said))
            line.addWidget(button)
            if is_last:
                button.setDefault(True)
                button.setFocus()
        body.addLayout(line)  # type: ignore[attr-defined]

    def _choose(self, words: str) -> None:
        self.chosen = words
        self.accept()


def _reassuring(sentence: str) -> Label:
    """Return a sentence in which the words that reassure stand out."""
    before, calm, after = sentence.partition(_("Nothing was changed."))
    return Sentence(before, calm, after) if calm else Label(sentence, "lead", wrap=True)


def ask(dialog: GentleDialog) -> str:
    """Show a dialog over its veiled window and return the words of the button pressed, or ""."""
    parent = dialog.parentWidget()
    window = parent.window() if parent else None
    veil = Veil(window) if window else None
    dialog.exec()
    if veil:
        veil.hide()
        veil.deleteLater()
    chosen = dialog.chosen
    dialog.deleteLater()
    return chosen


def show_problem(parent: QWidget | None, problem: Problem, title: str = "") -> None:
    """Say a Problem in a dialog, when there is no field to say it beside."""
    first, _dot, rest = problem.sentence.partition(". ")
    if title:
        first, rest = title, problem.sentence
    elif not rest:
        first, rest = _("That did not work"), problem.sentence
    ask(GentleDialog(first.rstrip("."), rest, details=problem.details, parent=parent))


def show_trouble(parent: QWidget | None, trouble: StorageTrouble, buttons: tuple[str, ...] = ()) -> str:
    """Say what the disk did, where, and what to do; returns the words of the button pressed."""
    details = f"{trouble.place}\n{trouble.details}"
    return ask(
        GentleDialog(trouble.title, trouble.sentence, trouble.advice, buttons, details=details, parent=parent)
    )


@contextmanager
def showing_problems(parent: QWidget, title: str = "") -> Iterator[None]:
    """Show a Problem or StorageTrouble of the block in a dialog; what was typed stays."""
    try:
        yield
    except Problem as problem:
        show_problem(parent, problem, title)
    except StorageTrouble as trouble:
        show_trouble(parent, trouble)


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log a bug and say so in one box with *Copy details*; installed as sys.excepthook."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if isinstance(error, StorageTrouble):
        show_trouble(_front(), error)
        return
    if isinstance(error, Problem):
        show_problem(_front(), error)
        return
    words = "".join(traceback.format_exception(kind, error, trace))
    log.error("unexpected:\n%s", words)
    if QGuiApplication.instance() is None:
        sys.__excepthook__(kind, error, trace)
        return
    system = f"{platform.platform()}, Python {platform.python_version()}\n"
    dialog = GentleDialog(
        _("Something went wrong inside Acquaint"),
        _("What you typed is kept. You can go on working."),
        _("If it happens again, copy the details and send them to whoever helps you with the computer."),
        (_("Copy details"), _("Close")),
        details=system + words,
        parent=_front(),
    )
    if ask(dialog) == _("Copy details"):
        QGuiApplication.clipboard().setText(system + words)


def _front() -> QWidget | None:
    return QApplication.activeWindow()
