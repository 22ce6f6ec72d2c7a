"""About: which Acquaint this is, where its log is, and what it is made of, with every licence."""

from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QWidget

from core.resources import licence, resource
from core.words import _
from gui import copies, look
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Choice, Field
from gui.widgets.panel import Panel
from gui.widgets.text import Label
from gui.widgets.wrapped import Wrapped

WIDTH, TEXT = 640, 190  # pixels of the dialog's width and of a licence's height, at text size 1
ICON = 48


class About(Panel):
    """Version, log, licences; `logs` is the folder of the log, None where none is kept."""

    def __init__(self, logs: Path | None, parent: QWidget | None = None) -> None:
        super().__init__(_("About Acquaint"), WIDTH, parent)
        self.show_folder: Callable[[Path], None] = copies.show_folder
        self.parts = Choice((str(number), name) for number, (name, _files) in enumerate(parts()))
        self.parts.currentIndexChanged.connect(self._show_licence)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(look.px(TEXT))
        self.text.setStyleSheet(f"font-size: {look.px(12)}px")  # a licence's own lines fit in
        self.text.setAccessibleName(_("The licence"))
        self.close_button = Button(_("Close"), size="big")
        self.close_button.clicked.connect(self.accept)
        self.close_button.setDefault(True)
        body = column(self.panel, margins=(28, 24, 28, 22), gap=14)
        body.addLayout(self._head())
        if logs:
            body.addWidget(self._log(logs))
        body.addWidget(Field(_("What it is made of"), self.parts))
        body.addWidget(self.text)
        body.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        self._show_licence()
        self.close_button.setFocus()

    def _head(self) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(look.app_icon().pixmap(look.px(ICON), look.px(ICON)))
        words = column(gap=2)
        words.addWidget(Label("Acquaint", "heading"))
        version = _("Version {version}").format(version=QCoreApplication.applicationVersion())
        words.addWidget(Label(version, "body", "text2"))
        promise = _("No account, no internet. Everything stays on this computer.")
        words.addWidget(Label(promise, "body", "text2", wrap=True))
        line = row(gap=16)
        line.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(words, 1)
        return line

    def _log(self, logs: Path) -> Card:
        self.folder = Button(_("Show the folder"), icon="folder-open")
        self.folder.clicked.connect(lambda: self.show_folder(logs))
        words = column(gap=1)
        title = Label(_("The log"), "body")
        title.setStyleSheet("font-weight: 500")
        words.addWidget(title)
        words.addWidget(Wrapped(str(logs / "acquaint.log"), "secondary", "text2"))
        note = _("For whoever helps you. It holds no names, no addresses and no notes.")
        words.addWidget(Label(note, "secondary", "text2", wrap=True))
        line = row(gap=16)
        line.addLayout(words, 1)
        line.addWidget(self.folder, 0, Qt.AlignmentFlag.AlignVCenter)
        card = Card()
        card.add_padded(line)
        return card

    def _show_licence(self) -> None:
        files = list(parts())[self.parts.currentIndex()][1]
        self.text.setPlainText("\n\n\n".join(file.read_text(encoding="utf-8").strip() for file in files))


def parts() -> Iterator[tuple[str, tuple[Path, ...]]]:
    """Yield what Acquaint is made of, each part with the files of its licence."""
    yield _("Acquaint, MIT licence"), (licence(),)
    lgpl = (resource("licences", "lgpl-3.txt"), resource("licences", "gpl-3.txt"))
    yield _("Qt and PySide6, LGPL version 3"), lgpl
    yield _("Lucide icons, ISC licence"), (resource("icons", "LICENSE.txt"),)
    for file in sorted(resource("fonts").glob("*-LICENSE.txt")):
        name = file.stem.removesuffix("-LICENSE").replace("-", " ").title()
        yield _("Handwriting: {name}").format(name=name), (file,)
    yield _("Dictionaries for the spelling"), tuple(sorted(resource("dictionaries").glob("LICENSE-*.txt")))
    yield _("Python"), (resource("licences", "python.txt"),)
    yield _("Python libraries"), (resource("licences", "python-libraries.txt"),)
