"""Where a list of people comes from: drop or choose a file, and how to get one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

from core.words import _
from gui.widgets.boxes import Card, column, frame, row, scrolling
from gui.widgets.buttons import Button, Choices
from gui.widgets.text import Icon, Label

LINKEDIN = "linkedin"
PLACES = (  # a program, and how to get the file out of it: step by step, or for each device
    (
        LINKEDIN,
        _("LinkedIn"),
        (
            ("1", _("On linkedin.com, click your picture, then Settings & Privacy, then Data privacy.")),
            ("2", _("Choose “Get a copy of your data”, tick Connections alone and ask for the archive.")),
            ("3", _("LinkedIn mails you a link, mostly within a quarter of an hour. Download the file.")),
            ("4", _("Choose that .zip here as it is, or the Connections.csv inside.")),
        ),
    ),
    (
        "google",
        _("Google Contacts"),
        (
            ("1", _("On contacts.google.com, choose Export. It may be in the menu at the left.")),
            ("2", _("Choose Google CSV or vCard; Acquaint reads both.")),
            ("3", _("The file is called contacts. You find it in your Downloads.")),
        ),
    ),
    (
        "outlook",
        _("Outlook"),
        (
            (
                _("Outlook on the web"),
                _("Open People, then Manage contacts, then Export contacts. So it is in the new Outlook."),
            ),
            (
                _("Classic Outlook"),
                _("Choose File, Open & Export, Import/Export, Export to a file, Comma Separated Values."),
            ),
            (_("One person"), _("In classic Outlook, open the person, then choose File, Save As, vCard.")),
        ),
    ),
    (
        "apple",
        _("Apple Contacts"),
        (
            (_("Mac"), _("In Contacts, select everybody, then choose File, Export, Export vCard.")),
            (_("iPhone"), _("In Contacts, open Lists, hold a finger on a list and choose Export.")),
            (_("icloud.com"), _("In Contacts, select everybody, then choose Export vCard.")),
        ),
    ),
    (
        "other",
        _("Others"),
        (
            (_("Android"), _("In Contacts, look under “Fix & manage” or Settings for Export.")),
            (
                _("Thunderbird"),
                _("In the address book, choose Tools, Export; any kind of file will do."),
            ),
            (_("Yahoo"), _("In Contacts, open Actions, then Export, and choose Yahoo CSV.")),
            (_("Elsewhere"), _("Look for Export or Save As: vCard (.vcf), CSV or Excel will do.")),
        ),
    ),
)


class Sources(QWidget):
    """A place to drop a file on, and where to find one."""

    cancelled = Signal()
    file_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drop = self._build_drop()
        self.programs = Choices("chip", [(key, program) for key, program, _steps in PLACES])
        self.programs.chosen.connect(self.explain)
        self._steps = Card()
        places = QWidget()
        lines = column(places)
        lines.addWidget(self._steps)
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
        body.addWidget(Label(_("Where to find the file"), "section"))
        body.addWidget(self.programs)
        body.addWidget(scrolling(places), 1)
        body.addLayout(footer)
        self.explain(LINKEDIN)

    def explain(self, program: str) -> None:
        """Say how to get the file out of a program; LinkedIn for one unknown."""
        steps = {key: steps for key, _program, steps in PLACES}
        program = program if program in steps else LINKEDIN
        self.programs.choose(program)
        self._steps.clear()
        lines = QGridLayout()
        lines.setHorizontalSpacing(14)
        lines.setVerticalSpacing(14)
        lines.setColumnStretch(1, 1)
        for number, (mark, words) in enumerate(steps[program]):
            lines.addWidget(Label(mark, "bodyStrong", "text2"), number, 0, Qt.AlignmentFlag.AlignTop)
            lines.addWidget(Label(words, "body", wrap=True), number, 1)
        self._steps.add_padded(lines, (16, 14, 16, 14))

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
        words.addWidget(Label(_("A .csv, .vcf, .xlsx, .ldif, .zip or .ics file"), "secondary", "text2"))
        made = frame("dashed")
        line = row(made, margins=(18, 18, 18, 18), gap=14)
        line.addWidget(Icon("file-down", "text3", 26))
        line.addLayout(words, 1)
        line.addWidget(self.choose)
        return made
