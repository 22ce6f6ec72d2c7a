"""Which template is looked at, and what can be done with it beyond changing its words."""

from collections.abc import Iterable

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from core.letters import manners
from core.letters.templates import Template
from core.words import _
from gui import look
from gui.widgets.boxes import row
from gui.widgets.buttons import icon_button
from gui.widgets.fields import Choice


class TemplateChoice(QWidget):
    """A list of every template, and a menu beside it."""

    chosen = Signal()
    copy_wanted = Signal()
    name_wanted = Signal()
    delete_wanted = Signal()
    save_wanted = Signal()
    open_wanted = Signal()
    language_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._every: list[tuple[str, str]] = []
        self.list = Choice()
        self.list.setAccessibleName(_("Template"))
        self.list.setMaxVisibleItems(16)
        self.list.setMinimumWidth(look.px(120))
        self.list.activated.connect(lambda _number: self.chosen.emit())
        self.more = icon_button("ellipsis", _("More"))
        menu = QMenu(self.more)
        self._add(menu, "plus", _("A template of your own…"), self.copy_wanted)
        self.rename = self._add(menu, "pencil", _("Rename…"), self.name_wanted)
        self.delete = self._add(menu, "trash-2", _("Delete"), self.delete_wanted)
        self.languages = self._language_menu(menu)
        menu.addSeparator()
        self._add(menu, "download", _("Save as a file…"), self.save_wanted)
        self._add(menu, "upload", _("Bring in a file…"), self.open_wanted)
        self.more.setMenu(menu)
        line = row(self, gap=8)
        line.addWidget(self.list, 1)
        line.addWidget(self.more)

    def key(self) -> str:
        """Return the key of the chosen template."""
        return self.list.key()

    def offer(self, known: Iterable[Template], key: str = "") -> None:
        """Offer these templates; the one chosen before stays chosen unless `key` names another."""
        before, every = key or self.key(), [(one.key, one.name) for one in known]
        shown = [
            (self.list.itemData(number), self.list.itemText(number)) for number in range(self.list.count())
        ]
        if every != shown:
            self.list.clear()
            for one, name in every:
                self.list.addItem(name, one)
        self.list.choose(before)

    def show_own(self, template: Template) -> None:
        """Offer another name and language, and to delete, only for the user's own."""
        for action in (self.rename, self.delete, self.languages.menuAction()):
            action.setVisible(template.is_own)
        for action in self.languages.actions():
            action.setChecked(action.data() == template.language)

    def _language_menu(self, menu: QMenu) -> QMenu:
        """Build the list of languages: greeting, closing and days follow the chosen one."""
        made = QMenu(_("Language"), menu)
        made.setIcon(look.icon("globe", "text2", 16))
        for code, name in manners.languages():
            action = QAction(name, made)
            action.setCheckable(True)
            action.setData(code)
            action.triggered.connect(lambda _checked=False, code=code: self.language_wanted.emit(code))
            made.addAction(action)
        menu.addMenu(made)
        return made

    def _add(self, menu: QMenu, icon: str, words: str, wanted: SignalInstance) -> QAction:
        action = QAction(look.icon(icon, "text2", 16), words, menu)
        action.triggered.connect(lambda: wanted.emit())
        menu.addAction(action)
        return action
