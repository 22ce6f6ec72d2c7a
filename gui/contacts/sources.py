"""Where a list of people comes from: drop or choose a file, and how to get one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core.words import _
from gui.widgets.boxes import Card, column, frame, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.text import Icon, Label

PLACES = (  # a program, and where it keeps the file
    (
        _("LinkedIn"),
        _(
            "On LinkedIn, open Settings, Data privacy, “Get a copy of your data”, and tick Connections. "
            "LinkedIn mails you a link to a file. Choose the .zip as it is, or the Connections.csv inside."
        ),
    ),
    (_("Google Contacts"), _("On contacts.google.com, choose Export, then vCard.")),
    (
        _("Apple Contacts"),
        _(
            "On a Mac, select everybody, then choose File, Export, Export vCard. On an iPhone, open Lists, "
            "hold a finger on a list and choose Export."
        ),
    ),
    (_("Outlook and others"), _("Look for Export or Save As, and choose vCard (.vcf).")),
)


class Sources(QWidget):
    """A place to drop a file on, and where to find one."""

    cancelled = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop = self._build_drop()
        places = QWidget()
        lines = column(places, gap=10)
        lines.addWidget(Label(_("Where to find the file"), "section"))
        lines.addWidget(_places())
        lines.addStretch(1)
        self.cancel = Button(_("Cancel"), size="big")
        self.cancel.clicked.connect(self.cancelled)
        footer = row()
        footer.addStretch(1)
        footer.addWidget(self.cancel)
        body = column(self, gap=14)
        body.addWidget(Label(_("Import people"), "heading"))
        sentence = _("You choose who to keep. Nobody is added until you say so.")
        body.addWidget(Label(sentence, "body", "text2", wrap=True))
        body.addWidget(self._drop)
        body.addWidget(scrolling(places), 1)
        body.addLayout(footer)

    def light(self, is_lit: bool) -> None:
        """Show that a file may be dropped here, or no longer."""
        self._drop.setObjectName("tint" if is_lit else "dashed")
        self._drop.style().unpolish(self._drop)
        self._drop.style().polish(self._drop)

    def _build_drop(self) -> QFrame:
        self.choose = Button(_("Choose a file"), "primary", size="big")
        self.choose.clicked.connect(self.file_wanted)
        words = column(gap=1)
        words.addWidget(Label(_("Drop a file here"), "section"))
        words.addWidget(Label(_("A .csv, .vcf or .zip file"), "secondary", "text2"))
        made = frame("dashed")
        line = row(made, margins=(18, 18, 18, 18), gap=14)
        line.addWidget(Icon("file-down", "text3", 26))
        line.addLayout(words, 1)
        line.addWidget(self.choose)
        return made


def _places() -> Card:
    card = Card()
    for program, way in PLACES:
        lines = column(gap=1)
        lines.addWidget(Label(program, "bodyStrong"))
        lines.addWidget(Label(way, "secondary", "text2", wrap=True))
        card.add_padded(lines, (16, 10, 16, 11))
    return card
