"""One conversation: its name, its line, and the three tabs."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from core import brief, clock, meetings
from core.letters.kinds import Kind
from core.meetings import Meeting, invitation
from core.words import _
from gui import look, paperwork
from gui.meetings import entries
from gui.meetings.afterwards import AfterwardsTab
from gui.meetings.headings import NameTitle
from gui.meetings.letters_menu import LettersMenu
from gui.meetings.prepare import PrepareTab
from gui.problems import showing_problems
from gui.widgets.boxes import column, hairline, row, scrolling
from gui.widgets.buttons import Button, Choices, icon_button
from gui.widgets.text import Elided

TALK = "talk"  # the tab that leads to a page of its own


class MeetingDetail(QWidget):
    """The right side of the page."""

    card_wanted = Signal(int)
    change_wanted = Signal()
    letter_wanted = Signal(int, Kind, int)
    person_chosen = Signal(int)
    talk_wanted = Signal(int)
    today_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._meeting: Meeting | None = None
        self.prepare, self.afterwards = PrepareTab(), AfterwardsTab()
        self._tabs: dict[str, PrepareTab | AfterwardsTab] = {
            "prepare": self.prepare,
            "afterwards": self.afterwards,
        }
        self._build_head()
        self._stack = QStackedWidget()
        self._stack.setObjectName("surface")
        self._inners = [QWidget() for _tab in self._tabs]
        for inner, tab in zip(self._inners, self._tabs.values(), strict=True):
            column(inner).addWidget(tab)
            self._stack.addWidget(self._scroll(inner))
        body = column(self)
        body.addLayout(self._head)
        body.addWidget(self._stack, 1)
        self._connect()

    def show_meeting(self, meeting: Meeting, tab: str = "") -> None:
        """Show a conversation; another one opens with the tab that fits, or with `tab`."""
        if self._meeting is not None and meeting.id != self._meeting.id:
            self.settle()
            tab = tab or entries.first_tab(meeting, clock.now())
        elif self._meeting is None:
            tab = tab or entries.first_tab(meeting, clock.now())
        self._meeting = meeting
        if tab:
            self.tabs.choose(tab)
        self._show()

    def settle(self) -> None:
        """Keep what is being typed."""
        for tab in self._tabs.values():
            tab.settle()

    def begin(self) -> None:
        """Put the focus where the user most likely begins."""
        if self.tabs.key() == "prepare":
            self.start.setFocus()
        else:
            self.afterwards.begin()

    def write_down(self) -> None:
        """Keep what was talked about: quick notes become lessons, and the conversation is held."""
        self.show_tab("afterwards")
        self.afterwards.store()
        self.afterwards.begin()

    def show_tab(self, tab: str) -> None:
        """Show one tab of the conversation: prepare or afterwards."""
        self.settle()
        self.tabs.choose(tab)
        self._show()

    def print_page(self) -> None:
        """Print the page to take along."""
        if self._meeting:
            self.settle()
            with showing_problems(self):
                paperwork.print_document(self, brief.brief(self._meeting.id), on_one_page=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 28 if self.width() >= look.px(640) else 20
        self._head.setContentsMargins(side, 26, side, 0)
        for inner in self._inners:
            inner.layout().setContentsMargins(side, 0, side, 0)  # type: ignore[union-attr]

    def _build_head(self) -> None:
        self.name = NameTitle()
        self._line = Elided("", "body", "text2")
        self._line.setMinimumHeight(look.px(20))
        self.print = Button(_("Print one page"), icon="printer", size="big")
        self.letters = LettersMenu()
        self.pdf = icon_button("file-down", _("Save the page as a PDF"))
        self.start = Button("", "primary", size="big")
        self.tabs = Choices(
            "tab",
            [("prepare", _("Prepare")), (TALK, _("In the meeting")), ("afterwards", _("Afterwards"))],
        )
        words = column(gap=1)
        line = row(gap=0)
        line.addWidget(self.name)
        line.addStretch(1)
        words.addLayout(line)
        words.addWidget(self._line)
        top = row(gap=10)
        top.addLayout(words, 1)
        for button in (self.letters, self.pdf, self.print, self.start):
            top.addWidget(button)
        self._head = column(margins=(28, 26, 28, 0))
        self._head.addLayout(top)
        self._head.addSpacing(14)
        self._head.addWidget(self.tabs)
        self._head.addWidget(hairline())

    def _scroll(self, inner: QWidget) -> QScrollArea:
        return scrolling(inner, "surface")

    def _connect(self) -> None:
        self.afterwards.card_wanted.connect(self.card_wanted)
        self.afterwards.person_chosen.connect(self.person_chosen)
        self.afterwards.today_wanted.connect(self.today_wanted)
        self.letters.wanted.connect(self._on_letter)
        self.name.clicked.connect(self._on_name)
        self.prepare.change_wanted.connect(self.change_wanted)
        self.prepare.facts.calendar_wanted.connect(self._show_calendar_file)
        self.prepare.facts.call_off_wanted.connect(self._call_off)
        self.prepare.person_chosen.connect(self.person_chosen)
        self.pdf.clicked.connect(self._save_pdf)
        self.print.clicked.connect(self.print_page)
        self.start.clicked.connect(self._on_start)
        self.tabs.chosen.connect(self._on_tab)

    def _show(self) -> None:
        """Show the chosen tab."""
        meeting, tab = self._meeting, self.tabs.key()
        if meeting is None:
            return
        self.name.say(meeting.name)
        self._line.setText(entries.line(meeting, tab))
        self.start.say(_("Go on with the meeting") if meeting.is_begun else _("Start the meeting"))
        for button in (self.pdf, self.print):
            button.setVisible(tab == "prepare")
        self.letters.show_meeting(meeting)
        self.start.setVisible(tab == "prepare" and not meeting.is_held)
        self._tabs[tab].show_meeting(meeting)
        self._stack.setCurrentIndex(list(self._tabs).index(tab))

    def _show_calendar_file(self) -> None:
        """Hand the conversation to the calendar program, or to a file."""
        if self._meeting:
            self.settle()
            with showing_problems(self):
                page = brief.brief(self._meeting.id)
                content = invitation.mine(self._meeting, page.plain())
                paperwork.open_file(self, page.title, (_("Calendar files"), ".ics"), content)

    def _call_off(self) -> None:
        """Let the conversation fall through, and offer the letter that asks for another day."""
        meeting = self._meeting
        if meeting:
            self.settle()
            with showing_problems(self):
                meetings.call_off(meeting.id)
                self.letter_wanted.emit(meeting.contact_id, Kind.RESCHEDULE, meeting.id)

    def _save_pdf(self) -> None:
        if self._meeting:
            self.settle()
            with showing_problems(self):
                paperwork.save_pdf(self, brief.brief(self._meeting.id), on_one_page=True)

    def _on_tab(self) -> None:
        """Show another tab; the conversation itself has a page of its own."""
        self.settle()
        if self._meeting and self.tabs.key() == TALK:
            self.tabs.choose(list(self._tabs)[self._stack.currentIndex()])
            self.talk_wanted.emit(self._meeting.id)
        else:
            self._show()

    def _on_name(self) -> None:
        if self._meeting:
            self.person_chosen.emit(self._meeting.contact_id)

    def _on_letter(self, kind: Kind) -> None:
        if self._meeting:
            self.settle()
            self.letter_wanted.emit(self._meeting.contact_id, kind, self._meeting.id)

    def _on_start(self) -> None:
        if self._meeting:
            self.settle()
            with showing_problems(self):
                meetings.begin(self._meeting.id)
                self.talk_wanted.emit(self._meeting.id)
