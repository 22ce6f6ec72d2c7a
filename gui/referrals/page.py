"""Introductions: who led to whom, as a map and as an outline."""

import logging

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStackedWidget, QWidget

from core import referrals
from core.changes import Topic
from core.errors import StorageTrouble
from core.words import _
from gui import look
from gui.changes import Changes
from gui.problems import showing_problems
from gui.referrals import entries, family
from gui.referrals.empty_map import EmptyMap
from gui.referrals.family import Family
from gui.referrals.map_part import MapPart
from gui.referrals.outline import Outline
from gui.referrals.panel import WIDE, Panel
from gui.referrals.print_menu import PrintButton
from gui.referrals.sheets import Sheet
from gui.widgets.boxes import Card, column
from gui.widgets.buttons import Choices
from gui.widgets.header import Header
from gui.widgets.page import Page
from gui.widgets.search_line import SearchLine
from gui.widgets.text import Label

log = logging.getLogger(__name__)

NARROW = 884  # pixels; below this the panel opens over the map (DESIGN 3)
TYPING = 120  # milliseconds after the last key before the page follows
MAP, OUTLINE = "map", "outline"
ICONS = {MAP: "waypoints", OUTLINE: "list-tree"}


class IntroductionsPage(Page):
    """Everybody beside, or under, the one who named them."""

    can_print = True
    concerns = ~(Topic.LESSONS | Topic.TEMPLATES | Topic.PROMISES)
    act_wanted = Signal(object)
    add_wanted = Signal()
    letter_wanted = Signal(int, object, int)  # to whom, its kind, about whom
    letters_wanted = Signal(list)
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._family = Family()
        self._first = 0  # the first person found
        self._build_header()
        self._build_outline()
        self._build_map()
        self.empty = EmptyMap()
        self.empty.add_wanted.connect(self.add_wanted)
        self.empty.hide()
        self._forms = QStackedWidget()
        self._forms.addWidget(self.map)
        self._forms.addWidget(self._outline_holder)
        self._body = column(self)
        self._body.addWidget(self.header)
        self._body.addWidget(self._forms, 1)
        self._body.addWidget(self.empty, 1)
        self._build_panel()
        self._show_form(MAP)

    def settle(self) -> None:
        """Keep how the map is left, besides what is being typed."""
        super().settle()
        try:
            self.map.keep_form()
        except StorageTrouble:  # the disk has said so where words were at stake; a form is not worth a word
            log.info("the form of the map was not kept")

    def refresh(self) -> None:
        """Read everybody and their introducers."""
        self._family = family.read()
        has_people = bool(self._family.people)
        for widget in (self.finder, self.forms, self.print, self._forms):
            widget.setVisible(has_people)
        self.empty.setVisible(not has_people)
        self.map.show_family(self._family)
        self.panel.show_family(self._family, self.map.view.person())
        self._say()
        self._show_outline()
        self._arrange()

    def arrive(self) -> None:
        """Begin in the map or the outline, or on the button that fills them."""
        front = self.map.view if self.form() == MAP else self.outline
        (front if self._family.people else self.empty.button).setFocus()

    def form(self) -> str:
        """Return which form is in front: map or outline."""
        return self.forms.key()

    def print_it(self) -> None:
        self.print.print_one_page()

    def shown(self) -> int | None:
        return self.map.view.person() or None

    def go_to(self, shown: int, /) -> None:
        if self._stale:
            self._renew()
        self.map.view.choose(shown)

    def person(self) -> int:
        return self.map.view.person() if self.form() == MAP else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.finder.setFixedWidth(min(look.px(200), self.width() // 4))
        self._arrange()

    def _build_header(self) -> None:
        self.header = Header(_("Introductions"))
        self.header.setContentsMargins(24, 20, 20, 0)
        self.header.line.hide()
        self.finder = SearchLine(_("Find a name"))
        self.finder.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.finder.returnPressed.connect(self._go_to_found)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(TYPING)
        self._wait.timeout.connect(self._find)
        self.finder.textChanged.connect(lambda _text: self._wait.start())
        self.forms = Choices("segment", ((MAP, _("Map")), (OUTLINE, _("Outline"))))
        for button in self.forms.buttons():
            button.show_icon(ICONS[str(button.property("key"))])
        self.forms.chosen.connect(self._show_form)
        self.print = PrintButton(self._sheet)
        self.header.add(self.finder)
        self.header.add(self.forms)
        self.header.add(self.print)

    def _build_map(self) -> None:
        self.map = MapPart()
        self.map.chosen.connect(self._on_chosen)
        self.map.letter_key_pressed.connect(lambda who: self.panel.loops.open_first(who))
        self.map.view.introducer_wanted.connect(self._introduce)
        self.map.person_chosen.connect(self.person_chosen)

    def _build_panel(self) -> None:
        self.panel = Panel(self)
        self.panel.act_wanted.connect(self.act_wanted)
        self.panel.chosen.connect(self._choose)
        self.panel.letter_wanted.connect(self.letter_wanted)
        self.panel.letters_wanted.connect(self.letters_wanted)
        self.panel.person_chosen.connect(self.person_chosen)

    def _build_outline(self) -> None:
        self.outline = Outline()
        self.outline.person_chosen.connect(self.person_chosen)
        self._nobody = Label("", "body", "text2", wrap=True)
        self._nobody.setContentsMargins(12, 8, 12, 8)
        card = Card()
        inner = column(margins=(0, 0, 0, 0))
        inner.addWidget(self._nobody)
        inner.addWidget(self.outline, 1)
        card.add_padded(inner, (8, 8, 2, 8))
        self._outline_holder = QWidget()
        self.sentence = Label("", "body", "text2", wrap=True)
        lines = column(self._outline_holder, margins=(24, 4, 20, 24), gap=12)
        lines.addWidget(self.sentence)
        lines.addWidget(card, 1)

    def _choose(self, person_id: int) -> None:
        """Choose a card from the panel, on the map."""
        if person_id and self.form() == OUTLINE:
            self.forms.choose(MAP)
            self._show_form(MAP)
        self.map.view.choose(person_id)
        self.map.view.setFocus()

    def _introduce(self, person_id: int, introducer_id: int) -> None:
        """Say that somebody introduced somebody, in the place of who did so far."""
        with showing_problems(self):
            referrals.hang(person_id, introducer_id)

    def _sheet(self, everything: bool, has_names: bool) -> Sheet:
        columns = self._family.columns
        drawing = self.map.view.sheet(everything=everything, has_names=has_names)
        return Sheet(drawing, _("Introductions"), entries.sentence(columns) if columns else "")

    def _on_chosen(self, person_id: int) -> None:
        self.panel.show_person(self._family.tree, person_id)
        self._arrange()

    def _arrange(self) -> None:
        """Put the panel beside the map; where that is too narrow, over it while somebody is chosen."""
        wide, is_narrow = look.px(WIDE), self.width() < look.px(NARROW)
        has_panel = bool(self._family.people) and (not is_narrow or bool(self.person()))
        self._body.setContentsMargins(0, 0, 0 if is_narrow or not has_panel else wide, 0)
        top = self.header.geometry().bottom() + 8 if is_narrow else 0
        below = self.map.legend.height() if is_narrow else 0
        self.panel.setGeometry(self.width() - wide, top, wide, self.height() - top - below)
        self.panel.float(is_narrow)
        self.panel.setVisible(has_panel)
        self.panel.raise_()
        self.map.view.cover(wide if is_narrow and has_panel else 0)

    def _show_form(self, form: str) -> None:
        self._forms.setCurrentIndex(0 if form == MAP else 1)
        self._say()
        self._arrange()
        if self.isVisible():
            self._find()

    def _say(self) -> None:
        """Write the sentence of generations over the outline; the map has it over its columns."""
        columns = self._family.columns
        self.sentence.setText(entries.sentence(columns) if columns else "")

    def _find(self) -> None:
        self._wait.stop()
        if self.form() == OUTLINE:
            self._show_outline()
        else:
            self.map.light(self.finder.text().strip())

    def _show_outline(self) -> None:
        words = self.finder.text().strip()
        tree = self._family.found(words)
        self.outline.show_tree(tree, unfold=bool(words))
        self._first = next((one for one, entry in tree.entries.items() if entry.is_found), 0)
        self._nobody.setText(_("Nobody here has “{words}” in their name.").format(words=words))
        self._nobody.setVisible(bool(words and not tree.entries))

    def _go_to_found(self) -> None:
        self._find()
        if self.form() == MAP:
            self.map.go_on()
        elif self._first:
            self.outline.go_to(self._first)
