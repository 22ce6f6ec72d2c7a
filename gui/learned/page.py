"""Learned: the journal of what people taught you, by field and topic, and two fields compared."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from core import comparing, contacts, lessons
from core.changes import Topic
from core.comparing import Chance
from core.lessons import Lesson
from core.tidy import folded
from core.words import _, ngettext
from gui import look
from gui.changes import Changes
from gui.learned.compare import CompareView
from gui.learned.editor import NoteEditor
from gui.learned.export import ExportButton
from gui.learned.filters import FieldChips, Filter, TopicList, by_field, by_topic, has_words, topic_words
from gui.learned.notes import AT_ONCE, Notes
from gui.learned.topic import TopicEditor
from gui.problems import showing_problems
from gui.widgets.boxes import column, row, scrolling
from gui.widgets.buttons import Button, Choices
from gui.widgets.empty import Empty
from gui.widgets.header import Header
from gui.widgets.page import Page
from gui.widgets.search_line import SearchLine
from gui.widgets.text import Elided, Label

TOPICS, WIDEST_TOPICS = 188, 240  # pixels of the list at the left, at text size 1
JOURNAL, COMPARE = "journal", "compare"
ICONS = {JOURNAL: "notebook-pen", COMPARE: "columns-2"}


class LearnedPage(Page):
    """Journal: chips for the fields, topics at the left, notes at the right. Compare: two fields."""

    concerns = Topic.LESSONS | Topic.CONTACTS | Topic.MEETINGS
    meeting_chosen = Signal(int)
    person_chosen = Signal(int)

    def __init__(self, changes: Changes, parent: QWidget | None = None) -> None:
        super().__init__(changes, parent)
        self._lessons: list[Lesson] = []
        self._filter, self._limit = Filter(), AT_ONCE
        self._build_header()
        self.chips = FieldChips()
        self.chips.chosen.connect(lambda field: self._look_at(Filter(field, self._filter.topic)))
        self.topics = TopicList()
        self.topics.add_wanted.connect(self._ask_topic)
        self.topics.chosen.connect(lambda topic: self._look_at(Filter(self._filter.field, topic)))
        self.empty = Empty(
            "notebook-pen",
            _("What people teach you collects here"),
            _(
                "After each conversation you write down a few lines by topic. "
                "Soon you can compare what you heard."
            ),
            _("Add a note"),
        )
        self.empty.wanted.connect(self.add_note)
        self._body = column(self, margins=(32, 26, 32, 0), gap=16)
        self._body.addWidget(self.header)
        self._body.addWidget(self.chips)
        self._body.addWidget(self._build_middle(), 1)
        self._body.addWidget(self._build_compare(), 1)
        self._body.addWidget(self.empty, 1)

    def refresh(self) -> None:
        """Read every note, after what is being typed is kept."""
        self.notes.settle()
        self._lessons = lessons.everything()
        has_any = bool(self._lessons)
        for widget in (self.forms, self.export):
            widget.setVisible(has_any)
        self.empty.setVisible(not has_any)
        self.empty.button.setVisible(not has_any and bool(contacts.count()))
        if not any(self._filter.takes(one) for one in self._lessons):
            self._filter = Filter()
        self._show_form()

    def arrive(self) -> None:
        """Begin at the button that adds a note."""
        first = self.add if self.forms.key() == JOURNAL else self.compare.heads[0].field
        (first if self._lessons else self.empty.button).setFocus()

    def add_note(self) -> None:
        """Ask for a note, and show it."""
        self.forms.choose(JOURNAL)
        self._show_form()
        editor = NoteEditor(self._filter.topic, self)
        editor.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 32 if self.width() >= 860 else 20
        self._body.setContentsMargins(side, 26, side, 0)
        self._fit_topics()

    def _build_header(self) -> None:
        self.header = Header(_("Learned"))
        self.forms = Choices("segment", ((JOURNAL, _("Journal")), (COMPARE, _("Compare"))))
        for button in self.forms.buttons():
            button.show_icon(ICONS[str(button.property("key"))])
        self.forms.chosen.connect(lambda _key: self._show_form())
        self.header.add(self.forms)
        self.export = ExportButton()
        self.header.add(self.export)

    def _build_compare(self) -> QWidget:
        self.compare = CompareView()
        self.compare.ask_wanted.connect(self._ask)
        self.compare.meeting_chosen.connect(self.meeting_chosen)
        self.compare.notes_wanted.connect(self._show_journal)
        return self.compare

    def _build_middle(self) -> QWidget:
        self._middle = QWidget()
        self.title = Elided("", "heading")
        self.finder = SearchLine(_("Find a note"))
        self.finder.setMaximumWidth(look.px(200))
        self.finder.textChanged.connect(lambda _words: self._look_at(self._filter))
        self.add = Button(_("Add a note"), icon="plus", size="small")
        self.add.clicked.connect(self.add_note)
        self.notes = Notes()
        self.notes.more_wanted.connect(self._show_more)
        self.notes.meeting_chosen.connect(self.meeting_chosen)
        self.notes.words_changed.connect(self._reword)
        self.notes.person_chosen.connect(self.person_chosen)
        self.notes.star_wanted.connect(self._star)
        self._nothing = Label("", "body", "text2", wrap=True)
        head = row()
        head.addWidget(self.title, 1)
        head.addWidget(self.finder)
        head.addWidget(self.add)
        right = column(gap=10)
        right.addLayout(head)
        right.addWidget(self._nothing)
        right.addWidget(scrolling(self.notes), 1)
        main = row(self._middle, gap=24)
        self._left = scrolling(self.topics)
        main.addWidget(self._left)
        main.addLayout(right, 1)
        return self._middle

    def _fit_topics(self) -> None:
        """Give the topics the room their names take, within reason."""
        wanted = min(self.topics.width_wanted(), look.px(WIDEST_TOPICS))
        self._left.setFixedWidth(max(wanted, look.px(TOPICS)))

    def _show_form(self) -> None:
        """Show the journal or the two fields, whichever is chosen."""
        is_journal, has_any = self.forms.key() == JOURNAL, bool(self._lessons)
        for widget in (self.chips, self._middle):
            widget.setVisible(has_any and is_journal)
        self.compare.setVisible(has_any and not is_journal)
        self.header.line.setVisible(has_any)
        if is_journal:
            talks = len({one.meeting_id for one in self._lessons if one.meeting_id})
            self.header.say(_("Learned"), _line(len(self._lessons), talks))
            self._show()
        else:
            self.header.say(_("Learned"), _("Two fields side by side, by topic."))
            self.compare.refresh()

    def _show_journal(self, field: str, topic: str) -> None:
        """Show the notes of one cell in the journal."""
        self.forms.choose(JOURNAL)
        self._filter, self._limit = Filter(field, topic), AT_ONCE
        self._show_form()
        self.add.setFocus()

    def _look_at(self, wanted: Filter) -> None:
        self._filter, self._limit = wanted, AT_ONCE
        self._show()

    def _show_more(self) -> None:
        self._limit += AT_ONCE
        self._show()

    def _show(self) -> None:
        """Show the notes of the chosen field and topic."""
        chosen = self._filter
        in_field = [one for one in self._lessons if chosen.field in (None, one.field)]
        sought = folded(self.finder.text()).split()
        shown = [one for one in in_field if chosen.takes(one) and has_words(one, sought)]
        self.chips.show_fields(by_field(self._lessons), chosen.field)
        self.topics.show_topics(by_topic(in_field, lessons.topics()), chosen.topic)
        self._fit_topics()
        self.title.setText(_("All topics") if chosen.topic is None else topic_words(chosen.topic))
        self._nothing.setText(
            _("No note here has these words.") if sought else _("Nothing about this in this field yet.")
        )
        self._nothing.setVisible(not shown)
        self.notes.show_notes(shown, self._limit)

    def _ask(self, chance: Chance) -> None:
        if chance.question:
            with showing_problems(self):
                comparing.ask(chance.meeting.id, chance.question)

    def _reword(self, lesson_id: int, words: str) -> None:
        with showing_problems(self):
            lessons.reword(lesson_id, words)

    def _ask_topic(self) -> None:
        editor = TopicEditor(self)
        editor.saved.connect(lambda topic: self._look_at(Filter(self._filter.field, topic)))
        editor.open()

    def _star(self, lesson_id: int, is_starred: bool) -> None:
        with showing_problems(self):
            lessons.star(lesson_id, is_starred)


def _line(notes: int, talks: int) -> str:
    """Return the line under the title: 64 notes from 20 conversations, in your own words."""
    said = ngettext("{count} note", "{count} notes", notes).format(count=notes)
    if not talks:
        return _("{notes}, in your own words.").format(notes=said)
    held = ngettext("{count} conversation", "{count} conversations", talks).format(count=talks)
    return _("{notes} from {talks}, in your own words.").format(notes=said, talks=held)
