"""Settings, Your data: where the book is, a copy of it, people in, people set aside."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from core import backup, book, contacts, days
from core.contacts import Contact
from core.preferences import Preferences
from core.words import _, ngettext
from gui import copies
from gui.problems import showing_problems
from gui.settings.data_backups import GoBack, last_words
from gui.settings.rows import Section, Setting
from gui.widgets.boxes import Card, column, row
from gui.widgets.buttons import Button
from gui.widgets.elided import ElidedButton
from gui.widgets.text import Label

AT_ONCE = 100  # people set aside shown before the rest is only counted


class AsidePerson(QFrame):
    """Somebody set aside, and the way back."""

    person_chosen = Signal(int)
    back_wanted = Signal(int)

    def __init__(self, person: Contact) -> None:
        super().__init__()
        self.setObjectName("plainRow")
        name = ElidedButton(person.name, "link")
        name.clicked.connect(lambda: self.person_chosen.emit(person.id))
        back = Button(_("Bring back"))
        back.setAccessibleName(_("Bring {name} back").format(name=person.name))
        back.clicked.connect(lambda: self.back_wanted.emit(person.id))
        when = Label(days.day(person.set_aside_on), "secondary", "text3") if person.set_aside_on else Label()
        line = row(self, margins=(16, 8, 18, 8), gap=12)
        line.addWidget(name)
        line.addWidget(when)
        line.addStretch(1)
        line.addWidget(back)


class YourData(Section):
    """Everything is in one file."""

    title = _("Your data")
    sentence = _("Everything is in one file on this computer. Acquaint never sends it anywhere.")
    import_wanted = Signal()
    person_chosen = Signal(int)

    def build(self) -> None:
        """Put the rows in their cards."""
        self.ask_where: Callable[[QWidget, str], str] = copies.ask_where
        self.show_folder: Callable[[Path], None] = copies.show_folder
        self.folder = self._button(_("Show the folder"), self._on_folder, "folder-open")
        self.backup = self._button(_("Back up to…"), self._on_backup)
        self.bring_in = self._button(_("Import…"), self.import_wanted.emit)
        self._where = Setting(_("Where it is"), self.folder, " ")
        self.older = GoBack()
        self._copy = Setting(
            _("Back up now"), self.backup, _("Puts a copy where you like, such as on a stick.")
        )
        self._back = Setting(
            _("Go back to a backup"), self.older, _("What you have now is kept as a backup first.")
        )
        self.add_card(self._where, self._copy, self._back)
        self.add_heading(_("Bring in"))
        self.add_card(
            Setting(_("Import people"), self.bring_in, _("From LinkedIn, Google, Outlook or Apple Contacts"))
        )
        self.add_heading(_("People set aside"))
        self._aside = column()
        self.body.addLayout(self._aside)
        self._aside_card = Card()
        self._more = Label("", "secondary", "text2", wrap=True)
        self._more.setContentsMargins(0, 8, 0, 0)
        self._aside.addWidget(self._aside_card)
        self._aside.addWidget(self._more)

    def show_preferences(self, chosen: Preferences) -> None:
        """Show the file, its size, and who is set aside."""
        place = Path(book.place())
        is_file = place.is_file()
        self.folder.setVisible(is_file)
        self._where.help.setText(
            copies.place_words(place) if is_file else _("In memory only. It is gone when you close Acquaint.")
        )
        self._copy.help.setText(last_words())
        self._back.setVisible(backup.are_kept())
        people = contacts.aside()
        self._aside_card.clear()
        for person in people[:AT_ONCE]:
            line = AsidePerson(person)
            line.person_chosen.connect(self.person_chosen)
            line.back_wanted.connect(self._bring_back)
            self._aside_card.add(line)
        self._aside_card.setVisible(bool(people))
        self._more.setText(_rest_words(len(people)))
        self._more.setVisible(bool(_rest_words(len(people))))

    def _button(self, words: str, do: Callable[[], object], icon: str = "") -> Button:
        made = Button(words, icon=icon)
        made.clicked.connect(lambda: do())
        return made

    def _on_folder(self) -> None:
        self.show_folder(Path(book.place()).parent)

    def _on_backup(self) -> None:
        chosen = self.ask_where(self, copies.suggested())
        if chosen:
            with showing_problems(self):
                self._copy.help.setText(copies.copy_to(Path(chosen)))

    def _bring_back(self, contact_id: int) -> None:
        with showing_problems(self):
            contacts.bring_back(contact_id)


def _rest_words(count: int) -> str:
    if not count:
        return _("Nobody. Whom you set aside is kept here and can come back at any time.")
    left = count - AT_ONCE
    return ngettext("And {count} more.", "And {count} more.", left).format(count=left) if left > 0 else ""
