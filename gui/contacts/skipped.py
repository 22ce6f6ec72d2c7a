"""The lines of a file that gave no person, and why."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QWidget

from core.exchange import Skipped
from core.words import _, ngettext
from gui import look
from gui.widgets.boxes import column, row
from gui.widgets.buttons import Button
from gui.widgets.text import Label


def skipped_words(count: int) -> str:
    """Return how many lines were skipped; "" for none."""
    words = ngettext("{count} line was skipped", "{count} lines were skipped", count)
    return words.format(count=count) if count else ""


class SkippedLines(QDialog):
    """Line by line, to read or to copy."""

    def __init__(self, skipped: Sequence[Skipped], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(skipped_words(len(skipped)))
        self.resize(look.px(520), look.px(400))
        words = _("Line {line}: {why}")
        self.list = QPlainTextEdit("\n".join(words.format(line=one.line, why=one.why) for one in skipped))
        self.list.setReadOnly(True)
        self.list.setTabChangesFocus(True)
        self.list.setAccessibleName(_("Skipped lines"))
        self.close_button = Button(_("Close"), "primary", size="big")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        body = column(self, margins=(28, 24, 28, 22), gap=12)
        body.addWidget(Label(self.windowTitle(), "heading"))
        body.addWidget(
            Label(_("Nobody could be made of these. The rest was read."), "body", "text2", wrap=True)
        )
        body.addWidget(self.list, 1)
        line = row()
        line.addStretch(1)
        line.addWidget(self.close_button)
        body.addLayout(line)
