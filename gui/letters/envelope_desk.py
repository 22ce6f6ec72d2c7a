"""The envelope beside the card: how it will look, the addresses asked for in place, printing and saving."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from core import contacts, preferences
from core.contacts import Address, Contact
from core.errors import Problem
from core.letters import postal
from core.letters.stationery import CARDS, face
from core.words import _
from gui import look, paperwork
from gui.letters import envelope
from gui.problems import showing_problems
from gui.widgets.boxes import Wrapping, column, row
from gui.widgets.buttons import Button
from gui.widgets.fields import Field, Line, Note
from gui.widgets.text import Label

WIDTH = 360  # pixels; an envelope keeps its size whatever the size of the text
PLACE = ("postcode", "city", "region", "country")


class EnvelopeView(QWidget):
    """The front of an envelope as it will look, with the place for the stamp."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.face = face("C6")
        self.from_lines: envelope.Lines = ()
        self.to_lines: envelope.Lines = ()
        self.setAccessibleName(_("The envelope"))

    def show_lines(self, key: str, sender: envelope.Lines, address: envelope.Lines) -> None:
        """Show these addresses on an envelope of this size."""
        self.face, self.from_lines, self.to_lines = face(key), sender, address
        self.setAccessibleDescription("\n".join((*sender, *address)))
        self.setFixedSize(WIDTH, round(WIDTH * self.face.page.height / self.face.page.width))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), look.stock("white"))
        painter.setPen(QPen(look.paper_edge(), 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        pixels, stamp = self.width() / self.face.page.width, self.face.stamp
        painter.scale(pixels, pixels)
        painter.setPen(QPen(look.paper_edge().darker(130), 0.3, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(stamp.left, stamp.top, stamp.width, stamp.height))
        envelope.paint(painter, self.face, self.from_lines, self.to_lines)


class AddressForm(QWidget):
    """A postal address to write, kept as it is typed; `settled` names one part and its words."""

    settled = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Label("", "secondary", "text2", wrap=True)
        self.street = Note(lines=2)
        self.street.settled.connect(lambda: self.settled.emit("street", self.street.toPlainText().strip()))
        self.street_field = Field(_("Street and number"), self.street)
        self.lines = {key: Line() for key in PLACE}
        for key, line in self.lines.items():
            line.settled.connect(lambda key=key, line=line: self.settled.emit(key, line.text().strip()))
        body = column(self, gap=8)
        body.addWidget(self._sentence)
        body.addWidget(self.street_field)
        labels = (_("Postcode"), _("Town"), _("Region or state"), _("Country"))
        fields = [Field(words, self.lines[key]) for key, words in zip(PLACE, labels, strict=True)]
        for pair in (fields[:2], fields[2:]):
            across = row(gap=12)
            for field in pair:
                across.addWidget(field, 1)
            body.addLayout(across)

    def settle(self) -> None:
        """Keep what has just been typed."""
        self.street.settle()
        for line in self.lines.values():
            line.settle()

    def show_address(self, sentence: str, address: Address, *, anew: bool) -> None:
        """Show what is known; unless it is somebody else's, never in the field with the focus."""
        self._sentence.setText(sentence)
        if anew or not self.street.hasFocus():
            self.street.write(address.street)
        for key, line in self.lines.items():
            if (anew or not line.hasFocus()) and line.text() != getattr(address, key):
                line.setText(getattr(address, key))


class EnvelopeDesk(QWidget):
    """The envelope of a card, and what it still needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._person: Contact | None = None
        self._card = ""
        self.view, self.theirs, self.mine = EnvelopeView(), AddressForm(), AddressForm()
        self.caption = Label("", "secondary", "text2", wrap=True)
        self.remark = Label("", "secondary", "care", wrap=True)
        self.print = Button(_("Print the envelope"), icon="printer")
        self.pdf = Button(_("Save the envelope as PDF"), icon="file-down")
        self.change = Button(_("Change the addresses"), "link", icon="pen-line", size="small")
        buttons = Wrapping()
        for button in (self.print, self.pdf, self.change):
            buttons.addWidget(button)
        body = column(self, gap=10)
        for part in (self.view, self.caption, self.remark, self.theirs, self.mine):
            body.addWidget(part)
        body.addLayout(buttons)
        self.theirs.settled.connect(self._keep_theirs)
        self.mine.settled.connect(self._keep_mine)
        self.print.clicked.connect(self.print_envelope)
        self.pdf.clicked.connect(self.save_pdf)
        self.change.clicked.connect(self._open_forms)

    def show_for(self, person: Contact, card: str) -> None:
        """Show the envelope of a person's card; ask for what is missing the first time it is seen."""
        is_new = self._person is None or self._person.id != person.id
        self._person, self._card, user = person, card, preferences.load()
        key, home = CARDS.get(card, CARDS["A6"]).envelope, user.country or user.holiday_country
        address = postal.address_lines(person.name, person.organization, person.address, home)
        self.view.show_lines(key, postal.address_lines(user.name, "", user.address, home), address)
        self.caption.setText(_("Envelope, {envelope}").format(envelope=key))
        self.remark.setText(postal.remark(key, person.address, home))
        self.remark.setVisible(bool(self.remark.text()))
        first = person.name if person.is_placeholder else person.first
        sentence = _("Where does {name} get post? The address is kept with {name}.").format(name=first)
        self.theirs.show_address(sentence, person.address, anew=is_new)
        self.mine.show_address(
            _("Where do you live? It stands small in the corner."), user.address, anew=is_new
        )
        if is_new:
            self.theirs.street_field.clear_problem()
            self.theirs.setVisible(not postal.is_known(person.address))
            self.mine.setVisible(not postal.is_known(user.address))
        self.change.setVisible(self.theirs.isHidden() or self.mine.isHidden())
        self.setVisible(not person.do_not_contact)

    def print_envelope(self) -> None:
        """Print the envelope; when the printer does not answer, try again or save it."""
        if not self._is_ready():
            return
        try:
            envelope.print_envelope(self, self.view.face, self.view.from_lines, self.view.to_lines)
        except Problem as problem:
            chosen = paperwork.ask_after_trouble(self, problem)
            if chosen == "again":
                self.print_envelope()
            elif chosen == "pdf":
                self.save_pdf()

    def save_pdf(self) -> None:
        """Ask where, and save the envelope as a PDF at true size."""
        if self._is_ready() and self._person:
            name = _("Envelope for {name}").format(name=self._person.name)
            lines = (self.view.face, self.view.from_lines, self.view.to_lines)
            paperwork.save(self, name, (_("PDF files"), ".pdf"), lambda path: envelope.save_pdf(path, *lines))

    def _is_ready(self) -> bool:
        """Say whether there is an address to write; else ask for it."""
        self.theirs.settle()
        self.mine.settle()
        if self._person is None:
            return False
        self.show_for(contacts.find(self._person.id), self._card)
        if not postal.is_known(self._person.address):
            self.theirs.show()
            self.theirs.street_field.show_problem(_("Write the street and the town first."))
            return False
        self.theirs.street_field.clear_problem()
        return True

    def _open_forms(self) -> None:
        self.theirs.show()
        self.mine.show()
        self.change.hide()
        self.theirs.street.setFocus()

    def _keep_theirs(self, part: str, words: str) -> None:
        if self._person:
            with showing_problems(self):
                contacts.amend(self._person.id, joins=f"address {self._person.id}", **{part: words})

    def _keep_mine(self, part: str, words: str) -> None:
        with showing_problems(self):
            preferences.change(**{part: words})
