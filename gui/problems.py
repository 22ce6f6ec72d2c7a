"""Trouble in gentle words: a Problem beside its field or in a dialog, a bug in one box with its details."""

import logging
import platform
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QWidget

from core import book
from core.errors import Problem, StorageTrouble
from core.words import _
from gui import look, saving
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.panel import Panel
from gui.widgets.text import Icon, Label, Sentence

log = logging.getLogger(__name__)

WIDTH = 496  # pixels of a dialog at text size 1


class GentleDialog(Panel):
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
        super().__init__(title, WIDTH, parent)
        self.chosen = ""
        self._details = details
        body = column(self.panel, margins=(26, 24, 26, 20), gap=8)
        top = row(gap=16)
        top.addWidget(Icon(icon, "care", 26), 0, Qt.AlignmentFlag.AlignTop)
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
    """Show a dialog and return the words of the button pressed, or ""."""
    dialog.exec()
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
    return ask(_trouble_dialog(parent, trouble, buttons))


def _trouble_dialog(
    parent: QWidget | None, trouble: StorageTrouble, buttons: tuple[str, ...]
) -> GentleDialog:
    details = f"{trouble.place}\n{trouble.details}"
    return GentleDialog(
        trouble.title, trouble.sentence, trouble.advice, buttons, details=details, parent=parent
    )


@contextmanager
def showing_problems(parent: QWidget, title: str = "") -> Iterator[None]:
    """Show a Problem or StorageTrouble of the block in a dialog; what was typed stays."""
    try:
        yield
    except Problem as problem:
        show_problem(parent, problem, title)
    except StorageTrouble as trouble:
        _meet(parent, trouble)


def may_leave(parent: QWidget) -> bool:
    """Say whether a page or the window may go: its words are saved, or the user goes without them."""
    trouble = None if saving.try_now() else saving.trouble()
    leave = _("Go on without them")
    if trouble is not None and rescue(parent, trouble, leave) == leave:
        saving.give_up()
    return not saving.is_waiting()


def rescue(parent: QWidget | None, trouble: StorageTrouble, *more: str) -> str:
    """Help while the disk refuses the last words, until they are saved or another button was pressed."""
    copy, now = _("Save a copy elsewhere"), _("Try now")
    while True:
        dialog = _trouble_dialog(parent, saving.trouble() or trouble, (copy, now, *more))
        stop = saving.listen(partial(_close_when_saved, dialog))
        chosen = ask(dialog)
        stop()
        if chosen == copy:
            _save_copy(parent)
        elif chosen != now or saving.try_now():
            return chosen


def _meet(parent: QWidget | None, trouble: StorageTrouble) -> None:
    """Say once that the last words are not saved; say other trouble, such as with a copy, each time."""
    if trouble.place != book.place():
        show_trouble(parent, trouble)
    elif saving.refuse(trouble):
        owner = parent or QApplication.instance()
        if owner:
            QTimer.singleShot(0, owner, partial(rescue, parent, trouble))  # when the field knows of it, too


def _close_when_saved(dialog: QDialog, is_saved: bool) -> None:
    if is_saved:
        dialog.reject()


def _save_copy(parent: QWidget | None) -> None:
    from gui import copies  # only when the disk fails us

    chosen = copies.ask_where(parent, copies.suggested())
    if chosen:
        try:
            copied = copies.copy_to(Path(chosen))
        except Problem as problem:
            show_problem(parent, problem)
        except StorageTrouble as trouble:
            show_trouble(parent, trouble)
        else:
            advice = _("Your last words are not in it yet. They stay in this window until there is room.")
            ask(GentleDialog(_("The copy is made"), copied, advice, icon="save", parent=parent))


def report_bug(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log a bug and say so in one box with *Copy details*; installed as sys.excepthook."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error, trace)
        return
    if isinstance(error, StorageTrouble):
        _meet(_front(), error)
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
