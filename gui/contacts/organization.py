"""An organization: everybody you know there, what you found out, and its own facts, written in place."""

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from core import organizations
from core.changes import Topic
from core.errors import Problem
from core.words import _, ngettext
from gui import look
from gui.changes import Changes
from gui.contacts.colleagues import Colleagues
from gui.contacts.organization_facts import OrganizationFacts, OrganizationNotes
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button
from gui.widgets.header import Header
from gui.widgets.page import Page

NARROW = 1100  # pixels of the window below which the facts go under the people (DESIGN section 3)
SIDE_WIDE = 288
WIDEST = 1240  # pixels beyond which the page leaves the rest empty
ANY = 16_777_215  # Qt's largest width: no limit


class OrganizationPage(Page):
    """People and research at the left, name, website and field at the right."""

    concerns = Topic.ORGANIZATIONS | Topic.CONTACTS
    back_wanted = Signal()
    person_chosen = Signal(int)
    whom_wanted = Signal(str)  # at the organization of this name

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._organization_id = 0
        self._name = ""
        self.back = Button(_("Back"), "quiet", icon="chevron-left", size="small")
        self.back.setStyleSheet("padding: 0 2px")
        self.back.clicked.connect(self.back_wanted)
        self.header = Header()
        self.whom = Button(_("Whom do I know here?"), "link", size="small")
        self.whom.clicked.connect(lambda: self.whom_wanted.emit(self._name))
        self.people, self.notes, self.facts = Colleagues(), OrganizationNotes(), OrganizationFacts()
        self.people.person_chosen.connect(self.person_chosen)
        inner = QWidget()
        inner.setMaximumWidth(WIDEST)
        self._body = column(inner)
        self._lay_out()
        self._scroll = scrolling(inner)
        column(self).addWidget(self._scroll)

    def show_organization(self, organization_id: int) -> None:
        """Show one organization; raises Problem when it is gone."""
        organizations.find(organization_id)
        self.settle()
        if organization_id != self._organization_id:
            self._scroll.verticalScrollBar().setValue(0)
        self._organization_id = organization_id
        self._renew()

    go_to = show_organization

    def shown(self) -> int:
        return self._organization_id

    def refresh(self) -> None:
        """Read everything about the organization; the page of one that is gone is left."""
        try:
            organization = organizations.find(self._organization_id)
        except Problem:
            QTimer.singleShot(0, self, self.back_wanted.emit)
            return
        self._name = organization.name
        count = self.people.show_people(organization.id)
        self.header.say(organization.name, _known(count))
        self.notes.show_organization(organization)
        self.facts.show_organization(organization)
        self._arrange()

    def arrive(self) -> None:
        """Begin at the first person, or in the research."""
        self.people.begin() or self.notes.words.setFocus()

    def settle(self) -> None:
        """Save what is still being typed on this page."""
        self.notes.settle()
        self.facts.settle()

    def minimumSizeHint(self) -> QSize:
        """Let the window become narrow: the facts then go under the people."""
        return QSize(look.px(400), look.px(300))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        crumb = row()
        crumb.addWidget(self.back)
        crumb.addStretch(1)
        crumb.addWidget(self.whom)
        self._body.addLayout(crumb)
        self._body.addSpacing(5)
        self._body.addWidget(self.header)
        self._body.addSpacing(18)
        main = column(gap=16)
        main.addWidget(self.people)
        main.addWidget(self.notes)
        main.addStretch(1)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.addLayout(main, 1)
        self._columns.addWidget(self.facts, 0, Qt.AlignmentFlag.AlignTop)
        self._body.addLayout(self._columns)
        self._body.addStretch(1)

    def _arrange(self) -> None:
        """Put the facts at the right, or below when the window is narrow."""
        is_narrow = self.window().width() < NARROW
        directions = QBoxLayout.Direction
        self._columns.setDirection(directions.TopToBottom if is_narrow else directions.LeftToRight)
        self._columns.setSpacing(16 if is_narrow else 24)
        self.facts.setMinimumWidth(0 if is_narrow else look.px(SIDE_WIDE))
        self.facts.setMaximumWidth(ANY if is_narrow else look.px(SIDE_WIDE))
        side = 20 if is_narrow else 32
        self._body.setContentsMargins(side, 14, side, 24)


def _known(count: int) -> str:
    if not count:
        return _("You know nobody here yet.")
    return ngettext("You know {count} person here.", "You know {count} people here.", count).format(
        count=count
    )
